//! Safety notes 上门提示: how to go to an address for some weeks, for whoever goes there.
//!
//! A note says one of a few things, about an address and never about a person, and ends by itself. Why
//! it was placed stands elsewhere; nothing here tells it.

use kernel::{Day, Moment, Span};
use place::{PlaceId, PlaceKind};

use crate::post::{PersonId, PostId};

kernel::id_type!(SafetyNoteId, "a safety note");

/// The most days a note stays (design, `streets.md` §13).
pub const MOST_DAYS: u32 = 90;

/// What whoever goes there does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Caution {
    /// 请两人去.
    TwoTogether,
    /// 先打电话约.
    CallFirst,
    /// 不进门，在楼下谈.
    StayOutside,
    /// 请社区书记一起去.
    WithTheSecretary,
    /// 有狗.
    Dog,
}

/// Every caution, in the order of the list.
pub const CAUTIONS: [Caution; 5] =
    [Caution::TwoTogether, Caution::CallFirst, Caution::StayOutside, Caution::WithTheSecretary, Caution::Dog];

impl Caution {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TwoTogether => "two_together",
            Self::CallFirst => "call_first",
            Self::StayOutside => "stay_outside",
            Self::WithTheSecretary => "with_the_secretary",
            Self::Dog => "dog",
        }
    }
}

impl std::str::FromStr for Caution {
    type Err = UnknownCaution;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        CAUTIONS
            .into_iter()
            .find(|caution| caution.as_str() == word)
            .ok_or_else(|| UnknownCaution(word.to_owned()))
    }
}

/// A word that names no caution.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no caution: {0:?}")]
pub struct UnknownCaution(pub String);

/// A note on an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyNote {
    /// Its id.
    pub id: SafetyNoteId,
    /// The address: a building, a staircase or a point.
    pub place: PlaceId,
    /// What to do.
    pub caution: Caution,
    /// The first day.
    pub from: Day,
    /// The day it is taken down.
    pub until: Day,
    /// Who placed it.
    pub person: PersonId,
    /// By which post.
    pub post: PostId,
}

/// Why a note is not placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A whole compound or grid is no address.
    #[error("a safety note stands on a building, a staircase or a point")]
    NotAnAddress,
    /// It ends tomorrow at the earliest, and after so many days at the latest.
    #[error("a safety note ends within {most_days} days")]
    End {
        /// The most.
        most_days: u32,
    },
    /// The address has it already.
    #[error("the address has this note until {until}")]
    NotedAlready {
        /// The day it is taken down.
        until: Day,
    },
}

impl SafetyNote {
    /// Whether it may stand: on this kind of place, with this end, beside those that stand there.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn check(&self, kind: PlaceKind, standing: &[Self]) -> Result<(), Refusal> {
        if !matches!(kind, PlaceKind::Building | PlaceKind::Staircase | PlaceKind::Point) {
            return Err(Refusal::NotAnAddress);
        }
        if self.until <= self.from || self.until > latest_end(self.from) {
            return Err(Refusal::End { most_days: MOST_DAYS });
        }
        let same = |note: &&Self| note.place == self.place && note.caution == self.caution;
        match standing.iter().find(same) {
            Some(note) => Err(Refusal::NotedAlready { until: note.until }),
            None => Ok(()),
        }
    }

    /// Whether it is read on a day.
    #[must_use]
    pub fn stands_on(&self, day: Day) -> bool {
        self.from <= day && day < self.until
    }
}

/// The last day on which a note placed that day can be taken down.
#[must_use]
pub fn latest_end(from: Day) -> Day {
    (Moment::start_of(from) + Span::from_days(i64::from(MOST_DAYS))).day()
}

#[cfg(test)]
mod tests;
