//! Playing the steps: each deed is one real action, and so many of them share one commit. A deed that
//! a rule refuses undoes its piece, which is played again without it; the story ends there, as it would
//! in life: somebody was late, or it was closed already.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use actions::ActionError;
use actions::matters::report::Receipt;
use anyhow::{Context, Result};
use kernel::{Moment, Span, WorkingCalendar};
use storage::{StorageError, Tx};

use super::Teller;
use super::deeds::{self, Cast};
use super::plan::{Plan, Step};
use super::story::{ALONE, Deed, TWIN, WITHOUT};
use crate::demo::photos::Photos;
use crate::demo::staff::Staff;
use crate::demo::words::sentences::Sentences;

/// Deeds in one commit.
const PIECE: usize = 240;

/// The play.
pub struct Play<'a> {
    teller: &'a Teller<'a>,
    cast: Arc<Cast>,
    calendar: WorkingCalendar,
    told: Arc<HashMap<usize, Receipt>>,
    ended: HashSet<(usize, u8)>,
    piece: Vec<Step>,
    /// How many deeds were refused, by their name.
    pub refused: HashMap<String, usize>,
}

/// How a piece ended that was not committed.
enum Undone {
    /// A rule refused its n-th step.
    Refused(usize, actions::Refused),
    /// Its n-th step failed otherwise.
    Failed(usize, ActionError),
    /// The store is in trouble.
    Trouble(StorageError),
}

impl From<StorageError> for Undone {
    fn from(trouble: StorageError) -> Self {
        Self::Trouble(trouble)
    }
}

impl<'a> Play<'a> {
    /// Gets ready.
    ///
    /// # Errors
    /// Sentences that cannot be read.
    pub fn new(teller: &'a Teller<'a>, staff: Staff, photos: Photos) -> Result<Self> {
        let cast = Cast { teller: teller.seed, of: teller.of, staff, photos, sentences: Sentences::read()? };
        Ok(Self {
            teller,
            cast: Arc::new(cast),
            calendar: WorkingCalendar::built_in(),
            told: Arc::new(HashMap::new()),
            ended: HashSet::new(),
            piece: Vec::new(),
            refused: HashMap::new(),
        })
    }

    /// What a matter's report got, where it was told.
    #[must_use]
    pub fn receipt(&self, n: usize) -> Option<&Receipt> {
        self.told.get(&n)
    }

    /// The staff.
    #[must_use]
    pub fn staff(&self) -> &Staff {
        &self.cast.staff
    }

    /// What comes next in a story: staff work in office hours, residents are awake.
    #[must_use]
    pub fn next(&self, step: &Step) -> Option<Step> {
        let (deed, minutes) = *step.plan.story.get(step.deed + 1)?;
        let plain = Span::from_minutes(minutes);
        let after = Span::from_minutes(minutes * step.plan.pace / 100 + 1);
        let at = match deed {
            Deed::Remind | Deed::FallSilent => by_day(step.at + plain),
            Deed::Rate(_) | Deed::Nudge | Deed::Note | Deed::Appeal | Deed::Withdraw => {
                by_day(step.at + after)
            }
            Deed::HandleAfterParking => {
                let over = Moment::start_of((step.at + Span::from_days(step.plan.parked_days + 1)).day());
                self.calendar.after_working(over, after).unwrap_or(over + after)
            }
            _ => self.calendar.after_working(step.at, after).unwrap_or(step.at + after),
        };
        Some(Step { at, plan: step.plan.clone(), deed: step.deed + 1 })
    }

    /// Takes a step, and plays what was taken once it is enough for a piece; says what is to be
    /// played instead of what was refused.
    ///
    /// # Errors
    /// Trouble with the store, or an act that should have been possible.
    pub fn take(&mut self, step: Step) -> Result<Vec<Step>> {
        let mut instead = Vec::new();
        if self.cast.staff.next_handover().is_some_and(|handover| handover.at <= step.at) {
            instead = self.play()?;
            self.hand_over()?;
        }
        if self.has_ended(&step.plan) {
            return Ok(instead);
        }
        self.piece.push(step);
        if self.piece.len() >= PIECE {
            instead.extend(self.play()?);
        }
        Ok(instead)
    }

    /// Plays what is left, up to a moment.
    ///
    /// # Errors
    /// As [`Play::take`].
    pub fn finish(&mut self, today: Moment) -> Result<Vec<Step>> {
        Ok(self.play()?.into_iter().filter(|step| step.at <= today).collect())
    }

    fn has_ended(&self, plan: &Plan) -> bool {
        self.ended.contains(&(plan.n, plan.edition))
    }

    /// Plays the piece; a refused step is left out, with all that follow in its story.
    fn play(&mut self) -> Result<Vec<Step>> {
        let mut piece = std::mem::take(&mut self.piece);
        let mut instead = Vec::new();
        while !piece.is_empty() {
            match self.tell(&piece) {
                Ok(receipts) => {
                    Arc::make_mut(&mut self.told).extend(receipts);
                    break;
                }
                Err(Undone::Refused(n, why)) => {
                    let refused = piece[n].clone();
                    tracing::debug!(%why, deed = ?refused.what(), "a story ends early");
                    *self.refused.entry(format!("{:?}: {why}", refused.what())).or_default() += 1;
                    self.ended.insert((refused.plan.n, refused.plan.edition));
                    instead.extend(otherwise(&refused));
                    piece.retain(|step| !self.has_ended(&step.plan) || step < &refused);
                }
                Err(Undone::Failed(n, why)) => {
                    let step = &piece[n];
                    return Err(why).with_context(|| format!("{:?} of matter {}", step.what(), step.plan.n));
                }
                Err(Undone::Trouble(trouble)) => return Err(trouble.into()),
            }
        }
        Ok(instead)
    }

    /// The piece in one transaction, deed by deed.
    fn tell(&self, piece: &[Step]) -> Result<HashMap<usize, Receipt>, Undone> {
        let (with, cast, told) = (self.teller.folder.with.clone(), self.cast.clone(), self.told.clone());
        let piece = piece.to_vec();
        self.teller.folder.db.write_now(move |tx: &mut Tx<'_>| {
            let mut receipts = HashMap::new();
            for (n, step) in piece.iter().enumerate() {
                let known = |n| receipts.get(&n).or_else(|| told.get(&n));
                match deeds::run(tx, &with, &cast, step, known) {
                    Ok(None) => {}
                    Ok(Some(receipt)) => {
                        receipts.insert(step.plan.n, receipt);
                    }
                    Err(ActionError::Refused(why)) => return Err(Undone::Refused(n, why)),
                    Err(ActionError::Storage(trouble)) => return Err(Undone::Trouble(trouble)),
                    Err(other) => return Err(Undone::Failed(n, other)),
                }
            }
            Ok(receipts)
        })
    }

    fn hand_over(&mut self) -> Result<()> {
        let Some(handover) = Arc::make_mut(&mut self.cast).staff.take_handover() else { return Ok(()) };
        let (act, wish) = (handover.act(self.teller), handover.wish);
        self.teller.tell(act, move |tx, _, act| actions::people::hand_over::run(tx, act, &wish))?;
        Ok(())
    }
}

/// How often a neighbour looks again whether the matter they told too is done.
const LOOKS: u8 = 12;

/// What happens instead of a deed that was refused: a twin whose first report is done already is
/// handled by itself, one who was asked for a word too early gives it some days later, and what was to
/// rest or to take longer is done after all.
fn otherwise(refused: &Step) -> Option<Step> {
    let plan = &refused.plan;
    let again = |edition, story| Arc::new(Plan { edition, story, ..(**plan).clone() });
    match refused.what() {
        Deed::Merge => Some(Step { at: refused.at + Span::from_minutes(5), plan: again(1, ALONE), deed: 1 }),
        Deed::Rate(_) if plan.story == TWIN && plan.edition < LOOKS => {
            let at = by_day(refused.at + Span::from_days(3));
            Some(Step { at, plan: again(plan.edition + 1, TWIN), deed: refused.deed })
        }
        Deed::AskMoreTime | Deed::AskParking => {
            let at = by_day(refused.at + Span::from_minutes(200));
            Some(Step { at, plan: again(1, WITHOUT), deed: 3 })
        }
        _ => None,
    }
}

/// Residents and reminders come by day.
fn by_day(at: Moment) -> Moment {
    let local = at.local();
    if (9..20).contains(&local.hour()) {
        return at;
    }
    let day = if local.hour() >= 20 { (at + Span::from_days(1)).day() } else { local.date() };
    let minutes = local.minute();
    Moment::from_local(day.at(9, 5 + minutes / 2, local.second(), 0))
}
