//! A5, `/admin/codes/print`: wall codes on A4, one a page, read from two metres.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::parts::Choice;
use crate::words::filters;

/// One sheet.
#[derive(Debug, Clone)]
pub struct Poster {
    /// "福宁小区 3号楼 2单元".
    pub place: String,
    /// "西苑社区·第3网格".
    pub under: String,
    /// "网格员苗青禾"; may be empty.
    pub worker: String,
    /// The code: "GYAB7K2".
    pub code: String,
    /// The address of the QR, level Q, margin of four modules.
    pub qr: String,
}

/// The sheets of a part of the street.
#[derive(Debug, Template)]
#[template(path = "admin/codes_print.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// `place`: which part to print.
    pub places: Vec<Choice>,
    /// `text`: the size the form opens in when the code is scanned.
    pub sizes: Vec<Choice>,
    /// "2026年10月".
    pub month: String,
    /// At most [`answer::MOST`].
    pub posters: Vec<Poster>,
    /// That there are more than one print takes; may be empty.
    pub note: String,
}
