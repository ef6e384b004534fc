//! Names out of a garden: nobody can take them for somebody's.

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

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn two_hundred_names_are_all_different() {
        assert_eq!((0..200).map(name).collect::<HashSet<_>>().len(), 200);
    }
}
