//! Drawn stand-ins for photos, and a real QR code.

use fast_qr::{ECL, QRBuilder};
use image::{GrayImage, ImageFormat, Luma};

/// The files that samples point to.
pub fn files() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("dark.svg", stairs("#3A3D40", "#1B1D20", "#2C4638", "#8A8A86").into_bytes()),
        ("bright.svg", stairs("#EFE3C4", "#B7A682", "#5E8A78", "#FFF8DC").into_bytes()),
        ("qr.png", qr("https://huakai.example/t/GY7f3a9c1e5b2d4806f1a2b3c4d5e6f708")),
        ("wall.png", qr("https://huakai.example/q/GYAB7K2")),
    ]
}

/// Nothing when the text is too long; the tests say so.
fn qr(text: &str) -> Vec<u8> {
    let Ok(code) = QRBuilder::new(text).ecl(ECL::Q).build() else { return Vec::new() };
    let side = u32::try_from(code.size).unwrap_or_default() + 8;
    let picture = GrayImage::from_fn(side * 8, side * 8, |x, y| {
        let (x, y) = ((x / 8).wrapping_sub(4) as usize, (y / 8).wrapping_sub(4) as usize);
        let is_dark = x < code.size && y < code.size && code[y][x].value();
        Luma([if is_dark { 0 } else { 255 }])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).map(|()| bytes.into_inner()).unwrap_or_default()
}

fn stairs(wall: &str, step: &str, rail: &str, lamp: &str) -> String {
    let steps: String = (0..8)
        .map(|n| {
            let (x, y) = (40 + n * 32, 200 - n * 18);
            format!("<rect x='{x}' y='{y}' width='{}' height='18' fill='{step}'/>", 320 - x)
        })
        .collect();
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 240'>\
         <rect width='320' height='240' fill='{wall}'/>{steps}\
         <path d='M30 170 260 40' stroke='{rail}' stroke-width='7'/>\
         <path d='M150 0v26' stroke='#111' stroke-width='3'/><circle cx='150' cy='34' r='12' fill='{lamp}'/></svg>"
    )
}
