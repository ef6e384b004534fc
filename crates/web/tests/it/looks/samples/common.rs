//! The street, the photos and the lines of a timeline that samples share.

use askama::Template;
use web::layout::{Area, Layout, Staff, StaffDoor};
use web::looks::Looks;
use web::parts::{Line, Mark, Photo, PlanPicture};

use super::Sample;

/// Renders a page; what cannot be rendered is no document, and the tests say so.
pub fn page(name: &'static str, page: &impl Template) -> Sample {
    Sample { name, html: page.render().unwrap_or_else(|problem| problem.to_string()) }
}

/// What a page of that area is set in.
pub fn layout(area: Area) -> Layout {
    Layout {
        area,
        street: "公园街道".into(),
        phone: "0533-012 3456".into(),
        phone_hours: "每天 8:00–20:00 有人接。".into(),
        night_phone: "12345".into(),
        demo: true,
        staff: None,
        open_door: None,
        now: "10月30日 周五 09:12".into(),
        looks: Looks::default(),
        form_token: "sample-form-token".into(),
        here: "/".into(),
        once: "01926b5e-sample".into(),
    }
}

/// The same, with somebody signed in.
pub fn staffed(area: Area, who: (&str, &str, &str), open: StaffDoor) -> Layout {
    let (name, post, unit) = who;
    let doors = match area {
        Area::Worker => vec![StaffDoor::Today, StaffDoor::New],
        Area::Admin => vec![StaffDoor::Admin],
        _ => vec![StaffDoor::Queue, StaffDoor::Review],
    };
    let staff = Staff { name: name.into(), post: post.into(), unit: unit.into(), doors };
    Layout { staff: Some(staff), open_door: Some(open), ..layout(area) }
}

pub fn before() -> Photo {
    photo("dark.svg", "楼道，灯不亮", "办之前 10月29日")
}

pub fn after() -> Photo {
    photo("bright.svg", "楼道，灯亮了", "办完以后 10月30日")
}

pub fn photo(file: &str, alt: &str, caption: &str) -> Photo {
    Photo {
        src: format!("/sample/{file}"),
        width: 640,
        height: 480,
        alt: alt.into(),
        caption: caption.into(),
    }
}

/// One public line.
pub fn line(mark: Mark, at: &str, sentence: &str) -> Line {
    Line {
        mark,
        at: at.into(),
        who: String::new(),
        sentence: sentence.into(),
        photos: Vec::new(),
        is_public: true,
    }
}

/// The plan of a compound of eight.
pub fn plan() -> PlanPicture {
    PlanPicture {
        src: "/report/plan.svg?place=3".into(),
        alt: "福宁小区示意图：1号楼，2号楼，3号楼。标出的是3号楼。".into(),
        width: 328,
        height: 165,
        taps: Vec::new(),
        circles: String::new(),
    }
}
