//! A dependency is there because somebody uses it: each costs every first build (what only tests link
//! costs none, and may be ahead of its use).

use super::arrows::FOR_TESTS;
use crate::rust;
use crate::tree::Tree;

/// Dependencies that no file of their crate names, and lines of the workspace table that no crate wants.
pub fn findings(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    let mut wanted = Vec::new();
    for member in tree.members() {
        let files = tree.files(&format!("crates/{}", member.name), ".rs");
        let text: String = files.iter().map(|file| rust::without_comments(&tree.text(file))).collect();
        for (need, kind) in &member.needs {
            let ships = kind != "dev" && !FOR_TESTS.contains(&member.name.as_str());
            if ships && !rust::names(&text, &need.replace('-', "_")) {
                found.push(format!("{} does not use {need}", member.name));
            }
            wanted.push(need.clone());
        }
    }
    let unwanted = table(tree).into_iter().filter(|name| !wanted.contains(name));
    found.extend(unwanted.map(|name| format!("no crate wants {name} from the workspace table")));
    found
}

/// Somebody else's crates in `[workspace.dependencies]`.
fn table(tree: &Tree) -> Vec<String> {
    let text = tree.text("Cargo.toml");
    let table = text.split("[workspace.dependencies]").nth(1).unwrap_or_default();
    let table = table.split("\n[").next().unwrap_or_default();
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.contains("path = "));
    lines.filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect()
}
