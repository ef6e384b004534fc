//! The place tree of a subdistrict and the codes on its walls.
//!
//! 街道 → 社区 → 治理网格 → 小区 → 楼栋 → 单元, and points (lamp, bin, park, shop front) anywhere below
//! the community. Households hang below the staircase as contact records and are not places: a
//! flat stands only in an encrypted record.
//!
//! Rules in force:
//!
//! - a code is opaque, unique within its kind and never reused; the kind is stored with it, because
//!   a 治理网格 code and a 单元网格 code have the same length ([`tree`]);
//! - the two grid systems stay apart: the tree holds the governance grids; a place may carry the code
//!   of the survey grid (单元网格) it lies in, as a fact of its own ([`tree::Place::survey_grid`]);
//! - a place has dated versions: it is renamed, moved or ends on a day; what happened before keeps
//!   pointing at what stood then ([`tree::Place::stands_on`]);
//! - the community carries the 12-digit statistical code (sourced: statistical codes of 2023);
//! - a wall code has seven characters, the first two the subdistrict's tag; it is not secret
//!   ([`wall_code`]).
//!
//! Not here: polygons, addresses as text, who serves a place (`people`).

pub mod tree;
pub mod wall_code;

pub use tree::{Place, PlaceId, PlaceKind, PlaceTree};
pub use wall_code::{Tag, WallCode};
