//! The subdistrict itself: its tree, units, calendar, numbers and standards, read as one snapshot.
//!
//! A snapshot carries the version it was read at. Whoever keeps one asks for the version inside the
//! transaction and reads again when it moved; nothing correct depends on one process.

pub mod calendar;
pub mod settings;

use std::collections::HashMap;

use kernel::{Day, Draw, SubdistrictId, WorkingCalendar};
use matters::numbers::DatedNumbers;
use matters::{Numbers, Standard};
use notices::QuietHours;
use people::{Unit, UnitId};
use place::{PlaceTree, Tag};

use crate::{Row, StorageError, Tx, params};

/// Who a subdistrict is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Its nine digits.
    pub id: SubdistrictId,
    /// The two characters at the head of its codes and tokens.
    pub tag: Tag,
    /// Its name.
    pub name: String,
    /// Where its pages are, for every absolute link.
    pub public_url: String,
}

/// Everything a verb may need to know of the subdistrict.
#[derive(Debug, Clone)]
pub struct Office {
    /// Drawn anew by each change of anything below.
    pub version: i64,
    /// Who it is.
    pub identity: Identity,
    /// Its places.
    pub tree: PlaceTree,
    /// Its units.
    pub units: HashMap<UnitId, Unit>,
    /// The numbers of its units that residents read.
    pub public_phones: HashMap<UnitId, String>,
    /// Its working calendar, as entered and amended.
    pub calendar: WorkingCalendar,
    /// Its dated numbers, oldest first.
    pub numbers: Vec<DatedNumbers>,
    /// Its standards.
    pub standards: Vec<Standard>,
    /// The telephone residents read on every page, and the one for the night.
    pub phones: Phones,
    /// The hours in which no notice goes out, dated, oldest first.
    pub quiet_hours: Vec<(Day, QuietHours)>,
}

/// The numbers at the end of every page (local setting).
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Phones {
    /// By day.
    pub day: String,
    /// When somebody answers, in words.
    pub hours: String,
    /// By night.
    pub night: String,
}

impl Office {
    /// The numbers in force on a day; the product's where none were set.
    #[must_use]
    pub fn numbers_on(&self, day: Day) -> Numbers {
        let row = self.numbers.iter().rev().find(|row| row.from <= day);
        row.map_or_else(Numbers::default, |row| row.numbers.clone())
    }

    /// The quiet hours in force on a day.
    #[must_use]
    pub fn quiet_hours_on(&self, day: Day) -> QuietHours {
        notices::quiet::on(&self.quiet_hours, day)
    }

    /// The standard of a category on a day.
    #[must_use]
    pub fn standard_on(&self, category: &str, day: Day) -> Option<&Standard> {
        self.standards.iter().find(|row| row.category.0 == category && row.holds_on(day))
    }

    /// The standards in force on a day, in their order.
    pub fn standards_on(&self, day: Day) -> impl Iterator<Item = &Standard> {
        self.standards.iter().filter(move |row| row.holds_on(day))
    }

    /// The words of a category, whenever it was in force.
    #[must_use]
    pub fn label_of<'a>(&'a self, category: &'a str) -> &'a str {
        let row = self.standards.iter().rev().find(|row| row.category.0 == category);
        row.map_or(category, |row| row.label.as_str())
    }

    /// The number of a unit that residents read, where it has one.
    #[must_use]
    pub fn public_phone(&self, unit: UnitId) -> Option<&str> {
        self.public_phones.get(&unit).map(String::as_str)
    }

    /// The public name of a unit.
    #[must_use]
    pub fn unit_name(&self, unit: UnitId) -> &str {
        self.units.get(&unit).map_or("", |unit| unit.name.as_str())
    }
}

/// The version of the snapshot now.
///
/// # Errors
/// [`StorageError`].
pub fn version(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Option<i64>, StorageError> {
    tx.query_opt("SELECT subdistrict_id, version FROM subdistricts WHERE subdistrict_id = $1", params![of])?
        .map(|row| row.int("version"))
        .transpose()
}

/// Draws a new version: everybody reads the snapshot again. Drawn, not counted, so that a version which
/// is rolled back can be kept by nobody as if it were another's.
///
/// # Errors
/// [`StorageError`].
pub fn touch(tx: &mut Tx<'_>, of: SubdistrictId, draw: &mut Draw) -> Result<(), StorageError> {
    let mut bytes = [0; 8];
    draw.fill(&mut bytes);
    let version = i64::from_be_bytes(bytes) & i64::MAX;
    tx.execute("UPDATE subdistricts SET version = $2 WHERE subdistrict_id = $1", params![of, version])?;
    Ok(())
}

/// Adds a subdistrict.
///
/// # Errors
/// [`StorageError`].
pub fn add(tx: &mut Tx<'_>, identity: &Identity) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO subdistricts (subdistrict_id, tag, name, public_url, version) VALUES ($1, $2, $3, $4, 1)",
        params![identity.id, identity.tag, identity.name, identity.public_url],
    )?;
    Ok(())
}

/// Moves the address every absolute link begins with.
///
/// # Errors
/// [`StorageError`].
pub fn set_public_url(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    url: &str,
    draw: &mut Draw,
) -> Result<(), StorageError> {
    tx.execute("UPDATE subdistricts SET public_url = $2 WHERE subdistrict_id = $1", params![of, url])?;
    touch(tx, of, draw)
}

/// The subdistricts of this database.
///
/// # Errors
/// [`StorageError`].
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Identity>, StorageError> {
    tx.query(
        "SELECT subdistrict_id, tag, name, public_url FROM subdistricts ORDER BY subdistrict_id",
        params![],
    )?
    .iter()
    .map(identity)
    .collect()
}

fn identity(row: &Row) -> Result<Identity, StorageError> {
    Ok(Identity {
        id: row.parse("subdistrict_id")?,
        tag: row.parse("tag")?,
        name: row.text("name")?.to_owned(),
        public_url: row.text("public_url")?.to_owned(),
    })
}

/// Reads the whole snapshot.
///
/// # Errors
/// [`StorageError`].
pub fn load(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Option<Office>, StorageError> {
    let row = tx.query_opt(
        "SELECT subdistrict_id, tag, name, public_url, version FROM subdistricts WHERE subdistrict_id = $1",
        params![of],
    )?;
    let Some(row) = row else { return Ok(None) };
    let units = crate::people::units(tx, of)?;
    Ok(Some(Office {
        version: row.int("version")?,
        identity: identity(&row)?,
        tree: crate::place::tree(tx, of)?,
        units: units.into_iter().map(|unit| (unit.id, unit)).collect(),
        public_phones: crate::people::public_phones(tx, of)?,
        calendar: calendar::load(tx, of)?,
        numbers: settings::dated(tx, of, "numbers")?
            .into_iter()
            .map(|(from, source, numbers)| DatedNumbers { from, source, numbers })
            .collect(),
        standards: settings::latest(tx, of, "standards")?.unwrap_or_default(),
        phones: settings::latest(tx, of, "phones")?.unwrap_or_default(),
        quiet_hours: crate::notices::words::quiet_hours(tx, of)?,
    }))
}
