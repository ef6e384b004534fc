-- The first two tables: which subdistricts this database serves, and what the data folder itself
-- has to remember. Everything later hangs below a subdistrict.
--
-- Conventions for every migration (twins of the same name for both databases):
--   * tables are STRICT; ids TEXT, moments INTEGER (microseconds UTC), days TEXT (ISO), money
--     INTEGER (分), yes/no INTEGER (1/0), states a word and JSON facts as TEXT;
--   * every key begins with subdistrict_id, so that a city can share or split one database
--     (the two tables here are the exceptions: one is the list of them, one is the folder's own);
--   * no DEFERRABLE: a deferred constraint passes its savepoint and fails everybody's COMMIT;
--   * what only grows is protected by triggers. REPLACE is a delete and an insert, and fires the
--     delete trigger because recursive_triggers is ON on every writing connection; the RAISE is
--     ABORT, never ROLLBACK, which would take the neighbours' work along:
--
--       CREATE TRIGGER history_refuses_update BEFORE UPDATE ON history
--       BEGIN SELECT RAISE(ABORT, 'append-only: history'); END;
--       CREATE TRIGGER history_refuses_delete BEFORE DELETE ON history
--       BEGIN SELECT RAISE(ABORT, 'append-only: history'); END;

-- A subdistrict (街道) served by this database. Kept true by the act that founds or renames it.
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

-- What the data folder has to remember beside its subdistricts: the product clock and the like.
CREATE TABLE meta (
    -- name of the fact
    key   TEXT NOT NULL PRIMARY KEY,
    -- the fact as text
    value TEXT NOT NULL
) STRICT;
