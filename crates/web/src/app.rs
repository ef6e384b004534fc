//! What every handler can reach: the store, the keys, the files, the clocks.

use std::sync::Arc;

use actions::{Act, By, With};
use kernel::{Moment, SubdistrictId};
use storage::Db;
use storage::clock::ProductClock;
use storage::files::Files;
use storage::office::Office;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::problem::Problem;
use crate::throttle::Throttle;

/// Photos are decoded up to so many at once; each may have fifty megapixels.
const DECODING_AT_ONCE: usize = 2;

/// The sources of wall time and of seeds, which have their one home in the binary.
#[derive(Clone)]
pub struct Sources {
    /// Wall time.
    pub wall: Arc<dyn Fn() -> Moment + Send + Sync>,
    /// A fresh seed from the operating system.
    pub seed: Arc<dyn Fn() -> [u8; 32] + Send + Sync>,
}

/// Whether everything here is invented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Data {
    /// A real office.
    Real,
    /// A demonstration: every page and print says so.
    Demonstration,
}

/// The application.
#[derive(Clone)]
pub struct App(Arc<Parts>);

struct Parts {
    db: Db,
    with: With,
    of: SubdistrictId,
    files: Files,
    clock: ProductClock,
    sources: Sources,
    data: Data,
    public_url: String,
    form_key: [u8; 32],
    decoding: Semaphore,
    throttle: Throttle,
}

/// What an application is put together from.
pub struct Setup {
    /// The store.
    pub db: Db,
    /// The keys and the snapshot.
    pub with: With,
    /// Which subdistrict.
    pub of: SubdistrictId,
    /// Where photos are.
    pub files: Files,
    /// The product's clock.
    pub clock: ProductClock,
    /// Wall time and seeds.
    pub sources: Sources,
    /// Real or invented.
    pub data: Data,
    /// What every absolute link begins with.
    pub public_url: String,
    /// Signs form tokens and photo drafts.
    pub form_key: [u8; 32],
}

impl App {
    /// Puts it together.
    #[must_use]
    pub fn new(setup: Setup) -> Self {
        Self(Arc::new(Parts {
            db: setup.db,
            with: setup.with,
            of: setup.of,
            files: setup.files,
            clock: setup.clock,
            sources: setup.sources,
            data: setup.data,
            public_url: setup.public_url.trim_end_matches('/').to_owned(),
            form_key: setup.form_key,
            decoding: Semaphore::new(DECODING_AT_ONCE),
            throttle: Throttle::default(),
        }))
    }

    /// The store.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// The keys and the snapshot.
    #[must_use]
    pub fn with(&self) -> With {
        self.0.with.clone()
    }

    /// Which subdistrict.
    #[must_use]
    pub fn of(&self) -> SubdistrictId {
        self.0.of
    }

    /// Where photos are.
    #[must_use]
    pub fn files(&self) -> &Files {
        &self.0.files
    }

    /// Product time: history, deadlines, duties, scores.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.0.clock.at(self.wall())
    }

    /// Wall time: sessions, lock-out, form tokens.
    #[must_use]
    pub fn wall(&self) -> Moment {
        (self.0.sources.wall)()
    }

    /// A fresh seed.
    #[must_use]
    pub fn seed(&self) -> [u8; 32] {
        (self.0.sources.seed)()
    }

    /// Whether everything here is invented.
    #[must_use]
    pub fn is_demonstration(&self) -> bool {
        self.0.data == Data::Demonstration
    }

    /// What every absolute link begins with.
    #[must_use]
    pub fn public_url(&self) -> String {
        self.0.public_url.clone()
    }

    /// Signs form tokens and photo drafts.
    #[must_use]
    pub fn form_key(&self) -> &[u8; 32] {
        &self.0.form_key
    }

    /// Who tried how often.
    #[must_use]
    pub fn throttle(&self) -> &Throttle {
        &self.0.throttle
    }

    /// Waits until another photo may be decoded.
    pub async fn megapixels(&self) -> Option<SemaphorePermit<'_>> {
        self.0.decoding.acquire().await.ok()
    }

    /// An act of this moment, by a page.
    #[must_use]
    pub fn act(&self, by: By) -> Act {
        Act { of: self.of(), by, at: self.now(), door: "page", seed: self.seed() }
    }

    /// The subdistrict as it is now.
    ///
    /// # Errors
    /// A [`Problem`] where the store is in trouble.
    pub async fn office(&self) -> Result<Arc<Office>, Problem> {
        let (with, of) = (self.with(), self.of());
        Ok(self.db().read(move |tx| with.office(tx, of)).await?)
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "App({})", self.0.of)
    }
}
