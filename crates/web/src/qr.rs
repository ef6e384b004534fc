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

/// The picture inside the page itself, for paper that carries a secret: no address of it exists.
#[must_use]
pub fn data_url(address: &str) -> String {
    let Some(png) = png(address) else { return String::new() };
    format!("data:image/png;base64,{}", base64(&png))
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |n: usize| u32::from(three.get(n).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for n in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * n)) as usize & 63];
            text.push(if n <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_bytes_become_four_letters_and_the_rest_is_filled_up() {
        assert_eq!([base64(b""), base64(b"f"), base64(b"fo"), base64(b"foo")], ["", "Zg==", "Zm8=", "Zm9v"]);
        assert_eq!(base64(&[0xfb, 0xff, 0xbf, 0x00]), "+/+/AA==");
    }

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
