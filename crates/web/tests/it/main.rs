//! What the web crate promises, seen from outside.

mod looks;
