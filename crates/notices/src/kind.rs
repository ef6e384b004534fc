//! The kinds of notices, and what may stand in each: the words an administrator writes between braces
//! come from `data/variables.csv`.

use serde::{Deserialize, Serialize};

/// A stored word that names no kind, no variable or no state.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown word {0:?}")]
pub struct UnknownWord(pub String);

/// Which notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// It was taken in: number and link.
    Receipt,
    /// It is done together with a neighbour's; the reporter may part it again.
    Merged,
    /// A unit said *handled*: please rate.
    Handled,
    /// Asked again.
    Reminder,
    /// Somebody said *not satisfied*: it is done again.
    Rework,
    /// An extension was granted.
    Extended,
    /// It was parked.
    Parked,
    /// It was declined; an appeal is possible.
    Declined,
    /// The appeal changed nothing.
    AppealUpheld,
    /// The appeal was right: it goes on.
    AppealOverturned,
    /// A second person let it end unresolved.
    Unresolved,
}

/// All of them, in the order life takes.
pub const KINDS: [Kind; 11] = [
    Kind::Receipt,
    Kind::Merged,
    Kind::Handled,
    Kind::Reminder,
    Kind::Rework,
    Kind::Extended,
    Kind::Parked,
    Kind::Declined,
    Kind::AppealUpheld,
    Kind::AppealOverturned,
    Kind::Unresolved,
];

impl Kind {
    /// The word stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Merged => "merged",
            Self::Handled => "handled",
            Self::Reminder => "reminder",
            Self::Rework => "rework",
            Self::Extended => "extended",
            Self::Parked => "parked",
            Self::Declined => "declined",
            Self::AppealUpheld => "appeal_upheld",
            Self::AppealOverturned => "appeal_overturned",
            Self::Unresolved => "unresolved",
        }
    }

    /// What a template of this kind must not lose.
    #[must_use]
    pub const fn needs(self) -> &'static [Variable] {
        match self {
            Self::Receipt => &[Variable::Number, Variable::Link],
            // Until when an appeal, or the new promise: the notice is about it.
            Self::Extended | Self::Parked | Self::Declined => &[Variable::Until, Variable::Link],
            _ => &[Variable::Link],
        }
    }

    /// Whether a template of this kind may speak of it.
    #[must_use]
    pub fn may_say(self, variable: Variable) -> bool {
        let has_a_day =
            !matches!(self, Self::Handled | Self::Reminder | Self::AppealUpheld | Self::Unresolved);
        has_a_day || variable != Variable::Until
    }
}

impl std::str::FromStr for Kind {
    type Err = UnknownWord;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        KINDS.into_iter().find(|kind| kind.as_str() == word).ok_or_else(|| UnknownWord(word.to_owned()))
    }
}

/// What may stand between braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Variable {
    /// The subdistrict's name.
    Street,
    /// Its telephone.
    Phone,
    /// The number of the report.
    Number,
    /// What it is about: the words of the category.
    What,
    /// Until when: the promise, the new promise, or the last moment of an appeal.
    Until,
    /// The reporter's own link.
    Link,
}

/// All of them, in the order of `data/variables.csv`.
pub const VARIABLES: [Variable; 6] =
    [Variable::Street, Variable::Phone, Variable::Number, Variable::What, Variable::Until, Variable::Link];

impl Variable {
    /// The word between the braces.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.row().0
    }

    /// What it may look like, for a preview; nothing where the office itself is the example.
    #[must_use]
    pub fn example(self) -> &'static str {
        self.row().1
    }

    /// Its line in the table; a test reads them all.
    fn row(self) -> (&'static str, &'static str) {
        let line = include_str!("../data/variables.csv").lines().nth(1 + self as usize);
        line.and_then(|line| line.split_once(',')).unwrap_or_default()
    }

    /// The variable of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        VARIABLES.into_iter().find(|variable| variable.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_known_by_its_word() {
        for kind in KINDS {
            assert_eq!(kind.as_str().parse(), Ok(kind));
            assert!(kind.needs().iter().all(|needed| kind.may_say(*needed)), "{kind:?}");
        }
        assert_eq!("newsletter".parse::<Kind>(), Err(UnknownWord("newsletter".into())));
    }

    #[test]
    fn every_variable_has_a_word_of_its_own() {
        for variable in VARIABLES {
            assert!(!variable.word().is_empty(), "{variable:?}");
            assert_eq!(Variable::of(variable.word()), Some(variable));
        }
        assert_eq!(Variable::of("x"), None);
    }
}
