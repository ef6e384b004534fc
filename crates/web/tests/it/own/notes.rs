//! What a resident adds on the way: a sentence, a photo, a nudge, a telephone.

use kernel::Span;

use super::browser;
use crate::kit::{Answer, Visitor, each_site, photo, site};

const NOBODY: fn() -> Visitor = Visitor::default;
const ONCE: (&str, &str) = ("once", "0123456789abcdef");

/// The note of a photo that came before a refusal.
fn kept(answer: &Answer) -> String {
    answer.value_after("name=\"kept1\" value=\"").unwrap()
}

#[test]
fn a_sentence_and_a_photo_are_added_and_both_sides_see_them() {
    each_site(|site| {
        let told = site.told("灯不亮");
        let address = format!("{}/notes", told.link);
        let answer = site.post_photo(&NOBODY(), &address, &[ONCE, ("text", "晚上更黑。")], &photo());
        assert_eq!(answer.is(303).location, format!("{}?done=note", told.link));
        site.get(&NOBODY(), &answer.location).says("补充收到了");
        let page = site.track(&told);
        page.says("您补充：“晚上更黑。”");
        let src = page.value_after(&format!("src=\"{}/photos/", told.link)).unwrap();
        site.get(&NOBODY(), &format!("{}/photos/{src}", told.link)).is(200);
        site.sees("paidan", &told).says("晚上更黑。");
    });
}

#[test]
fn pressed_twice_or_sent_again_after_going_back_it_is_one_note() {
    let site = site();
    let told = site.told("灯不亮");
    let address = format!("{}/notes", told.link);
    let first = site.post(&NOBODY(), &address, &[ONCE, ("text", "还没亮。")]);
    site.post(&NOBODY(), &address, &[ONCE, ("text", "还没亮。")]).is(303);
    let back = site.get(&browser(&first), &told.link);
    let once = back.value_after("name=\"once\" value=\"").unwrap();
    assert_eq!(once, ONCE.1, "the page drawn anew sends under the same key");
    site.post(&browser(&first), &address, &[("once", &once), ("text", "还没亮。")]).is(303);
    assert_eq!(site.track(&told).words().matches("还没亮。").count(), 1);
    site.post(&browser(&first), &address, &[("once", &once), ("text", "今天也没亮。")]).is(303);
    site.track(&told).says("今天也没亮。");
}

#[test]
fn a_photo_is_kept_when_the_words_cannot_be_taken() {
    let site = site();
    let told = site.told("灯不亮");
    let address = format!("{}/notes", told.link);
    let long = "长".repeat(4_001);
    let refused = site.post_photo(&NOBODY(), &address, &[ONCE, ("text", &long)], &photo());
    refused.is(422).says("照片已收到");
    assert_eq!(refused.value_after("name=\"once\" value=\"").as_deref(), Some(ONCE.1));
    let fields = [ONCE, ("text", "晚上更黑。"), ("kept1", &kept(&refused))];
    site.post(&NOBODY(), &address, &fields).is(303);
    assert!(site.track(&told).body.contains(&format!("src=\"{}/photos/", told.link)));
    let forged = [("once", "fedcba9876543210"), ("kept1", "ab.640.480.00")];
    site.post(&NOBODY(), &address, &forged).is(422);
}

#[test]
fn a_photo_of_what_is_still_broken_is_kept_when_no_reason_was_ticked() {
    let site = site();
    let told = site.told("灯不亮");
    site.assign("paidan", &told, site.units.grid);
    site.handle("wangge", &told, "换好了。");
    let address = format!("{}/rating", told.link);
    let asks = site.get(&NOBODY(), &format!("{address}?verdict=not_satisfied"));
    assert!(asks.body.contains("<photo-picker") && asks.body.contains("photo-picker."));
    let verdict = ("verdict", "not_satisfied");
    let refused = site.post_photo(&NOBODY(), &address, &[verdict, ("text", "还是黑的")], &photo());
    refused.is(422).says("照片已收到");
    let fields = [verdict, ("text", "还是黑的"), ("reason", "not_fixed"), ("kept1", &kept(&refused))];
    site.post(&NOBODY(), &address, &fields).is(303);
    let page = site.track(&told);
    page.says("还是黑的");
    assert!(page.body.contains(&format!("src=\"{}/photos/", told.link)));
}

#[test]
fn a_nudge_is_told_and_possible_once_a_day() {
    let site = site();
    let told = site.told("灯不亮");
    let address = format!("{}/nudge", told.link);
    let button = format!("action=\"{address}\"");
    assert!(site.track(&told).body.contains(&button));
    let answer = site.post(&NOBODY(), &address, &[]);
    assert_eq!(answer.is(303).location, format!("{}?done=nudge", told.link));
    site.sees("paidan", &told).says("催");
    assert!(!site.track(&told).body.contains(&button));
    site.post(&NOBODY(), &address, &[]).is(422);
    site.later(Span::from_hours(24));
    assert!(site.track(&told).body.contains(&button));
    site.post(&NOBODY(), &address, &[]).is(303);
}

#[test]
fn a_telephone_left_on_the_receipt_is_asked_once_and_never_shown() {
    let site = site();
    let answer = site.post(&NOBODY(), "/report", &[ONCE, ("category", "lamp"), ("text", "灯不亮")]);
    let receipt = answer.is(303).location.clone();
    let link = receipt.trim_end_matches("?new");
    let told = site.told_by(link);
    let form = format!("action=\"{link}/phone\"");
    assert!(site.get(&NOBODY(), &receipt).body.contains(&form));
    let refused = site.post(&NOBODY(), &format!("{link}/phone"), &[("phone", "138")]);
    assert!(refused.is(422).body.contains("value=\"138\""));
    let left = site.post(&NOBODY(), &format!("{link}/phone"), &[("phone", "13912345678")]);
    left.is(303);
    let again = site.get(&NOBODY(), &receipt);
    assert!(!again.body.contains(&form) && !again.body.contains("13912345678"));
    site.sees("paidan", &told).keeps_quiet_about("13912345678").says("5678");
}
