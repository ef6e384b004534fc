//! What all sequences together tried and told: a test that visits no corner says nothing about it.

use std::collections::BTreeMap;

use testkit::{PERSONAS, Persona};

use super::verbs::VERBS;

/// Events that history can tell.
const EVENTS: [&str; 53] = [
    "accepted",
    "appeal_overturned",
    "appeal_upheld",
    "appealed",
    "assigned",
    "called",
    "came_back",
    "checked",
    "closed",
    "contact_left",
    "contacted",
    "decline_rejected",
    "decline_requested",
    "declined",
    "disputed",
    "due_recomputed",
    "extension_approved",
    "extension_passed",
    "extension_rejected",
    "extension_requested",
    "fell_silent",
    "handled",
    "left_unresolved",
    "let_go",
    "located",
    "merged_into",
    "noted",
    "nudged",
    "opened",
    "parked",
    "parking_rejected",
    "parking_requested",
    "photo_redacted",
    "published",
    "rated",
    "reminded",
    "reopened",
    "reported",
    "return_rejected",
    "return_requested",
    "returned",
    "rework_ordered",
    "rework_started",
    "shut",
    "slip_given",
    "supervision_raised",
    "taken_back",
    "taken_down",
    "took_in",
    "withdrawal_rejected",
    "withdrawal_requested",
    "words_corrected",
    "words_erased",
];

/// Words a matter may have closed with at the end of a sequence.
const CLOSINGS: [&str; 7] = ["well", "no_answer", "unresolved", "declined", "withdrawn", "merged", "checked"];

/// Counts.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    tried: BTreeMap<(&'static str, Persona), (u32, u32)>,
    told: BTreeMap<String, u32>,
}

impl Tally {
    /// A verb was tried by somebody, and was let through or not.
    pub fn tried(&mut self, verb: &'static str, by: Persona, done: Result<(), ()>) {
        let count = self.tried.entry((verb, by)).or_default();
        match done {
            Ok(()) => count.0 += 1,
            Err(()) => count.1 += 1,
        }
    }

    /// History told something, or a matter ended so.
    pub fn told(&mut self, word: &str) {
        *self.told.entry(word.to_owned()).or_default() += 1;
    }

    /// Both together.
    pub fn add(&mut self, other: Self) {
        for (key, (done, refused)) in other.tried {
            let sum = self.tried.entry(key).or_default();
            *sum = (sum.0 + done, sum.1 + refused);
        }
        for (word, n) in other.told {
            *self.told.entry(word).or_default() += n;
        }
    }

    /// Every verb was done and was refused, everybody was turned away somewhere, everything that can
    /// happen happened, and matters closed with every word.
    pub fn is_complete(&self) {
        for verb in VERBS {
            let (done, refused) = self.sum(|tried, _| tried == verb);
            assert!(done > 0 && refused > 0, "{verb}: done {done} times, refused {refused} times");
        }
        for persona in PERSONAS {
            let (_, refused) = self.sum(|_, who| who == persona);
            assert!(refused > 0, "{persona:?} was never turned away");
        }
        for word in EVENTS.into_iter().chain(CLOSINGS) {
            assert!(self.told.contains_key(word), "{word} never happened");
        }
    }

    fn sum(&self, which: impl Fn(&str, Persona) -> bool) -> (u32, u32) {
        let counts = self.tried.iter().filter(|((verb, who), _)| which(verb, *who));
        counts.fold((0, 0), |sum, (_, (done, refused))| (sum.0 + done, sum.1 + refused))
    }
}
