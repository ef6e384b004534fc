//! What was just decided, how many are left, and the way back.

use kernel::Moment;
use matters::matter::Rules;
use matters::{Closing, Matter, MatterId};
use storage::matters::list::View;
use storage::matters::load;
use storage::office::Office;

use super::asked::Asked;
use crate::actor::Staff;
use crate::app::App;
use crate::desk::queue::{Last, Undo};
use crate::problem::Failure;
use crate::words::t_with;

/// The last decision, where the address says which; nothing for a matter that is not theirs.
pub async fn of(
    app: &App,
    office: &Office,
    staff: &Staff,
    view: View,
    asked: &Asked,
    left: i64,
) -> Result<Option<Last>, Failure> {
    let id = asked.last.as_deref().and_then(|id| id.parse::<MatterId>().ok());
    let (Some(id), Some(done)) = (id, asked.done.as_deref()) else { return Ok(None) };
    let (with, of, now, signed) = (app.with(), app.of(), app.now(), staff.signed);
    let read = app.db().read(move |tx| -> Result<_, actions::ActionError> {
        let today = with.today(tx, of, now)?;
        let found = load::find(tx, of, id)?.map(|(matter, _)| matter);
        let found = found.filter(|matter| actions::matters::reaches(&today.office, &signed, matter));
        let into = match found.as_ref().and_then(|matter| matter.stage.closing()) {
            Some(Closing::Merged { into }) => load::find(tx, of, into)?.map(|(matter, _)| matter),
            _ => None,
        };
        Ok(found.map(|matter| (matter, into, today.numbers)))
    });
    let Some((matter, into, numbers)) = read.await? else { return Ok(None) };
    let rules = Rules { calendar: &office.calendar, numbers: &numbers };
    let left = left.to_string();
    let sentence = match (done, matter.lead(), &into) {
        ("assign", Some(lead), _) => {
            t_with("queue-done-assign", &[("unit", office.unit_name(lead)), ("n", &left)])
        }
        ("merge", _, Some(into)) => t_with("queue-done-merge", &[("number", &number(into)), ("n", &left)]),
        ("undo", ..) => t_with("queue-done-undo", &[("n", &left)]),
        _ => return Ok(None),
    };
    let undo = may_undo(&matter, into.as_ref(), rules, now).then(|| Undo {
        id: matter.id.to_string(),
        version: u64::try_from(matter.version).unwrap_or(0),
        back: asked.href(view, Some(&matter.id.to_string()), asked.after.as_deref()),
    });
    Ok(Some(Last { sentence, undo }))
}

fn number(matter: &Matter) -> String {
    matter.reports.first().map(|report| report.number.to_string()).unwrap_or_default()
}

fn may_undo(matter: &Matter, into: Option<&Matter>, rules: Rules<'_>, now: Moment) -> bool {
    into.is_some() || matter.may_take_back_until(rules).is_some_and(|until| now <= until)
}
