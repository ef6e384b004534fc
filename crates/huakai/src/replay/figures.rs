//! The figures at the end, counted by the product and not by the replay.

use anyhow::Result;
use kernel::{Span, SubdistrictId};
use storage::StorageError;
use storage::boards::replies;
use storage::matters::counters;

use super::street::rules::LIMIT_DAYS;
use crate::folder::Folder;

/// A reply after so many days was very late.
const LATE_DAYS: u32 = 60;

/// The last line: how many reports were counted, and how long their first replies took, in elapsed days
/// of 24 hours.
///
/// # Errors
/// Trouble with the store.
pub fn line(folder: &Folder, of: SubdistrictId) -> Result<String> {
    let (reports, took) = folder.db.read_now(move |tx| -> Result<_, StorageError> {
        let (within, after) = (Span::from_days(LIMIT_DAYS.into()), Span::from_days(LATE_DAYS.into()));
        Ok((counters::total(tx, of, "reported")?, replies::elapsed(tx, of, within, after)?))
    })?;
    let (within, after) = (took.within, took.after);
    Ok(format!(
        "{reports} reports, {within} handled within {LIMIT_DAYS} days, {after} after more than {LATE_DAYS}\n"
    ))
}
