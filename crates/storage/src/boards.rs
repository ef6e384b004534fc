//! Reads across contexts: what a page shows that no single context knows.

pub mod burdens;
pub mod exclusions;
pub mod grids;
pub mod lately;
pub mod replies;
pub mod score;
pub mod weeks;
