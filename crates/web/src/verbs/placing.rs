//! 定位: a dispatcher says where a matter lies, by the code on the wall or by the words people use.

use actions::matters::locate;
use axum::response::Response;
use place::PlaceId;
use storage::office::Office;

use super::Home;
use super::sent::Sent;
use crate::actor::Staff;
use crate::app::App;
use crate::desk::composer::Verb;
use crate::desk::whereabouts;
use crate::fields::Fields;
use crate::parts::Errors;
use crate::problem::Failure;
use crate::residents::report::answer::find_code;
use crate::words::t;

/// `…/place`: puts it there; where several places fit, asks which.
///
/// # Errors
/// 404 for a matter that is not theirs; a refusal is said on its page.
pub async fn locate(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(home, staff, id, Verb::Locate, fields)?;
    let office = app.office().await?;
    let hung = find_code(app, sent.fields.text("where")).await?;
    let found = hung.map_or_else(|| chosen(app, &office, &sent.fields), |hung| Ok(hung.place));
    match found {
        Ok(place) => {
            let wish = locate::Wish { place };
            sent.run(app, move |tx, with, act, shown| locate::run(tx, with, act, shown, &wish)).await
        }
        Err(errors) => sent.bad(app, errors).await,
    }
}

/// The one place that fits the words, or the one that was chosen among several.
fn chosen(app: &App, office: &Office, fields: &Fields) -> Result<PlaceId, Errors> {
    let found = whereabouts::like(&office.tree, app.now().day(), fields.text("where"));
    let wrong = |field, key| Err(Errors::default().and(field, t(key)));
    match &found[..] {
        [] => wrong("where", "desk-where-unknown"),
        [only] => Ok(only.id),
        many => match many.iter().find(|place| place.id.to_string() == fields.text("place")) {
            Some(place) => Ok(place.id),
            None if many.len() > whereabouts::MOST => wrong("where", "desk-where-many"),
            None => wrong("place", "desk-where-which"),
        },
    }
}
