//! P2, `/map`: what residents reported, grid by grid. The list is the content; the picture above it
//! shows the same numbers.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::parts::Choice;
use crate::words::filters;

/// The map as an image of a page.
#[derive(Debug, Clone)]
pub struct Picture {
    /// `/map.svg?month=…&category=…`.
    pub src: String,
    /// "示意图。没办完的件数：西苑 17，…".
    pub alt: String,
    /// Its width in units.
    pub width: i64,
    /// Its height.
    pub height: i64,
    /// The 审图号; empty while there is none.
    pub approval: String,
}

/// A community of the list.
#[derive(Debug, Clone)]
pub struct District {
    /// "西苑".
    pub name: String,
    /// "17 件".
    pub words: String,
    /// Its grids, in the order of their codes.
    pub grids: Vec<Grid>,
}

/// A grid of the list.
#[derive(Debug, Clone)]
pub struct Grid {
    /// "第3网格".
    pub name: String,
    /// "4 件".
    pub words: String,
    /// Its page.
    pub href: String,
}

/// The map.
#[derive(Debug, Template)]
#[template(path = "public/map.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// "现在还有 174 件没办完".
    pub title: String,
    /// "数字是没办完的件数，越多颜色越深。"
    pub hint: String,
    /// What was asked for and could not be shown.
    pub ignored: Vec<String>,
    /// `month`: now, then the months.
    pub months: Vec<Choice>,
    /// `category`: all, then each.
    pub categories: Vec<Choice>,
    /// Whether nothing was found: "这个月这一类没有。"
    pub none: Option<String>,
    /// The picture.
    pub picture: Picture,
    /// The list.
    pub districts: Vec<District>,
    /// "还有 3 件地点没定"; may be empty.
    pub elsewhere: String,
}
