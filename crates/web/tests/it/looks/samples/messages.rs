//! A6 and its log.

use web::admin::messages::{self, Edit, Preview, Quiet, Row};
use web::admin::messages_log;
use web::layout::{Area, Layout, StaffDoor};
use web::parts::{Choice, Errors};

use super::Sample;
use super::common::{page, staffed};

fn administrator() -> Layout {
    staffed(Area::Admin, ("方屿", "系统管理员", "街道"), StaffDoor::Admin)
}

fn row(kind: &str, label: &str, text: &str, since: &str) -> Row {
    let length = "88 字，按 2 条计".into();
    Row { kind: kind.into(), label: label.into(), text: text.into(), length, since: since.into() }
}

fn edit() -> Edit {
    let text =
        "【公园街道】2610-004217 灯不亮收到了，最晚11月3日（周二）17:00办。看进度、评价：http://…".to_owned();
    Edit {
        kind: "receipt".into(),
        label: "收到回执".into(),
        text: "【{街道}】{编号} {事情}收到了，最晚{期限}办。看进度、评价：{链接}".into(),
        from: "2026-10-30".into(),
        source: String::new(),
        variables: ["{街道}", "{电话}", "{编号}", "{事情}", "{期限}", "{链接}"].map(Into::into).to_vec(),
        needed: "{编号} {链接}".into(),
        preview: Some(Preview { text, length: "88 字，按 2 条计".into(), hint: String::new() }),
    }
}

fn words(errors: Errors, edit: Option<Edit>) -> messages::Page {
    let hours = [("21", "21:00"), ("8", "8:00")];
    messages::Page {
        layout: administrator(),
        errors,
        done: None,
        failing: Some("2 条短信没发出去。".into()),
        stuck: None,
        rows: vec![
            row(
                "receipt",
                "收到回执",
                "【{街道}】{编号} {事情}收到了，最晚{期限}办。看进度：{链接}",
                "自带的",
            ),
            row("handled", "请居民评", "【{街道}】{编号} {事情}办没办好您说了算：{链接}", "2026-10-01 起"),
        ],
        edit,
        kinds: Choice::list(&[("receipt", "收到回执"), ("handled", "请居民评")], "receipt"),
        phone: String::new(),
        quiet: Quiet {
            now: "现在 21:00 到 8:00 不发短信。".into(),
            begins: Choice::list(&hours, "21"),
            ends: Choice::list(&hours, "8"),
            from: "2026-10-30".into(),
            source: String::new(),
        },
    }
}

fn logged(state: &str, trouble: &str) -> messages_log::Row {
    messages_log::Row {
        at: "今天 08:00".into(),
        kind: "请居民评".into(),
        about: "2610-004217".into(),
        to: "138****34".into(),
        state: state.into(),
        is_bad: !trouble.is_empty(),
        when: "今天 08:00".into(),
        tries: 1,
        trouble: trouble.into(),
    }
}

/// A6, with its form open and wrong, and the log.
pub fn all() -> Vec<Sample> {
    let bad = Errors::default().and("text", "不能少了“链接”，请加上 {链接}。");
    let log = messages_log::Page {
        layout: administrator(),
        kinds: Choice::list(&[("", "全部"), ("handled", "请居民评")], ""),
        states: Choice::list(&[("", "全部"), ("failed", "被退回")], ""),
        counts: "被退回 1，发出了 120".into(),
        rows: vec![logged("发出了", ""), logged("被退回", "网关回答 422")],
        first: None,
        older: Some("/admin/messages/log?kind=&state=&after=1~a".into()),
    };
    vec![
        page("a6-messages", &words(Errors::default(), None)),
        page("a6-messages-edit", &words(Errors::default(), Some(edit()))),
        page("a6-messages-error", &words(bad, Some(edit()))),
        page("a6-messages-log", &log),
    ]
}
