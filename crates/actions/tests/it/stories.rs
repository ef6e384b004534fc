//! Stories a resident could tell, on both databases.

mod calendar;
mod exits;
mod neighbours;
mod rounds;
mod time;
