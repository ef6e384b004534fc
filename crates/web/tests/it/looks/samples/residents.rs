//! R1–R5 in their states.

use web::layout::{Area, Layout};
use web::looks::{Looks, TextSize};
use web::parts::report_form::{Category, Here, Nearby, PhotoSlot, Place, Plate, Spot, Spots, Visibility};
use web::parts::{Choice, Errors, Light, Line, Mark, Pill, Promise, ReportForm, Status, Tick};
use web::residents::track::{Exit, Nudge, Rating, Sentence, Who};
use web::residents::{appeal, find, rating, receipt, report, track, withdrawal};

use super::Sample;
use super::common::{after, before, layout, line, page, plan};

pub const KINDS: [(&str, &str, &str); 8] = [
    ("lamp", "灯不亮", "lamp"),
    ("rubbish", "垃圾脏乱", "bin"),
    ("water", "漏水堵水", "drop"),
    ("lift", "电梯门禁", "lift"),
    ("road", "路面井盖", "road"),
    ("parking", "乱停乱占", "car"),
    ("noise", "噪声油烟", "noise"),
    ("other", "别的事", "talk"),
];

const COMMUNITIES: [(&str, &str); 5] = [
    ("", "说不准，请工作人员定"),
    ("01", "西苑社区"),
    ("02", "沁园社区"),
    ("03", "商园社区"),
    ("04", "金信园社区"),
];

/// The empty form at a scanned door.
pub fn form() -> ReportForm {
    let category = |(value, label, icon): &(&str, &str, &str)| Category {
        value: (*value).into(),
        label: (*label).into(),
        icon: (*icon).into(),
        is_chosen: false,
    };
    ReportForm {
        action: "/report".into(),
        spoken: None,
        place: Place::Plate(Plate {
            code: "GYAB7K2".into(),
            name: "福宁小区 3号楼 2单元".into(),
            under: "西苑社区·第3网格".into(),
            plan: Some(plan()),
        }),
        categories: KINDS.iter().map(category).collect(),
        photos: Default::default(),
        text: String::new(),
        here: Here::Yes,
        spots: Spots::default(),
        communities: Choice::list(&COMMUNITIES, ""),
        detail: String::new(),
        nearby: Vec::new(),
        phone: String::new(),
        name: String::new(),
        visibility: Visibility::Open,
        promise: "今天 15:12 前有人回您".into(),
    }
}

fn report_page(form: ReportForm, errors: Errors, text_size: TextSize) -> report::Page {
    let looks = Looks { text: text_size, ..Looks::default() };
    let layout = Layout { looks, ..layout(Area::Resident) };
    report::Page { layout, errors, form, serving: serving() }
}

fn serving() -> report::Serving {
    report::Serving {
        worker: Some(("苗青禾".into(), "西苑社区第3网格".into())),
        groups: vec!["福宁小区3号楼党小组".into()],
        households: vec![("花".into(), "调解、代办".into())],
    }
}

fn a_neighbours() -> Nearby {
    Nearby {
        value: "handle".into(),
        kind: "lamp".into(),
        what: "灯不亮".into(),
        building: "福宁小区 3号楼".into(),
        pill: Pill::from(Status::Working),
        age: "昨天报的".into(),
        count: "2 人遇到".into(),
        sentence: "一楼的灯罩破了，已约电工。".into(),
        photo: Some("/before.jpg".into()),
        is_chosen: false,
    }
}

fn found() -> Spots {
    let row = |name: &str, is_chosen| Spot {
        value: name.into(),
        name: name.into(),
        under: "西苑社区".into(),
        is_chosen,
    };
    let rows = vec![row("福宁小区 3号楼", true), row("福宁小区 3号楼 1单元", false)];
    Spots {
        find: "福宁3号楼".into(),
        rows,
        note: "还有 2 处。再写几个字，就能找准。".into(),
        plan: Some(plan()),
    }
}

fn chosen() -> ReportForm {
    let mut form = form();
    form.categories[0].is_chosen = true;
    form.text = "二楼到三楼的灯不亮了，晚上看不清台阶。".into();
    form.detail = "二楼到三楼中间".into();
    form
}

fn wrong() -> (ReportForm, Errors) {
    let mut form = form();
    form.text = "二楼到三楼的灯不亮了，晚上看不清台阶。".into();
    form.photos[1] = PhotoSlot { kept: "draft-2".into() };
    let errors =
        Errors::default().and("category", "请选一类事情。").and("photo1", "照片太大，请换一张。不换也能交。");
    (form, errors)
}

fn receipt_page() -> receipt::Page {
    receipt::Page {
        layout: layout(Area::Resident),
        errors: Errors::default(),
        notice: None,
        token: "GYsample".into(),
        number: "2610-482913".into(),
        what: "灯不亮·福宁小区 3号楼 2单元".into(),
        received_at: "10月30日 09:12".into(),
        qr: "/sample/qr.png".into(),
        query_code: "482 913".into(),
        link: "https://huakai.example/t/GY7f3a9c1e5b2d4806f1a2b3c4d5e6f708".into(),
        reply_promise: "最晚今天 15:12 前".into(),
        handle_promise: "最晚下周二（11月3日）09:12 前".into(),
        asks_phone: true,
        phone: String::new(),
    }
}

fn told() -> Line {
    line(Mark::Told, "10月28日（周三）19:52", "您扫码报了这件事：“二楼到三楼的灯不亮了，晚上看不清台阶。”")
}

fn assigned() -> Line {
    line(Mark::Told, "10月28日（周三）20:05", "街道派给西苑社区第3网格。")
}

fn seen() -> Line {
    let sentence = "网格员小苗看过：灯管坏了，线没坏。";
    Line { photos: vec![before()], ..line(Mark::Working, "10月29日（周四）09:30", sentence) }
}

fn changed() -> Line {
    line(Mark::Handled, "10月30日（周五）08:50", "维修师傅换了两根灯管，试过，亮了。")
}

/// A matter in somebody's hands.
fn track_page(sentence: &Sentence) -> track::Page {
    track::Page {
        layout: layout(Area::Resident),
        errors: Errors::default(),
        token: "GYsample".into(),
        number: "2610-482913".into(),
        place: "福宁小区 3号楼 2单元".into(),
        pill: Pill::from(sentence.status()),
        aside: String::new(),
        heading: sentence.words(),
        done: None,
        exit: None,
        promise: None,
        pictures: Vec::new(),
        rating: None,
        handled: Tick { is_set: false, words: "工作人员做完了，打这个勾".into() },
        well: Tick { is_set: false, words: "您说好了，才打这个勾".into() },
        can_add: false,
        note: track::Note::default(),
        nudge: Nudge::No,
        timeline: vec![seen(), assigned(), told()],
        who: Some(Who {
            sign: "苗".into(),
            name: "网格员小苗".into(),
            role: "西苑社区第3网格".into(),
            phone: Some("0533-012 3471".into()),
        }),
        can_withdraw: false,
        neighbours: None,
        looks: vec!["10月29日（周四）09:30 有工作人员看过您的手机号：为办理本件联系".into()],
        live: "working-3".into(),
    }
}

fn promise(words: &str) -> Option<Promise> {
    Some(Promise {
        light: Light::Soon,
        label: "最晚什么时候办完".into(),
        words: words.into(),
        before: None,
        note: String::new(),
    })
}

pub fn doing() -> track::Page {
    track::Page {
        heading: "看过了，今天下午来换灯".into(),
        promise: promise("今天 17:00 前"),
        can_add: true,
        nudge: Nudge::Possible,
        can_withdraw: true,
        ..track_page(&Sentence::Working)
    }
}

fn received() -> track::Page {
    track::Page {
        promise: promise("今天 15:12 前有人回您"),
        timeline: vec![told()],
        who: None,
        can_add: true,
        can_withdraw: true,
        ..track_page(&Sentence::Received)
    }
}

fn handled() -> track::Page {
    track::Page {
        aside: "等您评价".into(),
        heading: "灯换好了，您看办好了吗？".into(),
        pictures: vec![before(), after()],
        rating: Some(Rating {
            said: String::new(), note: "现在不评也行；评了以后 7 天内可以改。".into()
        }),
        handled: Tick { is_set: true, words: "维修师傅今天 08:50 办的，早了 1 天".into() },
        well: Tick { is_set: false, words: "等您说".into() },
        timeline: vec![changed(), Line { photos: Vec::new(), ..seen() }, assigned(), told()],
        can_add: true,
        ..track_page(&Sentence::Handled)
    }
}

fn well() -> track::Page {
    track::Page {
        rating: Some(Rating { said: "satisfied".into(), note: "11月6日 10:20 前可以改。".into() }),
        well: Tick { is_set: true, words: "您今天 10:20 说满意".into() },
        pill: Pill::from(Sentence::Well.status()),
        aside: String::new(),
        heading: Sentence::Well.words(),
        can_add: false,
        ..handled()
    }
}

fn declined() -> track::Page {
    track::Page {
        exit: Some(Exit {
            sentences: vec![
                "理由：这段路归区市政养护，街道没有权限动工。已把您的话转给他们，热线 12345 可以查。".into(),
            ],
            appeal_until: Some("11月13日".into()),
            can_separate: false,
        }),
        ..track_page(&Sentence::NotTakenIn)
    }
}

fn merged() -> track::Page {
    track::Page {
        exit: Some(Exit {
            sentences: vec!["3号楼 1单元也有人报了同一盏灯，合在一起办。您的评价照样单独算。".into()],
            appeal_until: None,
            can_separate: true,
        }),
        promise: promise("今天 17:00 前"),
        can_add: true,
        ..track_page(&Sentence::Merged)
    }
}

fn parked() -> track::Page {
    track::Page {
        exit: Some(Exit {
            sentences: vec!["树要到开春才能补种。期限停在那里，到日子自动接着走。".into()],
            ..Exit::default()
        }),
        can_add: true,
        ..track_page(&Sentence::Parked { until: "2027年3月20日".into() })
    }
}

fn rating_page(asks_why: bool, errors: Errors) -> rating::Page {
    rating::Page {
        layout: layout(Area::Resident),
        errors,
        token: "GYsample".into(),
        number: "2610-482913".into(),
        place: "福宁小区 3号楼 2单元".into(),
        asks_why,
        pictures: vec![before(), after()],
        reply: "维修师傅换了两根灯管，试过，亮了。".into(),
        said: None,
        rating: Rating {
            said: String::new(), note: "现在不评也行；评了以后 7 天内可以改。".into()
        },
        reasons: rating::reasons(&[]),
        text: String::new(),
        photos: Default::default(),
        consequence: "交了以后马上退回去重办，时限重新算。".into(),
    }
}

fn simple(sentence: &Sentence) -> track::Page {
    track_page(sentence)
}

fn reports() -> Vec<Sample> {
    let (wrong, errors) = wrong();
    let open = ReportForm { place: Place::Open, spots: found(), nearby: vec![a_neighbours()], ..form() };
    let old = ReportForm { place: Place::OldCode, ..form() };
    vec![
        page("r1-report", &report_page(chosen(), Errors::default(), TextSize::Standard)),
        page("r1-report-xl", &report_page(form(), Errors::default(), TextSize::ExtraLarge)),
        page("r1-report-error", &report_page(wrong, errors, TextSize::Standard)),
        page("r1-report-open", &report_page(open, Errors::default(), TextSize::Standard)),
        page("r1-report-old-code", &report_page(old, Errors::default(), TextSize::Large)),
        page("r2-receipt", &receipt_page()),
    ]
}

fn tracks() -> Vec<Sample> {
    let assigned = Sentence::Assigned { unit: "西苑3网格".into() };
    vec![
        page("r3-received", &received()),
        page("r3-assigned", &simple(&assigned)),
        page("r3-doing", &doing()),
        page("r3-handled", &handled()),
        page("r3-well", &well()),
        page("r3-rework", &simple(&Sentence::Rework)),
        page("r3-parked", &parked()),
        page("r3-disputed", &simple(&Sentence::Disputed)),
        page("r3-no-answer", &simple(&Sentence::NoAnswer)),
        page("r3-unresolved", &simple(&Sentence::Unresolved)),
        page("r3-declined", &declined()),
        page("r3-not-handled", &simple(&Sentence::NotHandled)),
        page("r3-withdrawn", &simple(&Sentence::Withdrawn)),
        page("r3-merged", &merged()),
    ]
}

fn others() -> Vec<Sample> {
    let find = find::Page {
        layout: layout(Area::Resident),
        errors: Errors::default(),
        number: String::new(),
        kept: super::own::kept(),
    };
    let withdrawal = withdrawal::Page {
        layout: layout(Area::Resident),
        errors: Errors::default(),
        token: "GYsample".into(),
        number: "2610-482913".into(),
        place: "福宁小区 3号楼 2单元".into(),
        text: String::new(),
    };
    let appeal = appeal::Page {
        layout: layout(Area::Resident),
        errors: Errors::default().and("text", "请写一句为什么该办。"),
        token: "GYsample".into(),
        number: "2610-482913".into(),
        place: "商园西路口".into(),
        reason: "这段路归区市政养护，街道没有权限动工。".into(),
        until: "11月13日".into(),
        text: String::new(),
    };
    let no_reason = Errors::default().and("reason", "请选一个原因。");
    vec![
        page("r4-find", &find),
        page("r5-rating", &rating_page(false, Errors::default())),
        page("r5-rating-why", &rating_page(true, no_reason)),
        page("r3-withdrawal", &withdrawal),
        page("r3-appeal", &appeal),
    ]
}

/// R1–R5.
pub fn all() -> Vec<Sample> {
    reports().into_iter().chain(tracks()).chain(others()).collect()
}
