-- The present schema, written by a test from the migrations. Do not edit:
-- HUAKAI_WRITE_SCHEMA=1 cargo test -p storage schema

CREATE TABLE calendar_days (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    day TEXT NOT NULL, -- the day
    kind TEXT NOT NULL, -- holiday, make_up_workday, ordinary
    source TEXT NOT NULL, -- which notice
    entered_at INTEGER NOT NULL, -- when
    PRIMARY KEY (subdistrict_id, day)
) STRICT;

CREATE TABLE calendar_years (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    year INTEGER NOT NULL, -- the year
    source TEXT NOT NULL, -- which notice
    entered_at INTEGER NOT NULL, -- when
    PRIMARY KEY (subdistrict_id, year)
) STRICT;

CREATE TABLE capabilities (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    lookup TEXT NOT NULL, -- keyed hash
    sealed BLOB NOT NULL, -- the link's secret
    report_id TEXT NOT NULL, -- whose
    kind TEXT NOT NULL, -- link, slip
    made_by TEXT, -- who printed the slip
    made_at INTEGER NOT NULL, -- when
    expires_at INTEGER, -- 90 days after closing
    PRIMARY KEY (subdistrict_id, lookup)
) STRICT;

CREATE INDEX capabilities_by_report_id_1 ON capabilities (subdistrict_id, report_id);

CREATE TABLE contacts (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    contact_id TEXT NOT NULL, -- its id
    place_id TEXT, -- the staircase, for a household
    sealed BLOB, -- name, telephone, flat; nothing once erased
    phone_lookup TEXT, -- keyed hash of the telephone
    phone_tail_lookup TEXT, -- keyed hash of the last four digits
    created_at INTEGER NOT NULL, -- when
    erased_at INTEGER, -- when it was erased
    PRIMARY KEY (subdistrict_id, contact_id)
) STRICT;

CREATE INDEX contacts_by_phone_lookup_1 ON contacts (subdistrict_id, phone_lookup);

CREATE TABLE counters (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    counter_id TEXT NOT NULL, -- its id
    name TEXT NOT NULL, -- what is counted
    unit_id TEXT, -- for which unit
    day TEXT NOT NULL, -- on which day
    delta INTEGER NOT NULL, -- plus or minus
    PRIMARY KEY (subdistrict_id, counter_id)
) STRICT;

CREATE INDEX counters_by_name_1 ON counters (subdistrict_id, name, day, unit_id, delta);

CREATE TRIGGER counters_refuses_delete BEFORE DELETE ON counters BEGIN SELECT RAISE(ABORT, 'append-only: counters'); END;

CREATE TRIGGER counters_refuses_update BEFORE UPDATE ON counters BEGIN SELECT RAISE(ABORT, 'append-only: counters'); END;

CREATE TABLE duties (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    duty TEXT NOT NULL, -- its name
    holder TEXT, -- who has the lease
    leased_until INTEGER, -- until when, wall time
    ran_at INTEGER, -- when it last ended, product time
    PRIMARY KEY (subdistrict_id, duty)
) STRICT;

CREATE TABLE history (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    matter_id TEXT NOT NULL, -- the matter
    seq INTEGER NOT NULL, -- order within the matter, with gaps
    at INTEGER NOT NULL, -- when
    what TEXT NOT NULL, -- the event's word
    report_id TEXT, -- the report it is about
    actor TEXT NOT NULL, -- staff, resident, system
    person_id TEXT, -- which member of staff
    post_id TEXT, -- by which post
    unit_id TEXT, -- in which unit
    door TEXT NOT NULL, -- by which door
    facts TEXT NOT NULL, -- the event as JSON
    text_id TEXT, -- the sentence, in texts
    text_hash TEXT, -- its hash, which stays when it is erased
    PRIMARY KEY (subdistrict_id, matter_id, seq)
) STRICT;

CREATE INDEX history_by_at_1 ON history (subdistrict_id, at);

CREATE INDEX history_by_what_2 ON history (subdistrict_id, what, at);

CREATE TRIGGER history_refuses_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'append-only: history'); END;

CREATE TRIGGER history_refuses_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'append-only: history'); END;

CREATE TABLE idempotency (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    once TEXT NOT NULL, -- the key the form carried
    result TEXT NOT NULL, -- what it made
    at INTEGER NOT NULL, -- when
    PRIMARY KEY (subdistrict_id, once)
) STRICT;

CREATE TABLE matters (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    matter_id TEXT NOT NULL, -- its id
    version INTEGER NOT NULL, -- counted up by each save
    number TEXT NOT NULL, -- the number of its first report
    kind TEXT NOT NULL, -- resident, patrol
    stage TEXT NOT NULL, -- received, assigned, working, handled, disputed, closed
    closing TEXT, -- the computed closing word
    category TEXT NOT NULL, -- the category's code
    place_id TEXT, -- where, at most the staircase
    community_id TEXT, -- the community it lies in
    grid_id TEXT, -- the governance grid it lies in
    lead_id TEXT, -- the lead unit
    received_at INTEGER NOT NULL, -- when its first report came
    due_at INTEGER, -- when it is due, where the calendar knows
    yellow_at INTEGER, -- from when the yellow light is on
    queue_key INTEGER NOT NULL, -- order of the queue: due_at, or the end of time where unknown
    supervised_at INTEGER, -- when supervision was raised
    is_rework INTEGER NOT NULL, -- 1 while it is done again
    returned INTEGER NOT NULL, -- returns so far
    waits_for_calendar INTEGER NOT NULL, -- 1 while a due moment is unknown
    wants_extension TEXT, -- first_level or second_level while an extension waits
    wants_parking INTEGER NOT NULL, -- 1 while a parking waits
    wants_decline INTEGER NOT NULL, -- 1 while a decline waits
    wants_return INTEGER NOT NULL, -- 1 while a return over the cap waits
    wants_withdrawal INTEGER NOT NULL, -- telephone withdrawals that wait
    wants_appeal INTEGER NOT NULL, -- appeals that wait
    report_count INTEGER NOT NULL, -- reports in it now
    facts TEXT NOT NULL, -- everything else, as JSON
    changed_at INTEGER NOT NULL, -- when it was saved last
    PRIMARY KEY (subdistrict_id, matter_id)
) STRICT;

CREATE INDEX matters_by_changed_at_9 ON matters (subdistrict_id, changed_at, received_at);

CREATE INDEX matters_by_community_id_3 ON matters (subdistrict_id, community_id, stage, queue_key, matter_id);

CREATE INDEX matters_by_lead_id_2 ON matters (subdistrict_id, lead_id, stage, queue_key, matter_id);

CREATE INDEX matters_by_place_id_4 ON matters (subdistrict_id, place_id, stage);

CREATE INDEX matters_by_queue_key_7 ON matters (subdistrict_id, queue_key, matter_id, stage, received_at, changed_at, supervised_at, is_rework, returned, kind, community_id, grid_id, category, lead_id) WHERE stage <> 'closed';

CREATE INDEX matters_by_queue_key_8 ON matters (subdistrict_id, queue_key, matter_id, wants_appeal) WHERE wants_decline = 1 OR wants_return = 1 OR wants_parking = 1 OR wants_extension IS NOT NULL OR wants_withdrawal > 0 OR wants_appeal > 0;

CREATE INDEX matters_by_received_at_6 ON matters (subdistrict_id, received_at, kind, stage, closing, community_id, grid_id, place_id, category, lead_id);

CREATE INDEX matters_by_stage_1 ON matters (subdistrict_id, stage, queue_key, matter_id);

CREATE INDEX matters_by_waits_for_calendar_5 ON matters (subdistrict_id, matter_id, waits_for_calendar) WHERE waits_for_calendar = 1;

CREATE TABLE meta (
    -- name of the fact
    key   TEXT NOT NULL PRIMARY KEY,
    -- the fact as text
    value TEXT NOT NULL
) STRICT;

CREATE TABLE moving_lists (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    lookup TEXT NOT NULL, -- keyed hash of the code in the picture
    sealed BLOB NOT NULL, -- the links
    ends_at INTEGER NOT NULL, -- the latest moment to take it, wall time
    PRIMARY KEY (subdistrict_id, lookup)
) STRICT;

CREATE TABLE outbox (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    notice_id TEXT NOT NULL, -- its id
    kind TEXT NOT NULL, -- which notice
    matter_id TEXT, -- the matter
    report_id TEXT, -- to whose reporter
    due_at INTEGER NOT NULL, -- not before
    state TEXT NOT NULL, -- waiting, handed_over, gave_up
    tries INTEGER NOT NULL, -- attempts so far
    handed_over_at INTEGER, once TEXT, sealed_to BLOB, facts TEXT NOT NULL DEFAULT '{}', created_at INTEGER NOT NULL DEFAULT 0, trouble TEXT, -- when
    PRIMARY KEY (subdistrict_id, notice_id)
) STRICT;

CREATE INDEX outbox_by_created_at_3 ON outbox (subdistrict_id, created_at, notice_id);

CREATE UNIQUE INDEX outbox_by_once_2 ON outbox (subdistrict_id, once);

CREATE INDEX outbox_by_state_1 ON outbox (subdistrict_id, state, due_at);

CREATE TABLE people (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    person_id TEXT NOT NULL, -- the id
    name TEXT NOT NULL, -- the name colleagues know
    sign_in TEXT NOT NULL, -- what is typed at sign-in
    password_hash TEXT NOT NULL, -- argon2 with its parameters
    failed INTEGER NOT NULL, -- failed sign-ins in a row
    locked_until INTEGER, -- no sign-in before, wall time
    PRIMARY KEY (subdistrict_id, person_id),
    UNIQUE (subdistrict_id, sign_in)
) STRICT;

CREATE TABLE photos (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    photo_id TEXT NOT NULL, -- its id
    matter_id TEXT NOT NULL, -- the matter
    report_id TEXT, -- the report
    text_id TEXT, -- the sentence it came with
    part TEXT NOT NULL, -- before, after, added
    digest TEXT NOT NULL, -- SHA-256 of the re-encoded file
    width INTEGER NOT NULL, -- pixels
    height INTEGER NOT NULL, -- pixels
    created_at INTEGER NOT NULL, -- when
    removed_at INTEGER, -- when it was redacted
    PRIMARY KEY (subdistrict_id, photo_id)
) STRICT;

CREATE INDEX photos_by_digest_2 ON photos (subdistrict_id, digest);

CREATE INDEX photos_by_matter_id_1 ON photos (subdistrict_id, matter_id);

CREATE INDEX photos_by_report_id_3 ON photos (subdistrict_id, report_id);

CREATE TABLE place_versions (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    place_id TEXT NOT NULL, -- the place
    from_day TEXT NOT NULL, -- first day of this version
    name TEXT NOT NULL, -- its name then
    parent_id TEXT, -- its parent then
    PRIMARY KEY (subdistrict_id, place_id, from_day)
) STRICT;

CREATE TRIGGER place_versions_refuses_delete BEFORE DELETE ON place_versions BEGIN SELECT RAISE(ABORT, 'append-only: place_versions'); END;

CREATE TRIGGER place_versions_refuses_update BEFORE UPDATE ON place_versions BEGIN SELECT RAISE(ABORT, 'append-only: place_versions'); END;

CREATE TABLE places (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    place_id TEXT NOT NULL, -- its id
    parent_id TEXT, -- the place it hangs below
    kind TEXT NOT NULL, -- subdistrict, community, grid, compound, building, staircase, point
    code TEXT NOT NULL, -- official or local code, opaque, stored with its kind
    name TEXT NOT NULL, -- what people call it now
    survey_grid TEXT, -- 15-character code of the survey grid it lies in
    from_day TEXT NOT NULL, -- first day it stands
    until_day TEXT, -- first day it no longer stands
    PRIMARY KEY (subdistrict_id, place_id),
    UNIQUE (subdistrict_id, kind, code)
) STRICT;

CREATE TABLE posts (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    post_id TEXT NOT NULL, -- its id
    person_id TEXT NOT NULL, -- who holds it
    unit_id TEXT NOT NULL, -- in which unit
    duty TEXT NOT NULL, -- grid_worker, dispatcher, handler, reviewer, leader, administrator
    scope_id TEXT NOT NULL, -- over which part of the place tree
    from_day TEXT NOT NULL, -- first day
    until_day TEXT, -- first day it is no longer held
    PRIMARY KEY (subdistrict_id, post_id)
) STRICT;

CREATE INDEX posts_by_person_id_1 ON posts (subdistrict_id, person_id);

CREATE TABLE public_sentences (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    report_id TEXT NOT NULL, -- whose report it is about
    text_id TEXT NOT NULL, -- the sentence, in texts
    photo_id TEXT, -- the photo shown with it
    written_at INTEGER NOT NULL, -- when
    PRIMARY KEY (subdistrict_id, report_id)
) STRICT;

CREATE TABLE reports (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    report_id TEXT NOT NULL, -- its id
    position INTEGER NOT NULL, -- order within the matter
    matter_id TEXT NOT NULL, -- the matter it is in now
    home_id TEXT NOT NULL, -- the matter it was first filed in
    number TEXT NOT NULL, -- YYMM-NNNNNN
    door TEXT NOT NULL, -- through which door it came
    category TEXT NOT NULL, -- the category's code
    place_id TEXT, -- where
    community_id TEXT, -- the community
    patrol INTEGER NOT NULL, -- 1 for a patrol finding
    reported_at INTEGER NOT NULL, -- when it was told
    first_due_at INTEGER, -- the promise made to this reporter
    first_due_month TEXT, -- YYYY-MM of that promise: the cohort it is scored in
    first_handled_at INTEGER, -- when a unit first said handled
    standing TEXT NOT NULL, -- open, satisfied, not_satisfied, silent, declined, withdrawn
    verdict TEXT, -- the latest verdict
    next_reminder_at INTEGER, -- when the next reminder is due
    silent_from INTEGER, -- when silence is reached
    text_id TEXT, -- what was said
    contact_id TEXT, -- whose it is
    query_lookup TEXT, -- keyed hash of the six digits
    query_sealed BLOB, -- the six digits, for a reprinted receipt
    open_to_public INTEGER NOT NULL, -- 1 if the reporter agreed to have it shown
    place_detail TEXT, -- where exactly, in words
    facts TEXT NOT NULL, -- everything else, as JSON
    PRIMARY KEY (subdistrict_id, report_id),
    UNIQUE (subdistrict_id, number)
) STRICT;

CREATE INDEX reports_by_first_due_at_7 ON reports (subdistrict_id, first_due_at, patrol, standing, first_handled_at, community_id);

CREATE INDEX reports_by_first_due_month_2 ON reports (subdistrict_id, first_due_month, patrol, community_id, standing, verdict, first_handled_at, first_due_at);

CREATE INDEX reports_by_first_handled_at_8 ON reports (subdistrict_id, first_handled_at, patrol, community_id);

CREATE INDEX reports_by_matter_id_1 ON reports (subdistrict_id, matter_id, position);

CREATE INDEX reports_by_next_reminder_at_4 ON reports (subdistrict_id, next_reminder_at);

CREATE INDEX reports_by_place_id_6 ON reports (subdistrict_id, place_id, reported_at);

CREATE INDEX reports_by_reported_at_3 ON reports (subdistrict_id, reported_at);

CREATE INDEX reports_by_silent_from_5 ON reports (subdistrict_id, silent_from);

CREATE TABLE reveals (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    reveal_id TEXT NOT NULL, -- its id
    contact_id TEXT NOT NULL, -- whose
    report_id TEXT NOT NULL, -- for which report
    person_id TEXT NOT NULL, -- who looked
    post_id TEXT NOT NULL, -- by which post
    reason TEXT NOT NULL, -- why
    at INTEGER NOT NULL, -- when
    PRIMARY KEY (subdistrict_id, reveal_id)
) STRICT;

CREATE INDEX reveals_by_report_id_1 ON reveals (subdistrict_id, report_id);

CREATE TRIGGER reveals_refuses_delete BEFORE DELETE ON reveals BEGIN SELECT RAISE(ABORT, 'append-only: reveals'); END;

CREATE TRIGGER reveals_refuses_update BEFORE UPDATE ON reveals BEGIN SELECT RAISE(ABORT, 'append-only: reveals'); END;

CREATE TABLE rounds (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    matter_id TEXT NOT NULL, -- the matter
    number INTEGER NOT NULL, -- 1, 2, 3 …
    handled_at INTEGER NOT NULL, -- when it began
    unit_id TEXT NOT NULL, -- who said handled
    ended_at INTEGER, -- when its first not-satisfied ended it
    unresolved_at INTEGER, -- when a second person let it end unresolved
    PRIMARY KEY (subdistrict_id, matter_id, number)
) STRICT;

CREATE INDEX rounds_by_handled_at_1 ON rounds (subdistrict_id, handled_at, matter_id, ended_at);

CREATE TABLE safety_notes (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    note_id TEXT NOT NULL, -- its id
    place_id TEXT NOT NULL, -- the address
    caution TEXT NOT NULL, -- two_together, call_first, stay_outside, with_the_secretary, dog
    from_day TEXT NOT NULL, -- first day
    until_day TEXT NOT NULL, -- the day it is taken down
    person_id TEXT NOT NULL, -- who placed it
    post_id TEXT NOT NULL, -- by which post
    lifted_at INTEGER, -- when it was taken down before its day
    lifted_by TEXT, -- who took it down
    PRIMARY KEY (subdistrict_id, note_id)
) STRICT;

CREATE INDEX safety_notes_by_place_id_1 ON safety_notes (subdistrict_id, place_id);

CREATE TABLE sessions (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    lookup TEXT NOT NULL, -- hash of the session id
    person_id TEXT NOT NULL, -- who
    post_id TEXT NOT NULL, -- by which post
    begun_at INTEGER NOT NULL, -- when
    seen_at INTEGER NOT NULL, -- last use
    ends_at INTEGER NOT NULL, -- the latest end
    PRIMARY KEY (subdistrict_id, lookup)
) STRICT;

CREATE INDEX sessions_by_person_id_1 ON sessions (subdistrict_id, person_id);

CREATE TABLE settings (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    setting TEXT NOT NULL, -- its name
    from_day TEXT NOT NULL, -- first day it holds
    body TEXT NOT NULL, -- JSON
    source TEXT NOT NULL, -- where it comes from
    PRIMARY KEY (subdistrict_id, setting, from_day)
) STRICT;

CREATE TABLE subdistricts (
    -- nine-digit statistical code
    subdistrict_id TEXT NOT NULL PRIMARY KEY CHECK (length(subdistrict_id) = 9),
    -- two characters that begin its wall codes, capabilities and sessions
    tag            TEXT NOT NULL UNIQUE CHECK (length(tag) = 2),
    -- the name people use
    name           TEXT NOT NULL,
    -- where its pages stand; every absolute link begins with it
    public_url     TEXT NOT NULL,
    -- counts up with every change; snapshots in memory are re-read when it moves
    version        INTEGER NOT NULL
) STRICT;

CREATE TABLE suggestions (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    category TEXT NOT NULL, -- the category, or * for any
    place_id TEXT NOT NULL, -- the part of the tree
    unit_id TEXT NOT NULL, -- the unit
    clause TEXT NOT NULL, -- the duty it rests on
    from_day TEXT NOT NULL, -- first day
    until_day TEXT, -- first day it no longer holds
    PRIMARY KEY (subdistrict_id, category, place_id, from_day)
) STRICT;

CREATE TABLE texts (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    text_id TEXT NOT NULL, -- its id
    matter_id TEXT NOT NULL, -- the matter
    report_id TEXT, -- the report
    audience TEXT NOT NULL, -- resident, staff
    body TEXT, -- nothing once erased
    created_at INTEGER NOT NULL, -- when
    erased_at INTEGER, -- when it was erased
    PRIMARY KEY (subdistrict_id, text_id)
) STRICT;

CREATE INDEX texts_by_matter_id_1 ON texts (subdistrict_id, matter_id);

CREATE INDEX texts_by_report_id_2 ON texts (subdistrict_id, report_id);

CREATE TABLE ties (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    tie_id TEXT NOT NULL, -- its id
    kind TEXT NOT NULL, -- grid_branch, building_group, contact_household
    place_id TEXT NOT NULL, -- grid, building or staircase
    name TEXT NOT NULL, -- the group's name, or a surname
    offers TEXT, -- what a contact household offers
    consent TEXT NOT NULL, consent_on TEXT, -- given, not_given
    PRIMARY KEY (subdistrict_id, tie_id)
) STRICT;

CREATE INDEX ties_by_place_id_1 ON ties (subdistrict_id, place_id);

CREATE TABLE units (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    unit_id TEXT NOT NULL, -- its id
    kind TEXT NOT NULL, -- grid, community, office, outside
    name TEXT NOT NULL, -- its public name
    place_id TEXT NOT NULL, public_phone TEXT, -- the part of the tree it serves
    PRIMARY KEY (subdistrict_id, unit_id)
) STRICT;

CREATE TABLE verdicts (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    report_id TEXT NOT NULL, -- whose
    seq INTEGER NOT NULL, -- the version of the matter it came with
    matter_id TEXT NOT NULL, -- in which matter it was given
    round INTEGER NOT NULL, -- about which round
    verdict TEXT NOT NULL, -- satisfied, fairly_satisfied, not_satisfied
    reasons TEXT NOT NULL, -- JSON list
    device TEXT NOT NULL, -- own, printed_the_slip
    at INTEGER NOT NULL, -- when
    PRIMARY KEY (subdistrict_id, report_id, seq)
) STRICT;

CREATE INDEX verdicts_by_at_1 ON verdicts (subdistrict_id, at, report_id, seq, verdict);

CREATE TRIGGER verdicts_refuses_delete BEFORE DELETE ON verdicts BEGIN SELECT RAISE(ABORT, 'append-only: verdicts'); END;

CREATE TRIGGER verdicts_refuses_update BEFORE UPDATE ON verdicts BEGIN SELECT RAISE(ABORT, 'append-only: verdicts'); END;

CREATE TABLE wall_codes (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    code TEXT NOT NULL, -- seven characters, the first two the tag
    place_id TEXT NOT NULL, -- where it hangs
    issued_at INTEGER NOT NULL, -- when it was issued
    retired_at INTEGER, -- when it was retired
    PRIMARY KEY (subdistrict_id, code)
) STRICT;

CREATE INDEX wall_codes_by_place_id_1 ON wall_codes (subdistrict_id, place_id);
