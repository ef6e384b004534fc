//! How a person wants to see pages: language, size of text, theme, motion. One cookie, chosen on
//! `/settings`, known to everything that is drawn for one request.
//!
//! The choice stands in a task-local around each request, so that a sentence finds its language
//! without every function of every page carrying it. A closure on a database thread is outside the
//! request: it sees the defaults, and has no sentences to say.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use fluent_templates::{LanguageIdentifier, langid};

use crate::actor::cookie;
use crate::words::t;

/// The cookie of the choice; kept for a year by whoever sets it.
pub const LOOKS: &str = "huakai_looks";

/// The language of the interface. What people wrote, and names of places, stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// 中文.
    #[default]
    Chinese,
    /// English.
    English,
}

static CHINESE: LanguageIdentifier = langid!("zh-CN");
static ENGLISH: LanguageIdentifier = langid!("en");

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// The folder of its sentences, and the value of `lang` on the root element.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// Its name, in itself: "中文", "English".
    #[must_use]
    pub fn name(self) -> String {
        under_now(Looks { language: self, ..Looks::default() }, || t("own-language-name"))
    }

    /// As [`Self::name`], short enough for a masthead.
    #[must_use]
    pub fn short(self) -> String {
        under_now(Looks { language: self, ..Looks::default() }, || t("own-language-short"))
    }

    pub(crate) fn id(self) -> &'static LanguageIdentifier {
        match self {
            Self::Chinese => &CHINESE,
            Self::English => &ENGLISH,
        }
    }
}

/// The three sizes of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextSize {
    /// 标准.
    #[default]
    Standard,
    /// 大.
    Large,
    /// 特大.
    ExtraLarge,
}

impl TextSize {
    /// From the smallest to the largest.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Large, Self::ExtraLarge];

    /// The value of `data-text` on the root element.
    #[must_use]
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::Standard => "m",
            Self::Large => "l",
            Self::ExtraLarge => "xl",
        }
    }

    /// The size of that attribute; nothing for another word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.attribute() == word)
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device has it.
    #[default]
    Device,
    /// 浅色.
    Light,
    /// 深色.
    Dark,
}

impl Theme {
    /// As the device has it, then the two.
    pub const ALL: [Self; 3] = [Self::Device, Self::Light, Self::Dark];

    /// The value of `data-theme` on the root element.
    #[must_use]
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::Device => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Whether pages may fade into each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Motion {
    /// As the device has it.
    #[default]
    Device,
    /// 少动画.
    Less,
}

impl Motion {
    /// As the device has it, then less.
    pub const ALL: [Self; 2] = [Self::Device, Self::Less];

    /// The value of `data-motion` on the root element.
    #[must_use]
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::Device => "auto",
            Self::Less => "less",
        }
    }
}

/// The whole choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Looks {
    /// The language of the interface.
    pub language: Language,
    /// The size of text.
    pub text: TextSize,
    /// Light or dark.
    pub theme: Theme,
    /// Whether pages may fade.
    pub motion: Motion,
}

impl Looks {
    /// Reads "en.xl.dark.less"; what is not understood is left at its default.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let has = |word: &str| text.split('.').any(|piece| piece == word);
        Self {
            language: Language::ALL.into_iter().find(|it| has(it.code())).unwrap_or_default(),
            text: TextSize::ALL.into_iter().find(|it| has(it.attribute())).unwrap_or_default(),
            theme: [Theme::Light, Theme::Dark].into_iter().find(|it| has(it.attribute())).unwrap_or_default(),
            motion: if has(Motion::Less.attribute()) { Motion::Less } else { Motion::Device },
        }
    }

    /// The choice of a request's cookie.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        cookie(headers, LOOKS).map(Self::parse).unwrap_or_default()
    }
}

impl std::fmt::Display for Looks {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { language, text, theme, motion } = self;
        write!(out, "{}.{}.{}.{}", language.code(), text.attribute(), theme.attribute(), motion.attribute())
    }
}

tokio::task_local! {
    static CHOSEN: Looks;
    static HERE: String;
}

/// The page of the request under way, as an address to come back to; the home page where there is none.
#[must_use]
pub fn here() -> String {
    HERE.try_with(Clone::clone).unwrap_or_else(|_| "/".to_owned())
}

/// What an address says about which page it is. Everything else in a query was typed, is over, or is none
/// of ours, and does not come back.
const CHOSEN_BY_ADDRESS: [&str; 12] =
    ["new", "alone", "verdict", "month", "place", "community", "category", "view", "kind", "year", "m", "do"];

/// The address a request's page stands at: a form's verb has no page of its own, its matter has.
fn page_of(request: &Request) -> String {
    let path = request.uri().path();
    if request.method() == Method::GET || request.method() == Method::HEAD {
        return with_choice(path, request.uri().query().unwrap_or_default());
    }
    let mut pieces = path.trim_start_matches('/').split('/');
    match (pieces.next(), pieces.next(), pieces.next()) {
        (Some("t"), Some(token), Some("phone")) => format!("/t/{token}?new"),
        (Some("t"), Some(token), Some("rating")) => format!("/t/{token}/rating?verdict=not_satisfied"),
        (Some("t"), Some(_), Some("words" | "appeal" | "withdrawal")) => path.to_owned(),
        (Some("t"), Some(token), _) => format!("/t/{token}"),
        (Some("me"), ..) => "/me".to_owned(),
        (Some(_), None, None) => path.to_owned(),
        _ => "/".to_owned(),
    }
}

/// A path and what of its query says which page it is.
fn with_choice(path: &str, query: &str) -> String {
    let is_plain = |value: &str| value.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_.".contains(&it));
    let says_which = |pair: &&str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        CHOSEN_BY_ADDRESS.contains(&name) && is_plain(value)
    };
    let kept: Vec<&str> = query.split('&').filter(says_which).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

/// The size a wall code in a room of old people asks for: `?text=l`.
fn asked_size(request: &Request) -> Option<TextSize> {
    let asked = request.uri().query()?.split('&').find_map(|pair| pair.strip_prefix("text="))?;
    TextSize::named(asked)
}

/// The cookie of a choice; kept for a year.
#[must_use]
pub fn kept(looks: Looks, public_url: &str) -> Option<HeaderValue> {
    let secure = if public_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{LOOKS}={looks}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000{secure}");
    HeaderValue::from_str(&cookie).ok()
}

/// The choice of the request under way; the defaults where there is none.
#[must_use]
pub fn current() -> Looks {
    CHOSEN.try_with(|looks| *looks).unwrap_or_default()
}

/// Runs what draws pages under a choice.
pub async fn under<T>(looks: Looks, work: impl Future<Output = T>) -> T {
    CHOSEN.scope(looks, work).await
}

/// The same for what is drawn at once: tests and samples.
pub fn under_now<T>(looks: Looks, work: impl FnOnce() -> T) -> T {
    CHOSEN.sync_scope(looks, work)
}

/// Puts every request under the choice of its cookie.
pub async fn every_request(request: Request, next: Next) -> Response {
    let chosen = Looks::of(request.headers());
    let looks = Looks { text: asked_size(&request).unwrap_or(chosen.text), ..chosen };
    let here = page_of(&request);
    let mut response = HERE.scope(here, under(looks, next.run(request))).await;
    if looks != chosen && !response.headers().contains_key(header::SET_COOKIE) {
        response.headers_mut().extend(kept(looks, "").map(|cookie| (header::SET_COOKIE, cookie)));
    }
    response
}

#[cfg(test)]
mod tests;
