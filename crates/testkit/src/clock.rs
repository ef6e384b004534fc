//! The product's clock in the hand of the test: it stands still until somebody moves it.

use std::cell::Cell;

use kernel::{Moment, Span};

/// When every test begins: a Monday morning in office hours.
pub const BEGINNING: &str = "2026-10-26T09:00";

/// The clock.
#[derive(Debug)]
pub struct Clock(Cell<Moment>);

impl Clock {
    /// A clock that shows [`BEGINNING`].
    ///
    /// # Panics
    /// Never: the beginning is a time.
    #[must_use]
    pub fn new() -> Self {
        Self(Cell::new(local(BEGINNING)))
    }

    /// What it shows.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.0.get()
    }

    /// Lets it be that local time (`2026-10-30T09:00`).
    ///
    /// # Panics
    /// When the text is no local time.
    pub fn at(&self, text: &str) {
        self.0.set(local(text));
    }

    /// Lets it be that moment.
    pub fn set(&self, at: Moment) {
        self.0.set(at);
    }

    /// Lets so much time go by.
    pub fn later(&self, span: Span) {
        self.0.set(self.now() + span);
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}

/// The moment at which clocks in Shanghai show this.
///
/// # Panics
/// When the text is no local time.
#[must_use]
pub fn local(text: &str) -> Moment {
    Moment::parse_local(text).expect("a local time")
}
