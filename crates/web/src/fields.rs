//! What a form sent, urlencoded or multipart, as one list of fields.
//!
//! Reading never fails halfway: what was typed is kept whatever else is wrong, so that the page can
//! be shown again with it. A photo that is too large is dropped and remembered as such.

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{HeaderMap, header};

use crate::app::App;
use crate::guard::{self, Age};
use crate::problem::{Failure, Problem};

/// Largest urlencoded body, in bytes.
const PLAIN_MOST: usize = 256 * 1024;
/// Most fields one form may have.
const FIELDS_MOST: usize = 200;
/// Largest text field, in bytes: 10 000 characters and room to say by how much it is too long.
const TEXT_MOST: usize = 128 * 1024;

/// One photo that came along.
#[derive(Debug, Clone)]
pub enum Sent {
    /// Its bytes.
    Bytes(Bytes),
    /// Beyond the limit; the bytes were not kept.
    TooLarge,
}

/// A form.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    texts: Vec<(String, String)>,
    photos: Vec<(String, Sent)>,
    garbled: bool,
}

impl Fields {
    /// A form with one field filled in: what an address asks to open it with.
    #[must_use]
    pub fn of(name: &str, text: &str) -> Self {
        Self { texts: vec![(name.to_owned(), text.to_owned())], ..Self::default() }
    }

    /// The same form with one more field.
    #[must_use]
    pub fn and(mut self, name: &str, text: &str) -> Self {
        self.texts.push((name.to_owned(), text.to_owned()));
        self
    }

    /// The same form with another text in a field.
    #[must_use]
    pub fn instead(mut self, name: &str, text: &str) -> Self {
        self.texts.retain(|(field, _)| field != name);
        self.and(name, text)
    }

    /// Every field that was sent with a text, in its order.
    pub fn every(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The text of a field; empty when it was not sent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.texts.iter().find(|(field, _)| field == name).map_or("", |(_, text)| text)
    }

    /// Every text of a field: repeated boxes.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.texts.iter().filter(move |(field, _)| field == name).map(|(_, text)| text.as_str())
    }

    /// Whether a field was sent with anything in it.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        !self.text(name).trim().is_empty()
    }

    /// The photo of a field.
    #[must_use]
    pub fn photo(&self, name: &str) -> Option<&Sent> {
        self.photos.iter().find(|(field, _)| field == name).map(|(_, photo)| photo)
    }

    /// Whether some text was not UTF-8: shown with the characters that could be read.
    #[must_use]
    pub const fn is_garbled(&self) -> bool {
        self.garbled
    }

    fn push_text(&mut self, name: String, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        self.garbled |= matches!(text, std::borrow::Cow::Owned(_));
        if self.texts.len() < FIELDS_MOST {
            self.texts.push((name, text.into_owned()));
        }
    }
}

impl FromRequest<App> for Fields {
    type Rejection = Failure;

    /// Reads the form, and refuses it unless it came from our own pages, drawn lately.
    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        match Lasting::from_request(request, app).await? {
            Lasting(fields, Age::Fresh) => Ok(fields),
            Lasting(_, Age::Old) => Err(Problem::forged().into()),
        }
    }
}

/// A form whose page may have been open for days: nothing typed into it is lost, it is shown again.
#[derive(Debug)]
pub struct Lasting(pub Fields, pub Age);

impl FromRequest<App> for Lasting {
    type Rejection = Failure;

    /// Reads the form, and refuses it unless it came from our own pages.
    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let headers = request.headers().clone();
        let fields = if is_multipart(&headers) {
            let parts = Multipart::from_request(request, app).await.map_err(|_| Problem::too_large())?;
            read_parts(parts).await?
        } else {
            let body = axum::body::to_bytes(request.into_body(), PLAIN_MOST).await;
            read_plain(&body.map_err(|_| Problem::too_large())?)
        };
        let age = guard::check(app, &headers, fields.text("form_token"))?;
        Ok(Self(fields, age))
    }
}

fn is_multipart(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.starts_with("multipart/form-data")
}

async fn read_parts(mut parts: Multipart) -> Result<Fields, Failure> {
    let mut fields = Fields::default();
    while let Some(mut part) = parts.next_field().await.map_err(|_| Problem::too_large())? {
        let name = part.name().unwrap_or_default().to_owned();
        let is_file = part.file_name().is_some();
        let most = if is_file { matters::numbers::PHOTO_BYTES } else { TEXT_MOST };
        let mut bytes = Vec::new();
        let mut fits = true;
        while let Some(chunk) = part.chunk().await.map_err(|_| Problem::too_large())? {
            fits &= bytes.len() + chunk.len() <= most;
            if fits {
                bytes.extend_from_slice(&chunk);
            }
        }
        if !is_file {
            fields.push_text(name, &bytes);
        } else if !fits {
            fields.photos.push((name, Sent::TooLarge));
        } else if !bytes.is_empty() && fields.photos.len() < FIELDS_MOST {
            fields.photos.push((name, Sent::Bytes(bytes.into())));
        }
    }
    Ok(fields)
}

/// `name=value&…` with `+` and `%xx`; bytes that are no UTF-8 are kept as far as they can be read.
fn read_plain(body: &[u8]) -> Fields {
    let mut fields = Fields::default();
    for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
            Some(at) => (&pair[..at], &pair[at + 1..]),
            None => (pair, &[][..]),
        };
        let name = String::from_utf8_lossy(&decode(name)).into_owned();
        fields.push_text(name, &decode(value));
    }
    fields
}

fn decode(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        let hex = |digit: u8| char::from(digit).to_digit(16);
        match (first, after) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, after @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                    rest = after;
                }
                _ => bytes.push(b'%'),
            },
            _ => bytes.push(first),
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_form_is_read_with_its_repeated_boxes() {
        let fields = read_plain(
            "words=%E7%81%AF+%E4%B8%8D%E4%BA%AE&reason=not_fixed&reason=attitude&empty=".as_bytes(),
        );
        assert_eq!(fields.text("words"), "灯 不亮");
        assert_eq!(fields.all("reason").collect::<Vec<_>>(), ["not_fixed", "attitude"]);
        assert!(!fields.has("empty") && !fields.has("missing") && !fields.is_garbled());
    }

    #[test]
    fn bytes_that_are_no_text_are_kept_as_far_as_they_can_be_read() {
        let fields = read_plain(b"words=%E7%81%AF%FF%&x=100%");
        assert!(fields.is_garbled());
        assert_eq!(fields.text("words"), "灯\u{fffd}%");
        assert_eq!(fields.text("x"), "100%");
    }
}
