//! The worker's phone: today, one matter, and telling for somebody. Residents' sizes: it is used outdoors.

pub mod matter;
pub mod new;
pub mod today;
