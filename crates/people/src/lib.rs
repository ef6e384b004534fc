//! The people tree: persons hold posts in units, and what a post allows.
//!
//! 网格, 社区, 科室 and outside units (物业, 供电 …) are [`Unit`]s. A [`Person`] holds [`Post`]s, each from a day
//! to a day, with one [`Duty`] and one part of the place tree. Beside the posts stand the Party's
//! ties to buildings and the contact households ([`ties`]).
//!
//! Rules in force:
//!
//! - permission belongs to the post, never to the person: [`post::Duty::may`] (design, `domain.md` §2);
//! - 监管分离: who handled does not review, who asked does not approve: the matter refuses it, because
//!   only the matter knows who did what (`matters`);
//! - handing a post over moves its open work to the next holder of the unit and loses nothing: open
//!   matters belong to units, not to persons ([`post::Post::end`]);
//! - a safety note 上门提示 stands on an address, says one of a few things and ends by itself
//!   ([`safety`], `streets.md` §13);
//! - no points, no check-ins, no ranks of persons (sourced: burden rules, `domain.md` §32).
//!
//! Not here: sign-in and passwords (`actions::people`), residents (they have no account).

pub mod post;
pub mod safety;
pub mod ties;
pub mod unit;

pub use post::{Duty, Permission, Person, PersonId, Post, PostId};
pub use safety::{Caution, SafetyNote, SafetyNoteId};
pub use unit::{Unit, UnitId, UnitKind};
