//! Sign-ins of staff: the hash of a password is compared outside, sessions are kept by the hash of
//! their id. All moments here are wall time.

use kernel::{Day, Moment, SubdistrictId};
use people::{PersonId, PostId};

use crate::{Row, StorageError, Tx, params};

/// What is needed to check a password.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// Who.
    pub person: PersonId,
    /// argon2 with its parameters.
    pub password_hash: String,
    /// Failed sign-ins in a row.
    pub failed: u32,
    /// No sign-in before this.
    pub locked_until: Option<Moment>,
}

/// The credentials behind a sign-in name.
///
/// # Errors
/// [`StorageError`].
pub fn credentials(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    sign_in: &str,
) -> Result<Option<Credentials>, StorageError> {
    tx.query_opt(
        "SELECT person_id, password_hash, failed, locked_until FROM people \
         WHERE subdistrict_id = $1 AND sign_in = $2",
        params![of, sign_in],
    )?
    .map(|row| {
        Ok(Credentials {
            person: row.parse("person_id")?,
            password_hash: row.text("password_hash")?.to_owned(),
            failed: row.number("failed")?,
            locked_until: row.opt_moment("locked_until")?,
        })
    })
    .transpose()
}

/// Notes how often sign-in failed in a row, and until when it is locked.
///
/// # Errors
/// [`StorageError`].
pub fn note_failures(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    person: PersonId,
    failed: u32,
    locked_until: Option<Moment>,
) -> Result<(), StorageError> {
    tx.execute(
        "UPDATE people SET failed = $3, locked_until = $4 WHERE subdistrict_id = $1 AND person_id = $2",
        params![of, person, failed, locked_until],
    )?;
    Ok(())
}

/// The first post a person holds on a day: the one they sign in by.
///
/// # Errors
/// [`StorageError`].
pub fn post_held(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    person: PersonId,
    day: Day,
) -> Result<Option<PostId>, StorageError> {
    tx.query_opt(
        "SELECT post_id FROM posts WHERE subdistrict_id = $1 AND person_id = $2 AND from_day <= $3 \
         AND (until_day IS NULL OR until_day > $3) ORDER BY from_day, post_id LIMIT 1",
        params![of, person, day],
    )?
    .map(|row| row.parse("post_id"))
    .transpose()
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Hash of its id.
    pub lookup: String,
    /// Who.
    pub person: PersonId,
    /// By which post.
    pub post: PostId,
    /// When it began.
    pub begun_at: Moment,
    /// When it was used last.
    pub seen_at: Moment,
    /// The latest end.
    pub ends_at: Moment,
}

/// Begins a session.
///
/// # Errors
/// [`StorageError`].
pub fn begin(tx: &mut Tx<'_>, of: SubdistrictId, session: &Session) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO sessions (subdistrict_id, lookup, person_id, post_id, begun_at, seen_at, ends_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![
            of,
            session.lookup,
            session.person,
            session.post,
            session.begun_at,
            session.seen_at,
            session.ends_at
        ],
    )?;
    Ok(())
}

/// The session with this hash.
///
/// # Errors
/// [`StorageError`].
pub fn find(tx: &mut Tx<'_>, of: SubdistrictId, lookup: &str) -> Result<Option<Session>, StorageError> {
    tx.query_opt(
        "SELECT lookup, person_id, post_id, begun_at, seen_at, ends_at FROM sessions \
         WHERE subdistrict_id = $1 AND lookup = $2",
        params![of, lookup],
    )?
    .as_ref()
    .map(session)
    .transpose()
}

fn session(row: &Row) -> Result<Session, StorageError> {
    Ok(Session {
        lookup: row.text("lookup")?.to_owned(),
        person: row.parse("person_id")?,
        post: row.parse("post_id")?,
        begun_at: row.moment("begun_at")?,
        seen_at: row.moment("seen_at")?,
        ends_at: row.moment("ends_at")?,
    })
}

/// Notes that a session was used.
///
/// # Errors
/// [`StorageError`].
pub fn note_use(tx: &mut Tx<'_>, of: SubdistrictId, lookup: &str, at: Moment) -> Result<(), StorageError> {
    tx.execute(
        "UPDATE sessions SET seen_at = $3 WHERE subdistrict_id = $1 AND lookup = $2",
        params![of, lookup, at],
    )?;
    Ok(())
}

/// Ends a session.
///
/// # Errors
/// [`StorageError`].
pub fn end(tx: &mut Tx<'_>, of: SubdistrictId, lookup: &str) -> Result<(), StorageError> {
    tx.execute("DELETE FROM sessions WHERE subdistrict_id = $1 AND lookup = $2", params![of, lookup])?;
    Ok(())
}

/// Ends every session of a person: a post changed hands.
///
/// # Errors
/// [`StorageError`].
pub fn end_all_of(tx: &mut Tx<'_>, of: SubdistrictId, person: PersonId) -> Result<(), StorageError> {
    tx.execute("DELETE FROM sessions WHERE subdistrict_id = $1 AND person_id = $2", params![of, person])?;
    Ok(())
}
