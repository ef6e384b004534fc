//! What every action works with: the keys, and the subdistrict as it is inside this transaction.

use std::sync::{Arc, RwLock};

use ::matters::Numbers;
use ::matters::matter::Rules;
use kernel::{Moment, SubdistrictId};
use storage::Tx;
use storage::keys::Keyring;
use storage::office::{self, Office};

use crate::error::ActionError;

/// The keys and the snapshot. Cheap to clone; shared by all doors of a process.
#[derive(Clone)]
pub struct With {
    keys: Arc<Keyring>,
    kept: Arc<RwLock<Option<Arc<Office>>>>,
}

/// The subdistrict and its numbers at the moment of an act.
#[derive(Debug, Clone)]
pub struct Today {
    /// The snapshot.
    pub office: Arc<Office>,
    /// The numbers in force.
    pub numbers: Numbers,
}

impl Today {
    /// The rules a verb is judged by.
    #[must_use]
    pub fn rules(&self) -> Rules<'_> {
        Rules { calendar: &self.office.calendar, numbers: &self.numbers }
    }
}

impl With {
    /// Puts the tools together.
    #[must_use]
    pub fn new(keys: Arc<Keyring>) -> Self {
        Self { keys, kept: Arc::new(RwLock::new(None)) }
    }

    /// The keys.
    #[must_use]
    pub fn keys(&self) -> &Keyring {
        &self.keys
    }

    /// The snapshot as this transaction sees it: the one kept, or read again when its version moved.
    ///
    /// # Errors
    /// [`ActionError::NotFound`] for an unknown subdistrict, [`ActionError::Storage`].
    pub fn office(&self, tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Arc<Office>, ActionError> {
        let version = office::version(tx, of)?.ok_or(ActionError::NotFound)?;
        if let Some(kept) = self.kept(of, version) {
            return Ok(kept);
        }
        let fresh = Arc::new(office::load(tx, of)?.ok_or(ActionError::NotFound)?);
        // Versions are drawn, never counted: one that is rolled back never comes to be, and never returns.
        if let Ok(mut slot) = self.kept.write() {
            *slot = Some(Arc::clone(&fresh));
        }
        Ok(fresh)
    }

    /// The snapshot with the numbers of the moment.
    ///
    /// # Errors
    /// As [`With::office`].
    pub fn today(&self, tx: &mut Tx<'_>, of: SubdistrictId, at: Moment) -> Result<Today, ActionError> {
        let office = self.office(tx, of)?;
        let numbers = office.numbers_on(at.day());
        Ok(Today { office, numbers })
    }

    fn kept(&self, of: SubdistrictId, version: i64) -> Option<Arc<Office>> {
        let kept = self.kept.read().ok()?;
        kept.as_ref().filter(|kept| kept.identity.id == of && kept.version == version).cloned()
    }
}

impl std::fmt::Debug for With {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("With(…)")
    }
}
