-- One row for each column, key, index, guard and comment of each table.
WITH tables AS (
    SELECT oid, CAST(relname AS TEXT) AS name FROM pg_class
    WHERE relkind = 'r' AND relnamespace = CAST('public' AS regnamespace) AND relname <> 'refinery_schema_history'
)
SELECT t.name AS on_table, 'column' AS what, CAST(a.attname AS TEXT) AS name, format_type(a.atttypid, a.atttypmod) AS kind,
    CASE WHEN a.attnotnull THEN 1 ELSE 0 END AS needed, CAST(a.attnum AS INTEGER) AS place
FROM tables AS t JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT t.name, CASE WHEN i.indisprimary THEN 'key' WHEN i.indisunique THEN 'unique' ELSE 'index' END,
    (SELECT string_agg(pg_get_indexdef(i.indexrelid, k, true), ',' ORDER BY k)
     FROM generate_series(1, CAST(i.indnkeyatts AS INTEGER)) AS k), '', 0, 0
FROM tables AS t JOIN pg_index AS i ON i.indrelid = t.oid
UNION ALL
SELECT t.name, 'guard', g.event, '', 0, 0
FROM tables AS t JOIN pg_trigger AS r ON r.tgrelid = t.oid AND r.tgfoid = CAST('refuse_change' AS regproc)
JOIN (VALUES (8, 'DELETE'), (16, 'UPDATE'), (32, 'TRUNCATE')) AS g (bit, event) ON CAST(r.tgtype AS INTEGER) & g.bit <> 0
UNION ALL
SELECT t.name, 'comment', COALESCE(CAST(a.attname AS TEXT), ''), '', 0, 0
FROM tables AS t JOIN pg_description AS d ON d.objoid = t.oid AND d.classoid = CAST('pg_class' AS regclass)
LEFT JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = d.objsubid AND d.objsubid > 0
ORDER BY 1, 2, 6
