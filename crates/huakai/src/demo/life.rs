//! A month and a half of life, made by the real actions on a moving clock: every step of every matter
//! is planned with its time, all of them are played in order, and whatever lies after today's nine
//! o'clock has not happened yet.

pub mod play;
pub mod script;

use std::collections::BinaryHeap;

use actions::{Act, ActionError, By, With};
use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use kernel::{Day, Draw, Moment, Span, SubdistrictId};
use storage::Tx;

use super::{place, staff};
use crate::folder::{self, Folder};

/// Matters of the demonstration.
const MATTERS: usize = 320;
/// How many days of life there are before today.
const DAYS: i64 = 45;

/// Tells acts to a folder, each with a seed of its own.
pub struct Teller<'a> {
    folder: &'a Folder,
    of: SubdistrictId,
    start: Moment,
}

impl Teller<'_> {
    /// When the subdistrict was set up.
    #[must_use]
    pub const fn start(&self) -> Moment {
        self.start
    }

    /// The randomness of a part of the demonstration, always the same.
    #[must_use]
    pub fn draw(&self, part: &str) -> Draw {
        Draw::from_seed(seed(part))
    }

    /// An act by somebody at a moment.
    #[must_use]
    pub fn act(&self, by: By, at: Moment, part: &str) -> Act {
        Act { of: self.of, by, at, door: "demo", seed: seed(part) }
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
}

/// A seed for a part: the same part is always told alike.
fn seed(part: &str) -> [u8; 32] {
    let mut seed = [0x5a_u8; 32];
    for (n, byte) in part.bytes().enumerate() {
        let slot = n % 32;
        seed[slot] =
            seed[slot].wrapping_mul(31).wrapping_add(byte).rotate_left(u32::try_from(n % 7).unwrap_or(0));
    }
    // Spread what was folded, so that parts that differ in one letter differ everywhere.
    let mut spread = [0; 32];
    Draw::from_seed(seed).fill(&mut spread);
    spread
}

/// Fills a folder up to a moment.
///
/// # Errors
/// Trouble with the store, or an act that should have been possible and was not.
pub fn fill(folder: &Folder, today: Moment, public_url: &str) -> Result<()> {
    let start = today - Span::from_days(DAYS + 30);
    let begins: Day = start.day();
    let teller = Teller { folder, of: folder::park_street()?, start };
    let planted = place::build(&teller, public_url, begins).context("cannot build the places")?;
    let staff =
        staff::hire(&teller, &planted, &folder.password(), begins).context("cannot hire the staff")?;
    let plans = script::plans(&teller, &planted, &staff, today, MATTERS, DAYS);
    let mut play = play::Play::new(&teller, &planted, &staff)?;
    let mut heap: BinaryHeap<_> = plans.into_iter().map(std::cmp::Reverse).collect();
    let bar = bar(MATTERS)?;
    while let Some(std::cmp::Reverse(step)) = heap.pop() {
        if step.at > today {
            break;
        }
        if step.is_first() {
            bar.inc(1);
        }
        if let Some(next) = play.step(step)? {
            heap.push(std::cmp::Reverse(next));
        }
    }
    bar.finish_and_clear();
    Ok(())
}

fn bar(matters: usize) -> Result<ProgressBar> {
    let bar = ProgressBar::new(u64::try_from(matters)?);
    bar.set_style(ProgressStyle::with_template("演示数据 filling {bar:40} {pos}/{len}")?);
    Ok(bar)
}
