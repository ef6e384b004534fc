//! The rules of a matter, told as sentences about people.

mod kit;

mod asks_for_time;
mod closes;
mod is_asked;
mod is_judged;
mod leaves;
mod merges;
mod moves;
