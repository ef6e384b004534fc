//! Answering with a stored picture. Whether somebody may see it has been decided before.

use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::photos;
use crate::problem::{Failure, Problem};

/// A stored picture.
///
/// # Errors
/// 404 where the file is gone.
pub async fn answer(app: &App, digest: &str) -> Result<Response, Failure> {
    Ok(jpeg(stored(app, digest).await?))
}

/// The same, small, for a list that a phone on a bad network loads.
///
/// # Errors
/// 404 where the file is gone.
pub async fn answer_small(app: &App, digest: &str) -> Result<Response, Failure> {
    let bytes = stored(app, digest).await?;
    // Decoding is bounded in memory by letting so many megapixels in at once.
    let _permit = app.megapixels().await;
    let small = tokio::task::spawn_blocking(move || photos::small(&bytes)).await;
    let picture = small.ok().and_then(Result::ok).ok_or_else(Problem::not_found)?;
    Ok(jpeg(picture.jpeg))
}

async fn stored(app: &App, digest: &str) -> Result<Vec<u8>, Failure> {
    let digest = digest.parse().map_err(|_| Problem::not_found())?;
    app.files().get(&digest).await.map_err(|trouble| {
        tracing::error!(%trouble, "picture not found");
        Problem::not_found().into()
    })
}

fn jpeg(bytes: Vec<u8>) -> Response {
    let headers = [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "private, max-age=3600")];
    (headers, bytes).into_response()
}
