//! A field that cannot be understood names its row.

use std::sync::Arc;

use super::{Heading, Row};
use crate::{StorageError, Value};

fn row() -> Row {
    let columns = ["subdistrict_id", "matter_id", "stage", "facts", "version"].map(String::from).to_vec();
    let heading = Heading { table: "matters".into(), columns };
    let text = |word: &str| Value::Text(word.to_owned());
    let values = vec![text("370303002"), text("m-1"), text("asleep"), text("{\"a\": }"), Value::Int(3)];
    Row::new(Arc::new(heading), values)
}

fn column_of(error: StorageError) -> (String, String, String) {
    match error {
        StorageError::Unreadable { table, column, id, .. } => (table, column, id),
        other => panic!("{other}"),
    }
}

#[test]
fn a_field_of_the_wrong_kind_names_table_column_and_id() {
    let named = column_of(row().int("stage").unwrap_err());
    assert_eq!(named, ("matters".into(), "stage".into(), "m-1".into()));
}

#[test]
fn a_broken_json_is_unreadable_without_being_quoted() {
    let error = row().json::<serde_json::Value>("facts").unwrap_err();
    assert!(!error.to_string().contains("\"a\""));
    assert_eq!(column_of(error).1, "facts");
}

#[test]
fn a_column_nobody_asked_for_is_an_error_not_a_panic() {
    assert_eq!(column_of(row().text("colour").unwrap_err()).1, "colour");
}

#[test]
fn a_number_out_of_range_is_unreadable() {
    assert_eq!(row().number::<u8>("version"), Ok(3));
    assert!(row().bool("version").is_err());
}
