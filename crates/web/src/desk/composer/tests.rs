//! Every verb has a word on its tab and on its button.

use super::Verb;

#[test]
fn every_verb_says_what_it_does() {
    for verb in Verb::ALL {
        assert!(!verb.tab().starts_with('['), "{verb:?} has no tab");
        assert!(!verb.submit().starts_with('['), "{verb:?} has no button");
    }
}

#[test]
fn no_word_of_a_verb_says_that_it_is_well() {
    for verb in Verb::ALL {
        assert!(!verb.tab().contains("办好") && !verb.submit().contains("办好"));
    }
}
