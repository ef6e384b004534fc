//! What people type: rare characters count once, control characters do not come in.

use super::*;

#[test]
fn rare_characters_and_emoji_count_once() {
    assert_eq!(Text::<3>::new("䶮𠮷😀").map(Text::into_string), Ok("䶮𠮷😀".into()));
}

#[test]
fn line_breaks_of_every_kind_become_one() {
    assert_eq!(Text::<9>::new("一\r\n二\r三\n四").map(Text::into_string), Ok("一\n二\n三\n四".into()));
}

#[test]
fn a_control_character_is_refused() {
    assert_eq!(Text::<9>::new("灯\u{0}不亮"), Err(TextRefusal::Control));
    assert_eq!(Text::<9>::new("灯\u{1b}[31m"), Err(TextRefusal::Control));
}

#[test]
fn nothing_typed_is_nothing_where_it_may_be() {
    assert_eq!(Text::<9>::optional(" \n "), Ok(None));
    assert_eq!(Text::<1>::optional("两字"), Err(TextRefusal::TooLong { most: 1, found: 2 }));
}
