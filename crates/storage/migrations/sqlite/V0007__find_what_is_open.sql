-- What the office's desks ask is answered from indexes that hold all they look at: those of what is open
-- are as long as the desks are full, however long history grows. Twin of the other database's file of the
-- same name.

-- What is open, by promise, with all that the views of the queue, the map and the wall narrow and count by.
CREATE INDEX matters_by_queue_key_7 ON matters (subdistrict_id, queue_key, matter_id, stage, received_at, changed_at, supervised_at, is_rework, returned, kind, community_id, grid_id, category, lead_id) WHERE stage <> 'closed';
-- What waits for a second person.
CREATE INDEX matters_by_queue_key_8 ON matters (subdistrict_id, queue_key, matter_id, wants_appeal) WHERE wants_decline = 1 OR wants_return = 1 OR wants_parking = 1 OR wants_extension IS NOT NULL OR wants_withdrawal > 0 OR wants_appeal > 0;
-- What changed lately, and whether it is old.
CREATE INDEX matters_by_changed_at_9 ON matters (subdistrict_id, changed_at, received_at);
-- What came in a span of days, with where, what and whose it is.
DROP INDEX matters_by_received_at_6;
CREATE INDEX matters_by_received_at_6 ON matters (subdistrict_id, received_at, kind, stage, closing, community_id, grid_id, place_id, category, lead_id);
-- Few wait for a calendar.
DROP INDEX matters_by_waits_for_calendar_5;
CREATE INDEX matters_by_waits_for_calendar_5 ON matters (subdistrict_id, matter_id, waits_for_calendar) WHERE waits_for_calendar = 1;

-- The cohort of a month, in the order in which it is counted.
DROP INDEX reports_by_first_due_month_2;
CREATE INDEX reports_by_first_due_month_2 ON reports (subdistrict_id, first_due_month, patrol, community_id, standing, verdict, first_handled_at, first_due_at);
-- What fell due, and what was first handled, in a span of days.
CREATE INDEX reports_by_first_due_at_7 ON reports (subdistrict_id, first_due_at, patrol, standing, first_handled_at, community_id);
CREATE INDEX reports_by_first_handled_at_8 ON reports (subdistrict_id, first_handled_at, patrol, community_id);
-- The rounds that began in a span of days, and the words that came in one.
CREATE INDEX rounds_by_handled_at_1 ON rounds (subdistrict_id, handled_at, matter_id, ended_at);
DROP INDEX verdicts_by_at_1;
CREATE INDEX verdicts_by_at_1 ON verdicts (subdistrict_id, at, report_id, seq, verdict);
-- What was counted on a day, with its numbers.
DROP INDEX counters_by_name_1;
CREATE INDEX counters_by_name_1 ON counters (subdistrict_id, name, day, unit_id, delta);
