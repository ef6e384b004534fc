//! Where somebody may be sent back to, and what is kept when only one thing was asked.

use super::{chosen, own_path};
use crate::fields::Fields;
use crate::looks::{Language, Looks, TextSize};

#[test]
fn only_paths_of_ours_are_gone_back_to() {
    assert_eq!(own_path("/t/GY2222"), "/t/GY2222");
    for elsewhere in
        ["", "https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "/a\r\nb"]
    {
        assert_eq!(own_path(elsewhere), "/", "{elsewhere:?}");
    }
    assert_eq!(own_path(&format!("/{}", "x".repeat(400))), "/");
}

#[test]
fn switching_the_language_leaves_the_size() {
    let before = Looks { text: TextSize::ExtraLarge, ..Looks::default() };
    let after = chosen(&Fields::of("language", "en"), before);
    assert_eq!(after, Looks { language: Language::English, ..before });
    assert_eq!(chosen(&Fields::of("text", "huge"), before), before);
}
