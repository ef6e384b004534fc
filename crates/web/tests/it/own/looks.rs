//! R9 and R10: sizes, theme, language, and the page every footer leads to.

use super::browser;
use crate::kit::{Visitor, site};

const NOBODY: fn() -> Visitor = Visitor::default;

#[test]
fn a_choice_is_kept_and_leads_back() {
    let site = site();
    let fields = [("text", "xl"), ("theme", "dark"), ("motion", "less"), ("back", "/t")];
    let answer = site.post(&NOBODY(), "/settings", &fields);
    assert_eq!(answer.is(303).location, "/t");
    let cookie = &answer.cookies[0];
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let page = site.get(&browser(&answer), "/t");
    assert!(page.body.contains(r#"data-text="xl" data-theme="dark" data-motion="less""#));
    let settings = site.get(&browser(&answer), "/settings?back=/t");
    assert!(settings.is(200).body.contains(r#"value="xl" checked"#));
}

#[test]
fn the_way_back_is_the_very_page_and_nothing_that_was_typed() {
    let site = site();
    let link = site.report("灯不亮");
    let code = format!("/q/{}", site.code);
    let back = |page: &crate::kit::Answer| page.value_after("name=\"back\" value=\"").unwrap();
    for (asked, comes_back_to) in [
        (format!("{link}?new"), format!("{link}?new")),
        (format!("{link}?done=note"), link.clone()),
        (format!("/report?place={}", site.staircase), format!("/report?place={}", site.staircase)),
        ("/report?find=%E7%A6%8F%E5%AE%81&text=me".into(), "/report".into()),
        ("/report?place=%3Cscript%3E".into(), "/report".into()),
        ("/score?month=2026-10".into(), "/score?month=2026-10".into()),
        ("/map?month=2026-10&category=lamp".into(), "/map?month=2026-10&amp;category=lamp".into()),
        (format!("{code}?text=l"), code.clone()),
    ] {
        let page = site.get(&NOBODY(), &asked);
        assert_eq!(back(page.is(200)).replace("&#38;", "&amp;"), comes_back_to, "{asked}");
    }
    let receipt = site.get(&NOBODY(), &format!("{link}?new"));
    assert!(receipt.body.contains(&format!("href=\"/settings?back={link}%3Fnew\"")));
    let settings = site.get(&NOBODY(), &format!("/settings?back={link}%3Fnew"));
    assert!(settings.body.contains(&format!("name=\"back\" value=\"{link}?new\"")));
    assert_eq!(back(&settings), format!("/settings?back={link}%3Fnew"));
    let fields = [("text", "l"), ("back", &*format!("{link}?new"))];
    assert_eq!(site.post(&NOBODY(), "/settings", &fields).is(303).location, format!("{link}?new"));
}

#[test]
fn a_form_that_was_not_taken_comes_back_to_where_its_draft_is_kept() {
    let site = site();
    let code = site.code.to_string();
    let back = |page: &crate::kit::Answer| page.value_after("name=\"back\" value=\"").unwrap();
    let fields = [("once", "0123456789abcdef"), ("code", code.as_str()), ("text", "灯不亮")];
    let refused = site.post(&NOBODY(), "/report", &fields);
    assert_eq!(back(refused.is(422)), format!("/q/{code}"));
    assert!(refused.body.contains(&format!("data-for=\"/q/{code}\"")));
    let refused = site.post(&NOBODY(), "/report", &fields[..1]);
    assert_eq!(back(refused.is(422)), "/report");
    let link = site.report("灯不亮");
    let long = "长".repeat(4_001);
    let refused = site.post(&NOBODY(), &format!("{link}/withdrawal"), &[("text", &long)]);
    assert_eq!(back(refused.is(422)), format!("{link}/withdrawal"));
    let refused = site.post(&NOBODY(), &format!("{link}/phone"), &[("phone", "138")]);
    assert_eq!(back(refused.is(422)), format!("{link}?new"));
}

#[test]
fn nobody_is_sent_away_from_here() {
    let site = site();
    for elsewhere in ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", ""] {
        let answer = site.post(&NOBODY(), "/settings", &[("text", "l"), ("back", elsewhere)]);
        assert_eq!(answer.is(303).location, "/", "{elsewhere}");
        let page = site.get(&NOBODY(), &format!("/settings?back={elsewhere}"));
        assert!(!page.body.contains("elsewhere.example"), "{elsewhere}");
    }
}

#[test]
fn the_language_is_switched_on_the_spot_and_the_size_stays() {
    let site = site();
    let large = site.post(&NOBODY(), "/settings", &[("text", "l"), ("back", "/t")]);
    let english = site.post(&browser(&large), "/settings", &[("language", "en"), ("back", "/t")]);
    let page = site.get(&browser(&english), "/t");
    assert!(page.is(200).body.contains(r#"<html lang="en" data-text="l""#));
    page.says("Help");
    assert!(page.body.contains(r#"name="language" value="zh-CN" lang="zh-CN""#));
}

#[test]
fn a_wall_code_for_old_eyes_asks_for_its_size() {
    let site = site();
    let answer = site.get(&NOBODY(), &format!("/q/{}?text=l", site.code));
    assert!(answer.is(200).body.contains(r#"data-text="l""#));
    assert!(site.get(&browser(&answer), "/t").body.contains(r#"data-text="l""#));
}

#[test]
fn every_footer_leads_to_help_and_the_masthead_comes_back_to_the_page() {
    let site = site();
    let link = site.report("灯不亮");
    let page = site.get(&NOBODY(), &link);
    for link in ["/help", "/help#data", "/help#access"] {
        assert!(page.body.contains(&format!(r#"href="{link}""#)), "{link}");
    }
    assert!(page.body.contains(&format!(r#"href="/settings?back={link}""#)));
    let help = site.get(&NOBODY(), "/help");
    help.is(200).says("您的信息怎么用").says("灯不亮").says("没有回音");
    help.says("不会到时候自动删").says("请打最下面的街道电话");
    assert!(help.body.contains(r#"id="data""#) && help.body.contains(r#"id="access""#));
}

#[test]
fn categories_have_their_names_in_english_and_an_offices_own_keeps_its_words() {
    let site = site();
    let english = || NOBODY().with_cookie("huakai_looks=en");
    let tile = |page: &crate::kit::Answer, code: &str| {
        let rest = page.body.split(&format!("for=\"category-{code}\"")).nth(1).unwrap().to_owned();
        rest.split("</label>").next().unwrap().to_owned()
    };
    let page = site.get(&english(), "/report");
    assert!(tile(&page, "lamp").contains("<span>Light out</span>"), "{}", tile(&page, "lamp"));
    assert!(tile(&site.get(&NOBODY(), "/report"), "lamp").contains("<span>灯不亮</span>"));
    let link = site.report("");
    site.get(&english(), &format!("{link}?new")).says("Light out").says("福宁小区");
    let desk = site.staff("paidan").with_cookie("huakai_looks=en");
    site.get(&desk, "/d").says("Light out");
    let score = site.get(&english(), "/help");
    assert!(!score.is(200).words().contains("灯不亮"));
}
