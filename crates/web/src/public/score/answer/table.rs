//! The same figures as a table for a spreadsheet.

use kernel::SubdistrictId;
use place::PlaceKind;
use scores::Cohort;
use storage::boards::score::Month;
use storage::office::Office;

use super::counted::total;

/// A row a community, the whole street last; with the mark that tells a spreadsheet it is UTF-8.
#[must_use]
pub fn csv(office: &Office, month: &str, counted: &Month, of: SubdistrictId) -> String {
    let head = "month,code,community,satisfied,fairly_satisfied,not_satisfied,no_answer,of_these_waiting,open,\
                in_time,handled,overdue_open\n";
    let mut csv = String::from("\u{feff}");
    csv.push_str(head);
    let mut row = |code: &str, name: &str, c: &Cohort| {
        csv.push_str(&format!(
            "{month},{code},{name},{},{},{},{},{},{},{},{},{}\n",
            c.satisfied,
            c.fairly_satisfied,
            c.not_satisfied,
            c.no_answer(),
            c.waiting,
            c.open,
            c.in_time,
            c.handled,
            c.overdue
        ));
    };
    for place in office.tree.of_kind(PlaceKind::Community) {
        let cohort = counted.communities.iter().find(|(id, _)| *id == Some(place.id)).map(|(_, c)| *c);
        row(&place.code, &place.name, &cohort.unwrap_or_default());
    }
    if let Some((_, cohort)) = counted.communities.iter().find(|(id, _)| id.is_none()) {
        row("", "", cohort);
    }
    row(of.as_str(), &office.identity.name, &total(counted));
    csv
}
