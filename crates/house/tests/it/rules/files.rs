//! Every file says what it is, stands where it can be found, and stays readable in one sitting.

use crate::rust;
use crate::tree::Tree;

/// Folders and files that are named after nothing.
const NAMELESS: [&str; 8] = ["common", "utils", "util", "shared", "core", "helpers", "services", "misc"];

/// Lines beyond which a file has to say why.
const LONG: usize = 400;

/// Files without a first sentence, `mod.rs`, nameless modules, long files without a reason.
pub fn findings(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.files("crates", ".rs") {
        let text = tree.text(&file);
        if !text.starts_with("//! ") {
            found.push(format!("{file} does not begin with //! and a sentence"));
        }
        if file.ends_with("/mod.rs") {
            found.push(format!("{file}: write x.rs beside x/, not x/mod.rs"));
        }
        let excused = text.lines().take(8).any(|line| line.starts_with("// house: long because "));
        if text.lines().count() > LONG && !excused {
            found.push(format!("{file} has more than {LONG} lines and no `// house: long because …`"));
        }
        let mut parts = file.trim_end_matches(".rs").split('/').skip(1);
        let nameless = parts.find(|part| NAMELESS.contains(part) && !rust::is_test(&file));
        found.extend(nameless.map(|part| format!("{file}: {part} is named after nothing")));
    }
    found
}
