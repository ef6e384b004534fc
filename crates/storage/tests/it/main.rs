//! Stories told to real databases: the engine first, then each context's statements.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests stop at the first surprise")]

mod engine;
