//! Parameters out of order, repeated, with gaps, and things that only look like parameters.

use super::{Statement, table_of};
use crate::Value;

fn sqlite(sql: &str) -> (String, Vec<usize>) {
    let statement = Statement::new(sql, '?').unwrap();
    (statement.text, statement.order)
}

#[test]
fn parameters_are_renumbered_by_first_appearance_and_bound_by_their_number() {
    assert_eq!(sqlite("SELECT $2, $1, $2"), ("SELECT ?1, ?2, ?1".to_owned(), vec![1, 0]));
}

#[test]
fn a_gap_is_closed_and_its_value_still_has_to_be_given() {
    let statement = Statement::new("SELECT $3, $1", '$').unwrap();
    assert_eq!(statement.text, "SELECT $1, $2");
    let values = [Value::Int(10), Value::Int(20), Value::Int(30)];
    assert_eq!(statement.bind(&values), Ok(vec![&values[2], &values[0]]));
    assert!(statement.bind(&values[..2]).is_err());
}

#[test]
fn literals_names_and_comments_are_left_alone() {
    let sql = "SELECT 'it''s $1 ?', \"a $2\", a$3 -- $4 :x\n, /* $5 @ */ $1";
    assert_eq!(sqlite(sql), (sql.replace("*/ $1", "*/ ?1"), vec![0]));
}

#[test]
fn numbers_of_two_digits_are_one_parameter() {
    let sql = (1..=12).rev().map(|n| format!("${n}")).collect::<Vec<_>>().join(",");
    assert_eq!(sqlite(&sql).1, (0..12).rev().collect::<Vec<_>>());
}

#[test]
fn parameters_of_other_dialects_are_refused() {
    for sql in ["SELECT ?1", "SELECT :name", "SELECT @name", "SELECT 1::int", "SELECT $0", "SELECT $name"] {
        assert!(Statement::new(sql, '?').is_err(), "{sql}");
    }
}

#[test]
fn a_closure_cannot_end_the_engines_transaction() {
    for sql in ["COMMIT", "  -- because\n rollback", "PRAGMA synchronous=0", "SET TIME ZONE 'x'"] {
        assert!(Statement::new(sql, '?').is_err(), "{sql}");
    }
}

#[test]
fn a_text_with_nul_is_refused_on_both_databases() {
    let statement = Statement::new("SELECT $1", '?').unwrap();
    assert!(statement.bind(&[Value::Text("a\0b".to_owned())]).is_err());
}

#[test]
fn the_table_is_the_word_after_from_into_or_update() {
    assert_eq!(table_of("INSERT INTO matters (a) VALUES ($1)"), "matters");
    assert_eq!(table_of("update reports set a = 1"), "reports");
    assert_eq!(table_of("SELECT 'from x', a FROM rounds WHERE b = $1"), "rounds");
    assert_eq!(table_of("SELECT 1"), "a statement");
}

#[test]
fn an_unended_literal_does_not_run_past_the_end() {
    assert_eq!(sqlite("SELECT '灯").0, "SELECT '灯");
}
