//! What is written on a house: its name where every name fits, else its number, else its name in two
//! lines. All labels of a plan have one size.

use super::Letters;
use super::lots::Rect;

/// The smallest size that can be read.
const LEAST: i64 = 12;

/// The labels of a plan.
#[derive(Debug)]
pub struct Lettering {
    /// Their size in units.
    pub size: i64,
    /// The lines of each.
    pub labels: Vec<Vec<String>>,
}

impl Lettering {
    /// The largest letters with which everything fits.
    #[must_use]
    pub fn of(names: &[&str], slabs: &[Rect], letters: Letters) -> Self {
        let wanted = match letters {
            Letters::Usual => 14,
            Letters::Large => 20,
        };
        let whole: Vec<Vec<String>> =
            names.iter().zip(slabs).map(|(name, slab)| whole(name, *slab)).collect();
        let short: Vec<Vec<String>> =
            names.iter().zip(slabs).map(|(name, slab)| short(name, *slab)).collect();
        let broken: Vec<Vec<String>> = names.iter().map(|name| broken(name)).collect();
        let ways = [whole, short, broken];
        for labels in ways {
            let fit = |size: &i64| labels.iter().zip(slabs).all(|(label, slab)| fits(label, *slab, *size));
            if let Some(size) = (LEAST..=wanted).rev().find(fit) {
                return Self { size, labels };
            }
        }
        let labels = names.iter().zip(slabs).map(|(name, slab)| vec![cut(name, *slab)]).collect();
        Self { size: LEAST, labels }
    }
}

/// How wide words are at a size.
#[must_use]
pub fn wide(words: &str, size: i64) -> i64 {
    let hundredths: i64 = words.chars().map(|one| if one.is_ascii() { 58 } else { 100 }).sum();
    hundredths * size / 100
}

/// The number a name begins with: "12" of "12号楼".
#[must_use]
pub fn number(name: &str) -> Option<&str> {
    let end = name.find(|one: char| !one.is_ascii_digit()).unwrap_or(name.len());
    (end > 0 && end < 4).then(|| &name[..end])
}

fn fits(label: &[String], slab: Rect, size: i64) -> bool {
    let high = i64::try_from(label.len()).unwrap_or(i64::MAX) * (size + 2);
    high <= slab.high + 2 && label.iter().all(|line| wide(line, size) + 6 <= slab.wide)
}

/// The name; what stands upright is too narrow for more than its number.
fn whole(name: &str, slab: Rect) -> Vec<String> {
    let upright = number(name).filter(|_| slab.high > slab.wide);
    vec![upright.unwrap_or(name).to_owned()]
}

/// The number; a name without one as it is, where it fits.
fn short(name: &str, slab: Rect) -> Vec<String> {
    let words = number(name).map_or_else(|| cut(name, slab), str::to_owned);
    vec![words]
}

/// In two lines of about one length.
fn broken(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    letters.chunks(letters.len().div_ceil(2).max(1)).map(|line| line.iter().collect()).collect()
}

/// As much of it as fits in one line of the smallest size.
fn cut(name: &str, slab: Rect) -> String {
    if wide(name, LEAST) + 6 <= slab.wide {
        return name.to_owned();
    }
    let room = usize::try_from((slab.wide - 6) / LEAST - 1).unwrap_or(0).max(1);
    name.chars().take(room).chain(['…']).collect()
}
