//! The four kinds of value both databases store alike.
//!
//! Ids are text, moments are whole microseconds of UTC, days are ISO text, money is whole 分, yes
//! and no are 1 and 0. Nothing else crosses the border, so nothing else can differ.

use kernel::{Day, Moment, Span, SubdistrictId};

/// One parameter of a statement, or one field of a row.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number.
    Int(i64),
    /// A text without NUL characters.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Int(number.into())
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Int(number.into())
    }
}

impl From<u16> for Value {
    fn from(number: u16) -> Self {
        Self::Int(number.into())
    }
}

impl From<u8> for Value {
    fn from(number: u8) -> Self {
        Self::Int(number.into())
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Int(yes.into())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

impl From<Moment> for Value {
    fn from(moment: Moment) -> Self {
        Self::Int(moment.as_micros())
    }
}

impl From<Span> for Value {
    fn from(span: Span) -> Self {
        Self::Int(span.as_micros())
    }
}

impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Text(day.to_string())
    }
}

impl From<SubdistrictId> for Value {
    fn from(id: SubdistrictId) -> Self {
        Self::Text(id.to_string())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(option: Option<T>) -> Self {
        option.map_or(Self::Null, Into::into)
    }
}

/// What [`params!`](crate::params) wraps each argument in, to find out what it is.
#[doc(hidden)]
pub struct Given<'a, T>(pub &'a T);

/// First choice of [`params!`](crate::params): the type says itself what value it is.
#[doc(hidden)]
pub trait AsItIs {
    /// The value.
    fn value(&self) -> Value;
}

impl<T: Clone + Into<Value>> AsItIs for Given<'_, T> {
    fn value(&self) -> Value {
        self.0.clone().into()
    }
}

/// Second choice of [`params!`](crate::params): the type is shown as text, like every id.
#[doc(hidden)]
pub trait AsText {
    /// The value.
    fn value(&self) -> Value;
}

impl<T: std::fmt::Display> AsText for &Given<'_, T> {
    fn value(&self) -> Value {
        Value::Text(self.0.to_string())
    }
}

/// The parameters of a statement, in the order of `$1`, `$2`, …
///
/// Takes its arguments by reference. What is no [`Value`] by itself but can be shown (every id)
/// becomes its text.
///
/// ```
/// use storage::{Value, params};
/// let name = String::from("灯不亮");
/// let nobody: Option<i64> = None;
/// assert_eq!(params![name, 7, nobody], [Value::Text("灯不亮".into()), Value::Int(7), Value::Null]);
/// ```
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => {
        &[$({
            #[allow(unused_imports)]
            use $crate::value::{AsItIs as _, AsText as _};
            // The borrow is what lets a type without a value of its own be shown as text.
            #[allow(clippy::needless_borrow)]
            (&$crate::value::Given(&$value)).value()
        }),*] as &[$crate::Value]
    };
}

#[cfg(test)]
mod tests;
