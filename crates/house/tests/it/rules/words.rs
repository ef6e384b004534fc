//! The documents keep up with the tree: every crate is introduced, every word of the office explained.

use crate::rust;
use crate::tree::Tree;

/// Enums whose variants are words of the office, and where they stand.
const WORDS: [(&str, &str); 3] = [
    ("crates/matters/src/stage.rs", "Stage"),
    ("crates/matters/src/stage.rs", "Closing"),
    ("crates/matters/src/verdict.rs", "Verdict"),
];

/// Crates that `ARCHITECTURE.md` does not name, words that `docs/GLOSSARY.md` does not explain.
pub fn findings(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    let architecture = tree.text("ARCHITECTURE.md");
    for name in tree.folders("crates") {
        if !architecture.contains(&format!("`{name}`")) && !architecture.contains(&format!("{name}/ ")) {
            found.push(format!("ARCHITECTURE.md does not name the crate {name}"));
        }
    }
    let glossary = tree.text("docs/GLOSSARY.md").to_lowercase();
    for (file, name) in WORDS {
        let text = tree.text(file);
        let variants = rust::variants(&text, name);
        if variants.is_empty() && !tree.files("crates/matters/src", ".rs").is_empty() {
            found.push(format!("{file} has no enum {name} to read the words of the office from"));
        }
        let unknown =
            variants.into_iter().filter(|word| !glossary.contains(&rust::snake(word).replace('_', " ")));
        found.extend(unknown.map(|word| format!("docs/GLOSSARY.md does not explain {name}::{word}")));
    }
    for verb in super::personas::verbs(tree, "matters") {
        if !glossary.contains(&format!("`{verb}`")) {
            found.push(format!("docs/GLOSSARY.md does not explain the verb `{verb}`"));
        }
    }
    found
}
