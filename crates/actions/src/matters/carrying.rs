//! What every verb of a matter carries out alike: find it for this actor, and keep what changed with
//! its history, texts, verdicts, counters, links and notices, all in one transaction.

use ::matters::numbers::{REPLY_TEXT, RESIDENT_TEXT, SHORT_TEXT};
use ::matters::request::Decision;
use ::matters::{Closing, Event, Matter, MatterId, ReportId};
use ::people::Permission;
use kernel::text::Text;
use kernel::{Draw, Moment, Span};
use sha2::{Digest, Sha256};
use storage::matters::texts::Audience;
use storage::matters::{Entry, Located, capabilities, counters, history, photos, texts};
use storage::office::Office;
use storage::outbox::{self, Notice};
use storage::{StorageError, Tx};

use crate::act::{Act, By, Signed};
use crate::error::{ActionError, Refused};
use crate::sealing::context;
use crate::with::{Today, With};

/// What a form showed when it was drawn: the verb is refused if somebody changed the matter since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// The matter.
    pub matter: MatterId,
    /// Its version; nothing where the door is no page.
    pub version: Option<i64>,
}

impl From<MatterId> for Shown {
    fn from(matter: MatterId) -> Self {
        Self { matter, version: None }
    }
}

/// What somebody wrote with a verb, and who may read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The words.
    pub words: String,
    /// Who may read them.
    pub audience: Reader,
}

/// Who may read a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The reporter, and staff.
    Resident,
    /// Staff only.
    Staff,
}

impl Sentence {
    /// A reply the resident reads: 1 to 10 000 characters.
    ///
    /// # Errors
    /// [`Refused::Field`].
    pub fn reply(field: &'static str, typed: &str) -> Result<Self, Refused> {
        let words =
            Text::<REPLY_TEXT>::new(typed).map_err(|why| Refused::Field { field, why })?.into_string();
        Ok(Self { words, audience: Reader::Resident })
    }

    /// A resident's own words, if any: at most 4 000 characters.
    ///
    /// # Errors
    /// [`Refused::Field`].
    pub fn resident(field: &'static str, typed: &str) -> Result<Option<Self>, Refused> {
        let text = Text::<RESIDENT_TEXT>::optional(typed).map_err(|why| Refused::Field { field, why })?;
        Ok(text.map(|text| Self { words: text.into_string(), audience: Reader::Resident }))
    }

    /// A reason or clause for colleagues: 1 to 500 characters.
    ///
    /// # Errors
    /// [`Refused::Field`].
    pub fn internal(field: &'static str, typed: &str) -> Result<Self, Refused> {
        let words =
            Text::<SHORT_TEXT>::new(typed).map_err(|why| Refused::Field { field, why })?.into_string();
        Ok(Self { words, audience: Reader::Staff })
    }
}

/// A decision and the sentence that goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Yes or no.
    pub decision: Decision,
    /// What the resident (or, on a refusal, the unit) reads.
    pub sentence: Sentence,
}

/// A photo the door has re-encoded and stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoKept {
    /// SHA-256 of the stored file.
    pub digest: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// A matter opened for a verb.
pub(crate) struct Opened {
    pub(crate) matter: Matter,
    pub(crate) located: Located,
    pub(crate) today: Today,
}

/// Opens a matter for a member of staff whose post allows it here.
pub(crate) fn open(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    shown: Shown,
    permission: Permission,
) -> Result<(Opened, Signed), ActionError> {
    let signed = *act.staff_with(permission)?;
    let opened = find(tx, with, act, shown.matter)?;
    if !reaches(&opened.today.office, &signed, &opened.matter) {
        return Err(ActionError::NotFound);
    }
    if let Some(version) = shown.version {
        opened.matter.expect_version(version)?;
    }
    Ok((opened, signed))
}

/// Opens a matter for a scheduled duty.
pub(crate) fn open_for_duty(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    matter: MatterId,
) -> Result<Opened, ActionError> {
    act.system()?;
    find(tx, with, act, matter)
}

/// Opens the matter of the report whose capability the actor holds. One answer for a wrong, an expired
/// and somebody else's link.
pub(crate) fn open_for_holder(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
) -> Result<(Opened, ReportId), ActionError> {
    let By::Holder(capability) = &act.by else { return Err(ActionError::NotAllowed) };
    let lookup = with.keys().lookup(context::CAPABILITY, capability.as_str());
    let report = capabilities::report_behind(tx, act.of, &lookup, act.at)?.ok_or(ActionError::NotFound)?;
    let matter = storage::matters::load::matter_of(tx, act.of, report)?.ok_or(ActionError::NotFound)?;
    Ok((find(tx, with, act, matter)?, report))
}

pub(crate) fn find(tx: &mut Tx<'_>, with: &With, act: &Act, id: MatterId) -> Result<Opened, ActionError> {
    let today = with.today(tx, act.of, act.at)?;
    let (matter, located) = storage::matters::find(tx, act.of, id)?.ok_or(ActionError::NotFound)?;
    Ok(Opened { matter, located, today })
}

/// Whether a post reaches a matter: it lies in the post's part of the tree (or nobody knows yet where),
/// the post's unit has it, or its holder typed it for somebody and still owes them the slip.
pub fn reaches(office: &Office, signed: &Signed, matter: &Matter) -> bool {
    let within = matter.place.is_none_or(|place| office.tree.lies_within(place, signed.scope));
    let theirs = matter.stage.assignment().is_some_and(|assignment| {
        assignment.lead == signed.unit || assignment.assisting.contains(&signed.unit)
    });
    let typed = matter.reports.iter().any(|report| report.typed_by == Some(signed.person));
    within || theirs || typed
}

/// What goes with a change.
#[derive(Default)]
pub(crate) struct Along<'a> {
    pub(crate) sentence: Option<&'a Sentence>,
    pub(crate) second: Option<&'a Sentence>,
    pub(crate) report: Option<ReportId>,
    pub(crate) photos: &'a [PhotoKept],
    pub(crate) part: &'static str,
}

/// Keeps a changed matter with everything that goes with it. The sentence stands with the first event,
/// a second one (a reason for colleagues) with a note after them.
pub(crate) fn keep(
    tx: &mut Tx<'_>,
    act: &Act,
    opened: &mut Opened,
    events: &[Event],
    along: &Along<'_>,
    draw: &mut Draw,
) -> Result<(), ActionError> {
    keep_with_words(tx, act, opened, events, along, draw).map(drop)
}

/// As [`keep`]; answers with the id of the sentence.
pub(crate) fn keep_with_words(
    tx: &mut Tx<'_>,
    act: &Act,
    opened: &mut Opened,
    events: &[Event],
    along: &Along<'_>,
    draw: &mut Draw,
) -> Result<Option<String>, ActionError> {
    let Opened { matter, located, today } = opened;
    storage::matters::save(tx, act.of, matter, *located, &today.numbers, act.at)?;
    if events.is_empty() {
        return Ok(None);
    }
    let text = keep_text(tx, act, matter.id, along.report, along.sentence, draw)?;
    let second = keep_text(tx, act, matter.id, along.report, along.second, draw)?;
    let noted = [Event::Noted { report: None }];
    let both = text.is_some() && second.is_some();
    let (words, after) =
        if both { (&text, &noted[..]) } else { (if text.is_some() { &text } else { &second }, &[][..]) };
    append(tx, act, matter, 0, events, along.report, words.as_ref())?;
    append(tx, act, matter, events.len(), after, None, second.as_ref())?;
    keep_photos(tx, act, matter.id, along, text.as_ref().map(|(id, _)| id.as_str()), draw)?;
    for event in events {
        follow_up(tx, act, matter, &today.numbers, event, draw)?;
    }
    Ok(text.map(|(id, _)| id))
}

fn keep_photos(
    tx: &mut Tx<'_>,
    act: &Act,
    matter: MatterId,
    along: &Along<'_>,
    text_id: Option<&str>,
    draw: &mut Draw,
) -> Result<(), StorageError> {
    for photo in along.photos {
        let kept = photos::Photo {
            id: new_id(act, draw),
            report: along.report,
            text_id: text_id.map(str::to_owned),
            part: along.part.to_owned(),
            digest: photo.digest.clone(),
            width: photo.width,
            height: photo.height,
            at: act.at,
        };
        photos::keep(tx, act.of, matter, &kept)?;
    }
    Ok(())
}

/// What an event brings about beside the state: a verdict row, a counter, the end of links, a notice.
fn follow_up(
    tx: &mut Tx<'_>,
    act: &Act,
    matter: &Matter,
    numbers: &::matters::Numbers,
    event: &Event,
    draw: &mut Draw,
) -> Result<(), ActionError> {
    count(tx, act, matter, event, draw)?;
    match event {
        Event::Rated { report, round, .. } => {
            if let Some(given) = matter.report(*report)?.verdict_on(*round) {
                history::append_verdict(tx, act.of, matter.id, *report, matter.version, given)?;
            }
        }
        Event::Handled { asked, .. } => {
            for report in asked {
                notify(tx, act, matter.id, *report, "handled", act.at, draw)?;
            }
        }
        Event::Declined { reports, .. } => {
            for report in reports {
                notify(tx, act, matter.id, *report, "declined", act.at, draw)?;
            }
        }
        // A merged report lives on elsewhere; everybody else's link ends some time after.
        Event::Closed { closing } if !matches!(closing, Closing::Merged { .. }) => {
            let end = act.at + Span::from_days(i64::from(numbers.capability_days));
            capabilities::expire(tx, act.of, matter.id, Some(end))?;
        }
        Event::Reopened => capabilities::expire(tx, act.of, matter.id, None)?,
        _ => {}
    }
    Ok(())
}

/// Appends the counters of an event: each exit and each turn, per unit, in public.
fn count(
    tx: &mut Tx<'_>,
    act: &Act,
    matter: &Matter,
    event: &Event,
    draw: &mut Draw,
) -> Result<(), ActionError> {
    let unit = matter.lead();
    let counted = match event {
        Event::Reported { .. } => ("reported", None, 1),
        Event::Returned { unit, .. } => ("returned", Some(*unit), 1),
        Event::Handled { unit, .. } => ("handled", Some(*unit), 1),
        Event::ReworkStarted { .. } | Event::ReworkOrdered { .. } => ("reworked", unit, 1),
        Event::SupervisionRaised { .. } => ("supervised", unit, 1),
        Event::ExtensionApproved { .. } => ("extended", unit, 1),
        Event::Parked { .. } => ("parked", unit, 1),
        Event::Declined { unit, reports, .. } => ("declined", Some(*unit), len(reports)),
        Event::AppealOverturned { reports, .. } => ("declined", declined_by(matter), -len(reports)),
        Event::Withdrawn { .. } => ("withdrawn", unit, 1),
        Event::MergedInto { reports, .. } => ("merged", unit, len(reports)),
        Event::CameBack { .. } => ("merged", unit, -1),
        Event::Closed { closing } => (closed_counter(*closing), unit, 1),
        _ => return Ok(()),
    };
    let (name, unit, delta) = counted;
    counters::add(tx, act.of, &new_id(act, draw), name, unit, act.at.day(), delta)?;
    Ok(())
}

fn declined_by(matter: &Matter) -> Option<::people::UnitId> {
    matter.decline.as_ref().map(|decline| decline.request.asked.unit)
}

const fn closed_counter(closing: Closing) -> &'static str {
    match closing {
        Closing::Well => "closed_well",
        Closing::NoAnswer => "closed_no_answer",
        Closing::Unresolved => "closed_unresolved",
        Closing::Declined => "closed_declined",
        Closing::Withdrawn => "closed_withdrawn",
        Closing::Merged { .. } => "closed_merged",
        Closing::Checked => "closed_checked",
    }
}

fn len(reports: &[ReportId]) -> i64 {
    i64::try_from(reports.len()).unwrap_or(i64::MAX)
}

/// Queues a notice to a report's reporter.
pub(crate) fn notify(
    tx: &mut Tx<'_>,
    act: &Act,
    matter: MatterId,
    report: ReportId,
    kind: &'static str,
    due_at: Moment,
    draw: &mut Draw,
) -> Result<(), StorageError> {
    outbox::queue(tx, act.of, &Notice { id: new_id(act, draw), kind, matter, report, due_at })
}

/// Keeps a sentence among the texts; its id and its hash go into history.
pub(crate) fn keep_text(
    tx: &mut Tx<'_>,
    act: &Act,
    matter: MatterId,
    report: Option<ReportId>,
    sentence: Option<&Sentence>,
    draw: &mut Draw,
) -> Result<Option<(String, String)>, StorageError> {
    let Some(sentence) = sentence else { return Ok(None) };
    let id = new_id(act, draw);
    let audience = match sentence.audience {
        Reader::Resident => Audience::Resident,
        Reader::Staff => Audience::Staff,
    };
    texts::keep(tx, act.of, &id, matter, report, audience, &sentence.words, act.at)?;
    Ok(Some((id, hash(&sentence.words))))
}

/// Places in a matter's history that one save may fill.
const PLACES: i64 = 100;

/// Appends events to history, after `before` others of the same save.
fn append(
    tx: &mut Tx<'_>,
    act: &Act,
    matter: &Matter,
    before: usize,
    events: &[Event],
    report: Option<ReportId>,
    text: Option<&(String, String)>,
) -> Result<(), StorageError> {
    let entries: Vec<Entry<'_>> = events
        .iter()
        .enumerate()
        .map(|(n, event)| Entry {
            event,
            report,
            at: act.at,
            actor: act.actor(),
            door: act.door,
            text: text.filter(|_| n == 0).map(|(id, hash)| (id.as_str(), hash.as_str())),
        })
        .collect();
    let from = matter.version * PLACES + i64::try_from(before).unwrap_or(0);
    history::append(tx, act.of, matter.id, from, &entries)
}

/// A fresh id for a row of an act.
pub(crate) fn new_id(act: &Act, draw: &mut Draw) -> String {
    kernel::id::uuid_at(act.at, draw).to_string()
}

/// SHA-256, in hexadecimal.
fn hash(words: &str) -> String {
    Sha256::digest(words.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
