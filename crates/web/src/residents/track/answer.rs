//! Answering R3: where it stands, and the small things a resident can do there.

use actions::matters::{note, nudge, unmerge};
use actions::{ActionError, With};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use matters::request::DeclineKind;
use matters::{Closing, Event, Report, Stage, Standing};

use super::{Exit, Neighbours, Nudge, Page, Rating, Sentence, Who};
use crate::app::App;
use crate::fields::Fields;
use crate::layout::Area;
use crate::page::{self, draw, see};
use crate::parts::{Errors, Light, Line, Pill, Promise, Status, Tick};
use crate::photos;
use crate::problem::{self, Failure, Problem};
use crate::residents::case::{self, Case};
use crate::residents::{kept, receipt};
use crate::words::{t, t_with};
use crate::{spoken, told};

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    new: Option<String>,
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
    if asked.new.is_some() {
        let answer = receipt::answer::show(&app, &case, StatusCode::OK, Errors::default(), "")?;
        let link = token.parse().map_err(|_| Problem::not_found())?;
        return Ok(kept::remember(&app, &headers, &link, answer));
    }
    let done = asked.done.as_deref().and_then(done_words);
    draw(StatusCode::OK, &page(&app, &case, Errors::default(), String::new(), done)?)
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
    if !taken.errors.is_empty() {
        return again(&app, &token, taken.errors, &fields).await;
    }
    let words = match actions::matters::Sentence::resident("words", fields.text("text")) {
        Ok(words) => words,
        Err(refused) => {
            let errors = Errors::default().and("text", problem::sentence(&refused));
            return again(&app, &token, errors, &fields).await;
        }
    };
    let (with, act) = (app.with(), app.act(by));
    let wish = note::Wish { words, photos: taken.kept };
    match app.db().write(move |tx| note::run(tx, &with, &act, &wish)).await {
        Ok(()) => Ok(see(&format!("/t/{token}?done=note"))),
        Err(ActionError::Refused(refused)) => {
            again(&app, &token, Errors::default().and("text", problem::sentence(&refused)), &fields).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn again(app: &App, token: &str, errors: Errors, fields: &Fields) -> Result<Response, Failure> {
    let case = case::open(app, token).await?;
    let page = page(app, &case, errors, fields.text("text").to_owned(), None)?;
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
    note_text: String,
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
        note_text,
        nudge: nudge_state(case, report),
        timeline: timeline(case),
        who: who(case),
        can_withdraw: can_withdraw(case, report),
        neighbours: neighbours(case),
        looks: looks(case),
        live: super::live::mark(case),
    })
}

/// The plain sentence for this reporter: their own outcome first, else the matter's stage.
#[must_use]
pub fn sentence(case: &Case, report: &Report) -> Sentence {
    match &report.standing {
        Standing::Withdrawn { .. } => return Sentence::Withdrawn,
        Standing::Declined { .. } => return declined_sentence(case),
        _ => {}
    }
    if let Some(parking) = case.matter.parking.filter(|parking| parking.is_running(case.now)) {
        return Sentence::Parked { until: spoken::day(parking.until.day()) };
    }
    match &case.matter.stage {
        Stage::Received { .. } if case.matter.is_rework() => Sentence::Rework,
        Stage::Received { .. } => Sentence::Received,
        Stage::Assigned { assignment } if !case.matter.is_rework() => {
            Sentence::Assigned { unit: case.office.unit_name(assignment.lead).to_owned() }
        }
        Stage::Working { .. } | Stage::Assigned { .. } if case.matter.is_rework() => match report.standing {
            Standing::Satisfied => Sentence::Well,
            _ => Sentence::Rework,
        },
        Stage::Working { .. } | Stage::Assigned { .. } => Sentence::Working,
        Stage::Handled { .. } if report.standing == Standing::Satisfied => Sentence::Well,
        Stage::Handled { .. } => Sentence::Handled,
        Stage::Disputed { .. } if report.standing == Standing::Satisfied => Sentence::Well,
        Stage::Disputed { .. } => Sentence::Disputed,
        Stage::Closed { .. } => closed_sentence(case, report),
    }
}

fn declined_sentence(case: &Case) -> Sentence {
    match case.matter.decline.as_ref().map(|decline| decline.request.kind) {
        Some(DeclineKind::NotHandled) => Sentence::NotHandled,
        _ => Sentence::NotTakenIn,
    }
}

fn closed_sentence(case: &Case, report: &Report) -> Sentence {
    match (&report.standing, case.matter.stage.closing()) {
        (Standing::Satisfied, _) => Sentence::Well,
        (Standing::NotSatisfied, _) => Sentence::Unresolved,
        (Standing::Silent { .. }, _) => Sentence::NoAnswer,
        (_, Some(Closing::Merged { .. })) => Sentence::Merged,
        (_, Some(Closing::Well | Closing::Checked)) => Sentence::Well,
        (_, Some(Closing::Unresolved)) => Sentence::Unresolved,
        (_, Some(Closing::Withdrawn)) => Sentence::Withdrawn,
        (_, Some(Closing::Declined)) => declined_sentence(case),
        (_, Some(Closing::NoAnswer) | None) => Sentence::NoAnswer,
    }
}

/// The official word; late where the promise is broken.
#[must_use]
pub fn pill(case: &Case, report: &Report, sentence: &Sentence) -> Pill {
    let late = case.matter.is_overdue(case.now) && !report.has_left();
    if !late {
        return Pill::from(sentence.status());
    }
    let since = case.matter.clock.due.known().map(|due| spoken::between(due, case.now)).unwrap_or_default();
    Pill::saying(Status::Overdue, t_with("track-overdue", &[("since", &since)]))
}

/// Until when, while it is in hand.
fn promise(case: &Case, report: &Report) -> Option<Promise> {
    if !case.matter.stage.is_in_hand() || report.has_left() {
        return None;
    }
    let due = case.matter.clock.due;
    let light = match case.matter.light(case.now) {
        kernel::clock::Light::Red => Light::Late,
        kernel::clock::Light::Yellow => Light::Soon,
        kernel::clock::Light::None => Light::Calm,
    };
    let first = report.promise.due;
    let before = (first != due).then(|| spoken::due(first, case.now));
    Some(Promise {
        light,
        label: t("track-promise"),
        words: spoken::due(due, case.now),
        before,
        note: first_reply(case),
    })
}

/// Until when somebody looks at it, while nobody has.
fn first_reply(case: &Case) -> String {
    match case.matter.stage {
        Stage::Received { .. } if !case.matter.is_rework() => {
            t_with("own-first-reply", &[("moment", &spoken::due(case.matter.first_reply_due, case.now))])
        }
        _ => String::new(),
    }
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

fn handled(case: &Case, report: &Report) -> Tick {
    let round = case.matter.last_round().filter(|_| report.first_handled_at.is_some());
    let Some(round) = round else { return Tick { is_set: false, words: t("track-tick-not-handled") } };
    if case.matter.is_rework() && report.standing != Standing::Satisfied {
        return Tick { is_set: false, words: t("track-tick-again") };
    }
    let at = spoken::near(round.handled_at, case.now);
    let unit = case.office.unit_name(round.unit);
    Tick { is_set: true, words: t_with("track-tick-handled", &[("unit", unit), ("at", &at)]) }
}

fn well(case: &Case, report: &Report) -> Tick {
    match report.standing {
        Standing::Satisfied => Tick { is_set: true, words: t("track-tick-well") },
        _ if case.matter.is_asking(report) => Tick { is_set: false, words: t("track-tick-your-word") },
        _ => Tick { is_set: false, words: t("track-tick-you-decide") },
    }
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

/// What neighbours read, where the reporter agreed.
#[must_use]
pub fn neighbours(case: &Case) -> Option<Neighbours> {
    if !case.filed.filing.open_to_public {
        return None;
    }
    let published = case.published.as_ref();
    let shown = published.and_then(|published| published.photo.as_deref());
    let photo = shown.and_then(|digest| case.photos.iter().find(|photo| photo.digest == digest));
    Some(Neighbours {
        words: published.map(|published| published.words.clone()),
        photo: photo.map(|photo| case.picture(photo, "own-neighbours-photo")),
    })
}

/// Who looked at the telephone, when and why; newest first.
fn looks(case: &Case) -> Vec<String> {
    let look = |(at, why): &(kernel::Moment, String)| {
        t_with("own-look", &[("at", &spoken::moment(*at)), ("why", why)])
    };
    case.looks.iter().rev().map(look).collect()
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

/// Role and how they are called, never a number; the unit alone where nobody holds a post in it.
fn who(case: &Case) -> Option<Who> {
    let lead = case.matter.lead().filter(|_| !case.matter.stage.is_closed())?;
    let unit = case.office.unit_name(lead).to_owned();
    let name = case.names.first().cloned().unwrap_or_else(|| unit.clone());
    let surname = name.chars().next().map(String::from).unwrap_or_default();
    Some(Who {
        sign: surname.clone(),
        name: t_with("track-who-called", &[("surname", &surname)]),
        role: unit,
        phone: case.office.public_phone(lead).map(str::to_owned),
    })
}
