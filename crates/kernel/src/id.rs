//! Ids: opaque, ordered by the moment they were made, never reused.
//!
//! Each kind of thing has its own type (see [`id_type!`](crate::id_type)), so that a person's id
//! cannot stand where a post's id belongs. They are UUIDs of version 7 whose time comes from the
//! act that made them, not from the machine.

use std::fmt;
use std::str::FromStr;

use crate::moment::Moment;
use crate::random::Draw;
use serde::{Deserialize, Serialize};

/// A text that should have been an id and is not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id: {0:?}")]
pub struct NotAnId(pub String);

/// Makes a version 7 UUID from the moment of the act and its randomness.
#[must_use]
pub fn uuid_at(at: Moment, draw: &mut Draw) -> Uuid {
    let millis = u64::try_from(at.as_micros().max(0) / 1_000).unwrap_or(0);
    let mut random = [0_u8; 10];
    draw.fill(&mut random);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

/// Reads a UUID, saying what was found instead when it is none.
///
/// # Errors
/// [`NotAnId`] with the text.
pub fn parse_uuid(text: &str) -> Result<Uuid, NotAnId> {
    Uuid::try_parse(text).map_err(|_| NotAnId(text.to_owned()))
}

/// Declares the id type of one kind of thing: `id_type!(MatterId, "a matter")`.
#[macro_export]
macro_rules! id_type {
    ($name:ident, $of:literal) => {
        #[doc = concat!("The id of ", $of, ".")]
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name($crate::id::Uuid);

        impl $name {
            #[doc = concat!("A new id for ", $of, ", made at the moment of the act.")]
            #[must_use]
            pub fn new(at: $crate::Moment, draw: &mut $crate::Draw) -> Self {
                Self($crate::id::uuid_at(at, draw))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::id::NotAnId;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::id::parse_uuid(text).map(Self)
            }
        }
    };
}

pub use uuid::Uuid;

/// A subdistrict, by its nine-digit statistical code (街道, `370303002`).
///
/// The first column of every table's key, so that a city can share one database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SubdistrictId([u8; 9]);

impl SubdistrictId {
    /// The nine digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // The constructor lets only ASCII digits in.
        std::str::from_utf8(&self.0).unwrap_or("000000000")
    }
}

impl fmt::Display for SubdistrictId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for SubdistrictId {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits: [u8; 9] = text.as_bytes().try_into().map_err(|_| NotAnId(text.to_owned()))?;
        if digits.iter().all(u8::is_ascii_digit) { Ok(Self(digits)) } else { Err(NotAnId(text.to_owned())) }
    }
}

impl TryFrom<String> for SubdistrictId {
    type Error = NotAnId;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<SubdistrictId> for String {
    fn from(id: SubdistrictId) -> Self {
        id.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests;
