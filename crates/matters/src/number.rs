//! The number of a report, and the six digits on its receipt.
//!
//! A number is drawn, not counted: no hot row in the database, and nobody reads from it how many
//! there are. It names a report in talk; it opens nothing by itself.

use std::fmt;
use std::str::FromStr;

use kernel::{Draw, Moment};
use serde::{Deserialize, Serialize};

/// `YYMM-NNNNNN`: year and month of the report, six random digits, drawn again on collision.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReportNumber(String);

/// 查询码: the six digits on the receipt that, with the number, find the report again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QueryCode(String);

/// A text that is neither a number nor a code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a report number: {0:?}")]
pub struct NotANumber(pub String);

impl ReportNumber {
    /// Draws a number for a report of that moment; whether it is taken is the storage's to say.
    #[must_use]
    pub fn draw(at: Moment, draw: &mut Draw) -> Self {
        let month = at.local().strftime("%y%m");
        Self(format!("{month}-{:06}", draw.below(1_000_000)))
    }

    /// The number as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ReportNumber {
    type Err = NotANumber;

    /// Reads a number as people type it: full-width digits, blanks and a missing hyphen are forgiven.
    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let digits = digits_of(typed);
        if digits.len() != 10 {
            return Err(NotANumber(typed.chars().take(40).collect()));
        }
        Ok(Self(format!("{}-{}", &digits[..4], &digits[4..])))
    }
}

impl QueryCode {
    /// Draws a code.
    #[must_use]
    pub fn draw(draw: &mut Draw) -> Self {
        Self(format!("{:06}", draw.below(1_000_000)))
    }

    /// The six digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for QueryCode {
    type Err = NotANumber;
    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let digits = digits_of(typed);
        if digits.len() == 6 { Ok(Self(digits)) } else { Err(NotANumber(String::new())) }
    }
}

impl fmt::Debug for QueryCode {
    /// Never shows the digits: logs must not.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("QueryCode(…)")
    }
}

impl fmt::Display for ReportNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for ReportNumber {
    type Error = NotANumber;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<ReportNumber> for String {
    fn from(number: ReportNumber) -> Self {
        number.0
    }
}

/// The digits of what was typed, full-width ones made narrow, blanks and hyphens dropped; empty when
/// anything else stands in it.
fn digits_of(typed: &str) -> String {
    let mut digits = String::new();
    for c in typed.trim().chars() {
        match c {
            '0'..='9' => digits.push(c),
            '０'..='９' => digits.push(char::from(b'0' + (c as u32 - '０' as u32) as u8)),
            ' ' | '-' | '－' | '—' | '–' | '\u{3000}' => {}
            _ => return String::new(),
        }
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_says_year_and_month_and_survives_careless_typing() {
        let at = Moment::parse_local("2026-11-24T19:52").unwrap();
        let number = ReportNumber::draw(at, &mut Draw::from_seed([1; 32]));
        assert!(number.as_str().starts_with("2611-") && number.as_str().len() == 11);
        let typed = number.as_str().replace('-', " ");
        assert_eq!(typed.parse(), Ok(number));
        assert_eq!(
            "２６１１－０００３８６".parse::<ReportNumber>().map(|n| n.to_string()),
            Ok("2611-000386".into())
        );
    }

    #[test]
    fn anything_else_is_no_number() {
        for wrong in ["", "2611", "2611-00038", "2611-0003866", "灯不亮", "2611-00038x"] {
            assert!(wrong.parse::<ReportNumber>().is_err(), "{wrong}");
        }
        assert!("48291".parse::<QueryCode>().is_err());
        assert_eq!("482 913".parse::<QueryCode>().map(|code| code.as_str().to_owned()), Ok("482913".into()));
    }
}
