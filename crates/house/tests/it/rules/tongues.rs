//! SQL is spoken in one place only.

use crate::rust;
use crate::tree::Tree;

/// How a statement begins, in the spelling this project uses.
const STATEMENTS: [&str; 8] = [
    "SELECT ",
    "INSERT INTO ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "ALTER TABLE ",
    "DROP TABLE ",
    "PRAGMA ",
];

/// SQL outside `storage`; tests and the test kit may look into a database.
pub fn findings(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.files("crates", ".rs") {
        let speaks = file.starts_with("crates/storage/") || file.starts_with("crates/testkit/");
        if speaks || rust::is_test(&file) {
            continue;
        }
        let text = rust::without_comments(&tree.text(&file));
        let spoken = STATEMENTS.iter().filter(|start| text.contains(**start));
        found.extend(spoken.map(|start| format!("{file} speaks SQL ({start}…): only storage does")));
    }
    found
}
