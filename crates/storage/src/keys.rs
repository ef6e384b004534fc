//! The keys of a data folder: what identifies people is encrypted with them and looked up by them.
//!
//! Keys stand beside the database, never in it: a copy of the database alone says nothing about who.
//! A folder `keys/` (0700) holds one file a key (0600), made at first start; a file that others can
//! read is refused. Each sealed value names the key that sealed it, so that a new key can be added
//! and the old ones still open what they sealed.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions, Permissions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use aes_gcm_siv::aead::{Aead, KeyInit, Payload};
use aes_gcm_siv::{Aes256GcmSiv, Nonce};
use hmac::{Hmac, Mac};
use kernel::Draw;
use sha2::Sha256;

/// The form of a sealed value: version, key id, nonce, ciphertext with its tag.
const VERSION: u8 = 1;
const NONCE: usize = 12;
const HEAD: usize = 1 + 4 + NONCE;

/// Trouble with the keys. Never says what was to be sealed or opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The folder or a file cannot be read or written.
    #[error("keys at {path}: {message}")]
    Io {
        /// Where.
        path: PathBuf,
        /// What the system said.
        message: String,
    },
    /// Others can read it: `chmod 600` the file, `chmod 700` the folder.
    #[error("{path} can be read by others (mode {mode:o}); make it 0700 for the folder, 0600 for a file")]
    OpenToOthers {
        /// Which.
        path: PathBuf,
        /// Its mode.
        mode: u32,
    },
    /// Other keys are here and this one is gone: a new one would find nothing that was kept.
    #[error("{path} is missing; put it back from the backup of the keys")]
    Missing {
        /// Which.
        path: PathBuf,
    },
    /// Not a key of ours.
    #[error("{path} is not a key")]
    NotAKey {
        /// Which.
        path: PathBuf,
    },
    /// Sealed with a key that is not in the folder.
    #[error("sealed with key {id}, which is not here")]
    UnknownKey {
        /// Its id.
        id: u32,
    },
    /// Not sealed by us, as this, or changed since.
    #[error("cannot be opened")]
    NotSealed,
}

/// The keys.
pub struct Keyring {
    newest: u32,
    sealing: BTreeMap<u32, Aes256GcmSiv>,
    lookup: [u8; 32],
}

impl Keyring {
    /// Opens the keys of a folder, making the first ones where there are none.
    ///
    /// # Errors
    /// [`KeyError`]: the folder, a file that others can read, a file that is no key.
    pub fn open_folder(folder: &Path, draw: &mut Draw) -> Result<Self, KeyError> {
        if !folder.exists() {
            fs::DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(folder)
                .map_err(|why| io(folder, &why))?;
        }
        closed(folder, 0o077)?;
        let mut sealing = BTreeMap::new();
        for (id, path) in sealing_files(folder)? {
            sealing.insert(id, cipher(&read(&path)?));
        }
        let lookup = folder.join("lookup.key");
        // It is made before the first sealing key, so it cannot be still to come.
        if !sealing.is_empty() && !lookup.exists() {
            return Err(KeyError::Missing { path: lookup });
        }
        let lookup = read_or_make(&lookup, draw)?;
        if sealing.is_empty() {
            let key = read_or_make(&folder.join("seal-1.key"), draw)?;
            sealing.insert(1, cipher(&key));
        }
        let newest = sealing.keys().next_back().copied().unwrap_or(1);
        Ok(Self { newest, sealing, lookup })
    }

    /// Adds a new sealing key; what older ones sealed still opens.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn rotate(folder: &Path, draw: &mut Draw) -> Result<Self, KeyError> {
        let next = Self::open_folder(folder, draw)?.newest + 1;
        read_or_make(&folder.join(format!("seal-{next}.key")), draw)?;
        Self::open_folder(folder, draw)
    }

    /// Seals a value as what the context says. The nonce is drawn; a repeated one would show that two
    /// values are alike and nothing more.
    ///
    /// # Errors
    /// [`KeyError::UnknownKey`] should the newest key be gone.
    pub fn seal(&self, context: &str, plain: &[u8], draw: &mut Draw) -> Result<Vec<u8>, KeyError> {
        let id = self.newest;
        let cipher = self.sealing.get(&id).ok_or(KeyError::UnknownKey { id })?;
        let mut nonce = [0_u8; NONCE];
        draw.fill(&mut nonce);
        let payload = Payload { msg: plain, aad: context.as_bytes() };
        let sealed = cipher.encrypt(&Nonce::from(nonce), payload).map_err(|_| KeyError::NotSealed)?;
        let mut whole = Vec::with_capacity(HEAD + sealed.len());
        whole.push(VERSION);
        whole.extend_from_slice(&id.to_be_bytes());
        whole.extend_from_slice(&nonce);
        whole.extend_from_slice(&sealed);
        Ok(whole)
    }

    /// Opens a value that was sealed as what the context says.
    ///
    /// # Errors
    /// [`KeyError::UnknownKey`], [`KeyError::NotSealed`].
    pub fn open(&self, context: &str, sealed: &[u8]) -> Result<Vec<u8>, KeyError> {
        let (head, body) = sealed.split_at_checked(HEAD).ok_or(KeyError::NotSealed)?;
        let id: [u8; 4] = head[1..5].try_into().map_err(|_| KeyError::NotSealed)?;
        let nonce: [u8; NONCE] = head[5..].try_into().map_err(|_| KeyError::NotSealed)?;
        if head[0] != VERSION {
            return Err(KeyError::NotSealed);
        }
        let id = u32::from_be_bytes(id);
        let cipher = self.sealing.get(&id).ok_or(KeyError::UnknownKey { id })?;
        let payload = Payload { msg: body, aad: context.as_bytes() };
        cipher.decrypt(&Nonce::from(nonce), payload).map_err(|_| KeyError::NotSealed)
    }

    /// The keyed hash by which a value is looked up, in hexadecimal; the same value as something else
    /// hashes differently.
    #[must_use]
    pub fn lookup(&self, context: &str, value: &str) -> String {
        self.mac(context, value.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// A key for a purpose of its own, derived from the lookup key.
    #[must_use]
    pub fn derived(&self, purpose: &str) -> [u8; 32] {
        self.mac("derived", purpose.as_bytes())
    }

    fn mac(&self, context: &str, value: &[u8]) -> [u8; 32] {
        // A key of 32 bytes is always accepted.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.lookup) else { return [0; 32] };
        mac.update(context.as_bytes());
        mac.update(&[0]);
        mac.update(value);
        mac.finalize().into_bytes().into()
    }
}

impl std::fmt::Debug for Keyring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Keyring({} keys)", self.sealing.len())
    }
}

fn cipher(key: &[u8; 32]) -> Aes256GcmSiv {
    Aes256GcmSiv::new(&(*key).into())
}

fn sealing_files(folder: &Path) -> Result<Vec<(u32, PathBuf)>, KeyError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|why| io(folder, &why))? {
        let path = entry.map_err(|why| io(folder, &why))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let id = name.strip_prefix("seal-").and_then(|rest| rest.strip_suffix(".key"));
        if let Some(id) = id.and_then(|id| id.parse().ok()) {
            files.push((id, path));
        }
    }
    Ok(files)
}

fn read(path: &Path) -> Result<[u8; 32], KeyError> {
    closed(path, 0o177)?;
    let bytes = fs::read(path).map_err(|why| io(path, &why))?;
    bytes.try_into().map_err(|_| KeyError::NotAKey { path: path.to_owned() })
}

fn read_or_make(path: &Path, draw: &mut Draw) -> Result<[u8; 32], KeyError> {
    if path.exists() {
        return read(path);
    }
    let mut key = [0_u8; 32];
    draw.fill(&mut key);
    match keep(path, &key) {
        // Another process made one between the look and the link: that is the one.
        Err(why) if why.kind() == ErrorKind::AlreadyExists => read(path),
        kept => kept.map(|()| key).map_err(|why| io(path, &why)),
    }
}

/// Written whole beside its place and linked there, so that a key is never half there.
fn keep(path: &Path, key: &[u8; 32]) -> std::io::Result<()> {
    let draft = path.with_extension(format!("draft-{}", std::process::id()));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
    file.write_all(key)?;
    file.sync_all()?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft)?;
    linked?;
    path.parent().map_or(Ok(()), |folder| fs::File::open(folder)?.sync_all())
}

/// Nobody else may read it.
fn closed(path: &Path, forbidden: u32) -> Result<(), KeyError> {
    let metadata = fs::metadata(path).map_err(|why| io(path, &why))?;
    let mode = Permissions::mode(&metadata.permissions()) & 0o777;
    if mode & forbidden != 0 {
        return Err(KeyError::OpenToOthers { path: path.to_owned(), mode });
    }
    Ok(())
}

fn io(path: &Path, why: &std::io::Error) -> KeyError {
    KeyError::Io { path: path.to_owned(), message: why.to_string() }
}

#[cfg(test)]
mod tests;
