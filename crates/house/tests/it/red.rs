//! Each rule sees what it is there to see: a copy of the tree is broken in one place, and is red.

use crate::rules::{arrows, files, heights, migrations, needs, personas, refusals, routes, tongues, words};
use crate::tree::Tree;

/// What a rule finds after the change that it did not find before.
fn new_findings(rule: fn(&Tree) -> Vec<String>, change: impl FnOnce(&Tree)) -> Vec<String> {
    let tree = Tree::copy();
    let before = rule(&tree);
    change(&tree);
    rule(&tree).into_iter().filter(|finding| !before.contains(finding)).collect()
}

/// Adds a line to the dependencies of a crate.
fn depend(tree: &Tree, name: &str, line: &str) {
    tree.replace(
        &format!("crates/{name}/Cargo.toml"),
        "[dependencies]\n",
        &format!("[dependencies]\n{line}\n"),
    );
}

#[test]
fn red_when_an_arrow_is_turned() {
    let found = new_findings(arrows::findings, |tree| depend(tree, "people", "matters.workspace = true"));
    assert_eq!(found, ["people imports matters: arrows go left only"]);
}

#[test]
fn red_when_contexts_know_each_other() {
    let found = new_findings(arrows::findings, |tree| depend(tree, "scores", "matters.workspace = true"));
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn red_when_a_context_learns_of_the_database() {
    let found = new_findings(arrows::findings, |tree| depend(tree, "matters", "rusqlite.workspace = true"));
    assert_eq!(found, ["matters is pure and must not know rusqlite"]);
}

#[test]
fn red_when_an_action_speaks_sql() {
    let verb = "crates/actions/src/matters/rate.rs";
    let found = new_findings(tongues::findings, |tree| {
        tree.write(verb, &format!("{}\nconst ALL: &str = \"SELECT * FROM matters\";\n", tree.text(verb)));
    });
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn red_when_a_dependency_is_not_used() {
    let found = new_findings(needs::findings, |tree| depend(tree, "scores", "tokio.workspace = true"));
    assert_eq!(found, ["scores does not use tokio"]);
}

#[test]
fn red_when_a_twin_migration_is_missing() {
    let twin = "crates/storage/migrations/postgres/V0001__know_the_subdistrict.sql";
    let found = new_findings(migrations::findings, |tree| tree.remove(twin));
    assert_eq!(found, [format!("{twin} is missing: migrations are twins")]);
}

#[test]
fn red_when_verbs_have_no_nouns() {
    let found = new_findings(heights::findings, |tree| {
        tree.write("crates/actions/src/gates/open.rs", "//! Opens.\n")
    });
    assert_eq!(found.len(), 2, "no crate and no storage: {found:?}");
}

#[test]
fn red_when_an_action_lacks_a_persona_test() {
    let test = personas::test_of("matters", "rate");
    let tree = Tree::copy();
    tree.write(&test, &format!("//! Who may.\n// {}\n", personas::MARK));
    let before = personas::findings(&tree);
    tree.remove(&test);
    let found: Vec<_> = personas::findings(&tree).into_iter().filter(|one| !before.contains(one)).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("matters::rate has no persona test"), "{found:?}");
}

#[test]
fn red_when_a_new_verb_comes_without_tests() {
    let found = new_findings(personas::findings, |tree| {
        tree.replace("crates/actions/src/matters.rs", "pub mod rate;", "pub mod rate;\npub mod forget;");
    });
    assert_eq!(found.len(), 2, "no persona test, not in the property test: {found:?}");
}

#[test]
fn red_when_a_route_has_met_no_stranger() {
    let found = new_findings(routes::findings, |tree| {
        tree.replace(
            routes::ROUTER,
            ".route(\"/\", ",
            ".route(\"/secret\", get(secret::show).post(secret::tell))\n        .route(\"/\", ",
        );
    });
    assert_eq!(found, ["GET /secret: no stranger tried it", "POST /secret: no stranger tried it"]);
}

#[test]
fn red_when_a_refusal_has_no_test() {
    let found = new_findings(refusals::findings, |tree| {
        tree.replace(
            "crates/matters/src/refusal.rs",
            "pub enum Refusal {",
            "pub enum Refusal {\n    /// No.\n    NotOnSundays,",
        );
    });
    assert_eq!(found, ["Refusal::NotOnSundays (crates/matters/src/refusal.rs) is named in no test"]);
}

#[test]
fn red_when_a_file_does_not_say_what_it_is() {
    let found = new_findings(files::findings, |tree| {
        tree.write("crates/web/src/utils/mod.rs", &"fn nothing() {}\n".repeat(401));
    });
    assert_eq!(found.len(), 4, "no sentence, mod.rs, long, nameless: {found:?}");
}

#[test]
fn red_when_a_crate_is_not_introduced() {
    let found = new_findings(words::findings, |tree| tree.write("crates/gates/src/lib.rs", "//! Gates.\n"));
    assert_eq!(found, ["ARCHITECTURE.md does not name the crate gates"]);
}
