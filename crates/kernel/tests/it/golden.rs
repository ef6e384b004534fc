//! The shared tables: 100 deadlines computed elsewhere, and the exceptions our own table carries.

use kernel::{Limit, Moment, WorkingCalendar};

/// The lines of a shared table without its header; nothing, said aloud, where it is absent.
fn shared(name: &str) -> Option<Vec<String>> {
    let path = format!("{}/../../../shared/data/calendar/{name}", env!("CARGO_MANIFEST_DIR"));
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(text.lines().skip(1).map(str::to_owned).collect()),
        Err(_) => {
            println!("skipped: ../shared/data/calendar/{name} is not there");
            None
        }
    }
}

#[test]
fn every_golden_deadline_is_met() {
    let Some(lines) = shared("golden_deadlines.csv") else { return };
    let calendar = WorkingCalendar::built_in();
    for line in &lines {
        let fields: Vec<&str> = line.split(',').collect();
        let limit: Limit = format!("{}{}", fields[1], fields[2]).parse().unwrap();
        let due = calendar.due(Moment::parse_local(fields[0]).unwrap(), limit).unwrap();
        assert_eq!(due.to_local_text(), fields[3], "{line}");
    }
    assert_eq!(lines.len(), 100);
}

#[test]
fn our_table_says_what_the_shared_one_says() {
    let Some(lines) = shared("cn_calendar_2020_2026.csv") else { return };
    let calendar = WorkingCalendar::built_in();
    let ours = calendar.years().flat_map(|year| calendar.exceptions_of(year));
    let ours: Vec<String> = ours.map(|(day, kind)| format!("{day},{kind}")).collect();
    let theirs = lines.iter().map(|line| line.split(',').take(2).collect::<Vec<_>>().join(","));
    assert_eq!(ours, theirs.collect::<Vec<_>>());
}
