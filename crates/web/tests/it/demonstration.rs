//! Nobody may take a demonstration for an office: every page and every print says what it is.

use std::path::{Path, PathBuf};

fn pages(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() { pages(&path, found) } else { found.push(path) }
    }
}

#[test]
fn whatever_begins_a_page_of_its_own_says_that_it_is_a_demonstration() {
    let mut found = Vec::new();
    pages(&Path::new(env!("CARGO_MANIFEST_DIR")).join("templates"), &mut found);
    let whole: Vec<(PathBuf, String)> = found
        .into_iter()
        .map(|path| (path.clone(), std::fs::read_to_string(path).unwrap()))
        .filter(|(_, text)| text.contains("<html"))
        .collect();
    assert!(whole.len() >= 4);
    for (path, text) in whole {
        assert!(text.contains("layout.demo"), "{}", path.display());
    }
}

#[test]
fn paper_from_a_desk_says_it_though_the_masthead_is_not_printed() {
    let layout = include_str!("../../templates/layout.html");
    assert!(layout.contains("demo--paper"));
    let print = include_str!("../../assets/css/states.css");
    assert!(print.contains(".demo--paper{display:none}") && print.contains(".demo--paper{display:block}"));
}
