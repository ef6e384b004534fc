//! Moments as people say them: "今天 17:00", "明天 12:00", "11月3日（周二）09:12".

use kernel::{Day, Moment};
use matters::Due;

use crate::words::{t, t_with};

/// "11月3日（周二）09:12", whatever today is.
#[must_use]
pub fn moment(at: Moment) -> String {
    t_with("spoken-far", &[("day", &day_of_week(at.day())), ("time", &time(at))])
}

/// "今天 17:00", "明天 12:00", "昨天 20:05", else [`moment`]. Midnight is the end of the day before.
#[must_use]
pub fn near(at: Moment, now: Moment) -> String {
    let (shown, time) = on_the_clock(at);
    let today = now.day();
    let named = if shown == today {
        t("spoken-today")
    } else if today.tomorrow().is_ok_and(|tomorrow| shown == tomorrow) {
        t("spoken-tomorrow")
    } else if today.yesterday().is_ok_and(|yesterday| shown == yesterday) {
        t("spoken-yesterday")
    } else {
        return t_with("spoken-far", &[("day", &day_of_week(shown)), ("time", &time)]);
    };
    t_with("spoken-moment", &[("day", &named), ("time", &time)])
}

/// As [`near`], but "周一 12:00" within the coming days and "11-12 12:00" beyond: fits a column.
#[must_use]
pub fn compact(at: Moment, now: Moment) -> String {
    let (shown, time) = on_the_clock(at);
    match (shown - now.day()).get_days() {
        -1..=1 => near(at, now),
        2..=6 => t_with("spoken-moment", &[("day", &week(shown)), ("time", &time)]),
        _ => format!("{:02}-{:02} {time}", shown.month(), shown.day()),
    }
}

/// The day and the time of day; midnight is the end of the day before.
fn on_the_clock(at: Moment) -> (Day, String) {
    if is_midnight(at) { (before(at).day(), "24:00".to_owned()) } else { (at.day(), time(at)) }
}

/// "今天 17:00 前"; or that it is unknown until the calendar of a year is entered.
#[must_use]
pub fn due(due: Due, now: Moment) -> String {
    match due {
        Due::At { at } => t_with("spoken-before", &[("moment", &near(at, now))]),
        Due::Unknown { year } => t_with("spoken-unknown", &[("year", &year.to_string())]),
    }
}

/// "11月3日".
#[must_use]
pub fn day(day: Day) -> String {
    t_with("spoken-day", &[("month", &day.month().to_string()), ("day", &day.day().to_string())])
}

/// "11月3日（周二）".
#[must_use]
pub fn day_of_week(on: Day) -> String {
    t_with("spoken-day-of-week", &[("day", &day(on)), ("week", &week(on))])
}

/// "周二".
#[must_use]
pub fn week(on: Day) -> String {
    t(match on.weekday().to_monday_one_offset() {
        1 => "spoken-monday",
        2 => "spoken-tuesday",
        3 => "spoken-wednesday",
        4 => "spoken-thursday",
        5 => "spoken-friday",
        6 => "spoken-saturday",
        _ => "spoken-sunday",
    })
}

/// "17:00".
#[must_use]
pub fn time(at: Moment) -> String {
    at.local().strftime("%H:%M").to_string()
}

/// How long ago or how long still: "40 分钟", "13 小时", "2 天".
#[must_use]
pub fn length(minutes: i64) -> String {
    let (key, n) = match minutes.abs() {
        n if n < 60 => ("spoken-minutes", n),
        n if n < 48 * 60 => ("spoken-hours", n / 60),
        n => ("spoken-days", n / (24 * 60)),
    };
    t_with(key, &[("n", &n.to_string())])
}

/// How long between two moments, in [`length`]'s words.
#[must_use]
pub fn between(earlier: Moment, later: Moment) -> String {
    length(later.since(earlier).whole_minutes())
}

/// "77.5%".
#[must_use]
pub fn percent(share: scores::Share) -> String {
    let per_mille = share.per_mille();
    format!("{}.{}%", per_mille / 10, per_mille % 10)
}

/// "75–80%": Wilson's interval, in whole per cent.
#[must_use]
pub fn interval(share: scores::Share) -> String {
    let (low, high) = share.interval();
    format!("{}–{}%", (low + 5) / 10, (high + 5) / 10)
}

fn is_midnight(at: Moment) -> bool {
    Moment::start_of(at.day()) == at
}

fn before(at: Moment) -> Moment {
    at - kernel::Span::from_minutes(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse_local(text).unwrap()
    }

    #[test]
    fn moments_are_said_as_people_say_them() {
        let now = at("2026-10-30T09:00");
        assert_eq!(near(at("2026-10-30T17:00"), now), "今天 17:00");
        assert_eq!(near(at("2026-10-31T12:00"), now), "明天 12:00");
        assert_eq!(near(at("2026-10-29T20:05"), now), "昨天 20:05");
        assert_eq!(near(at("2026-11-03T09:12"), now), "11月3日（周二）09:12");
    }

    #[test]
    fn midnight_is_the_end_of_the_day_before() {
        assert_eq!(near(at("2026-10-31T00:00"), at("2026-10-30T09:00")), "今天 24:00");
    }

    #[test]
    fn a_column_says_the_weekday_of_the_coming_days_and_the_date_beyond() {
        let now = at("2026-10-30T09:00");
        let said = [
            "2026-10-29T20:05",
            "2026-10-31T12:00",
            "2026-11-02T08:30",
            "2026-11-06T00:00",
            "2026-11-06T09:00",
        ];
        assert_eq!(
            said.map(|one| compact(at(one), now)),
            ["昨天 20:05", "明天 12:00", "周一 08:30", "周四 24:00", "11-06 09:00"]
        );
        assert_eq!(compact(at("2026-10-26T08:30"), now), "10-26 08:30");
    }

    #[test]
    fn what_the_calendar_does_not_know_is_said_so() {
        assert_eq!(due(Due::Unknown { year: 2027 }, at("2026-12-31T09:00")), "2027年的工作日历录入后才能算");
    }

    #[test]
    fn thirteen_hours_are_not_one_oclock() {
        assert_eq!([length(40), length(13 * 60), length(2 * 24 * 60)], ["40 分钟", "13 小时", "2 天"]);
    }
}
