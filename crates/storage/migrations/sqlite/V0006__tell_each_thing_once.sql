-- Notices become what residents get: each thing is told once, tried again when it was not taken, and
-- read in a log by an administrator. Twin of the other database's file of the same name.

ALTER TABLE outbox ADD COLUMN once TEXT; -- what it tells of, so that it is told once
ALTER TABLE outbox ADD COLUMN sealed_to BLOB; -- the telephone of a test, encrypted; a reporter's stands in contacts
ALTER TABLE outbox ADD COLUMN facts TEXT NOT NULL DEFAULT '{}'; -- what fills its template, as JSON; never the link
ALTER TABLE outbox ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0; -- when it was queued
ALTER TABLE outbox ADD COLUMN trouble TEXT; -- why the last try did not go out
UPDATE outbox SET created_at = due_at;
UPDATE outbox SET state = 'sent' WHERE state = 'handed_over';
UPDATE outbox SET state = 'given_up' WHERE state = 'gave_up';
UPDATE outbox SET kind = 'receipt', state = 'given_up' WHERE kind NOT IN ('handled', 'reminder', 'declined');
CREATE UNIQUE INDEX outbox_by_once_2 ON outbox (subdistrict_id, once);
CREATE INDEX outbox_by_created_at_3 ON outbox (subdistrict_id, created_at, notice_id);
