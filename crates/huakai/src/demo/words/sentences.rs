//! What staff and residents write beside the reports, several sentences for each occasion.

use std::collections::HashMap;

use anyhow::{Context, Result};

/// The sentences by occasion.
#[derive(Debug, Clone)]
pub struct Sentences(HashMap<&'static str, Vec<&'static str>>);

impl Sentences {
    /// Reads them.
    ///
    /// # Errors
    /// A line that cannot be read.
    pub fn read() -> Result<Self> {
        let mut all: HashMap<_, Vec<_>> = HashMap::new();
        let lines = include_str!("../../../data/demo_sentences.txt").lines();
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (occasion, sentence) =
                line.split_once('|').with_context(|| format!("no occasion: {line}"))?;
            all.entry(occasion).or_default().push(sentence);
        }
        Ok(Self(all))
    }

    /// The n-th for an occasion, from those for every category and those for this one
    /// (`occasion.category`), round and round, so that neighbours differ; a dash where the file has
    /// none (a test asks for each).
    #[must_use]
    pub fn nth(&self, occasion: &str, category: &str, n: usize) -> &'static str {
        let own = self.0.get(format!("{occasion}.{category}").as_str());
        let all: Vec<&str> = self.0.get(occasion).into_iter().chain(own).flatten().copied().collect();
        all.get(n % all.len().max(1)).unwrap_or(&"—")
    }

    /// What neighbours may read of a topic; nothing where it is about one person.
    #[must_use]
    pub fn for_neighbours(&self, category: &str, topic: &str) -> Option<&'static str> {
        self.0.get(format!("public.{category}.{topic}").as_str())?.first().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::life::season::Tag;

    /// Every occasion a sentence is asked for.
    const OCCASIONS: [&str; 29] = [
        "assigned",
        "no_photo",
        "clause",
        "more_time",
        "more_time_passed",
        "more_time_granted",
        "more_time_refused",
        "parking",
        "parking_granted",
        "decline",
        "found_after_appeal",
        "done_after_appeal",
        "found_again",
        "patrol_contact",
        "done_again",
        "decline_refused",
        "appeal",
        "upheld",
        "overturned",
        "withdrawal",
        "withdrawal_confirmed",
        "call",
        "note",
        "checked",
        "check_failed",
        "rework_ordered",
        "unresolved",
        "thanks",
        "again",
    ];

    #[test]
    fn every_occasion_has_at_least_four_sentences() {
        let sentences = Sentences::read().unwrap();
        for occasion in OCCASIONS {
            assert!(sentences.0.get(occasion).is_some_and(|all| all.len() >= 4), "{occasion}");
        }
        let known = |key: &&&str| {
            key.starts_with("public.") || OCCASIONS.contains(&key.split('.').next().unwrap_or_default())
        };
        assert_eq!(sentences.0.keys().filter(|key| !known(key)).collect::<Vec<_>>(), Vec::<&&str>::new());
    }
    /// Topics about one person: nothing of theirs is for neighbours.
    const PERSONAL: [&str; 5] = ["elder", "card1", "allow1", "proof1", "med1"];

    #[test]
    fn every_topic_has_a_sentence_for_neighbours_unless_it_is_about_one_person_or_declined() {
        let sentences = Sentences::read().unwrap();
        for text in crate::demo::words::texts::all().unwrap() {
            let is_kept =
                (text.category == "other" && PERSONAL.contains(&text.topic)) || text.tag == Tag::Decline;
            let written = sentences.for_neighbours(text.category, text.topic);
            assert_eq!(written.is_none(), is_kept, "{} {}", text.category, text.topic);
        }
    }
}
