//! Arrows go left only, along the line that `ARCHITECTURE.md` draws.

use crate::tree::{Member, Tree};

/// What a context and all left of it must not depend on: they have no database, no web, no clock of
/// their own and nothing asynchronous.
const IMPURE: [&str; 8] =
    ["tokio", "axum", "askama", "rusqlite", "postgres", "refinery", "tracing", "reqwest"];

/// Who alone may know a library. The test kit starts a PostgreSQL of its own.
const KNOWN_ONLY_TO: [(&str, &[&str]); 7] = [
    ("rusqlite", &["storage"]),
    ("postgres", &["storage", "testkit"]),
    ("refinery", &["storage"]),
    ("axum", &["web"]),
    ("askama", &["web"]),
    ("reqwest", &["huakai"]),
    ("rustls", &["huakai"]),
];

/// Crates that only tests link.
pub const FOR_TESTS: [&str; 2] = ["testkit", "house"];

/// Where each crate stands on the line.
struct Line(Vec<Vec<String>>);

impl Line {
    /// Read from the first line of `ARCHITECTURE.md` that begins with `kernel ←`.
    fn read(tree: &Tree) -> Self {
        let text = tree.text("ARCHITECTURE.md");
        let line = text.lines().find(|line| line.trim_start().starts_with("kernel ←")).unwrap_or_default();
        let places = line.split('←').map(|place| {
            let place = place.split(" (").next().unwrap_or_default().replace(['{', '}', ','], " ");
            place.split_whitespace().map(str::to_owned).collect()
        });
        Self(places.collect())
    }

    /// The place of a crate; whatever has no name on the line is a context.
    fn place(&self, name: &str) -> Option<usize> {
        let named = |word: &str| self.0.iter().position(|place| place.iter().any(|one| one == word));
        named(name).or_else(|| named("contexts"))
    }

    fn is_context(&self, name: &str) -> bool {
        self.place(name) == self.place("contexts")
    }
}

/// Every arrow that does not go left, every library in the wrong hands.
pub fn findings(tree: &Tree) -> Vec<String> {
    let line = Line::read(tree);
    if line.place("contexts").is_none() {
        return vec!["ARCHITECTURE.md draws no line `kernel ← … ← { the contexts } ← …`".into()];
    }
    let members = tree.members();
    let names: Vec<_> = members.iter().map(|member| member.name.as_str()).collect();
    let mut found = Vec::new();
    for member in members.iter().filter(|member| !FOR_TESTS.contains(&member.name.as_str())) {
        for (need, kind) in &member.needs {
            let ours = names.contains(&need.as_str());
            found.extend(if ours {
                arrow(&line, member, need, kind)
            } else {
                library(&line, member, need, kind)
            });
        }
    }
    found
}

/// From one of our crates to another.
fn arrow(line: &Line, member: &Member, need: &str, kind: &str) -> Option<String> {
    let name = &member.name;
    if FOR_TESTS.contains(&need) {
        return (kind != "dev").then(|| format!("{name} links {need}, which is for tests only"));
    }
    if line.is_context(name) && line.is_context(need) {
        return Some(format!(
            "the context {name} imports the context {need}: contexts do not know each other"
        ));
    }
    (line.place(need) >= line.place(name)).then(|| format!("{name} imports {need}: arrows go left only"))
}

/// From one of our crates to somebody else's.
fn library(line: &Line, member: &Member, need: &str, kind: &str) -> Option<String> {
    let name = member.name.as_str();
    if kind == "dev" {
        return None;
    }
    if line.place(name) <= line.place("contexts") && IMPURE.contains(&need) {
        return Some(format!("{name} is pure and must not know {need}"));
    }
    let (_, knowers) = KNOWN_ONLY_TO.iter().find(|(library, _)| *library == need)?;
    (!knowers.contains(&name))
        .then(|| format!("{name} knows {need}, which only {} may", knowers.join(" and ")))
}
