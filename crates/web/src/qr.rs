//! QR codes of our own addresses, level Q with a margin of four modules.

use std::io::Cursor;

use fast_qr::{ECL, QRBuilder};
use image::{GrayImage, ImageFormat, Luma};

/// Modules of white around the code.
const MARGIN: usize = 4;
/// Pixels a module, so that a poster at 104 mm is still sharp.
const PIXELS: usize = 16;

/// A PNG of it; nothing for an address too long for any code.
#[must_use]
pub fn png(address: &str) -> Option<Vec<u8>> {
    let code = QRBuilder::new(address).ecl(ECL::Q).build().ok()?;
    let side = u32::try_from((code.size + 2 * MARGIN) * PIXELS).ok()?;
    let dark = |x: u32, y: u32| {
        let module = |pixel: u32| (pixel as usize / PIXELS).checked_sub(MARGIN).filter(|at| *at < code.size);
        module(x).zip(module(y)).is_some_and(|(column, row)| code[row][column].value())
    };
    let picture = GrayImage::from_fn(side, side, |x, y| Luma([if dark(x, y) { 0 } else { 255 }]));
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).ok()?;
    Some(png.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_square_picture_with_a_white_margin() {
        let png = png("https://huakai.example/q/GY23456").unwrap();
        let picture = image::load_from_memory(&png).unwrap().into_luma8();
        assert_eq!(picture.width(), picture.height());
        assert_eq!(picture.get_pixel(10, 10), &Luma([255]));
        assert_eq!(picture.get_pixel(4 * 16 + 3, 4 * 16 + 3), &Luma([0]));
        assert!(super::png(&"x".repeat(5_000)).is_none());
    }
}
