-- What neighbours may read of a matter, what a resident said found by its report, and the list of a
-- phone on its way to the next one. Twin of the other database's file of the same name.

-- The sentence a clerk wrote for neighbours, with at most one photo; only where the reporter agreed.
CREATE TABLE public_sentences (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    report_id TEXT COLLATE "C" NOT NULL, -- whose report it is about
    text_id TEXT COLLATE "C" NOT NULL, -- the sentence, in texts
    photo_id TEXT COLLATE "C", -- the photo shown with it
    written_at BIGINT NOT NULL, -- when
    PRIMARY KEY (subdistrict_id, report_id)
);
COMMENT ON TABLE public_sentences IS 'The sentence a clerk wrote for neighbours, with at most one photo; only where the reporter agreed.';
COMMENT ON COLUMN public_sentences.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN public_sentences.report_id IS 'whose report it is about';
COMMENT ON COLUMN public_sentences.text_id IS 'the sentence, in texts';
COMMENT ON COLUMN public_sentences.photo_id IS 'the photo shown with it';
COMMENT ON COLUMN public_sentences.written_at IS 'when';

-- A phone's list of links on its way to another phone: taken once, and soon.
CREATE TABLE moving_lists (
    subdistrict_id TEXT COLLATE "C" NOT NULL, -- the subdistrict, nine digits
    lookup TEXT COLLATE "C" NOT NULL, -- keyed hash of the code in the picture
    sealed BYTEA NOT NULL, -- the links
    ends_at BIGINT NOT NULL, -- the latest moment to take it, wall time
    PRIMARY KEY (subdistrict_id, lookup)
);
COMMENT ON TABLE moving_lists IS 'A phone''s list of links on its way to another phone: taken once, and soon.';
COMMENT ON COLUMN moving_lists.subdistrict_id IS 'the subdistrict, nine digits';
COMMENT ON COLUMN moving_lists.lookup IS 'keyed hash of the code in the picture';
COMMENT ON COLUMN moving_lists.sealed IS 'the links';
COMMENT ON COLUMN moving_lists.ends_at IS 'the latest moment to take it, wall time';

CREATE INDEX texts_by_report_id_2 ON texts (subdistrict_id, report_id);
CREATE INDEX photos_by_report_id_3 ON photos (subdistrict_id, report_id);
