//! 收回: the last decision of the queue is undone. What was assigned comes back from the unit, what was
//! merged goes back where it was filed.

use actions::ActionError;
use actions::matters::{take_back, unmerge};
use axum::response::Response;
use storage::matters::load;

use super::Home;
use super::sent::Sent;
use crate::actor::Staff;
use crate::app::App;
use crate::desk::composer::Verb;
use crate::fields::Fields;
use crate::problem::Failure;

/// `…/undo`: the version that was shown says which decision is meant.
///
/// # Errors
/// 404 for a matter that is not theirs; a refusal is said on its page.
pub async fn undo(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(home, staff, id, Verb::TakeBack, fields)?;
    sent.run(app, |tx, with, act, shown| {
        let (matter, _) = load::find(tx, act.of, shown.matter)?.ok_or(ActionError::NotFound)?;
        match matter.lead().filter(|_| !matter.stage.is_closed()) {
            Some(from) => take_back::run(tx, with, act, shown, &take_back::Wish { from }),
            None => unmerge::run_for_all(tx, with, act, shown),
        }
    })
    .await
}
