//! Answering with a stored picture. Whether somebody may see it has been decided before.

use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::problem::{Failure, Problem};

/// The bytes of a stored picture.
///
/// # Errors
/// 404 where the file is gone.
pub async fn answer(app: &App, digest: &str) -> Result<Response, Failure> {
    let digest = digest.parse().map_err(|_| Problem::not_found())?;
    let bytes = app.files().get(&digest).await.map_err(|trouble| {
        tracing::error!(%trouble, "picture not found");
        Problem::not_found()
    })?;
    let headers = [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "private, max-age=3600")];
    Ok((headers, bytes).into_response())
}
