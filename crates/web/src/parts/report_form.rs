//! The report form: the same fields whether a resident fills it or a worker types for somebody.
//!
//! One document, one POST. Everything typed comes back after a refusal, photos through draft tokens.

use super::{Choice, Pill, PlanPicture};
use crate::words::t;

/// The place as a door plate.
#[derive(Debug, Clone)]
pub struct Plate {
    /// The wall code behind it, sent along.
    pub code: String,
    /// "福宁小区 3号楼 2单元".
    pub name: String,
    /// "西苑社区 第3网格".
    pub under: String,
    /// The compound with its building marked; none for a place outside.
    pub plan: Option<PlanPicture>,
}

/// What is known of the place when the form opens.
#[derive(Debug, Clone)]
pub enum Place {
    /// A code was scanned.
    Plate(Plate),
    /// No code.
    Open,
    /// A code was scanned that is unknown or retired: the form asks instead.
    OldCode,
}

/// A kind of matter, as a tile.
#[derive(Debug, Clone)]
pub struct Category {
    /// What is sent.
    pub value: String,
    /// "灯不亮".
    pub label: String,
    /// The drawing's name.
    pub icon: String,
    /// Whether it is the chosen one.
    pub is_chosen: bool,
}

/// One of three places for a photo.
#[derive(Debug, Clone, Default)]
pub struct PhotoSlot {
    /// The draft token of a photo that was received before a refusal; empty when there is none.
    pub kept: String,
}

/// Whether the scanned place is the right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Here {
    /// 就是这里.
    #[default]
    Yes,
    /// 不是这里.
    No,
}

/// What neighbours may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Visibility {
    /// 都不公开.
    #[default]
    Private,
    /// 公开事情，不公开我是谁.
    Open,
}

/// A matter of the last three days nearby: its kind, building and day, no words of its reporters.
#[derive(Debug, Clone)]
pub struct Nearby {
    /// What is sent in `same_as`.
    pub value: String,
    /// The category's code.
    pub kind: String,
    /// "灯不亮".
    pub what: String,
    /// "福宁小区 3号楼".
    pub building: String,
    /// Where it stands.
    pub pill: Pill,
    /// "昨天报的".
    pub age: String,
    /// "2 人遇到"; empty where one person told it.
    pub count: String,
    /// What a clerk wrote for neighbours; empty until one did.
    pub sentence: String,
    /// The address of the photo shown with it.
    pub photo: Option<String>,
    /// Whether it is the chosen one.
    pub is_chosen: bool,
}

/// Where a photo that a clerk chose for neighbours is to be had, while it may be shown.
#[must_use]
pub fn neighbours_photo(digest: &str) -> String {
    format!("/neighbours/photos/{digest}")
}

/// The places offered to whoever looks for one: found by its name, or below another.
#[derive(Debug, Clone, Default)]
pub struct Spots {
    /// What was typed.
    pub find: String,
    /// The places, as radio buttons.
    pub rows: Vec<Spot>,
    /// How to find it when it is not among them; empty where nothing was looked for.
    pub note: String,
    /// The same places as a picture to choose from, where there is one.
    pub plan: Option<PlanPicture>,
}

/// One place offered.
#[derive(Debug, Clone)]
pub struct Spot {
    /// What is sent in `place`.
    pub value: String,
    /// "福宁小区 3号楼".
    pub name: String,
    /// "西苑社区".
    pub under: String,
    /// Whether it is the chosen one.
    pub is_chosen: bool,
}

/// What is asked besides when somebody types for a resident 代填.
#[derive(Debug, Clone)]
pub struct Spoken {
    /// `door`: telephone, visit or counter, patrol; [`Spoken::doors`] makes them.
    pub doors: Vec<Choice>,
    /// `spoke_by`: who told it, when not the person concerned.
    pub spoke_by: String,
    /// `code`: the wall code, as typed.
    pub code: String,
    /// 现场已解决, for whoever handles matters too.
    pub settling: Option<Settling>,
}

/// 现场已解决 随手办: a patrol finding that was settled at once.
#[derive(Debug, Clone, Default)]
pub struct Settling {
    /// `settled`: whether it is ticked.
    pub is_settled: bool,
    /// `reply`: what was done.
    pub reply: String,
    /// `after_photo1`: the photo of it done.
    pub after: PhotoSlot,
}

impl Spoken {
    /// Telephone, visit or counter, patrol: the words of `matters::Door`.
    #[must_use]
    pub fn doors(chosen: &str) -> Vec<Choice> {
        [
            ("telephone", t("worker-door-telephone")),
            ("typed", t("worker-door-typed")),
            ("patrol", t("worker-door-patrol")),
        ]
        .into_iter()
        .map(|(value, label)| Choice { value: value.to_owned(), label, is_chosen: value == chosen })
        .collect()
    }
}

/// The fields and what stands in them.
#[derive(Debug, Clone)]
pub struct ReportForm {
    /// Where it is posted.
    pub action: String,
    /// Asked only of staff: the door it came through and who spoke.
    pub spoken: Option<Spoken>,
    /// What is known of the place.
    pub place: Place,
    /// The kinds of matter.
    pub categories: Vec<Category>,
    /// Three places for photos.
    pub photos: [PhotoSlot; 3],
    /// One sentence.
    pub text: String,
    /// 就是这里, or not.
    pub here: Here,
    /// Where else it may be.
    pub spots: Spots,
    /// The communities; the first is "说不准".
    pub communities: Vec<Choice>,
    /// 说细一点.
    pub detail: String,
    /// What others reported here lately; may be empty.
    pub nearby: Vec<Nearby>,
    /// Telephone.
    pub phone: String,
    /// How to call the person.
    pub name: String,
    /// What neighbours may see.
    pub visibility: Visibility,
    /// "明天 12:00 前有人回您"; empty while the calendar is unknown.
    pub promise: String,
}

impl ReportForm {
    /// Whether a place is already known by its code.
    #[must_use]
    pub fn plate(&self) -> Option<&Plate> {
        match &self.place {
            Place::Plate(plate) => Some(plate),
            Place::Open | Place::OldCode => None,
        }
    }

    /// Whether the code on the wall no longer leads anywhere.
    #[must_use]
    pub const fn has_old_code(&self) -> bool {
        matches!(self.place, Place::OldCode)
    }

    /// Whether 就是这里 is chosen.
    #[must_use]
    pub fn is_here(&self) -> bool {
        self.here == Here::Yes
    }

    /// Whether the matter may be shown to neighbours.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.visibility == Visibility::Open
    }
}
