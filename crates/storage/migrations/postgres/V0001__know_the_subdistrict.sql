-- The first two tables: which subdistricts this database serves, and what the data folder itself
-- has to remember. Everything later hangs below a subdistrict.
--
-- Conventions for every migration (twins of the same name for both databases):
--   * every text COLLATE "C", so that both sort alike; ids TEXT, moments BIGINT (microseconds UTC), days TEXT
--     (ISO), money BIGINT (分), yes/no BIGINT (1/0), states a word and JSON facts as TEXT;
--   * every key begins with subdistrict_id, so that a city can share or split one database
--     (the two tables here are the exceptions: one is the list of them, one is the folder's own);
--   * no DEFERRABLE: a deferred constraint passes its savepoint and fails everybody's COMMIT;
--   * what only grows is protected by triggers that call refuse_change(), and the product's role
--     loses UPDATE and DELETE on every table that has one:
--
--       CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE ON history
--       FOR EACH ROW EXECUTE FUNCTION refuse_change();
--       CREATE TRIGGER history_is_not_truncated BEFORE TRUNCATE ON history
--       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Refuses what the trigger stands before, in the words that SQLite's triggers use too.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME;
END
$$;
COMMENT ON FUNCTION refuse_change() IS 'stands before changes of what only grows';

CREATE TABLE subdistricts (
    subdistrict_id TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(subdistrict_id) = 9),
    tag            TEXT COLLATE "C" NOT NULL UNIQUE CHECK (length(tag) = 2),
    name           TEXT COLLATE "C" NOT NULL,
    public_url     TEXT COLLATE "C" NOT NULL,
    version        BIGINT NOT NULL
);
COMMENT ON TABLE  subdistricts IS 'a subdistrict (街道) served by this database, kept true by the act that founds or renames it';
COMMENT ON COLUMN subdistricts.subdistrict_id IS 'nine-digit statistical code';
COMMENT ON COLUMN subdistricts.tag IS 'two characters that begin its wall codes, capabilities and sessions';
COMMENT ON COLUMN subdistricts.name IS 'the name people use';
COMMENT ON COLUMN subdistricts.public_url IS 'where its pages stand; every absolute link begins with it';
COMMENT ON COLUMN subdistricts.version IS 'counts up with every change; snapshots in memory are re-read when it moves';

CREATE TABLE meta (
    key   TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);
COMMENT ON TABLE  meta IS 'what the data folder has to remember beside its subdistricts: the product clock and the like';
COMMENT ON COLUMN meta.key IS 'name of the fact';
COMMENT ON COLUMN meta.value IS 'the fact as text';
