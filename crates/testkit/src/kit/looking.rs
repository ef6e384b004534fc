//! Looking at what a story left behind.

use ::people::UnitId;
use actions::matters::report::Receipt;
use matters::{Closing, Matter, MatterId, Report};
use notices::Kind;
use storage::matters::{Recorded, history, load, published, texts};
use storage::{StorageError, params};

use super::Kit;

/// What a verb may touch of a report and its matter: version, entries, links, looks.
pub type Fingerprint = (i64, i64, i64, i64);

impl Kit {
    /// The matter a receipt names.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn matter(&self, of: &Receipt) -> Matter {
        let (town, id) = (self.town.of, of.matter);
        self.read(move |tx| storage::matters::find(tx, town, id)).expect("a matter").0
    }

    /// The report of a receipt, wherever it is today.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn report(&self, of: &Receipt) -> Report {
        self.matter(&self.now(of)).report(of.report).expect("a report").clone()
    }

    /// The receipt with the matter its report is in today.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn now(&self, of: &Receipt) -> Receipt {
        let (town, report) = (self.town.of, of.report);
        let matter: MatterId = self.read(move |tx| load::matter_of(tx, town, report)).expect("a matter");
        Receipt { matter, ..of.clone() }
    }

    /// The stage's word.
    #[must_use]
    pub fn stage(&self, of: &Receipt) -> &'static str {
        self.matter(of).stage.as_str()
    }

    /// The closing word.
    #[must_use]
    pub fn closing(&self, of: &Receipt) -> Option<Closing> {
        self.matter(of).stage.closing()
    }

    /// The history of the matter.
    #[must_use]
    pub fn history(&self, of: &Receipt) -> Vec<Recorded> {
        let (town, id) = (self.town.of, of.matter);
        self.read(move |tx| history::of_matter(tx, town, id))
    }

    /// What happened, in words.
    #[must_use]
    pub fn story(&self, of: &Receipt) -> Vec<String> {
        self.history(of).iter().map(|entry| entry.event.word()).collect()
    }

    /// What happened last.
    ///
    /// # Panics
    /// When nothing has.
    #[must_use]
    pub fn last(&self, of: &Receipt) -> Recorded {
        self.history(of).pop().expect("an entry")
    }

    /// The sum of a counter, over all units.
    #[must_use]
    pub fn counted(&self, name: &'static str) -> i64 {
        let town = self.town.of;
        self.read(move |tx| storage::matters::counters::total(tx, town, name))
    }

    /// The sum of a counter of a unit.
    #[must_use]
    pub fn counted_for(&self, name: &'static str, unit: UnitId) -> i64 {
        let (town, day) = (self.town.of, self.clock.now().day());
        let from = kernel::Moment::from_micros(0).day();
        let sums = self.read(move |tx| storage::matters::counters::sums(tx, town, name, from, day));
        sums.iter().filter(|(of, _)| *of == Some(unit)).map(|(_, n)| n).sum()
    }

    /// The kinds of notices queued to a reporter, oldest first; of one moment in the order life takes.
    #[must_use]
    pub fn notices(&self, of: &Receipt) -> Vec<&'static str> {
        let (town, report) = (self.town.of, of.report);
        let mut queued = self.read(move |tx| {
            let sql = "SELECT kind, created_at FROM outbox WHERE subdistrict_id = $1 AND report_id = $2";
            let rows = tx.query(sql, params![town, report])?;
            let queued = |row: &storage::Row| Ok((row.moment("created_at")?, row.parse::<Kind>("kind")?));
            rows.iter().map(queued).collect::<Result<Vec<_>, StorageError>>()
        });
        queued.sort();
        queued.into_iter().map(|(_, kind)| kind.as_str()).collect()
    }

    /// What a reporter said, as they may correct it.
    #[must_use]
    pub fn own_texts(&self, of: &Receipt) -> Vec<texts::Own> {
        let (town, report) = (self.town.of, of.report);
        self.read(move |tx| texts::own(tx, town, report))
    }

    /// What neighbours read of a report.
    #[must_use]
    pub fn published(&self, of: &Receipt) -> Option<published::Published> {
        let (town, report) = (self.town.of, of.report);
        self.read(move |tx| published::of_report(tx, town, report))
    }

    /// A number that changes with whatever a verb does to a report or its matter.
    #[must_use]
    pub fn fingerprint(&self, of: &Receipt) -> Fingerprint {
        let now = self.now(of);
        let (town, report, matter) = (self.town.of, of.report, now.matter);
        let version = self.matter(&now).version;
        self.read(move |tx| {
            let mut count = |sql: &str, id: String| tx.query_one(sql, params![town, id])?.int("n");
            let entries = "SELECT COUNT(*) AS n FROM history WHERE subdistrict_id = $1 AND matter_id = $2";
            let links = "SELECT COUNT(*) AS n FROM capabilities WHERE subdistrict_id = $1 AND report_id = $2";
            let looks = "SELECT COUNT(*) AS n FROM reveals WHERE subdistrict_id = $1 AND report_id = $2";
            Ok::<_, StorageError>((
                version,
                count(entries, matter.to_string())?,
                count(links, report.to_string())?,
                count(looks, report.to_string())?,
            ))
        })
    }
}
