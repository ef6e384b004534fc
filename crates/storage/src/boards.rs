//! Reads across contexts: what a page shows that no single context knows.

pub mod burdens;
pub mod exclusions;
pub mod replies;
pub mod score;
pub mod weeks;
