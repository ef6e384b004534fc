//! The clocks against examples and a slow recount that were made without them.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test stops at the first surprise and says what it skips"
)]

mod golden;
mod laws;
mod recount;
