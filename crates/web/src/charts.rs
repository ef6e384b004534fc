//! Charts drawn in Rust: marks as SVG, every word and number beside them as HTML.
//!
//! Automatic contrast checks cannot judge text inside a drawing, so a drawing holds none: its values
//! stand in its accessible name, beside it, and in a table. Colours are classes of the stylesheet,
//! because the pages allow no style of their own; hatch, dashes and hollow marks say the same in
//! print and in forced colours.

pub mod dot_range;
pub mod five_parts;
pub mod sparkline;

pub use dot_range::{Marks, on_axis};
pub use five_parts::{Part, PartName, Piece};
pub use sparkline::{Point, Sparkline};
