//! D1: what waits, the suggestion beside it, and nothing of another part of the street.

use actions::people::{add_person, give_post};
use actions::{Act, ActionError, By, With};
use argon2::{Argon2, PasswordHasher};
use kernel::{Day, Draw, Span};
use people::{Duty, Person, PersonId, Post, PostId};
use place::PlaceKind;
use storage::Tx;

use crate::kit::{Answer, PASSWORD, Site, Told, each_site, site};

/// Hires a dispatcher who serves one community only.
fn hire_for(site: &Site, sign_in: &'static str, community: &'static str) {
    let hash = Argon2::default().hash_password_with_salt(PASSWORD.as_bytes(), &[9; 16]).unwrap().to_string();
    let hire = move |tx: &mut Tx<'_>, with: &With, act: &Act| -> Result<(), ActionError> {
        let office = with.today(tx, act.of, act.at)?.office;
        let scope = office.tree.by_code(PlaceKind::Community, community).ok_or(ActionError::NotFound)?.id;
        let unit = *office.units.keys().min().ok_or(ActionError::NotFound)?;
        let from: Day = "2026-01-01".parse().unwrap();
        let mut draw = Draw::from_seed([sign_in.as_bytes()[0]; 32]);
        let person =
            Person {
                id: PersonId::new(act.at, &mut draw), name: "社区派单".into(), sign_in: sign_in.into()
            };
        add_person::run(tx, act, &person, &hash)?;
        let (id, person) = (PostId::new(act.at, &mut draw), person.id);
        give_post::run(
            tx,
            with,
            act,
            &[Post { id, person, unit, duty: Duty::Dispatcher, scope, from, until: None }],
        )
    };
    site.tell(hire, By::System).unwrap();
}

#[test]
fn what_waits_stands_with_its_suggestion_and_one_button_assigns_it() {
    each_site(|site| {
        let told = site.told("二楼的灯三天不亮");
        let dispatcher = site.staff("paidan");
        let page = site.get(&dispatcher, "/d?view=waiting&community=370303002001&category=lamp");
        page.is(200).says("待派 1 件").says("二楼的灯三天不亮").says("西苑社区第1网格").says("楼在第1网格");
        page.says("地点在西苑 第1网格里")
            .says("手上 0 件")
            .says("已派给西苑社区第1网格，最晚10月28日（周三）09:00 前办完");
        // The masthead has a form of its own, with a way back of its own.
        let body = page.body.split("/assignment\"").nth(1).unwrap().to_owned();
        let assigning = crate::kit::Answer { body, ..page.clone() };
        let value = |name: &str| assigning.value_after(&format!("name=\"{name}\" value=\"")).unwrap();
        let back = value("back").replace("&amp;", "&").replace("&#38;", "&");
        let (version, lead) = (value("version"), value("lead"));
        let form = [("version", version.as_str()), ("lead", &lead), ("back", &back), ("say", "usual")];
        let next = site.post(&dispatcher, &format!("/d/m/{}/assignment", told.matter), &form);
        assert_eq!(next.is(303).location, format!("{back}&done=assign&last={}", told.matter));
        let page = site.get(&dispatcher, &next.location);
        page.is(200).says("派给西苑社区第1网格。还有 0 件").says("都派完了·今天 1 件").says("收回");
        site.track(&told).says("已派给西苑社区第1网格，最晚10月28日（周三）09:00 前办完。");
        site.get(&dispatcher, "/d?view=in_hand").is(200).says("办理中 1 件").says("二楼的灯三天不亮");
    });
}

#[test]
fn a_form_leads_back_to_a_list_and_nowhere_else() {
    let site = site();
    for back in
        ["https://elsewhere.example/d?view=", "//elsewhere.example", "/d?view=x\r\nset-cookie:a", "/admin"]
    {
        let told = site.told("二楼的灯三天不亮");
        let version = site.opens("paidan", &told, "assignment").version();
        let lead = site.units.grid.to_string();
        let next = site.sends("paidan", &told, "assignment", &version, &[("lead", &lead), ("back", back)]);
        assert_eq!(next.is(303).location, format!("/d/m/{}?done=assign", told.matter));
        site.later(Span::from_minutes(1));
    }
}

#[test]
fn a_number_leads_to_its_matter_and_no_number_says_so() {
    let site = site();
    let told = site.told("二楼的灯三天不亮");
    let dispatcher = site.staff("paidan");
    let found = site.get(&dispatcher, &format!("/d?search={}", told.number.replace('-', "")));
    assert_eq!(found.is(303).location, format!("/d/m/{}", told.matter));
    site.get(&dispatcher, "/d?search=2610-000000").is(200).says("没有这个编号");
    site.get(&dispatcher, "/d?search=%E6%9C%88%E4%BA%AE").is(200).says("没有找到");
    // Whoever may not see the matter learns no more than that.
    site.get(&site.staff("wangge2"), &format!("/d?search={}", told.number)).is(200).says("没有这个编号");
}

#[test]
fn filters_narrow_and_nonsense_in_the_address_breaks_nothing() {
    let site = site();
    site.told("二楼的灯三天不亮");
    let dispatcher = site.staff("paidan");
    site.get(&dispatcher, "/d?community=370303002005").is(200).keeps_quiet_about("二楼的灯");
    site.get(&dispatcher, "/d?category=rubbish").is(200).keeps_quiet_about("二楼的灯");
    site.get(&dispatcher, "/d?view=nonsense&community=x&category=%3Cb%3E&after=x&m=x").is(200);
    for view in ["overdue", "returned", "rework", "awaiting_verdict", "disputed", "supervised", "closed"] {
        site.get(&dispatcher, &format!("/d?view={view}")).is(200).keeps_quiet_about("二楼的灯");
    }
}

#[test]
fn whoever_serves_a_community_reads_nothing_of_another() {
    let site = site();
    let told = site.told("二楼的灯三天不亮");
    hire_for(&site, "qinyuan", "370303002005");
    hire_for(&site, "xiyuan", "370303002001");
    for ask in ["/d", "/d?community=370303002001", "/d?view=waiting&community=370303002001"] {
        site.get(&site.staff("qinyuan"), ask).is(200).keeps_quiet_about("二楼的灯").keeps_quiet_about("西苑");
        site.get(&site.staff("xiyuan"), ask).is(200).says("二楼的灯");
    }
    site.get(&site.staff("qinyuan"), &format!("/d?m={}", told.matter)).is(200).keeps_quiet_about("二楼的灯");
    site.get(&site.staff("qinyuan"), &format!("/d/m/{}", told.matter)).is(404);
}

#[test]
fn a_unit_sees_what_it_leads() {
    let site = site();
    let told = site.told("二楼的灯三天不亮");
    let unit = site.staff("chengban");
    site.get(&unit, "/d").is(200).keeps_quiet_about("二楼的灯");
    site.assign("paidan", &told, site.units.office);
    site.get(&unit, "/d").is(200).says("办理中 1 件").says("二楼的灯");
    site.get(&site.staff("guanli"), "/d").is(403);
}

#[test]
fn twenty_six_rows_make_a_page_and_the_next_begins_after_them() {
    let site = site();
    for n in 0..28 {
        site.report(&format!("第{n}盏灯不亮"));
        site.later(Span::from_minutes(1));
    }
    let dispatcher = site.staff("paidan");
    let first = site.get(&dispatcher, "/d");
    first.is(200).says("待派 28 件").says("这一页 26 件").says("第0盏灯");
    let next = first.body.split("rel=\"next\"").next().unwrap().rsplit("href=\"").next().unwrap();
    let next = next.split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&");
    let second = site.get(&dispatcher, &next);
    second
        .is(200)
        .says("待派 28 件")
        .says("这一页 2 件")
        .says("第27盏灯")
        .keeps_quiet_about("第25盏灯不亮福宁");
}

/// The hidden fields of the first form with this address.
fn form_of(page: &Answer, action: &str) -> Vec<(String, String)> {
    let form =
        page.body.split(&format!("action=\"{action}\"")).nth(1).unwrap().split("</form>").next().unwrap();
    let mut fields = Vec::new();
    for piece in form.split(" name=\"").skip(1) {
        let (name, rest) = piece.split_once('"').unwrap();
        if let Some(value) = rest.strip_prefix(" value=\"") {
            let value = value.split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&");
            fields.push((name.to_owned(), value));
        }
    }
    fields
}

fn send(site: &Site, who: &str, action: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    site.post(&site.staff(who), action, &fields)
}

/// What the preview's form of that noun sends, with its first button.
fn decides(site: &Site, who: &str, told: &Told, noun: &str) -> Answer {
    let page = site.get(&site.staff(who), &format!("/d?m={}", told.matter));
    let action = format!("/d/m/{}/{noun}", told.matter);
    let form = form_of(page.is(200), &action);
    send(site, who, &action, &form)
}

#[test]
fn a_decision_leads_to_the_next_row_and_can_be_taken_back() {
    each_site(|site| {
        let one = site.told("一楼的灯不亮");
        site.later(Span::from_minutes(1));
        let two = site.told("三楼的门坏了");
        let dispatcher = site.staff("paidan");
        let next = decides(site, "paidan", &one, "assignment").is(303).location.clone();
        assert!(next.contains(&format!("m={}", two.matter)), "{next}");
        let page = site.get(&dispatcher, &next);
        page.is(200).says("还有 1 件").says("手上 1 件");
        let action = format!("/d/m/{}/undo", one.matter);
        let back = send(site, "paidan", &action, &form_of(&page, &action)).is(303).location.clone();
        assert!(back.contains(&format!("m={}", one.matter)), "{back}");
        site.get(&dispatcher, &back).is(200).says("收回来了。还有 2 件");
        site.get(&dispatcher, &format!("/d/m/{}", one.matter)).says("街道从西苑社区第1网格收回来，重新派");
    });
}

#[test]
fn a_merge_takes_one_button_and_so_does_its_undoing() {
    each_site(|site| {
        let one = site.told("一楼的灯不亮");
        site.later(Span::from_minutes(1));
        let two = site.told("楼道灯坏了");
        let page = site.get(&site.staff("paidan"), &format!("/d?m={}", two.matter));
        page.is(200).says("7 天内还有").says(&one.number);
        let near = page.body.split("class=\"near\"").nth(1).unwrap().split("</p>").next().unwrap();
        for part in ["福宁小区 3号楼 2单元，一楼的灯不亮", "已收到，", "1 人，编号 "] {
            assert!(near.contains(part), "{part} is not in {near}");
        }
        let next = decides(site, "paidan", &two, "merge").is(303).location.clone();
        let page = site.get(&site.staff("paidan"), &next);
        page.is(200).says(&format!("合并到 {}。还有 1 件", one.number));
        let action = format!("/d/m/{}/undo", two.matter);
        send(site, "paidan", &action, &form_of(&page, &action)).is(303);
        site.get(&site.staff("paidan"), "/d").is(200).says("待派 2 件");
    });
}

#[test]
fn what_is_old_or_elsewhere_is_no_candidate() {
    let site = site();
    let old = site.told("一楼的灯不亮");
    site.later(Span::from_days(8));
    let new = site.told("楼道灯坏了");
    let page = site.get(&site.staff("paidan"), &format!("/d?m={}", new.matter));
    page.is(200).keeps_quiet_about("7 天内还有");
    site.get(&site.staff("paidan"), &format!("/d/m/{}/preview", old.matter)).is(200).says("一楼的灯不亮");
}

#[test]
fn an_overdue_matter_promises_no_past_moment() {
    let site = site();
    let told = site.told("一楼的灯不亮");
    site.later(Span::from_days(8));
    let page = site.get(&site.staff("paidan"), &format!("/d?m={}", told.matter));
    page.is(200).says("答应您的时间已经过了，对不起").keeps_quiet_about("最晚10月");
    decides(&site, "paidan", &told, "assignment").is(303);
    site.track(&told).says("答应您的时间已经过了，对不起");
}

#[test]
fn the_staff_timeline_tells_an_assignment_once() {
    let site = site();
    let told = site.told("一楼的灯不亮");
    decides(&site, "paidan", &told, "assignment").is(303);
    let page = site.get(&site.staff("paidan"), &format!("/d/m/{}", told.matter));
    page.is(200).says("已派给西苑社区第1网格，最晚").keeps_quiet_about("街道派给");
}

#[test]
fn a_suggestion_that_is_accepted_leaves_its_reason_with_staff() {
    each_site(|site| {
        let told = site.told("一楼的灯不亮");
        decides(site, "paidan", &told, "assignment").is(303);
        site.sees("wangge", &told).says("照建议派：楼在第1网格");
        site.track(&told).keeps_quiet_about("照建议派");
        // Another unit than the suggested one is nobody's suggestion.
        let other = site.told("三楼的灯不亮");
        site.assign("paidan", &other, site.units.office);
        site.sees("paidan", &other).says("市政组").keeps_quiet_about("照建议派");
    });
}

#[test]
fn another_unit_is_named_by_its_key_or_by_its_name() {
    let site = site();
    let told = site.told("一楼的灯不亮");
    let page = site.get(&site.staff("paidan"), &format!("/d?m={}", told.matter));
    assert!(page.is(200).body.contains("data-other=\"1\""));
    assert!(page.body.contains("<datalist id=\"units\">"));
    let version = site.opens("paidan", &told, "assignment").version();
    let wrong = site.sends("paidan", &told, "assignment", &version, &[("named", "没有的单位")]);
    wrong.is(422);
    let named = [("named", "市政"), ("say", "usual")];
    site.sends("paidan", &told, "assignment", &version, &named).is(303);
    site.track(&told).says("已派给市政组，最晚");
}

#[test]
fn the_same_list_is_not_sent_again_and_a_changed_one_says_who() {
    each_site(|site| {
        let one = site.told("一楼的灯不亮");
        site.later(Span::from_minutes(1));
        let two = site.told("三楼的门坏了");
        let dispatcher = site.staff("paidan");
        let page = site.get(&dispatcher, "/d");
        let version = page.is(200).value_after("data-version=\"").unwrap();
        let had = format!("{},{}", one.matter, two.matter);
        let ask = format!("/d?view=waiting&since={version}&had={had}");
        site.get(&dispatcher, &ask).is(204);
        decides(site, "paidan2", &one, "assignment").is(303);
        let page = site.get(&dispatcher, &ask);
        page.is(200).says("派给西苑社区第1网格了").says("三楼的门坏了").says("待派 1 件");
        assert!(page.body.contains("data-gone"));
        // What somebody decided themselves is no news to them.
        let own = format!("/d?view=waiting&had={had}");
        assert!(!site.get(&site.staff("paidan2"), &own).is(200).body.contains("data-gone"));
    });
}

#[test]
fn a_search_finds_words_and_places_among_what_is_open() {
    each_site(|site| {
        let told = site.told("二楼的灯三天不亮");
        site.told("楼下的门坏了");
        let dispatcher = site.staff("paidan");
        site.get(&dispatcher, "/d?search=%E4%B8%89%E5%A4%A9").is(200).says("找到 1 件").says("三天不亮");
        let by_place = site.get(&dispatcher, "/d?search=3%E5%8F%B7%E6%A5%BC+%E7%81%AF");
        by_place.is(200).says("找到 1 件").says("三天不亮");
        site.get(&dispatcher, "/d?search=%25").is(200).says("没有找到");
        site.assign("paidan", &told, site.units.grid);
        site.get(&dispatcher, "/d?search=%E4%B8%89%E5%A4%A9").is(200).says("找到 1 件");
    });
}

#[test]
fn a_row_says_that_a_decline_waits() {
    let site = site();
    let told = site.told("二楼的灯三天不亮");
    let form = [("reason", "out_of_remit"), ("text", "归供电公司")];
    site.fills_in("paidan", &told, "decline", &form).is(303);
    let page = site.get(&site.staff("paidan"), "/d");
    assert!(page.is(200).body.contains("tag--amber"));
}
