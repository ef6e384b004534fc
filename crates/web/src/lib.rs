//! The only crate that knows HTTP: pages, forms, assets.

pub mod actor;
pub mod admin;
pub mod app;
pub mod around;
pub mod assets;
pub mod desk;
pub mod fields;
pub mod guard;
pub mod icons;
pub mod layout;
pub mod page;
pub mod parts;
pub mod photos;
pub mod pictures;
pub mod problem;
pub mod problem_page;
pub mod public;
pub mod qr;
pub mod residents;
pub mod router;
pub mod sign_in;
pub mod spoken;
pub mod throttle;
pub mod told;
pub mod words;
pub mod worker;
