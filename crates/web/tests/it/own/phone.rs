//! R6 and R4: what a phone remembers, moving it, forgetting it.

use kernel::Span;

use super::browser;
use crate::kit::{Answer, Site, Visitor, photo, site};

const NOBODY: fn() -> Visitor = Visitor::default;

fn report(site: &Site, who: &Visitor, once: &str) -> Answer {
    let answer = site.post(who, "/report", &[("once", once), ("category", "lamp"), ("text", "灯不亮")]);
    answer.is(303);
    answer
}

#[test]
fn a_phone_remembers_what_it_reported_and_shows_how_it_stands() {
    let site = site();
    site.get(&NOBODY(), "/me").is(200).says("还没有。扫墙上的码就能报事");
    let first = report(&site, &NOBODY(), "once-of-the-first-form");
    let cookie = &first.cookies[0];
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let second = report(&site, &browser(&first), "once-of-the-second-form");
    let list = site.get(&browser(&second), "/me");
    assert_eq!(list.is(200).body.matches("kept__link").count(), 2);
    list.says("灯不亮").says("已收到");
    site.get(&browser(&second), "/t").is(200).says("这部手机上报过的");
}

#[test]
fn the_cookie_holds_no_link_that_can_be_read_and_a_forged_one_is_nothing() {
    let site = site();
    let answer = report(&site, &NOBODY(), "once-of-the-first-form");
    let token = answer.location.trim_start_matches("/t/").trim_end_matches("?new").to_owned();
    assert!(!answer.cookies[0].contains(&token));
    for forged in [format!("huakai_kept={token}"), "huakai_kept=00".to_owned(), "huakai_kept=x".to_owned()] {
        site.get(&NOBODY().with_cookie(&forged), "/me").is(200).says("还没有");
    }
}

#[test]
fn a_device_of_staff_remembers_nothing() {
    let site = site();
    assert!(report(&site, &site.staff("wangge"), "once-of-the-first-form").cookies.is_empty());
}

#[test]
fn opening_a_receipt_is_remembered_and_forgetting_forgets() {
    let site = site();
    let link = site.report("灯不亮");
    let receipt = site.get(&NOBODY(), &format!("{link}?new"));
    assert_eq!(receipt.is(200).cookies.len(), 1);
    let phone = browser(&receipt);
    site.get(&phone, "/me").says("灯不亮");
    let forgotten = site.post(&phone, "/me/forget", &[]);
    assert_eq!(forgotten.is(303).location, "/me?done=forgotten");
    assert!(forgotten.cookies[0].contains("huakai_kept=;") && forgotten.cookies[0].contains("Max-Age=0"));
    site.get(&NOBODY(), &link).is(200);
}

/// The address in the picture that an old phone shows.
fn moving(site: &Site, phone: &Visitor) -> String {
    let page = site.post(phone, "/me/move", &[]);
    let code = page.is(200).value_after("src=\"/me/from/").unwrap();
    format!("/me/from/{}", code.trim_end_matches("/qr.png"))
}

#[test]
fn a_list_moves_to_a_new_phone_once() {
    let site = site();
    let old = browser(&report(&site, &NOBODY(), "once-of-the-first-form"));
    let address = moving(&site, &old);
    assert!(site.get(&NOBODY(), &format!("{address}/qr.png")).is(200).body.contains("PNG"));
    // A preview opens the link and takes nothing.
    site.get(&NOBODY(), &address).is(200).says("把 1 件事搬到这部手机");
    let new = browser(&report(&site, &NOBODY(), "once-of-another-form"));
    let taken = site.post(&new, &address, &[]);
    assert_eq!(taken.is(303).location, "/me?done=moved");
    assert_eq!(site.get(&browser(&taken), "/me").body.matches("kept__link").count(), 2);
    site.post(&NOBODY(), &address, &[]).is(404).says("码只能用一次");
    site.get(&NOBODY(), &address).is(404);
}

#[test]
fn a_list_waits_ten_minutes() {
    let site = site();
    let old = browser(&report(&site, &NOBODY(), "once-of-the-first-form"));
    let address = moving(&site, &old);
    site.later(Span::from_minutes(11));
    site.get(&NOBODY(), &address).is(404).says("这个码用不了了");
    site.post(&NOBODY(), &address, &[]).is(404);
    assert_eq!(site.post(&NOBODY(), "/me/move", &[]).is(303).location, "/me");
}

#[test]
fn twenty_are_kept_and_a_link_that_ended_is_left_out() {
    let site = site();
    let mut phone = NOBODY();
    for n in 0..22 {
        phone = browser(&report(&site, &phone, &format!("once-of-the-form-{n}")));
    }
    assert_eq!(site.get(&phone, "/me").body.matches("kept__link").count(), 20);
    let told = site.told_by(
        site.post_photo(
            &NOBODY(),
            "/report",
            &[("once", "once-with-a-photo"), ("category", "lamp")],
            &photo(),
        )
        .location
        .trim_end_matches("?new"),
    );
    let phone = browser(&site.get(&phone, &format!("{}?new", told.link)));
    assert_eq!(site.get(&phone, "/me").body.matches("kept__link").count(), 20);
    site.post(&phone, &format!("{}/withdrawal", told.link), &[]).is(303);
    site.later(Span::from_days(91));
    assert_eq!(site.get(&phone, "/me").body.matches("kept__link").count(), 19);
}
