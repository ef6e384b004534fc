//! P1, P3 and the pages of trouble.

use web::charts::{Marks, Part, PartName, Point, Sparkline, on_axis};
use web::layout::{Area, StaffDoor};
use web::parts::{Choice, Pill, Status};
use web::problem_page::{self, Kind, Retry};
use web::public::grid;
use web::public::home::{self, Written};
use web::public::map::{self, Picture};
use web::public::score::how::{Line, Section};
use web::public::score::{self, Beside, Community, Headline, how};

use super::Sample;
use super::common::{layout, page, staffed};

fn headline() -> Headline {
    let shares = ["39.5%", "12.1%", "15.0%", "19.6%", "13.8%"];
    let notes = ["", "", "", "其中还在等 41 件", "其中超期 31 件"];
    let counts = [498, 152, 189, 247, 174];
    Headline {
        percent: "77.5".into(),
        rated: 839,
        satisfied: 650,
        interval: "74.5%–80.2%".into(),
        response_percent: "66.6".into(),
        cohort: 1260,
        parts: [0, 1, 2, 3, 4].map(|at| Part {
            name: PartName::ALL[at],
            count: counts[at],
            share: shares[at].into(),
            note: notes[at].into(),
        }),
    }
}

/// Name, counts, share, interval, on time, verdicts, and the marks in thousandths.
type Short = (&'static str, [u64; 5], &'static str, &'static str, &'static str, [i64; 3]);

const COMMUNITIES: [Short; 11] = [
    ("北源", [5, 2, 2, 3, 2], "77.8%", "件数少，不比", "91.7%", [778, 453, 937]),
    ("常青园", [52, 14, 17, 27, 16], "79.5%", "69.6–86.8%", "92.0%", [795, 696, 868]),
    ("金信园", [47, 15, 20, 22, 19], "75.6%", "65.3–83.6%", "86.1%", [756, 653, 836]),
    ("齐赛园", [61, 17, 27, 34, 25], "74.3%", "65.2–81.7%", "87.5%", [743, 652, 817]),
    ("沁园", [66, 18, 16, 26, 15], "84.0%", "75.6–89.9%", "92.2%", [840, 756, 899]),
    ("商园", [71, 21, 33, 38, 31], "73.6%", "65.3–80.5%", "85.4%", [736, 653, 805]),
    ("王辛", [38, 13, 11, 19, 11], "82.3%", "71.0–89.8%", "92.7%", [823, 710, 898]),
    ("西苑", [64, 19, 18, 25, 17], "82.2%", "73.6–88.4%", "92.2%", [822, 736, 884]),
    ("小西湖", [45, 15, 22, 24, 18], "73.2%", "62.7–81.6%", "88.2%", [732, 627, 816]),
    ("一里", [28, 10, 14, 16, 12], "73.1%", "59.7–83.2%", "88.6%", [731, 597, 832]),
    ("张辛", [21, 8, 9, 13, 8], "76.3%", "60.8–87.0%", "90.4%", [763, 608, 870]),
];

fn community((name, counts, percent, interval, on_time, marks): &Short) -> Community {
    let rated = counts[..3].iter().sum();
    Community {
        name: (*name).into(),
        counts: *counts,
        percent: (*percent).into(),
        interval: (*interval).into(),
        on_time: (*on_time).into(),
        rated,
        marks: Some(Marks::at(marks[0], marks[1], marks[2], rated)),
    }
}

fn beside(pairs: &[(&str, &str)]) -> Vec<Beside> {
    pairs.iter().map(|(label, words)| Beside { label: (*label).into(), words: (*words).into() }).collect()
}

fn trend() -> Sparkline {
    let point = |(month, value): (u64, i64)| Point {
        label: format!("{month}月"),
        words: format!("{}.{}%", value / 10, value % 10),
        value: Some(value),
    };
    let points = [(6, 741), (7, 768), (8, 752), (9, 760), (10, 775)].map(point).into();
    Sparkline { name: "满意率".into(), over: "月份".into(), points }
}

fn score_page() -> score::Page {
    score::Page {
        layout: layout(Area::Public),
        month: "2026年10月".into(),
        range: "10月1日至今天（30日）9:12。".into(),
        months: Choice::list(&[("2026-10", "2026年10月"), ("2026-09", "2026年9月")], "2026-10"),
        headline: Some(headline()),
        on_time_percent: "89.3".into(),
        on_time_words: "该办完的 1117 件里，按时 997 件。超期还没办完的 31 件也算在里面。".into(),
        beside: beside(&[
            ("不予受理（可申诉）", "14 件"),
            ("不予办理（可申诉）", "3 件"),
            ("居民撤回", "9 件"),
            ("重办过", "121 件"),
        ]),
        patrol: beside(&[("核查通过", "38 件"), ("还没核查", "6 件")]),
        finding: "十一个社区分不出高低".into(),
        finding_words: "点是满意率，横线是误差范围。横线都互相重叠，所以不排名次。".into(),
        mean: Some(on_axis(775)),
        communities: COMMUNITIES.iter().map(community).collect(),
        street: Some(community(&(
            "全街道",
            [498, 152, 189, 247, 174],
            "77.5%",
            "74.5–80.2%",
            "89.3%",
            [775, 745, 802],
        ))),
        trend: Some(trend()),
        how: "/score/how?month=2026-10".into(),
        csv: "/score.csv?month=2026-10".into(),
    }
}

fn trouble(kind: Kind) -> problem_page::Page {
    problem_page::Page {
        layout: layout(Area::Resident),
        kind,
        sentence: None,
        retry: None,
        back: None,
        request_id: String::new(),
    }
}

fn busy() -> problem_page::Page {
    let fields = vec![("category".into(), "lamp".into()), ("text".into(), "灯不亮".into())];
    problem_page::Page {
        retry: Some(Retry { action: "/report".into(), fields }),
        request_id: "7f3a9c1e".into(),
        ..trouble(Kind::Busy)
    }
}

fn troubles() -> Vec<Sample> {
    let staff = problem_page::Page {
        layout: staffed(Area::Desk, ("叶小满", "派单员", "街道"), StaffDoor::Queue),
        back: Some("/d".into()),
        ..trouble(Kind::NotAllowed)
    };
    vec![
        page("s2-not-found", &trouble(Kind::NotFound)),
        page("s2-gone", &trouble(Kind::Gone)),
        page("s2-changed", &trouble(Kind::Changed)),
        page("s2-refused", &trouble(Kind::Refused)),
        page("s2-too-many", &trouble(Kind::TooMany)),
        page("s2-broken", &trouble(Kind::Broken)),
        page("s2-busy", &busy()),
        page("s2-not-allowed", &staff),
    ]
}

fn picture() -> Picture {
    Picture {
        src: "/sample/dark.svg".into(),
        alt: "示意图，各社区没办完的件数：西苑 17，齐赛园 25。下面有每个网格的数字。".into(),
        width: 690,
        height: 440,
        approval: String::new(),
    }
}

fn home_page(headline: Option<Headline>) -> home::Page {
    let written = Written {
        words: "2单元的灯已经换好，晚上亮了。".into(),
        photo: None,
        place: "福宁小区".into(),
        category: "灯不亮".into(),
        on: "10月29日".into(),
        status: Pill::from(Status::Handled),
    };
    home::Page {
        layout: layout(Area::Public),
        headline,
        open: "现在还有 174 件没办完".into(),
        picture: picture(),
        lately: vec![
            "这 7 天报来 63 件，处理了 58 件，居民评了 41 件。".into(),
            "报来的比前 7 天多 4 件。".into(),
        ],
        written: vec![written],
    }
}

fn map_page() -> map::Page {
    let grid = |n: usize| map::Grid {
        name: format!("第{n}网格"),
        words: format!("{n} 件"),
        href: format!("/g/370303002001{n:03}"),
    };
    let district = |name: &str| map::District {
        name: name.into(),
        words: "17 件".into(),
        grids: (1..=6).map(grid).collect(),
    };
    map::Page {
        layout: layout(Area::Public),
        title: "现在还有 174 件没办完".into(),
        hint: "数字是没办完的件数，越多颜色越深。".into(),
        ignored: Vec::new(),
        months: Choice::list(&[("", "现在没办完的"), ("2026-10", "2026年10月")], ""),
        categories: Choice::list(&[("", "全部"), ("lamp", "灯不亮")], ""),
        none: None,
        picture: picture(),
        districts: ["西苑", "齐赛园", "小西湖"].map(district).into(),
        elsewhere: "还有 3 件的地点没定，不在图上。".into(),
    }
}

fn map_without() -> map::Page {
    map::Page {
        ignored: vec!["没有您要看的月份，先看现在的。".into()],
        none: Some("这个月这一类没有。".into()),
        elsewhere: String::new(),
        ..map_page()
    }
}

fn grid_page() -> grid::Page {
    grid::Page {
        layout: layout(Area::Public),
        community: "西苑".into(),
        name: "第3网格".into(),
        report: "/report?place=1".into(),
        compounds: vec!["福宁小区".into()],
        worker: Some("苗青禾".into()),
        phone: Some(grid::Phone { number: "0533-012 3003".into(), href: "tel:05330123003".into() }),
        groups: vec!["西苑第3网格党小组".into()],
        today: beside(&[
            ("没办完", "4 件"),
            ("今天该办完", "2 件"),
            ("超期", "0 件"),
            ("今天处理了", "1 件"),
        ]),
        lately: beside(&[("报了", "14 件"), ("处理过", "12 件"), ("居民评了", "9 件")]),
        share: "评的还少，不算满意率。".into(),
        kinds: beside(&[("灯不亮", "5 件"), ("垃圾脏乱", "3 件"), ("其他几类", "6 件")]),
        codes: "这里的墙上有 36 个码，扫了就能报；点下面也一样。".into(),
        neighbours: vec![grid::Neighbour { name: "第4网格".into(), href: "/g/370303002001004".into() }],
    }
}

fn grid_without() -> grid::Page {
    grid::Page {
        worker: None,
        phone: None,
        groups: Vec::new(),
        lately: Vec::new(),
        share: String::new(),
        kinds: Vec::new(),
        ..grid_page()
    }
}

fn how_page() -> how::Page {
    let share = Section {
        title: "满意率 77.5%".into(),
        lines: vec![
            Line::Words("没有回音的不算满意，也不算不满意。".into()),
            Line::Formula("650 ÷ 839 ＝ 0.774732，就是 77.5%".into()),
        ],
    };
    how::Page {
        layout: layout(Area::Public),
        month: "2026年10月".into(),
        range: "10月1日至今天（30日）9:12。".into(),
        months: Choice::list(&[("2026-10", "2026年10月")], "2026-10"),
        sections: vec![share],
        score: "/score?month=2026-10".into(),
        csv: "/score.csv?month=2026-10".into(),
    }
}

/// P1 to P4, S2.
pub fn all() -> Vec<Sample> {
    let new = home::Page { lately: Vec::new(), written: Vec::new(), ..home_page(None) };
    let none = score::Page { headline: None, communities: Vec::new(), street: None, ..score_page() };
    let mut pages = vec![
        page("p1-home", &home_page(Some(headline()))),
        page("p1-home-new", &new),
        page("p2-map", &map_page()),
        page("p2-map-none", &map_without()),
        page("p3-score", &score_page()),
        page("p3-score-none", &none),
        page("p3-how", &how_page()),
        page("p4-grid", &grid_page()),
        page("p4-grid-new", &grid_without()),
    ];
    pages.extend(troubles());
    pages
}
