//! D5 and the wall, with the figures of the picture.

use web::charts::{Point, Sparkline};
use web::desk::board::{self, Bar, Blocks, Figure, Recurring, Todo};
use web::desk::wall::{self, Today};
use web::layout::{Area, Layout, StaffDoor};
use web::parts::{Pill, Status};

use super::Sample;
use super::common::{page, staffed};

fn leader() -> Layout {
    staffed(Area::Desk, ("桑冬至", "分管领导", "街道班子"), StaffDoor::Board)
}

fn figure(label: &str, number: &str, unit: &str, change: &str, note: &str, values: &[i64]) -> Figure {
    Figure {
        label: label.into(),
        number: number.into(),
        unit: unit.into(),
        change: change.into(),
        note: note.into(),
        spark: Some(Sparkline { name: label.into(), over: "一周到".into(), points: points(values) }),
        is_heat: unit == "件",
    }
}

fn points(values: &[i64]) -> Vec<Point> {
    let point = |(week, value): (usize, &i64)| Point {
        label: format!("10月{}日", 2 + week * 7),
        words: value.to_string(),
        value: Some(*value),
    };
    values.iter().enumerate().map(point).collect()
}

fn figures() -> Vec<Figure> {
    vec![
        figure(
            "满意率",
            "77.5",
            "%",
            "较上周升 1.2 个百分点",
            "评过 839 件，误差范围 75–80%；变化在误差范围里",
            &[700, 710, 740, 763, 775],
        ),
        figure(
            "按时率",
            "89.3",
            "%",
            "较上周降 0.6 个百分点",
            "到期 120 件，没办完的也算，误差范围 82–94%",
            &[880, 910, 890, 899, 893],
        ),
        figure(
            "已办好／已处理",
            "59.9",
            "%",
            "和上周一样",
            "近 4 周 650 / 1086，没有回音 247 件",
            &[580, 590, 600, 599, 599],
        ),
        figure(
            "重办率",
            "11.1",
            "%",
            "较上周降 0.9 个百分点",
            "近 4 周 121 / 1086 次，正在重办 19 件",
            &[130, 125, 122, 120, 111],
        ),
        figure(
            "超过 7 天没办完",
            "23",
            "件",
            "较上周多 4 件",
            "其中挂账 9 件，都有到期日",
            &[12, 14, 18, 19, 23],
        ),
    ]
}

fn blocks() -> Blocks {
    let bar = |(name, n): (&str, u64)| Bar { name: name.into(), n, width: n * 240 / 31 };
    let again = |what: &str, words: &str| Recurring { what: what.into(), words: words.into() };
    Blocks {
        range: "最近 7 天，到今天 09:12，和前一周比".into(),
        figures: figures(),
        open: [("西苑", 17), ("齐赛园", 25), ("小西湖", 18), ("商园", 31)].map(bar).into(),
        open_total: 91,
        recurring: vec![again("齐赛园 沿街·噪声油烟", "30 天里 7 件")],
    }
}

fn todo(pill: Pill, title: &str, unit: &str, stuck: &str, act: &str) -> Todo {
    Todo {
        pill,
        title: title.into(),
        place: "西苑小区 2号楼 1单元".into(),
        unit: unit.into(),
        stuck: stuck.into(),
        act: act.into(),
        href: "/d/m/sample-3?do=answer&from=%2Fd%2Fboard".into(),
    }
}

fn board_page() -> board::Page {
    board::Page {
        layout: leader(),
        blocks: blocks(),
        todo: vec![
            todo(
                Pill::saying(Status::Overdue, "超期 15 小时"),
                "下水道返味，一楼进水",
                "西苑1网格",
                "居民第 2 次说没办好",
                "会商",
            ),
            todo(
                Pill::saying(Status::Overdue, "超期 3 小时"),
                "路口井盖松动",
                "街道市政组",
                "派出去 8 小时，还没签收",
                "催签收",
            ),
            todo(Pill::from(Status::DueToday), "电梯停在 6 楼", "物业：金信", "到场过，还没处理完", "看进度"),
        ],
        alarms: Vec::new(),
    }
}

fn young() -> board::Page {
    let blocks = Blocks { figures: Vec::new(), recurring: Vec::new(), ..blocks() };
    board::Page { blocks, todo: Vec::new(), ..board_page() }
}

fn wall_page() -> wall::Page {
    let one = |(label, n, status): (&str, u64, Status)| Today {
        label: label.into(),
        n,
        icon: status.icon(),
        colour: status.colour(),
    };
    let today = [
        ("待派", 26, Status::Received),
        ("超期", 3, Status::Overdue),
        ("今天到期", 9, Status::DueToday),
        ("重办", 5, Status::Rework),
        ("等居民评", 247, Status::Handled),
    ];
    wall::Page { layout: leader(), blocks: blocks(), today: today.map(one).into() }
}

/// The board, the board of the first week, the wall.
pub fn all() -> Vec<Sample> {
    vec![page("d5-board", &board_page()), page("d5-board-young", &young()), page("d5-wall", &wall_page())]
}
