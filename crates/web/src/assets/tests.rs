//! Old engines, budgets and addresses of the stylesheets.

use super::{ISLANDS, PRINT, RESIDENT, STAFF, get, url};

/// Strips comments, so that a word in a remark is no finding.
fn rules(css: &str) -> String {
    let mut out = String::new();
    for (at, piece) in css.split("/*").enumerate() {
        out.push_str(if at == 0 { piece } else { piece.split_once("*/").map_or("", |(_, rest)| rest) });
    }
    out
}

/// The deepest nesting of braces: 1 for a rule, 2 for a rule within `@media`.
fn has_nested_rules(css: &str) -> bool {
    let mut inside: Vec<bool> = Vec::new();
    let mut selector = String::new();
    for c in css.chars() {
        match c {
            '{' => {
                let is_at = selector.trim_start().starts_with('@');
                if inside.last() == Some(&false) {
                    return true;
                }
                inside.push(is_at);
                selector.clear();
            }
            '}' => {
                inside.pop();
                selector.clear();
            }
            ';' => selector.clear(),
            _ => selector.push(c),
        }
    }
    false
}

#[test]
fn stylesheets_hold_nothing_an_old_phone_would_drop() {
    for css in [RESIDENT, STAFF, PRINT].map(rules) {
        for banned in
            ["@layer", ":has(", "inset:", "inset-", "oklch", "color-mix", ":is(", ":where(", "@import"]
        {
            assert!(!css.contains(banned), "{banned} in a stylesheet");
        }
        assert!(!has_nested_rules(&css));
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}

#[test]
fn nesting_is_recognised() {
    assert!(has_nested_rules("a{color:red;b{color:blue}}"));
    assert!(!has_nested_rules("@media print{a{color:red}b{color:blue}}c{d:e}"));
}

#[test]
fn nobody_is_kept_from_making_the_text_larger() {
    for css in [RESIDENT, STAFF, PRINT].map(rules) {
        assert!(!css.contains("text-size-adjust:none"));
        assert!(!css.contains("!important"));
    }
}

#[test]
fn every_colour_is_a_token() {
    let tokens = include_str!("../../assets/css/tokens.css");
    let dark = include_str!("../../assets/css/tokens-dark.css");
    let rest = rules(&RESIDENT.replace(tokens, "").replace(dark, ""));
    for (at, _) in rest.match_indices('#') {
        let colour = &rest[at..at + 4];
        assert!(["#FFF", "#000"].contains(&colour), "a colour of its own: {}", &rest[at..at + 8]);
    }
}

#[test]
fn an_address_changes_with_the_file_and_answers_only_as_it_is() {
    let address = url("resident.css");
    let path = address.strip_prefix("/assets/").unwrap();
    let (content_type, bytes) = get(path).unwrap();
    assert_eq!(content_type, "text/css; charset=utf-8");
    assert_eq!(bytes, RESIDENT.as_bytes());
    assert!(get("000000000000/resident.css").is_none());
    assert!(get("resident.css").is_none());
}

#[test]
fn every_island_is_registered_small_and_alone() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/js");
    let mut found: Vec<_> = std::fs::read_dir(folder)
        .map(|all| all.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect())
        .unwrap_or_default();
    found.sort();
    let mut known: Vec<_> = ISLANDS.iter().map(|(name, _)| format!("{name}.js")).collect();
    known.sort();
    assert_eq!(found, known);
    for (name, script) in ISLANDS {
        // Scripts press to less than half; the browser's tests weigh what is really sent.
        assert!(super::lean(script).len() <= 8 * 1024, "{name} is too large for an island");
        for banned in ["import ", "?.", "??", "innerHTML", "eval("] {
            assert!(!script.contains(banned), "{banned} in {name}");
        }
    }
}

#[test]
fn scripts_are_sent_without_lines_of_comment() {
    let script = "// head\nconst A = 1;\n\n/** one */\n  let b = /** @type {number} */ (A); // kept\n/**\n * many\n */\nb();\n";
    assert_eq!(super::lean(script), "const A = 1;\nlet b = /** @type {number} */ (A); // kept\nb();\n");
    for (name, script) in ISLANDS {
        assert!(
            script.lines().all(|line| line.matches('`').count() % 2 == 0),
            "{name} has a text of several lines"
        );
    }
}
