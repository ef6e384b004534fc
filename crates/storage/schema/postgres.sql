-- The present schema, written by a test from the migrations. Do not edit:
-- HUAKAI_WRITE_SCHEMA=1 cargo test -p storage schema

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME;
END
$function$

-- Days that are not what their weekday says, as published or amended.
CREATE TABLE calendar_days (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- the day
    day text COLLATE "C" NOT NULL,
    -- holiday, make_up_workday, ordinary
    kind text COLLATE "C" NOT NULL,
    -- which notice
    source text COLLATE "C" NOT NULL,
    -- when
    entered_at bigint NOT NULL,
    CONSTRAINT calendar_days_pkey PRIMARY KEY (subdistrict_id, day)
);

-- Years whose working calendar is entered.
CREATE TABLE calendar_years (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- the year
    year bigint NOT NULL,
    -- which notice
    source text COLLATE "C" NOT NULL,
    -- when
    entered_at bigint NOT NULL,
    CONSTRAINT calendar_years_pkey PRIMARY KEY (subdistrict_id, year)
);

-- Secret links: looked up by keyed hash, kept encrypted for reminders and reprints.
CREATE TABLE capabilities (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- keyed hash
    lookup text COLLATE "C" NOT NULL,
    -- the link's secret
    sealed bytea NOT NULL,
    -- whose
    report_id text COLLATE "C" NOT NULL,
    -- link, slip
    kind text COLLATE "C" NOT NULL,
    -- who printed the slip
    made_by text COLLATE "C",
    -- when
    made_at bigint NOT NULL,
    -- 90 days after closing
    expires_at bigint,
    CONSTRAINT capabilities_pkey PRIMARY KEY (subdistrict_id, lookup)
);

CREATE INDEX capabilities_by_report_id_1 ON public.capabilities USING btree (subdistrict_id, report_id);

-- Names, telephones and flats of residents, encrypted by field; erasable.
CREATE TABLE contacts (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its id
    contact_id text COLLATE "C" NOT NULL,
    -- the staircase, for a household
    place_id text COLLATE "C",
    -- name, telephone, flat; nothing once erased
    sealed bytea,
    -- keyed hash of the telephone
    phone_lookup text COLLATE "C",
    -- keyed hash of the last four digits
    phone_tail_lookup text COLLATE "C",
    -- when
    created_at bigint NOT NULL,
    -- when it was erased
    erased_at bigint,
    CONSTRAINT contacts_pkey PRIMARY KEY (subdistrict_id, contact_id)
);

CREATE INDEX contacts_by_phone_lookup_1 ON public.contacts USING btree (subdistrict_id, phone_lookup);

-- Counted facts as appended deltas; no hot row.
CREATE TABLE counters (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its id
    counter_id text COLLATE "C" NOT NULL,
    -- what is counted
    name text COLLATE "C" NOT NULL,
    -- for which unit
    unit_id text COLLATE "C",
    -- on which day
    day text COLLATE "C" NOT NULL,
    -- plus or minus
    delta bigint NOT NULL,
    CONSTRAINT counters_pkey PRIMARY KEY (subdistrict_id, counter_id)
);

CREATE INDEX counters_by_name_1 ON public.counters USING btree (subdistrict_id, name, day, unit_id, delta);

CREATE TRIGGER counters_is_append_only BEFORE DELETE OR UPDATE ON public.counters FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER counters_is_not_truncated BEFORE TRUNCATE ON public.counters FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Scheduled work, leased so that several processes do nothing twice.
CREATE TABLE duties (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its name
    duty text COLLATE "C" NOT NULL,
    -- who has the lease
    holder text COLLATE "C",
    -- until when, wall time
    leased_until bigint,
    -- when it last ended, product time
    ran_at bigint,
    CONSTRAINT duties_pkey PRIMARY KEY (subdistrict_id, duty)
);

-- What happened to a matter: facts and ids, and the hash of a text; never free text.
CREATE TABLE history (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- the matter
    matter_id text COLLATE "C" NOT NULL,
    -- order within the matter, with gaps
    seq bigint NOT NULL,
    -- when
    at bigint NOT NULL,
    -- the event's word
    what text COLLATE "C" NOT NULL,
    -- the report it is about
    report_id text COLLATE "C",
    -- staff, resident, system
    actor text COLLATE "C" NOT NULL,
    -- which member of staff
    person_id text COLLATE "C",
    -- by which post
    post_id text COLLATE "C",
    -- in which unit
    unit_id text COLLATE "C",
    -- by which door
    door text COLLATE "C" NOT NULL,
    -- the event as JSON
    facts text COLLATE "C" NOT NULL,
    -- the sentence, in texts
    text_id text COLLATE "C",
    -- its hash, which stays when it is erased
    text_hash text COLLATE "C",
    CONSTRAINT history_pkey PRIMARY KEY (subdistrict_id, matter_id, seq)
);

CREATE INDEX history_by_at_1 ON public.history USING btree (subdistrict_id, at);

CREATE INDEX history_by_what_2 ON public.history USING btree (subdistrict_id, what, at);

CREATE TRIGGER history_is_append_only BEFORE DELETE OR UPDATE ON public.history FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER history_is_not_truncated BEFORE TRUNCATE ON public.history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Each creating request once: twice is once.
CREATE TABLE idempotency (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- the key the form carried
    once text COLLATE "C" NOT NULL,
    -- what it made
    result text COLLATE "C" NOT NULL,
    -- when
    at bigint NOT NULL,
    CONSTRAINT idempotency_pkey PRIMARY KEY (subdistrict_id, once)
);

-- One problem at one place; the state is a word plus its facts.
CREATE TABLE matters (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its id
    matter_id text COLLATE "C" NOT NULL,
    -- counted up by each save
    version bigint NOT NULL,
    -- the number of its first report
    number text COLLATE "C" NOT NULL,
    -- resident, patrol
    kind text COLLATE "C" NOT NULL,
    -- received, assigned, working, handled, disputed, closed
    stage text COLLATE "C" NOT NULL,
    -- the computed closing word
    closing text COLLATE "C",
    -- the category's code
    category text COLLATE "C" NOT NULL,
    -- where, at most the staircase
    place_id text COLLATE "C",
    -- the community it lies in
    community_id text COLLATE "C",
    -- the governance grid it lies in
    grid_id text COLLATE "C",
    -- the lead unit
    lead_id text COLLATE "C",
    -- when its first report came
    received_at bigint NOT NULL,
    -- when it is due, where the calendar knows
    due_at bigint,
    -- from when the yellow light is on
    yellow_at bigint,
    -- order of the queue: due_at, or the end of time where unknown
    queue_key bigint NOT NULL,
    -- when supervision was raised
    supervised_at bigint,
    -- 1 while it is done again
    is_rework bigint NOT NULL,
    -- returns so far
    returned bigint NOT NULL,
    -- 1 while a due moment is unknown
    waits_for_calendar bigint NOT NULL,
    -- first_level or second_level while an extension waits
    wants_extension text COLLATE "C",
    -- 1 while a parking waits
    wants_parking bigint NOT NULL,
    -- 1 while a decline waits
    wants_decline bigint NOT NULL,
    -- 1 while a return over the cap waits
    wants_return bigint NOT NULL,
    -- telephone withdrawals that wait
    wants_withdrawal bigint NOT NULL,
    -- appeals that wait
    wants_appeal bigint NOT NULL,
    -- reports in it now
    report_count bigint NOT NULL,
    -- everything else, as JSON
    facts text COLLATE "C" NOT NULL,
    -- when it was saved last
    changed_at bigint NOT NULL,
    CONSTRAINT matters_pkey PRIMARY KEY (subdistrict_id, matter_id)
);

CREATE INDEX matters_by_changed_at_9 ON public.matters USING btree (subdistrict_id, changed_at, received_at);

CREATE INDEX matters_by_community_id_3 ON public.matters USING btree (subdistrict_id, community_id, stage, queue_key, matter_id);

CREATE INDEX matters_by_lead_id_2 ON public.matters USING btree (subdistrict_id, lead_id, stage, queue_key, matter_id);

CREATE INDEX matters_by_place_id_4 ON public.matters USING btree (subdistrict_id, place_id, stage);

CREATE INDEX matters_by_queue_key_7 ON public.matters USING btree (subdistrict_id, queue_key, matter_id, stage, received_at, changed_at, supervised_at, is_rework, returned, kind, community_id, grid_id, category, lead_id) WHERE (stage <> 'closed'::text);

CREATE INDEX matters_by_queue_key_8 ON public.matters USING btree (subdistrict_id, queue_key, matter_id, wants_appeal) WHERE ((wants_decline = 1) OR (wants_return = 1) OR (wants_parking = 1) OR (wants_extension IS NOT NULL) OR (wants_withdrawal > 0) OR (wants_appeal > 0));

CREATE INDEX matters_by_received_at_6 ON public.matters USING btree (subdistrict_id, received_at, kind, stage, closing, community_id, grid_id, place_id, category, lead_id);

CREATE INDEX matters_by_stage_1 ON public.matters USING btree (subdistrict_id, stage, queue_key, matter_id);

CREATE INDEX matters_by_waits_for_calendar_5 ON public.matters USING btree (subdistrict_id, matter_id, waits_for_calendar) WHERE (waits_for_calendar = 1);

-- what the data folder has to remember beside its subdistricts: the product clock and the like
CREATE TABLE meta (
    -- name of the fact
    key text COLLATE "C" NOT NULL,
    -- the fact as text
    value text COLLATE "C" NOT NULL,
    CONSTRAINT meta_pkey PRIMARY KEY (key)
);

-- A phone's list of links on its way to another phone: taken once, and soon.
CREATE TABLE moving_lists (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- keyed hash of the code in the picture
    lookup text COLLATE "C" NOT NULL,
    -- the links
    sealed bytea NOT NULL,
    -- the latest moment to take it, wall time
    ends_at bigint NOT NULL,
    CONSTRAINT moving_lists_pkey PRIMARY KEY (subdistrict_id, lookup)
);

-- What is to be handed over to something that carries it.
CREATE TABLE outbox (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its id
    notice_id text COLLATE "C" NOT NULL,
    -- which notice
    kind text COLLATE "C" NOT NULL,
    -- the matter
    matter_id text COLLATE "C",
    -- to whose reporter
    report_id text COLLATE "C",
    -- not before
    due_at bigint NOT NULL,
    -- waiting, sent, failed, given_up
    state text COLLATE "C" NOT NULL,
    -- attempts so far
    tries bigint NOT NULL,
    -- when
    handed_over_at bigint,
    -- what it tells of, so that it is told once
    once text COLLATE "C",
    -- the telephone of a test, encrypted; a reporter's stands in contacts
    sealed_to bytea,
    -- what fills its template, as JSON; never the link
    facts text COLLATE "C" NOT NULL DEFAULT '{}'::text,
    -- when it was queued
    created_at bigint NOT NULL DEFAULT 0,
    -- why the last try did not go out
    trouble text COLLATE "C",
    CONSTRAINT outbox_pkey PRIMARY KEY (subdistrict_id, notice_id)
);

CREATE INDEX outbox_by_created_at_3 ON public.outbox USING btree (subdistrict_id, created_at, notice_id);

CREATE UNIQUE INDEX outbox_by_once_2 ON public.outbox USING btree (subdistrict_id, once);

CREATE INDEX outbox_by_state_1 ON public.outbox USING btree (subdistrict_id, state, due_at);

-- Members of staff; residents have no account.
CREATE TABLE people (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- the id
    person_id text COLLATE "C" NOT NULL,
    -- the name colleagues know
    name text COLLATE "C" NOT NULL,
    -- what is typed at sign-in
    sign_in text COLLATE "C" NOT NULL,
    -- argon2 with its parameters
    password_hash text COLLATE "C" NOT NULL,
    -- failed sign-ins in a row
    failed bigint NOT NULL,
    -- no sign-in before, wall time
    locked_until bigint,
    CONSTRAINT people_pkey PRIMARY KEY (subdistrict_id, person_id),
    CONSTRAINT people_subdistrict_id_sign_in_key UNIQUE (subdistrict_id, sign_in)
);

-- Photos by the digest of their content.
CREATE TABLE photos (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its id
    photo_id text COLLATE "C" NOT NULL,
    -- the matter
    matter_id text COLLATE "C" NOT NULL,
    -- the report
    report_id text COLLATE "C",
    -- the sentence it came with
    text_id text COLLATE "C",
    -- before, after, added
    part text COLLATE "C" NOT NULL,
    -- SHA-256 of the re-encoded file
    digest text COLLATE "C" NOT NULL,
    -- pixels
    width bigint NOT NULL,
    -- pixels
    height bigint NOT NULL,
    -- when
    created_at bigint NOT NULL,
    -- when it was redacted
    removed_at bigint,
    CONSTRAINT photos_pkey PRIMARY KEY (subdistrict_id, photo_id)
);

CREATE INDEX photos_by_digest_2 ON public.photos USING btree (subdistrict_id, digest);

CREATE INDEX photos_by_matter_id_1 ON public.photos USING btree (subdistrict_id, matter_id);

CREATE INDEX photos_by_report_id_3 ON public.photos USING btree (subdistrict_id, report_id);

-- What a place was called, and where it hung, from which day on.
CREATE TABLE place_versions (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- the place
    place_id text COLLATE "C" NOT NULL,
    -- first day of this version
    from_day text COLLATE "C" NOT NULL,
    -- its name then
    name text COLLATE "C" NOT NULL,
    -- its parent then
    parent_id text COLLATE "C",
    CONSTRAINT place_versions_pkey PRIMARY KEY (subdistrict_id, place_id, from_day)
);

CREATE TRIGGER place_versions_is_append_only BEFORE DELETE OR UPDATE ON public.place_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER place_versions_is_not_truncated BEFORE TRUNCATE ON public.place_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The place tree: one row a place, codes never reused.
CREATE TABLE places (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its id
    place_id text COLLATE "C" NOT NULL,
    -- the place it hangs below
    parent_id text COLLATE "C",
    -- subdistrict, community, grid, compound, building, staircase, point
    kind text COLLATE "C" NOT NULL,
    -- official or local code, opaque, stored with its kind
    code text COLLATE "C" NOT NULL,
    -- what people call it now
    name text COLLATE "C" NOT NULL,
    -- 15-character code of the survey grid it lies in
    survey_grid text COLLATE "C",
    -- first day it stands
    from_day text COLLATE "C" NOT NULL,
    -- first day it no longer stands
    until_day text COLLATE "C",
    CONSTRAINT places_pkey PRIMARY KEY (subdistrict_id, place_id),
    CONSTRAINT places_subdistrict_id_kind_code_key UNIQUE (subdistrict_id, kind, code)
);

-- A duty in a unit over a part of the tree, held by one person from a day to a day.
CREATE TABLE posts (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its id
    post_id text COLLATE "C" NOT NULL,
    -- who holds it
    person_id text COLLATE "C" NOT NULL,
    -- in which unit
    unit_id text COLLATE "C" NOT NULL,
    -- grid_worker, dispatcher, handler, reviewer, leader, administrator
    duty text COLLATE "C" NOT NULL,
    -- over which part of the place tree
    scope_id text COLLATE "C" NOT NULL,
    -- first day
    from_day text COLLATE "C" NOT NULL,
    -- first day it is no longer held
    until_day text COLLATE "C",
    CONSTRAINT posts_pkey PRIMARY KEY (subdistrict_id, post_id)
);

CREATE INDEX posts_by_person_id_1 ON public.posts USING btree (subdistrict_id, person_id);

-- The sentence a clerk wrote for neighbours, with at most one photo; only where the reporter agreed.
CREATE TABLE public_sentences (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- whose report it is about
    report_id text COLLATE "C" NOT NULL,
    -- the sentence, in texts
    text_id text COLLATE "C" NOT NULL,
    -- the photo shown with it
    photo_id text COLLATE "C",
    -- when
    written_at bigint NOT NULL,
    CONSTRAINT public_sentences_pkey PRIMARY KEY (subdistrict_id, report_id)
);

-- What one person told us, and what became of it for that person.
CREATE TABLE reports (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its id
    report_id text COLLATE "C" NOT NULL,
    -- order within the matter
    position bigint NOT NULL,
    -- the matter it is in now
    matter_id text COLLATE "C" NOT NULL,
    -- the matter it was first filed in
    home_id text COLLATE "C" NOT NULL,
    -- YYMM-NNNNNN
    number text COLLATE "C" NOT NULL,
    -- through which door it came
    door text COLLATE "C" NOT NULL,
    -- the category's code
    category text COLLATE "C" NOT NULL,
    -- where
    place_id text COLLATE "C",
    -- the community
    community_id text COLLATE "C",
    -- 1 for a patrol finding
    patrol bigint NOT NULL,
    -- when it was told
    reported_at bigint NOT NULL,
    -- the promise made to this reporter
    first_due_at bigint,
    -- YYYY-MM of that promise: the cohort it is scored in
    first_due_month text COLLATE "C",
    -- when a unit first said handled
    first_handled_at bigint,
    -- open, satisfied, not_satisfied, silent, declined, withdrawn
    standing text COLLATE "C" NOT NULL,
    -- the latest verdict
    verdict text COLLATE "C",
    -- when the next reminder is due
    next_reminder_at bigint,
    -- when silence is reached
    silent_from bigint,
    -- what was said
    text_id text COLLATE "C",
    -- whose it is
    contact_id text COLLATE "C",
    -- keyed hash of the six digits
    query_lookup text COLLATE "C",
    -- the six digits, for a reprinted receipt
    query_sealed bytea,
    -- 1 if the reporter agreed to have it shown
    open_to_public bigint NOT NULL,
    -- where exactly, in words
    place_detail text COLLATE "C",
    -- everything else, as JSON
    facts text COLLATE "C" NOT NULL,
    CONSTRAINT reports_pkey PRIMARY KEY (subdistrict_id, report_id),
    CONSTRAINT reports_subdistrict_id_number_key UNIQUE (subdistrict_id, number)
);

CREATE INDEX reports_by_first_due_at_7 ON public.reports USING btree (subdistrict_id, first_due_at, patrol, standing, first_handled_at, community_id);

CREATE INDEX reports_by_first_due_month_2 ON public.reports USING btree (subdistrict_id, first_due_month, patrol, community_id, standing, verdict, first_handled_at, first_due_at);

CREATE INDEX reports_by_first_handled_at_8 ON public.reports USING btree (subdistrict_id, first_handled_at, patrol, community_id);

CREATE INDEX reports_by_matter_id_1 ON public.reports USING btree (subdistrict_id, matter_id, "position");

CREATE INDEX reports_by_next_reminder_at_4 ON public.reports USING btree (subdistrict_id, next_reminder_at);

CREATE INDEX reports_by_place_id_6 ON public.reports USING btree (subdistrict_id, place_id, reported_at);

CREATE INDEX reports_by_reported_at_3 ON public.reports USING btree (subdistrict_id, reported_at);

CREATE INDEX reports_by_silent_from_5 ON public.reports USING btree (subdistrict_id, silent_from);

-- Who saw a resident's contact in clear, when and why; the resident can see it.
CREATE TABLE reveals (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its id
    reveal_id text COLLATE "C" NOT NULL,
    -- whose
    contact_id text COLLATE "C" NOT NULL,
    -- for which report
    report_id text COLLATE "C" NOT NULL,
    -- who looked
    person_id text COLLATE "C" NOT NULL,
    -- by which post
    post_id text COLLATE "C" NOT NULL,
    -- why
    reason text COLLATE "C" NOT NULL,
    -- when
    at bigint NOT NULL,
    CONSTRAINT reveals_pkey PRIMARY KEY (subdistrict_id, reveal_id)
);

CREATE INDEX reveals_by_report_id_1 ON public.reveals USING btree (subdistrict_id, report_id);

CREATE TRIGGER reveals_is_append_only BEFORE DELETE OR UPDATE ON public.reveals FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER reveals_is_not_truncated BEFORE TRUNCATE ON public.reveals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- From each handled to whatever ended it.
CREATE TABLE rounds (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- the matter
    matter_id text COLLATE "C" NOT NULL,
    -- 1, 2, 3 …
    number bigint NOT NULL,
    -- when it began
    handled_at bigint NOT NULL,
    -- who said handled
    unit_id text COLLATE "C" NOT NULL,
    -- when its first not-satisfied ended it
    ended_at bigint,
    -- when a second person let it end unresolved
    unresolved_at bigint,
    CONSTRAINT rounds_pkey PRIMARY KEY (subdistrict_id, matter_id, number)
);

CREATE INDEX rounds_by_handled_at_1 ON public.rounds USING btree (subdistrict_id, handled_at, matter_id, ended_at);

-- How to go to an address for some weeks: about the address, never about a person.
CREATE TABLE safety_notes (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its id
    note_id text COLLATE "C" NOT NULL,
    -- the address
    place_id text COLLATE "C" NOT NULL,
    -- two_together, call_first, stay_outside, with_the_secretary, dog
    caution text COLLATE "C" NOT NULL,
    -- first day
    from_day text COLLATE "C" NOT NULL,
    -- the day it is taken down
    until_day text COLLATE "C" NOT NULL,
    -- who placed it
    person_id text COLLATE "C" NOT NULL,
    -- by which post
    post_id text COLLATE "C" NOT NULL,
    -- when it was taken down before its day
    lifted_at bigint,
    -- who took it down
    lifted_by text COLLATE "C",
    CONSTRAINT safety_notes_pkey PRIMARY KEY (subdistrict_id, note_id)
);

CREATE INDEX safety_notes_by_place_id_1 ON public.safety_notes USING btree (subdistrict_id, place_id);

-- Sign-ins of staff, by the hash of their id; wall time.
CREATE TABLE sessions (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- hash of the session id
    lookup text COLLATE "C" NOT NULL,
    -- who
    person_id text COLLATE "C" NOT NULL,
    -- by which post
    post_id text COLLATE "C" NOT NULL,
    -- when
    begun_at bigint NOT NULL,
    -- last use
    seen_at bigint NOT NULL,
    -- the latest end
    ends_at bigint NOT NULL,
    CONSTRAINT sessions_pkey PRIMARY KEY (subdistrict_id, lookup)
);

CREATE INDEX sessions_by_person_id_1 ON public.sessions USING btree (subdistrict_id, person_id);

-- Dated settings: numbers, office hours, standards.
CREATE TABLE settings (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its name
    setting text COLLATE "C" NOT NULL,
    -- first day it holds
    from_day text COLLATE "C" NOT NULL,
    -- JSON
    body text COLLATE "C" NOT NULL,
    -- where it comes from
    source text COLLATE "C" NOT NULL,
    CONSTRAINT settings_pkey PRIMARY KEY (subdistrict_id, setting, from_day)
);

-- a subdistrict (街道) served by this database, kept true by the act that founds or renames it
CREATE TABLE subdistricts (
    -- nine-digit statistical code
    subdistrict_id text COLLATE "C" NOT NULL,
    -- two characters that begin its wall codes, capabilities and sessions
    tag text COLLATE "C" NOT NULL,
    -- the name people use
    name text COLLATE "C" NOT NULL,
    -- where its pages stand; every absolute link begins with it
    public_url text COLLATE "C" NOT NULL,
    -- counts up with every change; snapshots in memory are re-read when it moves
    version bigint NOT NULL,
    CONSTRAINT subdistricts_pkey PRIMARY KEY (subdistrict_id),
    CONSTRAINT subdistricts_subdistrict_id_check CHECK ((length(subdistrict_id) = 9)),
    CONSTRAINT subdistricts_tag_check CHECK ((length(tag) = 2)),
    CONSTRAINT subdistricts_tag_key UNIQUE (tag)
);

-- Which unit a category at a place belongs to, and by which clause.
CREATE TABLE suggestions (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- the category, or * for any
    category text COLLATE "C" NOT NULL,
    -- the part of the tree
    place_id text COLLATE "C" NOT NULL,
    -- the unit
    unit_id text COLLATE "C" NOT NULL,
    -- the duty it rests on
    clause text COLLATE "C" NOT NULL,
    -- first day
    from_day text COLLATE "C" NOT NULL,
    -- first day it no longer holds
    until_day text COLLATE "C",
    CONSTRAINT suggestions_pkey PRIMARY KEY (subdistrict_id, category, place_id, from_day)
);

-- Free text beside history, so that erasing needs no exception.
CREATE TABLE texts (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its id
    text_id text COLLATE "C" NOT NULL,
    -- the matter
    matter_id text COLLATE "C" NOT NULL,
    -- the report
    report_id text COLLATE "C",
    -- resident, staff
    audience text COLLATE "C" NOT NULL,
    -- nothing once erased
    body text COLLATE "C",
    -- when
    created_at bigint NOT NULL,
    -- when it was erased
    erased_at bigint,
    CONSTRAINT texts_pkey PRIMARY KEY (subdistrict_id, text_id)
);

CREATE INDEX texts_by_matter_id_1 ON public.texts USING btree (subdistrict_id, matter_id);

CREATE INDEX texts_by_report_id_2 ON public.texts USING btree (subdistrict_id, report_id);

-- Party groups and contact households, tied to places.
CREATE TABLE ties (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its id
    tie_id text COLLATE "C" NOT NULL,
    -- grid_branch, building_group, contact_household
    kind text COLLATE "C" NOT NULL,
    -- grid, building or staircase
    place_id text COLLATE "C" NOT NULL,
    -- the group's name, or a surname
    name text COLLATE "C" NOT NULL,
    -- what a contact household offers
    offers text COLLATE "C",
    -- given, not_given
    consent text COLLATE "C" NOT NULL,
    -- the day the household agreed to be shown
    consent_on text COLLATE "C",
    CONSTRAINT ties_pkey PRIMARY KEY (subdistrict_id, tie_id)
);

CREATE INDEX ties_by_place_id_1 ON public.ties USING btree (subdistrict_id, place_id);

-- Whoever a matter can be given to.
CREATE TABLE units (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- its id
    unit_id text COLLATE "C" NOT NULL,
    -- grid, community, office, outside
    kind text COLLATE "C" NOT NULL,
    -- its public name
    name text COLLATE "C" NOT NULL,
    -- the part of the tree it serves
    place_id text COLLATE "C" NOT NULL,
    -- the number residents read
    public_phone text COLLATE "C",
    CONSTRAINT units_pkey PRIMARY KEY (subdistrict_id, unit_id)
);

-- Every word of every resident, in the order given.
CREATE TABLE verdicts (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- whose
    report_id text COLLATE "C" NOT NULL,
    -- the version of the matter it came with
    seq bigint NOT NULL,
    -- in which matter it was given
    matter_id text COLLATE "C" NOT NULL,
    -- about which round
    round bigint NOT NULL,
    -- satisfied, fairly_satisfied, not_satisfied
    verdict text COLLATE "C" NOT NULL,
    -- JSON list
    reasons text COLLATE "C" NOT NULL,
    -- own, printed_the_slip
    device text COLLATE "C" NOT NULL,
    -- when
    at bigint NOT NULL,
    CONSTRAINT verdicts_pkey PRIMARY KEY (subdistrict_id, report_id, seq)
);

CREATE INDEX verdicts_by_at_1 ON public.verdicts USING btree (subdistrict_id, at, report_id, seq, verdict);

CREATE TRIGGER verdicts_is_append_only BEFORE DELETE OR UPDATE ON public.verdicts FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER verdicts_is_not_truncated BEFORE TRUNCATE ON public.verdicts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Codes on walls: opaque, not secret, never given again.
CREATE TABLE wall_codes (
    -- the subdistrict, nine digits
    subdistrict_id text COLLATE "C" NOT NULL,
    -- seven characters, the first two the tag
    code text COLLATE "C" NOT NULL,
    -- where it hangs
    place_id text COLLATE "C" NOT NULL,
    -- when it was issued
    issued_at bigint NOT NULL,
    -- when it was retired
    retired_at bigint,
    CONSTRAINT wall_codes_pkey PRIMARY KEY (subdistrict_id, code)
);

CREATE INDEX wall_codes_by_place_id_1 ON public.wall_codes USING btree (subdistrict_id, place_id);
