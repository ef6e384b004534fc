//! Moments are shown in Shanghai whatever the machine believes.

use super::*;

#[test]
fn a_local_time_is_read_and_written_the_same() {
    let moment = Moment::parse_local("2026-10-30T09:00").unwrap();
    assert_eq!(moment.to_local_text(), "2026-10-30T09:00");
    assert_eq!(moment.as_micros(), 1_793_322_000_000_000);
    assert_eq!(moment.day(), jiff::civil::date(2026, 10, 30));
}

#[test]
fn a_day_without_a_time_is_not_a_moment() {
    for wrong in ["", "2026-10-30", "tomorrow", "2026-13-01T09:00", "2026-02-30T09:00"] {
        assert_eq!(Moment::parse_local(wrong), Err(NotAMoment(wrong.into())), "{wrong}");
    }
}

#[test]
fn time_never_elapses_backwards() {
    let (early, late) = (Moment::from_micros(1), Moment::from_micros(5));
    assert_eq!(late.since(early), Span(4));
    assert_eq!(early.since(late), Span::ZERO);
}

#[test]
fn a_time_with_an_offset_a_zone_or_no_minutes_is_not_a_local_time() {
    let beyond = "9999-12-31T23:59"; // no timestamp can hold it
    for wrong in [
        "2026-10-30T09:00+00:00",
        "2026-10-30T09:00Z",
        "2026-10-30T09:00[Asia/Tokyo]",
        "2026-10-30T09",
        "20261030T0900",
        "2026-10-30T09:00:60",
        "2026-10-30T09:00:30.5",
        beyond,
    ] {
        assert_eq!(Moment::parse_local(wrong), Err(NotAMoment(wrong.into())), "{wrong}");
    }
    assert_eq!(Moment::parse_local("2026-10-30 09:00:00"), Moment::parse_local("2026-10-30T09:00"));
}
