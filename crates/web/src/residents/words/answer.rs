//! Answering "it is not what I said": words put right or taken out, photos taken out, consent.

use actions::matters::correct_words::{self, Which};
use actions::matters::redact_photo::{self, Left};
use actions::matters::{consent, redact_photo::Wish as Photo};
use actions::{ActionError, Refused};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use storage::matters::texts;

use super::{Own, OwnPhoto, Page};
use crate::app::App;
use crate::fields::Fields;
use crate::layout::Area;
use crate::page::{self, draw, see};
use crate::parts::Errors;
use crate::problem::{self, Failure, Problem};
use crate::residents::case::{self, Case};
use crate::residents::track;
use crate::spoken;
use crate::words::{t, t_with};

/// What a form calls the words that say where exactly.
const WHERE: &str = "where";

/// GET `/t/{token}/words`.
///
/// # Errors
/// The one answer.
pub async fn show(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Failure> {
    let case = case::open(&app, &token).await?;
    draw(StatusCode::OK, &page(&app, &case, None).await?)
}

/// What could not be taken: which words, what was typed, and why.
struct Typed<'a> {
    which: &'a str,
    words: &'a str,
    refused: Refused,
}

/// POST `/t/{token}/words`: `words` puts them right, `do=erase` takes them out.
///
/// # Errors
/// The one answer; what cannot be taken is shown again.
pub async fn correct(
    State(app): State<App>,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let by = case::holder(&token)?;
    let erases = fields.text("do") == "erase";
    let which = match fields.text("which") {
        WHERE => Which::WhereExactly,
        id => Which::Said(id.to_owned()),
    };
    let words = if erases { String::new() } else { fields.text("words").to_owned() };
    let emptied = words.trim().is_empty();
    if emptied && !erases {
        let refused = Refused::Field { field: "words", why: kernel::text::TextRefusal::Empty };
        return again(&app, &token, &fields, refused).await;
    }
    let wish = correct_words::Wish { which, words };
    let (with, act) = (app.with(), app.act(by));
    match app.db().write(move |tx| correct_words::run(tx, &with, &act, &wish)).await {
        Ok(()) => Ok(see(&format!("/t/{token}?done={}", if emptied { "erased" } else { "words" }))),
        Err(ActionError::Refused(refused)) => again(&app, &token, &fields, refused).await,
        Err(other) => Err(other.into()),
    }
}

async fn again(app: &App, token: &str, fields: &Fields, refused: Refused) -> Result<Response, Failure> {
    let case = case::open(app, token).await?;
    let typed = Typed { which: fields.text("which"), words: fields.text("words"), refused };
    draw(StatusCode::UNPROCESSABLE_ENTITY, &page(app, &case, Some(typed)).await?)
}

/// POST `/t/{token}/photos`: takes one out. The file goes where nothing else shows it.
///
/// # Errors
/// The one answer.
pub async fn redact(
    State(app): State<App>,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let by = case::holder(&token)?;
    let digest = fields.text("photo").to_owned();
    let (with, act, wish) = (app.with(), app.act(by), Photo { digest: digest.clone() });
    match app.db().write(move |tx| redact_photo::run(tx, &with, &act, &wish)).await {
        Ok(Left::Nowhere) => remove(&app, &digest).await,
        Ok(Left::Elsewhere) => {}
        // Sent twice it is gone once; a strange link gets the one answer here.
        Err(ActionError::NotFound) => drop(case::open(&app, &token).await?),
        Err(other) => return Err(other.into()),
    }
    Ok(see(&format!("/t/{token}?done=photo")))
}

/// A file that stays is not served any more; whoever runs the server reads why it stayed.
async fn remove(app: &App, digest: &str) {
    let Ok(digest) = digest.parse() else { return };
    if let Err(trouble) = app.files().remove(&digest).await {
        tracing::error!(%trouble, "picture not removed");
    }
}

/// POST `/t/{token}/consent`.
///
/// # Errors
/// The one answer.
pub async fn consent(
    State(app): State<App>,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let by = case::holder(&token)?;
    let (wish, done) = match fields.text("neighbours") {
        "give" => (consent::Wish::Give, "opened"),
        _ => (consent::Wish::TakeBack, "shut"),
    };
    let (with, act) = (app.with(), app.act(by));
    app.db().write(move |tx| consent::run(tx, &with, &act, wish)).await?;
    Ok(see(&format!("/t/{token}?done={done}")))
}

async fn page(app: &App, case: &Case, typed: Option<Typed<'_>>) -> Result<Page, Failure> {
    let report = case.own()?;
    let (of, id) = (app.of(), case.report);
    let texts = app.db().read(move |tx| texts::own(tx, of, id)).await?;
    let mut words: Vec<Own> = texts.into_iter().filter_map(said).chain(place_in_words(case)).collect();
    for (n, own) in (1..).zip(&mut words) {
        own.field = format!("text{n}");
    }
    let errors = match typed {
        Some(typed) => put_back(&mut words, &typed),
        None => Errors::default(),
    };
    Ok(Page {
        layout: page::layout(app, &case.office, Area::Resident, None),
        errors,
        token: case.token.clone(),
        number: report.number.to_string(),
        place: case.place(),
        words,
        photos: photos(case),
        can_reword: !case.matter.stage.is_closed() && !report.has_left(),
        neighbours: track::beside::neighbours(case),
    })
}

fn said(text: texts::Own) -> Option<Own> {
    let what = t(match text.what.as_str() {
        "reported" => "own-said-reported",
        "rated" => "own-said-rated",
        "appealed" => "own-said-appealed",
        "withdrawn" => "own-said-withdrawn",
        _ => "own-said-noted",
    });
    let label = t_with("own-said", &[("at", &spoken::moment(text.at)), ("what", &what)]);
    Some(Own { which: text.id, label, words: text.body?, field: String::new() })
}

fn place_in_words(case: &Case) -> Option<Own> {
    let words = case.filed.filing.place_detail.clone()?;
    Some(Own { which: WHERE.to_owned(), label: t("own-said-where"), words, field: String::new() })
}

/// What was typed stands in its field again, with the sentence that says what to do.
fn put_back(words: &mut [Own], typed: &Typed<'_>) -> Errors {
    let sentence = problem::sentence(&typed.refused);
    let Some(own) = words.iter_mut().find(|own| own.which == typed.which) else {
        return Errors::default().and("words", sentence);
    };
    typed.words.clone_into(&mut own.words);
    Errors::default().and(&own.field, sentence)
}

fn photos(case: &Case) -> Vec<OwnPhoto> {
    let own = case.photos.iter().filter(|photo| photo.report == Some(case.report));
    own.map(|photo| OwnPhoto { photo: case.picture(photo, "own-photo"), digest: photo.digest.clone() })
        .collect()
}

/// GET `/neighbours/photos/{digest}`: a picture a clerk chose for neighbours, while it may be shown.
///
/// # Errors
/// 404 where none of the sentences that stand shows it.
pub async fn neighbours_photo(
    State(app): State<App>,
    Path(digest): Path<String>,
) -> Result<Response, Failure> {
    let (of, wanted) = (app.of(), digest.clone());
    if !app.db().read(move |tx| storage::matters::published::shows(tx, of, &wanted)).await? {
        return Err(Problem::not_found().into());
    }
    let mut answer = crate::pictures::answer_small(&app, &digest).await?;
    // Taken back, it must be gone at once.
    let headers = answer.headers_mut();
    headers.insert(axum::http::header::CACHE_CONTROL, axum::http::HeaderValue::from_static("no-store"));
    Ok(answer)
}
