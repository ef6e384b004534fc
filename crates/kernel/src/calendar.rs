//! Working days and office hours.
