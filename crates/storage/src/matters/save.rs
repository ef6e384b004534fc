//! Writing a matter with its reports and rounds.

use kernel::{Moment, SubdistrictId};
use matters::matter::{Kind, Round};
use matters::report::{Appeal, Report, Standing};
use matters::{Matter, Numbers};
use place::PlaceId;

use crate::{StorageError, Tx, Value, params};

/// Where a matter lies, as lists ask for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Located {
    /// The community.
    pub community: Option<PlaceId>,
    /// The governance grid.
    pub grid: Option<PlaceId>,
}

/// Saves a new matter (version 0) or the next version of a known one, and counts the version up.
///
/// # Errors
/// [`StorageError::LostUpdate`] when somebody saved it meanwhile.
pub fn save(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    matter: &mut Matter,
    located: Located,
    numbers: &Numbers,
    at: Moment,
) -> Result<(), StorageError> {
    let before = matter.version;
    matter.version += 1;
    let values = columns(of, matter, located, at)?;
    let changed = if before == 0 { tx.execute(INSERT, &values)? } else { update(tx, values, before)? };
    if changed != 1 {
        return Err(StorageError::LostUpdate { table: "matters".into(), changed });
    }
    for (position, report) in matter.reports.iter().enumerate() {
        save_report(tx, of, matter, report, position, located, numbers)?;
    }
    for round in &matter.rounds {
        save_round(tx, of, matter, round)?;
    }
    Ok(())
}

const INSERT: &str = "INSERT INTO matters (subdistrict_id, matter_id, version, number, kind, stage, closing, \
    category, place_id, community_id, grid_id, lead_id, received_at, due_at, yellow_at, queue_key, \
    supervised_at, is_rework, returned, waits_for_calendar, wants_extension, wants_parking, wants_decline, \
    wants_return, wants_withdrawal, wants_appeal, report_count, facts, changed_at) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, \
    $22, $23, $24, $25, $26, $27, $28, $29)";

const UPDATE: &str = "UPDATE matters SET version = $3, number = $4, kind = $5, stage = $6, closing = $7, \
    category = $8, place_id = $9, community_id = $10, grid_id = $11, lead_id = $12, received_at = $13, \
    due_at = $14, yellow_at = $15, queue_key = $16, supervised_at = $17, is_rework = $18, returned = $19, \
    waits_for_calendar = $20, wants_extension = $21, wants_parking = $22, wants_decline = $23, \
    wants_return = $24, wants_withdrawal = $25, wants_appeal = $26, report_count = $27, facts = $28, \
    changed_at = $29 WHERE subdistrict_id = $1 AND matter_id = $2 AND version = $30";

fn update(tx: &mut Tx<'_>, mut values: Vec<Value>, before: i64) -> Result<u64, StorageError> {
    values.push(Value::Int(before));
    tx.execute(UPDATE, &values)
}

fn columns(
    of: SubdistrictId,
    matter: &Matter,
    located: Located,
    at: Moment,
) -> Result<Vec<Value>, StorageError> {
    let due = matter.clock.due.known();
    let extension = matter
        .requests
        .extension
        .as_ref()
        .map(|request| if request.first_level.is_none() { "first_level" } else { "second_level" });
    let withdrawals = matter.reports.iter().filter(|report| report.withdrawal.is_some()).count();
    let appeals =
        matter.reports.iter().filter(|report| matches!(report.appeal, Some(Appeal::Pending { .. }))).count();
    Ok(params![
        of,
        matter.id,
        matter.version,
        matter.reports.first().map_or_else(|| first_number(matter), |report| report.number.to_string()),
        kind_word(matter.kind),
        matter.stage.as_str(),
        matter.stage.closing().map(|closing| closing.as_str()),
        matter.category,
        matter.place.map(|place| place.to_string()),
        located.community.map(|place| place.to_string()),
        located.grid.map(|place| place.to_string()),
        matter.lead().map(|unit| unit.to_string()),
        matter.received_at,
        due,
        matter.clock.yellow_at,
        due.map_or(i64::MAX, Moment::as_micros),
        matter.supervised_at,
        matter.is_rework(),
        matter.returns,
        matter.waits_for_a_calendar(),
        extension,
        matter.requests.parking.is_some(),
        matter.requests.decline.is_some(),
        matter.requests.return_back.is_some(),
        count(withdrawals),
        count(appeals),
        count(matter.reports.len()),
        facts(matter)?,
        at,
    ]
    .to_vec())
}

/// A matter whose reports were all merged away keeps no number of its own; lists do not show it.
fn first_number(_: &Matter) -> String {
    String::new()
}

/// Everything but the reports and rounds, which have rows of their own.
fn facts(matter: &Matter) -> Result<String, StorageError> {
    let bare = Matter { reports: Vec::new(), rounds: Vec::new(), ..matter.clone() };
    json(&bare)
}

fn save_report(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    matter: &Matter,
    report: &Report,
    position: usize,
    located: Located,
    numbers: &Numbers,
) -> Result<(), StorageError> {
    let due = report.promise.due.known();
    let values = params![
        of,
        report.id,
        count(position),
        matter.id,
        report.home,
        report.number,
        report.door.as_str(),
        matter.category,
        matter.place.map(|place| place.to_string()),
        located.community.map(|place| place.to_string()),
        matter.kind == Kind::Patrol,
        report.reported_at,
        due,
        due.map(|due| due.local().strftime("%Y-%m").to_string()),
        report.first_handled_at,
        standing_word(&report.standing),
        report.last_verdict().map(|given| given.verdict.as_str()),
        matter.next_reminder(report, numbers),
        matter.silent_from(report, numbers),
        json(report)?,
    ];
    tx.execute(
        "INSERT INTO reports (subdistrict_id, report_id, position, matter_id, home_id, number, door, category, \
         place_id, community_id, patrol, reported_at, first_due_at, first_due_month, first_handled_at, standing, \
         verdict, next_reminder_at, silent_from, facts, open_to_public) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 0) \
         ON CONFLICT (subdistrict_id, report_id) DO UPDATE SET position = $3, matter_id = $4, \
         place_id = $9, community_id = $10, first_due_at = $13, first_due_month = $14, first_handled_at = $15, \
         standing = $16, verdict = $17, next_reminder_at = $18, silent_from = $19, facts = $20",
        values,
    )?;
    Ok(())
}

fn save_round(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    matter: &Matter,
    round: &Round,
) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO rounds (subdistrict_id, matter_id, number, handled_at, unit_id, ended_at, unresolved_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (subdistrict_id, matter_id, number) \
         DO UPDATE SET ended_at = $6, unresolved_at = $7",
        params![of, matter.id, round.number, round.handled_at, round.unit, round.ended_at, round.unresolved_at],
    )?;
    Ok(())
}

pub(crate) const fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Resident => "resident",
        Kind::Patrol => "patrol",
    }
}

const fn standing_word(standing: &Standing) -> &'static str {
    match standing {
        Standing::Open => "open",
        Standing::Satisfied => "satisfied",
        Standing::NotSatisfied => "not_satisfied",
        Standing::Silent { .. } => "silent",
        Standing::Declined { .. } => "declined",
        Standing::Withdrawn { .. } => "withdrawn",
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

pub(crate) fn json<T: serde::Serialize>(value: &T) -> Result<String, StorageError> {
    serde_json::to_string(value).map_err(|error| StorageError::Driver { message: error.to_string() })
}
