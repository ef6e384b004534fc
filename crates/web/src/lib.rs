//! The only crate that knows HTTP: pages, forms, assets.

pub mod assets;
pub mod desk;
pub mod icons;
pub mod layout;
pub mod parts;
pub mod residents;
pub mod words;
