//! Every key that is used has a sentence, and every sentence is used.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Phrase, clauses, t, t_with};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|it| it == ending) && path.file_name().unwrap() != "tests.rs" {
            found.push(path);
        }
    }
}

fn texts(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    files(&root().join(folder), ending, &mut found);
    found.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

fn known() -> BTreeSet<String> {
    let is_key = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let key = |line: &str| line.split(" =").next().unwrap().to_owned();
    texts("locales/zh-CN", "ftl").iter().flat_map(|text| text.lines().filter(is_key).map(key)).collect()
}

/// Literals that stand directly in front of `|t`, or directly inside `t(…)`, `t_with(…)`, `Phrase::new(…)`.
fn asked() -> BTreeSet<String> {
    let mut asked = BTreeSet::new();
    for template in texts("templates", "html") {
        for piece in template.split("\"|t").filter(|piece| piece.contains('"')) {
            asked.insert(piece.rsplit('"').next().unwrap().to_owned());
        }
        // The last piece of the split stands behind the last key; it ends in markup.
        asked.retain(|key| is_key_like(key));
    }
    for source in texts("src", "rs") {
        for opening in ["t(\"", "t_with(\"", "Phrase::new(\""] {
            for (at, _) in source.match_indices(opening) {
                let before = source[..at].chars().next_back().unwrap_or(' ');
                let key = source[at + opening.len()..].split('"').next().unwrap();
                if !(before.is_alphanumeric() || before == '_') && is_key_like(key) {
                    asked.insert(key.to_owned());
                }
            }
        }
    }
    asked
}

/// Every literal in templates and sources that looks like a key: a match arm names keys too.
fn named() -> BTreeSet<String> {
    let all = texts("templates", "html").into_iter().chain(texts("src", "rs"));
    all.flat_map(|text| text.split('"').map(str::to_owned).collect::<Vec<_>>())
        .filter(|piece| is_key_like(piece))
        .collect()
}

fn is_key_like(piece: &str) -> bool {
    piece.contains('-')
        && piece.starts_with(|c: char| c.is_ascii_lowercase())
        && piece.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[test]
fn no_page_asks_for_a_sentence_that_is_missing() {
    let known = known();
    let missing: Vec<_> = asked().into_iter().filter(|key| !known.contains(key)).collect();
    assert!(missing.is_empty(), "keys without a sentence: {missing:?}");
}

#[test]
fn no_sentence_is_kept_that_nobody_says() {
    let named = named();
    let unused: Vec<_> = known().into_iter().filter(|key| !named.contains(key)).collect();
    assert!(unused.is_empty(), "sentences nobody says: {unused:?}");
}

#[test]
fn every_key_names_its_area_and_stands_in_its_file() {
    let mut found = Vec::new();
    files(&root().join("locales/zh-CN"), "ftl", &mut found);
    for path in found {
        let area = path.file_stem().unwrap().to_str().unwrap();
        // The file of many, `refusals`, may name one: `refusal-wrong-stage`.
        let one = area.strip_suffix('s').unwrap_or(area);
        for line in fs::read_to_string(&path).unwrap().lines() {
            let is_key = line.starts_with(|c: char| c.is_ascii_lowercase());
            let is_in_its_file = [area, one].iter().any(|it| line.starts_with(&format!("{it}-")));
            assert!(!is_key || is_in_its_file, "{line} in {}", path.display());
        }
    }
}

#[test]
fn templates_hold_no_chinese_of_their_own() {
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    for template in texts("templates", "html") {
        let han: String = template.chars().filter(|c| is_han(*c)).collect();
        assert!(han.is_empty(), "sentences outside the locale files: {han}");
    }
}

#[test]
fn a_gap_is_filled_without_isolation_marks() {
    let said = Phrase::new("common-me").with("name", "叶小满").with("post", "派单员").to_string();
    assert_eq!(said, "叶小满（派单员）");
    assert_eq!(t_with("common-me", &[("name", "苗"), ("post", "网格员")]), "苗（网格员）");
}

#[test]
fn a_missing_key_shows_itself() {
    assert_eq!(t("common-no-such-sentence-in-the-locale"), "[common-no-such-sentence-in-the-locale]");
}

#[test]
fn a_heading_may_break_where_it_pauses() {
    let said: Vec<_> = clauses("灯换好了，您看办好了吗？").collect();
    assert_eq!(said, ["灯换好了，", "您看办好了吗？"]);
}
