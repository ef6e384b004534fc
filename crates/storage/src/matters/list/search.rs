//! Searching a list by words: what somebody said, where, and the number. Plain and bounded: at most
//! [`MOST_WORDS`] words, each found as it stands, among the matters of one view.

use place::PlaceId;

use crate::Value;

/// Words of one search; further ones narrow nothing.
pub const MOST_WORDS: usize = 3;
/// Places one word may stand for; a word that fits more of them (号楼) says nothing about where.
pub const MOST_PLACES: usize = 500;

/// One word of a search.
#[derive(Debug, Clone)]
pub struct Word {
    /// As it was typed.
    pub text: String,
    /// The places whose names have it.
    pub places: Vec<PlaceId>,
}

impl Word {
    /// What a matter must fulfil to have it.
    pub(super) fn condition(&self, values: &mut Vec<Value>) -> String {
        values.push(Value::Text(format!("%{}%", escaped(&self.text))));
        let n = values.len();
        let said = format!(
            "EXISTS (SELECT 1 FROM reports s LEFT JOIN texts w ON w.subdistrict_id = s.subdistrict_id \
             AND w.text_id = s.text_id WHERE s.subdistrict_id = m.subdistrict_id AND s.matter_id = m.matter_id \
             AND (w.body LIKE ${n} ESCAPE '!' OR s.place_detail LIKE ${n} ESCAPE '!' \
             OR s.number LIKE ${n} ESCAPE '!'))"
        );
        if self.places.is_empty() || self.places.len() > MOST_PLACES {
            return format!(" AND {said}");
        }
        format!(" AND ({said} OR m.place_id IN ({}))", places(values, &self.places))
    }
}

/// A text in which `%` and `_` mean themselves.
fn escaped(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}

/// The gaps of a list of places, after they were added to the values.
pub(super) fn places(values: &mut Vec<Value>, places: &[PlaceId]) -> String {
    listed(values, places.iter().map(ToString::to_string))
}

/// The gaps of a list, after its texts were added to the values.
pub(super) fn listed(values: &mut Vec<Value>, texts: impl Iterator<Item = String>) -> String {
    let gaps = texts.map(|text| {
        values.push(Value::Text(text));
        format!("${}", values.len())
    });
    gaps.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_patterns_mean_themselves() {
        assert_eq!(escaped("100%_!"), "100!%!_!!");
    }

    #[test]
    fn a_word_for_too_many_places_says_nothing_about_where() {
        let word = Word { text: "灯".into(), places: Vec::new() };
        let mut values = Vec::new();
        assert!(!word.condition(&mut values).contains("place_id IN"));
        assert_eq!(values.len(), 1);
    }
}
