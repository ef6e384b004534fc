//! The words of a notice, written by an office, with gaps between braces; the product's own stand in
//! `data/templates.csv` and hold where an office has set none.

use crate::kind::{Kind, VARIABLES, Variable};

/// Longest template, in characters: some five parts of a message with everything filled in.
pub const TEXT_MOST: usize = 300;

/// Why a template cannot be taken. Words are those an administrator wrote.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A brace without its other half.
    #[error("a brace without its other half")]
    LooseBrace,
    /// No such variable, or none that this kind of notice knows.
    #[error("unknown variable {0:?}")]
    Unknown(String),
    /// What this kind of notice must not lose.
    #[error("variable {0:?} is missing")]
    Missing(&'static str),
}

/// A template that can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    text: String,
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    Gap(Variable),
}

impl Template {
    /// Reads a text as a template of a kind.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn new(kind: Kind, text: &str) -> Result<Self, Refusal> {
        let pieces = pieces(kind, text)?;
        let has = |needed: &&Variable| pieces.contains(&Piece::Gap(**needed));
        match kind.needs().iter().find(|needed| !has(needed)) {
            Some(missing) => Err(Refusal::Missing(missing.word())),
            None => Ok(Self { text: text.to_owned(), pieces }),
        }
    }

    /// The product's own template of a kind.
    #[must_use]
    pub fn default_of(kind: Kind) -> Self {
        let lines = include_str!("../data/templates.csv").lines();
        let mut rows = lines.filter_map(|line| line.split_once(','));
        let text = rows.find(|(word, _)| *word == kind.as_str()).map_or("", |(_, text)| text);
        // A test reads them all; were one unreadable, its words would still go out.
        let words = || Self { text: text.to_owned(), pieces: vec![Piece::Words(text.to_owned())] };
        Self::new(kind, text).unwrap_or_else(|_| words())
    }

    /// As it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// With its gaps filled.
    #[must_use]
    pub fn filled(&self, value: impl Fn(Variable) -> String) -> String {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) => words.clone(),
                Piece::Gap(variable) => value(*variable),
            })
            .collect()
    }
}

/// The words an administrator may write between braces for a kind.
pub fn known(kind: Kind) -> impl Iterator<Item = Variable> {
    VARIABLES.into_iter().filter(move |variable| kind.may_say(*variable))
}

fn pieces(kind: Kind, text: &str) -> Result<Vec<Piece>, Refusal> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (words, from) = rest.split_at(at);
        pieces.push(Piece::Words(words.to_owned()));
        let inside = from.strip_prefix('{').ok_or(Refusal::LooseBrace)?;
        let (name, after) = inside.split_once('}').ok_or(Refusal::LooseBrace)?;
        if name.contains('{') {
            return Err(Refusal::LooseBrace);
        }
        let variable = Variable::of(name.trim()).filter(|variable| kind.may_say(*variable));
        pieces.push(Piece::Gap(variable.ok_or_else(|| Refusal::Unknown(name.to_owned()))?));
        rest = after;
    }
    pieces.push(Piece::Words(rest.to_owned()));
    Ok(pieces)
}

#[cfg(test)]
mod tests;
