//! Pages of a list, by keyset: a page says where the next one begins, and nothing is counted or
//! skipped to get there.

use serde::{Deserialize, Serialize};

/// Where a page begins: after the row with this order key and id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    /// The order key of the last row shown (often microseconds).
    pub key: i64,
    /// Its id, which breaks ties.
    pub id: String,
}

/// A text that should have been a cursor and is not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor: {0:?}")]
pub struct NotACursor(pub String);

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}~{}", self.key, self.id)
    }
}

impl std::str::FromStr for Cursor {
    type Err = NotACursor;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (key, id) = text.split_once('~').ok_or_else(|| NotACursor(text.to_owned()))?;
        let key = key.parse().map_err(|_| NotACursor(text.to_owned()))?;
        if id.len() > 64 || !id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            return Err(NotACursor(text.to_owned()));
        }
        Ok(Self { key, id: id.to_owned() })
    }
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows, in order.
    pub items: Vec<T>,
    /// Where the next page begins; nothing on the last.
    pub next: Option<Cursor>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_a_url() {
        let cursor = Cursor { key: -5, id: "0193-ab".into() };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for wrong in ["", "5", "x~1", "1~a b", "1~<script>"] {
            assert!(wrong.parse::<Cursor>().is_err(), "{wrong}");
        }
    }
}
