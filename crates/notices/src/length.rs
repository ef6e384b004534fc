//! How long a message is, as the networks bill it: one part up to 70 characters, 67 in each of several.
//!
//! Counted in UTF-16 units, which is what is sent as soon as one Chinese character stands in it: a rare
//! character or an emoji counts twice.

/// Characters of a message that fits into one part.
pub const ALONE: usize = 70;
/// Characters in each part of several.
pub const IN_SEVERAL: usize = 67;
/// A sentence longer than this, in characters, is hard to read in one go.
pub const SENTENCE_MOST: usize = 50;

/// Characters as they are billed.
#[must_use]
pub fn characters(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Parts as they are billed.
#[must_use]
pub fn parts(text: &str) -> usize {
    match characters(text) {
        0..=ALONE => 1,
        many => many.div_ceil(IN_SEVERAL),
    }
}

/// The longest stretch without a full stop, in characters as people count them.
#[must_use]
pub fn longest_sentence(text: &str) -> usize {
    let sentences = text.split(['。', '！', '？', '；', '：', '】']);
    sentences.map(|sentence| sentence.trim().chars().count()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_billed_at_seventy_and_sixty_seven() {
        let parts_of = |n: usize| parts(&"灯".repeat(n));
        assert_eq!([0, 70, 71, 134, 135].map(parts_of), [1, 1, 2, 2, 3]);
    }

    #[test]
    fn a_rare_character_counts_twice() {
        assert_eq!(characters("𠮷A"), 3);
    }

    #[test]
    fn the_longest_sentence_is_found() {
        assert_eq!(longest_sentence("【公园街道】灯不亮收到了。看进度"), 6);
    }
}
