//! The rules of a matter, told as sentences about people.

mod kit;

mod asks_for_time;
mod closes;
mod comes_to_a_word;
mod fits_the_stage;
mod is_asked;
mod is_checked;
mod is_judged;
mod is_judged_again;
mod is_promised;
mod leaves;
mod merges;
mod moves;
mod needs_a_second;
mod whatever_happens;
