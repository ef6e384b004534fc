//! The shape of the tree, held by tests: see the crate's documentation.
#![cfg(test)]

mod green;
mod red;
mod rules;
mod rust;
mod tree;
