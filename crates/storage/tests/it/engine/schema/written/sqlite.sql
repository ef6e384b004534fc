-- Each table with its indexes and triggers behind it.
SELECT sql || ';' AS piece FROM sqlite_schema
WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'sqlite%' AND tbl_name <> 'refinery_schema_history'
ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name
