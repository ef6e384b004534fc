//! QR codes of our own addresses, level Q with a margin of four modules.

use std::io::Cursor;

use fast_qr::{ECL, QRBuilder, QRCode};
use image::{GrayImage, ImageFormat, Luma};

/// Modules of white around the code.
const MARGIN: usize = 4;
/// Pixels a module, so that a poster at 104 mm is still sharp.
const PIXELS: usize = 16;

/// Modules a side of version 4, the largest that old phones read on a wall from two metres.
const WALL_MODULES: usize = 33;

/// A PNG of it; nothing for an address too long for any code.
#[must_use]
pub fn png(address: &str) -> Option<Vec<u8>> {
    picture(&QRBuilder::new(address).ecl(ECL::Q).build().ok()?)
}

/// A code for a wall: where level Q would make its modules too small, level M keeps them large.
#[must_use]
pub fn wall(address: &str) -> Option<QRCode> {
    let level = |level| QRBuilder::new(address).ecl(level).build().ok();
    level(ECL::Q).filter(|code| code.size <= WALL_MODULES).or_else(|| level(ECL::M))
}

/// As [`data_url`], of a code for a wall.
#[must_use]
pub fn wall_url(address: &str) -> String {
    wall(address).and_then(|code| picture(&code)).map(|png| in_page(&png)).unwrap_or_default()
}

fn picture(code: &QRCode) -> Option<Vec<u8>> {
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
    png(address).map(|png| in_page(&png)).unwrap_or_default()
}

fn in_page(png: &[u8]) -> String {
    format!("data:image/png;base64,{}", base64(png))
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
    fn a_code_on_a_wall_stays_at_version_four_also_when_it_asks_for_a_size() {
        for host in
            ["https://huakai.example", "https://huakai.gongyuan.zibo.gov.cn", "http://10.20.30.40:8080"]
        {
            let code = wall(&format!("{host}/q/GY23456?text=l")).unwrap();
            assert!(code.size <= WALL_MODULES, "{host}: {} modules", code.size);
        }
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
