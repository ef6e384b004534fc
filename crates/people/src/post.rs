//! Persons, their posts, and what a duty allows.

use kernel::Day;
use place::PlaceId;
use serde::{Deserialize, Serialize};

use crate::unit::UnitId;

kernel::id_type!(PersonId, "a member of staff");
kernel::id_type!(PostId, "a post");

/// A member of staff. Residents are never persons in this sense: they have no account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The id.
    pub id: PersonId,
    /// The name colleagues and residents know ("苗青禾").
    pub name: String,
    /// What is typed at sign-in.
    pub sign_in: String,
}

/// What a post is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// 网格员: handles at the door, types for the old, patrols.
    GridWorker,
    /// 派单员: takes in, assigns, merges, asks for a decline at intake.
    Dispatcher,
    /// 承办单位 staff: handles, returns, asks for more time.
    Handler,
    /// 审核人: the independent second person, and first level of an extension.
    Reviewer,
    /// 分管领导: appeals, parking, returns over the cap, second level, supervision.
    Leader,
    /// 系统管理员: places, people, calendar, codes; no say over any matter.
    Administrator,
}

/// Every duty, in the order of the sign-in list.
pub const DUTIES: [Duty; 6] =
    [Duty::GridWorker, Duty::Dispatcher, Duty::Handler, Duty::Reviewer, Duty::Leader, Duty::Administrator];

/// One thing a post may allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// See matters of the post's part of the tree.
    Look,
    /// Take a report in for somebody, or as a patrol finding.
    Intake,
    /// Assign, merge, undo a merge, take a report apart.
    Dispatch,
    /// Accept, contact, handle, return, ask for an extension, parking or decline.
    Handle,
    /// Decide declines and telephone withdrawals; first level of extensions; check patrol findings.
    Review,
    /// Decide appeals, parkings, returns over the cap, second level of extensions, disputes.
    Lead,
    /// Keep places, people, codes, calendar and settings.
    Administer,
    /// See a resident's contact in clear, with a reason that is recorded.
    Reveal,
    /// Place a safety note on an address, and take it down.
    Caution,
}

impl Duty {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::GridWorker => "grid_worker",
            Self::Dispatcher => "dispatcher",
            Self::Handler => "handler",
            Self::Reviewer => "reviewer",
            Self::Leader => "leader",
            Self::Administrator => "administrator",
        }
    }

    /// Whether a post with this duty allows it.
    #[must_use]
    pub const fn may(self, permission: Permission) -> bool {
        use Permission::{Administer, Caution, Dispatch, Handle, Intake, Lead, Look, Reveal, Review};
        matches!(
            (self, permission),
            (Self::GridWorker, Look | Intake | Handle | Reveal)
                | (Self::Dispatcher, Look | Intake | Dispatch | Reveal | Caution)
                | (Self::Handler, Look | Handle | Reveal)
                | (Self::Reviewer, Look | Review | Reveal | Caution)
                | (Self::Leader, Look | Lead | Caution)
                | (Self::Administrator, Administer)
        )
    }
}

impl std::str::FromStr for Duty {
    type Err = UnknownDuty;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        DUTIES.into_iter().find(|duty| duty.as_str() == word).ok_or_else(|| UnknownDuty(word.to_owned()))
    }
}

/// A word that names no duty.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no duty: {0:?}")]
pub struct UnknownDuty(pub String);

/// A post: one duty in one unit over one part of the place tree, held by one person for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Its id.
    pub id: PostId,
    /// Who holds it.
    pub person: PersonId,
    /// In which unit.
    pub unit: UnitId,
    /// For what.
    pub duty: Duty,
    /// Over which part of the place tree.
    pub scope: PlaceId,
    /// The first day.
    pub from: Day,
    /// The first day on which it is no longer held.
    pub until: Option<Day>,
}

/// Why a post cannot change hands as asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It has ended already.
    #[error("the post ended on {0}")]
    AlreadyEnded(Day),
    /// The last day lies before the first.
    #[error("the post begins on {from}, it cannot end on {until}")]
    EndsBeforeItBegins {
        /// The first day.
        from: Day,
        /// The day asked for.
        until: Day,
    },
    /// The successor already holds it.
    #[error("the same person cannot take the post over")]
    SamePerson,
}

impl Post {
    /// Whether the post is held on that day.
    #[must_use]
    pub fn is_held_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// Ends the post, so that it is no longer held from that day on.
    ///
    /// # Errors
    /// [`Refusal::AlreadyEnded`], [`Refusal::EndsBeforeItBegins`].
    pub fn end(&mut self, on: Day) -> Result<(), Refusal> {
        if let Some(until) = self.until {
            return Err(Refusal::AlreadyEnded(until));
        }
        if on < self.from {
            return Err(Refusal::EndsBeforeItBegins { from: self.from, until: on });
        }
        self.until = Some(on);
        Ok(())
    }

    /// Hands the post over: ends it and gives the successor one with the same unit, duty and part of
    /// the tree, from the same day. Open work belongs to the unit and stays where it is.
    ///
    /// # Errors
    /// [`Refusal::SamePerson`] and those of [`Post::end`].
    pub fn hand_over(&mut self, to: PersonId, on: Day, id: PostId) -> Result<Self, Refusal> {
        if to == self.person {
            return Err(Refusal::SamePerson);
        }
        self.end(on)?;
        Ok(Self { id, person: to, from: on, until: None, ..self.clone() })
    }
}

#[cfg(test)]
mod tests;
