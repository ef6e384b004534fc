//! `/admin/messages` and its log: templates that cannot mislead, and a log that says nothing it should
//! not.

use crate::kit::{Answer, Site, Visitor, site};

fn save(site: &Site, administrator: &Visitor, more: &[(&str, &str)]) -> Answer {
    let whole = [("kind", "receipt"), ("from", "2026-10-26"), ("source", "街道办定")];
    let fields: Vec<_> =
        whole.into_iter().filter(|(name, _)| !more.iter().any(|(it, _)| it == name)).collect();
    site.post(administrator, "/admin/messages/template", &[&fields[..], more].concat())
}

#[test]
fn a_template_is_looked_at_and_saved_from_a_day_on() {
    let site = site();
    let administrator = site.sign_in("guanli");
    site.get(&administrator, "/admin/messages").is(200).says("收到回执").says("自带的").says("按 2 条计");
    let form = site.get(&administrator, "/admin/messages?kind=receipt");
    form.is(200).says("改“收到回执”的文字").says("{编号}");
    let text = "【{街道}】{编号}收到，{链接}";
    let look = save(&site, &administrator, &[("text", text), ("do", "preview")]);
    look.is(200).says("【公园街道】2610-004217收到，http://huakai.example/t/");
    site.get(&administrator, "/admin/messages").is(200).says("最晚{期限}办");
    let saved = save(&site, &administrator, &[("text", text), ("do", "save")]);
    let page = site.get(&administrator, &saved.is(303).location);
    page.is(200).says("文字存好了").says(text).says("2026-10-26 起");
}

#[test]
fn what_would_mislead_is_refused_with_what_to_do_and_kept() {
    let site = site();
    let administrator = site.sign_in("guanli");
    let refused = |more: &[(&str, &str)], words: &str| {
        let answer = save(&site, &administrator, more);
        answer.is(422).says(words);
        answer
    };
    let kept = refused(&[("text", "{编号}收到{天气}{链接}")], "没有“天气”可以填");
    assert!(kept.body.contains("{编号}收到{天气}{链接}</textarea>"), "what was typed is gone");
    refused(&[("text", "{编号}收到")], "不能少了“链接”，请加上 {链接}");
    refused(&[("text", "{编号}收到{链接")], "花括号要成对");
    refused(&[("text", "")], "还没写");
    refused(&[("text", "{编号}{链接}"), ("source", "")], "还没写");
    refused(&[("text", "{编号}{链接}"), ("from", "2026-10-25")], "这一天已经过了");
    refused(&[("text", "{编号}{链接}"), ("from", "明天")], "请选一个日子");
    save(&site, &administrator, &[("kind", "newsletter"), ("text", "{链接}")]).is(404);
}

#[test]
fn quiet_hours_are_set_and_what_is_none_is_said() {
    let site = site();
    let administrator = site.sign_in("guanli");
    site.get(&administrator, "/admin/messages").is(200).says("现在 21:00 到 8:00 不发短信");
    let set = |begins: &str, from: &str| {
        let fields = [
            ("quiet_begins", begins),
            ("quiet_ends", "9"),
            ("quiet_from", from),
            ("quiet_source", "冬天早歇"),
        ];
        site.post(&administrator, "/admin/messages/quiet-hours", &fields)
    };
    set("24", "2026-10-26").is(422).says("请选 0 到 23 点");
    set("20", "").is(422).says("请选一个日子");
    set("20", "2026-10-01").is(422).says("这一天已经过了");
    let done = set("20", "2026-10-26");
    let page = site.get(&administrator, &done.is(303).location);
    page.is(200).says("免打扰存好了").says("现在 20:00 到 9:00 不发短信");
}

#[test]
fn the_log_says_when_what_and_whom_in_part_and_never_the_link() {
    let site = site();
    let administrator = site.sign_in("guanli");
    let link = site.report("灯不亮");
    let bad = [("test_kind", "handled"), ("phone", "没有")];
    site.post(&administrator, "/admin/messages/test", &bad).is(422).says("电话");
    let test = [("test_kind", "handled"), ("phone", "13800005678"), ("once", "0123456789abcdef")];
    for _ in 0..2 {
        site.post(&administrator, "/admin/messages/test", &test).is(303);
    }
    let log = site.get(&administrator, "/admin/messages/log");
    log.is(200).says("待发 2").says("收到回执").says("138****00").says("138****78").says("试发");
    for secret in [link.trim_start_matches("/t/"), "13800000000", "13800005678"] {
        assert!(!log.body.contains(secret), "the log holds {secret}");
    }
    let narrow = site.get(&administrator, "/admin/messages/log?kind=handled&state=waiting");
    assert!(narrow.is(200).words().contains("138****78") && !narrow.words().contains("138****00"));
    site.get(&administrator, "/admin/messages/log?state=failed").is(200).says("没有这样的短信");
    site.get(&administrator, "/admin/messages/log?state=x&kind=y&after=z").is(200);
}

#[test]
fn what_nothing_carries_is_said() {
    let site = site();
    site.report("灯不亮");
    site.later(kernel::Span::from_minutes(15));
    let administrator = site.sign_in("guanli");
    assert!(!site.get(&administrator, "/admin/messages").is(200).words().contains("到点了没发"));
    site.later(kernel::Span::from_minutes(1));
    site.get(&administrator, "/admin/messages").is(200).says("1 条短信到点了没发");
}

#[test]
fn a_long_log_is_read_page_by_page() {
    let site = site();
    let administrator = site.sign_in("guanli");
    for n in 0..51 {
        let once = format!("0123456789ab{n:04}");
        let test = [("test_kind", "receipt"), ("phone", "13800005678"), ("once", once.as_str())];
        site.post(&administrator, "/admin/messages/test", &test).is(303);
    }
    let first = site.get(&administrator, "/admin/messages/log");
    assert_eq!(first.is(200).body.matches("138****78").count(), 50);
    let older = first.body.split("rel=\"next\"").next().unwrap().rsplit("href=\"").next().unwrap();
    let older = older.split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&");
    assert_eq!(site.get(&administrator, &older).is(200).body.matches("138****78").count(), 1);
}
