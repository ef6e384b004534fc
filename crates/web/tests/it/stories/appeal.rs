//! No quiet exit: a decline is asked for, approved by another, read by the resident, and appealed.

use kernel::Span;

use crate::kit::{Site, Told, Visitor, each_site};

/// A fence, declined by the unit and an independent second person.
fn declined(site: &Site) -> Told {
    let told = site.told("隔壁把雨棚搭过来了");
    site.assign("paidan", &told, site.units.office);
    let asked = [("reason", "private_dispute"), ("text", "现场看过，两家有协议")];
    site.fills_in("chengban", &told, "decline", &asked).is(303);
    site.track(&told).keeps_quiet_about("不予受理");
    site.decide("shenhe", "declines", &told, "approve", "这是两家的约定，街道没有权限，可以找调解委员会。");
    told
}

/// The resident appeals.
fn appealed(site: &Site) -> Told {
    let told = declined(site);
    site.track(&told).says("这件事不予受理").says("可以找调解委员会").says("可以申诉");
    site.later(Span::from_days(1));
    let address = format!("{}/appeal", told.link);
    site.get(&Visitor::default(), &address).is(200).says("可以找调解委员会");
    site.post(&Visitor::default(), &address, &[("text", "")]).is(422);
    site.post(&Visitor::default(), &address, &[("text", "协议是假的，雨水都流到我家")]).is(303);
    site.track(&told).says("申诉收到了");
    told
}

#[test]
fn whoever_asked_does_not_decide() {
    each_site(|site| {
        let told = site.told("隔壁把雨棚搭过来了");
        site.assign("paidan", &told, site.units.office);
        let asked = [("reason", "private_dispute"), ("text", "现场看过，两家有协议")];
        site.fills_in("chengban", &told, "decline", &asked).is(303);
        let address = format!("/d/review/declines/{}", told.matter);
        let approve = [("version", "3"), ("decision", "approve"), ("sentence", "不办")];
        for name in ["chengban", "paidan", "lingdao", "wangge", "guanli"] {
            site.post(&site.staff(name), &address, &approve).is(403);
        }
        // Without a sentence the resident could read nothing is decided either.
        let version = site.waits("shenhe", "declines", &told).version();
        let mute = [("version", version.as_str()), ("decision", "approve"), ("sentence", "")];
        site.post(&site.staff("shenhe"), &address, &mute).is(422);
        site.decide("shenhe", "declines", &told, "reject", "请先上门看。");
        site.track(&told).keeps_quiet_about("不予");
        site.handle("chengban", &told, "雨棚收回来了。");
    });
}

#[test]
fn an_appeal_is_looked_at_by_a_leader_and_upheld() {
    each_site(|site| {
        let told = appealed(site);
        site.get(&site.staff("shenhe"), "/d/review/appeals").is(403);
        site.decide("lingdao", "appeals", &told, "reject", "看过协议，是真的，维持。");
        site.track(&told).says("维持原决定").says("看过协议，是真的");
        site.sees("paidan", &told).says("不予受理");
        let address = format!("{}/appeal", told.link);
        site.post(&Visitor::default(), &address, &[("text", "再看一次")]).is(422);
    });
}

#[test]
fn an_appeal_is_overturned_and_the_matter_is_handled_after_all() {
    each_site(|site| {
        let told = appealed(site);
        site.decide("lingdao", "appeals", &told, "approve", "协议不作数，请市政组去办。");
        site.track(&told).says("撤销原决定").says("协议不作数");
        site.get(&site.staff("paidan"), "/d").is(200).says("福宁小区 3号楼 2单元");
        site.assign("paidan", &told, site.units.office);
        // A decline that was overturned is not asked for again.
        let again = [("reason", "private_dispute"), ("text", "还是不想办")];
        let version = site.opens("chengban", &told, "handling").version();
        site.sends("chengban", &told, "decline", &version, &again).is(422);
        site.handle("chengban", &told, "雨棚收回来了。");
        site.judge(&told, "satisfied");
        site.track(&told).says("办好了，谢谢您");
    });
}

#[test]
fn after_ten_working_days_there_is_no_appeal() {
    each_site(|site| {
        let told = declined(site);
        site.at("2026-11-20T09:00");
        let late = [("text", "协议是假的")];
        site.post(&Visitor::default(), &format!("{}/appeal", told.link), &late).is(422).says("11月");
    });
}
