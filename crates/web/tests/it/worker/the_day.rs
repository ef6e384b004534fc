//! The order of the day, and every reporter's own words.

use super::*;

#[test]
fn what_is_due_comes_first_and_the_rest_is_folded() {
    let site = site();
    let worker = || site.staff("wangge");
    site.get(&worker(), "/w").is(200).says("手上没有要办的事").says("点「上报」");
    assigned(&site, site.units.grid);
    let calm = site.get(&worker(), "/w");
    calm.is(200).says("今天没有到期的事，最早一件");
    assert!(!calm.body.contains("<details"));
    site.later(Span::from_days(30));
    site.get(&worker(), "/w").is(200).says("超期 1 件，先去这几件");
}

#[test]
fn every_reporters_own_words_stand_on_the_phone() {
    each_site(|site| {
        let matter = assigned(site, site.units.grid);
        let first = only_matter(site);
        site.later(Span::from_minutes(5));
        site.report("孩子早上摸黑下楼，差点踩空");
        let desk = signed(site, "paidan");
        let other = move |tx: &mut storage::Tx<'_>, _: &actions::With, act: &actions::Act| {
            let page = list::page(tx, act.of, View::Waiting, &Queue::default(), act.at, 1)?;
            Ok(page.items.first().ok_or(ActionError::NotFound)?.id)
        };
        let other = site.tell(other, By::System).unwrap();
        let wish = actions::matters::merge::Wish { into: first, sentence: None };
        let merge = move |tx: &mut storage::Tx<'_>, with: &actions::With, act: &actions::Act| {
            actions::matters::merge::run(tx, with, act, other.into(), &wish)
        };
        site.later(Span::from_minutes(1));
        site.tell(merge, By::Staff(desk)).unwrap();
        let worker = site.sign_in("wangge");
        let page = site.get(&worker, &matter);
        page.is(200).says("“二楼的灯不亮了”").says("“孩子早上摸黑下楼，差点踩空”").says("2 人遇到");
        site.get(&worker, "/w").is(200).says("“二楼的灯不亮了”“孩子早上摸黑下楼，差点踩空”");
    });
}

#[test]
fn a_unit_where_nobody_handles_is_refused_with_a_sentence() {
    let site = site();
    let matter = assigned(&site, site.units.grid).replace("/w/", "/d/");
    let desk = site.sign_in("paidan");
    let version = version(&site.get(&desk, &format!("{matter}?do=assign")));
    let office = site.tell(|tx, with, act| with.office(tx, act.of), By::System).unwrap();
    let review = office.units.values().find(|unit| unit.name == "督查组").unwrap().id.to_string();
    let sent = [("version", version.as_str()), ("lead", review.as_str())];
    site.post(&desk, &format!("{matter}/assignment"), &sent).is(422).says("这个单位现在没有经办的人");
}
