//! Persons, units, posts, ties, and their sign-ins.

pub mod moving;
pub mod safety;
pub mod sessions;

use std::collections::HashMap;

use kernel::{Day, SubdistrictId};
use people::ties::{Consent, Tie, TieId, TieKind};
use people::{Duty, Permission, Person, PersonId, Post, PostId, Unit, UnitId};
use place::PlaceId;

use crate::{Row, StorageError, Tx, params};

/// All units, by name.
///
/// # Errors
/// [`StorageError`].
pub fn units(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Vec<Unit>, StorageError> {
    tx.query(
        "SELECT unit_id, kind, name, place_id FROM units WHERE subdistrict_id = $1 ORDER BY name, unit_id",
        params![of],
    )?
    .iter()
    .map(|row| {
        Ok(Unit {
            id: row.parse("unit_id")?,
            kind: row.parse("kind")?,
            name: row.text("name")?.to_owned(),
            place: row.parse("place_id")?,
        })
    })
    .collect()
}

/// Adds a unit.
///
/// # Errors
/// [`StorageError`].
pub fn add_unit(tx: &mut Tx<'_>, of: SubdistrictId, unit: &Unit) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO units (subdistrict_id, unit_id, kind, name, place_id) VALUES ($1, $2, $3, $4, $5)",
        params![of, unit.id, unit.kind.as_str(), unit.name, unit.place],
    )?;
    Ok(())
}

/// The numbers of units that residents read.
///
/// # Errors
/// [`StorageError`].
pub fn public_phones(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<HashMap<UnitId, String>, StorageError> {
    tx.query(
        "SELECT unit_id, public_phone FROM units WHERE subdistrict_id = $1 AND public_phone IS NOT NULL",
        params![of],
    )?
    .iter()
    .map(|row| Ok((row.parse("unit_id")?, row.text("public_phone")?.to_owned())))
    .collect()
}

/// Sets the number of a unit that residents read, or takes it away.
///
/// # Errors
/// [`StorageError`].
pub fn set_public_phone(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    unit: UnitId,
    phone: Option<&str>,
) -> Result<(), StorageError> {
    tx.execute(
        "UPDATE units SET public_phone = $3 WHERE subdistrict_id = $1 AND unit_id = $2",
        params![of, unit, phone],
    )?;
    Ok(())
}

/// Adds a person with the hash of a first password; says whether the sign-in name was free.
///
/// # Errors
/// [`StorageError`].
pub fn add_person(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    person: &Person,
    password_hash: &str,
) -> Result<bool, StorageError> {
    let changed = tx.execute(
        "INSERT INTO people (subdistrict_id, person_id, name, sign_in, password_hash, failed) \
         VALUES ($1, $2, $3, $4, $5, 0) ON CONFLICT DO NOTHING",
        params![of, person.id, person.name, person.sign_in, password_hash],
    )?;
    Ok(changed == 1)
}

/// The names of all persons.
///
/// # Errors
/// [`StorageError`].
pub fn persons(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Vec<Person>, StorageError> {
    tx.query(
        "SELECT person_id, name, sign_in FROM people WHERE subdistrict_id = $1 ORDER BY sign_in",
        params![of],
    )?
    .iter()
    .map(|row| {
        Ok(Person {
            id: row.parse("person_id")?,
            name: row.text("name")?.to_owned(),
            sign_in: row.text("sign_in")?.to_owned(),
        })
    })
    .collect()
}

/// The name of a person.
///
/// # Errors
/// [`StorageError`].
pub fn name_of(tx: &mut Tx<'_>, of: SubdistrictId, person: PersonId) -> Result<Option<String>, StorageError> {
    tx.query_opt(
        "SELECT person_id, name FROM people WHERE subdistrict_id = $1 AND person_id = $2",
        params![of, person],
    )?
    .map(|row| Ok(row.text("name")?.to_owned()))
    .transpose()
}

/// Adds a post, or saves its end.
///
/// # Errors
/// [`StorageError`].
pub fn save_post(tx: &mut Tx<'_>, of: SubdistrictId, post: &Post) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO posts (subdistrict_id, post_id, person_id, unit_id, duty, scope_id, from_day, until_day) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT (subdistrict_id, post_id) DO UPDATE SET until_day = $8",
        params![of, post.id, post.person, post.unit, post.duty.as_str(), post.scope, post.from, post.until],
    )?;
    Ok(())
}

/// The post with this id.
///
/// # Errors
/// [`StorageError`].
pub fn find_post(tx: &mut Tx<'_>, of: SubdistrictId, id: PostId) -> Result<Option<Post>, StorageError> {
    tx.query_opt(
        "SELECT post_id, person_id, unit_id, duty, scope_id, from_day, until_day FROM posts \
         WHERE subdistrict_id = $1 AND post_id = $2",
        params![of, id],
    )?
    .as_ref()
    .map(post)
    .transpose()
}

/// The posts held on a day, by unit and duty.
///
/// # Errors
/// [`StorageError`].
pub fn posts_on(tx: &mut Tx<'_>, of: SubdistrictId, day: Day) -> Result<Vec<Post>, StorageError> {
    tx.query(
        "SELECT post_id, person_id, unit_id, duty, scope_id, from_day, until_day FROM posts \
         WHERE subdistrict_id = $1 AND from_day <= $2 AND (until_day IS NULL OR until_day > $2) \
         ORDER BY unit_id, duty, post_id",
        params![of, day],
    )?
    .iter()
    .map(post)
    .collect()
}

/// Whether somebody of a unit may handle matters on a day.
///
/// # Errors
/// [`StorageError`].
pub fn handles(tx: &mut Tx<'_>, of: SubdistrictId, unit: UnitId, day: Day) -> Result<bool, StorageError> {
    let rows = tx.query(
        "SELECT post_id, duty FROM posts WHERE subdistrict_id = $1 AND unit_id = $2 AND from_day <= $3 \
         AND (until_day IS NULL OR until_day > $3)",
        params![of, unit, day],
    )?;
    for row in &rows {
        if row.parse::<Duty>("duty")?.may(Permission::Handle) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Who serves a unit on a day, by name.
///
/// # Errors
/// [`StorageError`].
pub fn names_in(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    unit: UnitId,
    day: Day,
) -> Result<Vec<String>, StorageError> {
    tx.query(
        "SELECT p.post_id, e.name FROM posts p JOIN people e ON e.subdistrict_id = p.subdistrict_id \
         AND e.person_id = p.person_id WHERE p.subdistrict_id = $1 AND p.unit_id = $2 AND p.from_day <= $3 \
         AND (p.until_day IS NULL OR p.until_day > $3) ORDER BY p.post_id",
        params![of, unit, day],
    )?
    .iter()
    .map(|row| Ok(row.text("name")?.to_owned()))
    .collect()
}

/// The full-time grid worker of a grid on a day: name and unit.
///
/// # Errors
/// [`StorageError`].
pub fn grid_worker(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    grid: PlaceId,
    day: Day,
) -> Result<Option<(String, UnitId)>, StorageError> {
    tx.query_opt(
        "SELECT p.post_id, e.name, p.unit_id FROM posts p JOIN people e ON e.subdistrict_id = p.subdistrict_id \
         AND e.person_id = p.person_id WHERE p.subdistrict_id = $1 AND p.scope_id = $2 \
         AND p.duty = 'grid_worker' AND p.from_day <= $3 AND (p.until_day IS NULL OR p.until_day > $3) \
         ORDER BY p.from_day DESC, p.post_id LIMIT 1",
        params![of, grid, day],
    )?
    .map(|row| Ok((row.text("name")?.to_owned(), row.parse("unit_id")?)))
    .transpose()
}

fn post(row: &Row) -> Result<Post, StorageError> {
    Ok(Post {
        id: row.parse("post_id")?,
        person: row.parse("person_id")?,
        unit: row.parse("unit_id")?,
        duty: row.parse("duty")?,
        scope: row.parse("scope_id")?,
        from: row.day("from_day")?,
        until: row.opt_day("until_day")?,
    })
}

/// Adds a tie.
///
/// # Errors
/// [`StorageError`].
pub fn add_tie(tx: &mut Tx<'_>, of: SubdistrictId, tie: &Tie) -> Result<(), StorageError> {
    let (consent, on) = consent_columns(tie.consent);
    tx.execute(
        "INSERT INTO ties (subdistrict_id, tie_id, kind, place_id, name, offers, consent, consent_on) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![of, tie.id, tie.kind.as_str(), tie.place, tie.name, tie.offers, consent, on],
    )?;
    Ok(())
}

const fn consent_columns(consent: Consent) -> (&'static str, Option<Day>) {
    match consent {
        Consent::Given { on } => ("given", Some(on)),
        Consent::NotGiven => ("not_given", None),
    }
}

/// Records a consent, or its end; says whether there is such a tie.
///
/// # Errors
/// [`StorageError`].
pub fn record_consent(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    tie: TieId,
    consent: Consent,
) -> Result<bool, StorageError> {
    let (consent, on) = consent_columns(consent);
    let changed = tx.execute(
        "UPDATE ties SET consent = $3, consent_on = $4 WHERE subdistrict_id = $1 AND tie_id = $2",
        params![of, tie, consent, on],
    )?;
    Ok(changed == 1)
}

/// The ties of a place.
///
/// # Errors
/// [`StorageError`].
pub fn ties_of(tx: &mut Tx<'_>, of: SubdistrictId, place: PlaceId) -> Result<Vec<Tie>, StorageError> {
    tx.query(
        "SELECT tie_id, kind, place_id, name, offers, consent, consent_on FROM ties \
         WHERE subdistrict_id = $1 AND place_id = $2 ORDER BY kind, tie_id",
        params![of, place],
    )?
    .iter()
    .map(tie)
    .collect()
}

fn tie(row: &Row) -> Result<Tie, StorageError> {
    let kind = match row.text("kind")? {
        "grid_branch" => TieKind::GridBranch,
        "building_group" => TieKind::BuildingGroup,
        "contact_household" => TieKind::ContactHousehold,
        _ => return Err(row.unreadable("kind", "no such tie")),
    };
    // A consent of which nobody noted the day is none.
    let given = row.opt_day("consent_on")?.filter(|_| row.text("consent").is_ok_and(|word| word == "given"));
    let consent = given.map_or(Consent::NotGiven, |on| Consent::Given { on });
    Ok(Tie {
        id: row.parse("tie_id")?,
        kind,
        place: row.parse("place_id")?,
        name: row.text("name")?.to_owned(),
        offers: row.opt_text("offers")?.map(str::to_owned),
        consent,
    })
}

/// A suggestion: which unit a category at a place belongs to, and by which clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The category's code, or `*` for any.
    pub category: String,
    /// The part of the tree.
    pub place: PlaceId,
    /// The unit.
    pub unit: UnitId,
    /// The duty it rests on.
    pub clause: String,
    /// The first day.
    pub from: Day,
}

/// Adds a suggestion to the dated table.
///
/// # Errors
/// [`StorageError`].
pub fn add_suggestion(tx: &mut Tx<'_>, of: SubdistrictId, row: &Suggestion) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO suggestions (subdistrict_id, category, place_id, unit_id, clause, from_day) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
        params![of, row.category, row.place, row.unit, row.clause, row.from],
    )?;
    Ok(())
}

/// The suggestions in force on a day for a category (and for any), in no order: the narrowest place
/// decides, which only the tree knows.
///
/// # Errors
/// [`StorageError`].
pub fn suggestions(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    category: &str,
    day: Day,
) -> Result<Vec<Suggestion>, StorageError> {
    tx.query(
        "SELECT category, place_id, unit_id, clause, from_day FROM suggestions WHERE subdistrict_id = $1 \
         AND category IN ($2, '*') AND from_day <= $3 AND (until_day IS NULL OR until_day > $3)",
        params![of, category, day],
    )?
    .iter()
    .map(|row| {
        Ok(Suggestion {
            category: row.text("category")?.to_owned(),
            place: row.parse("place_id")?,
            unit: row.parse("unit_id")?,
            clause: row.text("clause")?.to_owned(),
            from: row.day("from_day")?,
        })
    })
    .collect()
}
