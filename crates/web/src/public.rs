//! Pages for anybody: the three doors, and what residents said of the work.

pub mod grid;
pub mod home;
pub mod map;
pub mod score;
