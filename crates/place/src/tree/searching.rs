//! Finding a place by what people type: 福宁3号楼, 福宁小区 三号楼 2单元, 福宁3-2, with the flat or without.
//!
//! Numbers count as wholes (3 is not 13) and the words between them do not matter; what is written must
//! stand in the name in its order. A number too many at the end is taken for a flat and left out.

use kernel::Day;

use super::{Place, PlaceId, PlaceKind, PlaceTree};

/// Characters of a query that are looked at.
const LONGEST: usize = 40;
/// Words between the numbers of an address, the longer ones first.
const BETWEEN: [&str; 10] = ["号楼", "单元", "楼", "栋", "幢", "座", "号", "室", "户", "层"];
/// Numbers too many at the end that are left out: the floor and the flat.
const FLAT: usize = 2;

/// What a query finds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The places, the widest first, then by code.
    pub places: Vec<PlaceId>,
    /// How many more there are.
    pub more: usize,
    /// The place that was meant, where there is no doubt: everything found lies in it.
    pub meant: Option<PlaceId>,
}

impl PlaceTree {
    /// The places of a day that people may mean by what they typed; at most so many.
    #[must_use]
    pub fn search(&self, typed: &str, day: Day, most: usize) -> Found {
        let mut wanted = wanted(typed);
        let mut found = self.named_like(&wanted, day);
        for _ in 0..FLAT {
            let ends_in_number = wanted.len() > 1 && wanted.last().is_some_and(|last| is_number(&last.piece));
            if !found.is_empty() || !ends_in_number {
                break;
            }
            wanted.pop();
            found = self.named_like(&wanted, day);
        }
        let widest = found.first().copied();
        let meant = widest.filter(|widest| found.iter().all(|place| self.lies_within(*place, *widest)));
        let more = found.len().saturating_sub(most);
        found.truncate(most);
        Found { places: found, more, meant }
    }

    fn named_like(&self, wanted: &[Wanted], day: Day) -> Vec<PlaceId> {
        if wanted.is_empty() {
            return Vec::new();
        }
        let is_like = |place: &&Place| {
            is_findable(place) && place.stands_on(day) && stands_in(wanted, &pieces(&self.whole_name(place)))
        };
        let mut found: Vec<&Place> = self.places.values().filter(is_like).collect();
        found.sort_by(|a, b| (a.kind, &a.code).cmp(&(b.kind, &b.code)));
        found.into_iter().map(|place| place.id).collect()
    }

    /// The names from the community down, without the grid, which nobody says.
    fn whole_name(&self, place: &Place) -> String {
        let mut names: Vec<&str> = self
            .upwards(place.id)
            .filter(|place| !matches!(place.kind, PlaceKind::Grid | PlaceKind::Subdistrict))
            .map(|place| place.name.as_str())
            .collect();
        names.reverse();
        plain(&names.join(" "))
    }
}

const fn is_findable(place: &Place) -> bool {
    !matches!(place.kind, PlaceKind::Subdistrict | PlaceKind::Grid)
}

fn is_number(piece: &str) -> bool {
    piece.starts_with(|c: char| c.is_ascii_digit())
}

/// A piece that must be found, and what is counted with it where it is a number.
struct Wanted {
    piece: String,
    counts: Option<Counts>,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counts {
    Buildings,
    Staircases,
}

/// What the word behind a number says that it counts; 号 alone says nothing.
fn counts(behind: Option<&String>) -> Option<Counts> {
    let behind = behind?;
    let is_one_of = |words: &[&str]| words.iter().any(|word| behind.starts_with(word));
    if is_one_of(&["号楼", "楼", "栋", "幢", "座"]) {
        return Some(Counts::Buildings);
    }
    is_one_of(&["单元"]).then_some(Counts::Staircases)
}

/// The pieces that must be found: numbers, and the words that are not merely between them.
fn wanted(typed: &str) -> Vec<Wanted> {
    let typed: String = typed.chars().take(LONGEST).collect();
    let bare = |piece: &String| BETWEEN.iter().fold(piece.clone(), |piece, word| piece.replace(word, ""));
    let pieces = pieces(&plain(&typed));
    let one = |(n, piece): (usize, &String)| match is_number(piece) {
        true => Wanted { piece: piece.clone(), counts: counts(pieces.get(n + 1)) },
        false => Wanted { piece: bare(piece), counts: None },
    };
    pieces.iter().enumerate().map(one).filter(|wanted| !wanted.piece.is_empty()).collect()
}

/// Whether the wanted pieces stand in a name in their order.
fn stands_in(wanted: &[Wanted], name: &[String]) -> bool {
    let mut rest = name.iter().enumerate();
    wanted.iter().all(|wanted| {
        let piece = &wanted.piece;
        rest.any(|(n, of)| match is_number(piece) {
            true => of == piece && (wanted.counts.is_none() || wanted.counts == counts(name.get(n + 1))),
            false => !is_number(of) && of.contains(piece),
        })
    })
}

/// Runs of digits, and what stands between them.
fn pieces(plain: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for c in plain.chars() {
        match pieces.last_mut() {
            Some(last) if is_number(last) == c.is_ascii_digit() => last.push(c),
            _ => pieces.push(c.to_string()),
        }
    }
    pieces
}

/// Half-width, small letters, no blanks or marks, numbers in digits.
fn plain(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    };
    let folded: Vec<char> = text.chars().map(narrow).flat_map(char::to_lowercase).collect();
    let mut out = String::new();
    let mut at = 0;
    while let Some(&c) = folded.get(at) {
        let run = folded[at..].iter().take_while(|c| numeral(**c).is_some()).count();
        if run > 0 && stands_before_a_unit(&folded[at + run..]) {
            out.push_str(&digits(&folded[at..at + run]).to_string());
            at += run;
            continue;
        }
        if c.is_alphanumeric() {
            out.push(c);
        } else if out.ends_with(|c: char| c.is_ascii_digit()) {
            // 3-2 is two numbers: the mark becomes a word that does not matter.
            out.push('号');
        }
        at += 1;
    }
    out
}

fn stands_before_a_unit(rest: &[char]) -> bool {
    let rest: String = rest.iter().take(2).collect();
    BETWEEN.iter().any(|word| rest.starts_with(word))
}

fn numeral(c: char) -> Option<u32> {
    "十一二三四五六七八九".chars().position(|it| it == c).and_then(|n| u32::try_from(n).ok())
}

/// 三, 十二, 二十, 三十一; anything else digit by digit.
fn digits(numerals: &[char]) -> u32 {
    let value = |c: &char| numeral(*c).unwrap_or(0);
    match numerals {
        ['十'] => 10,
        ['十', ones] => 10 + value(ones),
        [tens, '十'] => value(tens) * 10,
        [tens, '十', ones] => value(tens) * 10 + value(ones),
        other => other.iter().take(4).fold(0, |sum, c| sum * 10 + value(c)),
    }
}

#[cfg(test)]
mod tests;
