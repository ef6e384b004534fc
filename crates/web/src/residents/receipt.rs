//! R2, `/t/{token}?new`: the receipt, shown once after telling; also what a double submit sees again.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::parts::Errors;
use crate::words::filters;

/// A paper receipt with its stamp and its tear line.
#[derive(Debug, Template)]
#[template(path = "residents/receipt.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed in the phone form. Fields: `phone`.
    pub errors: Errors,
    /// What has to be said first; nothing mostly.
    pub notice: Option<String>,
    /// The capability.
    pub token: String,
    /// "2610-482913".
    pub number: String,
    /// "灯不亮·福宁小区 3号楼 2单元".
    pub what: String,
    /// "10月30日 09:12".
    pub received_at: String,
    /// The address of the QR as a PNG, so that a long press can save it.
    pub qr: String,
    /// "482 913".
    pub query_code: String,
    /// The whole secret link, for the family.
    pub link: String,
    /// "最晚今天 15:12 前".
    pub reply_promise: String,
    /// "最晚下周二（11月3日）09:12 前".
    pub handle_promise: String,
    /// Whether no telephone was left.
    pub asks_phone: bool,
    /// What was typed as a telephone.
    pub phone: String,
}
