//! 拨打: a reporter's telephone in clear, as one big button. It is drawn after the look was recorded,
//! and only then: the address answers no GET.

use askama::Template;

use crate::layout::Layout;
use crate::words::filters;

/// The telephone of one reporter.
#[derive(Debug, Template)]
#[template(path = "worker/contact.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// The matter's id.
    pub id: String,
    /// Its version.
    pub version: u64,
    /// "楼道灯不亮".
    pub title: String,
    /// "2610-482913".
    pub number: String,
    /// "福宁小区 3号楼 2单元".
    pub place: String,
    /// "王样本，302 室", or that no name was left.
    pub who: String,
    /// The number; nothing where none was left.
    pub phone: Option<String>,
    /// Whether 到场 is still to be said: a call counts.
    pub awaits_contact: bool,
}
