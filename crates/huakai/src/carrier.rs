//! What carries the notices of a served folder: a gateway, the notebook of a demonstration, or nothing,
//! and then they wait.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use clap::Args;

use crate::folder::{Folder, says};
use crate::outgoing::Gateway;

/// What carries notices.
#[derive(Debug, Clone)]
pub enum Carrier {
    /// They go to a gateway.
    Gateway(Gateway),
    /// They are entered in the log as sent, and leave the house by no door.
    Notebook,
    /// Nothing does: nobody is reminded, and nobody falls silent.
    Nothing,
}

/// The options of a gateway.
#[derive(Debug, Clone, Args)]
pub struct Options {
    /// Where messages to residents are posted, as JSON {id, to, text}; without it they wait.
    #[arg(long, env = "HUAKAI_NOTICE_GATEWAY", value_name = "URL")]
    notice_gateway: Option<String>,
    /// A file with the gateway's token, sent as Authorization: Bearer; nobody else may read it (0600).
    #[arg(long, env = "HUAKAI_NOTICE_TOKEN_FILE", value_name = "FILE", requires = "notice_gateway")]
    notice_token_file: Option<PathBuf>,
    /// Seconds the gateway may take to answer, 1 to 60.
    #[arg(long, env = "HUAKAI_NOTICE_TIMEOUT", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=60))]
    notice_timeout: u64,
}

impl Carrier {
    /// What carries the notices of a folder.
    ///
    /// # Errors
    /// A sentence where a folder of invented or of old messages would be sent to real telephones, or the
    /// gateway cannot be used as it was given.
    pub fn of(folder: &Folder, options: &Options) -> Result<Self> {
        let filled_by = folder.says(says::FILLED_BY)?;
        match (&options.notice_gateway, filled_by) {
            (Some(_), Some(by)) => bail!(
                "this folder was filled by `huakai {by}`: its messages are not for real telephones; serve it without \
                 --notice-gateway"
            ),
            (Some(url), None) => {
                let token = options.notice_token_file.as_deref().map(token).transpose()?;
                let timeout = Duration::from_secs(options.notice_timeout);
                Ok(Self::Gateway(Gateway::new(url, token.as_deref(), timeout)?))
            }
            (None, _) => Self::within(folder),
        }
    }

    /// What carries them where no gateway may: the notebook, if the folder says so.
    ///
    /// # Errors
    /// Trouble with the store.
    pub fn within(folder: &Folder) -> Result<Self> {
        let on = folder.says(says::DUTIES)?.as_deref() == Some("on");
        Ok(if on { Self::Notebook } else { Self::Nothing })
    }
}

/// The token in a file of its own.
fn token(path: &Path) -> Result<String> {
    let shown = path.display();
    let about = std::fs::metadata(path).with_context(|| format!("cannot read the token in {shown}"))?;
    ensure!(about.permissions().mode() & 0o077 == 0, "others can read {shown}; chmod 600 {shown}");
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read the token in {shown}"))?;
    let token = text.trim();
    ensure!(!token.is_empty(), "{shown} holds no token");
    Ok(token.to_owned())
}

#[cfg(test)]
mod tests {
    use std::fs::{self, Permissions};

    use super::*;

    #[test]
    fn a_token_that_others_can_read_or_that_is_none_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("token");
        assert!(token(&path).is_err());
        fs::write(&path, "  secret\n").unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o644)).unwrap();
        assert!(token(&path).unwrap_err().to_string().contains("chmod 600"));
        fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
        assert_eq!(token(&path).unwrap(), "secret");
        fs::write(&path, "\n").unwrap();
        assert!(token(&path).is_err());
    }
}
