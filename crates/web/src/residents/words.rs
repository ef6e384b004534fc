//! "It is not what I said", `/t/{token}/words`: the reporter's own words and photos, to put right or to
//! take out, and what neighbours read.

pub mod answer;

use askama::Template;

use super::track::Neighbours;
use crate::layout::Layout;
use crate::parts::{Errors, Photo};
use crate::words::filters;

/// Words of the reporter's own.
#[derive(Debug, Clone)]
pub struct Own {
    /// Which: a text's id, or `where`.
    pub which: String,
    /// "10月28日（周三）19:52，报事时说的".
    pub label: String,
    /// The words, as they stand or as they were typed before a refusal.
    pub words: String,
    /// The id of the field: `text1`.
    pub field: String,
}

/// A photo of the reporter's own.
#[derive(Debug, Clone)]
pub struct OwnPhoto {
    /// The picture.
    pub photo: Photo,
    /// Its digest.
    pub digest: String,
}

/// What the reporter said and showed.
#[derive(Debug, Template)]
#[template(path = "residents/words.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed. Fields: `text1` and on.
    pub errors: Errors,
    /// The capability.
    pub token: String,
    /// "2610-482913".
    pub number: String,
    /// "福宁小区 3号楼 2单元".
    pub place: String,
    /// The words.
    pub words: Vec<Own>,
    /// The photos.
    pub photos: Vec<OwnPhoto>,
    /// Whether words can still be changed; taking them out is always possible.
    pub can_reword: bool,
    /// What neighbours read, where the reporter agreed.
    pub neighbours: Option<Neighbours>,
}
