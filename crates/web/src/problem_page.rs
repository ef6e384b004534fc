//! S2: one page for everything that went wrong, with a next step each. Never a bare code.

use askama::Template;

use crate::fields::Fields;
use crate::layout::Layout;
use crate::photos::{self, Taken};
use crate::words::{filters, t};

/// What went wrong, as far as a person needs to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 403.
    NotAllowed,
    /// 404: also a wrong, expired or foreign link, in the same words.
    NotFound,
    /// 410.
    Gone,
    /// 409: somebody else changed it meanwhile.
    Changed,
    /// 413: too large to be taken in.
    TooLarge,
    /// 422 without a form to show it in.
    Refused,
    /// 429.
    TooMany,
    /// 500.
    Broken,
    /// 503.
    Busy,
}

impl Kind {
    /// Every kind, for tests and samples.
    pub const ALL: [Self; 9] = [
        Self::NotAllowed,
        Self::NotFound,
        Self::Gone,
        Self::Changed,
        Self::TooLarge,
        Self::Refused,
        Self::TooMany,
        Self::Broken,
        Self::Busy,
    ];

    /// The status it is sent with.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::NotAllowed => 403,
            Self::NotFound => 404,
            Self::Changed => 409,
            Self::Gone => 410,
            Self::TooLarge => 413,
            Self::Refused => 422,
            Self::TooMany => 429,
            Self::Broken => 500,
            Self::Busy => 503,
        }
    }

    /// The heading.
    #[must_use]
    pub fn title(self) -> String {
        t(match self {
            Self::NotAllowed => "errors-not-allowed",
            Self::NotFound => "errors-not-found",
            Self::Gone => "errors-gone",
            Self::Changed => "errors-changed",
            Self::TooLarge => "errors-too-large",
            Self::Refused => "errors-refused",
            Self::TooMany => "errors-too-many",
            Self::Broken => "errors-broken",
            Self::Busy => "errors-busy",
        })
    }

    /// What to do now.
    #[must_use]
    pub fn next_step(self) -> String {
        t(match self {
            Self::NotAllowed => "errors-not-allowed-next",
            Self::NotFound => "errors-not-found-next",
            Self::Gone => "errors-gone-next",
            Self::Changed => "errors-changed-next",
            Self::TooLarge => "errors-too-large-next",
            Self::Refused => "errors-refused-next",
            Self::TooMany => "errors-too-many-next",
            Self::Broken => "errors-broken-next",
            Self::Busy => "errors-busy-next",
        })
    }

    /// Whether trying the same again may help.
    #[must_use]
    pub const fn may_pass(self) -> bool {
        matches!(self, Self::TooMany | Self::Broken | Self::Busy)
    }
}

/// The request again, with what was typed: nobody writes it twice because we failed.
#[derive(Debug, Clone)]
pub struct Retry {
    /// Where it is posted.
    pub action: String,
    /// Names and values, repeated names included.
    pub fields: Vec<(String, String)>,
}

impl Retry {
    /// What was typed, and the photos that came: they are stored, so that they need not be sent again. The
    /// form's own key stays, so that sent twice it is once; its token is the new page's.
    #[must_use]
    pub fn of(action: &str, fields: &Fields, taken: &Taken) -> Self {
        let fields = photos::as_sent(fields, &taken.slots, &["form_token"]);
        Self { action: action.to_owned(), fields }
    }
}

/// What went wrong and what to do.
#[derive(Debug, Template)]
#[template(path = "problem.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What went wrong.
    pub kind: Kind,
    /// The sentence of the refusal, where there is one; it replaces the general one.
    pub sentence: Option<String>,
    /// The request again, for a failed POST.
    pub retry: Option<Retry>,
    /// Where to go back to; nothing for the first page.
    pub back: Option<String>,
    /// Tells the office which request it was; may be empty.
    pub request_id: String,
}

#[cfg(test)]
mod tests;
