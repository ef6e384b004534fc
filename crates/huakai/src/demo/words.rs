//! Invented words: names that are plainly invented, and reports in spoken Chinese.

use kernel::Draw;

/// Surnames out of a garden.
const SURNAMES: [&str; 24] = [
    "苗", "叶", "谷", "禾", "柳", "梅", "桑", "竹", "荷", "槐", "柏", "桐", "杏", "棠", "芦", "麦", "桂",
    "兰", "菊", "松", "榆", "枣", "葵", "蓝",
];
/// Given names that go with them.
const GIVEN: [&str; 30] = [
    "青禾", "小满", "满仓", "知秋", "立夏", "惊蛰", "谷雨", "白露", "清明", "冬至", "春分", "晓霜", "见山",
    "听雨", "向阳", "长青", "望舒", "九里", "初晴", "安石", "采薇", "如松", "有年", "大田", "东篱", "南亩",
    "西畴", "北辰", "丰年", "和风",
];

/// The n-th invented name; the first hundreds are all different.
#[must_use]
pub fn name(n: usize) -> String {
    let surname = SURNAMES[n % SURNAMES.len()];
    let given = GIVEN[(n / SURNAMES.len() * 7 + n) % GIVEN.len()];
    format!("{surname}{given}")
}

/// One invented report.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// The category's code.
    pub category: &'static str,
    /// What was said.
    pub said: &'static str,
    /// What was found.
    pub found: &'static str,
    /// What was done.
    pub done: &'static str,
}

/// All invented reports.
#[must_use]
pub fn texts() -> Vec<Text> {
    include_str!("../../data/demo_texts.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(text)
        .collect()
}

fn text(line: &'static str) -> Option<Text> {
    let mut parts = line.split('|');
    Some(Text { category: parts.next()?, said: parts.next()?, found: parts.next()?, done: parts.next()? })
}

/// One of several, drawn.
pub fn one_of<'a, T>(all: &'a [T], draw: &mut Draw) -> &'a T {
    &all[draw.below(u32::try_from(all.len()).unwrap_or(1)) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn two_hundred_names_are_all_different() {
        assert_eq!((0..200).map(name).collect::<HashSet<_>>().len(), 200);
    }

    #[test]
    fn every_line_of_the_texts_is_read() {
        let lines =
            include_str!("../../data/demo_texts.txt").lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(texts().len(), lines);
        assert!(texts().iter().all(|text| !text.done.is_empty()));
    }
}
