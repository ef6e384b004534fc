//! What identifies a person is sealed before it is stored, under a context that says what it is.

use kernel::Draw;
use serde::{Deserialize, Serialize};
use storage::StorageError;
use storage::keys::Keyring;

use crate::error::{ActionError, Refused};

/// What a resident left so that somebody can reach them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Person {
    /// A name, as they gave it.
    pub name: Option<String>,
    /// A telephone: digits, perhaps with a leading `+`.
    pub phone: Option<String>,
    /// The flat.
    pub flat: Option<String>,
}

impl Person {
    /// Whether nothing was left.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.name.is_none() && self.phone.is_none() && self.flat.is_none()
    }

    /// As shown by default: the first character of the name, the last four digits.
    #[must_use]
    pub fn masked(&self) -> Self {
        let first = |name: &String| name.chars().next().map(|c| format!("{c}**"));
        let tail = |phone: &String| format!("*******{}", tail_of(phone));
        Self {
            name: self.name.as_ref().and_then(first),
            phone: self.phone.as_ref().map(tail),
            flat: self.flat.as_ref().map(|_| "***".to_owned()),
        }
    }
}

/// Contexts of sealing and of keyed hashes: what is sealed as one thing never opens as another.
pub mod context {
    /// A contact record.
    pub const CONTACT: &str = "contact";
    /// A telephone.
    pub const PHONE: &str = "phone";
    /// The last four digits of a telephone.
    pub const PHONE_TAIL: &str = "phone-tail";
    /// A capability.
    pub const CAPABILITY: &str = "capability";
    /// A matter as neighbours may point at it: 我也遇到.
    pub const NEIGHBOUR: &str = "neighbour";
    /// The six digits of a receipt.
    pub const QUERY: &str = "query";
    /// The list of links a phone holds.
    pub const KEPT_LIST: &str = "kept-list";
    /// The code by which a list goes to another phone, and the list on its way.
    pub const MOVING_LIST: &str = "moving-list";
    /// A session id.
    pub const SESSION: &str = "session";
}

/// Reads a telephone as people type it: blanks, hyphens and full-width digits are forgiven.
///
/// # Errors
/// [`Refused::NotATelephone`] unless 7 to 15 digits remain.
pub fn telephone(typed: &str) -> Result<Option<String>, Refused> {
    let mut digits = String::new();
    for c in typed.trim().chars() {
        match c {
            '0'..='9' => digits.push(c),
            '０'..='９' => digits.extend(char::from_digit(c as u32 - '０' as u32, 10)),
            ' ' | '-' | '－' | '—' | '(' | ')' | '（' | '）' | '+' | '\u{3000}' => {}
            _ => return Err(Refused::NotATelephone),
        }
    }
    match digits.len() {
        0 if typed.trim().is_empty() => Ok(None),
        7..=15 => Ok(Some(digits)),
        _ => Err(Refused::NotATelephone),
    }
}

/// The last four digits.
#[must_use]
pub fn tail_of(phone: &str) -> &str {
    &phone[phone.len().saturating_sub(4)..]
}

/// A telephone as a log shows it: `138****34`, enough to tell two apart and too little to call.
#[must_use]
pub fn masked_number(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().collect();
    let (head, tail) = (digits.iter().take(3), digits.iter().skip(digits.len().saturating_sub(2)));
    format!("{}****{}", head.collect::<String>(), tail.collect::<String>())
}

/// Seals a person's contact.
///
/// # Errors
/// [`ActionError::Storage`] where the keys fail.
pub fn seal(keys: &Keyring, person: &Person, draw: &mut Draw) -> Result<Vec<u8>, ActionError> {
    let plain = serde_json::to_vec(person).map_err(|error| trouble(&error))?;
    Ok(keys.seal(context::CONTACT, &plain, draw).map_err(|error| trouble(&error))?)
}

/// Opens a person's contact.
///
/// # Errors
/// [`ActionError::Storage`] where the keys fail.
pub fn open(keys: &Keyring, sealed: &[u8]) -> Result<Person, ActionError> {
    let plain = keys.open(context::CONTACT, sealed).map_err(|error| trouble(&error))?;
    Ok(serde_json::from_slice(&plain).map_err(|error| trouble(&error))?)
}

/// A fault of the keys, without what was to be sealed or opened.
pub(crate) fn trouble(error: &dyn std::fmt::Display) -> StorageError {
    StorageError::Driver { message: format!("keys: {error}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_is_read_as_people_type_it() {
        assert_eq!(telephone(" 0533-012 3456 "), Ok(Some("05330123456".into())));
        assert_eq!(telephone("１３８００００００００"), Ok(Some("13800000000".into())));
        assert_eq!(telephone("  "), Ok(None));
        for wrong in ["123", "不告诉你", "1234567890123456", "-"] {
            assert_eq!(telephone(wrong), Err(Refused::NotATelephone), "{wrong}");
        }
    }

    #[test]
    fn a_telephone_in_a_log_can_be_told_apart_and_not_called() {
        assert_eq!(masked_number("13800001234"), "138****34");
        assert_eq!(masked_number("1234567"), "123****67");
    }

    #[test]
    fn a_person_is_masked_by_default() {
        let person = Person {
            name: Some("花奶奶".into()),
            phone: Some("05330123456".into()),
            flat: Some("301".into()),
        };
        let masked = person.masked();
        assert_eq!(masked.name.as_deref(), Some("花**"));
        assert_eq!(masked.phone.as_deref(), Some("*******3456"));
        assert_eq!(masked.flat.as_deref(), Some("***"));
    }
}
