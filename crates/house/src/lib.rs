//! Tests only: what keeps the shape of the tree true while many hands work on it.
//!
//! Each rule is a function from a tree to its findings (`tests/it/rules`). `tests/it/green.rs` asks that
//! this tree has none; `tests/it/red.rs` copies the tree, breaks it, and asks that the rule sees it.
//! Rules are read from `ARCHITECTURE.md`, `cargo metadata` and the tree itself, so that a new crate,
//! verb, route or refusal is under them without being told.
