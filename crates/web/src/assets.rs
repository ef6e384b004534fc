//! Stylesheets, joined from flat files in a fixed order and served under a name that changes with them.
//!
//! The order tokens, base, layout, components, states is the cascade; there is no other. What
//! residents get is understood by browsers of 2018, so there is nothing in it that needs flattening.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

macro_rules! joined {
    ($($file:literal),+ $(,)?) => { concat!($(include_str!(concat!("../assets/css/", $file, ".css"))),+) };
}

/// The tokens of both themes: dark as the device has it unless light was chosen, and dark as chosen. On a
/// screen only: paper is white.
macro_rules! themed {
    () => {
        concat!(
            joined!("tokens"),
            "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){",
            joined!("tokens-dark"),
            "}}\n@media screen{:root[data-theme=dark]{",
            joined!("tokens-dark"),
            "}}\n"
        )
    };
}

/// Scripts that upgrade a page which works without them: name of the element, and the module.
///
/// Each stands alone: no imports, what a browser of 2018 understands, at most 3 kB gzipped.
const ISLANDS: &[(&str, &str)] = &[
    ("live-status", include_str!("../assets/js/live-status.js")),
    ("share-link", include_str!("../assets/js/share-link.js")),
    ("live-preview", include_str!("../assets/js/live-preview.js")),
    ("keep-draft", include_str!("../assets/js/keep-draft.js")),
    ("photo-picker", include_str!("../assets/js/photo-picker.js")),
    ("report-steps", include_str!("../assets/js/report-steps.js")),
    ("spot-picker", include_str!("../assets/js/spot-picker.js")),
    ("queue-keys", include_str!("../assets/js/queue-keys.js")),
    ("queue-news", include_str!("../assets/js/queue-news.js")),
    ("row-preview", include_str!("../assets/js/row-preview.js")),
    ("hall-screen", include_str!("../assets/js/hall-screen.js")),
];

/// Residents, the public, and the worker's phone.
const RESIDENT: &str = concat!(
    themed!(),
    joined!(
        "base",
        "layout",
        "components/masthead",
        "components/buttons",
        "components/fields",
        "components/choices",
        "components/photos",
        "components/photo-picker",
        "components/stepline",
        "components/notices",
        "components/place",
        "components/status",
        "components/ticks",
        "components/timeline",
        "components/rating",
        "components/receipt",
        "components/doors",
        "components/figures",
        "components/charts",
        "components/sparkline",
        "components/map",
        "components/plan",
        "components/cards",
        "components/phone",
        "components/bottom",
        "components/own",
        "states",
    )
);

/// The desk and the administrator.
const STAFF: &str = concat!(
    themed!(),
    joined!(
        "tokens-staff",
        "base",
        "layout",
        "layout-staff",
        "components/masthead",
        "components/masthead-staff",
        "components/buttons",
        "components/fields",
        "components/choices",
        "components/photos",
        "components/notices",
        "components/place",
        "components/status",
        "components/ticks",
        "components/timeline",
        "components/timeline-staff",
        "components/queue",
        "components/preview",
        "components/plan",
        "components/composer",
        "components/tables",
        "components/people",
        "components/sparkline",
        "components/sms",
        "components/board",
        "components/wall",
        "states",
    )
);

/// What goes on paper: case sheet, slip, wall codes.
const PRINT: &str =
    joined!("tokens", "base", "components/place", "components/sheet", "components/poster", "components/slip");

/// What stands in the tab: a blossom on park green.
const ICON: &str = include_str!("../assets/icon.svg");

/// One file under `/assets/`.
struct Asset {
    name: String,
    content_type: String,
    bytes: Vec<u8>,
    path: String,
}

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    let styles = [("resident.css", RESIDENT), ("staff.css", STAFF), ("print.css", PRINT)];
    let styles = styles.into_iter().map(|(name, css)| asset(name.to_owned(), "text/css", css.into()));
    let islands =
        ISLANDS.iter().map(|(name, script)| asset(format!("{name}.js"), "text/javascript", lean(script)));
    let icon = asset("icon.svg".to_owned(), "image/svg+xml", ICON.into());
    styles.chain(islands).chain([icon]).collect()
});

fn asset(name: String, kind: &str, text: String) -> Asset {
    let bytes = text.into_bytes();
    let path = format!("{}/{name}", fingerprint(&bytes));
    Asset { name, content_type: format!("{kind}; charset=utf-8"), bytes, path }
}

/// A script without the lines that hold nothing but a comment: a phone pays for each byte.
///
/// No island has a text of several lines, so a line that begins like a comment is one.
fn lean(script: &str) -> String {
    let mut lean = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines() {
        let bare = line.trim();
        let opens = bare.starts_with("/*") && !bare.contains("*/");
        let is_comment = in_comment || opens || bare.starts_with("//") || is_block_comment(bare);
        in_comment = (in_comment || opens) && !bare.ends_with("*/");
        if !is_comment && !bare.is_empty() {
            lean.push_str(bare);
            lean.push('\n');
        }
    }
    lean
}

/// Whether a line is one `/* … */` and nothing behind it.
fn is_block_comment(bare: &str) -> bool {
    bare.starts_with("/*") && bare.find("*/").is_some_and(|end| end + 2 == bare.len())
}

fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// The address of a file by its plain name; an unknown name gives an address that answers 404.
#[must_use]
pub fn url(name: &str) -> String {
    let path = ASSETS.iter().find(|asset| asset.name == name).map_or(name, |asset| asset.path.as_str());
    format!("/assets/{path}")
}

/// What stands behind `/assets/{path}`: content type and bytes. Old fingerprints are not answered.
#[must_use]
pub fn get(path: &str) -> Option<(&'static str, &'static [u8])> {
    ASSETS
        .iter()
        .find(|asset| asset.path == path)
        .map(|asset| (asset.content_type.as_str(), asset.bytes.as_slice()))
}

/// GET `/assets/{path}`: kept for a year, since another content has another address.
pub async fn answer(axum::extract::Path(path): axum::extract::Path<String>) -> axum::response::Response {
    use axum::http::{StatusCode, header};
    use axum::response::IntoResponse;
    match get(&path) {
        Some((kind, bytes)) => {
            let forever = "public, max-age=31536000, immutable";
            ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, forever)], bytes).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[cfg(test)]
mod tests;
