//! What dispatchers and units do.

use actions::matters as verbs;
use actions::matters::report::Receipt;
use actions::{Act, ActionError, By, Refused, With};
use kernel::Span;
use matters::MatterId;
use matters::request::DeclineReason;
use storage::Tx;
use web::desk::suggest;

use super::{Doing, reply};
use crate::demo::life::plan::Way;
use crate::demo::life::story::Deed;

/// At the dispatcher's desk.
pub(super) fn dispatch(
    tx: &mut Tx<'_>,
    with: &With,
    doing: &Doing<'_>,
    told: &Receipt,
    other: Option<MatterId>,
) -> Result<(), ActionError> {
    let act = doing.act(By::Staff(doing.cast.staff.dispatcher));
    let shown = told.matter.into();
    let assign = |lead, because| verbs::assign::Wish {
        lead,
        because,
        assisting: Vec::new(),
        sentence: (doing.below(4) == 0).then(|| doing.reply("assigned")),
    };
    match (doing.step.what(), other) {
        (Deed::AssignWrong(n), _) => {
            let lead = doing.cast.staff.wrong(doing.plan.text.which, n, doing.at()).unit;
            verbs::assign::run(tx, with, &act, shown, &assign(lead, None))
        }
        (Deed::Merge, Some(into)) => {
            let wish = verbs::merge::Wish { into, sentence: None };
            verbs::merge::run(tx, with, &act, shown, &wish)
        }
        (Deed::AskDecline, _) => {
            let evidence = if doing.plan.is_declined() {
                doing.plan.spoken.found.clone()
            } else {
                doing.words("decline")
            };
            let wish = verbs::request_decline::Wish {
                reason: DeclineReason::OutOfRemit,
                evidence: super::internal(&evidence),
                photos: Vec::new(),
            };
            verbs::request_decline::run(tx, with, &act, shown, &wish)
        }
        (Deed::AskWithdrawal, _) => {
            let wish =
                verbs::request_withdrawal::Wish { report: told.report, noted: doing.internal("withdrawal") };
            verbs::request_withdrawal::run(tx, with, &act, shown, &wish)
        }
        _ => {
            let lead = doing.meant().unit;
            let because = suggest::because(tx, with, &act, told.matter, lead)?;
            verbs::assign::run(tx, with, &act, shown, &assign(lead, because))?;
            publish(tx, with, doing, told)
        }
    }
}

/// What neighbours read of it, where the reporter agreed.
fn publish(tx: &mut Tx<'_>, with: &With, doing: &Doing<'_>, told: &Receipt) -> Result<(), ActionError> {
    if doing.plan.way == Way::Patrol {
        return Ok(());
    }
    let text = &doing.plan.text;
    let Some(words) = doing.cast.sentences.for_neighbours(text.category, text.topic) else { return Ok(()) };
    let wish = verbs::publish::Wish { report: told.report, sentence: super::reply(words), photo: None };
    let act = doing.act(By::Staff(doing.cast.staff.dispatcher));
    let part = format!("public-{}-{}", doing.plan.n, doing.plan.edition);
    let act = Act { seed: crate::demo::life::seed(doing.cast.teller, &part), ..act };
    match verbs::publish::run(tx, with, &act, told.matter.into(), &wish) {
        Err(ActionError::Refused(Refused::NotForNeighbours)) => Ok(()),
        done => done,
    }
}

/// By the unit that has it.
pub(super) fn work(
    tx: &mut Tx<'_>,
    with: &With,
    doing: &Doing<'_>,
    told: &Receipt,
) -> Result<(), ActionError> {
    let by = match doing.step.what() {
        Deed::Return(n) => doing.cast.staff.wrong(doing.plan.text.which, n, doing.at()),
        Deed::GiveSlip => doing.cast.staff.grid_worker(doing.plan.grid, doing.at()),
        _ => doing.meant(),
    };
    let (act, shown) = (doing.act(By::Staff(by)), told.matter.into());
    match doing.step.what() {
        Deed::Accept => verbs::accept::run(tx, with, &act, shown),
        Deed::Contact => verbs::contact::run(tx, with, &act, shown, &contact(doing)),
        Deed::Return(_) => {
            let wish = verbs::return_back::Wish { clause: doing.internal("clause") };
            verbs::return_back::run(tx, with, &act, shown, &wish)
        }
        Deed::GiveSlip => {
            let wish = verbs::give_slip::Wish { report: told.report };
            verbs::give_slip::run(tx, with, &act, shown, &wish).map(drop)
        }
        Deed::AskMoreTime => {
            let wish = verbs::request_extension::Wish { reason: doing.internal("more_time") };
            verbs::request_extension::run(tx, with, &act, shown, &wish)
        }
        Deed::AskParking => {
            let until = (doing.at() + Span::from_days(doing.plan.parked_days)).day();
            let wish = verbs::request_parking::Wish { until, reason: doing.internal("parking") };
            verbs::request_parking::run(tx, with, &act, shown, &wish)
        }
        _ => verbs::handle::run(tx, with, &act, shown, &handle(doing)),
    }
}

fn contact(doing: &Doing<'_>) -> verbs::contact::Wish {
    let again = doing.plan.story[..doing.step.deed].iter().any(|(deed, _)| *deed == Deed::Handle);
    let sentence = match (doing.plan.is_declined(), again) {
        (true, _) => doing.reply("found_after_appeal"),
        (_, true) => doing.reply("found_again"),
        _ if doing.plan.way == Way::Patrol => doing.reply("patrol_contact"),
        _ => reply(&doing.plan.spoken.found),
    };
    let photos = if doing.below(2) == 0 { doing.cast.photos.before(doing.plan, 1) } else { Vec::new() };
    verbs::contact::Wish { sentence: Some(sentence), photos }
}

fn handle(doing: &Doing<'_>) -> verbs::handle::Wish {
    let again = doing.plan.story[..doing.step.deed].iter().any(|(deed, _)| *deed == Deed::Handle);
    let sentence = match (doing.plan.is_declined(), again) {
        (true, _) => doing.reply("done_after_appeal"),
        (_, true) => doing.reply("done_again"),
        _ => reply(&doing.plan.spoken.done),
    };
    let wanted = doing.plan.way == Way::Patrol || doing.below(5) != 0;
    let photos = if wanted { doing.cast.photos.after(doing.plan) } else { Vec::new() };
    let no_photo_because = photos.is_empty().then(|| doing.internal("no_photo"));
    verbs::handle::Wish { reply: sentence, photos, no_photo_because }
}
