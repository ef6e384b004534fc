//! What is to be handed over to something that carries it; queued in the transaction that caused it,
//! under a key that lets each thing be told once.

use kernel::{Moment, SubdistrictId};
use matters::{MatterId, ReportId};
use notices::{Facts, KINDS, Kind, State, Trouble};

use crate::{Row, StorageError, Tx, params};

/// A notice to queue.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Its id, which the gateway gets as the idempotency key.
    pub id: String,
    /// Which notice, and so which template.
    pub kind: Kind,
    /// What it is about: told once.
    pub once: String,
    /// Whom it goes to.
    pub to: To,
    /// What it says.
    pub facts: Facts,
    /// When it was queued.
    pub at: Moment,
    /// Not before.
    pub due_at: Moment,
}

/// Whom a notice goes to.
#[derive(Debug, Clone)]
pub enum To {
    /// The reporter: the telephone is looked up when it goes out, so that an erased one stays erased.
    Reporter(MatterId, ReportId),
    /// A telephone an administrator typed for a test, sealed.
    Test(Vec<u8>),
}

/// Queues a notice; says whether it was not queued before.
///
/// # Errors
/// [`StorageError`].
pub fn queue(tx: &mut Tx<'_>, of: SubdistrictId, notice: &Notice) -> Result<bool, StorageError> {
    let (matter, report, sealed) = match &notice.to {
        To::Reporter(matter, report) => (Some(matter.to_string()), Some(report.to_string()), None),
        To::Test(sealed) => (None, None, Some(sealed.clone())),
    };
    let facts = crate::matters::save::json(&notice.facts)?;
    let changed = tx.execute(
        "INSERT INTO outbox (subdistrict_id, notice_id, kind, once, matter_id, report_id, sealed_to, facts, \
         created_at, due_at, state, tries) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', 0) \
         ON CONFLICT (subdistrict_id, once) DO NOTHING",
        params![
            of,
            notice.id,
            notice.kind.as_str(),
            notice.once,
            matter,
            report,
            sealed,
            facts,
            notice.at,
            notice.due_at
        ],
    )?;
    Ok(changed == 1)
}

/// A notice that waits and is due.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Its id.
    pub id: String,
    /// Which notice.
    pub kind: Kind,
    /// To whose reporter; nothing for a test.
    pub report: Option<ReportId>,
    /// The telephone of a test.
    pub sealed_to: Option<Vec<u8>>,
    /// The contact of the reporter, sealed; nothing once erased.
    pub sealed_contact: Option<Vec<u8>>,
    /// What it says.
    pub facts: Facts,
    /// When it was queued.
    pub created_at: Moment,
    /// Tries so far.
    pub tries: i64,
}

/// Whose telephones may ring now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    Everybodys,
    /// Only that of an administrator who sends a test: the hours are quiet.
    Tests,
}

impl Whose {
    /// What the statements add, of the outbox as `o`: a test is about no report.
    const fn clause(self) -> &'static str {
        match self {
            Self::Everybodys => "",
            Self::Tests => " AND o.report_id IS NULL",
        }
    }
}

/// Notices that wait and are due, oldest first.
///
/// # Errors
/// [`StorageError`].
pub fn waiting(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    (at, whose): (Moment, Whose),
    most: i64,
) -> Result<Vec<Waiting>, StorageError> {
    let clause = whose.clause();
    let sql = format!(
        "SELECT o.notice_id, o.kind, o.report_id, o.sealed_to, o.facts, o.created_at, o.tries, c.sealed \
         FROM outbox o LEFT JOIN reports r ON r.subdistrict_id = o.subdistrict_id AND r.report_id = o.report_id \
         LEFT JOIN contacts c ON c.subdistrict_id = r.subdistrict_id AND c.contact_id = r.contact_id \
         WHERE o.subdistrict_id = $1 AND o.state = 'waiting' AND o.due_at <= $2{clause} \
         ORDER BY o.due_at, o.notice_id LIMIT $3"
    );
    tx.query(&sql, params![of, at, most])?.iter().map(row).collect()
}

fn row(row: &Row) -> Result<Waiting, StorageError> {
    Ok(Waiting {
        id: row.text("notice_id")?.to_owned(),
        kind: row.parse("kind")?,
        report: row.opt_parse("report_id")?,
        sealed_to: row.opt_bytes("sealed_to")?.map(<[u8]>::to_vec),
        sealed_contact: row.opt_bytes("sealed")?.map(<[u8]>::to_vec),
        facts: row.json("facts")?,
        created_at: row.moment("created_at")?,
        tries: row.int("tries")?,
    })
}

/// What came of a try.
#[derive(Debug, Clone, Copy)]
pub struct Tried {
    /// Tries before it: whoever noted one meanwhile was faster.
    pub before: i64,
    /// Where the notice stands now.
    pub state: State,
    /// When it is tried again.
    pub again_at: Option<Moment>,
    /// Why it did not go out.
    pub trouble: Option<Trouble>,
}

/// Notes a try; says whether nobody noted one meanwhile.
///
/// # Errors
/// [`StorageError`].
pub fn note(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    id: &str,
    tried: &Tried,
    at: Moment,
) -> Result<bool, StorageError> {
    let sent_at = (tried.state == State::Sent).then_some(at);
    let changed = tx.execute(
        "UPDATE outbox SET state = $4, tries = tries + 1, due_at = COALESCE($5, due_at), handed_over_at = $6, \
         trouble = $7 WHERE subdistrict_id = $1 AND notice_id = $2 AND state = 'waiting' AND tries = $3",
        params![
            of,
            id,
            tried.before,
            tried.state.as_str(),
            tried.again_at,
            sent_at,
            tried.trouble.map(Trouble::words)
        ],
    )?;
    Ok(changed == 1)
}

/// Whether a reminder to this reporter, queued since a moment, was refused for good or given up.
///
/// # Errors
/// [`StorageError`].
pub fn is_unheard(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    report: ReportId,
    since: Moment,
) -> Result<bool, StorageError> {
    // By the key each is queued under: it begins with kind and report, and has an index.
    let (from, until) = (format!("reminder:{report}:"), format!("reminder:{report};"));
    let sql = "SELECT notice_id FROM outbox WHERE subdistrict_id = $1 AND once >= $2 AND once < $3 \
               AND created_at >= $4 AND state IN ('failed', 'given_up') LIMIT 1";
    Ok(tx.query_opt(sql, params![of, from, until, since])?.is_some())
}

/// The newest notice to this reporter that was refused for good or given up, if nothing went out since.
///
/// # Errors
/// [`StorageError`].
pub fn lost(tx: &mut Tx<'_>, of: SubdistrictId, report: ReportId) -> Result<Option<Kind>, StorageError> {
    // By the key each is queued under, as above: one range of the index a kind.
    let mut values = params![of].to_vec();
    let mut range = |kind: Kind| {
        values.push(format!("{}:{report}", kind.as_str()).into());
        values.push(format!("{}:{report};", kind.as_str()).into());
        let (from, until) = (values.len() - 1, values.len());
        format!(
            "SELECT kind, state, created_at, notice_id FROM outbox \
             WHERE subdistrict_id = $1 AND once >= ${from} AND once < ${until}"
        )
    };
    let ranges = KINDS.map(&mut range).join(" UNION ALL ");
    let sql = format!("SELECT * FROM ({ranges}) AS told ORDER BY created_at DESC, notice_id DESC LIMIT 1");
    let Some(row) = tx.query_opt(&sql, &values)? else { return Ok(None) };
    let state: State = row.parse("state")?;
    Ok(if matches!(state, State::Failed | State::GivenUp) { Some(row.parse("kind")?) } else { None })
}

/// Enters whatever is due in the notebook of a demonstration: handed over the moment it was due.
///
/// # Errors
/// [`StorageError`].
pub fn enter_in_notebook(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    (at, whose): (Moment, Whose),
) -> Result<u64, StorageError> {
    let clause = whose.clause();
    let sql = format!(
        "UPDATE outbox AS o SET state = 'sent', tries = tries + 1, handed_over_at = due_at, trouble = NULL \
         WHERE o.subdistrict_id = $1 AND o.state = 'waiting' AND o.due_at <= $2{clause}"
    );
    tx.execute(&sql, params![of, at])
}
