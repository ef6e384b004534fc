//! A data folder: the database, the keys, the files, and what the folder says of itself.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use actions::With;
use anyhow::{Context, Result, bail};
use kernel::SubdistrictId;
use storage::files::Files;
use storage::keys::Keyring;
use storage::office::Identity;
use storage::{Db, StorageError, meta, office};

use crate::sources;

/// An open data folder.
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
    /// The store.
    pub db: Db,
    /// Its keys.
    pub keys: Arc<Keyring>,
    /// The keys and the snapshot, for actions.
    pub with: With,
    /// Photos.
    pub files: Files,
}

impl Folder {
    /// Opens a folder, making what is missing.
    ///
    /// # Errors
    /// A sentence that names the path and what to do.
    pub fn open(path: &Path, database: Option<&str>) -> Result<Self> {
        std::fs::create_dir_all(path)
            .with_context(|| format!("cannot make the data folder {}", path.display()))?;
        let db = match database {
            Some(url) => Db::open_postgres(url).context("cannot open the PostgreSQL database")?,
            None => Db::open_sqlite(&path.join("huakai.db"))
                .with_context(|| format!("cannot open the database in {}", path.display()))?,
        };
        let keys =
            Keyring::open_folder(&path.join("keys"), &mut sources::draw()).context("cannot open the keys")?;
        let files = Files::in_folder(&path.join("files")).context("cannot open the files")?;
        let keys = Arc::new(keys);
        Ok(Self { path: path.to_owned(), db, with: With::new(Arc::clone(&keys)), keys, files })
    }

    /// The one subdistrict of the folder.
    ///
    /// # Errors
    /// A sentence where there is none yet, or several.
    pub fn subdistrict(&self) -> Result<Identity> {
        let mut all = self.db.read_now(office::all)?;
        match (all.pop(), all.len()) {
            (Some(one), 0) => Ok(one),
            (None, _) => bail!(
                "there is no subdistrict in {}: fill it first, with `huakai demo` or `huakai replay`",
                self.path.display()
            ),
            (Some(_), _) => {
                bail!("there are several subdistricts in this database; serving one of them is not built yet")
            }
        }
    }

    /// What the folder says under a key.
    ///
    /// # Errors
    /// [`StorageError`].
    pub fn says(&self, key: &'static str) -> Result<Option<String>, StorageError> {
        self.db.read_now(move |tx| meta::get(tx, key))
    }

    /// Notes something the folder says of itself.
    ///
    /// # Errors
    /// [`StorageError`].
    pub fn note(&self, key: &'static str, value: &str) -> Result<(), StorageError> {
        let value = value.to_owned();
        self.db.write_now(move |tx| meta::put(tx, key, &value))
    }

    /// The password of this folder's sign-ins where they are made by a command: whoever has the keys
    /// can be told it again, nobody else can.
    #[must_use]
    pub fn password(&self) -> String {
        let derived = self.keys.derived("sign-ins of a filled folder");
        derived.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Keys under which a folder says things of itself.
pub mod says {
    /// `demo` or `replay`: what filled it.
    pub const FILLED_BY: &str = "filled_by";
    /// The day, the length and the seed of a demonstration.
    pub const DEMO: &str = "demo_wish";
    /// What a demonstration holds, in words.
    pub const FIGURES: &str = "demo_figures";
    /// `on` where reminders are carried (a notebook) and silence is reached.
    pub const DUTIES: &str = "duties";
    /// A keyed hash of the file a replay was made from.
    pub const REPLAY_OF: &str = "replay_of";
    /// How many acts of a replay are still to be told; `0` when it is whole.
    pub const REPLAY_LEFT: &str = "replay_left";
}

/// The code of the street the product is modelled on (sourced: statistical codes of 2023).
///
/// # Errors
/// Never; the text is nine digits.
pub fn park_street() -> Result<SubdistrictId> {
    Ok("370303002".parse()?)
}
