//! Answering R5: GET shows, POST takes the resident's word.

use actions::matters::rate::{self, SignedIn, Wish};
use actions::{ActionError, By};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use matters::verdict::Reason;
use matters::{Numbers, Verdict};

use super::{Page, reasons};
use crate::actor::Anyone;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::Area;
use crate::page::{self, draw, see};
use crate::parts::Errors;
use crate::parts::report_form::PhotoSlot;
use crate::photos::{self, Taken};
use crate::problem::{self, Failure, Problem};
use crate::problem_page::Retry;
use crate::residents::case::{self, Case};
use crate::residents::track;
use crate::told;
use crate::words::{t, t_with};

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    verdict: Option<String>,
}

/// GET `/t/{token}/rating`: changes nothing, whoever opens it.
///
/// # Errors
/// The one answer.
pub async fn show(
    State(app): State<App>,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let case = case::open(&app, &token).await?;
    let asks_why = asked.verdict.as_deref() == Some(Verdict::NotSatisfied.as_str());
    draw(
        StatusCode::OK,
        &page(&app, &case, asks_why, Errors::default(), &Fields::default(), PhotoSlot::default())?,
    )
}

/// POST `/t/{token}/rating`.
///
/// # Errors
/// The one answer; a staff session; what cannot be taken is shown again.
pub async fn create(
    State(app): State<App>,
    Path(token): Path<String>,
    who: Anyone,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let by = case::holder(&token)?;
    let taken = photos::take(&app, &fields).await;
    let retry = Retry::of(&format!("/t/{token}/rating"), &fields, &taken);
    judging(&app, by, &token, (&who, &headers), &fields, taken)
        .await
        .map_err(|failure| failure.offering(retry))
}

async fn judging(
    app: &App,
    by: By,
    token: &str,
    (who, headers): (&Anyone, &HeaderMap),
    fields: &Fields,
    taken: Taken,
) -> Result<Response, Failure> {
    let verdict: Verdict = fields.text("verdict").parse().map_err(|_| Problem::not_found())?;
    if !taken.errors.is_empty() {
        return again(app, token, verdict, taken.errors.clone(), fields, taken).await;
    }
    let words = match actions::matters::Sentence::resident("words", fields.text("text")) {
        Ok(words) => words,
        Err(refused) => {
            let errors = Errors::default().and("text", problem::sentence(&refused));
            return again(app, token, verdict, errors, fields, taken).await;
        }
    };
    let wish = Wish {
        verdict,
        reasons: fields.all("reason").filter_map(|word| word.parse::<Reason>().ok()).collect(),
        words,
        photos: taken.kept.clone(),
        device: case::device(headers),
        signed_in: if who.staff.is_some() { SignedIn::Staff } else { SignedIn::Nobody },
    };
    let (with, act) = (app.with(), app.act(by));
    match app.db().write(move |tx| rate::run(tx, &with, &act, &wish)).await {
        Ok(()) => {
            Ok(see(&format!("/t/{token}?done={}", if verdict.is_satisfied() { "rating" } else { "again" })))
        }
        Err(ActionError::Refused(refused)) if refused == matters::Refusal::ReasonMissing.into() => {
            let errors = Errors::default().and("reason", problem::sentence(&refused));
            again(app, token, verdict, errors, fields, taken).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn again(
    app: &App,
    token: &str,
    verdict: Verdict,
    errors: Errors,
    fields: &Fields,
    taken: Taken,
) -> Result<Response, Failure> {
    let case = case::open(app, token).await?;
    let [photo, ..] = taken.slots;
    let page = page(app, &case, !verdict.is_satisfied(), errors, fields, photo)?;
    draw(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn page(
    app: &App,
    case: &Case,
    asks_why: bool,
    errors: Errors,
    fields: &Fields,
    photo: PhotoSlot,
) -> Result<Page, Failure> {
    let report = case.own()?;
    if !case.matter.may_be_judged(report, case.now, case.rules()) {
        return Err(Problem::from(ActionError::from(matters::Refusal::NotAsked)).into());
    }
    let ticked: Vec<&str> = fields.all("reason").collect();
    let said = report.last_verdict().map(|given| told::verdict_word(given.verdict));
    Ok(Page {
        layout: page::layout(app, &case.office, Area::Resident, None),
        errors,
        token: case.token.clone(),
        number: report.number.to_string(),
        place: case.place(),
        asks_why,
        pictures: case.pictures(),
        reply: case.reply().unwrap_or_default().to_owned(),
        said: said.map(|verdict| t_with("track-said", &[("verdict", &verdict)])),
        rating: track::answer::rating(case, report),
        reasons: reasons(&ticked),
        text: fields.text("text").to_owned(),
        photos: [photo],
        consequence: consequence(case.matter.round_number(), &case.numbers),
    })
}

/// What 不满意 causes in this round.
fn consequence(round: u32, numbers: &Numbers) -> String {
    t(if round > numbers.rework_limit {
        "track-consequence-decided"
    } else if round >= numbers.supervision_round {
        "track-consequence-supervised"
    } else {
        "track-consequence-again"
    })
}
