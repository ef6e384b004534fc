//! Keeps the write-ahead log short.
//!
//! SQLite folds the log into the file by itself, but starts it anew only at a moment without any
//! reader of it. Under steady reading there is none and the log grows without end. So when it has
//! grown long, the writer folds it completely and waits for the last reader of an old snapshot;
//! readers that come meanwhile read the file alone and do not prolong the wait, which the limit on
//! reads therefore bounds.

use std::path::{Path, PathBuf};

use super::connection::Connection;

/// The log file and how long it may get.
pub(super) struct Log {
    file: PathBuf,
    longest: u64,
}

impl Log {
    /// Where folding is forced; SQLite's own passive folding starts at 4 MB.
    const LONG: u64 = 32 << 20;

    pub(super) fn of(database: &Path) -> Self {
        let mut file = database.as_os_str().to_owned();
        file.push("-wal");
        Self { file: file.into(), longest: Self::LONG }
    }

    /// Folds the log if it is too long now. Called between two groups.
    pub(super) fn keep_short(&mut self, writer: &Connection) {
        let length = std::fs::metadata(&self.file).map_or(0, |file| file.len());
        if length < self.longest {
            return;
        }
        self.longest = match writer.fold_log() {
            Ok(()) => Self::LONG,
            Err(error) => {
                tracing::warn!(%error, length, "the write-ahead log could not be folded yet");
                // Not before every group: that would hold all writers up for one stuck reader.
                length + Self::LONG
            }
        };
    }
}
