//! `/w`: a worker's day, one matter on the phone, and telling for somebody.

mod dialling;
mod safety;
mod settling;
mod the_day;

use actions::matters::assign;
use actions::{ActionError, By, Signed};
use kernel::Span;
use matters::MatterId;
use people::UnitId;
use storage::matters::{Queue, View, list};

use crate::kit::{Answer, Site, Visitor, each_site, site};

const ONCE: (&str, &str) = ("once", "0123456789abcdef");

/// Somebody of the office by their sign-in name, as actions know them.
fn signed(site: &Site, name: &'static str) -> Signed {
    let find = move |tx: &mut storage::Tx<'_>, _: &actions::With, act: &actions::Act| {
        let person = storage::people::persons(tx, act.of)?.into_iter().find(|one| one.sign_in == name);
        let person = person.ok_or(ActionError::NotFound)?.id;
        let posts = storage::people::posts_on(tx, act.of, act.at.day())?;
        let post = posts.into_iter().find(|post| post.person == person).ok_or(ActionError::NotFound)?;
        Ok(Signed { person, post: post.id, unit: post.unit, duty: post.duty, scope: post.scope })
    };
    site.tell(find, By::System).unwrap()
}

/// The one matter there is.
fn only_matter(site: &Site) -> MatterId {
    let find = |tx: &mut storage::Tx<'_>, _: &actions::With, act: &actions::Act| {
        let page = list::page(tx, act.of, View::Open, &Queue::default(), act.at, 1)?;
        Ok(page.items.first().ok_or(ActionError::NotFound)?.id)
    };
    site.tell(find, By::System).unwrap()
}

/// A report by the code on the wall, assigned to a unit.
fn assigned(site: &Site, lead: UnitId) -> String {
    site.report("二楼的灯不亮了");
    site.later(Span::from_minutes(1));
    let (id, dispatcher) = (only_matter(site), signed(site, "paidan"));
    let wish = assign::Wish { lead, assisting: Vec::new(), sentence: None, because: None };
    site.tell(move |tx, with, act| assign::run(tx, with, act, id.into(), &wish), By::Staff(dispatcher))
        .unwrap();
    format!("/w/m/{id}")
}

/// The value of a hidden field or an option.
fn value(page: &Answer, before: &str) -> String {
    let rest = page.body.split(before).nth(1).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().to_owned()
}

fn version(page: &Answer) -> String {
    value(page, "name=\"version\" value=\"")
}

#[test]
fn strangers_sign_in_and_other_duties_have_no_phone() {
    let site = site();
    let matter = assigned(&site, site.units.grid);
    let pages = ["/w", "/w/new", matter.as_str()];
    for page in pages {
        assert_eq!(site.get(&Visitor::default(), page).is(303).location, "/sign-in");
    }
    for name in ["shenhe", "lingdao", "guanli"] {
        let visitor = site.sign_in(name);
        for page in pages {
            site.get(&visitor, page).is(403);
        }
        site.post(&visitor, &format!("{matter}/handling"), &[("sentence", "好了")]).is(403);
    }
    site.get(&site.sign_in("chengban"), "/w/new").is(403);
    site.get(&site.sign_in("paidan"), "/w").is(403);
}

#[test]
fn a_worker_comes_and_says_handled_but_never_well() {
    each_site(|site| {
        let matter = assigned(site, site.units.grid);
        let worker = site.sign_in("wangge");
        site.get(&worker, "/w").is(200).says("灯不亮").says("福宁小区 3号楼 2单元").says("到场");
        let page = site.get(&worker, &matter);
        assert!(
            page.body.contains("/report/plan.svg?place="),
            "the house stands on the plan of its compound"
        );
        page.is(200).says("记为「已处理」").says("「已办好」由居民说，这里点不了");
        let sent = [("version", version(&page))];
        let sent = sent.each_ref().map(|(name, value)| (*name, value.as_str()));
        site.post(&worker, &format!("{matter}/first-contact"), &sent).is(303);
        let page = site.get(&worker, &matter);
        page.is(200).says("到场。");
        let version = version(&page);
        let bare = [("version", version.as_str()), ("sentence", "换了灯管，亮了。")];
        let refused = site.post(&worker, &format!("{matter}/handling"), &bare);
        refused.is(422).says("请拍一张办完的照片");
        assert!(refused.body.contains(">换了灯管，亮了。</textarea>"));
        let whole = [bare[0], bare[1], ("no_evidence", "手机没电")];
        site.post(&worker, &format!("{matter}/handling"), &whole).is(303);
        site.post(&worker, &format!("{matter}/handling"), &whole).is(303);
        site.get(&worker, &matter).is(200).says("已处理").says("换了灯管，亮了。");
        site.get(&worker, "/w").is(200).says("手上的都办完了，1 件等居民评价");
    });
}

#[test]
fn who_comes_late_reads_why_and_keeps_what_was_typed() {
    let site = site();
    let matter = assigned(&site, site.units.grid);
    let worker = site.sign_in("wangge");
    let version = version(&site.get(&worker, &matter));
    let (id, dispatcher, lead) = (only_matter(&site), signed(&site, "paidan"), site.units.office);
    let wish = assign::Wish { lead, assisting: Vec::new(), sentence: None, because: None };
    site.tell(move |tx, with, act| assign::run(tx, with, act, id.into(), &wish), By::Staff(dispatcher))
        .unwrap();
    let sent = [("version", version.as_str()), ("sentence", "换好了"), ("no_evidence", "天黑")];
    let late = site.post(&worker, &format!("{matter}/handling"), &sent);
    late.is(409).says("刚才有人动过这件事").says("由市政组主办");
    assert!(late.body.contains(">换好了</textarea>"));
}

#[test]
fn a_worker_of_another_grid_finds_nothing() {
    let site = site();
    let matter = assigned(&site, site.units.grid);
    let stranger = site.sign_in("wangge2");
    site.get(&stranger, &matter).is(404);
    site.post(&stranger, &format!("{matter}/acceptance"), &[("version", "2")]).is(404);
    site.get(&stranger, "/w/m/nonsense").is(404);
}

#[test]
fn a_return_cites_its_ground_and_a_decline_its_reason() {
    let site = site();
    let matter = assigned(&site, site.units.grid);
    let worker = site.sign_in("wangge");
    let version = version(&site.get(&worker, &format!("{matter}?do=return")));
    let bare = [("version", version.as_str())];
    site.post(&worker, &format!("{matter}/return"), &bare).is(422).says("请写明不归您办的依据");
    site.post(&worker, &format!("{matter}/decline"), &bare).is(422).says("请选一个理由");
    site.post(&worker, &format!("{matter}/extension"), &bare).is(422);
    site.post(&worker, &format!("{matter}/parking"), &bare).is(422).says("请选一个日子");
    site.post(&worker, &format!("{matter}/answer"), &bare).is(422);
    let cited = [bare[0], ("clause", "权责清单第三条")];
    site.post(&worker, &format!("{matter}/return"), &cited).is(303);
    site.get(&worker, &matter).is(200).says("权责清单第三条").says("没有主办单位");
}

#[test]
fn what_was_typed_for_an_old_resident_ends_in_a_slip_and_a_marked_device() {
    each_site(|site| {
        let worker = site.sign_in("wangge");
        site.post(&worker, "/w/new", &[ONCE, ("category", "lamp")]).is(422).says("请选怎么来的");
        let wrong = [ONCE, ("category", "lamp"), ("door", "typed"), ("code", "GY22222")];
        site.post(&worker, "/w/new", &wrong).is(422).says("没有这个墙码");
        let code = site.code.to_string();
        let typed = [
            ONCE,
            ("category", "lamp"),
            ("door", "typed"),
            ("code", code.as_str()),
            ("spoke_by", "女儿"),
            ("text", "楼道黑"),
        ];
        let made = site.post(&worker, "/w/new", &typed);
        let again = site.post(&worker, "/w/new", &typed);
        assert_eq!(made.is(303).location, again.is(303).location);
        let page = site.get(&worker, &made.location);
        page.is(200).says("报上去了，编号").says("女儿说的").says("打印小票");
        let report = value(&page, "<option value=\"");
        let path = made.location.split('?').next().unwrap().to_owned();
        let slip = site.post(&worker, &format!("{path}/slip"), &[("report", report.as_str())]);
        slip.is(200).says("查询码").says("福宁小区 3号楼 2单元");
        assert!(slip.body.contains("data:image/png;base64,"));
        assert!(slip.cookies.iter().any(|cookie| cookie.starts_with("huakai_printed=1")));
    });
}

#[test]
fn a_patrol_finding_is_nobodys_to_rate() {
    let site = site();
    let worker = site.sign_in("wangge");
    let found = [ONCE, ("category", "rubbish"), ("door", "patrol"), ("community", "370303002001001")];
    let made = site.post(&worker, "/w/new", &found);
    assert!(!made.is(303).location.contains("slip"));
    site.get(&worker, &made.location).is(200).says("第1网格");
}

#[test]
fn a_worker_finds_the_building_by_its_name_where_no_code_hangs() {
    each_site(|site| {
        let worker = site.sign_in("wangge");
        let form =
            [ONCE, ("category", "lamp"), ("door", "patrol"), ("text", "门厅的灯不亮"), ("community", "")];
        let looked: Vec<_> = form.into_iter().chain([("find", "福宁 3号楼"), ("do", "find")]).collect();
        let page = site.post(&worker, "/w/new", &looked);
        page.is(200).says("福宁小区 3号楼").says("门厅的灯不亮");
        assert!(!page.body.contains("name=\"spot\""), "the picture leads to the residents' form");
        let rows = page.body.split("name=\"place\" value=\"").skip(1);
        let row = rows.clone().find(|row| row.contains("<span>福宁小区 3号楼<")).unwrap();
        let place = row.split('"').next().unwrap();
        let chosen: Vec<_> = form
            .into_iter()
            .chain([("find", "福宁 3号楼"), ("looked", "福宁 3号楼"), ("place", place)])
            .collect();
        let made = site.post(&worker, "/w/new", &chosen);
        site.get(&worker, &made.is(303).location).is(200).says("福宁小区 3号楼");
    });
}

#[test]
fn words_that_lead_to_no_place_go_along_as_words() {
    let site = site();
    let worker = site.sign_in("wangge");
    let form = [
        ONCE,
        ("category", "lamp"),
        ("door", "patrol"),
        ("community", "370303002001001"),
        ("find", "天安门"),
        ("detail", "东边"),
    ];
    let made = site.post(&worker, "/w/new", &form);
    site.get(&worker, &made.is(303).location).is(200).says("第1网格").says("天安门 东边");
}
