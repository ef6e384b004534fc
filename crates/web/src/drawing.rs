//! Pictures the program draws itself, for demonstrations: a staircase in the dark and in the light.

use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};

use crate::photos::Picture;

/// Whether the lamp is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lit {
    /// It is.
    Yes,
    /// It is not.
    No,
}

const WIDTH: u32 = 640;
const HEIGHT: u32 = 480;

/// A staircase with a lamp above it; nothing where it cannot be encoded.
#[must_use]
pub fn staircase(lit: Lit) -> Option<Picture> {
    let picture = RgbImage::from_fn(WIDTH, HEIGHT, |x, y| pixel(x, y, lit));
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 80).encode_image(&picture).ok()?;
    Some(Picture { jpeg, width: WIDTH, height: HEIGHT })
}

fn pixel(x: u32, y: u32, lit: Lit) -> Rgb<u8> {
    let step = x / 80;
    let top = 400_u32.saturating_sub(step * 40);
    let edge = y >= top && y < top + 6;
    let (wall, tread, riser) = match lit {
        Lit::Yes => ([244, 226, 180], [214, 190, 140], [180, 152, 104]),
        Lit::No => ([58, 62, 70], [40, 43, 48], [30, 32, 36]),
    };
    let lamp = distance(x, y, 320, 60);
    let base = if y < top {
        wall
    } else if edge {
        tread
    } else {
        riser
    };
    match lit {
        Lit::Yes if lamp < 26 => Rgb([255, 250, 224]),
        Lit::Yes => Rgb(base.map(|channel: u8| {
            channel.saturating_add(u8::try_from(60_u32.saturating_sub(lamp / 6)).unwrap_or(0))
        })),
        Lit::No if lamp < 22 => Rgb([84, 86, 90]),
        Lit::No => Rgb(base),
    }
}

fn distance(x: u32, y: u32, to_x: u32, to_y: u32) -> u32 {
    let (dx, dy) = (x.abs_diff(to_x), y.abs_diff(to_y));
    (dx * dx + dy * dy).isqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lit_staircase_is_brighter() {
        let sum = |lit| (0..WIDTH).map(|x| u64::from(pixel(x, 200, lit).0[0])).sum::<u64>();
        assert!(sum(Lit::Yes) > 2 * sum(Lit::No));
        assert!(staircase(Lit::No).is_some());
    }
}
