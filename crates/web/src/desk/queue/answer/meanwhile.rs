//! What somebody else decided while a list stood on the screen: the row says who, and what.

use kernel::SubdistrictId;
use matters::{Event, MatterId};
use people::PersonId;
use storage::matters::list::{self, QueueRow};
use storage::matters::{Actor, history};
use storage::office::Office;
use storage::{StorageError, Tx};

use crate::words::{t, t_with};

/// A row that was shown and waits no longer.
pub struct Gone {
    /// As it stands now.
    pub row: QueueRow,
    /// Who did the last thing; nobody where it was a duty or a resident.
    who: Option<String>,
    /// What.
    event: Event,
}

/// Those of the rows that another person has decided: not what still waits, and not one's own doing.
pub fn of(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    missing: &[MatterId],
    myself: PersonId,
) -> Result<Vec<Gone>, StorageError> {
    let mut gone = Vec::new();
    for row in list::these(tx, of, missing)?.into_iter().filter(|row| row.stage != "received") {
        let history = history::of_matter(tx, of, row.id)?;
        let decides = |event: &Event| !matches!(event, Event::Closed { .. } | Event::Noted { .. });
        let Some(entry) = history.into_iter().rev().find(|entry| decides(&entry.event)) else { continue };
        let who = match entry.actor {
            Actor::Staff { person, .. } if person == myself => continue,
            Actor::Staff { person, .. } => storage::people::name_of(tx, of, person)?,
            Actor::Resident | Actor::System => None,
        };
        gone.push(Gone { row, who, event: entry.event });
    }
    Ok(gone)
}

impl Gone {
    /// "叶小满派给西苑社区第1网格了".
    pub fn sentence(&self, office: &Office) -> String {
        let who = self.who.clone().unwrap_or_else(|| t("queue-gone-somebody"));
        match &self.event {
            Event::Assigned { lead, .. } => {
                t_with("queue-gone-assigned", &[("who", &who), ("unit", office.unit_name(*lead))])
            }
            Event::MergedInto { .. } => t_with("queue-gone-merged", &[("who", &who)]),
            Event::Withdrawn { .. } => t("queue-gone-withdrawn"),
            _ => t_with("queue-gone-changed", &[("who", &who)]),
        }
    }
}
