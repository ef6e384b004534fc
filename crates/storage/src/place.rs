//! Places and wall codes.

use kernel::{Day, Moment, SubdistrictId};
use place::{Place, PlaceId, PlaceTree, WallCode};

use crate::{Row, StorageError, Tx, params};

/// The whole tree.
///
/// # Errors
/// [`StorageError`], also for a tree that is none.
pub fn tree(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<PlaceTree, StorageError> {
    let rows = tx.query(
        "SELECT place_id, parent_id, kind, code, name, survey_grid, from_day, until_day FROM places \
         WHERE subdistrict_id = $1 ORDER BY CASE kind WHEN 'subdistrict' THEN 0 WHEN 'community' THEN 1 \
         WHEN 'grid' THEN 2 WHEN 'compound' THEN 3 WHEN 'building' THEN 4 WHEN 'staircase' THEN 5 ELSE 6 END, place_id",
        params![of],
    )?;
    let places = rows.iter().map(place).collect::<Result<Vec<_>, _>>()?;
    PlaceTree::new(places).map_err(|why| StorageError::Unreadable {
        table: "places".into(),
        column: "parent_id".into(),
        id: of.to_string(),
        why: why.to_string(),
    })
}

fn place(row: &Row) -> Result<Place, StorageError> {
    Ok(Place {
        id: row.parse("place_id")?,
        parent: row.opt_parse("parent_id")?,
        kind: row.parse("kind")?,
        code: row.text("code")?.to_owned(),
        name: row.text("name")?.to_owned(),
        survey_grid: row.opt_text("survey_grid")?.map(str::to_owned),
        from: row.day("from_day")?,
        until: row.opt_day("until_day")?,
    })
}

/// Adds a place, with its first version.
///
/// # Errors
/// [`StorageError`].
pub fn add(tx: &mut Tx<'_>, of: SubdistrictId, place: &Place) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO places (subdistrict_id, place_id, parent_id, kind, code, name, survey_grid, from_day, until_day) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            of,
            place.id,
            place.parent.map(|parent| parent.to_string()),
            place.kind.as_str(),
            place.code,
            place.name,
            place.survey_grid,
            place.from,
            place.until
        ],
    )?;
    add_version(tx, of, place, place.from)
}

/// Gives a place another name from a day on; the version before stays.
///
/// # Errors
/// [`StorageError`].
pub fn rename(tx: &mut Tx<'_>, of: SubdistrictId, place: &Place, from: Day) -> Result<(), StorageError> {
    tx.execute(
        "UPDATE places SET name = $3 WHERE subdistrict_id = $1 AND place_id = $2",
        params![of, place.id, place.name],
    )?;
    add_version(tx, of, place, from)
}

fn add_version(tx: &mut Tx<'_>, of: SubdistrictId, place: &Place, from: Day) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO place_versions (subdistrict_id, place_id, from_day, name, parent_id) VALUES ($1, $2, $3, $4, $5)",
        params![of, place.id, from, place.name, place.parent.map(|parent| parent.to_string())],
    )?;
    Ok(())
}

/// A wall code as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hung {
    /// The code.
    pub code: WallCode,
    /// Where it hangs.
    pub place: PlaceId,
    /// When it was issued.
    pub issued_at: Moment,
    /// When it was retired, if it was.
    pub retired_at: Option<Moment>,
}

/// Issues a code; says whether it was free. A code once given is never given again.
///
/// # Errors
/// [`StorageError`].
pub fn hang_code(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    code: WallCode,
    place: PlaceId,
    at: Moment,
) -> Result<bool, StorageError> {
    let changed = tx.execute(
        "INSERT INTO wall_codes (subdistrict_id, code, place_id, issued_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (subdistrict_id, code) DO NOTHING",
        params![of, code, place, at],
    )?;
    Ok(changed == 1)
}

/// Retires a code; says whether there was one to retire.
///
/// # Errors
/// [`StorageError`].
pub fn retire_code(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    code: WallCode,
    at: Moment,
) -> Result<bool, StorageError> {
    let changed = tx.execute(
        "UPDATE wall_codes SET retired_at = $3 WHERE subdistrict_id = $1 AND code = $2 AND retired_at IS NULL",
        params![of, code, at],
    )?;
    Ok(changed == 1)
}

/// The code, hung or retired.
///
/// # Errors
/// [`StorageError`].
pub fn find_code(tx: &mut Tx<'_>, of: SubdistrictId, code: WallCode) -> Result<Option<Hung>, StorageError> {
    tx.query_opt(
        "SELECT code, place_id, issued_at, retired_at FROM wall_codes WHERE subdistrict_id = $1 AND code = $2",
        params![of, code],
    )?
    .as_ref()
    .map(hung)
    .transpose()
}

/// The codes that hang, by place and code; at most so many.
///
/// # Errors
/// [`StorageError`].
pub fn codes(tx: &mut Tx<'_>, of: SubdistrictId, most: i64) -> Result<Vec<Hung>, StorageError> {
    tx.query(
        "SELECT code, place_id, issued_at, retired_at FROM wall_codes \
         WHERE subdistrict_id = $1 AND retired_at IS NULL ORDER BY issued_at, code LIMIT $2",
        params![of, most],
    )?
    .iter()
    .map(hung)
    .collect()
}

/// The code that hangs at a place.
///
/// # Errors
/// [`StorageError`].
pub fn code_at(tx: &mut Tx<'_>, of: SubdistrictId, place: PlaceId) -> Result<Option<WallCode>, StorageError> {
    tx.query_opt(
        "SELECT code FROM wall_codes WHERE subdistrict_id = $1 AND place_id = $2 AND retired_at IS NULL \
         ORDER BY issued_at DESC, code LIMIT 1",
        params![of, place],
    )?
    .map(|row| row.parse("code"))
    .transpose()
}

/// Where codes hang, a place for each code.
///
/// # Errors
/// [`StorageError`].
pub fn coded_places(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Vec<PlaceId>, StorageError> {
    tx.query("SELECT place_id FROM wall_codes WHERE subdistrict_id = $1 AND retired_at IS NULL", params![of])?
        .iter()
        .map(|row| row.parse("place_id"))
        .collect()
}

fn hung(row: &Row) -> Result<Hung, StorageError> {
    Ok(Hung {
        code: row.parse("code")?,
        place: row.parse("place_id")?,
        issued_at: row.moment("issued_at")?,
        retired_at: row.opt_moment("retired_at")?,
    })
}
