//! The gaps of a text: `{a/b/c}` is one of several, `{x:a/b/c}` is called `{x}` after that.

use std::collections::HashMap;

use kernel::Draw;

use crate::demo::words::one_of;

/// What was chosen so far for one report.
pub(super) struct Gaps<'d> {
    draw: &'d mut Draw,
    named: HashMap<&'static str, &'static str>,
}

impl<'d> Gaps<'d> {
    pub(super) fn new(draw: &'d mut Draw) -> Self {
        Self { draw, named: HashMap::new() }
    }

    /// The text with its gaps filled; what is opened and not closed stays as it is.
    pub(super) fn fill(&mut self, text: &'static str) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((gap, after)) = after.split_once('}') else { break };
            filled.push_str(self.chosen(gap));
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    fn chosen(&mut self, gap: &'static str) -> &'static str {
        if let Some(known) = self.named.get(gap) {
            return known;
        }
        let (name, choices) = gap.split_once(':').unwrap_or(("", gap));
        let choices: Vec<&'static str> = choices.split('/').collect();
        let chosen = *one_of(&choices, self.draw);
        if !name.is_empty() {
            self.named.insert(name, chosen);
        }
        chosen
    }
}
