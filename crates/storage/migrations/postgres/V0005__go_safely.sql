-- The number of a unit that residents read, and notes on addresses for whoever goes there.
-- Twin of the other database's file of the same name.

ALTER TABLE units ADD COLUMN public_phone TEXT COLLATE "C"; -- the number residents read
COMMENT ON COLUMN units.public_phone IS 'the number residents read';

-- How to go to an address for some weeks: about the address, never about a person.
CREATE TABLE safety_notes (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    note_id TEXT COLLATE "C" NOT NULL, -- its id
    place_id TEXT COLLATE "C" NOT NULL, -- the address
    caution TEXT COLLATE "C" NOT NULL, -- two_together, call_first, stay_outside, with_the_secretary, dog
    from_day TEXT COLLATE "C" NOT NULL, -- first day
    until_day TEXT COLLATE "C" NOT NULL, -- the day it is taken down
    person_id TEXT COLLATE "C" NOT NULL, -- who placed it
    post_id TEXT COLLATE "C" NOT NULL, -- by which post
    lifted_at BIGINT, -- when it was taken down before its day
    lifted_by TEXT COLLATE "C", -- who took it down
    PRIMARY KEY (subdistrict_id, note_id)
);
CREATE INDEX safety_notes_by_place_id_1 ON safety_notes (subdistrict_id, place_id);
COMMENT ON TABLE safety_notes IS 'How to go to an address for some weeks: about the address, never about a person.';
COMMENT ON COLUMN safety_notes.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN safety_notes.note_id IS 'its id';
COMMENT ON COLUMN safety_notes.place_id IS 'the address';
COMMENT ON COLUMN safety_notes.caution IS 'two_together, call_first, stay_outside, with_the_secretary, dog';
COMMENT ON COLUMN safety_notes.from_day IS 'first day';
COMMENT ON COLUMN safety_notes.until_day IS 'the day it is taken down';
COMMENT ON COLUMN safety_notes.person_id IS 'who placed it';
COMMENT ON COLUMN safety_notes.post_id IS 'by which post';
COMMENT ON COLUMN safety_notes.lifted_at IS 'when it was taken down before its day';
COMMENT ON COLUMN safety_notes.lifted_by IS 'who took it down';
