//! The program as its users meet it: the built binary, its streams and its exit status.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod deadline;
mod demo;
mod gateway;
mod kill;
mod replay;
mod served;
