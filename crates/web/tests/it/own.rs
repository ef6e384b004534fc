//! What is one's own: looks, the list of a phone, one's words and photos.

mod looks;
mod notes;
mod phone;
mod words;

use crate::kit::{Answer, Visitor};

/// A browser that keeps the cookies of an answer.
fn browser(answer: &Answer) -> Visitor {
    let pairs = answer.cookies.iter().filter_map(|cookie| cookie.split(';').next());
    pairs.fold(Visitor::default(), |visitor, pair| visitor.with_cookie(pair))
}
