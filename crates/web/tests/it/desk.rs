//! `/d`: the queue, one matter with its verbs, and what waits for a second person.

mod board;
mod matter;
mod queue;
mod review;
