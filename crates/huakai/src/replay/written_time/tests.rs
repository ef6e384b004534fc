//! What is a time and what only looks like one.

use super::read;

#[test]
fn each_way_of_writing_says_the_same_moment() {
    let told = |written| read(written).map(kernel::Moment::to_local_text);
    for written in ["2019/4/8 8:37:20", "2019/04/08 08:37:20", "2019-04-08 08:37:20"] {
        assert_eq!(told(written).as_deref(), Some("2019-04-08T08:37"), "{written}");
    }
    assert_eq!(told("2018/4/24").as_deref(), Some("2018-04-24T00:00"), "a day begins at midnight");
}

#[test]
fn seconds_are_kept() {
    let (earlier, later) = (read("2019/4/8 8:37:20").unwrap(), read("2019-04-08 08:37:21").unwrap());
    assert_eq!(later.since(earlier), kernel::Span::from_seconds(1));
}

#[test]
fn nothing_is_guessed() {
    for written in [
        "",
        "2019",
        "2019/4",
        "19/4/8 8:37:20",
        "2019/4/31",
        "2019/13/1 8:00:00",
        "2019/4/8 24:00:00",
        "2019/4/8 8:37",
        "2019/4/8 8:7:20",
        "2019/4/8  8:37:20",
        "2019/4/8T8:37:20",
        "2019-4-8 08:37:20",
        "2019-04-08",
        "2019-04-08T08:37:20",
        "2019-04-08 08:37",
        "2019/4/8 8:37:20+08:00",
        "2019/+4/8 8:37:20",
        "2019/4/8 8:37:20 ",
    ] {
        assert_eq!(read(written), None, "{written:?}");
    }
}
