//! Days that are not what their weekday says.

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn the_built_in_years_have_as_many_workdays_as_published() {
    let calendar = WorkingCalendar::built_in();
    let counts = [(2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)];
    for (year, expected) in counts {
        let days = day(&format!("{year}-01-01")).series(jiff::Span::new().days(1)).take_while(|d| d.year() == year);
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
fn hours_out_of_order_are_refused() {
    let at = |hour| Time::constant(hour, 0, 0, 0);
    let row = |blocks| HoursFrom { from: day("2020-01-01"), blocks };
    assert_eq!(OfficeHours::new(vec![]), Err(HoursRefusal::Empty));
    assert_eq!(OfficeHours::new(vec![row(vec![])]), Err(HoursRefusal::Empty));
    let crossed = vec![(at(8), at(12)), (at(11), at(18))];
    assert_eq!(OfficeHours::new(vec![row(crossed)]), Err(HoursRefusal::OutOfOrder(day("2020-01-01"))));
}
