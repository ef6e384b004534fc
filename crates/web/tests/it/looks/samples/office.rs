//! Reviews, paper and the administrator's pages.

use web::admin::codes_print::{self, Poster};
use web::admin::people::PostRow;
use web::admin::{calendar, codes, home, people};
use web::desk::case_sheet::{self, Row};
use web::desk::matter::Fact;
use web::desk::review::{self, Item, List, Tab};
use web::desk::safety;
use web::desk::slip;
use web::layout::{Area, Layout, StaffDoor};
use web::parts::{Caution, Choice, Errors, Line, Mark, Pill, Status};

use super::Sample;
use super::common::{after, before, page, staffed};

fn reviewer() -> Layout {
    staffed(Area::Desk, ("沈禾", "审核人", "街道"), StaffDoor::Review)
}

fn administrator() -> Layout {
    staffed(Area::Admin, ("方屿", "系统管理员", "街道"), StaffDoor::Admin)
}

fn fact(label: &str, words: &str) -> Fact {
    Fact { label: label.into(), words: words.into() }
}

fn item(list: List, barred: Option<&str>, errors: Errors) -> Item {
    Item {
        id: if barred.is_some() { "sample-4" } else { "sample-3" }.into(),
        version: 4,
        number: "2610-482913".into(),
        title: "路口井盖松动，车过响".into(),
        place: "商园西路口北侧".into(),
        pill: Pill::from(Status::Working),
        asked: "叶小满（派单员），昨天 16:20".into(),
        words: "路口井盖松了，车一过就响，怕掉下去。".into(),
        facts: vec![fact("理由", "不属于街道职责"), fact("依据", "井盖归区市政养护，权属牌编号在照片里。")],
        photos: vec![before()],
        anchor: if barred.is_some() { "sample-4" } else { "sample-3" }.into(),
        hint: "选第一项，居民会看到这句话；选第二项，只有单位看到。".into(),
        action: "/d/m/sample-3/decline/decision".into(),
        report: String::new(),
        decisions: list.decisions(),
        barred: barred.map(Into::into),
        errors,
        sentence: String::new(),
    }
}

fn review_page(list: List) -> review::Page {
    let tab = |one: List| Tab { list: one, count: 2, is_current: one == list };
    let wrong = Errors::default().and("decision", "请选批准还是不批准。");
    review::Page {
        layout: reviewer(),
        list,
        tabs: List::ALL.into_iter().map(tab).collect(),
        done: None,
        alarms: vec!["近 90 天派给商园6网格的 40 件里，不办 12 件（30.0%），明显比别的单位多（2.1%）。批之前，请多看一眼依据。".into()],
        first: None,
        older: Some("/d/review/declines?after=1~sample".into()),
        items: vec![
            item(list, None, wrong),
            item(list, Some("这件是您单位申请的，请另一个人审。"), Errors::default()),
        ],
        missed: None,
    }
}

fn line(at: &str, who: &str, sentence: &str, is_public: bool) -> Line {
    Line {
        mark: Mark::Told,
        at: at.into(),
        who: who.into(),
        sentence: sentence.into(),
        photos: Vec::new(),
        is_public,
    }
}

fn row(left: (&str, &str), right: (&str, &str)) -> Row {
    Row { left: fact(left.0, left.1), right: fact(right.0, right.1) }
}

fn sheet() -> case_sheet::Page {
    case_sheet::Page {
        layout: reviewer(),
        number: "2610-482913".into(),
        title: "楼道灯不亮，看不清台阶".into(),
        pill: Pill::saying(Status::Handled, "已处理，等居民评价"),
        qr: "/sample/qr.png".into(),
        rows: vec![
            row(("在哪里", "福宁小区 3号楼 2单元，二楼到三楼"), ("社区、网格", "西苑社区 第3网格")),
            row(("怎么来的", "扫墙码 GYAB7K2，2 人遇到"), ("报事时间", "2026-10-28 19:52")),
            row(("主办", "西苑3网格（苗青禾）"), ("答应居民", "2026-10-30 17:00 前")),
            row(("协办", "维修（谷满仓）"), ("时限依据", "楼道照明，2 工作日")),
        ],
        words: "二楼到三楼的灯不亮了，晚上看不清台阶。".into(),
        lines: vec![
            line("10-28 19:52", "居民", "扫码报事", true),
            line("10-28 20:05", "叶小满", "派给西苑3网格：楼在3网格", true),
            line("10-29 09:30", "苗青禾", "上门看过：灯管坏了，线没坏", true),
            line("10-29 21:10", "居民", "催了一次：老人晚上不敢下楼", true),
            line("10-30 08:50", "苗青禾", "32 瓦灯管缺货，今天下午到", false),
            line("10-30 14:20", "谷满仓", "换了两根灯管，试过，亮了。记为已处理", true),
        ],
        photos: vec![before(), after()],
        is_patrol: false,
        printed: "叶小满，2026-10-30 15:02".into(),
    }
}

fn slip_page() -> slip::Page {
    slip::Page {
        layout: reviewer(),
        number: "2610-482913".into(),
        what: "灯不亮·福宁小区 3号楼 2单元".into(),
        at: "10月30日 09:12".into(),
        qr: "/sample/qr.png".into(),
        query_code: "482 913".into(),
        promise: "最晚 11月3日 09:12 前办完".into(),
    }
}

fn codes_page() -> codes_print::Page {
    let poster = |place: &str| Poster {
        place: place.into(),
        under: "西苑社区·第3网格".into(),
        worker: "网格员苗青禾".into(),
        code: "GYAB7K2".into(),
        qr: "/sample/wall.png".into(),
    };
    codes_print::Page {
        layout: administrator(),
        places: Choice::list(&[("fn", "福宁小区"), ("xy", "西苑小区")], "fn"),
        sizes: Choice::list(&[("", "按手机上的"), ("l", "大字，给老人活动室")], ""),
        month: "2026年10月".into(),
        posters: vec![poster("福宁小区 3号楼 2单元"), poster("福宁小区 3号楼 1单元")],
        note: String::new(),
    }
}

fn people_page() -> people::Page {
    let post = |id: &str, person: &str, open: u64, errors: Errors| PostRow {
        id: id.into(),
        person: person.into(),
        duty: "网格员".into(),
        unit: "西苑3网格".into(),
        scope: "西苑社区·第3网格".into(),
        held: "2026-03-01 起".into(),
        open,
        can_hand_over: true,
        is_open: !errors.is_empty(),
        errors,
    };
    people::Page {
        layout: administrator(),
        done: None,
        vacant: vec!["商园社区·第6网格".into()],
        people: Choice::list(&[("p1", "柳新芽"), ("p2", "谷满仓")], ""),
        on: "2026-10-30".into(),
        search: String::new(),
        groups: vec![
            people::Group {
                id: "street".into(),
                name: String::new(),
                line: "1 个岗位，手上 3 件".into(),
                is_open: true,
                posts: vec![post("2", "梅映雪", 3, Errors::default())],
                units: vec![unit("街道市政组", "0533-012 1001", Errors::default())],
            },
            people::Group {
                id: "community-370303002001".into(),
                name: "西苑".into(),
                line: "1 个岗位，手上 8 件".into(),
                is_open: true,
                posts: vec![post("1", "苗青禾", 8, Errors::default().and("to", "请选交给谁。"))],
                units: vec![unit("西苑3网格", "", Errors::default())],
            },
        ],
    }
}

fn unit(name: &str, phone: &str, errors: Errors) -> people::UnitRow {
    people::UnitRow { id: format!("u-{name}"), name: name.into(), phone: phone.into(), errors }
}

fn safety_page(errors: Errors) -> safety::Page {
    let stands =
        Caution {
            id: "n1".into(), words: "请两人去".into(), until: "只为上门提示，12月26日撤下".into()
        };
    safety::Page {
        layout: reviewer(),
        errors,
        id: "sample-3".into(),
        number: "2610-482913".into(),
        place: "福宁小区 3号楼 2单元".into(),
        done: None,
        cautions: vec![stands],
        choices: Choice::list(&[("two_together", "请两人去"), ("dog", "有狗")], ""),
        until: "2026-11-29".into(),
        latest: "2027-01-28".into(),
    }
}

fn codes_kept() -> codes::Page {
    let row = |name: &str, code: Option<&str>| codes::Row {
        place: format!("p-{name}").replace(' ', "-"),
        name: name.into(),
        code: code.map(Into::into),
        since: code.map(|_| "10月8日".to_owned()).unwrap_or_default(),
    };
    codes::Page {
        layout: administrator(),
        done: Some("挂好了，码号 GYAB7K2，请打印出来贴上。".into()),
        places: Choice::list(&[("fn", "西苑 福宁小区"), ("xy", "西苑 西苑小区")], "fn"),
        part: "fn".into(),
        rows: vec![row("福宁小区 3号楼 2单元", Some("GYAB7K2")), row("福宁小区 3号楼 1单元", None)],
    }
}

fn trial(label: &str, limit: &str, due: &str) -> calendar::Trial {
    calendar::Trial { label: label.into(), limit: limit.into(), due: due.into() }
}

fn calendar_page(errors: Errors) -> calendar::Page {
    let one = |day: &str, weekday: &str, kind: &str, note: &str| calendar::Exception {
        day: day.into(),
        weekday: weekday.into(),
        kind: kind.into(),
        note: note.into(),
    };
    calendar::Page {
        layout: administrator(),
        errors,
        done: None,
        year: "2026".into(),
        years: Choice::list(&[("2026", "2026"), ("2025", "2025")], "2026"),
        missing: Some("2027 年的日历还没有录入，12 件事的期限定不下来。".into()),
        source: "国务院办公厅通知".into(),
        exceptions: vec![
            one("2026-10-01", "周四", "放假", "国庆节"),
            one("2026-10-02", "周五", "放假", "国庆节"),
            one("2026-10-10", "周六", "上班", "国庆节调休"),
        ],
        day: String::new(),
        kinds: calendar::kinds("holiday"),
        reason: String::new(),
        new_year: "2027".into(),
        notice: String::new(),
        lines: String::new(),
        trials: vec![
            trial("灯不亮", "2工作日", "11月3日（周二）09:12 前"),
            trial("噪声油烟", "5工作日", "2027年的工作日历录入后才能算"),
        ],
    }
}

/// Reviews, S3, A2, A4, A5.
pub fn all() -> Vec<Sample> {
    let patrol = case_sheet::Page { is_patrol: true, ..sheet() };
    let bad = Errors::default().and("lines", "第 3 行看不懂：请写日期，空一格，再写 holiday 或 makeup。");
    let empty =
        review::Page { items: Vec::new(), alarms: Vec::new(), older: None, ..review_page(List::Parkings) };
    let warnings = vec!["2027 年的日历还没有录入，12 件事的期限定不下来。".into()];
    vec![
        page("d-safety", &safety_page(Errors::default())),
        page("d-safety-error", &safety_page(Errors::default().and("caution", "请选一种提示。"))),
        page("review-declines", &review_page(List::Declines)),
        page("review-appeals", &review_page(List::Appeals)),
        page("review-supervision", &review_page(List::Supervision)),
        page("review-withdrawals", &review_page(List::Withdrawals)),
        page("review-empty", &empty),
        page("s3-case-sheet", &sheet()),
        page("s3-case-sheet-patrol", &patrol),
        page("s3-slip", &slip_page()),
        page("a5-codes", &codes_page()),
        page("a5-codes-kept", &codes_kept()),
        page("a-home", &home::Page { layout: administrator(), warnings }),
        page("a2-people", &people_page()),
        page("a4-calendar", &calendar_page(Errors::default())),
        page("a4-calendar-error", &calendar_page(bad)),
    ]
}
