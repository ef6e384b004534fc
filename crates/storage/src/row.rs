//! One row of an answer, read by the names of its columns.
//!
//! A field that cannot be understood becomes [`StorageError::Unreadable`] with the table (as far as
//! the statement shows it), the column and the row's id, so that whoever reads the log finds it.

use std::str::FromStr;
use std::sync::Arc;

use kernel::{Day, Moment};
use serde::de::DeserializeOwned;

use crate::{StorageError, Value};

/// What all rows of one answer share.
#[derive(Debug)]
pub(crate) struct Heading {
    pub(crate) table: Arc<str>,
    pub(crate) columns: Vec<String>,
}

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    heading: Arc<Heading>,
    values: Vec<Value>,
}

impl Row {
    pub(crate) fn new(heading: Arc<Heading>, values: Vec<Value>) -> Self {
        Self { heading, values }
    }

    /// The field as it is.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] when the statement asked for no such column.
    pub fn value(&self, column: &str) -> Result<&Value, StorageError> {
        let at = self.heading.columns.iter().position(|name| name == column);
        at.and_then(|at| self.values.get(at)).ok_or_else(|| self.unreadable(column, "no such column"))
    }

    /// A whole number.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] when it is none.
    pub fn int(&self, column: &str) -> Result<i64, StorageError> {
        self.opt_int(column)?.ok_or_else(|| self.unreadable(column, "nothing stands there"))
    }

    /// A whole number or nothing.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] when it is something else.
    pub fn opt_int(&self, column: &str) -> Result<Option<i64>, StorageError> {
        match self.value(column)? {
            Value::Null => Ok(None),
            Value::Int(number) => Ok(Some(*number)),
            _ => Err(self.unreadable(column, "not a whole number")),
        }
    }

    /// A whole number that fits a narrower type: `row.number::<u32>("round")`.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] when it does not fit.
    pub fn number<T: TryFrom<i64>>(&self, column: &str) -> Result<T, StorageError> {
        T::try_from(self.int(column)?).map_err(|_| self.unreadable(column, "out of range"))
    }

    /// Yes or no, stored as 1 and 0.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] when it is neither.
    pub fn bool(&self, column: &str) -> Result<bool, StorageError> {
        match self.int(column)? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(self.unreadable(column, "neither 0 nor 1")),
        }
    }

    /// A text.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] when it is none.
    pub fn text(&self, column: &str) -> Result<&str, StorageError> {
        self.opt_text(column)?.ok_or_else(|| self.unreadable(column, "nothing stands there"))
    }

    /// A text or nothing.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] when it is something else.
    pub fn opt_text(&self, column: &str) -> Result<Option<&str>, StorageError> {
        match self.value(column)? {
            Value::Null => Ok(None),
            Value::Text(text) => Ok(Some(text)),
            _ => Err(self.unreadable(column, "not a text")),
        }
    }

    /// Bytes.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] when they are none.
    pub fn bytes(&self, column: &str) -> Result<&[u8], StorageError> {
        self.opt_bytes(column)?.ok_or_else(|| self.unreadable(column, "nothing stands there"))
    }

    /// Bytes or nothing.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] when it is something else.
    pub fn opt_bytes(&self, column: &str) -> Result<Option<&[u8]>, StorageError> {
        match self.value(column)? {
            Value::Null => Ok(None),
            Value::Bytes(bytes) => Ok(Some(bytes)),
            _ => Err(self.unreadable(column, "not bytes")),
        }
    }

    /// A moment.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] when it is none.
    pub fn moment(&self, column: &str) -> Result<Moment, StorageError> {
        self.int(column).map(Moment::from_micros)
    }

    /// A moment or nothing.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] when it is something else.
    pub fn opt_moment(&self, column: &str) -> Result<Option<Moment>, StorageError> {
        Ok(self.opt_int(column)?.map(Moment::from_micros))
    }

    /// A day.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] when it is none.
    pub fn day(&self, column: &str) -> Result<Day, StorageError> {
        self.parse(column)
    }

    /// A day or nothing.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] when it is something else.
    pub fn opt_day(&self, column: &str) -> Result<Option<Day>, StorageError> {
        self.opt_parse(column)
    }

    /// Whatever is written as a text: an id, a word of an enum, a code.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] with what the type said.
    pub fn parse<T>(&self, column: &str) -> Result<T, StorageError>
    where
        T: FromStr<Err: std::fmt::Display>,
    {
        self.text(column)?.parse().map_err(|error: T::Err| self.unreadable(column, error))
    }

    /// As [`Row::parse`], or nothing.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] with what the type said.
    pub fn opt_parse<T>(&self, column: &str) -> Result<Option<T>, StorageError>
    where
        T: FromStr<Err: std::fmt::Display>,
    {
        let text = self.opt_text(column)?;
        text.map(str::parse).transpose().map_err(|error: T::Err| self.unreadable(column, error))
    }

    /// Facts written as JSON text.
    ///
    /// # Errors
    /// [`StorageError::Unreadable`] with the place of the fault, never with the text.
    pub fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T, StorageError> {
        serde_json::from_str(self.text(column)?).map_err(|error| {
            let kind = error.classify();
            self.unreadable(column, format!("{kind:?} fault in JSON, character {}", error.column()))
        })
    }

    /// The error that names this row and a column of it.
    #[must_use]
    pub fn unreadable(&self, column: &str, why: impl std::fmt::Display) -> StorageError {
        StorageError::Unreadable {
            table: self.heading.table.to_string(),
            column: column.to_owned(),
            id: self.id(),
            why: why.to_string(),
        }
    }

    /// The first `…_id` beside the subdistrict's, else the first field that is a text or a number.
    fn id(&self) -> String {
        let named = self.heading.columns.iter().zip(&self.values);
        let own = named.clone().find(|(name, _)| name.ends_with("_id") && *name != "subdistrict_id");
        match own.or_else(|| named.clone().next()).map(|(_, value)| value) {
            Some(Value::Text(text)) => text.clone(),
            Some(Value::Int(number)) => number.to_string(),
            _ => "a row without an id".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests;
