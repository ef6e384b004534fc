//! The year the demonstration lives through: which days bring many reports and of what sort. Weekdays,
//! holidays and the lunar new year come from calendars; rain and snow are drawn from the seed.

use std::collections::BTreeMap;

use kernel::calendar::DayKind;
use kernel::{Day, Draw, WorkingCalendar};

/// What the sky brings on a day that residents report about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sky {
    /// Heavy rain, with wind.
    Rain,
    /// Snow that stays.
    Snow,
}

/// What a text may fit: a season, a weather, or any day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tag {
    /// Any day.
    Any,
    /// From shortly before the heating starts until it ends.
    Heat,
    /// The three cold months.
    Winter,
    /// Blossom, wind, catkins.
    Spring,
    /// From June until the nights are cool again.
    Summer,
    /// Falling leaves.
    Autumn,
    /// A rainy day, and the day after.
    Rain,
    /// A snowy day, and three days after.
    Snow,
    /// Around the lunar new year.
    Festival,
    /// What no office can take in, whatever the day: chosen by its story, never by the season.
    Decline,
}

impl std::str::FromStr for Tag {
    type Err = anyhow::Error;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(match word {
            "any" => Self::Any,
            "heat" => Self::Heat,
            "winter" => Self::Winter,
            "spring" => Self::Spring,
            "summer" => Self::Summer,
            "autumn" => Self::Autumn,
            "rain" => Self::Rain,
            "snow" => Self::Snow,
            "festival" => Self::Festival,
            "decline" => Self::Decline,
            _ => anyhow::bail!("no season: {word:?}"),
        })
    }
}

/// First days of the lunar year (sourced: State Council holiday notices 2020–2026, and 2027 by the almanac).
const NEW_YEARS: [&str; 8] = [
    "2020-01-25",
    "2021-02-12",
    "2022-02-01",
    "2023-01-22",
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
    "2027-02-06",
];

/// Rainy days in a thousand, by month.
const RAIN: [u32; 12] = [0, 0, 15, 30, 40, 90, 190, 170, 80, 30, 15, 0];
/// Snowy days in a thousand, by month.
const SNOW: [u32; 12] = [80, 60, 10, 0, 0, 0, 0, 0, 0, 0, 15, 60];
/// How busy a month is, in per cent.
const MONTHS: [u32; 12] = [105, 90, 95, 95, 95, 105, 118, 115, 100, 92, 108, 104];
/// How busy a weekday is, in per cent, from Monday.
const WEEKDAYS: [u32; 7] = [128, 112, 104, 100, 102, 80, 72];

/// The days of the demonstration.
#[derive(Debug, Clone)]
pub struct Season {
    calendar: WorkingCalendar,
    skies: BTreeMap<Day, Sky>,
    new_years: Vec<Day>,
}

impl Season {
    /// Draws the weather from a day up to the day before today; that one is always stormy, so that
    /// the queue of the morning has something to say.
    #[must_use]
    pub fn drawn(from: Day, today: Day, draw: &mut Draw) -> Self {
        let mut skies = BTreeMap::new();
        for day in days(from, today) {
            let month = month(day);
            let drawn = draw.below(1000);
            if drawn < RAIN[month] {
                skies.insert(day, Sky::Rain);
            } else if drawn < RAIN[month] + SNOW[month] {
                skies.insert(day, Sky::Snow);
            }
        }
        if let Ok(eve) = today.yesterday() {
            skies.insert(eve, Sky::Rain);
        }
        let new_years = NEW_YEARS.iter().filter_map(|day| day.parse().ok()).collect();
        Self { calendar: WorkingCalendar::built_in(), skies, new_years }
    }

    /// How many reports a day draws, against an ordinary day's hundred times a hundred.
    #[must_use]
    pub fn weight(&self, day: Day) -> u32 {
        let usual = MONTHS[month(day)] * WEEKDAYS[weekday(day)];
        let holiday = if self.calendar.exception(day) == Some(DayKind::Holiday) { 70 } else { 100 };
        let quiet = if self.is_festival(day, -1, 6) { 35 } else { holiday };
        usual * quiet / 100 * self.burst(day) / 100
    }

    /// What the weather adds, in per cent: people report what they find the morning after.
    fn burst(&self, day: Day) -> u32 {
        let sky = |back: i64| self.sky(day, back);
        match (sky(0), sky(1), sky(2)) {
            (_, Some(Sky::Snow), _) => 300,
            (_, _, Some(Sky::Snow)) => 210,
            (Some(Sky::Snow), ..) => 160,
            (_, Some(Sky::Rain), _) => 190,
            (Some(Sky::Rain), ..) => 140,
            _ => 100,
        }
    }

    /// Whether a text with this tag fits the day.
    #[must_use]
    pub fn fits(&self, day: Day, tag: Tag) -> bool {
        let (month, of_month) = (day.month(), day.day());
        match tag {
            Tag::Any => true,
            Tag::Heat => {
                matches!(month, 12 | 1 | 2)
                    || (month == 11 && of_month >= 8)
                    || (month == 3 && of_month <= 16)
            }
            Tag::Winter => matches!(month, 12 | 1 | 2),
            Tag::Spring => matches!(month, 3..=5),
            Tag::Summer => matches!(month, 6..=8) || (month == 9 && of_month <= 10),
            Tag::Autumn => matches!(month, 10 | 11),
            Tag::Rain => (0..=1).any(|back| self.sky(day, back) == Some(Sky::Rain)),
            Tag::Snow => (0..=3).any(|back| self.sky(day, back) == Some(Sky::Snow)),
            Tag::Festival => self.is_festival(day, -8, 15),
            Tag::Decline => false,
        }
    }

    /// The weather people speak of on a day, where there is any.
    #[must_use]
    pub fn talk(&self, day: Day) -> Option<Tag> {
        [Tag::Snow, Tag::Rain, Tag::Festival].into_iter().find(|tag| self.fits(day, *tag))
    }

    /// How many of a thousand reports are of which category, by the month.
    #[must_use]
    pub fn categories(day: Day) -> [(&'static str, u32); 8] {
        let (cold, hot) = (matches!(day.month(), 11 | 12 | 1 | 2), matches!(day.month(), 6..=9));
        let of = |usual, in_cold, in_heat| {
            if cold {
                in_cold
            } else if hot {
                in_heat
            } else {
                usual
            }
        };
        [
            ("lamp", of(170, 230, 120)),
            ("rubbish", of(190, 150, 220)),
            ("water", of(140, 190, 150)),
            ("lift", of(110, 110, 90)),
            ("road", of(110, 90, 90)),
            ("parking", of(120, 100, 100)),
            ("noise", of(80, 50, 150)),
            ("other", of(80, 80, 80)),
        ]
    }

    fn sky(&self, day: Day, back: i64) -> Option<Sky> {
        self.skies.get(&shifted(day, -back)).copied()
    }

    fn is_festival(&self, day: Day, from: i64, until: i64) -> bool {
        self.new_years.iter().any(|first| (shifted(*first, from)..=shifted(*first, until)).contains(&day))
    }
}

/// The days from one up to and without another.
pub fn days(from: Day, until: Day) -> impl Iterator<Item = Day> {
    std::iter::successors(Some(from), |day| day.tomorrow().ok()).take_while(move |day| *day < until)
}

/// A day so many days later, or earlier where the number is negative.
#[must_use]
pub fn shifted(day: Day, days: i64) -> Day {
    let mut at = day;
    for _ in 0..days.abs() {
        at = if days < 0 { at.yesterday() } else { at.tomorrow() }.unwrap_or(at);
    }
    at
}

fn month(day: Day) -> usize {
    usize::try_from(day.month() - 1).unwrap_or(0)
}

fn weekday(day: Day) -> usize {
    usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0)
}

#[cfg(test)]
mod tests;
