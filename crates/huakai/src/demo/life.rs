//! A year of life, made by the real actions on a moving clock: every step of every matter is planned
//! with its time, all of them are played in order, and whatever lies after today's nine o'clock has not
//! happened yet.

pub mod answers;
pub mod deeds;
pub mod plan;
pub mod play;
pub mod season;
pub mod story;
pub mod today;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use actions::{Act, ActionError, By, With};
use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use kernel::{Day, Draw, Moment, Span, SubdistrictId};
use storage::Tx;

use super::words::texts;
use super::{photos, place, staff};
use crate::folder::{self, Folder};

/// How long a life, and how full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Months before today.
    pub months: u32,
    /// Matters on those months' days; the state of today comes on top.
    pub matters: usize,
    /// Different pictures, before and after counted apart.
    pub pictures: usize,
}

impl Size {
    /// So many months, as full as a subdistrict of this size is.
    #[must_use]
    pub fn of(months: u32) -> Self {
        let (matters, pictures) = (240 * months as usize, if months < 3 { 27 } else { 216 });
        Self { months, matters, pictures }
    }

    /// The first day.
    #[must_use]
    pub fn from(self, today: Day) -> Day {
        let mut first = today.first_of_month();
        for _ in 0..self.months {
            first = first.yesterday().map_or(first, Day::first_of_month);
        }
        let day = today.day().min(first.days_in_month());
        season::shifted(first, i64::from(day) - 1)
    }
}

/// Tells acts to a folder, each with a seed of its own.
pub struct Teller<'a> {
    /// The folder.
    pub folder: &'a Folder,
    of: SubdistrictId,
    start: Moment,
    seed: u64,
}

impl Teller<'_> {
    /// When the subdistrict was set up.
    #[must_use]
    pub const fn start(&self) -> Moment {
        self.start
    }

    /// The randomness of a part of the demonstration, the same for the same seed.
    #[must_use]
    pub fn draw(&self, part: &str) -> Draw {
        Draw::from_seed(self.seed(part))
    }

    /// An act by somebody at a moment.
    #[must_use]
    pub fn act(&self, by: By, at: Moment, part: &str) -> Act {
        Act { of: self.of, by, at, door: "demo", seed: self.seed(part) }
    }

    /// Tells an act.
    ///
    /// # Errors
    /// What the action answers.
    pub fn tell<T: Send + 'static>(
        &self,
        act: Act,
        verb: impl Fn(&mut Tx<'_>, &With, &Act) -> Result<T, ActionError> + Send + 'static,
    ) -> Result<T, ActionError> {
        let with = self.folder.with.clone();
        self.folder.db.write_now(move |tx| verb(tx, &with, &act))
    }

    /// Tells an act of the command line at the start.
    ///
    /// # Errors
    /// What the action answers.
    pub fn system(
        &self,
        part: &str,
        verb: impl Fn(&mut Tx<'_>, &With, &Act) -> Result<(), ActionError> + Send + 'static,
    ) -> Result<()> {
        Ok(self.tell(self.act(By::System, self.start, part), verb)?)
    }

    fn seed(&self, part: &str) -> [u8; 32] {
        seed(self.seed, part)
    }
}

/// The seed of a part: the same part of the same demonstration is always told alike.
#[must_use]
pub fn seed(of: u64, part: &str) -> [u8; 32] {
    let mut seed = [0x5a_u8; 32];
    for (n, byte) in of.to_be_bytes().into_iter().chain(part.bytes()).enumerate() {
        let slot = n % 32;
        seed[slot] =
            seed[slot].wrapping_mul(31).wrapping_add(byte).rotate_left(u32::try_from(n % 7).unwrap_or(0));
    }
    // Spread what was folded, so that parts that differ in one letter differ everywhere.
    let mut spread = [0; 32];
    Draw::from_seed(seed).fill(&mut spread);
    spread
}

/// What a filling made, for the greeting.
#[derive(Debug, Clone, Copy)]
pub struct Filled {
    /// Matters that were reported.
    pub matters: usize,
    /// Households of its buildings.
    pub households: usize,
}

/// Fills a folder up to a moment.
///
/// # Errors
/// Trouble with the store, or an act that should have been possible and was not.
pub fn fill(folder: &Folder, today: Moment, size: Size, seed: u64, public_url: &str) -> Result<Filled> {
    let from = size.from(today.day());
    let start = Moment::from_local(from.at(8, 0, 0, 0)) - Span::from_days(30);
    let begins: Day = start.day();
    let teller = Teller { folder, of: folder::park_street()?, start, seed };
    let pictures = std::thread::scope(|scope| {
        let drawn = scope.spawn(|| photos::draw(folder, size.pictures, seed));
        let planted = place::build(&teller, public_url, begins).context("cannot build the places")?;
        let staff =
            staff::hire(&teller, &planted, &folder.password(), today).context("cannot hire the staff")?;
        let photos = drawn.join().map_err(|_| anyhow::anyhow!("drawing the pictures panicked"))?;
        Ok::<_, anyhow::Error>((planted, staff, photos.context("cannot draw the pictures")?))
    });
    let (planted, staff, photos) = pictures?;
    let season = season::Season::drawn(from, today.day(), &mut teller.draw("season"));
    let (texts, voices) = (texts::all()?, texts::Voices::read()?);
    let steps = plan::all(&teller, &season, &planted, &texts, &voices, today, size)?;
    let matters = steps.len();
    let plans: Vec<_> = steps.iter().map(|step| step.plan.clone()).collect();
    let mut play = play::Play::new(&teller, staff, photos)?;
    live(&mut play, steps, today)?;
    answers::write(folder, &play, &planted, &plans)?;
    Ok(Filled { matters, households: planted.households })
}

/// Plays the steps in the order of their time, up to a moment.
fn live(play: &mut play::Play<'_>, steps: Vec<plan::Step>, today: Moment) -> Result<()> {
    let bar = bar(steps.len())?;
    let mut heap: BinaryHeap<_> = steps.into_iter().map(Reverse).collect();
    loop {
        while let Some(Reverse(step)) = heap.pop().filter(|Reverse(step)| step.at <= today) {
            bar.inc(u64::from(step.deed == 0 && step.plan.edition == 0));
            if let Some(next) = play.next(&step) {
                heap.push(Reverse(next));
            }
            heap.extend(play.take(step)?.into_iter().map(Reverse));
        }
        let again = play.finish(today)?;
        if again.is_empty() {
            break;
        }
        heap.extend(again.into_iter().map(Reverse));
    }
    bar.finish_and_clear();
    Ok(())
}

fn bar(matters: usize) -> Result<ProgressBar> {
    let bar = ProgressBar::new(u64::try_from(matters)?);
    bar.set_style(ProgressStyle::with_template("演示数据 filling {bar:40} {pos}/{len} {elapsed}")?);
    Ok(bar)
}

#[cfg(test)]
mod tests;
