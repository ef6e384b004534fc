//! The number a phone dials.

use super::tel;

#[test]
fn a_number_is_dialled_without_its_spaces() {
    assert_eq!(tel("0533-012 3456"), "tel:05330123456");
    assert_eq!(tel("12345"), "tel:12345");
}
