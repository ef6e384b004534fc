//! One database and everything it was told so far; each sequence is compared before the next begins.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use kernel::WorkingCalendar;
use place::PlaceKind;
use testkit::{Kit, Persona};

use super::oracle::{self, Disagreement};
use super::play::{Cast, Play};
use super::stored::{self, Scored, Sums};
use super::tally::Tally;

/// The street.
pub struct Street {
    /// Its kit.
    pub kit: Kit,
    calendar: WorkingCalendar,
    counters: Sums,
    reports: Vec<Scored>,
    communities: BTreeMap<String, String>,
}

/// What does not agree, and what happened until then.
type Failure = (Disagreement, Vec<String>);

impl Street {
    /// A new one.
    pub fn on(kit: Kit) -> Self {
        let (of, places, units) = (kit.town.of, kit.town.places, kit.town.units);
        // Units that decide are given work too, now and then: somebody there has to handle it.
        for unit in [units.review, units.leadership] {
            kit.works_in(Persona::Handler, unit).unwrap();
        }
        let tree = kit.read(move |tx| storage::place::tree(tx, of));
        let known = [places.staircase, places.other_staircase, places.lamp, places.grid_two];
        let community = |id| Some((format!("{id}"), tree.within(id, PlaceKind::Community)?.id.to_string()));
        let communities = known.into_iter().filter_map(community).collect();
        let (calendar, counters) = (WorkingCalendar::built_in(), Sums::new());
        Self { kit, calendar, counters, reports: Vec::new(), communities }
    }

    /// Tells the sequences of these seeds, one after the other.
    pub fn told(&mut self, seeds: impl Iterator<Item = u64>) -> Tally {
        let mut tally = Tally::default();
        for seed in seeds {
            match self.sequence(seed, u32::MAX) {
                Ok(told) => tally.add(told),
                Err(failure) => panic!("{}", shortest(seed, &failure)),
            }
        }
        tally
    }

    /// Tells one sequence, cut after so many steps, and compares.
    fn sequence(&mut self, seed: u64, most: u32) -> Result<Tally, Failure> {
        self.kit.reseed(1_000 + seed);
        let mut play =
            Play::begin(&self.kit, seed, self.calendar.clone()).map_err(|why| (why, Vec::new()))?;
        let played = (0..play.steps().min(most)).try_for_each(|_| play.step());
        let compared = played.and_then(|()| compare(&self.kit, &play, &self.communities));
        let (counters, reports, told) = match compared {
            Ok(compared) => compared,
            Err(why) => return Err((why, play.log)),
        };
        for (key, n) in counters {
            *self.counters.entry(key).or_default() += n;
        }
        self.reports.extend(reports);
        self.calendar = play.calendars.last().unwrap().1.clone();
        let counted = stored::counts_agree(&self.kit, &self.counters, &self.reports)
            .and_then(|()| stored::weeks_agree(&self.kit));
        counted.map_err(|why| (why, std::mem::take(&mut play.log)))?;
        play.tally.add(told);
        Ok(play.tally)
    }
}

/// Recounts a sequence from its history, and compares with what is stored.
fn compare(
    kit: &Kit,
    play: &Play<'_>,
    communities: &BTreeMap<String, String>,
) -> Result<(Sums, Vec<Scored>, Tally), Disagreement> {
    let mut rows = Vec::new();
    for receipt in &play.receipts {
        let (of, matter) = (kit.town.of, receipt.matter.to_string());
        rows.extend(kit.read(move |tx| stored::history(tx, of, &matter)));
    }
    let told = oracle::Told { filed: &play.filed, communities, calendars: &play.calendars };
    let mut recount = oracle::recount(rows, told)?;
    stored::agrees(kit, &recount)?;
    for word in recount.matters.values().filter_map(|matter| matter.closing.as_deref()) {
        recount.tally.told(word);
        if play.cast == Cast::StaffAlone && word == "well" {
            return Err("staff alone came to a resident's word".into());
        }
    }
    let reports = stored::scored(&recount)?;
    Ok((recount.counters, reports, recount.tally))
}

/// The shortest beginning of a sequence that fails in a database of its own.
fn shortest(seed: u64, (why, log): &Failure) -> String {
    for most in 0..=u32::try_from(log.len()).unwrap() {
        let alone = || Street::on(Kit::fresh()).sequence(seed, most);
        if let Ok(Err((why, log))) = catch_unwind(AssertUnwindSafe(alone)) {
            return format!("seed {seed}, cut to {most} steps: {why}\n{}", log.join("\n"));
        }
    }
    format!("seed {seed}, only after the sequences before it: {why}\n{}", log.join("\n"))
}
