//! W1, W2, W6 and the sign-in.

use web::desk::composer::{Typed, Verb};
use web::desk::matter::Tab;
use web::layout::{Area, Layout, StaffDoor};
use web::parts::report_form::Place;
use web::parts::{Caution, Errors, Light, Line, Mark, Pill, ReportForm, Settling, Spoken, Status};
use web::sign_in;
use web::worker::{contact, matter, new, today};

use super::Sample;
use super::common::{before, layout, line, page, plan, staffed};
use super::{desk, residents};

fn worker() -> Layout {
    staffed(Area::Worker, ("苗青禾", "网格员", "西苑3网格"), StaffDoor::Today)
}

fn task(light: Light, pill: Pill, promise: &str, title: &str, place: &str, note: &str) -> today::Task {
    today::Task {
        id: "sample-3".into(),
        version: 3,
        light,
        pill,
        promise: promise.into(),
        title: title.into(),
        place: place.into(),
        note: note.into(),
        call: today::Call::One("r1".into()),
        awaits_contact: true,
    }
}

fn today_page() -> today::Page {
    let late = Pill::saying(Status::Overdue, "超期 16 小时");
    let soon = || Pill::from(Status::DueToday);
    let again = today::Task {
        awaits_contact: false,
        ..task(
            Light::Calm,
            Pill::from(Status::Rework),
            "11月3日 12:00 前",
            "单元门弹簧坏了",
            "福宁小区 1号楼 3单元",
            "居民说没修好",
        )
    };
    today::Page {
        layout: worker(),
        today: "今天 10月30日".into(),
        who: "周五，苗青禾，西苑3网格".into(),
        counts: today::Counts { late: 1, soon: 2, calm: 5, awaiting: 4 },
        done: None,
        tasks: vec![
            task(
                Light::Late,
                late,
                "昨天 17:00 前",
                "下水道返味",
                "福宁小区 6号楼 1单元",
                "1 人报，昨天来过一次",
            ),
            task(
                Light::Soon,
                soon(),
                "今天 17:00 前",
                "楼道灯不亮",
                "福宁小区 3号楼 2单元",
                "2 人遇到，电工 14:00 到",
            ),
            task(Light::Soon, soon(), "今天 18:00 前", "电动车挡门", "福宁小区 5号楼 1单元门口", "3 人遇到"),
            today::Task {
                call: today::Call::Nobody,
                ..task(Light::Soon, soon(), "今天 18:00 前", "井盖松了", "西苑路", "1 人报")
            },
        ],
        head: "先去超期的 1 件，今天还有 3 件到期。".into(),
        calm: vec![again],
        fold: "另外 5 件，都不急".into(),
        older: Some("/w?after=sample".into()),
    }
}

fn history() -> Vec<Line> {
    vec![
        line(Mark::Working, "10月29日 09:30", "您上门看过：灯管坏了，线没坏。"),
        line(Mark::Told, "10月28日 19:52", "居民扫码报事：“二楼到三楼的灯不亮了，晚上看不清台阶。”"),
    ]
}

fn matter_page(verb: Verb, errors: Errors) -> matter::Page {
    let mut composer = desk::composer(verb, "/w/m/sample-3");
    if verb == Verb::Handle {
        composer.typed =
            Typed { sentence: "换了两根灯管，试过，亮了。".into(), ..Typed::default() };
    }
    let tabs = [Verb::Handle, Verb::Return, Verb::Extend, Verb::Park, Verb::Decline, Verb::Answer];
    matter::Page {
        layout: worker(),
        errors,
        id: "sample-3".into(),
        version: 7,
        title: "楼道灯不亮".into(),
        number: "2610-482913".into(),
        pill: Pill::saying(Status::DueToday, "今天 17:00 前"),
        place: "福宁小区 3号楼 2单元".into(),
        detail: "二楼到三楼中间，2 人遇到。".into(),
        plan: Some(plan()),
        done: None,
        notices: Vec::new(),
        cautions: vec![caution()],
        reporters: vec![
            reporter("昨天 19:52", "二楼到三楼的灯不亮了，晚上看不清台阶。", true),
            reporter("今天 07:40", "孩子早上摸黑下楼，差点踩空。", false),
        ],
        awaits_contact: false,
        contacted: "您 08:50 到场。".into(),
        photos: vec![before()],
        composer: Some(composer),
        tabs: Tab::list("/w/m/sample-3", &tabs, Some(verb)),
        timeline: history(),
    }
}

fn caution() -> Caution {
    Caution {
        id: "n1".into(), words: "请两人去".into(), until: "只为上门提示，12月26日撤下".into()
    }
}

fn reporter(at: &str, words: &str, can_dial: bool) -> matter::Reporter {
    let masked = if can_dial { "王**，138****0000" } else { "没留联系方式" };
    matter::Reporter {
        report: "r1".into(),
        at: at.into(),
        words: words.into(),
        photos: Vec::new(),
        masked: masked.into(),
        can_dial,
    }
}

fn to_be_met() -> matter::Page {
    matter::Page {
        awaits_contact: true,
        composer: None,
        notices: vec!["居民第二次说没办好，已经督办。".into()],
        ..matter_page(Verb::Handle, Errors::default())
    }
}

fn contact_page() -> contact::Page {
    contact::Page {
        layout: worker(),
        id: "sample-3".into(),
        version: 7,
        title: "楼道灯不亮".into(),
        number: "2610-482913".into(),
        place: "福宁小区 3号楼 2单元".into(),
        who: "王样本，302 室".into(),
        phone: Some("138 0000 0000".into()),
        awaits_contact: true,
    }
}

fn new_page() -> new::Page {
    let spoken = Spoken {
        doors: Spoken::doors("typed"),
        spoke_by: "女儿".into(),
        code: String::new(),
        settling: Some(Settling::default()),
    };
    let form =
        ReportForm { action: "/w/new".into(), place: Place::Open, spoken: Some(spoken), ..residents::form() };
    new::Page { layout: worker(), errors: Errors::default(), form }
}

fn sign_in_page(errors: Errors) -> sign_in::Page {
    sign_in::Page {
        layout: layout(Area::Resident),
        errors,
        sign_in: String::new(),
        next: "/d".into(),
        notice: None,
    }
}

/// W1, W2, W6, S1.
pub fn all() -> Vec<Sample> {
    let empty = today::Page {
        tasks: Vec::new(),
        calm: Vec::new(),
        head: "手上没有要办的事。路上看见什么不对，点「上报」记下来。".into(),
        older: None,
        counts: today::Counts::default(),
        ..today_page()
    };
    let no_photo = Errors::default().and("photo1", "请拍一张，或写明为什么没有照片。");
    let wrong = Errors::default().and("sign_in", "登录名或密码不对，请再试。");
    vec![
        page("w1-today", &today_page()),
        page("w1-today-empty", &empty),
        page("w2-matter", &matter_page(Verb::Handle, Errors::default())),
        page("w2-matter-error", &matter_page(Verb::Handle, no_photo)),
        page("w2-matter-decline", &matter_page(Verb::Decline, Errors::default())),
        page("w2-matter-to-be-met", &to_be_met()),
        page("w2-contact", &contact_page()),
        page("w6-new", &new_page()),
        page("s1-sign-in", &sign_in_page(Errors::default())),
        page("s1-sign-in-error", &sign_in_page(wrong)),
    ]
}
