//! `/admin`: posts, calendar, wall codes, and nobody else's hands on them.

mod messages;

use actions::By;
use kernel::Span;

use crate::kit::{Answer, Site, Visitor, each_site, site};

const PAGES: [&str; 7] = [
    "/admin",
    "/admin/people",
    "/admin/calendar",
    "/admin/codes",
    "/admin/codes/print",
    "/admin/messages",
    "/admin/messages/log",
];
const VERBS: [&str; 8] = [
    "/admin/people/handover",
    "/admin/calendar/day",
    "/admin/calendar/year",
    "/admin/codes",
    "/admin/codes/retirement",
    "/admin/messages/template",
    "/admin/messages/test",
    "/admin/messages/quiet-hours",
];

fn value(page: &Answer, before: &str) -> String {
    let rest = page.body.split(before).nth(1).unwrap_or_default();
    rest.split(['"', '#']).next().unwrap_or_default().to_owned()
}

#[test]
fn only_the_administrator_keeps_things() {
    let site = site();
    for page in PAGES {
        assert_eq!(site.get(&Visitor::default(), page).is(303).location, "/sign-in");
    }
    for verb in VERBS {
        assert_eq!(site.post(&Visitor::default(), verb, &[]).is(303).location, "/sign-in");
    }
    for name in ["wangge", "chengban", "paidan", "shenhe", "lingdao"] {
        let visitor = site.sign_in(name);
        for page in PAGES {
            site.get(&visitor, page).is(403);
        }
        for verb in VERBS {
            site.post(&visitor, verb, &[]).is(403);
        }
    }
    let administrator = site.sign_in("guanli");
    for page in PAGES {
        site.get(&administrator, page).is(200);
    }
}

#[test]
fn a_post_changes_hands_and_its_open_work_stays() {
    each_site(|site| {
        let administrator = site.sign_in("guanli");
        let page = site.get(&administrator, "/admin/people");
        let post = value(page.is(200), "/admin/people?post=");
        let open = site.get(&administrator, &format!("/admin/people?post={post}"));
        let people: Vec<&str> = open.body.split("<option value=\"").skip(2).collect();
        let to = people.last().unwrap().split('"').next().unwrap().to_owned();
        let nobody = [("post", post.as_str()), ("on", "2026-10-26")];
        site.post(&administrator, "/admin/people/handover", &nobody).is(422).says("请选交给谁");
        let early = [("post", post.as_str()), ("to", to.as_str()), ("on", "2025-01-01")];
        site.post(&administrator, "/admin/people/handover", &early).is(422).says("交接日不能早于任职那天");
        let whole = [("post", post.as_str()), ("to", to.as_str()), ("on", "2026-10-26")];
        site.post(&administrator, "/admin/people/handover", &whole).is(303);
        site.get(&administrator, "/admin/people?done=handover")
            .is(200)
            .says("一件没丢")
            .says("2026-10-26 起");
        site.post(&administrator, "/admin/people/handover", &whole).is(303);
        let later = [whole[0], whole[1], ("on", "2026-10-27")];
        site.post(&administrator, "/admin/people/handover", &later).is(422).says("已经在2026-10-26交出去了");
    });
}

/// A report whose limit reaches into a year nobody has entered.
fn report_at_the_end_of_the_year(site: &Site) -> String {
    site.at("2026-12-31T16:00");
    site.report("灯不亮")
}

#[test]
fn a_year_is_unknown_then_entered_and_promises_are_computed() {
    each_site(|site| {
        let link = report_at_the_end_of_the_year(site);
        site.get(&Visitor::default(), &link).is(200).says("2027年的工作日历录入后才能算");
        let administrator = site.sign_in("guanli");
        site.get(&administrator, "/admin").is(200).says("2027 年的日历还没有录入，1 件事的期限定不下来");
        let calendar = site.get(&administrator, "/admin/calendar");
        calendar.is(200).says("2027年的工作日历录入后才能算");
        let send = |lines: &str| {
            let fields = [("year", "2027"), ("notice", "国办通知"), ("lines", lines)];
            site.post(&administrator, "/admin/calendar/year", &fields)
        };
        let refused = send("2027-01-01 holiday\n元旦 放假");
        refused.is(422).says("第 2 行看不懂");
        assert!(refused.body.contains("元旦 放假</textarea>"));
        send("2026-12-30 holiday").is(422).says("都要是2027年的日子");
        send("").is(422);
        let entered = send("2027-01-01 holiday");
        assert!(entered.is(303).location.ends_with("moved=1"), "{}", entered.location);
        site.get(&Visitor::default(), &link).is(200).says("1月5日（周二）16:00");
        site.get(&administrator, "/admin").is(200);
    });
}

#[test]
fn an_amended_day_moves_open_promises_and_says_why() {
    let site = site();
    let link = site.report("灯不亮");
    site.get(&Visitor::default(), &link).is(200).says("10月28日");
    let administrator = site.sign_in("guanli");
    let bare = [("day", ""), ("kind", "holiday")];
    site.post(&administrator, "/admin/calendar/day", &bare).is(422).says("请选一个日子").says("请写依据");
    let day = [("day", "2026-10-27"), ("kind", "holiday"), ("reason", "临时放假通知")];
    let amended = site.post(&administrator, "/admin/calendar/day", &day);
    let page = site.get(&administrator, &amended.is(303).location);
    page.is(200).says("改好了，1 件事的期限重新算过").says("临时放假通知");
    site.get(&Visitor::default(), &link).is(200).says("10月29日");
    site.later(Span::from_minutes(1));
    let again = site.post(&administrator, "/admin/calendar/day", &day);
    assert!(again.is(303).location.ends_with("moved=0"));
}

#[test]
fn from_november_on_a_missing_year_is_said() {
    let site = site();
    let administrator = site.sign_in("guanli");
    assert!(!site.get(&administrator, "/admin").is(200).words().contains("2027"));
    site.at("2026-11-01T09:00");
    let administrator = site.sign_in("guanli");
    site.get(&administrator, "/admin").is(200).says("2027 年的日历还没有录入");
}

#[test]
fn codes_for_a_room_of_old_people_open_in_large_letters() {
    let site = site();
    let administrator = site.sign_in("guanli");
    let code = web::qr::wall_url(&format!("{}/q/{}", crate::kit::PUBLIC, site.code));
    let large = web::qr::wall_url(&format!("{}/q/{}?text=l", crate::kit::PUBLIC, site.code));
    let usual = site.get(&administrator, "/admin/codes/print");
    assert!(usual.says("大字，给老人活动室").body.contains(&code) && !usual.body.contains(&large));
    let sheet = site.get(&administrator, "/admin/codes/print?text=l");
    assert!(sheet.is(200).body.contains(&large) && sheet.body.contains("value=\"l\" selected"));
    assert!(site.get(&administrator, "/admin/codes/print?text=huge").body.contains(&code));
}

#[test]
fn a_code_is_retired_another_hung_and_printed() {
    let site = site();
    let administrator = site.sign_in("guanli");
    let old = site.code.to_string();
    site.get(&administrator, "/admin/codes/print")
        .is(200)
        .says(&old)
        .says("这里有事，扫一扫")
        .says("网格员wangge甲");
    let retired = site.post(&administrator, "/admin/codes/retirement", &[("code", old.as_str())]);
    site.get(&administrator, &retired.is(303).location).is(200).says("停用了");
    site.post(&administrator, "/admin/codes/retirement", &[("code", old.as_str())]).is(404);
    site.get(&Visitor::default(), &format!("/q/{old}")).is(404);
    let place = site.staircase.to_string();
    let hung = site.post(&administrator, "/admin/codes", &[("place", place.as_str())]);
    let twice = site.post(&administrator, "/admin/codes", &[("place", place.as_str())]);
    assert_eq!(hung.is(303).location, twice.is(303).location);
    site.get(&administrator, &hung.location).is(200).says("挂好了");
    let of = site.staircase;
    let code = site.tell(move |tx, _, act| Ok(storage::place::code_at(tx, act.of, of)?), By::System);
    let code = code.unwrap().unwrap().to_string();
    assert_ne!(code, old);
    site.get(&Visitor::default(), &format!("/q/{code}")).is(200).says("福宁小区 3号楼 2单元");
    site.post(&administrator, "/admin/codes", &[("place", "nowhere")]).is(404);
}
