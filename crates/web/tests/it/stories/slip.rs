//! Typed for an old resident who has no telephone, and judged from the slip.

use crate::kit::{Site, Told, Visitor, each_site};

/// What the grid worker typed at the door, and the slip they printed.
fn typed(site: &Site) -> (Told, Visitor) {
    let worker = site.staff("wangge");
    let code = site.code.to_string();
    let fields = [
        ("once", "0123456789abcdef"),
        ("category", "lamp"),
        ("door", "typed"),
        ("code", code.as_str()),
        ("spoke_by", "本人"),
        ("text", "楼道黑，不敢下楼"),
    ];
    let made = site.post(&worker, "/w/new", &fields);
    let page = site.get(&worker, &made.is(303).location);
    let report = page.is(200).value_after("<option value=\"").unwrap();
    let address = made.location.split('?').next().unwrap().to_owned();
    let slip = site.post(&worker, &format!("{address}/slip"), &[("report", &report)]);
    slip.is(200).says("查询码").says("福宁小区 3号楼 2单元");
    let words = slip.words();
    let number = words.split_whitespace().find(|word| word.starts_with("2610-")).unwrap().to_owned();
    let code = words.split("查询码").nth(1).unwrap().chars().filter(char::is_ascii_digit).take(6);
    let found =
        site.post(&Visitor::default(), "/t", &[("number", &number), ("secret", &code.collect::<String>())]);
    let printer = Visitor::default().with_cookie(slip.cookies[0].split(';').next().unwrap());
    (site.numbered(&found.is(303).location, &number), printer)
}

#[test]
fn an_old_resident_judges_from_the_slip() {
    each_site(|site| {
        let (told, _) = typed(site);
        site.track(&told).says("收到了，还没有人看");
        site.assign("paidan", &told, site.units.grid);
        site.handle("wangge", &told, "换了灯管，亮了。");
        site.judge(&told, "satisfied");
        site.track(&told).says("办好了，谢谢您");
        site.sees("paidan", &told).says("第 1 轮：满意").keeps_quiet_about("打印小票的设备");
    });
}

#[test]
fn a_word_from_the_device_that_printed_the_slip_is_flagged() {
    each_site(|site| {
        let (told, printer) = typed(site);
        site.assign("paidan", &told, site.units.grid);
        site.handle("wangge", &told, "换了灯管，亮了。");
        site.post(&printer, &format!("{}/rating", told.link), &[("verdict", "satisfied")]).is(303);
        site.sees("paidan", &told).says("第 1 轮：满意（在打印小票的设备上评的）");
    });
}

#[test]
fn whoever_typed_it_does_not_judge_it() {
    each_site(|site| {
        let (told, _) = typed(site);
        site.assign("paidan", &told, site.units.grid);
        site.handle("wangge", &told, "换了灯管，亮了。");
        let address = format!("{}/rating", told.link);
        site.post(&site.staff("wangge"), &address, &[("verdict", "satisfied")]).is(403);
        site.track(&told).says("办完了，您看办好了吗？");
    });
}
