//! Every key that is used has a sentence, and every sentence is used.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::{Phrase, t, t_with};
use crate::looks::{Language, Looks, under_now};

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
    messages(Language::Chinese).into_keys().collect()
}

/// Every message of a language with the gaps it has.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for text in texts(&format!("locales/{}", language.code()), "ftl") {
        let mut last = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                line.split(" =").next().unwrap().clone_into(&mut last);
                let before = messages.insert(last.clone(), BTreeSet::new());
                assert!(before.is_none(), "{last} stands twice in {}", language.code());
            }
            for (at, _) in line.match_indices('$') {
                let gap: String =
                    line[at + 1..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                messages.get_mut(&last).unwrap().insert(gap);
            }
        }
    }
    messages
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
fn both_languages_say_the_same_sentences_with_the_same_gaps() {
    let (chinese, english) = (messages(Language::Chinese), messages(Language::English));
    let keys =
        |messages: &BTreeMap<String, BTreeSet<String>>| messages.keys().cloned().collect::<BTreeSet<_>>();
    let differing: Vec<_> = keys(&chinese).symmetric_difference(&keys(&english)).cloned().collect();
    assert!(differing.is_empty(), "in one language only: {differing:?}");
    for (key, gaps) in &english {
        assert!(gaps.is_subset(&chinese[key]), "{key} has gaps in English that nobody fills: {gaps:?}");
    }
}

#[test]
fn english_sentences_are_english() {
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    // Names of this street stand in two examples, as they are written on its walls.
    let named = ["福宁小区 3号楼"];
    for text in texts("locales/en", "ftl") {
        for line in text.lines() {
            let rest = named.iter().fold(line.to_owned(), |line, name| line.replace(name, ""));
            assert!(!rest.chars().any(is_han), "{line}");
        }
    }
}

/// What a call fills: the names in `("name", …)` of `t_with("key", &[…])`, and in `|with("name", …)`.
fn fillings() -> Vec<(String, BTreeSet<String>)> {
    let mut fillings = Vec::new();
    for source in texts("src", "rs") {
        let is_code = |line: &&str| !line.trim_start().starts_with("//");
        let source: String = source.lines().filter(is_code).flat_map(|line| [line, "\n"]).collect();
        for (at, opening) in source.match_indices("t_with(\"") {
            let rest = &source[at + opening.len()..];
            let (key, rest) = rest.split_once('"').unwrap();
            let Some(gaps) = rest.trim_start_matches([',', ' ', '\n']).strip_prefix("&[") else { continue };
            fillings.push((key.to_owned(), pairs(until_closed(gaps))));
        }
    }
    for template in texts("templates", "html") {
        for (at, _) in template.match_indices("\"|t|with(\"") {
            let key = template[..at].rsplit('"').next().unwrap();
            let chain = template[at + 3..].split("}}").next().unwrap();
            let names =
                chain.split("|with(\"").skip(1).map(|piece| piece.split('"').next().unwrap().to_owned());
            fillings.push((key.to_owned(), names.collect()));
        }
    }
    fillings
}

/// The text up to the bracket that closes it.
fn until_closed(text: &str) -> &str {
    let mut open = 1;
    let end = text.char_indices().find(|(_, c)| {
        open += match c {
            '[' => 1,
            ']' => -1,
            _ => 0,
        };
        open == 0
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// The names at the head of pairs: `("name", …)`.
fn pairs(text: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, opening) in text.match_indices("(\"") {
        let is_pair = !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '!');
        if let Some((name, rest)) = text[at + opening.len()..].split_once('"')
            && is_pair
            && rest.starts_with(',')
        {
            names.insert(name.to_owned());
        }
    }
    names
}

#[test]
fn every_gap_is_filled_and_nothing_is_filled_that_is_no_gap() {
    let messages = messages(Language::Chinese);
    let fillings = fillings();
    assert!(fillings.len() > 100, "the calls are no longer found: {}", fillings.len());
    for (key, names) in fillings.iter().filter(|(key, _)| messages.contains_key(key)) {
        assert_eq!(names, &messages[key], "{key}");
    }
}

#[test]
fn a_sentence_is_said_in_the_language_of_its_request() {
    let english = Looks { language: Language::English, ..Looks::default() };
    assert_eq!(under_now(english, || t("matter-status-handled")), "Handled");
    assert_eq!(t("matter-status-handled"), "已处理");
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
