//! Names of places and people's own words on an English page, marked as Chinese.
//!
//! A screen reader changes its voice and a browser its font by `lang`. The words of the interface are
//! in English then, so whatever is written in Han letters is a name, or was said by somebody: each run
//! of it is put into an element that says so, wherever on the page it stands.

/// Elements whose text can hold no other element.
const PLAIN: [&str; 5] = ["title", "option", "textarea", "script", "style"];

const LANG: &str = " lang=\"zh-CN\"";
const OPENS: &str = "<span lang=\"zh-CN\">";
const CLOSES: &str = "</span>";

/// The same document with every run of Han letters in its text marked.
#[must_use]
pub fn marked(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    let mut inside = "";
    while let Some(at) = rest.find('<') {
        let (text, tail) = rest.split_at(at);
        put(&mut out, text, inside);
        let end = tail.find('>').map_or(tail.len(), |end| end + 1);
        let (tag, after) = tail.split_at(end);
        inside = entered(tag, inside);
        match tag.strip_suffix('>') {
            Some(open) if is_named_option(open, after) => {
                out.push_str(open);
                out.push_str(LANG);
                out.push('>');
            }
            _ => out.push_str(tag),
        }
        rest = after;
    }
    put(&mut out, rest, inside);
    out
}

/// Whether a tag opens an option that is a name and nothing else: it holds no element, so that it is marked
/// itself. Where English stands beside the name, it stays English.
fn is_named_option(open: &str, after: &str) -> bool {
    let words = after.split('<').next().unwrap_or_default();
    let is_option = open == "<option" || open.starts_with("<option ");
    is_option
        && !open.contains(LANG)
        && words.chars().any(is_han)
        && !words.contains(|c: char| c.is_ascii_alphabetic())
}

/// The plain element that a tag leaves us in; `""` for none.
fn entered(tag: &str, inside: &'static str) -> &'static str {
    let name = |tag: &str| -> Option<&'static str> {
        let name: String = tag.chars().take_while(char::is_ascii_alphabetic).collect();
        PLAIN.into_iter().find(|plain| *plain == name)
    };
    match tag.strip_prefix("</") {
        Some(closed) if name(closed) == Some(inside) => "",
        Some(_) => inside,
        None => name(&tag[1..]).unwrap_or(inside),
    }
}

fn put(out: &mut String, text: &str, inside: &str) {
    if !inside.is_empty() || !text.chars().any(is_han) {
        return out.push_str(text);
    }
    let mut rest = text;
    while let Some(from) = rest.find(is_han) {
        let until = from + run(&rest[from..]);
        out.push_str(&rest[..from]);
        out.push_str(OPENS);
        out.push_str(&rest[from..until]);
        out.push_str(CLOSES);
        rest = &rest[until..];
    }
    out.push_str(rest);
}

/// How long the name is that a text begins with. Digits and marks between Han letters belong to it:
/// 福宁小区3号楼.
fn run(text: &str) -> usize {
    let mut until = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| is_han(*c)) {
        if text[until..at].contains(|c: char| c.is_ascii_alphabetic() || c == '\n') {
            break;
        }
        until = at + c.len_utf8();
    }
    until
}

/// Han letters, those beyond the first plane too, and the marks written with them.
fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests;
