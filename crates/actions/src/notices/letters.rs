//! Notices opened for whoever carries them, and masked for whoever reads the log.

use kernel::Page;
use notices::carrying::TOO_OLD;
use notices::{Facts, Kind, State, Trouble};
use storage::Tx;
use storage::notices::log::{self, Logged, Narrow};
use storage::notices::outbox::{self, Waiting, Whose};
use storage::office::Office;

use crate::act::Act;
use crate::error::ActionError;
use crate::matters::report;
use crate::office::set_up::may_administer;
use crate::sealing::{self, context};
use crate::with::With;

/// A notice ready to be filled in and sent. Lives in memory only.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its id: the idempotency key.
    pub id: String,
    /// Which notice.
    pub kind: Kind,
    /// The telephone.
    pub to: String,
    /// The reporter's own link; the public address for a test.
    pub link: String,
    /// What it says.
    pub facts: Facts,
    /// Tries so far.
    pub tries: i64,
}

impl std::fmt::Debug for Letter {
    /// Never the telephone, never the link.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Letter({} {})", self.kind.as_str(), self.id)
    }
}

/// A notice that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// To be sent.
    Letter(Letter),
    /// Not to be sent: its id, its tries so far, and why.
    Undeliverable(String, i64, Trouble),
}

/// Whose telephones may ring now, by the quiet hours of today. A notice was given a moment outside them
/// when it was queued; this holds also for one that could not go out then, and for hours set since.
///
/// # Errors
/// [`ActionError::Storage`].
pub fn whose_now(tx: &mut Tx<'_>, with: &With, act: &Act) -> Result<Whose, ActionError> {
    Ok(whose(&*with.office(tx, act.of)?, act))
}

fn whose(office: &Office, act: &Act) -> Whose {
    if office.quiet_hours_on(act.at.day()).is_quiet(act.at) { Whose::Tests } else { Whose::Everybodys }
}

/// Whether anything may go out now: a look cheaper than opening.
///
/// # Errors
/// [`ActionError::NotAllowed`] for anybody but a duty, [`ActionError::Storage`].
pub fn is_any_due(tx: &mut Tx<'_>, with: &With, act: &Act) -> Result<bool, ActionError> {
    act.system()?;
    let whose = whose_now(tx, with, act)?;
    Ok(!outbox::waiting(tx, act.of, (act.at, whose), 1)?.is_empty())
}

/// Notices that are due, oldest first, opened; in the quiet hours only tests.
///
/// # Errors
/// [`ActionError::NotAllowed`] for anybody but a duty, [`ActionError::Storage`].
pub fn due(tx: &mut Tx<'_>, with: &With, act: &Act, most: i64) -> Result<Vec<Found>, ActionError> {
    act.system()?;
    let office = with.office(tx, act.of)?;
    let address = office.identity.public_url.trim_end_matches('/').to_owned();
    outbox::waiting(tx, act.of, (act.at, whose(&office, act)), most)?
        .into_iter()
        .map(|waiting| {
            let (id, tries) = (waiting.id.clone(), waiting.tries);
            let opened = open(tx, with, act, &address, waiting)?;
            Ok(match opened {
                Ok(letter) => Found::Letter(letter),
                Err(trouble) => Found::Undeliverable(id, tries, trouble),
            })
        })
        .collect()
}

fn open(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    address: &str,
    waiting: Waiting,
) -> Result<Result<Letter, Trouble>, ActionError> {
    if act.at > waiting.created_at + TOO_OLD {
        return Ok(Err(Trouble::TooOld));
    }
    let sealed_to = (waiting.sealed_to.as_deref(), waiting.sealed_contact.as_deref());
    let Some(to) = telephone(with, sealed_to)? else { return Ok(Err(Trouble::NoTelephone)) };
    let link = match waiting.report {
        None => address.to_owned(),
        Some(report) => match report::link_of(tx, with, act, report) {
            Ok(capability) => format!("{address}/t/{}", capability.as_str()),
            Err(ActionError::NotFound) => return Ok(Err(Trouble::NoLink)),
            Err(trouble) => return Err(trouble),
        },
    };
    let Waiting { id, kind, facts, tries, .. } = waiting;
    Ok(Ok(Letter { id, kind, to, link, facts, tries }))
}

/// The telephone of a test, or else of the reporter; nothing once it was erased.
fn telephone(
    with: &With,
    (test, contact): (Option<&[u8]>, Option<&[u8]>),
) -> Result<Option<String>, ActionError> {
    if let Some(sealed) = test {
        let plain = with.keys().open(context::PHONE, sealed).map_err(|error| sealing::trouble(&error))?;
        return Ok(String::from_utf8(plain).ok());
    }
    let person = contact.map(|sealed| sealing::open(with.keys(), sealed)).transpose()?;
    Ok(person.and_then(|person| person.phone))
}

/// One row of the log: never the link, never the text.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The row; its sealed fields stay sealed.
    pub row: Logged,
    /// To whom, masked: `138****34`; nothing once erased.
    pub to: Option<String>,
}

/// How many notices stand where.
pub type Counts = Vec<(State, i64)>;

/// A page of the log, and how many notices stand where.
///
/// # Errors
/// [`ActionError::NotAllowed`] for anybody but an administrator, [`ActionError::Storage`].
pub fn logged(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    narrow: &Narrow,
    most: usize,
) -> Result<(Page<Entry>, Counts), ActionError> {
    may_administer(act)?;
    let Page { items, next } = log::page(tx, act.of, narrow, most)?;
    let entry = |row: Logged| -> Result<Entry, ActionError> {
        let to = telephone(with, (row.sealed_to.as_deref(), row.sealed_contact.as_deref()))?;
        Ok(Entry { to: to.map(|phone| sealing::masked_number(&phone)), row })
    };
    let items = items.into_iter().map(entry).collect::<Result<_, _>>()?;
    Ok((Page { items, next }, log::counts(tx, act.of)?))
}
