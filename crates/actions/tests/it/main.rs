//! Every verb, told on a real database: the state after, what history says, who may, and who may not.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod matters;
mod notices;
mod office;
mod people;
mod place;
mod property;
mod stories;
