//! The words of the product: every sentence a person reads comes out of `locales/` by its key, in the
//! language of the request under way.
//!
//! A key that is missing shows itself in the page and fails the test of the words; a key that
//! nobody uses fails it too. Isolation marks are off: old phones draw them as boxes.

mod breaks;

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{Loader, static_loader};

use crate::looks;

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "zh-CN",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The sentence of that key.
#[must_use]
pub fn t(key: &'static str) -> String {
    Phrase::new(key).to_string()
}

/// The sentence of that key with its gaps filled: `t_with("common-me", &[("name", "叶小满"), …])`.
#[must_use]
pub fn t_with(key: &'static str, gaps: &[(&'static str, &str)]) -> String {
    gaps.iter().fold(Phrase::new(key), |phrase, (gap, text)| phrase.with(gap, text)).to_string()
}

/// A sentence that is kept in records: in the product's first language, whatever the page is in.
#[must_use]
pub fn kept(key: &'static str, gaps: &[(&'static str, &str)]) -> String {
    looks::under_now(looks::Looks::default(), || t_with(key, gaps))
}

/// The sentence of that key, if the locale has one; for keys that come from data.
#[must_use]
pub fn find(key: &str) -> Option<String> {
    LOCALES.try_lookup(looks::current().language.id(), key)
}

/// A sentence on its way to the page: a key, and what fills its gaps.
#[derive(Debug, Clone)]
pub struct Phrase {
    key: &'static str,
    gaps: HashMap<Cow<'static, str>, FluentValue<'static>>,
}

impl Phrase {
    /// A sentence without anything in its gaps yet.
    #[must_use]
    pub fn new(key: &'static str) -> Self {
        Self { key, gaps: HashMap::new() }
    }

    /// Fills one gap.
    #[must_use]
    pub fn with(mut self, gap: &'static str, text: impl std::fmt::Display) -> Self {
        self.gaps.insert(Cow::Borrowed(gap), value(text.to_string()));
        self
    }
}

/// A plain whole number chooses between variants (`[1] 一`); everything else is text, "0533" too.
fn value(text: String) -> FluentValue<'static> {
    match text.parse::<i64>() {
        Ok(number) if number.to_string() == text => FluentValue::from(number),
        _ => FluentValue::String(Cow::Owned(text)),
    }
}

impl std::fmt::Display for Phrase {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let said = LOCALES.try_lookup_with_args(looks::current().language.id(), self.key, &self.gaps);
        match said {
            Some(sentence) => out.write_str(&sentence),
            None => write!(out, "[{}]", self.key),
        }
    }
}

/// What templates write behind a `|`; a page's file says `use crate::words::filters;`.
#[expect(missing_docs, reason = "the attribute makes a type and a method of each filter, without docs")]
pub mod filters {
    use askama::filters::Safe;

    use super::Phrase;

    /// `{{ "report-title"|t }}`
    #[askama::filter_fn]
    pub fn t(key: &'static str, _: &dyn askama::Values) -> askama::Result<Phrase> {
        Ok(Phrase::new(key))
    }

    /// `{{ "common-me"|t|with("name", staff.name) }}`
    #[askama::filter_fn]
    pub fn with<D: std::fmt::Display>(
        phrase: Phrase,
        _: &dyn askama::Values,
        gap: &'static str,
        text: D,
    ) -> askama::Result<Phrase> {
        Ok(phrase.with(gap, text))
    }

    /// `{{ heading|clauses }}`: breaks where the sentence pauses, not inside a word.
    #[askama::filter_fn]
    pub fn clauses<D: std::fmt::Display>(text: D, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
        Ok(Safe(super::breaks::clauses(&text.to_string())))
    }

    /// `{{ promise.words|whole }}`: a date, a time, a house number is never broken.
    #[askama::filter_fn]
    pub fn whole<D: std::fmt::Display>(text: D, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
        Ok(Safe(super::breaks::whole(&text.to_string())))
    }

    /// `{{ "report-steps"|island }}`: the script that upgrades the element of that name.
    #[askama::filter_fn]
    pub fn island(name: &str, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
        let address = crate::assets::url(&format!("{name}.js"));
        Ok(Safe(format!(r#"<script type="module" src="{address}"></script>"#)))
    }

    /// `{{ "lamp"|icon }}`: the drawing of that name, inline.
    #[askama::filter_fn]
    pub fn icon(name: &str, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
        Ok(Safe(crate::icons::svg(name)))
    }
}

#[cfg(test)]
mod tests;
