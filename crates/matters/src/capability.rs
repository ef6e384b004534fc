//! The capability: the secret link that lets a resident see, add to, judge and withdraw a report.
//!
//! Two characters of the subdistrict's tag and 128 random bits. Whoever holds it acts for the
//! reporter; nothing else does. It is looked up by keyed hash and never logged.

use std::fmt;
use std::str::FromStr;

use kernel::Draw;
use place::Tag;

/// Letters of a capability: easy to copy, safe in a URL; 32 of them, five bits each.
const LETTERS: &[u8; 32] = b"23456789abcdefghijkmnpqrstuvwxyz";
/// 128 bits in groups of five.
const SECRET: usize = 26;

/// A capability.
#[derive(Clone, PartialEq, Eq)]
pub struct Capability(String);

/// A text that cannot be a capability. It says nothing about the text: it may be nearly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a capability")]
pub struct NotACapability;

impl Capability {
    /// Draws a new one.
    #[must_use]
    pub fn draw(tag: Tag, draw: &mut Draw) -> Self {
        let bits = u128::from_be_bytes(draw.bytes16());
        let secret = (0..SECRET).map(|n| char::from(LETTERS[((bits >> (n * 5)) & 31) as usize]));
        Self(tag.to_string().chars().chain(secret).collect())
    }

    /// The text that stands in the link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Capability {
    type Err = NotACapability;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let tag = text.get(..2).ok_or(NotACapability)?;
        let tag: Tag = tag.parse().map_err(|_| NotACapability)?;
        let secret = &text[2..];
        if secret.len() != SECRET || !secret.bytes().all(|byte| LETTERS.contains(&byte)) {
            return Err(NotACapability);
        }
        Ok(Self(format!("{tag}{secret}")))
    }
}

impl fmt::Debug for Capability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Capability(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capability_is_read_back_and_never_shown_in_a_log() {
        let tag = "GY".parse().unwrap();
        let mut draw = Draw::from_seed([2; 32]);
        let capability = Capability::draw(tag, &mut draw);
        assert_eq!(capability.as_str().len(), 28);
        assert_eq!(capability.as_str().parse(), Ok(capability.clone()));
        assert_ne!(capability, Capability::draw(tag, &mut draw));
        assert_eq!(format!("{capability:?}"), "Capability(…)");
        for wrong in ["", "GY", "GY0", "公园", &capability.as_str()[..27]] {
            assert_eq!(wrong.parse::<Capability>(), Err(NotACapability));
        }
    }
}
