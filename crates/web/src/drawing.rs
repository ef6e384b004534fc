//! Pictures the program draws itself, for demonstrations: plain scenes of a subdistrict, each as it was
//! found and as it was put right. Nobody's photo, and nobody could take one for that.

mod canvas;
mod look;
mod scenes;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder as _};

use crate::photos::Picture;
use canvas::Canvas;

pub use look::Look;

/// What is to be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scene {
    /// A staircase and its lamp.
    Staircase,
    /// A street lamp at night.
    StreetLamp,
    /// Bins in a yard.
    Bins,
    /// A pipe, and the floor below it.
    Pipe,
    /// The doors of a lift.
    Lift,
    /// A road.
    Road,
    /// A lane that is to be kept free.
    Lane,
    /// A kitchen's back wall.
    Kitchen,
    /// A bench under a tree.
    Garden,
}

impl Scene {
    /// Every scene.
    pub const ALL: [Self; 9] = [
        Self::Staircase,
        Self::StreetLamp,
        Self::Bins,
        Self::Pipe,
        Self::Lift,
        Self::Road,
        Self::Lane,
        Self::Kitchen,
        Self::Garden,
    ];
}

/// When the picture was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// As it was reported.
    Found,
    /// As it was put right.
    PutRight,
}

/// Draws a scene; nothing where it cannot be encoded.
#[must_use]
pub fn draw(scene: Scene, state: State, look: &Look) -> Option<Picture> {
    let mut canvas = Canvas::new(look);
    scenes::paint(scene, state, look, &mut canvas);
    let (pixels, width, height) = canvas.finish();
    let encoded = |quality| {
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, quality)
            .write_image(&pixels, width, height, ExtendedColorType::Rgb8)
            .ok()?;
        Some(jpeg)
    };
    // A busy picture is kept small at the price of its edges.
    let jpeg = encoded(48).filter(|jpeg| jpeg.len() <= LARGEST).or_else(|| encoded(30))?;
    Some(Picture { jpeg, width, height })
}

/// How large a picture may become before it is encoded more coarsely, in bytes.
const LARGEST: usize = 24_000;

#[cfg(test)]
mod tests;
