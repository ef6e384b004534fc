//! What every other crate stands on: moments and days, the working calendar and its clocks,
//! ids, bounded text, pages of a list.
//!
//! Nothing here knows a subdistrict, a matter or a database. Time and randomness always come in
//! as arguments: no function of this crate asks a clock or draws a number by itself.
//!
//! Rules in force, each with the file that holds it:
//!
//! - the three clocks 紧急工作时, 工作时, 工作日 (sourced: a city system in use) — [`clock`];
//! - the legal count of days (from memory, so a local setting) — [`clock::legal_due`];
//! - working days with 调休 from the published notices, dated, amendable — [`calendar`];
//! - the time zone is `Asia/Shanghai` from bundled data; `TZ` is never read — [`moment`].
//!
//! Not here: which limit a matter has (`matters`), who may do what (`people`).

pub mod calendar;
pub mod clock;
pub mod id;
pub mod moment;
pub mod page;
pub mod random;
pub mod text;

pub use calendar::WorkingCalendar;
pub use clock::{Limit, Unit};
pub use id::SubdistrictId;
pub use moment::{Day, Moment, Span};
pub use page::{Cursor, Page};
pub use random::Draw;
