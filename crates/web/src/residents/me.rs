//! R6, `/me`: what was reported from this phone, with its status; moving the list to another phone; making
//! this one forget.

pub mod answer;

use askama::Template;

use super::kept::Row;
use crate::layout::Layout;
use crate::words::filters;

/// The list of this phone.
#[derive(Debug, Template)]
#[template(path = "residents/me.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What was reported, newest first.
    pub kept: Vec<Row>,
    /// How many a phone keeps.
    pub most: usize,
    /// What was just done; nothing otherwise.
    pub done: Option<String>,
}

/// The old phone: one picture that moves the list, once and soon.
#[derive(Debug, Template)]
#[template(path = "residents/me_move.html")]
pub struct Move {
    /// What the page is set in.
    pub layout: Layout,
    /// The address of the picture.
    pub qr: String,
    /// What the picture says.
    pub link: String,
    /// How many reports go.
    pub count: usize,
    /// For how many minutes.
    pub minutes: i64,
}

/// The new phone: what waits for it.
#[derive(Debug, Template)]
#[template(path = "residents/me_from.html")]
pub struct From {
    /// What the page is set in.
    pub layout: Layout,
    /// The code.
    pub code: String,
    /// How many reports wait; nothing where the code was used or is too old.
    pub count: Option<usize>,
}
