//! Every route has met a stranger: `web/tests/it/strangers.rs` lists what each answers to one.

use std::collections::BTreeSet;

use crate::rust;
use crate::tree::Tree;

/// Where the addresses are.
pub const ROUTER: &str = "crates/web/src/router.rs";

/// Where the stranger knocks at each.
pub const STRANGERS: &str = "crates/web/tests/it/strangers.rs";

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// Routes no stranger has tried, and tries at routes that are gone.
pub fn findings(tree: &Tree) -> Vec<String> {
    let routed = routed(&tree.text(ROUTER));
    let tried = tried(&tree.text(STRANGERS));
    let untried =
        routed.difference(&tried).map(|(method, path)| format!("{method} {path}: no stranger tried it"));
    let gone =
        tried.difference(&routed).map(|(method, path)| format!("{method} {path}: tried, but no route"));
    untried.chain(gone).collect()
}

/// Method and path of each `.route("/path", get(…).post(…))`.
fn routed(router: &str) -> BTreeSet<(String, String)> {
    let text = rust::without_comments(router);
    let mut found = BTreeSet::new();
    for route in text.split(".route(").skip(1) {
        let Some((path, handlers)) = route.split_once("\", ").or_else(|| route.split_once("\",\n")) else {
            continue;
        };
        let path = path.trim().trim_start_matches('"');
        let handlers = handlers.split(".merge(").next().unwrap_or_default();
        for method in METHODS {
            let calls =
                handlers.starts_with(&format!("{method}(")) || handlers.contains(&format!(".{method}("));
            let first = handlers.trim_start().starts_with(&format!("{method}("));
            if calls || first {
                found.insert((method.to_uppercase(), path.to_owned()));
            }
        }
    }
    found
}

/// Method and path of each pair `("GET", "/path")` in the strangers' list `ROUTES`.
fn tried(strangers: &str) -> BTreeSet<(String, String)> {
    let text = rust::without_comments(strangers);
    let list = text.split("const ROUTES").nth(1).unwrap_or_default();
    let text = list.split("];").next().unwrap_or_default();
    let mut words = text.split('"').skip(1).step_by(2).peekable();
    let mut found = BTreeSet::new();
    while let Some(word) = words.next() {
        let is_method = METHODS.iter().any(|method| method.to_uppercase() == word);
        if let Some(path) = words.peek().filter(|path| is_method && path.starts_with('/')) {
            found.insert((word.to_owned(), (*path).to_owned()));
        }
    }
    found
}
