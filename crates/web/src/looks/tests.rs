//! What the cookie says, and what it cannot say.

use super::{Language, Looks, Motion, TextSize, Theme, current, under_now};

#[test]
fn a_choice_is_read_as_it_was_written() {
    let looks = Looks {
        language: Language::English,
        text: TextSize::ExtraLarge,
        theme: Theme::Dark,
        motion: Motion::Less,
    };
    assert_eq!(looks.to_string(), "en.xl.dark.less");
    assert_eq!(Looks::parse("en.xl.dark.less"), looks);
    assert_eq!(Looks::parse(&Looks::default().to_string()), Looks::default());
}

#[test]
fn what_is_not_understood_is_left_as_it_was() {
    assert_eq!(Looks::parse("fr.huge.\"><script>"), Looks::default());
}

#[test]
fn a_choice_holds_for_what_is_drawn_under_it() {
    let english = Looks { language: Language::English, ..Looks::default() };
    assert_eq!(under_now(english, || current().language), Language::English);
    assert_eq!(current().language, Language::Chinese);
}
