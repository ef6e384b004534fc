//! A limit as the standards write it: a number and one of four units.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::moment::Span;

/// The largest number a limit may have; a longer one is a mistake, and walks through days end.
pub const MOST: u32 = 10_000;

/// In which kind of time a limit is counted.
///
/// Exactly these four words. `2天` and `2小时` are refused: cities read them differently, so the
/// reading belongs to the standard that is imported, not to the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Unit {
    /// 工作时: an hour of office hours.
    WorkingHour,
    /// 工作日: eight of them, however long the office is open on a day.
    WorkingDay,
    /// 紧急工作时: an hour of the wall clock.
    UrgentHour,
    /// 自然日: 24 hours of the wall clock, not a date.
    NaturalDay,
}

/// A limit: a number from 1 to [`MOST`], and its unit.
///
/// It refuses to be nothing (a promise of no time is not one) and to be read from a text with
/// anything left over: the standards in use hold `1紧急工作时制止`, which is no limit.
///
/// ```
/// use kernel::{Limit, Unit};
/// assert_eq!("2工作日".parse(), Ok(Limit { n: 2, unit: Unit::WorkingDay }));
/// assert!("1紧急工作时制止".parse::<Limit>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct Limit {
    /// How many.
    pub n: u32,
    /// Of what.
    pub unit: Unit,
}

/// A limit as stored, before anybody looked at its number.
#[derive(Deserialize)]
struct Written {
    n: u32,
    unit: Unit,
}

/// A text that is no limit; it never falls back to one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a limit (such as 4工作时, 2工作日, 2紧急工作时, 15自然日): {0:?}")]
pub struct NotALimit(pub String);

impl Limit {
    /// Takes a number and a unit.
    ///
    /// # Errors
    /// [`NotALimit`] for 0 and for more than [`MOST`].
    pub fn new(n: u32, unit: Unit) -> Result<Self, NotALimit> {
        let limit = Self { n, unit };
        if (1..=MOST).contains(&n) { Ok(limit) } else { Err(NotALimit(limit.to_string())) }
    }

    /// The length in the limit's own kind of time.
    #[must_use]
    pub fn span(self) -> Span {
        let n = i64::from(self.n.min(MOST));
        match self.unit {
            Unit::WorkingHour | Unit::UrgentHour => Span::from_hours(n),
            Unit::WorkingDay => Span::from_hours(8 * n),
            Unit::NaturalDay => Span::from_days(n),
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.n, self.unit)
    }
}

impl FromStr for Limit {
    type Err = NotALimit;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refused = || NotALimit(text.to_owned());
        let trimmed = text.trim();
        let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
        let (n, unit) = trimmed.split_at(digits);
        let n = n.parse().map_err(|_| refused())?;
        Self::new(n, unit.parse().map_err(|_| refused())?).map_err(|_| refused())
    }
}

impl TryFrom<Written> for Limit {
    type Error = NotALimit;
    fn try_from(written: Written) -> Result<Self, Self::Error> {
        Self::new(written.n, written.unit)
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::WorkingHour => "工作时",
            Self::WorkingDay => "工作日",
            Self::UrgentHour => "紧急工作时",
            Self::NaturalDay => "自然日",
        })
    }
}

impl FromStr for Unit {
    type Err = NotALimit;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word.trim() {
            "工作时" => Ok(Self::WorkingHour),
            "工作日" => Ok(Self::WorkingDay),
            "紧急工作时" => Ok(Self::UrgentHour),
            "自然日" => Ok(Self::NaturalDay),
            _ => Err(NotALimit(word.to_owned())),
        }
    }
}

impl TryFrom<String> for Unit {
    type Error = NotALimit;
    fn try_from(word: String) -> Result<Self, Self::Error> {
        word.parse()
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> Self {
        unit.to_string()
    }
}
