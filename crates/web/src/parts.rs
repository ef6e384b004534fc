//! The pieces that pages share: pills, ticks, lines of a timeline, fields that went wrong.
//!
//! A handler fills them with sentences that are ready to be read; a template only places them.

pub mod caution;
pub mod plan;
pub mod report_form;
pub mod status;

pub use caution::Caution;
pub use plan::PlanPicture;
pub use report_form::{ReportForm, Settling, Spoken};
pub use status::{Pill, Status};

/// A photo, ready to be shown.
#[derive(Debug, Clone)]
pub struct Photo {
    /// Its address.
    pub src: String,
    /// In pixels, so that the page does not move when it arrives.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// The words below it: "办之前 10月29日"; may be empty.
    pub caption: String,
}

/// One option of a select or a group of radio buttons.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// Whether it is the chosen one.
    pub is_chosen: bool,
}

impl Choice {
    /// Options out of pairs of value and label, one of them chosen.
    #[must_use]
    pub fn list(pairs: &[(&str, &str)], chosen: &str) -> Vec<Self> {
        let one = |(value, label): &(&str, &str)| Self {
            value: (*value).to_owned(),
            label: (*label).to_owned(),
            is_chosen: *value == chosen,
        };
        pairs.iter().map(one).collect()
    }
}

/// A field that has to be changed, and the sentence that says how.
#[derive(Debug, Clone)]
pub struct FieldError {
    /// The field's name, which is also the id that the summary links to.
    pub field: String,
    /// "请选一类事情".
    pub sentence: String,
}

/// Everything that has to be changed before a form is taken; empty on the first showing.
#[derive(Debug, Clone, Default)]
pub struct Errors(pub Vec<FieldError>);

impl Errors {
    /// The sentence at a field.
    #[must_use]
    pub fn at(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|error| error.field == field).map(|error| error.sentence.as_str())
    }

    /// Whether the form is shown for the first time, or was right.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// One more.
    #[must_use]
    pub fn and(mut self, field: &str, sentence: impl Into<String>) -> Self {
        self.0.push(FieldError { field: field.to_owned(), sentence: sentence.into() });
        self
    }
}

/// Until when: the one promise, as residents and desk read it.
#[derive(Debug, Clone)]
pub struct Promise {
    /// How urgent.
    pub light: Light,
    /// The line above: "最晚什么时候办完".
    pub label: String,
    /// "今天 17:00 前"; or that it is unknown until the calendar of a year is entered.
    pub words: String,
    /// The promise it replaces, struck through.
    pub before: Option<String>,
    /// A line below; may be empty.
    pub note: String,
}

/// How urgent something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// Time enough.
    Calm,
    /// Due today, or the yellow light is on.
    Soon,
    /// Overdue.
    Late,
}

impl Light {
    /// The suffix of its classes.
    #[must_use]
    pub const fn suffix(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Soon => "soon",
            Self::Late => "late",
        }
    }
}

/// One of the two ticks 已处理 and 已办好.
#[derive(Debug, Clone, Default)]
pub struct Tick {
    /// Whether it is set.
    pub is_set: bool,
    /// The line below the word.
    pub words: String,
}

/// The shape in front of a line of a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Told or passed on.
    Told,
    /// Somebody is working on it.
    Working,
    /// 已处理.
    Handled,
    /// 已办好.
    Well,
    /// Not satisfied, reopened, nudged.
    Again,
    /// Late, supervised.
    Late,
    /// Waiting: extension, parking.
    Waiting,
    /// An exit.
    Exit,
}

impl Mark {
    /// Its drawing.
    #[must_use]
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Told => "ring",
            Self::Working => "dot",
            Self::Handled => "tick",
            Self::Well => "ticks",
            Self::Again => "again",
            Self::Late => "triangle",
            Self::Waiting => "clock",
            Self::Exit => "dash",
        }
    }

    /// The suffix of its class.
    #[must_use]
    pub const fn colour(self) -> &'static str {
        match self {
            Self::Told | Self::Exit => "plain",
            Self::Working => "sky",
            Self::Handled | Self::Well => "park",
            Self::Again => "violet",
            Self::Late => "red",
            Self::Waiting => "amber",
        }
    }
}

/// One line of a timeline, newest first.
#[derive(Debug, Clone)]
pub struct Line {
    /// The shape in front.
    pub mark: Mark,
    /// When: "10月29日（周四）09:30".
    pub at: String,
    /// Who did what, at the desk: "苗青禾到场"; empty for residents.
    pub who: String,
    /// The sentence.
    pub sentence: String,
    /// Photos that came with it.
    pub photos: Vec<Photo>,
    /// Whether residents see it; the desk marks it by word and edge.
    pub is_public: bool,
}
