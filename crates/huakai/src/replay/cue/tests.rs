//! Acts of several messages between each other.

use super::*;

fn message(at: &str, replied_at: &str) -> Message {
    let moment = |text| Moment::parse_local(text).unwrap();
    let (at, replied_at) = (moment(at), moment(replied_at));
    Message { line: 2, id: 1, at, words: "灯".into(), reply: "好".into(), replied_at }
}

#[test]
fn acts_of_all_messages_are_in_one_order_of_time() {
    let slow = message("2019-04-08T08:00", "2019-04-10T08:00");
    let fast = message("2019-04-08T08:05", "2019-04-08T09:00");
    let told: Vec<_> = in_order(&[fast, slow]).iter().map(|cue| (cue.message, cue.deed)).collect();
    let expected = [
        (1, Deed::Report),
        (0, Deed::Report),
        (1, Deed::Assign),
        (0, Deed::Assign),
        (0, Deed::Handle),
        (1, Deed::Handle),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_reply_within_minutes_still_comes_after_the_assignment() {
    for reply in ["2019-04-08T08:00", "2019-04-08T08:01", "2019-04-08T08:06"] {
        let deeds: Vec<_> =
            in_order(&[message("2019-04-08T08:00", reply)]).iter().map(|cue| cue.deed).collect();
        assert_eq!(deeds, [Deed::Report, Deed::Assign, Deed::Handle], "{reply}");
    }
}
