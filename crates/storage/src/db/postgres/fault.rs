//! What PostgreSQL's error codes mean to us.

use postgres::error::{Severity, SqlState};

use crate::StorageError;

/// Sorts an error of the driver. The server's `DETAIL` quotes rows and is left out.
pub(super) fn sort(error: &postgres::Error) -> StorageError {
    let Some(said) = error.as_db_error() else {
        return if is_connection(error) { unavailable(error) } else { StorageError::driver(chain(error)) };
    };
    let code = said.code().code();
    let message = format!("{} (code {code})", said.message());
    match code {
        "40001" | "40P01" => StorageError::Contended,
        "53100" => StorageError::DiskFull,
        "53300" => StorageError::Busy,
        "57014" => StorageError::TooLong,
        "55P03" => StorageError::Locked,
        "P0001" => StorageError::Constraint { message },
        // A plan from before a migration: as good as a lost connection, the next one plans anew.
        "0A000" if said.message().contains("cached plan") => StorageError::Unavailable { message },
        _ if code.starts_with("23") => StorageError::Constraint { message },
        _ if code.starts_with("08") || code.starts_with("57P") => StorageError::Unavailable { message },
        _ if is_fatal(said.parsed_severity()) => StorageError::Unavailable { message },
        _ => StorageError::Driver { message },
    }
}

/// Whether a failed COMMIT is known to have come to nothing: the server answered and lives on.
pub(super) fn is_certainly_undone(error: &postgres::Error) -> bool {
    error
        .as_db_error()
        .is_some_and(|said| !is_fatal(said.parsed_severity()) && said.code() != &SqlState::ADMIN_SHUTDOWN)
}

fn is_fatal(severity: Option<Severity>) -> bool {
    matches!(severity, Some(Severity::Fatal | Severity::Panic))
}

fn is_connection(error: &postgres::Error) -> bool {
    let mut cause: Option<&dyn std::error::Error> = std::error::Error::source(error);
    while let Some(inner) = cause {
        if inner.is::<std::io::Error>() {
            return true;
        }
        cause = inner.source();
    }
    error.is_closed() || error.to_string().contains("connect")
}

fn unavailable(error: &postgres::Error) -> StorageError {
    StorageError::unavailable(chain(error))
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut message = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        message = format!("{message}: {inner}");
        cause = inner.source();
    }
    message
}
