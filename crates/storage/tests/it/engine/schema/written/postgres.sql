-- Functions, then each table with its indexes and triggers behind it.
WITH tables AS (
    SELECT oid, CAST(relname AS TEXT) AS name FROM pg_class
    WHERE relkind = 'r' AND relnamespace = CAST('public' AS regnamespace) AND relname <> 'refinery_schema_history'
),
columns AS (
    SELECT t.oid, CAST(a.attnum AS INTEGER) AS place,
        '    -- ' || COALESCE(col_description(t.oid, a.attnum), '?') || chr(10) ||
        '    ' || CAST(a.attname AS TEXT) || ' ' || format_type(a.atttypid, a.atttypmod) ||
        CASE WHEN a.attcollation = 950 THEN ' COLLATE "C"' ELSE '' END ||
        CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END ||
        COALESCE(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') AS line
    FROM tables AS t JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef AS d ON d.adrelid = t.oid AND d.adnum = a.attnum
),
constraints AS (
    SELECT conrelid AS oid, 10000 AS place, CAST(conname AS TEXT) AS name,
        '    CONSTRAINT ' || CAST(conname AS TEXT) || ' ' || pg_get_constraintdef(oid) AS line
    FROM pg_constraint WHERE conrelid IN (SELECT oid FROM tables)
),
lines AS (
    SELECT oid, place, '' AS name, line FROM columns UNION ALL SELECT oid, place, name, line FROM constraints
),
pieces AS (
    SELECT 0 AS part, CAST(proname AS TEXT) AS on_table, '' AS name, pg_get_functiondef(oid) AS piece
    FROM pg_proc WHERE pronamespace = CAST('public' AS regnamespace)
    UNION ALL
    SELECT 1, t.name, '', '-- ' || COALESCE(obj_description(t.oid, 'pg_class'), '?') || chr(10) ||
        'CREATE TABLE ' || t.name || ' (' || chr(10) ||
        (SELECT string_agg(l.line, ',' || chr(10) ORDER BY l.place, l.name COLLATE "C") FROM lines AS l WHERE l.oid = t.oid) ||
        chr(10) || ');'
    FROM tables AS t
    UNION ALL
    SELECT 2, t.name, CAST(c.relname AS TEXT), pg_get_indexdef(i.indexrelid) || ';'
    FROM tables AS t JOIN pg_index AS i ON i.indrelid = t.oid JOIN pg_class AS c ON c.oid = i.indexrelid
    WHERE NOT EXISTS (SELECT 1 FROM pg_constraint AS n WHERE n.conindid = i.indexrelid)
    UNION ALL
    SELECT 3, t.name, CAST(r.tgname AS TEXT), pg_get_triggerdef(r.oid) || ';'
    FROM tables AS t JOIN pg_trigger AS r ON r.tgrelid = t.oid AND NOT r.tgisinternal
)
SELECT piece FROM pieces
ORDER BY CASE WHEN part = 0 THEN 0 ELSE 1 END, on_table COLLATE "C", part, name COLLATE "C"
