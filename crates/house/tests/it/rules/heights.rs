//! A context stands at its heights under one name: nouns, SQL, verbs; a page beside its template.

use crate::tree::Tree;

/// The names under which verbs stand.
pub fn areas(tree: &Tree) -> Vec<String> {
    tree.folders("crates/actions/src")
}

/// Verbs without a crate of nouns or a file of SQL of the same name, templates without a page.
pub fn findings(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    let told = without_crate(tree);
    for area in areas(tree) {
        if !tree.has(&format!("crates/{area}/src/lib.rs")) && !told.contains(&area) {
            found.push(format!(
                "actions/src/{area} has no crate {area}, and ARCHITECTURE.md does not say why"
            ));
        }
        if !tree.has(&format!("crates/storage/src/{area}.rs")) {
            found.push(format!("actions/src/{area} has no storage/src/{area}.rs"));
        }
    }
    found.extend(
        tree.files("crates/web/templates", ".html").into_iter().filter_map(|path| pageless(tree, &path)),
    );
    found
}

/// Names that `ARCHITECTURE.md` lists on its line "Heights without a crate: `…`".
fn without_crate(tree: &Tree) -> Vec<String> {
    let text = tree.text("ARCHITECTURE.md");
    let line = text.lines().find(|line| line.contains("Heights without a crate:")).unwrap_or_default();
    line.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// A template stands at the path of its page; parts of pages stand in `parts` and at the root.
fn pageless(tree: &Tree, template: &str) -> Option<String> {
    let page = template.strip_prefix("crates/web/templates/")?.strip_suffix(".html")?;
    let part = !page.contains('/') || page.starts_with("parts/");
    let at = |page: &str| tree.has(&format!("crates/web/src/{page}.rs"));
    let folder = page.rsplit_once('/').map_or(page, |(folder, _)| folder);
    (!part && !at(page) && !at(folder)).then(|| format!("{template} has no page at web/src/{page}.rs"))
}
