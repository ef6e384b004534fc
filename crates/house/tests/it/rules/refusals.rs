//! No refusal is untested: every way to say no has been said in some test.

use crate::rust;
use crate::tree::Tree;

/// The enum of refusals in a file, by its name.
fn enum_in(text: &str) -> Option<&str> {
    let after = text.split("pub enum ").skip(1);
    let names = after.map(|rest| rest.split([' ', '<', '{']).next().unwrap_or_default());
    names.into_iter().find(|name| name.ends_with("Refusal") || *name == "Refused")
}

/// The text without variants that only pass on somebody else's refusal.
fn without_wrappers(text: &str) -> String {
    let mut lines = text.lines();
    let mut kept = String::new();
    while let Some(line) = lines.next() {
        if line.contains("#[error(transparent)]") {
            lines.next();
            continue;
        }
        kept.push_str(line);
        kept.push('\n');
    }
    kept
}

/// File, enum and variant of every refusal.
pub fn all(tree: &Tree) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for file in tree.files("crates", ".rs").into_iter().filter(|file| !rust::is_test(file)) {
        let text = without_wrappers(&tree.text(&file));
        let Some(name) = enum_in(&text) else { continue };
        let variants = rust::variants(&text, name);
        found.extend(variants.into_iter().map(|variant| (file.clone(), name.to_owned(), variant)));
    }
    found
}

/// Refusals that no test names.
pub fn findings(tree: &Tree) -> Vec<String> {
    let tests = tree.files("crates", ".rs").into_iter();
    // Our own tests invent refusals.
    let tests = tests.filter(|file| rust::is_test(file) && !file.starts_with("crates/house/"));
    let tests: Vec<String> = tests.map(|file| rust::without_comments(&tree.text(&file))).collect();
    let named = |name: &str, variant: &str| {
        let word = format!("{name}::{variant}");
        tests.iter().any(|text| text.match_indices(&word).any(|(at, _)| !goes_on(&text[at + word.len()..])))
    };
    let untested = all(tree).into_iter().filter(|(_, name, variant)| !named(name, variant));
    untested.map(|(file, name, variant)| format!("{name}::{variant} ({file}) is named in no test")).collect()
}

/// Whether a name goes on here, so that it is another's beginning.
fn goes_on(rest: &str) -> bool {
    rest.chars().next().is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
}
