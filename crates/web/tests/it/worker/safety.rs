//! Safety notes: for whoever goes there, until their day, and for nobody else.

use super::*;

fn placed(site: &Site, matter: &str, caution: &str, until: &str) -> Answer {
    let desk = matter.replace("/w/", "/d/");
    let wish = [("caution", caution), ("until", until)];
    site.post(&site.staff("paidan"), &format!("{desk}/safety"), &wish)
}

#[test]
fn whoever_goes_there_reads_it_until_its_day_and_the_resident_never() {
    each_site(|site| {
        let matter = assigned(site, site.units.grid);
        placed(site, &matter, "two_together", "2026-11-05").is(303);
        let page = site.get(&site.staff("wangge"), &matter);
        page.is(200).says("请两人去").says("只为上门提示，11月5日撤下");
        site.later(Span::from_days(9));
        site.get(&site.staff("wangge"), &matter).is(200).says("请两人去");
        site.later(Span::from_days(1));
        let gone = site.get(&site.staff("wangge"), &matter);
        assert!(!gone.is(200).words().contains("请两人去"));
    });
}

#[test]
fn neither_the_resident_nor_paper_nor_a_list_says_it() {
    let site = site();
    let link = site.report("二楼的灯不亮了");
    let matter = format!("/w/m/{}", only_matter(&site));
    placed(&site, &matter, "two_together", "2026-11-05").is(303);
    let desk = matter.replace("/w/", "/d/");
    let silent = [
        site.get(&Visitor::default(), &link),
        site.get(&site.staff("paidan"), &format!("{desk}/print")),
        site.get(&site.staff("paidan"), "/d"),
        site.get(&Visitor::default(), "/score.csv"),
        // Not given to anybody yet: nobody goes there.
        site.get(&site.staff("chengban"), &matter),
        site.get(&site.staff("wangge"), &matter),
    ];
    for page in silent {
        assert!(!page.words().contains("两人去"), "{}", page.words());
    }
}

#[test]
fn a_note_has_a_kind_and_an_end_and_is_taken_down_at_once() {
    let site = site();
    let matter = assigned(&site, site.units.grid);
    placed(&site, &matter, "", "").is(422).says("请选一种提示").says("请选一个日子");
    placed(&site, &matter, "dog", "2027-10-30").is(422).says("最晚 90 天以后");
    placed(&site, &matter, "dog", "2026-11-05").is(303);
    placed(&site, &matter, "dog", "2026-11-06").is(422).says("这里已经有同样的提示");
    let desk = matter.replace("/w/", "/d/");
    let page = site.get(&site.staff("lingdao"), &format!("{desk}/safety"));
    page.is(200).says("有狗").says("发生过什么记在别处");
    let note = value(&page, "name=\"note\" value=\"");
    let lift =
        || site.post(&site.staff("lingdao"), &format!("{desk}/safety/end"), &[("note", note.as_str())]);
    lift().is(303);
    lift().is(404);
    assert!(!site.get(&site.staff("wangge"), &matter).is(200).words().contains("有狗"));
}

#[test]
fn a_matter_without_a_place_has_no_address_to_note() {
    let site = site();
    let told = [ONCE, ("category", "lamp"), ("text", "灯不亮")];
    site.post(&Visitor::default(), "/report", &told).is(303);
    let matter = format!("/w/m/{}", only_matter(&site));
    placed(&site, &matter, "dog", "2026-11-05").is(422).says("请先给这件事定位");
}
