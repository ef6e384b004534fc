//! Reads across contexts: what a page shows that no single context knows.

pub mod replies;
pub mod score;
