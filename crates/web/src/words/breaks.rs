//! Where a line may break. Browsers break Chinese after any character, also inside "11月3日"; people do not.

use askama::filters::{Html, escape};

/// The sign of an ordinal, 第: it stays with the number after it.
const NTH: char = '\u{7b2c}';
/// Characters of a unit that stay with the number before them: 号楼, 单元, 小时.
const UNIT: usize = 2;
/// Characters of an aside with its brackets, at most.
const ASIDE: usize = 5;

/// The clauses of a sentence, each an inline block: a heading breaks where it pauses.
pub fn clauses(sentence: &str) -> String {
    let pieces = sentence.split_inclusive(['，', '。', '；', '：', '？']);
    pieces.map(|piece| format!("<span class=\"clause\">{}</span>", whole(piece))).collect()
}

/// The same text with its dates, times, counts and house numbers unbreakable.
pub fn whole(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let from = if rest[..at].ends_with(NTH) { at - NTH.len_utf8() } else { at };
        let until = at + length(&rest[at..]);
        out.push_str(&plain(&rest[..from]));
        out.push_str("<span class=\"nb\">");
        out.push_str(&plain(&rest[from..until]));
        out.push_str("</span>");
        let aside = aside(&rest[until..]);
        if aside > 0 {
            out.push_str("<span class=\"nb\">");
            out.push_str(&plain(&rest[until..until + aside]));
            out.push_str("</span>");
        }
        rest = &rest[until + aside..];
    }
    out + &plain(rest)
}

/// How long a short aside is that follows at once: "（周二）".
fn aside(text: &str) -> usize {
    let ends = text.char_indices().take(ASIDE).find(|(_, c)| *c == '）');
    ends.filter(|_| text.starts_with('（')).map_or(0, |(at, end)| at + end.len_utf8())
}

/// How far a piece goes that begins with a digit: its number and unit, and "3日" after "11月".
fn length(text: &str) -> usize {
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '-' | '–' | '%');
    let number = text.find(|c| !is_number(c)).unwrap_or(text.len());
    let tail = &text[number..];
    let word = tail.strip_prefix(' ').unwrap_or(tail);
    let unit: usize =
        word.chars().take(UNIT).take_while(|c| !c.is_ascii() && c.is_alphabetic()).map(char::len_utf8).sum();
    if unit == 0 {
        return number;
    }
    let taken = text.len() - word.len() + unit;
    let goes_on = text[taken..].starts_with(|c: char| c.is_ascii_digit());
    if goes_on { taken + length(&text[taken..]) } else { taken }
}

fn plain(text: &str) -> String {
    escape(text, Html).map_or_else(|never| match never {}, |safe| safe.to_string())
}

#[cfg(test)]
mod tests;
