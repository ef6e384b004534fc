//! Photos and files by the digest of their content; durable before the row that names them.

use std::fmt;
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;

use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use sha2::{Digest as _, Sha256};

/// SHA-256 of a file's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest([u8; 32]);

/// A text that is no digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a digest")]
pub struct NotADigest;

/// Trouble with the files.
#[derive(Debug, thiserror::Error)]
#[error("files: {0}")]
pub struct FileError(#[from] object_store::Error);

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Digest {
    type Err = NotADigest;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() != 64 || !text.is_ascii() {
            return Err(NotADigest);
        }
        let mut digest = [0; 32];
        for (at, byte) in digest.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).map_err(|_| NotADigest)?;
        }
        Ok(Self(digest))
    }
}

/// Where files are. Clones share it.
#[derive(Debug, Clone)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// A folder, made where there is none; every file is synced to disk before it counts.
    ///
    /// # Errors
    /// [`FileError`].
    pub fn in_folder(folder: &Path) -> Result<Self, FileError> {
        std::fs::create_dir_all(folder)
            .map_err(|source| object_store::Error::Generic { store: "files", source: Box::new(source) })?;
        let store = LocalFileSystem::new_with_prefix(folder)?.with_fsync(true);
        Ok(Self(Arc::new(store)))
    }

    /// Keeps a file and says its digest. The same content twice is one file.
    ///
    /// # Errors
    /// [`FileError`].
    pub async fn put(&self, bytes: Vec<u8>) -> Result<Digest, FileError> {
        let digest = Digest(Sha256::digest(&bytes).into());
        self.0.put(&key(&digest), PutPayload::from(bytes)).await?;
        Ok(digest)
    }

    /// Removes a file that nothing names any more; one that is gone already is no fault.
    ///
    /// # Errors
    /// [`FileError`].
    pub async fn remove(&self, digest: &Digest) -> Result<(), FileError> {
        match self.0.delete(&key(digest)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(trouble) => Err(trouble.into()),
        }
    }

    /// The content behind a digest.
    ///
    /// # Errors
    /// [`FileError`], also where there is none.
    pub async fn get(&self, digest: &Digest) -> Result<Vec<u8>, FileError> {
        Ok(self.0.get(&key(digest)).await?.bytes().await?.to_vec())
    }
}

/// Two levels of folders, so that none grows too wide.
fn key(digest: &Digest) -> Key {
    let text = digest.to_string();
    Key::from(format!("{}/{}/{text}", &text[..2], &text[2..4]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_same_content_twice_is_one_file() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::in_folder(folder.path()).unwrap();
        let first = files.put(b"picture".to_vec()).await.unwrap();
        let second = files.put(b"picture".to_vec()).await.unwrap();
        assert_eq!(first, second);
        assert_eq!(first.to_string().parse(), Ok(first));
        assert_eq!(files.get(&first).await.unwrap(), b"picture");
        files.remove(&first).await.unwrap();
        files.remove(&first).await.unwrap();
        assert!(files.get(&first).await.is_err());
        let unknown = Digest([0; 32]);
        assert!(files.get(&unknown).await.is_err());
        assert_eq!("x".parse::<Digest>(), Err(NotADigest));
    }
}
