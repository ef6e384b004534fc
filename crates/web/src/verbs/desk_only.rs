//! The forms that stand at the desk only.

use actions::ActionError;
use actions::Refused;
use actions::matters::{self as verbs, Decided, Sentence};
use axum::response::Response;
use matters::request::Decision;
use matters::{MatterId, ReportId, ReportNumber};
use people::UnitId;
use storage::matters::load;
use storage::office::Office;

use super::Home;
use super::sent::{Sent, take};
use crate::actor::Staff;
use crate::app::App;
use crate::desk::composer::Verb;
use crate::desk::{suggest, whom};
use crate::fields::Fields;
use crate::parts::Errors;
use crate::problem::{self, Failure, Problem};
use crate::words::t;
use crate::worker::case;

/// 派单, 改派.
///
/// # Errors
/// 404 for a matter that is not theirs; a refusal is said on its page.
pub async fn assign(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(home, staff, id, Verb::Assign, fields)?;
    let mut errors = Errors::default();
    let office = app.office().await?;
    let lead = match sent.fields.text("named") {
        "" => sent.fields.text("lead").parse::<UnitId>().ok(),
        typed => whom::by_name(&office, typed),
    };
    if lead.is_none() {
        errors = errors.and("lead", problem::sentence(&Refused::Unknown("unit")));
    }
    let sentence = match (sent.fields.text("say"), lead) {
        ("usual", Some(lead)) => usual(app, &office, id, lead).await?,
        _ => optional(&mut errors, &sent.fields),
    };
    let Some(lead) = lead.filter(|_| errors.is_empty()) else { return sent.bad(app, errors).await };
    let assisting: Vec<UnitId> = sent.fields.all("assisting").filter_map(|unit| unit.parse().ok()).collect();
    sent.run(app, move |tx, with, act, shown| {
        let because = suggest::because(tx, with, act, shown.matter, lead)?;
        let (assisting, sentence) = (assisting.clone(), sentence.clone());
        let wish = verbs::assign::Wish { lead, assisting, sentence, because };
        verbs::assign::run(tx, with, act, shown, &wish)
    })
    .await
}

/// The sentence the queue has shown: to whom it goes, and until when it is done.
async fn usual(app: &App, office: &Office, id: &str, lead: UnitId) -> Result<Option<Sentence>, Failure> {
    let (of, id, now) = (app.of(), case::id(id)?, app.now());
    let found = app.db().read(move |tx| load::find(tx, of, id)).await?;
    let words = found.map(|(matter, _)| whom::will_read(office.unit_name(lead), matter.clock.due, now));
    Ok(words.and_then(|words| Sentence::reply("reply", &words).ok()))
}

/// A sentence for the resident, where one was written.
fn optional(errors: &mut Errors, fields: &Fields) -> Option<Sentence> {
    if !fields.has("sentence") {
        return None;
    }
    take(errors, "sentence", Sentence::reply("reply", fields.text("sentence")))
}

/// 合并: into the matter of the number that was typed.
///
/// # Errors
/// As [`assign`].
pub async fn merge(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let who = staff.clone();
    let sent = Sent::new(home, staff, id, Verb::Merge, fields)?;
    let mut errors = Errors::default();
    let into = by_number(app, &who, sent.fields.text("into")).await?;
    if into.is_none() {
        errors = errors.and("into", t("desk-no-such-number"));
    }
    let sentence = optional(&mut errors, &sent.fields);
    let Some(into) = into.filter(|_| errors.is_empty()) else { return sent.bad(app, errors).await };
    let wish = verbs::merge::Wish { into, sentence };
    sent.run(app, move |tx, with, act, shown| verbs::merge::run(tx, with, act, shown, &wish)).await
}

/// The matter that a report's number is in now; nothing for a matter that is not theirs.
///
/// # Errors
/// Trouble with the store.
pub async fn by_number(app: &App, staff: &Staff, typed: &str) -> Result<Option<MatterId>, Failure> {
    let Ok(number) = typed.trim().parse::<ReportNumber>() else { return Ok(None) };
    let (with, of, now, signed) = (app.with(), app.of(), app.now(), staff.signed);
    let found = app.db().read(move |tx| -> Result<_, ActionError> {
        let Some((_, id)) = load::by_number(tx, of, &number)? else { return Ok(None) };
        let office = with.today(tx, of, now)?.office;
        let matter = load::find(tx, of, id)?.map(|(matter, _)| matter);
        Ok(matter.filter(|matter| verbs::reaches(&office, &signed, matter)).map(|matter| matter.id))
    });
    Ok(found.await?)
}

/// 拆开: a report leaves the matter it was merged into.
///
/// # Errors
/// As [`assign`].
pub async fn separate(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(home, staff, id, Verb::Separate, fields)?;
    let report = report_of(&sent.fields)?;
    sent.run(app, move |tx, with, act, shown| {
        let wish = verbs::unmerge::Wish { by_staff: Some((shown, report)) };
        verbs::unmerge::run(tx, with, act, &wish)
    })
    .await
}

fn report_of(fields: &Fields) -> Result<ReportId, Failure> {
    fields.text("report").parse().map_err(|_| Problem::not_found().into())
}

/// 代居民撤回: somebody says so on the telephone; a second person asks.
///
/// # Errors
/// As [`assign`].
pub async fn withdraw(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(home, staff, id, Verb::Withdraw, fields)?;
    let mut errors = Errors::default();
    let report = report_of(&sent.fields)?;
    let noted = take(&mut errors, "text", Sentence::internal("reason", sent.fields.text("text")));
    let Some(noted) = noted else { return sent.bad(app, errors).await };
    let wish = verbs::request_withdrawal::Wish { report, noted };
    sent.run(app, move |tx, with, act, shown| verbs::request_withdrawal::run(tx, with, act, shown, &wish))
        .await
}

/// 电话回访 by another unit.
///
/// # Errors
/// As [`assign`].
pub async fn call(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(home, staff, id, Verb::Call, fields)?;
    let mut errors = Errors::default();
    let report = report_of(&sent.fields)?;
    let result = match sent.fields.text("result") {
        "not_reached" => t("desk-call-not-reached"),
        "will_rate" => t("desk-call-will-rate"),
        _ => String::new(),
    };
    if result.is_empty() {
        errors = errors.and("result", t("desk-call-choose"));
    }
    let words = format!("{result}\n{}", sent.fields.text("text"));
    let noted = take(&mut errors, "text", Sentence::internal("reason", &words));
    let Some(noted) = noted.filter(|_| errors.is_empty()) else { return sent.bad(app, errors).await };
    let wish = verbs::call::Wish { report, noted };
    sent.run(app, move |tx, with, act, shown| verbs::call::run(tx, with, act, shown, &wish)).await
}

/// The choice of a form with two outcomes.
fn decision(errors: &mut Errors, fields: &Fields, yes: &str, no: &str) -> Option<Decision> {
    let chosen = fields.text("outcome");
    if chosen == yes {
        return Some(Decision::Approve);
    }
    if chosen == no {
        return Some(Decision::Reject);
    }
    errors.0.push(crate::parts::FieldError { field: "outcome".into(), sentence: t("desk-outcome-choose") });
    None
}

/// 核查 of a patrol finding.
///
/// # Errors
/// As [`assign`].
pub async fn check(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(home, staff, id, Verb::Check, fields)?;
    let mut errors = Errors::default();
    let decision = decision(&mut errors, &sent.fields, "passed", "failed");
    let sentence = take(&mut errors, "text", Sentence::internal("reason", sent.fields.text("text")));
    let Some((decision, sentence)) = decision.zip(sentence) else { return sent.bad(app, errors).await };
    let decided = Decided { decision, sentence };
    sent.run(app, move |tx, with, act, shown| verbs::check::run(tx, with, act, shown, &decided)).await
}

/// After the third 不满意: unresolved, or another round.
///
/// # Errors
/// As [`assign`].
pub async fn settle(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(home, staff, id, Verb::Settle, fields)?;
    let mut errors = Errors::default();
    let decision = decision(&mut errors, &sent.fields, "unresolved", "rework");
    let sentence = take(&mut errors, "sentence", Sentence::reply("reply", sent.fields.text("sentence")));
    let Some((decision, sentence)) = decision.zip(sentence) else { return sent.bad(app, errors).await };
    sent.run(app, move |tx, with, act, shown| -> Result<(), ActionError> {
        let sentence = sentence.clone();
        match decision {
            Decision::Approve => verbs::leave_unresolved::run(
                tx,
                with,
                act,
                shown,
                &verbs::leave_unresolved::Wish { sentence },
            ),
            Decision::Reject => {
                verbs::order_rework::run(tx, with, act, shown, &verbs::order_rework::Wish { sentence })
            }
        }
    })
    .await
}
