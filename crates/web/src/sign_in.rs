//! S1, `/sign-in`: for staff only. Paste is allowed, there is no picture to decipher.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::parts::Errors;
use crate::words::filters;

/// Name and password.
#[derive(Debug, Template)]
#[template(path = "sign_in.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed. Fields: `sign_in password`. One sentence for any mismatch.
    pub errors: Errors,
    /// The name as typed.
    pub sign_in: String,
    /// Where to go afterwards; a path of this site.
    pub next: String,
    /// "您有一阵没动，请重新登录。"; nothing otherwise.
    pub notice: Option<String>,
}
