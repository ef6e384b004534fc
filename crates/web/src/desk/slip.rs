//! The slip 小票: what somebody without a telephone takes home, to look and to rate by themselves.
//!
//! The device that printed it is marked: a verdict given there is flagged.

use askama::Template;

use crate::layout::Layout;
use crate::words::filters;

/// 72 mm wide, so that a receipt printer takes it too.
#[derive(Debug, Template)]
#[template(path = "desk/slip.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// "2610-482913".
    pub number: String,
    /// "灯不亮·福宁小区 3号楼 2单元".
    pub what: String,
    /// "10月30日 09:12".
    pub at: String,
    /// The address of the QR.
    pub qr: String,
    /// "482 913".
    pub query_code: String,
    /// "最晚 11月3日 09:12 前办完", or that it is handled and waits.
    pub promise: String,
}
