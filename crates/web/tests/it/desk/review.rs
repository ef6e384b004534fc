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
