//! History: appended in the transaction that changes the state, never changed after.

use kernel::{Moment, SubdistrictId};
use matters::{Event, MatterId, ReportId};
use people::{PersonId, PostId, UnitId};

use super::save::json;
use crate::{Row, StorageError, Tx, params};

/// Who acted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A member of staff, by a post in a unit.
    Staff {
        /// Who.
        person: PersonId,
        /// By which post.
        post: PostId,
        /// In which unit.
        unit: UnitId,
    },
    /// Whoever holds the report's capability.
    Resident,
    /// A scheduled duty.
    System,
}

/// One entry to append.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// What happened.
    pub event: &'a Event,
    /// The report it is about, where it is about one.
    pub report: Option<ReportId>,
    /// When.
    pub at: Moment,
    /// Who.
    pub actor: Actor,
    /// By which door.
    pub door: &'a str,
    /// The sentence, in `texts`, and its hash.
    pub text: Option<(&'a str, &'a str)>,
}

/// An entry as read back.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// Its place in the matter's history.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// What.
    pub event: Event,
    /// The report it is about.
    pub report: Option<ReportId>,
    /// Who.
    pub actor: Actor,
    /// By which door.
    pub door: String,
    /// The sentence, unless it was erased.
    pub text: Option<String>,
    /// Who may read the sentence: `resident` or `staff`.
    pub audience: Option<String>,
    /// The sentence's id.
    pub text_id: Option<String>,
}

/// Appends entries, in order, from a place in the matter's history on that the caller knows to be free:
/// the version of the save they go with says it, and nothing has to be counted.
///
/// # Errors
/// [`StorageError`].
pub fn append(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    matter: MatterId,
    from: i64,
    entries: &[Entry<'_>],
) -> Result<(), StorageError> {
    for (seq, entry) in (from..).zip(entries) {
        append_one(tx, of, matter, seq, entry)?;
    }
    Ok(())
}

fn append_one(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    matter: MatterId,
    seq: i64,
    entry: &Entry<'_>,
) -> Result<(), StorageError> {
    let (actor, person, post, unit) = match entry.actor {
        Actor::Staff { person, post, unit } => {
            ("staff", Some(person.to_string()), Some(post.to_string()), Some(unit.to_string()))
        }
        Actor::Resident => ("resident", None, None, None),
        Actor::System => ("system", None, None, None),
    };
    tx.execute(
        "INSERT INTO history (subdistrict_id, matter_id, seq, at, what, report_id, actor, person_id, post_id, \
         unit_id, door, facts, text_id, text_hash) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        params![
            of,
            matter,
            seq,
            entry.at,
            entry.event.word(),
            entry.report.map(|report| report.to_string()),
            actor,
            person,
            post,
            unit,
            entry.door,
            json(entry.event)?,
            entry.text.map(|(id, _)| id),
            entry.text.map(|(_, hash)| hash),
        ],
    )?;
    Ok(())
}

/// The whole history of a matter, oldest first.
///
/// # Errors
/// [`StorageError`].
pub fn of_matter(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    matter: MatterId,
) -> Result<Vec<Recorded>, StorageError> {
    tx.query(
        "SELECT h.matter_id, h.seq, h.at, h.report_id, h.actor, h.person_id, h.post_id, h.unit_id, h.door, \
         h.facts, h.text_id, t.body, t.audience FROM history h LEFT JOIN texts t \
         ON t.subdistrict_id = h.subdistrict_id AND t.text_id = h.text_id \
         WHERE h.subdistrict_id = $1 AND h.matter_id = $2 ORDER BY h.seq",
        params![of, matter],
    )?
    .iter()
    .map(recorded)
    .collect()
}

fn recorded(row: &Row) -> Result<Recorded, StorageError> {
    let actor = match row.text("actor")? {
        "staff" => Actor::Staff {
            person: row.parse("person_id")?,
            post: row.parse("post_id")?,
            unit: row.parse("unit_id")?,
        },
        "resident" => Actor::Resident,
        "system" => Actor::System,
        _ => return Err(row.unreadable("actor", "no such actor")),
    };
    Ok(Recorded {
        seq: row.int("seq")?,
        at: row.moment("at")?,
        event: row.json("facts")?,
        report: row.opt_parse("report_id")?,
        actor,
        door: row.text("door")?.to_owned(),
        text: row.opt_text("body")?.map(str::to_owned),
        audience: row.opt_text("audience")?.map(str::to_owned),
        text_id: row.opt_text("text_id")?.map(str::to_owned),
    })
}

/// Appends one word of one resident, as the one that came with a version of the matter.
///
/// # Errors
/// [`StorageError`].
pub fn append_verdict(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    matter: MatterId,
    report: ReportId,
    seq: i64,
    given: &matters::verdict::Given,
) -> Result<(), StorageError> {
    let device = match given.device {
        matters::verdict::Device::Own => "own",
        matters::verdict::Device::PrintedTheSlip => "printed_the_slip",
    };
    tx.execute(
        "INSERT INTO verdicts (subdistrict_id, report_id, seq, matter_id, round, verdict, reasons, device, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            of,
            report,
            seq,
            matter,
            given.round,
            given.verdict.as_str(),
            json(&given.reasons)?,
            device,
            given.at
        ],
    )?;
    Ok(())
}
