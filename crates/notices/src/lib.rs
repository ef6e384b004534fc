//! What residents are told: which notices there are, in which words, when they may go out, and what
//! becomes of one that nothing would carry.
//!
//! A notice is queued in the transaction of the change it tells of, once; a duty
//! of the program hands it over. Rules in force (local settings where said):
//!
//! - every notice a resident gets holds their link, and a template that loses it is refused ([`kind`],
//!   [`template`]);
//! - nothing goes out in the quiet hours, 21:00 to 08:00 unless the office says otherwise; none of the
//!   kinds is urgent enough for the night ([`quiet`]);
//! - what was refused for good is not sent again; anything else is tried eight times in some 22 hours
//!   ([`carrying`]);
//! - a text is counted as the networks count it ([`length`]).
//!
//! Not here: the words of a moment (`web`), the telephone (`actions` opens it), the connection
//! (`huakai`).

pub mod carrying;
pub mod facts;
pub mod kind;
pub mod length;
pub mod quiet;
pub mod template;

pub use carrying::{Outcome, State, Trouble};
pub use facts::Facts;
pub use kind::{KINDS, Kind, Variable};
pub use quiet::QuietHours;
pub use template::Template;
