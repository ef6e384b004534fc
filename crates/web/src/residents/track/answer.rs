//! Answering R3: where it stands, and the small things a resident can do there.

use actions::matters::{note, nudge, unmerge};
use actions::{ActionError, By, With};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use matters::{Event, Report, Standing};

use super::beside::{looks, neighbours, who};
use super::standing::{handled, pill, promise, sentence, well};
use super::{Exit, Note, Nudge, Page, Rating};
use crate::app::App;
use crate::fields::Fields;
use crate::layout::Area;
use crate::page::{self, draw, see};
use crate::parts::{Errors, Line};
use crate::photos::{self, Taken};
use crate::problem::{self, Failure, Problem};
use crate::problem_page::Retry;
use crate::residents::again as told_again;
use crate::residents::case::{self, Case};
use crate::residents::{kept, receipt};
use crate::words::{t, t_with};
use crate::{spoken, told};

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    new: Option<String>,
    alone: Option<String>,
    done: Option<String>,
}

/// GET `/t/{token}`; with `?new` the receipt.
///
/// # Errors
/// The one answer.
pub async fn show(
    State(app): State<App>,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let case = case::open(&app, &token).await?;
    if asked.new.is_some() && asked.alone.is_some() {
        return receipt::answer::show_alone(&app, &case);
    }
    if asked.new.is_some() {
        let answer = receipt::answer::show(&app, &case, StatusCode::OK, Errors::default(), "")?;
        let link = token.parse().map_err(|_| Problem::not_found())?;
        return Ok(kept::remember(&app, &headers, &link, answer));
    }
    let done = asked.done.as_deref().and_then(done_words);
    let mut page = page(&app, &case, Errors::default(), Note::default(), done)?;
    if let Some(once) = told_again::key(&headers) {
        once.clone_into(&mut page.layout.once);
    }
    draw(StatusCode::OK, &page)
}

fn done_words(what: &str) -> Option<String> {
    let key = match what {
        "note" => "track-done-note",
        "nudge" => "track-done-nudge",
        "phone" => "track-done-phone",
        "rating" => "track-done-rating",
        "again" => "track-done-again",
        "appeal" => "track-done-appeal",
        "withdrawal" => "track-done-withdrawal",
        "separation" => "track-done-separation",
        "words" => "own-done-words",
        "erased" => "own-done-erased",
        "photo" => "own-done-photo",
        "opened" => "own-done-opened",
        "shut" => "own-done-shut",
        _ => return None,
    };
    Some(t(key))
}

/// POST `/t/{token}/notes`.
///
/// # Errors
/// The one answer; what cannot be taken is shown again.
pub async fn add_note(
    State(app): State<App>,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let by = case::holder(&token)?;
    let taken = photos::take(&app, &fields).await;
    let retry = Retry::of(&format!("/t/{token}/notes"), &fields, &taken);
    adding(&app, by, &token, &fields, taken).await.map_err(|failure| failure.offering(retry))
}

async fn adding(app: &App, by: By, token: &str, fields: &Fields, taken: Taken) -> Result<Response, Failure> {
    if !taken.errors.is_empty() {
        return again(app, token, taken.errors.clone(), fields, taken).await;
    }
    let words = match actions::matters::Sentence::resident("words", fields.text("text")) {
        Ok(words) => words,
        Err(refused) => {
            let errors = Errors::default().and("text", problem::sentence(&refused));
            return again(app, token, errors, fields, taken).await;
        }
    };
    let (with, act) = (app.with(), app.act(by));
    let once = told_again::is_key(&fields.text("once")).then(|| fields.text("once").to_owned());
    let wish = note::Wish { once, words, photos: taken.kept.clone() };
    match app.db().write(move |tx| note::run(tx, &with, &act, &wish)).await {
        Ok(()) => {
            let answer = see(&format!("/t/{token}?done=note"));
            Ok(told_again::remember(app, fields.text("once"), answer))
        }
        Err(ActionError::Refused(refused)) => {
            let errors = Errors::default().and("text", problem::sentence(&refused));
            again(app, token, errors, fields, taken).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The page with what was typed, the photo that came, and the key it was sent under.
async fn again(
    app: &App,
    token: &str,
    errors: Errors,
    fields: &Fields,
    taken: Taken,
) -> Result<Response, Failure> {
    let case = case::open(app, token).await?;
    let [photo, ..] = taken.slots;
    let note = Note { text: fields.text("text").to_owned(), photos: [photo] };
    let mut page = page(app, &case, errors, note, None)?;
    if fields.has("once") {
        fields.text("once").clone_into(&mut page.layout.once);
    }
    draw(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// POST `/t/{token}/nudge`.
///
/// # Errors
/// The one answer; a refusal, on a page of its own.
pub async fn nudge(
    State(app): State<App>,
    Path(token): Path<String>,
    _: Fields,
) -> Result<Response, Failure> {
    let (with, act): (With, _) = (app.with(), app.act(case::holder(&token)?));
    app.db().write(move |tx| nudge::run(tx, &with, &act)).await?;
    Ok(see(&format!("/t/{token}?done=nudge")))
}

/// POST `/t/{token}/separation`: the reporter undoes the merge.
///
/// # Errors
/// The one answer; a refusal, on a page of its own.
pub async fn separate(
    State(app): State<App>,
    Path(token): Path<String>,
    _: Fields,
) -> Result<Response, Failure> {
    let (with, act) = (app.with(), app.act(case::holder(&token)?));
    let wish = unmerge::Wish { by_staff: None };
    app.db().write(move |tx| unmerge::run(tx, &with, &act, &wish)).await?;
    Ok(see(&format!("/t/{token}?done=separation")))
}

/// GET `/t/{token}/photos/{digest}`: a picture this reporter may see.
///
/// # Errors
/// The one answer.
pub async fn photo(
    State(app): State<App>,
    Path((token, digest)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let case = case::open(&app, &token).await?;
    let own = |photo: &&storage::matters::photos::Photo| {
        photo.digest == digest && photo.report.is_none_or(|of| of == case.report)
    };
    let photo = case.photos.iter().find(own).ok_or_else(Problem::not_found)?;
    crate::pictures::answer(&app, &photo.digest).await
}

/// The page of a case.
///
/// # Errors
/// The one answer.
pub fn page(
    app: &App,
    case: &Case,
    errors: Errors,
    note: Note,
    done: Option<String>,
) -> Result<Page, Failure> {
    let report = case.own()?;
    let sentence = sentence(case, report);
    let pill = pill(case, report, &sentence);
    let may_judge = case.matter.may_be_judged(report, case.now, case.rules());
    Ok(Page {
        layout: page::layout(app, &case.office, Area::Resident, None),
        errors,
        token: case.token.clone(),
        number: report.number.to_string(),
        place: case.place(),
        pill,
        aside: if case.matter.is_asking(report) { t("track-aside-your-word") } else { String::new() },
        heading: sentence.words(),
        done,
        exit: exit(case, report),
        promise: promise(case, report),
        pictures: case.pair(),
        rating: may_judge.then(|| rating(case, report)),
        handled: handled(case, report),
        well: well(case, report),
        can_add: true,
        note,
        nudge: nudge_state(case, report),
        timeline: timeline(case),
        who: who(case),
        can_withdraw: can_withdraw(case, report),
        neighbours: neighbours(case),
        looks: looks(case),
        live: super::live::mark(case),
    })
}

/// The three buttons.
#[must_use]
pub fn rating(case: &Case, report: &Report) -> Rating {
    let said = report.last_verdict().filter(|_| report.standing != Standing::Open);
    let until = case.matter.may_judge_until(report, case.rules());
    let note = match (said, until) {
        (Some(_), Some(until)) => {
            t_with("track-rating-may-change", &[("until", &spoken::near(until, case.now))])
        }
        (None, Some(until)) => t_with("track-rating-late", &[("until", &spoken::near(until, case.now))]),
        _ => t_with("track-rating-note", &[("days", &case.numbers.change_days.to_string())]),
    };
    Rating { said: said.map(|given| given.verdict.as_str().to_owned()).unwrap_or_default(), note }
}

fn nudge_state(case: &Case, report: &Report) -> Nudge {
    if !case.matter.stage.is_in_hand() || report.has_left() {
        Nudge::No
    } else if report.nudged_on == Some(case.now.day()) {
        Nudge::Done
    } else {
        Nudge::Possible
    }
}

fn can_withdraw(case: &Case, report: &Report) -> bool {
    !report.has_left() && report.last_verdict().is_none() && !case.matter.stage.is_closed()
}

/// An exit or a merge, and what can be done about it.
fn exit(case: &Case, report: &Report) -> Option<Exit> {
    if matches!(report.standing, Standing::Declined { .. }) {
        let reason = declined_reason(case);
        let possible = report.appeal.is_none();
        let until = case.matter.appeal_until(report, case.rules()).filter(|until| case.now <= *until);
        let until = until.filter(|_| possible).map(|until| spoken::near(until, case.now));
        let appealed = report.appeal.as_ref().map(|appeal| match appeal {
            matters::report::Appeal::Pending { .. } => t("track-appeal-pending"),
            matters::report::Appeal::Upheld { .. } => t("told-upheld"),
            matters::report::Appeal::Overturned { .. } => t("track-appeal-overturned"),
        });
        let sentences = std::iter::once(reason).chain(appealed).collect();
        return Some(Exit { sentences, appeal_until: until, can_separate: false });
    }
    let merged = report.home != case.matter.id && report.last_verdict().is_none() && !report.has_left();
    merged.then(|| Exit {
        sentences: vec![t_with("told-took-in", &[("who", &t("told-you"))])],
        appeal_until: None,
        can_separate: true,
    })
}

/// The reason the resident can read.
#[must_use]
pub fn declined_reason(case: &Case) -> String {
    let declined = |entry: &&storage::matters::Recorded| matches!(entry.event, Event::Declined { .. });
    let entry = case.history.iter().rev().find(declined);
    entry.and_then(|entry| entry.text.clone()).unwrap_or_default()
}

fn timeline(case: &Case) -> Vec<Line> {
    case.history
        .iter()
        .rev()
        .filter_map(|entry| {
            let told = told::to_resident(entry, case.report, &case.office)?;
            Some(Line {
                mark: told.mark,
                at: spoken::moment(entry.at),
                who: String::new(),
                sentence: told.sentence,
                photos: case.pictures_with(entry),
                is_public: true,
            })
        })
        .collect()
}
