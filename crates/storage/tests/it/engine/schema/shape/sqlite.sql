-- One row for each column, key, index and guard of each table.
WITH tables AS (
    SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'refinery_schema_history'
)
SELECT t.name AS on_table, 'column' AS what, c.name AS name, c.type AS kind, c."notnull" AS needed, c.cid AS place
FROM tables AS t JOIN pragma_table_info(t.name) AS c
UNION ALL
SELECT t.name, CASE WHEN i.origin = 'pk' THEN 'key' WHEN i."unique" = 1 THEN 'unique' ELSE 'index' END,
    (SELECT group_concat(x.name ORDER BY x.seqno) FROM pragma_index_info(i.name) AS x), '', 0, 0
FROM tables AS t JOIN pragma_index_list(t.name) AS i
UNION ALL
SELECT tbl_name, 'guard', CASE WHEN sql LIKE '%BEFORE UPDATE%' THEN 'UPDATE' ELSE 'DELETE' END, '', 0, 0
FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%append-only%'
ORDER BY 1, 2, 6
