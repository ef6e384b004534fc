//! D1 with its 26 rows, D2 with its forms.
// house: long because the rows of a queue are one table, and a table is read in one piece

use web::desk::composer::{Composer, Face, Typed, Verb};
use web::desk::matter::{self, Conflict, Fact, ReportLine, Tab};
use web::desk::queue::{self, Last, Near, Other, Preview, Row, Suggestion, Tag, Undo, View};
use web::layout::{Area, Layout, StaffDoor};
use web::parts::{Caution, Choice, Errors, Light, Line, Mark, Pill, Promise, Status, Tick};

use super::Sample;
use super::common::{before, page, plan, staffed};

fn dispatcher() -> Layout {
    staffed(Area::Desk, ("叶小满", "派单员", "街道"), StaffDoor::Queue)
}

/// Age, promise, light, tag, what, place, people, unit, why.
type Short = (
    &'static str,
    &'static str,
    Light,
    &'static str,
    &'static str,
    &'static str,
    u32,
    &'static str,
    &'static str,
);

const ROWS: [Short; 26] = [
    (
        "2 天",
        "超期 15 小时",
        Light::Late,
        "重办",
        "下水道返味，一楼进水",
        "西苑小区 2号楼 1单元",
        1,
        "西苑1网格",
        "楼在1网格",
    ),
    (
        "1 天",
        "超期 3 小时",
        Light::Late,
        "",
        "路口井盖松动，车过响",
        "商园西路口北侧",
        4,
        "街道市政组",
        "井盖归市政",
    ),
    (
        "15 小时",
        "今天 12:00",
        Light::Soon,
        "督办",
        "电梯停在 6 楼，困过人",
        "金信园 7号楼",
        6,
        "物业：金信",
        "电梯合同方",
    ),
    (
        "13 小时",
        "今天 17:00",
        Light::Soon,
        "",
        "楼道灯一闪一闪，快灭了",
        "福宁小区 3号楼 1单元",
        2,
        "西苑3网格",
        "同楼在办",
    ),
    (
        "12 小时",
        "今天 17:00",
        Light::Soon,
        "",
        "电动车停在单元门口",
        "福宁小区 5号楼 1单元",
        3,
        "西苑3网格",
        "楼在3网格",
    ),
    (
        "12 小时",
        "今天 18:00",
        Light::Soon,
        "",
        "早市收摊后菜叶没扫",
        "沁园东门外",
        5,
        "沁园2网格",
        "常报点，上次它办",
    ),
    (
        "11 小时",
        "今天 18:00",
        Light::Soon,
        "",
        "垃圾桶满，三天没清",
        "小西湖 11号楼北",
        2,
        "保洁：小西湖",
        "合同保洁段",
    ),
    (
        "10 小时",
        "明天 12:00",
        Light::Calm,
        "",
        "楼上空调水滴到窗台",
        "常青园 9号楼 3单元",
        1,
        "常青园4网格",
        "楼在4网格",
    ),
    (
        "9 小时",
        "明天 12:00",
        Light::Calm,
        "重办",
        "夜里烧烤油烟进屋",
        "齐赛园 沿街 12号",
        7,
        "街道执法组",
        "油烟归执法",
    ),
    (
        "9 小时",
        "明天 12:00",
        Light::Calm,
        "",
        "健身器材螺丝掉了",
        "沁园口袋公园",
        1,
        "沁园5网格",
        "公园在5网格",
    ),
    (
        "8 小时",
        "明天 12:00",
        Light::Calm,
        "",
        "树枝压到二楼电线",
        "王辛 3号楼南",
        2,
        "供电服务点",
        "电线归供电",
    ),
    (
        "8 小时",
        "明天 17:00",
        Light::Calm,
        "",
        "单元门禁刷不开",
        "福宁小区 1号楼 3单元",
        3,
        "门禁维护",
        "设备编号对上",
    ),
    (
        "7 小时",
        "明天 17:00",
        Light::Calm,
        "",
        "消防通道画线被盖住",
        "商园 4号楼西",
        1,
        "商园6网格",
        "楼在6网格",
    ),
    (
        "6 小时",
        "明天 17:00",
        Light::Calm,
        "",
        "楼顶广告布松了",
        "齐赛园 电脑城东",
        1,
        "街道执法组",
        "广告归执法",
    ),
    (
        "5 小时",
        "明天 17:00",
        Light::Calm,
        "",
        "下雨后路面积水",
        "一里 2号楼前",
        4,
        "街道市政组",
        "积水归市政",
    ),
    (
        "5 小时",
        "明天 17:00",
        Light::Calm,
        "",
        "暖气不热，管道有响",
        "北源 6号楼 2单元",
        2,
        "供热服务点",
        "本月同楼 2 件",
    ),
    (
        "4 小时",
        "明天 17:00",
        Light::Calm,
        "",
        "邻居半夜剁肉声",
        "小西湖 8号楼 1单元",
        1,
        "小西湖3网格",
        "楼在3网格",
    ),
    (
        "3 小时",
        "11-02 12:00",
        Light::Calm,
        "",
        "想问老年证怎么办",
        "电话来的，没有地点",
        1,
        "便民服务台",
        "咨询类",
    ),
    (
        "3 小时",
        "11-02 12:00",
        Light::Calm,
        "",
        "快递柜挡住残疾坡道",
        "金信园 2号楼",
        2,
        "金信园1网格",
        "楼在1网格",
    ),
    (
        "2 小时",
        "11-02 17:00",
        Light::Calm,
        "退单",
        "墙皮掉，怕砸到人",
        "张辛 5号楼东山墙",
        1,
        "张辛2网格",
        "楼在2网格",
    ),
    (
        "2 小时",
        "11-02 17:00",
        Light::Calm,
        "",
        "小广告贴满单元门",
        "常青园 1号楼 1单元",
        1,
        "常青园1网格",
        "楼在1网格",
    ),
    (
        "2 小时",
        "11-02 17:00",
        Light::Calm,
        "",
        "健身步道灯有三盏不亮",
        "人行步道 小西湖段",
        2,
        "街道市政组",
        "路灯归市政",
    ),
    ("1 小时", "11-02 17:00", Light::Calm, "", "流浪狗夜里叫", "王辛 7号楼后", 3, "王辛5网格", "楼在5网格"),
    (
        "40 分钟",
        "11-02 17:00",
        Light::Calm,
        "",
        "想加一张长椅",
        "沁园口袋公园",
        1,
        "沁园5网格",
        "公园在5网格",
    ),
    (
        "25 分钟",
        "11-02 17:00",
        Light::Calm,
        "",
        "水表井盖翘起来",
        "金信园 10号楼前",
        1,
        "供水服务点",
        "水表归供水",
    ),
    (
        "8 分钟",
        "11-02 17:00",
        Light::Calm,
        "",
        "单元门弹簧坏了",
        "商园 9号楼 2单元",
        1,
        "商园3网格",
        "楼在3网格",
    ),
];

fn tags(word: &'static str) -> Vec<Tag> {
    let (colour, icon) = match word {
        "" => return Vec::new(),
        "重办" => ("violet", "again"),
        "督办" => ("red", ""),
        _ => ("grey", ""),
    };
    vec![Tag { label: word.into(), colour, icon }]
}

fn row((at, short): (usize, &Short)) -> Row {
    let (age, promise, light, tag, what, place, people, unit, why) = *short;
    Row {
        id: format!("sample-{at}"),
        gone: (at == 5).then(|| "林小雨派给沁园社区第2网格了".into()),
        href: format!("/d?m=sample-{at}"),
        is_current: at == 3,
        age: age.into(),
        light,
        promise: promise.into(),
        tags: tags(tag),
        what: what.into(),
        place: place.into(),
        people,
        unit: unit.into(),
        why: why.into(),
    }
}

fn view(label: &str, icon: &'static str, count: u64) -> View {
    View {
        href: "/d?view=sample".into(),
        label: label.into(),
        icon,
        count: Some(count.to_string()),
        is_current: label == "待派",
    }
}

fn near() -> Near {
    Near {
        merge_href: "/d/m/sample-3?do=merge&into=2610-482913".into(),
        into: "2610-482913".into(),
        what: "福宁小区 3号楼 2单元，楼道灯不亮".into(),
        line: "办理中，2 天前，2 人，编号 2610-482913".into(),
    }
}

fn preview() -> Preview {
    Preview {
        id: "sample-3".into(),
        version: 1,
        source: "2610-500127，扫码，昨天 20:10".into(),
        pill: None,
        title: "楼道灯一闪一闪，快灭了".into(),
        place: "福宁小区 3号楼 1单元，一楼".into(),
        words: "一楼的灯一闪一闪，老人下楼害怕。".into(),
        photos: vec![before()],
        plan: Some(plan()),
        suggestion: Some(Suggestion {
            unit_id: "unit-3".into(),
            unit: "西苑3网格".into(),
            person: "苗青禾".into(),
            reasons: vec!["3号楼在西苑3网格里".into(), "楼道灯：派单表第 3 条".into()],
        }),
        others: vec![Other { key: 1, unit_id: "unit-1".into(), unit: "街道市政组".into() }],
        near: vec![near()],
        can_merge: true,
        will_read: "已派给西苑社区第3网格，最晚今天 17:00 前办完。".into(),
        can_assign: true,
        can_decline: true,
        waits: None,
    }
}

fn queue_page() -> queue::Page {
    queue::Page {
        layout: dispatcher(),
        views: vec![
            view("待派", "", 26),
            view("超期", "triangle", 31),
            view("退单", "", 6),
            view("重办", "again", 19),
            view("督办", "", 4),
            view("等居民评", "", 247),
        ],
        assigned_today: Some(42),
        empty: "都派完了·今天 42 件".into(),
        heads: ["建议派给".into(), "理由".into()],
        view: "to-assign".into(),
        back: "/d?view=to-assign".into(),
        list: "view=to-assign".into(),
        version: "26-1".into(),
        units: vec!["西苑社区第1网格".into(), "街道市政组".into()],
        title: "待派".into(),
        count: "26".into(),
        search: String::new(),
        communities: Choice::list(&[("", "所有社区"), ("01", "西苑社区")], ""),
        categories: Choice::list(&[("", "所有类别"), ("lamp", "灯不亮")], ""),
        rows: ROWS.iter().enumerate().map(row).collect(),
        newer: None,
        older: Some("/d?after=sample".into()),
        last: Some(Last {
            sentence: "派给西苑社区第1网格。还有 26 件".into(),
            undo: Some(Undo { id: "sample-2".into(), version: 2, back: "/d?view=waiting".into() }),
        }),
        preview: Some(preview()),
    }
}

fn told(mark: Mark, at: &str, who: &str, sentence: &str, is_public: bool) -> Line {
    Line { mark, at: at.into(), who: who.into(), sentence: sentence.into(), photos: Vec::new(), is_public }
}

fn timeline() -> Vec<Line> {
    let seen = told(Mark::Working, "10-29 09:30", "苗青禾到场", "上门看过：灯管坏了，线没坏。", true);
    vec![
        told(Mark::Told, "今天 08:50", "苗青禾", "电工说 32 瓦灯管缺货，今天下午到。", false),
        told(Mark::Again, "昨天 21:10", "居民催了一次", "“老人晚上不敢下楼。”", true),
        Line { photos: vec![before()], ..seen },
        told(Mark::Told, "10-28 20:05", "叶小满派给西苑3网格", "照建议派：楼在3网格。", true),
        told(Mark::Told, "10-28 19:52", "居民扫码报事", "“二楼到三楼的灯不亮了，晚上看不清台阶。”", true),
    ]
}

const DESK_VERBS: [Verb; 8] = [
    Verb::Answer,
    Verb::Reassign,
    Verb::Return,
    Verb::Extend,
    Verb::Park,
    Verb::Handle,
    Verb::Decline,
    Verb::Merge,
];

fn reports() -> Vec<ReportLine> {
    let one = |id: &str, number: &str, contact: &str, outcome: &str| ReportLine {
        lost: None,
        id: id.into(),
        number: number.into(),
        source: "扫码，10月28日 19:52".into(),
        words: String::new(),
        photos: Vec::new(),
        contact: contact.into(),
        can_reveal: contact.contains('*'),
        revealed: None,
        reason: String::new(),
        sorry: None,
        outcome: outcome.into(),
    };
    vec![
        one("r1", "2610-482913", "王**，138****0000", "等办完再问"),
        one("r2", "2610-500127", "没留电话", "等办完再问；要先交小票或打电话"),
    ]
}

fn fact(label: &str, words: &str) -> Fact {
    Fact { label: label.into(), words: words.into() }
}

fn matter_page(verb: Verb, composer: Option<Composer>, errors: Errors) -> matter::Page {
    matter::Page {
        layout: dispatcher(),
        errors,
        id: "sample-3".into(),
        back: "/d".into(),
        back_word: "待办队列".into(),
        conflict: None,
        number: "2610-482913".into(),
        title: "楼道灯不亮，看不清台阶".into(),
        pill: Pill::from(Status::Working),
        facts: ["福宁小区 3号楼 2单元", "西苑社区 第3网格", "扫码报，2 人遇到", "主办：西苑3网格（苗青禾）"]
            .map(Into::into)
            .into(),
        promise: Some(Promise {
            light: Light::Soon,
            label: "答应居民 今天 17:00 前".into(),
            words: "还有 7 小时 48 分钟".into(),
            before: None,
            note: "工作时间还有 5 小时 48 分钟".into(),
        }),
        handled: Tick { is_set: false, words: "等电工".into() },
        well: Tick { is_set: false, words: "居民说了算".into() },
        done: None,
        notices: Vec::new(),
        tabs: Tab::list("/d/m/sample-3", &DESK_VERBS, Some(verb)),
        composer,
        timeline: timeline(),
        place: "福宁小区 3号楼 2单元".into(),
        place_under: "西苑社区·第3网格·墙码 GYAB7K2".into(),
        plan: Some(plan()),
        near: vec![near()],
        reports: reports(),
        cautions: vec![Caution {
            id: "n1".into(),
            words: "请两人去".into(),
            until: "只为上门提示，12月26日撤下".into(),
        }],
        safety_door: Some("/d/m/sample-1/safety".into()),
        others: vec![
            fact("公开", "公开事情，不公开人"),
            fact("时限", "楼道照明，2 工作日"),
            fact("退单", "退过 0 次，最多 2 次"),
            fact("延期", "延过 0 次，最多 2 次"),
        ],
        sheet: "/d/m/sample-3/sheet".into(),
    }
}

/// One verb's form with everything in it.
pub fn composer(verb: Verb, base: &str) -> Composer {
    let sentence = "灯管今天下午到，最晚明天中午换好。让您多等了。";
    let mut composer = Composer::new(verb, format!("{base}/{}", verb.noun()), 7);
    composer.typed =
        Typed {
            sentence: sentence.into(), text: "等材料：灯管今天下午到货".into(), ..Typed::default()
        };
    match verb {
        Verb::Assign | Verb::Reassign => {
            composer.units = Choice::list(&[("u3", "西苑3网格（建议）"), ("u1", "西苑1网格")], "u3");
            composer.assisting = Choice::list(&[("m", "街道市政组"), ("w", "维修：谷满仓")], "");
        }
        Verb::Extend => composer.facts = vec!["新的时间：11月3日 17:00 前；还能延 2 次，要两级同意。".into()],
        Verb::Return => composer.facts = vec!["10月30日 20:05 前可以退；还能退 2 次，退单不停表。".into()],
        Verb::Decline | Verb::DeclineIntake => {
            composer.reasons =
                Choice::list(&[("out_of_remit", "不属于街道职责"), ("not_true", "情况不属实")], "");
        }
        Verb::Call => {
            composer.reasons = Choice::list(&[("no_answer", "没人接"), ("reached", "打通了，请他自己评")], "")
        }
        Verb::Locate => {
            composer.typed.place = "福宁 3号楼".into();
            composer.places =
                Choice::list(&[("p1", "福宁小区 3号楼，西苑"), ("p2", "福宁小区 3号楼 2单元，西苑")], "");
        }
        Verb::Check => {
            composer.reasons = Choice::list(&[("passed", "办到位了"), ("failed", "没到位，退回重办")], "")
        }
        Verb::Settle => {
            composer.reasons =
                Choice::list(&[("unresolved", "记为未解决"), ("another_round", "再办一轮")], "");
        }
        Verb::Slip | Verb::Withdraw | Verb::Separate => {
            composer.reports =
                Choice::list(&[("r1", "2610-482913，王**"), ("r2", "2610-500127，没留电话")], "r1");
        }
        _ => {}
    }
    composer
}

fn verbs() -> Vec<Sample> {
    let names = [
        (Verb::Assign, "d2-assign"),
        (Verb::Answer, "d2-answer"),
        (Verb::Handle, "d2-handle"),
        (Verb::Return, "d2-return"),
        (Verb::Park, "d2-park"),
        (Verb::Decline, "d2-decline"),
        (Verb::Publish, "d2-publish"),
        (Verb::Locate, "d2-locate"),
        (Verb::Merge, "d2-merge"),
        (Verb::Separate, "d2-separate"),
        (Verb::Slip, "d2-slip"),
        (Verb::Call, "d2-call"),
        (Verb::Withdraw, "d2-withdraw"),
        (Verb::Check, "d2-check"),
        (Verb::Settle, "d2-settle"),
    ];
    let one = |(verb, name)| {
        page(name, &matter_page(verb, Some(composer(verb, "/d/m/sample-3")), Errors::default()))
    };
    names.into_iter().map(one).collect()
}

fn extension() -> Composer {
    let face = Face {
        title: "批准后，居民会看到".into(),
        pill: Pill::from(Status::Working),
        sentence: "灯管今天下午到，最晚明天中午换好。让您多等了。".into(),
        empty: String::new(),
        before: "今天 17:00 前".into(),
        promise: "11月3日 17:00 前".into(),
    };
    Composer { face: Some(face), ..composer(Verb::Extend, "/d/m/sample-3") }
}

/// Somebody was faster.
fn conflict() -> Conflict {
    Conflict {
        mine: vec![fact("主办", "西苑3网格"), fact("居民会看到的一句话", "请三网格带梯子去。")],
        since: vec![told(Mark::Told, "今天 09:08", "田知秋", "街道派给西苑1网格。请先去看。", true)],
        stands: vec![fact("主办", "西苑1网格"), fact("答应居民", "今天 17:00 前")],
        can_send: true,
        action: "/d/m/sample-3/assignment".into(),
        fields: vec![("version".into(), "8".into()), ("sentence".into(), "请三网格带梯子去。".into())],
    }
}

/// D1 and D2.
pub fn all() -> Vec<Sample> {
    let empty =
        queue::Page { rows: Vec::new(), preview: None, count: "0".into(), older: None, ..queue_page() };
    let wrong = Errors::default().and("clause", "请写明职责依据。");
    let returned = Composer { typed: Typed::default(), ..composer(Verb::Return, "/d/m/sample-3") };
    let mut pages = vec![
        page("d1-queue", &queue_page()),
        page("d1-queue-empty", &empty),
        page("d2-matter", &matter_page(Verb::Extend, Some(extension()), Errors::default())),
        page("d2-matter-error", &matter_page(Verb::Return, Some(returned), wrong)),
        page(
            "d2-matter-conflict",
            &matter::Page {
                conflict: Some(conflict()),
                ..matter_page(
                    Verb::Reassign,
                    Some(composer(Verb::Reassign, "/d/m/sample-3")),
                    Errors::default(),
                )
            },
        ),
        page("d2-matter-closed", &matter_page(Verb::Extend, None, Errors::default())),
    ];
    pages.extend(verbs());
    pages
}
