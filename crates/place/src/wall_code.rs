//! The code on the wall: what a resident scans or reads to the telephone.
//!
//! Seven characters without the ones that look alike (no 0/O, 1/I/L, U); the first two are the tag of
//! the subdistrict, so that a city's database finds its shard. Opaque, not secret: whoever stands
//! at the door can read it. It is drawn, never counted up, and a retired code is never given again.

use std::fmt;
use std::str::FromStr;

use kernel::Draw;
use serde::{Deserialize, Serialize};

/// The characters a code is made of.
pub const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A text that is no wall code (or no tag).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a wall code: {0:?}")]
pub struct NotAWallCode(pub String);

/// The two characters that stand for a subdistrict at the head of its codes and tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Tag([u8; 2]);

/// A wall code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WallCode([u8; 7]);

impl WallCode {
    /// Draws a code for a subdistrict; whether it is taken is the storage's to say.
    #[must_use]
    pub fn draw(tag: Tag, draw: &mut Draw) -> Self {
        let mut code = [0_u8; 7];
        code[..2].copy_from_slice(&tag.0);
        for slot in &mut code[2..] {
            *slot = ALPHABET[draw.below(30) as usize];
        }
        Self(code)
    }

    /// The tag of its subdistrict.
    #[must_use]
    pub const fn tag(self) -> Tag {
        Tag([self.0[0], self.0[1]])
    }
}

/// Reads `N` characters of the alphabet; small letters and blanks are forgiven, as people type them.
fn read<const N: usize>(text: &str) -> Result<[u8; N], NotAWallCode> {
    let tidy: Vec<u8> = text
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace() && *byte != b'-')
        .map(|byte| byte.to_ascii_uppercase())
        .collect();
    let code: [u8; N] = tidy.try_into().map_err(|_| NotAWallCode(text.to_owned()))?;
    if code.iter().all(|byte| ALPHABET.contains(byte)) {
        Ok(code)
    } else {
        Err(NotAWallCode(text.to_owned()))
    }
}

macro_rules! written_as_text {
    ($name:ident) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{}", char::from(*byte)))
            }
        }
        impl FromStr for $name {
            type Err = NotAWallCode;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                read(text).map(Self)
            }
        }
        impl TryFrom<String> for $name {
            type Error = NotAWallCode;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(code: $name) -> Self {
                code.to_string()
            }
        }
    };
}

written_as_text!(Tag);
written_as_text!(WallCode);

#[cfg(test)]
mod tests;
