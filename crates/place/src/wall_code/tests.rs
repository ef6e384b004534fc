//! Wall codes as people read and type them.

use super::*;

#[test]
fn a_code_begins_with_the_tag_of_its_subdistrict() {
    let tag: Tag = "GY".parse().unwrap();
    let mut draw = Draw::from_seed([3; 32]);
    let code = WallCode::draw(tag, &mut draw);
    assert_eq!(code.tag(), tag);
    assert_eq!(code.to_string().len(), 7);
    assert_ne!(code, WallCode::draw(tag, &mut draw));
}

#[test]
fn small_letters_and_blanks_are_forgiven() {
    assert_eq!(" gy2 3456 ".parse::<WallCode>(), "GY23456".parse());
    assert_eq!("gy-23456".parse::<WallCode>(), "GY23456".parse());
}

#[test]
fn characters_that_look_alike_are_in_no_code() {
    for wrong in ["GY2345", "GY234567", "GY2345O", "GY23451", "GY2345U", "公园23456", ""] {
        assert_eq!(wrong.parse::<WallCode>(), Err(NotAWallCode(wrong.into())));
    }
}
