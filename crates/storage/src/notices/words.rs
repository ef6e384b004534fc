//! The templates and the quiet hours an office has set, each from a day on: dated settings.

use kernel::{Day, SubdistrictId};
use notices::{Kind, QuietHours, Template};

use crate::office::settings;
use crate::{StorageError, Tx};

/// Under which name the quiet hours are set.
pub const QUIET_HOURS: &str = "quiet_hours";

/// A template in force, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    /// The template.
    pub template: Template,
    /// From when, and by whom or why; nothing for the product's own.
    pub set: Option<(Day, String)>,
}

/// Sets the template of a kind from a day on.
///
/// # Errors
/// [`StorageError`].
pub fn set(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    kind: Kind,
    from: Day,
    template: &Template,
    source: &str,
) -> Result<(), StorageError> {
    settings::set(tx, of, &name(kind), from, &template.text(), source)
}

/// The template of a kind in force on a day; the product's own where none was set.
///
/// # Errors
/// [`StorageError`].
pub fn on(tx: &mut Tx<'_>, of: SubdistrictId, kind: Kind, day: Day) -> Result<InForce, StorageError> {
    let rows = settings::dated::<String>(tx, of, &name(kind))?;
    let row = rows.into_iter().rev().find(|(from, ..)| *from <= day);
    let set = row.and_then(|(from, source, text)| {
        Template::new(kind, &text).ok().map(|template| InForce { template, set: Some((from, source)) })
    });
    Ok(set.unwrap_or_else(|| InForce { template: Template::default_of(kind), set: None }))
}

/// The quiet hours, dated, oldest first.
///
/// # Errors
/// [`StorageError`].
pub fn quiet_hours(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Vec<(Day, QuietHours)>, StorageError> {
    let rows = settings::dated(tx, of, QUIET_HOURS)?;
    Ok(rows.into_iter().map(|(from, _, hours)| (from, hours)).collect())
}

fn name(kind: Kind) -> String {
    format!("notice_{}", kind.as_str())
}
