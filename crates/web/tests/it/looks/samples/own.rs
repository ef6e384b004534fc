//! What is one's own: the list of a phone, looks, help, words put right.

use web::layout::Area;
use web::parts::{Errors, Pill};
use web::residents::kept::Row;
use web::residents::track::{self, Neighbours, Sentence};
use web::residents::{help, me, settings, words};

use super::Sample;
use super::common::{before, layout, page};
use super::residents::{KINDS, doing};

/// What a phone remembers.
pub fn kept() -> Vec<Row> {
    let row = |sentence: &Sentence, what: &str, number: &str| Row {
        href: "/t/GYsample".into(),
        number: number.into(),
        what: what.into(),
        place: "福宁小区 3号楼 2单元".into(),
        pill: Pill::from(sentence.status()),
        sentence: sentence.words(),
        reported_at: "10月28日（周三）19:52".into(),
        waits_for_word: *sentence == Sentence::Handled,
    };
    vec![
        row(&Sentence::Handled, "灯不亮", "2610-482913"),
        row(&Sentence::Working, "漏水堵水", "2610-180277"),
        row(&Sentence::Well, "垃圾脏乱", "2609-771204"),
    ]
}

fn words_page(can_reword: bool, errors: Errors) -> words::Page {
    let own = |which: &str, label: &str, words: &str, field: &str| words::Own {
        which: which.into(),
        label: label.into(),
        words: words.into(),
        field: field.into(),
    };
    words::Page {
        layout: layout(Area::Resident),
        errors,
        token: "GYsample".into(),
        number: "2610-482913".into(),
        place: "福宁小区 3号楼 2单元".into(),
        words: vec![
            own("a", "10月28日（周三）19:52，报事时说的", "二楼到三楼的灯不亮了。", "text1"),
            own("where", "在哪里", "二楼到三楼中间", "text2"),
        ],
        photos: vec![words::OwnPhoto { photo: before(), digest: "ab".repeat(32) }],
        can_reword,
        neighbours: Some(Neighbours { words: Some("楼道灯不亮，已经派单。".into()), photo: None }),
    }
}

/// R6, R9, R10, and one's own words.
pub fn all() -> Vec<Sample> {
    let list = |kept: Vec<Row>| me::Page { layout: layout(Area::Resident), kept, most: 20, done: None };
    let moving = me::Move {
        layout: layout(Area::Resident),
        qr: "/sample/qr.png".into(),
        link: "huakai.example/me/from/GY7f3a9c1e5b2d4806f1a2b3c4d5".into(),
        count: 3,
        minutes: 10,
    };
    let from = |count| me::From { layout: layout(Area::Resident), code: "GYsample".into(), count };
    let help = help::Page {
        layout: layout(Area::Resident),
        categories: KINDS.iter().map(|(_, label, _)| (*label).to_owned()).collect(),
        change_days: 7,
        link_days: 90,
        kept: 20,
    };
    let wrong = Errors::default().and("text1", "说的话还没写，请写一句。");
    vec![
        page("r6-me", &list(kept())),
        page("r6-me-empty", &list(Vec::new())),
        page("r6-me-move", &moving),
        page("r6-me-from", &from(Some(3))),
        page("r6-me-gone", &from(None)),
        page("r9-settings", &settings::Page { layout: layout(Area::Resident), back: "/".into() }),
        page("r10-help", &help),
        page("r3-words", &words_page(true, Errors::default())),
        page("r3-words-error", &words_page(true, wrong)),
        page("r3-words-over", &words_page(false, Errors::default())),
        page("r3-neighbours", &neighbours()),
    ]
}

fn neighbours() -> track::Page {
    track::Page { neighbours: Some(Neighbours { words: None, photo: None }), ..doing() }
}
