//! What anybody may read: the home page, the map, the score and how it is made, a grid.

mod grid;
mod home;
mod map;
mod score;
