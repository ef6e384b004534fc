//! Telling the acts to the folder, in pieces: each piece is one transaction with the note of how many are
//! left, so that a replay which was cut short goes on behind the last whole piece.

use std::collections::HashMap;
use std::sync::Arc;

use actions::matters::{Reader, Sentence, assign, handle, import_report, report};
use actions::{Act, ActionError, By, With};
use anyhow::{Result, ensure};
use indicatif::{ProgressBar, ProgressStyle};
use kernel::Moment;
use matters::MatterId;
use storage::{StorageError, Tx, clock, meta};

use super::cue::{Cue, Deed};
use super::messages::Message;
use super::street::{Street, rules};
use crate::folder::{Folder, says};
use crate::sources;

/// How many acts one transaction holds.
const PIECE: usize = 200;

/// Why the unit's reply has no photos.
const NO_PHOTO: &str = "回放的是旧来信，原答复没有附照片。";

/// A replay on its way.
pub struct Play<'a> {
    folder: &'a Folder,
    street: Street,
    messages: Arc<[Message]>,
    /// Which matter each message that still waits for its reply has become.
    waiting: HashMap<usize, MatterId>,
}

/// An act that should have been possible and was not.
#[derive(Debug, thiserror::Error)]
enum Stopped {
    /// Says the line, never the text.
    #[error("cannot {deed:?} the message of line {line}: {why}")]
    Act { line: u64, deed: Deed, why: ActionError },
    /// The store is in trouble.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// What stays the same in one transaction, however often it runs.
struct Piece {
    street: Street,
    messages: Arc<[Message]>,
    acts: Vec<(Cue, [u8; 32])>,
    waiting: HashMap<usize, MatterId>,
}

impl<'a> Play<'a> {
    /// Begins, or goes on with what is left.
    #[must_use]
    pub fn new(folder: &'a Folder, street: Street, messages: Vec<Message>) -> Self {
        Self { folder, street, messages: messages.into(), waiting: HashMap::new() }
    }

    /// Tells all acts of which the folder says that they are left.
    ///
    /// # Errors
    /// Trouble with the store, or an act that should have been possible, by the line of its message.
    pub fn tell(&mut self, cues: &[Cue]) -> Result<()> {
        let left: usize = self.folder.says(says::REPLAY_LEFT)?.unwrap_or_default().parse()?;
        ensure!(left <= cues.len(), "the folder waits for more acts than the file has");
        let (told, to_tell) = cues.split_at(cues.len() - left);
        self.recall(told)?;
        let bar = bar(cues.len(), told.len())?;
        let mut left = left;
        for cues in to_tell.chunks(PIECE) {
            left -= cues.len();
            let (wall, last) = (sources::wall(), cues.last().map(|cue| cue.at));
            self.piece(cues, move |tx| note(tx, wall, last, left))?;
            bar.inc(u64::try_from(cues.len())?);
        }
        bar.finish_and_clear();
        Ok(())
    }

    /// Reports again what an earlier run reported and nobody handled yet: twice is once, and the receipt
    /// says which matter it was.
    fn recall(&mut self, told: &[Cue]) -> Result<()> {
        let handled: Vec<_> =
            told.iter().filter(|cue| cue.deed == Deed::Handle).map(|cue| cue.message).collect();
        let handled: std::collections::HashSet<_> = handled.into_iter().collect();
        let reports = told.iter().filter(|cue| cue.deed == Deed::Report && !handled.contains(&cue.message));
        let reports: Vec<Cue> = reports.copied().collect();
        reports.chunks(PIECE).try_for_each(|cues| self.piece(cues, |_| Ok(())))
    }

    fn piece(
        &mut self,
        cues: &[Cue],
        note: impl Fn(&mut Tx<'_>) -> Result<(), StorageError> + Send + 'static,
    ) -> Result<()> {
        let piece = Piece {
            street: self.street,
            messages: Arc::clone(&self.messages),
            acts: cues.iter().map(|cue| (*cue, sources::seed())).collect(),
            waiting: self.waiting.clone(),
        };
        let with = self.folder.with.clone();
        self.waiting = self.folder.db.write_now(move |tx| {
            let waiting = piece.tell(tx, &with)?;
            note(tx)?;
            Ok::<_, Stopped>(waiting)
        })?;
        Ok(())
    }
}

/// Notes how many acts are left, and lets product time go on from the last that was told.
fn note(tx: &mut Tx<'_>, wall: Moment, last: Option<Moment>, left: usize) -> Result<(), StorageError> {
    meta::put(tx, says::REPLAY_LEFT, &left.to_string())?;
    last.map_or(Ok(()), |last| clock::set(tx, wall, last))
}

impl Piece {
    /// Tells its acts; which matters wait after it.
    fn tell(&self, tx: &mut Tx<'_>, with: &With) -> Result<HashMap<usize, MatterId>, Stopped> {
        let mut waiting = self.waiting.clone();
        for (cue, seed) in &self.acts {
            let message = &self.messages[cue.message];
            self.act(tx, with, cue, *seed, message, &mut waiting).map_err(|why| Stopped::Act {
                line: message.line,
                deed: cue.deed,
                why,
            })?;
        }
        Ok(waiting)
    }

    fn act(
        &self,
        tx: &mut Tx<'_>,
        with: &With,
        cue: &Cue,
        seed: [u8; 32],
        message: &Message,
        waiting: &mut HashMap<usize, MatterId>,
    ) -> Result<(), ActionError> {
        let by = match cue.deed {
            Deed::Report => By::System,
            Deed::Assign => By::Staff(self.street.dispatcher),
            Deed::Handle => By::Staff(self.street.handler),
        };
        let act = Act { of: self.street.of, by, at: cue.at, door: "replay", seed };
        let found = |matter: Option<MatterId>| matter.ok_or(ActionError::NotFound);
        match cue.deed {
            Deed::Report => {
                let receipt = import_report::run(tx, with, &act, &told(message, &self.street))?;
                waiting.insert(cue.message, receipt.matter);
                Ok(())
            }
            Deed::Assign => {
                let lead = self.street.handler.unit;
                let wish = assign::Wish { lead, assisting: Vec::new(), sentence: None, because: None };
                let matter = found(waiting.get(&cue.message).copied())?;
                assign::run(tx, with, &act, matter.into(), &wish)
            }
            Deed::Handle => {
                let matter = found(waiting.remove(&cue.message))?;
                handle::run(tx, with, &act, matter.into(), &reply(message)?)
            }
        }
    }
}

/// The report; nobody knows where, nobody may see it but staff and whoever holds its link.
fn told(message: &Message, street: &Street) -> report::Wish {
    report::Wish {
        once: format!("replay-{:010}", message.id),
        category: Some(rules::CATEGORY.into()),
        place: Some(street.place),
        words: message.words.clone(),
        ..report::Wish::default()
    }
}

/// The reply as it was given, with the stated reason for no photos.
fn reply(message: &Message) -> Result<handle::Wish, ActionError> {
    Ok(handle::Wish {
        reply: Sentence::reply("reply", &message.reply)?,
        photos: Vec::new(),
        no_photo_because: Some(Sentence { words: NO_PHOTO.into(), audience: Reader::Staff }),
    })
}

/// Drawn on standard error, and only where somebody looks.
fn bar(acts: usize, told: usize) -> Result<ProgressBar> {
    let bar = ProgressBar::new(u64::try_from(acts)?).with_position(u64::try_from(told)?);
    bar.set_style(ProgressStyle::with_template("回放 replaying {bar:40} {pos}/{len} {eta}")?);
    Ok(bar)
}
