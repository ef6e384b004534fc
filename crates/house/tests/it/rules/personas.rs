//! Every verb is tried by every persona, and every verb of a matter takes part in the property test.

use super::heights;
use crate::rust;
use crate::tree::Tree;

/// What a persona test says: the table of who may.
pub const MARK: &str = "allowed_personas";

/// The list of verbs that the property test draws from.
pub const PROPERTY: &str = "crates/actions/tests/it/property/verbs.rs";

/// The verbs of an area: each public module beside it is one.
pub fn verbs(tree: &Tree, area: &str) -> Vec<String> {
    let text = tree.text(&format!("crates/actions/src/{area}.rs"));
    let modules = text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    modules.map(str::to_owned).collect()
}

/// Where the persona test of a verb stands.
pub fn test_of(area: &str, verb: &str) -> String {
    format!("crates/actions/tests/it/{area}/{verb}.rs")
}

/// Verbs without a persona test, verbs of a matter that the property test leaves out.
pub fn findings(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for area in heights::areas(tree) {
        for verb in verbs(tree, &area) {
            let test = test_of(&area, &verb);
            if !tree.text(&test).contains(MARK) {
                found.push(format!("{area}::{verb} has no persona test: {test} with `{MARK}`"));
            }
        }
    }
    let drawn = tree.text(PROPERTY);
    let left_out = verbs(tree, "matters").into_iter().filter(|verb| !rust::names(&drawn, verb));
    found.extend(
        left_out.map(|verb| format!("matters::{verb} takes no part in the property test: {PROPERTY}")),
    );
    found
}
