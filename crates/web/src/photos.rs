//! Photos: sniffed, decoded within limits, turned upright, made smaller, re-encoded without anything
//! but the picture, and stored before the row that names them.

use std::io::Cursor;

use actions::matters::PhotoKept;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use matters::numbers::{PHOTO_BYTES, PHOTO_PIXELS};

use crate::app::App;
use crate::fields::{Fields, Sent};
use crate::guard;
use crate::parts::{Errors, report_form::PhotoSlot};
use crate::words::t;

/// The longer side of what is kept, in pixels.
const LONGEST: u32 = 2_048;
/// The quality of what is kept.
const QUALITY: u8 = 82;
/// The longer side of what a list shows, in pixels: its 128 of a page, sharp on any phone.
const SMALL: u32 = 384;

/// Why a photo cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// Not a picture we can read.
    Unreadable,
    /// A picture as newer phones keep it, which only they can read.
    Heic,
    /// Beyond the limits in bytes or pixels.
    TooLarge,
}

/// A re-encoded picture.
pub struct Picture {
    /// JPEG without metadata.
    pub jpeg: Vec<u8>,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// Reads and re-encodes a photo. Whatever its name and metadata said is gone.
///
/// # Errors
/// [`Unusable`].
pub fn re_encode(bytes: &[u8]) -> Result<Picture, Unusable> {
    if bytes.len() > PHOTO_BYTES {
        return Err(Unusable::TooLarge);
    }
    if is_heic(bytes) {
        return Err(Unusable::Heic);
    }
    let reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Unusable::Unreadable)?;
    let mut decoder = reader.into_decoder().map_err(|_| Unusable::Unreadable)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PHOTO_PIXELS {
        return Err(Unusable::TooLarge);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(PHOTO_PIXELS * 4 + 64 * 1024 * 1024);
    decoder.set_limits(limits).map_err(|_| Unusable::TooLarge)?;
    let upright = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Unusable::Unreadable)?;
    picture.apply_orientation(upright);
    if picture.width().max(picture.height()) > LONGEST {
        picture = picture.thumbnail(LONGEST, LONGEST);
    }
    encoded(picture)
}

/// A stored picture as a list shows it.
///
/// # Errors
/// [`Unusable::Unreadable`].
pub fn small(jpeg: &[u8]) -> Result<Picture, Unusable> {
    let picture = image::load_from_memory(jpeg).map_err(|_| Unusable::Unreadable)?;
    encoded(if picture.width().max(picture.height()) > SMALL {
        picture.thumbnail(SMALL, SMALL)
    } else {
        picture
    })
}

fn encoded(picture: DynamicImage) -> Result<Picture, Unusable> {
    let picture = picture.into_rgb8();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
        .encode_image(&picture)
        .map_err(|_| Unusable::Unreadable)?;
    Ok(Picture { jpeg, width: picture.width(), height: picture.height() })
}

/// Whether the file says of itself that it is HEIC: a box `ftyp` with one of its brands.
fn is_heic(bytes: &[u8]) -> bool {
    let brand = bytes.get(8..12).filter(|_| bytes.get(4..8) == Some(b"ftyp"));
    brand.is_some_and(|brand| {
        [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"].iter().any(|it| brand == *it)
    })
}

/// The photos of a form: those sent now, and those kept from before a refusal; and what was wrong.
pub struct Taken {
    /// What is stored.
    pub kept: Vec<PhotoKept>,
    /// The three slots, for showing the form again.
    pub slots: [PhotoSlot; 3],
    /// What cannot be taken.
    pub errors: Errors,
}

/// Takes the photos of `photo1` to `photo3` of a form.
pub async fn take(app: &App, fields: &Fields) -> Taken {
    take_named(app, fields, "").await
}

/// Takes the photos of `after_photo1` to `after_photo3`, where a form has photos of before as well.
pub async fn take_after(app: &App, fields: &Fields) -> Taken {
    take_named(app, fields, "after_").await
}

async fn take_named(app: &App, fields: &Fields, head: &str) -> Taken {
    let mut taken = Taken { kept: Vec::new(), slots: Default::default(), errors: Errors::default() };
    for (slot, n) in (1..=3).enumerate() {
        let sent = fields.photo(&format!("{head}photo{n}"));
        let kept = match sent {
            Some(Sent::TooLarge) => Err(Unusable::TooLarge),
            Some(Sent::Bytes(bytes)) => store(app, bytes.clone()).await.map(Some),
            None => Ok(kept_before(app, fields, head, n)),
        };
        match kept {
            Ok(Some(photo)) => {
                taken.slots[slot].kept = draft_token(app, &photo);
                taken.kept.push(photo);
            }
            Ok(None) => {}
            Err(unusable) => {
                let key = match unusable {
                    Unusable::Unreadable => "refusal-photo-unreadable",
                    Unusable::Heic => "refusal-photo-heic",
                    Unusable::TooLarge => "refusal-photo-too-large",
                };
                taken.errors = taken.errors.and(&format!("{head}photo{n}"), t(key));
            }
        }
    }
    taken
}

async fn store(app: &App, bytes: axum::body::Bytes) -> Result<PhotoKept, Unusable> {
    // Decoding is bounded in memory by letting so many megapixels in at once.
    let _permit = app.megapixels().await;
    let picture =
        tokio::task::spawn_blocking(move || re_encode(&bytes)).await.map_err(|_| Unusable::Unreadable)??;
    let digest = app.files().put(picture.jpeg).await.map_err(|trouble| {
        tracing::error!(%trouble, "photo not stored");
        Unusable::Unreadable
    })?;
    Ok(PhotoKept { digest: digest.to_string(), width: picture.width, height: picture.height })
}

/// A form as it was sent, for a page that sends it again: what was typed, without the fields named, and
/// each photo by what keeps it.
#[must_use]
pub fn as_sent(fields: &Fields, slots: &[PhotoSlot], without: &[&str]) -> Vec<(String, String)> {
    let is_typed =
        |name: &str| !without.contains(&name) && !name.starts_with("kept") && !name.starts_with("drop");
    let typed = fields.every().filter(|(name, _)| is_typed(name));
    let typed = typed.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let photos = (1..).zip(slots).filter(|(_, slot)| !slot.kept.is_empty());
    typed.chain(photos.map(|(n, slot)| (format!("kept{n}"), slot.kept.clone()))).collect()
}

/// A signed note that a photo was received, so that a refused form need not send it again.
fn draft_token(app: &App, photo: &PhotoKept) -> String {
    let named = format!("{}.{}.{}", photo.digest, photo.width, photo.height);
    let signature = guard::mac_hex(app.form_key(), &format!("photo:{named}"));
    format!("{named}.{signature}")
}

fn kept_before(app: &App, fields: &Fields, head: &str, n: u32) -> Option<PhotoKept> {
    if fields.has(&format!("{head}drop{n}")) {
        return None;
    }
    let token = fields.text(&format!("{head}kept{n}"));
    let (named, signature) = token.rsplit_once('.')?;
    let expected = guard::mac_hex(app.form_key(), &format!("photo:{named}"));
    if !guard::constant_time_eq(&expected, signature) {
        return None;
    }
    let mut parts = named.split('.');
    Some(PhotoKept {
        digest: parts.next()?.to_owned(),
        width: parts.next()?.parse().ok()?,
        height: parts.next()?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{ImageFormat, RgbImage};

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        RgbImage::new(width, height).write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_picture_becomes_a_smaller_jpeg_without_metadata() {
        let picture = re_encode(&png(4_000, 1_000)).unwrap();
        assert_eq!((picture.width, picture.height), (2_048, 512));
        assert_eq!(&picture.jpeg[..3], &[0xff, 0xd8, 0xff]);
        assert!(!picture.jpeg.windows(4).any(|four| four == b"Exif"));
    }

    #[test]
    fn a_list_shows_a_stored_picture_small_and_a_small_one_as_it_is() {
        let size = |width, height| small(&png(width, height)).map(|it| (it.width, it.height)).ok();
        assert_eq!((size(2_048, 1_536), size(200, 100)), (Some((384, 288)), Some((200, 100))));
        assert_eq!(small(b"half of it").err(), Some(Unusable::Unreadable));
    }

    #[test]
    fn a_text_called_jpg_is_not_a_picture() {
        assert_eq!(re_encode(b"not a picture at all").err(), Some(Unusable::Unreadable));
        assert_eq!(re_encode(b"").err(), Some(Unusable::Unreadable));
    }

    #[test]
    fn a_picture_of_a_newer_phone_is_known_by_its_first_bytes() {
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
        assert_eq!(re_encode(heic).err(), Some(Unusable::Heic));
        assert_eq!(re_encode(b"\0\0\0\x18ftypmp42").err(), Some(Unusable::Unreadable));
        assert_eq!(re_encode(b"\0\0\0\x18ftyp").err(), Some(Unusable::Unreadable));
    }

    #[test]
    fn a_decompression_bomb_is_refused_before_it_is_decoded() {
        let small_file = png(8_000, 7_000);
        assert!(small_file.len() < PHOTO_BYTES);
        assert_eq!(re_encode(&small_file).err(), Some(Unusable::TooLarge));
    }
}
