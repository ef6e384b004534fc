//! Migrations are twins: what one database learns, the other learns under the same name.

use std::collections::BTreeSet;

use crate::tree::Tree;

const FOLDER: &str = "crates/storage/migrations";

/// Missing twins, names that do not say what happens, files that do not say why.
pub fn findings(tree: &Tree) -> Vec<String> {
    let engines = tree.folders(FOLDER);
    let of = |engine: &str| -> BTreeSet<String> {
        let folder = format!("{FOLDER}/{engine}/");
        tree.files(&folder, "")
            .iter()
            .filter_map(|path| path.strip_prefix(&folder))
            .map(str::to_owned)
            .collect()
    };
    let all: BTreeSet<String> = engines.iter().flat_map(|engine| of(engine)).collect();
    let mut found = Vec::new();
    for name in &all {
        if !is_well_named(name) {
            found.push(format!("{name}: a migration is named V0001__what_happens.sql"));
        }
        for engine in &engines {
            let path = format!("{FOLDER}/{engine}/{name}");
            if !tree.has(&path) {
                found.push(format!("{path} is missing: migrations are twins"));
            } else if !tree.text(&path).starts_with("-- ") {
                found.push(format!("{path} does not begin with why"));
            }
        }
    }
    found
}

/// `V`, four digits, two underscores, small letters and single underscores.
fn is_well_named(name: &str) -> bool {
    let Some(rest) = name.strip_prefix('V').and_then(|rest| rest.strip_suffix(".sql")) else { return false };
    let Some((number, words)) = rest.split_once("__") else { return false };
    let small = |letter: char| letter.is_ascii_lowercase() || letter == '_';
    number.len() == 4
        && number.bytes().all(|digit| digit.is_ascii_digit())
        && !words.is_empty()
        && words.chars().all(small)
}
