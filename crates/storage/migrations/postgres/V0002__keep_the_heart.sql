-- The heart: places and people, matters with their reports, rounds, verdicts and history,
-- and what stands around them. Twin of the other database's file of the same name.

-- The place tree: one row a place, codes never reused.
CREATE TABLE places (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    place_id TEXT COLLATE "C" NOT NULL, -- its id
    parent_id TEXT COLLATE "C", -- the place it hangs below
    kind TEXT COLLATE "C" NOT NULL, -- subdistrict, community, grid, compound, building, staircase, point
    code TEXT COLLATE "C" NOT NULL, -- official or local code, opaque, stored with its kind
    name TEXT COLLATE "C" NOT NULL, -- what people call it now
    survey_grid TEXT COLLATE "C", -- 15-character code of the survey grid it lies in
    from_day TEXT COLLATE "C" NOT NULL, -- first day it stands
    until_day TEXT COLLATE "C", -- first day it no longer stands
    PRIMARY KEY (subdistrict_id, place_id),
    UNIQUE (subdistrict_id, kind, code)
);
COMMENT ON TABLE places IS 'The place tree: one row a place, codes never reused.';
COMMENT ON COLUMN places.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN places.place_id IS 'its id';
COMMENT ON COLUMN places.parent_id IS 'the place it hangs below';
COMMENT ON COLUMN places.kind IS 'subdistrict, community, grid, compound, building, staircase, point';
COMMENT ON COLUMN places.code IS 'official or local code, opaque, stored with its kind';
COMMENT ON COLUMN places.name IS 'what people call it now';
COMMENT ON COLUMN places.survey_grid IS '15-character code of the survey grid it lies in';
COMMENT ON COLUMN places.from_day IS 'first day it stands';
COMMENT ON COLUMN places.until_day IS 'first day it no longer stands';

-- What a place was called, and where it hung, from which day on.
CREATE TABLE place_versions (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    place_id TEXT COLLATE "C" NOT NULL, -- the place
    from_day TEXT COLLATE "C" NOT NULL, -- first day of this version
    name TEXT COLLATE "C" NOT NULL, -- its name then
    parent_id TEXT COLLATE "C", -- its parent then
    PRIMARY KEY (subdistrict_id, place_id, from_day)
);
CREATE TRIGGER place_versions_is_append_only BEFORE UPDATE OR DELETE ON place_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER place_versions_is_not_truncated BEFORE TRUNCATE ON place_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE place_versions IS 'What a place was called, and where it hung, from which day on.';
COMMENT ON COLUMN place_versions.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN place_versions.place_id IS 'the place';
COMMENT ON COLUMN place_versions.from_day IS 'first day of this version';
COMMENT ON COLUMN place_versions.name IS 'its name then';
COMMENT ON COLUMN place_versions.parent_id IS 'its parent then';

-- Codes on walls: opaque, not secret, never given again.
CREATE TABLE wall_codes (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    code TEXT COLLATE "C" NOT NULL, -- seven characters, the first two the tag
    place_id TEXT COLLATE "C" NOT NULL, -- where it hangs
    issued_at BIGINT NOT NULL, -- when it was issued
    retired_at BIGINT, -- when it was retired
    PRIMARY KEY (subdistrict_id, code)
);
CREATE INDEX wall_codes_by_place_id_1 ON wall_codes (subdistrict_id, place_id);
COMMENT ON TABLE wall_codes IS 'Codes on walls: opaque, not secret, never given again.';
COMMENT ON COLUMN wall_codes.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN wall_codes.code IS 'seven characters, the first two the tag';
COMMENT ON COLUMN wall_codes.place_id IS 'where it hangs';
COMMENT ON COLUMN wall_codes.issued_at IS 'when it was issued';
COMMENT ON COLUMN wall_codes.retired_at IS 'when it was retired';

-- Whoever a matter can be given to.
CREATE TABLE units (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    unit_id TEXT COLLATE "C" NOT NULL, -- its id
    kind TEXT COLLATE "C" NOT NULL, -- grid, community, office, outside
    name TEXT COLLATE "C" NOT NULL, -- its public name
    place_id TEXT COLLATE "C" NOT NULL, -- the part of the tree it serves
    PRIMARY KEY (subdistrict_id, unit_id)
);
COMMENT ON TABLE units IS 'Whoever a matter can be given to.';
COMMENT ON COLUMN units.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN units.unit_id IS 'its id';
COMMENT ON COLUMN units.kind IS 'grid, community, office, outside';
COMMENT ON COLUMN units.name IS 'its public name';
COMMENT ON COLUMN units.place_id IS 'the part of the tree it serves';

-- Members of staff; residents have no account.
CREATE TABLE people (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    person_id TEXT COLLATE "C" NOT NULL, -- the id
    name TEXT COLLATE "C" NOT NULL, -- the name colleagues know
    sign_in TEXT COLLATE "C" NOT NULL, -- what is typed at sign-in
    password_hash TEXT COLLATE "C" NOT NULL, -- argon2 with its parameters
    failed BIGINT NOT NULL, -- failed sign-ins in a row
    locked_until BIGINT, -- no sign-in before, wall time
    PRIMARY KEY (subdistrict_id, person_id),
    UNIQUE (subdistrict_id, sign_in)
);
COMMENT ON TABLE people IS 'Members of staff; residents have no account.';
COMMENT ON COLUMN people.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN people.person_id IS 'the id';
COMMENT ON COLUMN people.name IS 'the name colleagues know';
COMMENT ON COLUMN people.sign_in IS 'what is typed at sign-in';
COMMENT ON COLUMN people.password_hash IS 'argon2 with its parameters';
COMMENT ON COLUMN people.failed IS 'failed sign-ins in a row';
COMMENT ON COLUMN people.locked_until IS 'no sign-in before, wall time';

-- A duty in a unit over a part of the tree, held by one person from a day to a day.
CREATE TABLE posts (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    post_id TEXT COLLATE "C" NOT NULL, -- its id
    person_id TEXT COLLATE "C" NOT NULL, -- who holds it
    unit_id TEXT COLLATE "C" NOT NULL, -- in which unit
    duty TEXT COLLATE "C" NOT NULL, -- grid_worker, dispatcher, handler, reviewer, leader, administrator
    scope_id TEXT COLLATE "C" NOT NULL, -- over which part of the place tree
    from_day TEXT COLLATE "C" NOT NULL, -- first day
    until_day TEXT COLLATE "C", -- first day it is no longer held
    PRIMARY KEY (subdistrict_id, post_id)
);
CREATE INDEX posts_by_person_id_1 ON posts (subdistrict_id, person_id);
COMMENT ON TABLE posts IS 'A duty in a unit over a part of the tree, held by one person from a day to a day.';
COMMENT ON COLUMN posts.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN posts.post_id IS 'its id';
COMMENT ON COLUMN posts.person_id IS 'who holds it';
COMMENT ON COLUMN posts.unit_id IS 'in which unit';
COMMENT ON COLUMN posts.duty IS 'grid_worker, dispatcher, handler, reviewer, leader, administrator';
COMMENT ON COLUMN posts.scope_id IS 'over which part of the place tree';
COMMENT ON COLUMN posts.from_day IS 'first day';
COMMENT ON COLUMN posts.until_day IS 'first day it is no longer held';

-- Party groups and contact households, tied to places.
CREATE TABLE ties (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    tie_id TEXT COLLATE "C" NOT NULL, -- its id
    kind TEXT COLLATE "C" NOT NULL, -- grid_branch, building_group, contact_household
    place_id TEXT COLLATE "C" NOT NULL, -- grid, building or staircase
    name TEXT COLLATE "C" NOT NULL, -- the group's name, or a surname
    offers TEXT COLLATE "C", -- what a contact household offers
    consent TEXT COLLATE "C" NOT NULL, -- given, not_given
    PRIMARY KEY (subdistrict_id, tie_id)
);
CREATE INDEX ties_by_place_id_1 ON ties (subdistrict_id, place_id);
COMMENT ON TABLE ties IS 'Party groups and contact households, tied to places.';
COMMENT ON COLUMN ties.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN ties.tie_id IS 'its id';
COMMENT ON COLUMN ties.kind IS 'grid_branch, building_group, contact_household';
COMMENT ON COLUMN ties.place_id IS 'grid, building or staircase';
COMMENT ON COLUMN ties.name IS 'the group''s name, or a surname';
COMMENT ON COLUMN ties.offers IS 'what a contact household offers';
COMMENT ON COLUMN ties.consent IS 'given, not_given';

-- Names, telephones and flats of residents, encrypted by field; erasable.
CREATE TABLE contacts (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    contact_id TEXT COLLATE "C" NOT NULL, -- its id
    place_id TEXT COLLATE "C", -- the staircase, for a household
    sealed BYTEA, -- name, telephone, flat; nothing once erased
    phone_lookup TEXT COLLATE "C", -- keyed hash of the telephone
    phone_tail_lookup TEXT COLLATE "C", -- keyed hash of the last four digits
    created_at BIGINT NOT NULL, -- when
    erased_at BIGINT, -- when it was erased
    PRIMARY KEY (subdistrict_id, contact_id)
);
CREATE INDEX contacts_by_phone_lookup_1 ON contacts (subdistrict_id, phone_lookup);
COMMENT ON TABLE contacts IS 'Names, telephones and flats of residents, encrypted by field; erasable.';
COMMENT ON COLUMN contacts.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN contacts.contact_id IS 'its id';
COMMENT ON COLUMN contacts.place_id IS 'the staircase, for a household';
COMMENT ON COLUMN contacts.sealed IS 'name, telephone, flat; nothing once erased';
COMMENT ON COLUMN contacts.phone_lookup IS 'keyed hash of the telephone';
COMMENT ON COLUMN contacts.phone_tail_lookup IS 'keyed hash of the last four digits';
COMMENT ON COLUMN contacts.created_at IS 'when';
COMMENT ON COLUMN contacts.erased_at IS 'when it was erased';

-- One problem at one place; the state is a word plus its facts.
CREATE TABLE matters (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    matter_id TEXT COLLATE "C" NOT NULL, -- its id
    version BIGINT NOT NULL, -- counted up by each save
    number TEXT COLLATE "C" NOT NULL, -- the number of its first report
    kind TEXT COLLATE "C" NOT NULL, -- resident, patrol
    stage TEXT COLLATE "C" NOT NULL, -- received, assigned, working, handled, disputed, closed
    closing TEXT COLLATE "C", -- the computed closing word
    category TEXT COLLATE "C" NOT NULL, -- the category's code
    place_id TEXT COLLATE "C", -- where, at most the staircase
    community_id TEXT COLLATE "C", -- the community it lies in
    grid_id TEXT COLLATE "C", -- the governance grid it lies in
    lead_id TEXT COLLATE "C", -- the lead unit
    received_at BIGINT NOT NULL, -- when its first report came
    due_at BIGINT, -- when it is due, where the calendar knows
    yellow_at BIGINT, -- from when the yellow light is on
    queue_key BIGINT NOT NULL, -- order of the queue: due_at, or the end of time where unknown
    supervised_at BIGINT, -- when supervision was raised
    is_rework BIGINT NOT NULL, -- 1 while it is done again
    returned BIGINT NOT NULL, -- returns so far
    waits_for_calendar BIGINT NOT NULL, -- 1 while a due moment is unknown
    wants_extension TEXT COLLATE "C", -- first_level or second_level while an extension waits
    wants_parking BIGINT NOT NULL, -- 1 while a parking waits
    wants_decline BIGINT NOT NULL, -- 1 while a decline waits
    wants_return BIGINT NOT NULL, -- 1 while a return over the cap waits
    wants_withdrawal BIGINT NOT NULL, -- telephone withdrawals that wait
    wants_appeal BIGINT NOT NULL, -- appeals that wait
    report_count BIGINT NOT NULL, -- reports in it now
    facts TEXT COLLATE "C" NOT NULL, -- everything else, as JSON
    changed_at BIGINT NOT NULL, -- when it was saved last
    PRIMARY KEY (subdistrict_id, matter_id)
);
CREATE INDEX matters_by_stage_1 ON matters (subdistrict_id, stage, queue_key, matter_id);
CREATE INDEX matters_by_lead_id_2 ON matters (subdistrict_id, lead_id, stage, queue_key, matter_id);
CREATE INDEX matters_by_community_id_3 ON matters (subdistrict_id, community_id, stage, queue_key, matter_id);
CREATE INDEX matters_by_place_id_4 ON matters (subdistrict_id, place_id, stage);
CREATE INDEX matters_by_waits_for_calendar_5 ON matters (subdistrict_id, waits_for_calendar, matter_id);
CREATE INDEX matters_by_received_at_6 ON matters (subdistrict_id, received_at);
COMMENT ON TABLE matters IS 'One problem at one place; the state is a word plus its facts.';
COMMENT ON COLUMN matters.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN matters.matter_id IS 'its id';
COMMENT ON COLUMN matters.version IS 'counted up by each save';
COMMENT ON COLUMN matters.number IS 'the number of its first report';
COMMENT ON COLUMN matters.kind IS 'resident, patrol';
COMMENT ON COLUMN matters.stage IS 'received, assigned, working, handled, disputed, closed';
COMMENT ON COLUMN matters.closing IS 'the computed closing word';
COMMENT ON COLUMN matters.category IS 'the category''s code';
COMMENT ON COLUMN matters.place_id IS 'where, at most the staircase';
COMMENT ON COLUMN matters.community_id IS 'the community it lies in';
COMMENT ON COLUMN matters.grid_id IS 'the governance grid it lies in';
COMMENT ON COLUMN matters.lead_id IS 'the lead unit';
COMMENT ON COLUMN matters.received_at IS 'when its first report came';
COMMENT ON COLUMN matters.due_at IS 'when it is due, where the calendar knows';
COMMENT ON COLUMN matters.yellow_at IS 'from when the yellow light is on';
COMMENT ON COLUMN matters.queue_key IS 'order of the queue: due_at, or the end of time where unknown';
COMMENT ON COLUMN matters.supervised_at IS 'when supervision was raised';
COMMENT ON COLUMN matters.is_rework IS '1 while it is done again';
COMMENT ON COLUMN matters.returned IS 'returns so far';
COMMENT ON COLUMN matters.waits_for_calendar IS '1 while a due moment is unknown';
COMMENT ON COLUMN matters.wants_extension IS 'first_level or second_level while an extension waits';
COMMENT ON COLUMN matters.wants_parking IS '1 while a parking waits';
COMMENT ON COLUMN matters.wants_decline IS '1 while a decline waits';
COMMENT ON COLUMN matters.wants_return IS '1 while a return over the cap waits';
COMMENT ON COLUMN matters.wants_withdrawal IS 'telephone withdrawals that wait';
COMMENT ON COLUMN matters.wants_appeal IS 'appeals that wait';
COMMENT ON COLUMN matters.report_count IS 'reports in it now';
COMMENT ON COLUMN matters.facts IS 'everything else, as JSON';
COMMENT ON COLUMN matters.changed_at IS 'when it was saved last';

-- What one person told us, and what became of it for that person.
CREATE TABLE reports (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    report_id TEXT COLLATE "C" NOT NULL, -- its id
    position BIGINT NOT NULL, -- order within the matter
    matter_id TEXT COLLATE "C" NOT NULL, -- the matter it is in now
    home_id TEXT COLLATE "C" NOT NULL, -- the matter it was first filed in
    number TEXT COLLATE "C" NOT NULL, -- YYMM-NNNNNN
    door TEXT COLLATE "C" NOT NULL, -- through which door it came
    category TEXT COLLATE "C" NOT NULL, -- the category's code
    place_id TEXT COLLATE "C", -- where
    community_id TEXT COLLATE "C", -- the community
    patrol BIGINT NOT NULL, -- 1 for a patrol finding
    reported_at BIGINT NOT NULL, -- when it was told
    first_due_at BIGINT, -- the promise made to this reporter
    first_due_month TEXT COLLATE "C", -- YYYY-MM of that promise: the cohort it is scored in
    first_handled_at BIGINT, -- when a unit first said handled
    standing TEXT COLLATE "C" NOT NULL, -- open, satisfied, not_satisfied, silent, declined, withdrawn
    verdict TEXT COLLATE "C", -- the latest verdict
    next_reminder_at BIGINT, -- when the next reminder is due
    silent_from BIGINT, -- when silence is reached
    text_id TEXT COLLATE "C", -- what was said
    contact_id TEXT COLLATE "C", -- whose it is
    query_lookup TEXT COLLATE "C", -- keyed hash of the six digits
    query_sealed BYTEA, -- the six digits, for a reprinted receipt
    open_to_public BIGINT NOT NULL, -- 1 if the reporter agreed to have it shown
    place_detail TEXT COLLATE "C", -- where exactly, in words
    facts TEXT COLLATE "C" NOT NULL, -- everything else, as JSON
    PRIMARY KEY (subdistrict_id, report_id),
    UNIQUE (subdistrict_id, number)
);
CREATE INDEX reports_by_matter_id_1 ON reports (subdistrict_id, matter_id, position);
CREATE INDEX reports_by_first_due_month_2 ON reports (subdistrict_id, first_due_month);
CREATE INDEX reports_by_reported_at_3 ON reports (subdistrict_id, reported_at);
CREATE INDEX reports_by_next_reminder_at_4 ON reports (subdistrict_id, next_reminder_at);
CREATE INDEX reports_by_silent_from_5 ON reports (subdistrict_id, silent_from);
CREATE INDEX reports_by_place_id_6 ON reports (subdistrict_id, place_id, reported_at);
COMMENT ON TABLE reports IS 'What one person told us, and what became of it for that person.';
COMMENT ON COLUMN reports.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN reports.report_id IS 'its id';
COMMENT ON COLUMN reports.position IS 'order within the matter';
COMMENT ON COLUMN reports.matter_id IS 'the matter it is in now';
COMMENT ON COLUMN reports.home_id IS 'the matter it was first filed in';
COMMENT ON COLUMN reports.number IS 'YYMM-NNNNNN';
COMMENT ON COLUMN reports.door IS 'through which door it came';
COMMENT ON COLUMN reports.category IS 'the category''s code';
COMMENT ON COLUMN reports.place_id IS 'where';
COMMENT ON COLUMN reports.community_id IS 'the community';
COMMENT ON COLUMN reports.patrol IS '1 for a patrol finding';
COMMENT ON COLUMN reports.reported_at IS 'when it was told';
COMMENT ON COLUMN reports.first_due_at IS 'the promise made to this reporter';
COMMENT ON COLUMN reports.first_due_month IS 'YYYY-MM of that promise: the cohort it is scored in';
COMMENT ON COLUMN reports.first_handled_at IS 'when a unit first said handled';
COMMENT ON COLUMN reports.standing IS 'open, satisfied, not_satisfied, silent, declined, withdrawn';
COMMENT ON COLUMN reports.verdict IS 'the latest verdict';
COMMENT ON COLUMN reports.next_reminder_at IS 'when the next reminder is due';
COMMENT ON COLUMN reports.silent_from IS 'when silence is reached';
COMMENT ON COLUMN reports.text_id IS 'what was said';
COMMENT ON COLUMN reports.contact_id IS 'whose it is';
COMMENT ON COLUMN reports.query_lookup IS 'keyed hash of the six digits';
COMMENT ON COLUMN reports.query_sealed IS 'the six digits, for a reprinted receipt';
COMMENT ON COLUMN reports.open_to_public IS '1 if the reporter agreed to have it shown';
COMMENT ON COLUMN reports.place_detail IS 'where exactly, in words';
COMMENT ON COLUMN reports.facts IS 'everything else, as JSON';

-- From each handled to whatever ended it.
CREATE TABLE rounds (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    matter_id TEXT COLLATE "C" NOT NULL, -- the matter
    number BIGINT NOT NULL, -- 1, 2, 3 …
    handled_at BIGINT NOT NULL, -- when it began
    unit_id TEXT COLLATE "C" NOT NULL, -- who said handled
    ended_at BIGINT, -- when its first not-satisfied ended it
    unresolved_at BIGINT, -- when a second person let it end unresolved
    PRIMARY KEY (subdistrict_id, matter_id, number)
);
COMMENT ON TABLE rounds IS 'From each handled to whatever ended it.';
COMMENT ON COLUMN rounds.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN rounds.matter_id IS 'the matter';
COMMENT ON COLUMN rounds.number IS '1, 2, 3 …';
COMMENT ON COLUMN rounds.handled_at IS 'when it began';
COMMENT ON COLUMN rounds.unit_id IS 'who said handled';
COMMENT ON COLUMN rounds.ended_at IS 'when its first not-satisfied ended it';
COMMENT ON COLUMN rounds.unresolved_at IS 'when a second person let it end unresolved';

-- Every word of every resident, in the order given.
CREATE TABLE verdicts (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    report_id TEXT COLLATE "C" NOT NULL, -- whose
    seq BIGINT NOT NULL, -- the version of the matter it came with
    matter_id TEXT COLLATE "C" NOT NULL, -- in which matter it was given
    round BIGINT NOT NULL, -- about which round
    verdict TEXT COLLATE "C" NOT NULL, -- satisfied, fairly_satisfied, not_satisfied
    reasons TEXT COLLATE "C" NOT NULL, -- JSON list
    device TEXT COLLATE "C" NOT NULL, -- own, printed_the_slip
    at BIGINT NOT NULL, -- when
    PRIMARY KEY (subdistrict_id, report_id, seq)
);
CREATE INDEX verdicts_by_at_1 ON verdicts (subdistrict_id, at);
CREATE TRIGGER verdicts_is_append_only BEFORE UPDATE OR DELETE ON verdicts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER verdicts_is_not_truncated BEFORE TRUNCATE ON verdicts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE verdicts IS 'Every word of every resident, in the order given.';
COMMENT ON COLUMN verdicts.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN verdicts.report_id IS 'whose';
COMMENT ON COLUMN verdicts.seq IS 'the version of the matter it came with';
COMMENT ON COLUMN verdicts.matter_id IS 'in which matter it was given';
COMMENT ON COLUMN verdicts.round IS 'about which round';
COMMENT ON COLUMN verdicts.verdict IS 'satisfied, fairly_satisfied, not_satisfied';
COMMENT ON COLUMN verdicts.reasons IS 'JSON list';
COMMENT ON COLUMN verdicts.device IS 'own, printed_the_slip';
COMMENT ON COLUMN verdicts.at IS 'when';

-- What happened to a matter: facts and ids, and the hash of a text; never free text.
CREATE TABLE history (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    matter_id TEXT COLLATE "C" NOT NULL, -- the matter
    seq BIGINT NOT NULL, -- order within the matter, with gaps
    at BIGINT NOT NULL, -- when
    what TEXT COLLATE "C" NOT NULL, -- the event's word
    report_id TEXT COLLATE "C", -- the report it is about
    actor TEXT COLLATE "C" NOT NULL, -- staff, resident, system
    person_id TEXT COLLATE "C", -- which member of staff
    post_id TEXT COLLATE "C", -- by which post
    unit_id TEXT COLLATE "C", -- in which unit
    door TEXT COLLATE "C" NOT NULL, -- by which door
    facts TEXT COLLATE "C" NOT NULL, -- the event as JSON
    text_id TEXT COLLATE "C", -- the sentence, in texts
    text_hash TEXT COLLATE "C", -- its hash, which stays when it is erased
    PRIMARY KEY (subdistrict_id, matter_id, seq)
);
CREATE INDEX history_by_at_1 ON history (subdistrict_id, at);
CREATE INDEX history_by_what_2 ON history (subdistrict_id, what, at);
CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_is_not_truncated BEFORE TRUNCATE ON history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE history IS 'What happened to a matter: facts and ids, and the hash of a text; never free text.';
COMMENT ON COLUMN history.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN history.matter_id IS 'the matter';
COMMENT ON COLUMN history.seq IS 'order within the matter, with gaps';
COMMENT ON COLUMN history.at IS 'when';
COMMENT ON COLUMN history.what IS 'the event''s word';
COMMENT ON COLUMN history.report_id IS 'the report it is about';
COMMENT ON COLUMN history.actor IS 'staff, resident, system';
COMMENT ON COLUMN history.person_id IS 'which member of staff';
COMMENT ON COLUMN history.post_id IS 'by which post';
COMMENT ON COLUMN history.unit_id IS 'in which unit';
COMMENT ON COLUMN history.door IS 'by which door';
COMMENT ON COLUMN history.facts IS 'the event as JSON';
COMMENT ON COLUMN history.text_id IS 'the sentence, in texts';
COMMENT ON COLUMN history.text_hash IS 'its hash, which stays when it is erased';

-- Free text beside history, so that erasing needs no exception.
CREATE TABLE texts (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    text_id TEXT COLLATE "C" NOT NULL, -- its id
    matter_id TEXT COLLATE "C" NOT NULL, -- the matter
    report_id TEXT COLLATE "C", -- the report
    audience TEXT COLLATE "C" NOT NULL, -- resident, staff
    body TEXT COLLATE "C", -- nothing once erased
    created_at BIGINT NOT NULL, -- when
    erased_at BIGINT, -- when it was erased
    PRIMARY KEY (subdistrict_id, text_id)
);
CREATE INDEX texts_by_matter_id_1 ON texts (subdistrict_id, matter_id);
COMMENT ON TABLE texts IS 'Free text beside history, so that erasing needs no exception.';
COMMENT ON COLUMN texts.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN texts.text_id IS 'its id';
COMMENT ON COLUMN texts.matter_id IS 'the matter';
COMMENT ON COLUMN texts.report_id IS 'the report';
COMMENT ON COLUMN texts.audience IS 'resident, staff';
COMMENT ON COLUMN texts.body IS 'nothing once erased';
COMMENT ON COLUMN texts.created_at IS 'when';
COMMENT ON COLUMN texts.erased_at IS 'when it was erased';

-- Photos by the digest of their content.
CREATE TABLE photos (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    photo_id TEXT COLLATE "C" NOT NULL, -- its id
    matter_id TEXT COLLATE "C" NOT NULL, -- the matter
    report_id TEXT COLLATE "C", -- the report
    text_id TEXT COLLATE "C", -- the sentence it came with
    part TEXT COLLATE "C" NOT NULL, -- before, after, added
    digest TEXT COLLATE "C" NOT NULL, -- SHA-256 of the re-encoded file
    width BIGINT NOT NULL, -- pixels
    height BIGINT NOT NULL, -- pixels
    created_at BIGINT NOT NULL, -- when
    removed_at BIGINT, -- when it was redacted
    PRIMARY KEY (subdistrict_id, photo_id)
);
CREATE INDEX photos_by_matter_id_1 ON photos (subdistrict_id, matter_id);
CREATE INDEX photos_by_digest_2 ON photos (subdistrict_id, digest);
COMMENT ON TABLE photos IS 'Photos by the digest of their content.';
COMMENT ON COLUMN photos.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN photos.photo_id IS 'its id';
COMMENT ON COLUMN photos.matter_id IS 'the matter';
COMMENT ON COLUMN photos.report_id IS 'the report';
COMMENT ON COLUMN photos.text_id IS 'the sentence it came with';
COMMENT ON COLUMN photos.part IS 'before, after, added';
COMMENT ON COLUMN photos.digest IS 'SHA-256 of the re-encoded file';
COMMENT ON COLUMN photos.width IS 'pixels';
COMMENT ON COLUMN photos.height IS 'pixels';
COMMENT ON COLUMN photos.created_at IS 'when';
COMMENT ON COLUMN photos.removed_at IS 'when it was redacted';

-- Secret links: looked up by keyed hash, kept encrypted for reminders and reprints.
CREATE TABLE capabilities (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    lookup TEXT COLLATE "C" NOT NULL, -- keyed hash
    sealed BYTEA NOT NULL, -- the link's secret
    report_id TEXT COLLATE "C" NOT NULL, -- whose
    kind TEXT COLLATE "C" NOT NULL, -- link, slip
    made_by TEXT COLLATE "C", -- who printed the slip
    made_at BIGINT NOT NULL, -- when
    expires_at BIGINT, -- 90 days after closing
    PRIMARY KEY (subdistrict_id, lookup)
);
CREATE INDEX capabilities_by_report_id_1 ON capabilities (subdistrict_id, report_id);
COMMENT ON TABLE capabilities IS 'Secret links: looked up by keyed hash, kept encrypted for reminders and reprints.';
COMMENT ON COLUMN capabilities.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN capabilities.lookup IS 'keyed hash';
COMMENT ON COLUMN capabilities.sealed IS 'the link''s secret';
COMMENT ON COLUMN capabilities.report_id IS 'whose';
COMMENT ON COLUMN capabilities.kind IS 'link, slip';
COMMENT ON COLUMN capabilities.made_by IS 'who printed the slip';
COMMENT ON COLUMN capabilities.made_at IS 'when';
COMMENT ON COLUMN capabilities.expires_at IS '90 days after closing';

-- Counted facts as appended deltas; no hot row.
CREATE TABLE counters (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    counter_id TEXT COLLATE "C" NOT NULL, -- its id
    name TEXT COLLATE "C" NOT NULL, -- what is counted
    unit_id TEXT COLLATE "C", -- for which unit
    day TEXT COLLATE "C" NOT NULL, -- on which day
    delta BIGINT NOT NULL, -- plus or minus
    PRIMARY KEY (subdistrict_id, counter_id)
);
CREATE INDEX counters_by_name_1 ON counters (subdistrict_id, name, day);
CREATE TRIGGER counters_is_append_only BEFORE UPDATE OR DELETE ON counters FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER counters_is_not_truncated BEFORE TRUNCATE ON counters FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE counters IS 'Counted facts as appended deltas; no hot row.';
COMMENT ON COLUMN counters.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN counters.counter_id IS 'its id';
COMMENT ON COLUMN counters.name IS 'what is counted';
COMMENT ON COLUMN counters.unit_id IS 'for which unit';
COMMENT ON COLUMN counters.day IS 'on which day';
COMMENT ON COLUMN counters.delta IS 'plus or minus';

-- Each creating request once: twice is once.
CREATE TABLE idempotency (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    once TEXT COLLATE "C" NOT NULL, -- the key the form carried
    result TEXT COLLATE "C" NOT NULL, -- what it made
    at BIGINT NOT NULL, -- when
    PRIMARY KEY (subdistrict_id, once)
);
COMMENT ON TABLE idempotency IS 'Each creating request once: twice is once.';
COMMENT ON COLUMN idempotency.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN idempotency.once IS 'the key the form carried';
COMMENT ON COLUMN idempotency.result IS 'what it made';
COMMENT ON COLUMN idempotency.at IS 'when';

-- What is to be handed over to something that carries it.
CREATE TABLE outbox (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    notice_id TEXT COLLATE "C" NOT NULL, -- its id
    kind TEXT COLLATE "C" NOT NULL, -- which notice
    matter_id TEXT COLLATE "C", -- the matter
    report_id TEXT COLLATE "C", -- to whose reporter
    due_at BIGINT NOT NULL, -- not before
    state TEXT COLLATE "C" NOT NULL, -- waiting, handed_over, gave_up
    tries BIGINT NOT NULL, -- attempts so far
    handed_over_at BIGINT, -- when
    PRIMARY KEY (subdistrict_id, notice_id)
);
CREATE INDEX outbox_by_state_1 ON outbox (subdistrict_id, state, due_at);
COMMENT ON TABLE outbox IS 'What is to be handed over to something that carries it.';
COMMENT ON COLUMN outbox.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN outbox.notice_id IS 'its id';
COMMENT ON COLUMN outbox.kind IS 'which notice';
COMMENT ON COLUMN outbox.matter_id IS 'the matter';
COMMENT ON COLUMN outbox.report_id IS 'to whose reporter';
COMMENT ON COLUMN outbox.due_at IS 'not before';
COMMENT ON COLUMN outbox.state IS 'waiting, handed_over, gave_up';
COMMENT ON COLUMN outbox.tries IS 'attempts so far';
COMMENT ON COLUMN outbox.handed_over_at IS 'when';

-- Scheduled work, leased so that several processes do nothing twice.
CREATE TABLE duties (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    duty TEXT COLLATE "C" NOT NULL, -- its name
    holder TEXT COLLATE "C", -- who has the lease
    leased_until BIGINT, -- until when, wall time
    ran_at BIGINT, -- when it last ended, product time
    PRIMARY KEY (subdistrict_id, duty)
);
COMMENT ON TABLE duties IS 'Scheduled work, leased so that several processes do nothing twice.';
COMMENT ON COLUMN duties.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN duties.duty IS 'its name';
COMMENT ON COLUMN duties.holder IS 'who has the lease';
COMMENT ON COLUMN duties.leased_until IS 'until when, wall time';
COMMENT ON COLUMN duties.ran_at IS 'when it last ended, product time';

-- Sign-ins of staff, by the hash of their id; wall time.
CREATE TABLE sessions (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    lookup TEXT COLLATE "C" NOT NULL, -- hash of the session id
    person_id TEXT COLLATE "C" NOT NULL, -- who
    post_id TEXT COLLATE "C" NOT NULL, -- by which post
    begun_at BIGINT NOT NULL, -- when
    seen_at BIGINT NOT NULL, -- last use
    ends_at BIGINT NOT NULL, -- the latest end
    PRIMARY KEY (subdistrict_id, lookup)
);
CREATE INDEX sessions_by_person_id_1 ON sessions (subdistrict_id, person_id);
COMMENT ON TABLE sessions IS 'Sign-ins of staff, by the hash of their id; wall time.';
COMMENT ON COLUMN sessions.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN sessions.lookup IS 'hash of the session id';
COMMENT ON COLUMN sessions.person_id IS 'who';
COMMENT ON COLUMN sessions.post_id IS 'by which post';
COMMENT ON COLUMN sessions.begun_at IS 'when';
COMMENT ON COLUMN sessions.seen_at IS 'last use';
COMMENT ON COLUMN sessions.ends_at IS 'the latest end';

-- Days that are not what their weekday says, as published or amended.
CREATE TABLE calendar_days (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    day TEXT COLLATE "C" NOT NULL, -- the day
    kind TEXT COLLATE "C" NOT NULL, -- holiday, make_up_workday, ordinary
    source TEXT COLLATE "C" NOT NULL, -- which notice
    entered_at BIGINT NOT NULL, -- when
    PRIMARY KEY (subdistrict_id, day)
);
COMMENT ON TABLE calendar_days IS 'Days that are not what their weekday says, as published or amended.';
COMMENT ON COLUMN calendar_days.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN calendar_days.day IS 'the day';
COMMENT ON COLUMN calendar_days.kind IS 'holiday, make_up_workday, ordinary';
COMMENT ON COLUMN calendar_days.source IS 'which notice';
COMMENT ON COLUMN calendar_days.entered_at IS 'when';

-- Years whose working calendar is entered.
CREATE TABLE calendar_years (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    year BIGINT NOT NULL, -- the year
    source TEXT COLLATE "C" NOT NULL, -- which notice
    entered_at BIGINT NOT NULL, -- when
    PRIMARY KEY (subdistrict_id, year)
);
COMMENT ON TABLE calendar_years IS 'Years whose working calendar is entered.';
COMMENT ON COLUMN calendar_years.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN calendar_years.year IS 'the year';
COMMENT ON COLUMN calendar_years.source IS 'which notice';
COMMENT ON COLUMN calendar_years.entered_at IS 'when';

-- Dated settings: numbers, office hours, standards.
CREATE TABLE settings (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    setting TEXT COLLATE "C" NOT NULL, -- its name
    from_day TEXT COLLATE "C" NOT NULL, -- first day it holds
    body TEXT COLLATE "C" NOT NULL, -- JSON
    source TEXT COLLATE "C" NOT NULL, -- where it comes from
    PRIMARY KEY (subdistrict_id, setting, from_day)
);
COMMENT ON TABLE settings IS 'Dated settings: numbers, office hours, standards.';
COMMENT ON COLUMN settings.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN settings.setting IS 'its name';
COMMENT ON COLUMN settings.from_day IS 'first day it holds';
COMMENT ON COLUMN settings.body IS 'JSON';
COMMENT ON COLUMN settings.source IS 'where it comes from';

-- Which unit a category at a place belongs to, and by which clause.
CREATE TABLE suggestions (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    category TEXT COLLATE "C" NOT NULL, -- the category, or * for any
    place_id TEXT COLLATE "C" NOT NULL, -- the part of the tree
    unit_id TEXT COLLATE "C" NOT NULL, -- the unit
    clause TEXT COLLATE "C" NOT NULL, -- the duty it rests on
    from_day TEXT COLLATE "C" NOT NULL, -- first day
    until_day TEXT COLLATE "C", -- first day it no longer holds
    PRIMARY KEY (subdistrict_id, category, place_id, from_day)
);
COMMENT ON TABLE suggestions IS 'Which unit a category at a place belongs to, and by which clause.';
COMMENT ON COLUMN suggestions.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN suggestions.category IS 'the category, or * for any';
COMMENT ON COLUMN suggestions.place_id IS 'the part of the tree';
COMMENT ON COLUMN suggestions.unit_id IS 'the unit';
COMMENT ON COLUMN suggestions.clause IS 'the duty it rests on';
COMMENT ON COLUMN suggestions.from_day IS 'first day';
COMMENT ON COLUMN suggestions.until_day IS 'first day it no longer holds';

-- Who saw a resident's contact in clear, when and why; the resident can see it.
CREATE TABLE reveals (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    reveal_id TEXT COLLATE "C" NOT NULL, -- its id
    contact_id TEXT COLLATE "C" NOT NULL, -- whose
    report_id TEXT COLLATE "C" NOT NULL, -- for which report
    person_id TEXT COLLATE "C" NOT NULL, -- who looked
    post_id TEXT COLLATE "C" NOT NULL, -- by which post
    reason TEXT COLLATE "C" NOT NULL, -- why
    at BIGINT NOT NULL, -- when
    PRIMARY KEY (subdistrict_id, reveal_id)
);
CREATE INDEX reveals_by_report_id_1 ON reveals (subdistrict_id, report_id);
CREATE TRIGGER reveals_is_append_only BEFORE UPDATE OR DELETE ON reveals FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reveals_is_not_truncated BEFORE TRUNCATE ON reveals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE reveals IS 'Who saw a resident''s contact in clear, when and why; the resident can see it.';
COMMENT ON COLUMN reveals.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN reveals.reveal_id IS 'its id';
COMMENT ON COLUMN reveals.contact_id IS 'whose';
COMMENT ON COLUMN reveals.report_id IS 'for which report';
COMMENT ON COLUMN reveals.person_id IS 'who looked';
COMMENT ON COLUMN reveals.post_id IS 'by which post';
COMMENT ON COLUMN reveals.reason IS 'why';
COMMENT ON COLUMN reveals.at IS 'when';
