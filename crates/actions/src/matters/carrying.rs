//! What every verb of a matter carries out alike: find it for this actor, and keep what changed with
//! its history, texts, verdicts, counters, links and notices, all in one transaction.

use ::matters::{Event, Matter, MatterId, ReportId};
use ::people::Permission;
use kernel::Draw;
use sha2::{Digest, Sha256};
use storage::matters::texts::Audience;
use storage::matters::{Entry, Located, capabilities, history, photos, texts};
use storage::office::Office;
use storage::{StorageError, Tx};

use super::following::follow_up;
use super::said::{PhotoKept, Reader, Sentence, Shown};
use crate::act::{Act, By, Signed};
use crate::error::ActionError;
use crate::sealing::context;
use crate::with::{Today, With};

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

/// As [`keep`], where nothing but a sentence goes with the change.
pub(crate) fn keep_with_sentence(
    tx: &mut Tx<'_>,
    act: &Act,
    opened: &mut Opened,
    events: &[Event],
    sentence: &Sentence,
) -> Result<(), ActionError> {
    let along = Along { sentence: Some(sentence), ..Along::default() };
    keep(tx, act, opened, events, &along, &mut act.draw())
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
    // Residents read of an assignment without its reason: that never takes the sentence's place.
    let is_apart = text.is_some() || matches!(events, [Event::Assigned { .. }, ..]);
    let (words, after) = if is_apart && second.is_some() {
        (&text, &noted[..])
    } else {
        (if text.is_some() { &text } else { &second }, &[][..])
    };
    append(tx, act, matter, 0, events, along.report, words.as_ref())?;
    append(tx, act, matter, events.len(), after, None, second.as_ref())?;
    keep_photos(tx, act, matter.id, along, text.as_ref().map(|(id, _)| id.as_str()), draw)?;
    for event in events {
        follow_up(tx, act, matter, today, event, draw)?;
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

/// Where in a matter's history the entries of the save that made this version begin.
#[must_use]
pub const fn place_of(version: i64) -> i64 {
    version * PLACES
}

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
    let from = place_of(matter.version) + i64::try_from(before).unwrap_or(0);
    history::append(tx, act.of, matter.id, from, &entries)
}

/// A fresh id for a row of an act.
pub(crate) fn new_id(act: &Act, draw: &mut Draw) -> String {
    kernel::id::uuid_at(act.at, draw).to_string()
}

/// SHA-256, in hexadecimal.
pub(super) fn hash(words: &str) -> String {
    Sha256::digest(words.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
