//! R9, `/settings`: three sizes shown as sentences, light or dark, language, fewer movements. Plain POST,
//! one cookie, and back to where somebody came from.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::looks::{Language, Motion, TextSize, Theme};
use crate::words::{filters, t};

/// One of the three sizes, shown by a sentence in it.
#[derive(Debug, Clone)]
pub struct Size {
    /// `m`, `l`, `xl`.
    pub value: &'static str,
    /// "标准".
    pub label: String,
    /// Whether it is the present one.
    pub is_chosen: bool,
}

/// What can be chosen.
#[derive(Debug, Template)]
#[template(path = "residents/settings.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// Where it goes back to.
    pub back: String,
}

impl Page {
    /// The three sizes.
    #[must_use]
    pub fn sizes(&self) -> Vec<Size> {
        let size = |size: TextSize| Size {
            value: size.attribute(),
            label: t(match size {
                TextSize::Standard => "own-size-standard",
                TextSize::Large => "own-size-large",
                TextSize::ExtraLarge => "own-size-extra-large",
            }),
            is_chosen: size == self.layout.looks.text,
        };
        TextSize::ALL.map(size).into()
    }

    /// As the device has it, light, dark.
    #[must_use]
    pub fn themes(&self) -> Vec<crate::parts::Choice> {
        let choice = |theme: Theme| crate::parts::Choice {
            value: theme.attribute().to_owned(),
            label: t(match theme {
                Theme::Device => "own-theme-auto",
                Theme::Light => "own-theme-light",
                Theme::Dark => "own-theme-dark",
            }),
            is_chosen: theme == self.layout.looks.theme,
        };
        Theme::ALL.map(choice).into()
    }

    /// As the device has it, or less.
    #[must_use]
    pub fn motions(&self) -> Vec<crate::parts::Choice> {
        let choice = |motion: Motion| crate::parts::Choice {
            value: motion.attribute().to_owned(),
            label: t(match motion {
                Motion::Device => "own-motion-auto",
                Motion::Less => "own-motion-less",
            }),
            is_chosen: motion == self.layout.looks.motion,
        };
        Motion::ALL.map(choice).into()
    }
}
