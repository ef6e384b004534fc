//! S3, `/d/m/{id}/print`: the case sheet, one A4, for the file and for a signature.

pub mod answer;

use askama::Template;

use super::matter::Fact;
use crate::layout::Layout;
use crate::parts::{Line, Photo, Pill};
use crate::words::filters;

/// Two facts side by side.
#[derive(Debug, Clone)]
pub struct Row {
    /// The left one.
    pub left: Fact,
    /// The right one.
    pub right: Fact,
}

/// The case sheet.
#[derive(Debug, Template)]
#[template(path = "desk/case_sheet.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// "2610-482913".
    pub number: String,
    /// "楼道灯不亮，看不清台阶".
    pub title: String,
    /// Where it stands.
    pub pill: Pill,
    /// The address of the QR that leads staff back to the matter.
    pub qr: String,
    /// Place, community, door, time, 主办, 协办, promise, standard.
    pub rows: Vec<Row>,
    /// What was told.
    pub words: String,
    /// Oldest first.
    pub lines: Vec<Line>,
    /// Before and after.
    pub photos: Vec<Photo>,
    /// Whether a second person signs for a patrol finding.
    pub is_patrol: bool,
    /// "叶小满，2026-10-30 15:02".
    pub printed: String,
}
