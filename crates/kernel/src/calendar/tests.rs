//! Days that are not what their weekday says.

use jiff::civil::Time;

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn the_built_in_years_have_as_many_workdays_as_published() {
    let calendar = WorkingCalendar::built_in();
    let counts = [(2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)];
    for (year, expected) in counts {
        let days =
            day(&format!("{year}-01-01")).series(jiff::Span::new().days(1)).take_while(|d| d.year() == year);
        assert_eq!(days.filter(|d| calendar.is_workday(*d).unwrap()).count(), expected, "{year}");
    }
}

#[test]
fn the_eve_of_2024_is_worked_and_a_new_years_saturday_is_free() {
    let calendar = WorkingCalendar::built_in();
    assert_eq!(calendar.is_workday(day("2024-02-09")), Ok(true));
    assert_eq!(calendar.is_workday(day("2023-12-30")), Ok(false));
    assert_eq!(calendar.exception(day("2023-12-30")), Some(DayKind::Holiday));
}

#[test]
fn a_year_is_unknown_until_it_is_published() {
    let mut calendar = WorkingCalendar::built_in();
    assert_eq!(calendar.is_workday(day("2027-01-01")), Err(UnknownYear(2027)));
    calendar.amend(day("2027-01-01"), Some(DayKind::Holiday));
    assert_eq!(calendar.is_workday(day("2027-01-01")), Err(UnknownYear(2027)));
    calendar.publish(2027);
    assert_eq!(calendar.is_workday(day("2027-01-01")), Ok(false));
    assert_eq!(calendar.is_workday(day("2027-01-04")), Ok(true));
}

#[test]
fn the_table_carries_every_published_exception() {
    let calendar = WorkingCalendar::built_in();
    assert!(calendar.years().eq(2020..=2026));
    let of = |kind| {
        calendar.years().flat_map(|y| calendar.exceptions_of(y)).filter(move |(_, k)| *k == kind).count()
    };
    assert_eq!((of(DayKind::Holiday), of(DayKind::MakeUpWorkday)), (210, 46));
}

#[test]
fn a_day_taken_back_is_what_its_weekday_says() {
    let mut calendar = WorkingCalendar::built_in();
    calendar.amend(day("2020-04-26"), None);
    assert_eq!(calendar.is_workday(day("2020-04-26")), Ok(false));
    calendar.amend(day("2020-04-26"), Some(DayKind::MakeUpWorkday));
    assert_eq!(calendar, WorkingCalendar::built_in());
}

fn hours(from: &str, blocks: &[(i8, i8)]) -> HoursFrom {
    let at = |hour| Time::constant(hour, 0, 0, 0);
    HoursFrom {
        from: day(from),
        blocks: blocks.iter().map(|(open, close)| (at(*open), at(*close))).collect(),
    }
}

#[test]
fn hours_out_of_order_are_refused() {
    let table = OfficeHours::new;
    let usual = &[(8, 12), (14, 18)];
    assert_eq!(table(vec![]), Err(HoursRefusal::Empty));
    assert_eq!(table(vec![hours("2020-01-01", &[])]), Err(HoursRefusal::Empty));
    for wrong in [[(8, 12), (11, 18)], [(14, 18), (8, 12)], [(12, 8), (14, 18)], [(8, 8), (14, 18)]] {
        let row = hours("2020-01-01", &wrong);
        assert_eq!(table(vec![row]), Err(HoursRefusal::OutOfOrder(day("2020-01-01"))), "{wrong:?}");
    }
    let twice = vec![hours("2020-01-01", usual), hours("2020-05-01", usual), hours("2020-05-01", usual)];
    assert_eq!(table(twice), Err(HoursRefusal::Twice(day("2020-05-01"))));
}

#[test]
fn stored_hours_are_looked_at_again() {
    let stored = serde_json::to_string(&OfficeHours::usual()).unwrap();
    assert_eq!(serde_json::from_str::<OfficeHours>(&stored).unwrap(), OfficeHours::usual());
    assert!(serde_json::from_str::<OfficeHours>("[]").is_err());
    assert!(serde_json::from_str::<OfficeHours>(&stored.replace("18:00", "13:00")).is_err());
}

#[test]
fn each_day_has_the_hours_of_its_season() {
    let summer = hours("2026-05-01", &[(8, 12), (15, 19)]);
    let table = OfficeHours::new(vec![hours("2026-10-01", &[(8, 12), (14, 18)]), summer]).unwrap();
    let close = |on| table.blocks(day(on)).last().map(|(_, close)| close.to_local_text());
    assert_eq!(close("2025-01-01"), Some("2025-01-01T19:00".into())); // before the first row: the first row
    assert_eq!(close("2026-05-01"), Some("2026-05-01T19:00".into()));
    assert_eq!(close("2026-09-30"), Some("2026-09-30T19:00".into()));
    assert_eq!(close("2026-10-01"), Some("2026-10-01T18:00".into()));
}
