//! 现场已解决: reading the part of W6 that says a patrol finding was settled at once.

use actions::ActionError;
use actions::matters::report::{Receipt, Wish as Found};
use actions::matters::report_for::Source;
use actions::matters::settle_on_the_spot::{self, Wish};
use actions::matters::{PhotoKept, Sentence};
use people::Permission;

use crate::actor::Staff;
use crate::app::App;
use crate::fields::Fields;
use crate::parts::{Errors, Settling};
use crate::photos::Taken;
use crate::problem;
use crate::words::t;

/// The part as it is shown to whoever may use it, with what was typed.
pub fn shown(staff: &Staff, fields: &Fields) -> Option<Settling> {
    staff.signed.duty.may(Permission::Handle).then(|| Settling {
        is_settled: fields.has("settled"),
        reply: fields.text("reply").to_owned(),
        ..Settling::default()
    })
}

/// What was done and its photos, where the part is ticked; notes what is wrong with it.
pub fn read(
    staff: &Staff,
    source: Option<Source>,
    fields: &Fields,
    before: &Taken,
    after: &Taken,
    errors: &mut Errors,
) -> Option<(Sentence, Vec<PhotoKept>)> {
    if !staff.signed.duty.may(Permission::Handle) || !fields.has("settled") {
        return None;
    }
    let mut wrong = |field: &str, sentence: String| *errors = std::mem::take(errors).and(field, sentence);
    if source.is_some_and(|source| source != Source::Patrol) {
        wrong("settled", t("phone-settled-patrol-only"));
    }
    if before.kept.is_empty() && before.errors.is_empty() {
        wrong("photo1", t("refusal-before-and-after"));
    }
    for error in &after.errors.0 {
        wrong(&error.field, error.sentence.clone());
    }
    if after.kept.is_empty() && after.errors.is_empty() {
        wrong("after_photo1", t("refusal-before-and-after"));
    }
    match Sentence::reply("reply", fields.text("reply")) {
        Ok(reply) => Some((reply, after.kept.clone())),
        Err(refused) => {
            wrong("reply", problem::sentence(&refused));
            None
        }
    }
}

/// Takes it in and says *handled*.
///
/// # Errors
/// Those of the action.
pub async fn settle(
    app: &App,
    staff: &Staff,
    found: Found,
    reply: Sentence,
    after: Vec<PhotoKept>,
) -> Result<Receipt, ActionError> {
    let (with, act, wish) = (app.with(), app.act(staff.by()), Wish { found, reply, after });
    app.db().write(move |tx| settle_on_the_spot::run(tx, &with, &act, &wish)).await
}
