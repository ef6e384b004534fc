-- A contact household's consent is on record with its day, and can end: without a day there is none.
-- Twin of the other database's file of the same name.

ALTER TABLE ties ADD COLUMN consent_on TEXT; -- the day the household agreed to be shown
