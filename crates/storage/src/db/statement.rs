//! A portable statement, made ready once for one engine.
//!
//! In SQLite `$1` is a *named* parameter, numbered by first appearance: bound by position, `$2, $1`
//! would be exchanged. PostgreSQL for its part refuses a number that no text mentions. So the
//! parameters are renumbered without gaps, written with the engine's own sign, and the order in
//! which they are to be bound is kept beside the text.

use std::sync::Arc;

use crate::{StorageError, Value};

/// A statement as one engine wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Statement {
    /// The text with the engine's parameters.
    pub(crate) text: String,
    /// The table it is about, as far as the text shows.
    pub(crate) table: Arc<str>,
    /// Which given parameter stands at each of the engine's places.
    order: Vec<usize>,
    /// How many parameters have to be given.
    wanted: usize,
}

impl Statement {
    /// Rewrites a portable statement.
    pub(crate) fn new(sql: &str, marker: char) -> Result<Self, StorageError> {
        refuse_control(sql)?;
        let mut statement = Self {
            text: String::with_capacity(sql.len()),
            table: table_of(sql).into(),
            order: Vec::new(),
            wanted: 0,
        };
        for (kind, piece) in Pieces(sql) {
            match kind {
                Kind::Parameter => statement.parameter(piece, marker)?,
                Kind::Other if piece.contains(['?', ':', '@', '$']) => return Err(foreign(piece)),
                _ => statement.text.push_str(piece),
            }
        }
        Ok(statement)
    }

    /// The given parameters in the engine's order.
    pub(crate) fn bind<'v>(&self, params: &'v [Value]) -> Result<Vec<&'v Value>, StorageError> {
        if params.len() != self.wanted {
            let (wanted, given) = (self.wanted, params.len());
            return Err(StorageError::misuse(format!("{wanted} parameters wanted, {given} given")));
        }
        if params.iter().any(|value| matches!(value, Value::Text(text) if text.contains('\0'))) {
            return Err(StorageError::misuse("a text with a NUL character"));
        }
        Ok(self.order.iter().filter_map(|at| params.get(*at)).collect())
    }

    fn parameter(&mut self, piece: &str, marker: char) -> Result<(), StorageError> {
        let number: usize = piece.get(1..).and_then(|digits| digits.parse().ok()).unwrap_or(0);
        let at = number.checked_sub(1).ok_or_else(|| foreign(piece))?;
        let place = self.order.iter().position(|known| *known == at).unwrap_or_else(|| {
            self.order.push(at);
            self.order.len() - 1
        });
        self.wanted = self.wanted.max(number);
        self.text.push(marker);
        self.text.push_str(&(place + 1).to_string());
        Ok(())
    }
}

/// The table a statement is about: the word after its first `FROM`, `INTO` or `UPDATE`.
pub(crate) fn table_of(sql: &str) -> &str {
    let mut words = Pieces(sql).filter(|(kind, _)| *kind == Kind::Word).map(|(_, word)| word);
    let names_one =
        |word: &str| ["from", "into", "update"].iter().any(|name| word.eq_ignore_ascii_case(name));
    words.find(|word| names_one(word)).and_then(|_| words.next()).unwrap_or("a statement")
}

/// The transaction belongs to the engine: a closure that ends it would write outside any.
fn refuse_control(sql: &str) -> Result<(), StorageError> {
    const CONTROL: [&str; 14] = [
        "begin",
        "start",
        "commit",
        "end",
        "rollback",
        "abort",
        "savepoint",
        "release",
        "pragma",
        "attach",
        "detach",
        "vacuum",
        "set",
        "reset",
    ];
    let first = Pieces(sql).find(|(kind, _)| *kind == Kind::Word).map_or("", |(_, word)| word);
    if CONTROL.iter().any(|word| first.eq_ignore_ascii_case(word)) {
        return Err(StorageError::misuse(format!(
            "{first} inside a closure: the engine holds the transaction"
        )));
    }
    Ok(())
}

fn foreign(piece: &str) -> StorageError {
    StorageError::misuse(format!("parameters are written $1, found {:?}", piece.trim()))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A keyword or a bare name.
    Word,
    /// `$` and digits.
    Parameter,
    /// A literal, a quoted name or a comment: copied as it is.
    Quoted,
    /// Signs and spaces.
    Other,
}

/// Cuts a statement into pieces whose texts add up to the whole.
struct Pieces<'a>(&'a str);

impl<'a> Iterator for Pieces<'a> {
    type Item = (Kind, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = measure(self.0)?;
        let (piece, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some((kind, piece))
    }
}

fn measure(rest: &str) -> Option<(Kind, usize)> {
    let first = rest.chars().next()?;
    let until = |end: &str, from: usize| {
        let found = rest.get(from..).and_then(|tail| tail.find(end));
        found.map_or(rest.len(), |at| from + at + end.len())
    };
    // A doubled quote inside a literal ends one piece and begins the next: the sum is the same.
    let (kind, length) = match first {
        '\'' => (Kind::Quoted, until("'", 1)),
        '"' => (Kind::Quoted, until("\"", 1)),
        '-' if rest.starts_with("--") => (Kind::Quoted, until("\n", 2)),
        '/' if rest.starts_with("/*") => (Kind::Quoted, until("*/", 2)),
        '$' if rest.get(1..2).is_some_and(|next| next.as_bytes()[0].is_ascii_digit()) => {
            (Kind::Parameter, 1 + run_of(&rest[1..], |c| c.is_ascii_digit()))
        }
        c if is_in_name(c) => (Kind::Word, run_of(rest, |c| is_in_name(c) || c == '$')),
        c => (Kind::Other, c.len_utf8()),
    };
    Some((kind, length))
}

fn is_in_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn run_of(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests;
