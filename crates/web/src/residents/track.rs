//! R3, `/t/{token}`: where it stands, until when, who has it, and what the resident can do now.
//!
//! Shows nothing about persons, even to the holder of the link.

pub mod answer;
pub mod beside;
pub mod live;
pub mod standing;

use askama::Template;

use crate::layout::{self, Layout};
use crate::parts::report_form::PhotoSlot;
use crate::parts::{Errors, Line, Photo, Pill, Promise, Status, Tick};
use crate::words::{filters, t, t_with};

/// The plain sentence of a stage, where the unit has not said one of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sentence {
    /// Nobody has looked yet.
    Received,
    /// Passed on to a unit.
    Assigned {
        /// "西苑3网格".
        unit: String,
    },
    /// Somebody is working on it.
    Working,
    /// Done, says the unit; the resident is asked.
    Handled,
    /// Not satisfied: done again.
    Rework,
    /// 挂账 until a day.
    Parked {
        /// "11月30日".
        until: String,
    },
    /// Not satisfied after the last automatic rework.
    Disputed,
    /// 已办好.
    Well,
    /// 没有回音.
    NoAnswer,
    /// 未解决.
    Unresolved,
    /// 不予受理.
    NotTakenIn,
    /// 不予办理.
    NotHandled,
    /// 已撤回.
    Withdrawn,
    /// 已合并.
    Merged,
}

impl Sentence {
    /// The heading.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Received => t("track-heading-received"),
            Self::Assigned { unit } => t_with("track-heading-assigned", &[("unit", unit)]),
            Self::Working => t("track-heading-working"),
            Self::Handled => t("track-heading-handled"),
            Self::Rework => t("track-heading-rework"),
            Self::Parked { until } => t_with("track-heading-parked", &[("until", until)]),
            Self::Disputed => t("track-heading-disputed"),
            Self::Well => t("track-heading-well"),
            Self::NoAnswer => t("track-heading-no-answer"),
            Self::Unresolved => t("track-heading-unresolved"),
            Self::NotTakenIn => t("track-heading-not-taken-in"),
            Self::NotHandled => t("track-heading-not-handled"),
            Self::Withdrawn => t("track-heading-withdrawn"),
            Self::Merged => t("track-heading-merged"),
        }
    }

    /// The pill that belongs to it.
    #[must_use]
    pub const fn status(&self) -> Status {
        match self {
            Self::Received => Status::Received,
            Self::Assigned { .. } => Status::Assigned,
            Self::Working => Status::Working,
            Self::Handled => Status::Handled,
            Self::Rework => Status::Rework,
            Self::Parked { .. } => Status::Parked,
            Self::Disputed => Status::Disputed,
            Self::Well => Status::Well,
            Self::NoAnswer => Status::NoAnswer,
            Self::Unresolved => Status::Unresolved,
            Self::NotTakenIn => Status::NotTakenIn,
            Self::NotHandled => Status::NotHandled,
            Self::Withdrawn => Status::Withdrawn,
            Self::Merged => Status::Merged,
        }
    }
}

/// The three buttons, while the resident's word is awaited or may still change.
#[derive(Debug, Clone)]
pub struct Rating {
    /// The verdict that stands: "satisfied", "fairly_satisfied", "not_satisfied" or nothing.
    pub said: String,
    /// "现在不评也行；评了以后 7 天内可以改。"
    pub note: String,
}

/// Whether somebody may be nudged today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nudge {
    /// Not at this stage.
    No,
    /// Yes.
    Possible,
    /// Done today.
    Done,
}

impl Nudge {
    /// Whether the page speaks of it at all.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        *self != Self::No
    }

    /// Whether there is a button.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        *self == Self::Possible
    }

    /// The line below.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::No => String::new(),
            Self::Possible => t("track-nudge-hint"),
            Self::Done => t("track-nudged-today"),
        }
    }
}

/// What an exit or a pause needs to say, and what can be done about it.
#[derive(Debug, Clone, Default)]
pub struct Exit {
    /// The reason the resident can read, and what follows.
    pub sentences: Vec<String>,
    /// Until when an appeal is possible; nothing when it is not.
    pub appeal_until: Option<String>,
    /// Whether the reporter may undo the merge.
    pub can_separate: bool,
}

/// Who has it: role and how they are called; a number only where the unit has published one.
#[derive(Debug, Clone)]
pub struct Who {
    /// The first character of the name: "苗".
    pub sign: String,
    /// "网格员小苗".
    pub name: String,
    /// "西苑社区第3网格".
    pub role: String,
    /// The number the unit has published.
    pub phone: Option<String>,
}

impl Who {
    /// The address behind the number.
    #[must_use]
    pub fn tel(&self) -> String {
        self.phone.as_deref().map(layout::tel).unwrap_or_default()
    }
}

/// What neighbours read of it.
#[derive(Debug, Clone)]
pub struct Neighbours {
    /// The sentence a clerk wrote; nothing before.
    pub words: Option<String>,
    /// The photo shown with it.
    pub photo: Option<Photo>,
}

/// What stands in the form of a sentence or a photo more.
#[derive(Debug, Clone, Default)]
pub struct Note {
    /// What was typed.
    pub text: String,
    /// One photo at a time.
    pub photos: [PhotoSlot; 1],
}

/// Where it stands.
#[derive(Debug, Template)]
#[template(path = "residents/track.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed in the note. Fields: `text photo1`.
    pub errors: Errors,
    /// The capability.
    pub token: String,
    /// "2610-482913".
    pub number: String,
    /// "福宁小区 3号楼 2单元".
    pub place: String,
    /// The official word.
    pub pill: Pill,
    /// Beside the pill: "等您评价"; may be empty.
    pub aside: String,
    /// The plain sentence: the unit's own, or [`Sentence::words`].
    pub heading: String,
    /// What was just done: "补充收到了"; nothing otherwise.
    pub done: Option<String>,
    /// An exit, a parking, a merge.
    pub exit: Option<Exit>,
    /// Until when; nothing once it is handled.
    pub promise: Option<Promise>,
    /// Before and after.
    pub pictures: Vec<Photo>,
    /// The three buttons.
    pub rating: Option<Rating>,
    /// 已处理.
    pub handled: Tick,
    /// 已办好.
    pub well: Tick,
    /// Whether a sentence or a photo can be added.
    pub can_add: bool,
    /// What stood in the note before a refusal.
    pub note: Note,
    /// 催一下.
    pub nudge: Nudge,
    /// Newest first, public lines only.
    pub timeline: Vec<Line>,
    /// Who has it.
    pub who: Option<Who>,
    /// Whether the matter can be withdrawn.
    pub can_withdraw: bool,
    /// What neighbours read, where the reporter agreed.
    pub neighbours: Option<Neighbours>,
    /// Who looked at the telephone.
    pub looks: Vec<String>,
    /// What changes when there is news for this reporter.
    pub live: String,
}
