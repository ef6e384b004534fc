//! A ready sentence chosen without scripts: the form comes back with it, and with all that was typed
//! and every photo that was sent. Nothing is done yet.

use axum::http::StatusCode;
use axum::response::Response;

use super::{Home, Opening};
use crate::actor::Staff;
use crate::app::App;
use crate::desk::matter::answer::drawing;
use crate::desk::sentences;
use crate::fields::Fields;
use crate::photos::{self, Taken};
use crate::problem::Failure;
use crate::worker::case;

/// Draws the form again with the sentence that `ready` names: `handle.fixed`.
///
/// # Errors
/// 404 for a matter that is not theirs.
pub async fn fill_in(
    home: Home,
    app: &App,
    staff: &Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let case = case::open_at(app, staff, case::id(id)?, home.base()).await?;
    let (key, say) = fields.text("ready").split_once('.').unwrap_or_default();
    let verb = drawing::verbs(&case).into_iter().find(|verb| verb.key() == key);
    let said = verb.and_then(|verb| sentences::find(&case, verb, say));
    let fields = match said {
        Some((field, sentence)) => fields.instead(field, &sentence),
        None => fields,
    };
    let Taken { slots, errors, .. } = photos::take(app, &fields).await;
    let from = fields.text("from").to_owned();
    home.draw(app, &case, StatusCode::OK, Opening { verb, errors, fields, slots, from, ..Opening::default() })
        .await
}
