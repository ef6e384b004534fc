//! D1: what waits, the suggestion beside it, and nothing of another part of the street.

use actions::people::{add_person, give_post};
use actions::{Act, ActionError, By, With};
use argon2::{Argon2, PasswordHasher};
use kernel::{Day, Draw, Span};
use people::{Duty, Person, PersonId, Post, PostId};
use place::PlaceKind;
use storage::Tx;

use crate::kit::{PASSWORD, Site, each_site, site};

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
        page.says("地点在西苑 第1网格里").says("已派给西苑社区第1网格，最晚10月28日（周三）09:00 前办完");
        // The masthead has a form of its own, with a way back of its own.
        let body = page.body.split("/assignment\"").nth(1).unwrap().to_owned();
        let assigning = crate::kit::Answer { body, ..page.clone() };
        let value = |name: &str| assigning.value_after(&format!("name=\"{name}\" value=\"")).unwrap();
        let back = value("back").replace("&amp;", "&").replace("&#38;", "&");
        let (version, lead) = (value("version"), value("lead"));
        let form = [("version", version.as_str()), ("lead", &lead), ("back", &back)];
        let next = site.post(&dispatcher, &format!("/d/m/{}/assignment", told.matter), &form);
        assert_eq!(next.is(303).location, format!("{back}&done=assign"));
        site.get(&dispatcher, &next.location).is(200).says("派出去了").says("都派完了·今天 1 件");
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
    for typed in ["2610-000000", "%E7%81%AF"] {
        site.get(&dispatcher, &format!("/d?search={typed}")).is(200).says("没有这个编号");
    }
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
