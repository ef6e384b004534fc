//! How people begin and end when they report; and how a grid worker notes what a round brought.

use std::collections::HashMap;

use anyhow::{Context, Result};
use kernel::Draw;

use crate::demo::words::one_of;

/// Words before and after what is reported.
#[derive(Debug, Clone)]
pub struct Voices(HashMap<&'static str, Vec<&'static str>>);

impl Voices {
    /// Reads them.
    ///
    /// # Errors
    /// A line that cannot be read.
    pub fn read() -> Result<Self> {
        let mut all: HashMap<_, Vec<_>> = HashMap::new();
        let lines = include_str!("../../../../data/demo_voices.txt").lines();
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (when, words) = line.split_once('|').with_context(|| format!("no side: {line}"))?;
            all.entry(when).or_default().push(words);
        }
        Ok(Self(all))
    }

    /// As a resident says it: some begin with a greeting, some end with what they wish.
    #[must_use]
    pub fn resident(&self, said: &str, draw: &mut Draw) -> String {
        let before = if draw.below(100) < 22 { self.one("before", draw) } else { "" };
        let after = if draw.below(100) < 42 { self.one("after", draw) } else { "" };
        format!("{before}{said}{after}")
    }

    /// As a grid worker notes it.
    #[must_use]
    pub fn patrol(&self, found: &str, draw: &mut Draw) -> String {
        format!("{}{found}", self.one("patrol", draw))
    }

    fn one(&self, when: &str, draw: &mut Draw) -> &'static str {
        self.0.get(when).map_or("", |all| one_of::<&str>(all, draw))
    }
}
