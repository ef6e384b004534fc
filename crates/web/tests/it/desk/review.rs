//! What waits for a second person: each list for its own duty, each sentence for its own readers.

use crate::kit::{Site, Told, each_site, site};

const MINE: [(&str, &[&str]); 2] = [
    ("shenhe", &["declines", "extensions", "withdrawals", "checks"]),
    ("lingdao", &["appeals", "extensions", "parkings", "returns", "supervision"]),
];

/// A lamp whose unit asks to decline it, with a photo as evidence.
fn asked(site: &Site) -> Told {
    let told = site.told("路口的灯不亮");
    site.assign("paidan", &told, site.units.office);
    let version = site.opens("chengban", &told, "decline").version();
    let fields =
        [("version", version.as_str()), ("reason", "out_of_remit"), ("text", "灯归区市政，权责清单第三条")];
    let address = format!("/d/m/{}/decline", told.matter);
    site.post_photo(&site.staff("chengban"), &address, &fields, &crate::kit::photo()).is(303);
    told
}

#[test]
fn every_list_opens_for_the_duty_that_decides_it() {
    let site = site();
    for (name, mine) in MINE {
        let visitor = site.staff(name);
        let first = site.get(&visitor, "/d/review");
        assert_eq!(first.is(303).location, format!("/d/review/{}", mine[0]));
        for (_, lists) in MINE {
            for list in lists {
                let expected = if mine.contains(list) { 200 } else { 403 };
                site.get(&visitor, &format!("/d/review/{list}")).is(expected);
            }
        }
    }
    site.get(&site.staff("paidan"), "/d/review").is(403);
    site.get(&site.staff("shenhe"), "/d/review/nonsense").is(404);
}

#[test]
fn the_second_person_sees_reason_and_evidence_and_decides_once() {
    each_site(|site| {
        let told = asked(site);
        let item = site.waits("shenhe", "declines", &told);
        item.says("不属于街道职责")
            .says("灯归区市政，权责清单第三条")
            .says("不予受理")
            .says("居民会看到这句话");
        assert!(item.body.contains(&format!("/d/m/{}/photos/", told.matter)), "the evidence is not shown");

        let address = format!("/d/review/declines/{}", told.matter);
        let version = item.version();
        let send = |fields: &[(&str, &str)]| {
            let whole = [&[("version", version.as_str())], fields].concat();
            site.post(&site.staff("shenhe"), &address, &whole)
        };
        let mute = send(&[("decision", "approve"), ("sentence", "")]);
        mute.is(422);
        assert!(mute.body.contains("value=\"approve\" checked"));
        let undecided = send(&[("sentence", "请先上门看")]);
        undecided.is(422).says("请选一个决定");
        assert!(undecided.body.contains(">请先上门看</textarea>"));
        let whole = [("decision", "reject"), ("sentence", "请先上门看")];
        send(&whole).is(303);
        // Sent twice is once; another word comes too late, and is kept.
        send(&whole).is(303);
        send(&[("decision", "approve"), ("sentence", "这灯归区里")])
            .is(409)
            .says("刚才有人动过")
            .says("这灯归区里");
        // It changed nothing for the resident, who reads nothing of it.
        site.track(&told).keeps_quiet_about("请先上门看").keeps_quiet_about("不予");
        site.sees("chengban", &told).says("请先上门看");
    });
}

#[test]
fn the_first_level_of_an_extension_is_not_told_to_the_resident() {
    let site = site();
    let told = site.told("路口的灯不亮");
    site.assign("paidan", &told, site.units.office);
    site.fills_in("chengban", &told, "extension", &[("text", "灯杆要从厂里调")]).is(303);
    site.waits("shenhe", "extensions", &told).says("批准后最晚").says("10月30日").says("灯杆要从厂里调");
    site.decide("shenhe", "extensions", &told, "approve", "材料齐，请领导定");
    site.track(&told).keeps_quiet_about("材料齐");
    site.waits("lingdao", "extensions", &told).says("居民会看到这句话");
    site.decide("lingdao", "extensions", &told, "approve", "周五装好。");
    site.track(&told).says("周五装好").says("10月30日");
}

#[test]
fn a_patrol_finding_is_checked_by_another_person() {
    each_site(|site| {
        let found = [
            ("once", "0123456789abcdef"),
            ("category", "rubbish"),
            ("door", "patrol"),
            ("code", &site.code.to_string()),
        ];
        let made = site.post(&site.staff("wangge"), "/w/new", &found);
        let id = made.is(303).location.split(['/', '?']).nth(3).unwrap().to_owned();
        let number = site.get(&site.staff("paidan"), &format!("/d/m/{id}"));
        let number = number
            .is(200)
            .body
            .split("<li class=\"nb\">")
            .nth(1)
            .unwrap()
            .split('<')
            .next()
            .unwrap()
            .to_owned();
        let told = site.numbered("", &number);
        site.assign("paidan", &told, site.units.grid);
        site.handle("wangge", &told, "清走了。");
        site.waits("shenhe", "checks", &told).says("核查通过").says("清走了").says("居民看不到");
        site.decide("shenhe", "checks", &told, "reject", "墙角还有");
        site.sees("wangge", &told).says("墙角还有");
        site.handle("wangge", &told, "墙角也清了。");
        site.decide("shenhe", "checks", &told, "approve", "干净了");
        site.sees("paidan", &told).says("核查通过");
    });
}

/// So many lamps that the unit asks to decline.
fn many_asked(site: &Site, n: u8) -> Vec<Told> {
    let one = |_| {
        site.later(kernel::Span::from_minutes(1));
        asked(site)
    };
    (0..n).map(one).collect()
}

#[test]
fn a_list_is_turned_page_by_page_and_counts_what_its_reader_may_see() {
    let site = site();
    let all = many_asked(&site, 21);
    let first = site.get(&site.staff("shenhe"), "/d/review/declines");
    first.is(200).says("不受理、不办理 21");
    assert_eq!(first.body.matches("<article").count(), 20);
    let next = first.value_after("<a href=\"/d/review/declines?").expect("no second page");
    let second = site.get(&site.staff("shenhe"), &format!("/d/review/declines?{next}"));
    assert_eq!(second.is(200).body.matches("<article").count(), 1);
    second.says("回到第一页");
    let missing = all.iter().filter(|told| {
        let here = format!("id=\"m-{}\"", told.matter);
        !first.body.contains(&here) && !second.body.contains(&here)
    });
    assert_eq!(missing.count(), 0);
    // A reviewer of another community sees none of them, and no number that says otherwise.
    let other = site.get(&site.staff("shenhe2"), "/d/review/declines");
    other.is(200).says("不受理、不办理 0").says("没有等着审的");
}

#[test]
fn whoever_decides_is_told_when_a_unit_declines_far_more_than_the_others() {
    let site = site();
    for told in many_asked(&site, 10) {
        site.waits("shenhe", "declines", &told);
        site.decide("shenhe", "declines", &told, "approve", "归区市政管，已转告。");
    }
    site.get(&site.staff("shenhe"), "/d/review/declines").keeps_quiet_about("明显比别的单位多");
    for _ in 0..10 {
        site.later(kernel::Span::from_minutes(1));
        let told = site.told("楼道的灯不亮");
        site.assign("paidan", &told, site.units.grid);
    }
    let list = site.get(&site.staff("shenhe"), "/d/review/declines");
    list.says("派给市政组的 10 件里，不办 10 件（100.0%），明显比别的单位多（0.0%）");
}

#[test]
fn an_extension_that_waited_too_long_can_only_be_rejected() {
    let site = site();
    let told = site.told("路口的灯不亮");
    site.assign("paidan", &told, site.units.office);
    site.fills_in("chengban", &told, "extension", &[("text", "灯杆要从厂里调")]).is(303);
    site.at("2026-10-28T10:00");
    site.waits("shenhe", "extensions", &told).says("最迟批到").says("明天 09:00");
    site.at("2026-10-29T09:30");
    let item = site.waits("shenhe", "extensions", &told);
    item.says("已经过了，只能选不批准");
    let version = item.version();
    let address = format!("/d/review/extensions/{}", told.matter);
    let late = [("version", version.as_str()), ("decision", "approve"), ("sentence", "材料齐")];
    let refused = site.post(&site.staff("shenhe"), &address, &late);
    refused.is(422).says("只能选不批准");
    assert!(refused.body.contains(">材料齐</textarea>"));
    site.decide("shenhe", "extensions", &told, "reject", "来不及了，请今天办。");
}
