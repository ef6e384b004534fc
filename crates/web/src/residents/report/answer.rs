//! Answering R1: the form by a code or without one, and taking the report in.

use actions::matters::report::{self, Receipt, Wish};
use actions::{ActionError, By, Refused};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use kernel::Day;
use place::{PlaceId, PlaceKind, WallCode};
use storage::office::Office;

use super::Page;
use crate::actor::Anyone;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::Area;
use crate::page::{self, draw, see};
use crate::parts::report_form::{Category, Here, Place, Plate, Visibility};
use crate::parts::{Choice, Errors, ReportForm};
use crate::photos::{self, Taken};
use crate::problem::{self, Failure};
use crate::residents::kept;
use crate::spoken;
use crate::words::t;

/// GET `/report`: without a code.
///
/// # Errors
/// Trouble with the store.
pub async fn show(State(app): State<App>, who: Anyone) -> Result<Response, Failure> {
    show_at(&app, &who, Place::Open, StatusCode::OK).await
}

/// GET `/q/{code}`: by the code on the wall. An unknown or retired code gets the same form, which asks
/// for the place.
///
/// # Errors
/// Trouble with the store.
pub async fn show_by_code(
    State(app): State<App>,
    who: Anyone,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let known = plate(&app, &code).await?;
    let status = if known.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    show_at(&app, &who, known.map_or(Place::OldCode, Place::Plate), status).await
}

async fn show_at(app: &App, who: &Anyone, place: Place, status: StatusCode) -> Result<Response, Failure> {
    let office = app.office().await?;
    let form = form(app, &office, place, &Fields::default());
    let layout = page::layout(app, &office, Area::Resident, who.staff.as_ref());
    draw(status, &Page { layout, errors: Errors::default(), form })
}

/// POST `/report`.
///
/// # Errors
/// Trouble with the store; what cannot be taken is shown again with a sentence at each field.
pub async fn create(
    State(app): State<App>,
    who: Anyone,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let known = match fields.text("code") {
        "" => Place::Open,
        code => plate(&app, code).await?.map_or(Place::OldCode, Place::Plate),
    };
    let office = app.office().await?;
    let taken = photos::take(&app, &fields).await;
    let here = place_chosen(&app, &office, &known, &fields).await?;
    let wish = wish(&fields, &taken, here, &known);
    let mut errors = errors_before(&office, app.now().day(), &fields, &taken);
    if errors.is_empty() {
        match take_in(&app, wish).await {
            Ok(receipt) => {
                let answer = see(&format!("/t/{}?new", receipt.capability.as_str()));
                return Ok(kept::remember(&app, &headers, &receipt.capability, answer));
            }
            Err(ActionError::Refused(refused)) => {
                errors = errors.and(field_of(&refused), problem::sentence(&refused))
            }
            Err(other) => return Err(other.into()),
        }
    }
    let mut form = form(&app, &office, known, &fields);
    form.photos = taken.slots;
    let mut layout = page::layout(&app, &office, Area::Resident, who.staff.as_ref());
    if fields.has("once") {
        fields.text("once").clone_into(&mut layout.once);
    }
    draw(StatusCode::UNPROCESSABLE_ENTITY, &Page { layout, errors, form })
}

async fn take_in(app: &App, wish: Wish) -> Result<Receipt, ActionError> {
    let (with, act) = (app.with(), app.act(By::Anybody));
    app.db().write(move |tx| report::run(tx, &with, &act, &wish)).await
}

/// Everything that is wrong at once, so that nobody corrects one field after the other.
pub fn errors_before(office: &Office, today: Day, fields: &Fields, taken: &Taken) -> Errors {
    let mut errors = Errors::default();
    let category = fields.text("category");
    if category.is_empty() {
        errors = errors.and("category", t("refusal-category-missing"));
    } else if office.standard_on(category, today).is_none() {
        errors = errors.and("category", problem::sentence(&Refused::Unknown("category")));
    }
    for error in &taken.errors.0 {
        errors = errors.and(&error.field, error.sentence.clone());
    }
    if fields.is_garbled() {
        errors = errors.and("text", t("refusal-not-text"));
    }
    if category == matters::CategoryCode::OTHER
        && !fields.has("text")
        && taken.kept.is_empty()
        && taken.errors.is_empty()
    {
        errors = errors.and("text", t("refusal-nothing-said"));
    }
    if let Err(refused) = actions::sealing::telephone(fields.text("phone")) {
        errors = errors.and("phone", problem::sentence(&refused));
    }
    errors
}

/// The field a refusal of the action speaks of.
#[must_use]
pub fn field_of(refused: &Refused) -> &'static str {
    match refused {
        Refused::Field { field: "words", .. } | Refused::Matter(_) => "text",
        Refused::Field { field: "place_detail", .. } => "detail",
        Refused::Field { field, .. } => field,
        Refused::NotATelephone => "phone",
        Refused::TooManyPhotos(_) => "photo1",
        _ => "category",
    }
}

/// What the form says.
#[must_use]
pub fn wish(fields: &Fields, taken: &Taken, here: Option<PlaceId>, known: &Place) -> Wish {
    Wish {
        once: fields.text("once").to_owned(),
        category: Some(fields.text("category").to_owned()),
        place: here,
        place_detail: fields.text("detail").to_owned(),
        words: fields.text("text").to_owned(),
        photos: taken.kept.clone(),
        name: fields.text("name").to_owned(),
        phone: fields.text("phone").to_owned(),
        flat: fields.text("flat").to_owned(),
        open_to_public: fields.text("visibility") == "open",
        by_code: matches!(known, Place::Plate(_)),
        spoke_by: String::new(),
    }
}

/// The place of the plate, unless it is not here; else the community that was chosen, if any.
async fn place_chosen(
    app: &App,
    office: &Office,
    known: &Place,
    fields: &Fields,
) -> Result<Option<PlaceId>, Failure> {
    if let Place::Plate(plate) = known
        && fields.text("here") != "no"
    {
        return Ok(find_code(app, &plate.code).await?.map(|hung| hung.place));
    }
    let community = office.tree.by_code(PlaceKind::Community, fields.text("community"));
    Ok(community.map(|community| community.id))
}

/// The plate of a code that hangs.
async fn plate(app: &App, code: &str) -> Result<Option<Plate>, Failure> {
    let Some(hung) = find_code(app, code).await? else { return Ok(None) };
    let office = app.office().await?;
    let name = |kind| office.tree.within(hung.place, kind).map(|place| place.name.clone());
    let under = [name(PlaceKind::Community), name(PlaceKind::Grid)];
    Ok(Some(Plate {
        code: hung.code.to_string(),
        name: office.tree.spoken_name(hung.place),
        under: under.into_iter().flatten().collect::<Vec<_>>().join(" "),
    }))
}

/// The code that hangs, as people type it.
///
/// # Errors
/// Trouble with the store.
pub async fn find_code(app: &App, code: &str) -> Result<Option<storage::place::Hung>, Failure> {
    let Ok(code) = code.parse::<WallCode>() else { return Ok(None) };
    let of = app.of();
    let hung = app.db().read(move |tx| storage::place::find_code(tx, of, code)).await;
    Ok(hung?.filter(|hung| hung.retired_at.is_none()))
}

/// The form with whatever was typed.
#[must_use]
pub fn form(app: &App, office: &Office, place: Place, fields: &Fields) -> ReportForm {
    let now = app.now();
    let chosen = fields.text("category");
    ReportForm {
        action: "/report".to_owned(),
        spoken: None,
        place,
        categories: office
            .standards_on(now.day())
            .map(|row| category(&row.category.0, &row.label, chosen))
            .collect(),
        photos: Default::default(),
        text: fields.text("text").to_owned(),
        here: if fields.text("here") == "no" { Here::No } else { Here::Yes },
        communities: communities(office, fields.text("community")),
        detail: fields.text("detail").to_owned(),
        nearby: Vec::new(),
        phone: fields.text("phone").to_owned(),
        name: fields.text("name").to_owned(),
        visibility: if fields.text("visibility") == "open" { Visibility::Open } else { Visibility::Private },
        promise: first_reply(office, now),
    }
}

fn category(code: &str, label: &str, chosen: &str) -> Category {
    Category {
        value: code.to_owned(),
        label: label.to_owned(),
        icon: drawing(code).to_owned(),
        is_chosen: code == chosen,
    }
}

/// The drawing of a category; one that an office added itself gets the one of 别的事.
fn drawing(code: &str) -> &'static str {
    match code {
        "lamp" => "lamp",
        "rubbish" => "bin",
        "water" => "drop",
        "lift" => "lift",
        "road" => "road",
        "parking" => "car",
        "noise" => "noise",
        _ => "talk",
    }
}

/// "今天 15:12 前有人回您"; nothing while the calendar is unknown.
fn first_reply(office: &Office, now: kernel::Moment) -> String {
    let numbers = office.numbers_on(now.day());
    let due = office.calendar.due(now, numbers.first_reply);
    due.map_or_else(
        |_| String::new(),
        |at| crate::words::t_with("report-reply-by", &[("moment", &spoken::near(at, now))]),
    )
}

/// The communities in the order of their codes; the first says that one does not know.
#[must_use]
pub fn communities(office: &Office, chosen: &str) -> Vec<Choice> {
    let unknown =
        Choice { value: String::new(), label: t("report-community-unknown"), is_chosen: chosen.is_empty() };
    let known = office.tree.of_kind(PlaceKind::Community).into_iter().map(|place| Choice {
        value: place.code.clone(),
        label: place.name.clone(),
        is_chosen: place.code == chosen,
    });
    std::iter::once(unknown).chain(known).collect()
}
