//! The desk: the queue, one matter with every verb, what waits for a second person, what goes on paper.

pub mod case_sheet;
pub mod composer;
pub mod matter;
pub mod queue;
pub mod review;
pub mod slip;
