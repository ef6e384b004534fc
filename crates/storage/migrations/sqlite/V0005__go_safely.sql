-- The number of a unit that residents read, and notes on addresses for whoever goes there.
-- Twin of the other database's file of the same name.

ALTER TABLE units ADD COLUMN public_phone TEXT; -- the number residents read

-- How to go to an address for some weeks: about the address, never about a person.
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
