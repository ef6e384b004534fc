-- What neighbours may read of a matter, what a resident said found by its report, and the list of a
-- phone on its way to the next one. Twin of the other database's file of the same name.

-- The sentence a clerk wrote for neighbours, with at most one photo; only where the reporter agreed.
CREATE TABLE public_sentences (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    report_id TEXT NOT NULL, -- whose report it is about
    text_id TEXT NOT NULL, -- the sentence, in texts
    photo_id TEXT, -- the photo shown with it
    written_at INTEGER NOT NULL, -- when
    PRIMARY KEY (subdistrict_id, report_id)
) STRICT;

-- A phone's list of links on its way to another phone: taken once, and soon.
CREATE TABLE moving_lists (
    subdistrict_id TEXT NOT NULL, -- the subdistrict, nine digits
    lookup TEXT NOT NULL, -- keyed hash of the code in the picture
    sealed BLOB NOT NULL, -- the links
    ends_at INTEGER NOT NULL, -- the latest moment to take it, wall time
    PRIMARY KEY (subdistrict_id, lookup)
) STRICT;

CREATE INDEX texts_by_report_id_2 ON texts (subdistrict_id, report_id);
CREATE INDEX photos_by_report_id_3 ON photos (subdistrict_id, report_id);
