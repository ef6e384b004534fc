//! 拨打: recorded with the fixed reason, then one big button; nothing in clear before.

use super::*;

/// Somebody's look at a report's telephone, as it is kept.
fn reasons(site: &Site, report: &str) -> Vec<String> {
    let report: matters::ReportId = report.parse().unwrap();
    let looks = move |tx: &mut storage::Tx<'_>, _: &actions::With, act: &actions::Act| {
        Ok(storage::matters::contacts::reveals_of(tx, act.of, report)?)
    };
    site.tell(looks, By::System).unwrap().into_iter().map(|look| look.2).collect()
}

#[test]
fn dialling_is_recorded_and_then_the_number_is_a_button() {
    each_site(|site| {
        let matter = assigned(site, site.units.grid);
        let worker = site.sign_in("wangge");
        let page = site.get(&worker, &matter);
        let masked = page.is(200).words();
        assert!(masked.contains("0000") && !masked.contains("13800000000"));
        let report = value(&page, "name=\"report\" value=\"");
        assert!(reasons(site, &report).is_empty());
        let shown = site.post(&worker, &format!("{matter}/contact"), &[("report", report.as_str())]);
        assert!(shown.is(200).body.contains("href=\"tel:13800000000\""));
        shown.says("居民看得到").says("打通了，记为到场");
        assert_eq!(reasons(site, &report), ["为办理本件联系"]);
    });
}

#[test]
fn from_the_card_it_is_one_tap_and_the_reason_is_kept_in_chinese_for_whoever_reads_english() {
    let site = site();
    assigned(&site, site.units.grid);
    let worker = site.sign_in("wangge").with_cookie("huakai_looks=en.m.auto.auto");
    let today = site.get(&worker, "/w");
    let (path, report) = (value(&today, "action=\"/w/m/"), value(&today, "name=\"report\" value=\""));
    assert!(path.ends_with("/contact"), "{path}");
    site.post(&worker, &format!("/w/m/{path}"), &[("report", report.as_str())]).is(200).says("Dial");
    assert_eq!(reasons(&site, &report), ["为办理本件联系"]);
}

#[test]
fn where_nobody_left_a_number_there_is_none_to_ask_for() {
    let site = site();
    let code = site.code.to_string();
    let told = [ONCE, ("code", &code), ("here", "yes"), ("category", "lamp"), ("text", "灯不亮")];
    site.post(&Visitor::default(), "/report", &told).is(303);
    let (id, dispatcher) = (only_matter(&site), signed(&site, "paidan"));
    let wish = assign::Wish { lead: site.units.grid, assisting: Vec::new(), sentence: None, because: None };
    site.tell(move |tx, with, act| assign::run(tx, with, act, id.into(), &wish), By::Staff(dispatcher))
        .unwrap();
    let worker = site.sign_in("wangge");
    site.get(&worker, "/w").is(200).says("看详情");
    let page = site.get(&worker, &format!("/w/m/{id}"));
    assert!(!page.is(200).body.contains("/contact\""));
    page.says("没留联系方式");
}

#[test]
fn an_administrator_publishes_the_number_of_a_unit() {
    let site = site();
    let admin = site.sign_in("guanli");
    let unit = site.units.grid.to_string();
    let save =
        |phone: &str| site.post(&admin, "/admin/people/phone", &[("unit", unit.as_str()), ("phone", phone)]);
    let wrong = save("找老王");
    wrong.is(422);
    assert!(wrong.body.contains("value=\"找老王\""));
    save("0533-012 1001").is(303);
    let kept = site.get(&admin, "/admin/people?done=phone");
    assert!(kept.is(200).says("电话保存了").body.contains("value=\"0533-012 1001\""));
    site.post(&admin, "/admin/people/phone", &[("unit", "nonsense"), ("phone", "")]).is(404);
}
