//! What the database holds of a sequence, and whether it is what history comes to.

mod counted;
mod weeks;

use kernel::{Moment, SubdistrictId};
use storage::{Row, StorageError, Tx, params};
use testkit::Kit;

use super::oracle::{self, Disagreement, Due, Recount, agree};

pub use counted::{Scored, Sums, agrees as counts_agree, scored};
pub use weeks::agree_with_each_alone as weeks_agree;

/// The history of a matter, as rows.
pub fn history(tx: &mut Tx<'_>, of: SubdistrictId, matter: &str) -> Result<Vec<oracle::Row>, StorageError> {
    let sql = "SELECT matter_id, seq, at, what, report_id, actor, person_id, unit_id, facts FROM history \
               WHERE subdistrict_id = $1 AND matter_id = $2 ORDER BY seq";
    tx.query(sql, params![of, matter])?.iter().map(entry).collect()
}

fn entry(row: &Row) -> Result<oracle::Row, StorageError> {
    let text = |column| Ok::<_, StorageError>(row.opt_text(column)?.map(str::to_owned));
    Ok(oracle::Row {
        matter: row.text("matter_id")?.to_owned(),
        seq: row.int("seq")?,
        at: row.moment("at")?,
        actor: row.text("actor")?.to_owned(),
        person: text("person_id")?,
        unit: text("unit_id")?,
        facts: row.json("facts")?,
    })
}

/// Compares every matter and report that history tells of.
pub fn agrees(kit: &Kit, recount: &Recount<'_>) -> Result<(), Disagreement> {
    for (id, matter) in &recount.matters {
        matter_agrees(kit, id, matter, recount).map_err(|why| format!("matter {id}: {why}"))?;
    }
    for id in recount.reports.keys() {
        report_agrees(kit, id, recount).map_err(|why| format!("report {id}: {why}"))?;
    }
    Ok(())
}

fn matter_agrees(
    kit: &Kit,
    id: &str,
    matter: &oracle::Matter,
    recount: &Recount<'_>,
) -> Result<(), Disagreement> {
    let (of, id) = (kit.town.of, id.to_owned());
    let (row, rounds, reports) = kit.read(move |tx| {
        let matter = "SELECT * FROM matters WHERE subdistrict_id = $1 AND matter_id = $2";
        let rounds = "SELECT * FROM rounds WHERE subdistrict_id = $1 AND matter_id = $2 ORDER BY number";
        let reports =
            "SELECT report_id, position FROM reports WHERE subdistrict_id = $1 AND matter_id = $2 ORDER BY position";
        let given = params![of, id];
        Ok((tx.query_one(matter, given)?, tx.query(rounds, given)?, tx.query(reports, given)?))
    });
    let bad = |trouble: StorageError| trouble.to_string();
    let text = |column| row.opt_text(column).map(|text| text.map(str::to_owned)).map_err(bad);
    agree("stage", &text("stage")?.as_deref(), &Some(matter.stage))?;
    agree("closing", &text("closing")?, &matter.closing)?;
    agree("kind", &(text("kind")?.as_deref() == Some("patrol")), &matter.patrol)?;
    agree("lead", &text("lead_id")?, &matter.lead)?;
    agree("community", &text("community_id")?, &matter.community)?;
    agree("due", &row.opt_moment("due_at").map_err(bad)?, &matter.clock.due.ok())?;
    agree("returns", &row.int("returned").map_err(bad)?, &matter.returns)?;
    agree("supervision", &row.opt_moment("supervised_at").map_err(bad)?, &matter.supervised_at)?;
    let in_hand = matches!(matter.stage, "received" | "assigned" | "working");
    agree("rework", &row.bool("is_rework").map_err(bad)?, &(in_hand && !matter.rounds.is_empty()))?;
    let found = rounds.iter().map(round).collect::<Result<Vec<_>, _>>().map_err(bad)?;
    agree("rounds", &found, &matter.rounds)?;
    let found =
        reports.iter().map(|row| Ok(row.text("report_id")?.to_owned())).collect::<Result<Vec<_>, _>>();
    agree("reports", &found.map_err(bad)?, &matter.reports)?;
    let waits = matter.clock.due.is_err()
        || matter.reports.iter().any(|id| recount.report(id).is_ok_and(|report| report.promise.due.is_err()));
    agree("waits for a calendar", &row.bool("waits_for_calendar").map_err(bad)?, &waits)
}

fn round(row: &Row) -> Result<oracle::Round, StorageError> {
    Ok(oracle::Round {
        handled_at: row.moment("handled_at")?,
        unit: row.text("unit_id")?.to_owned(),
        ended_at: row.opt_moment("ended_at")?,
        unresolved_at: row.opt_moment("unresolved_at")?,
    })
}

/// What a report's row, its words and its links say.
struct Found {
    row: Row,
    said: Vec<(i64, String, Moment)>,
    links: Vec<Option<Moment>>,
}

fn report_agrees(kit: &Kit, id: &str, recount: &Recount<'_>) -> Result<(), Disagreement> {
    let report = recount.report(id)?;
    let Found { row, said, links } = found(kit, id);
    let bad = |trouble: StorageError| trouble.to_string();
    let text = |column| row.opt_text(column).map(|text| text.map(str::to_owned)).map_err(bad);
    let moment = |column| row.opt_moment(column).map_err(bad);
    let matter = recount.matter(&report.matter)?;
    agree("matter", &text("matter_id")?, &Some(report.matter.clone()))?;
    agree("home", &text("home_id")?, &Some(report.home.clone()))?;
    agree("standing", &text("standing")?.as_deref(), &Some(report.standing))?;
    agree("verdict", &text("verdict")?, &report.verdict)?;
    agree("verdicts", &said, &report.said)?;
    agree("promise", &moment("first_due_at")?, &report.promise.due.ok())?;
    agree("month", &text("first_due_month")?, &month_of(report.promise.due))?;
    agree("first handled", &moment("first_handled_at")?, &report.first_handled)?;
    agree("next reminder", &moment("next_reminder_at")?, &recount.next_reminder(id)?)?;
    agree("silence", &moment("silent_from")?, &recount.silent_from(id)?)?;
    agree("community", &text("community_id")?, &matter.community)?;
    links.iter().try_for_each(|end| agree("end of a link", end, &matter.links_end))
}

fn found(kit: &Kit, id: &str) -> Found {
    let (of, id) = (kit.town.of, id.to_owned());
    kit.read(move |tx| {
        let given = params![of, id];
        let row = tx.query_one("SELECT * FROM reports WHERE subdistrict_id = $1 AND report_id = $2", given)?;
        let words = "SELECT round, verdict, at FROM verdicts WHERE subdistrict_id = $1 AND report_id = $2 ORDER BY seq";
        let said = tx.query(words, given)?;
        let said = said.iter().map(|row| {
            Ok((row.int("round")?, row.text("verdict")?.to_owned(), row.moment("at")?))
        });
        let links = "SELECT expires_at FROM capabilities WHERE subdistrict_id = $1 AND report_id = $2";
        let links = tx.query(links, given)?;
        let links = links.iter().map(|row| row.opt_moment("expires_at"));
        Ok::<_, StorageError>(Found { row, said: said.collect::<Result<_, _>>()?, links: links.collect::<Result<_, _>>()? })
    })
}

/// The month a promise falls in, as scores name it.
pub fn month_of(due: Due) -> Option<String> {
    due.ok().map(|due| due.local().strftime("%Y-%m").to_string())
}
