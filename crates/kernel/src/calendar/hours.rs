//! Office hours, which change with the season and from place to place, and so are dated rows.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::moment::{Day, Moment};

/// Office hours from a day on, until the next row begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursFrom {
    /// The first day these hours hold.
    pub from: Day,
    /// The blocks of a working day in order, each from its opening to its close.
    pub blocks: Vec<(Time, Time)>,
}

/// Office hours as a dated table (local setting); a summer afternoon may begin later.
///
/// The rows leave no gap and never overlap, because each ends where the next begins: there is no
/// day without hours and none with two kinds of them. A summer is two rows, one into it and one out
/// of it. How long a day is does not matter to the clocks: 1 工作日 is 8 工作时 in any season.
///
/// ```
/// use kernel::calendar::{HoursFrom, OfficeHours};
/// let clock = |text: &str| text.parse().unwrap();
/// let hours = |from: &str, afternoon: (&str, &str)| HoursFrom {
///     from: from.parse().unwrap(),
///     blocks: vec![(clock("08:00"), clock("12:00")), (clock(afternoon.0), clock(afternoon.1))],
/// };
/// let summer = hours("2026-05-01", ("14:30", "18:30"));
/// let rest = hours("2026-10-01", ("14:00", "18:00"));
/// assert!(OfficeHours::new(vec![summer, rest]).is_ok());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<HoursFrom>", into = "Vec<HoursFrom>")]
pub struct OfficeHours(Vec<HoursFrom>);

/// Why a table of office hours cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HoursRefusal {
    /// No row, or a row without a block: a clock on it would never end.
    #[error("no office hours")]
    Empty,
    /// A block that ends before it begins, or begins before the one before it has ended.
    #[error("office hours out of order from {0}")]
    OutOfOrder(Day),
    /// Two rows that begin on the same day.
    #[error("office hours given twice from {0}")]
    Twice(Day),
}

impl OfficeHours {
    /// Takes a table; the first row also holds for every day before it.
    ///
    /// # Errors
    /// [`HoursRefusal`].
    pub fn new(mut rows: Vec<HoursFrom>) -> Result<Self, HoursRefusal> {
        rows.sort_by_key(|row| row.from);
        if rows.is_empty() || rows.iter().any(|row| row.blocks.is_empty()) {
            return Err(HoursRefusal::Empty);
        }
        if let Some(pair) = rows.windows(2).find(|pair| pair[0].from == pair[1].from) {
            return Err(HoursRefusal::Twice(pair[0].from));
        }
        match rows.iter().find(|row| !row.is_in_order()) {
            Some(row) => Err(HoursRefusal::OutOfOrder(row.from)),
            None => Ok(Self(rows)),
        }
    }

    /// 08:00–12:00 and 14:00–18:00 (local setting).
    #[must_use]
    pub fn usual() -> Self {
        let at = |hour| Time::constant(hour, 0, 0, 0);
        let blocks = vec![(at(8), at(12)), (at(14), at(18))];
        Self(vec![HoursFrom { from: Day::constant(2000, 1, 1), blocks }])
    }

    /// The blocks of a day, as moments.
    pub(crate) fn blocks(&self, day: Day) -> impl DoubleEndedIterator<Item = (Moment, Moment)> {
        let row = self.0.iter().rev().find(|row| row.from <= day).or_else(|| self.0.first());
        let blocks = row.map_or(&[][..], |row| &row.blocks);
        let at = move |time: &Time| Moment::from_local(day.to_datetime(*time));
        blocks.iter().map(move |(open, close)| (at(open), at(close)))
    }
}

impl HoursFrom {
    fn is_in_order(&self) -> bool {
        let ends: Vec<Time> = self.blocks.iter().flat_map(|(open, close)| [*open, *close]).collect();
        ends.windows(2).all(|pair| pair[0] < pair[1])
    }
}

impl TryFrom<Vec<HoursFrom>> for OfficeHours {
    type Error = HoursRefusal;
    fn try_from(rows: Vec<HoursFrom>) -> Result<Self, Self::Error> {
        Self::new(rows)
    }
}

impl From<OfficeHours> for Vec<HoursFrom> {
    fn from(hours: OfficeHours) -> Self {
        hours.0
    }
}
