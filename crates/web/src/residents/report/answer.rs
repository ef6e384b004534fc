//! Answering R1: the form by a code or without one, looking for a place, and taking the report in.

use actions::matters::join::{self, Outcome};
use actions::matters::report::{self, Receipt, Wish};
use actions::{ActionError, By, Refused};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use kernel::Day;
use place::{PlaceId, PlaceKind};
use sha2::{Digest, Sha256};
use storage::office::Office;
use storage::place::Hung;

use super::whereabouts::{self, Whereabouts};
use super::{Page, Places, door, picture};
use crate::actor::Anyone;
use crate::app::App;
use crate::category;
use crate::fields::{Fields, Lasting};
use crate::guard::Age;
use crate::layout::Area;
use crate::page::{self, draw, see};
use crate::parts::report_form::{Category, Here, PhotoSlot, Place, Visibility};
use crate::parts::{Choice, Errors, ReportForm};
use crate::photos::{self, Taken};
use crate::problem::{self, Failure};
use crate::problem_page::Retry;
use crate::residents::{again, kept};
use crate::spoken;
use crate::words::t;

pub use super::whereabouts::find_code;

/// What an address may open the form with.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    find: Option<String>,
    place: Option<String>,
    community: Option<String>,
}

impl Asked {
    /// As if it had been typed into the form.
    fn fields(&self) -> Fields {
        let pairs = [("find", &self.find), ("place", &self.place), ("community", &self.community)];
        let given = pairs.into_iter().filter_map(|(name, text)| Some((name, text.as_deref()?)));
        given.fold(Fields::default(), |fields, (name, text)| fields.and(name, text))
    }
}

/// GET `/report`: without a code; `?find=` looks for a place, `?place=` begins at one.
///
/// # Errors
/// Trouble with the store.
pub async fn show(
    State(app): State<App>,
    who: Anyone,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let fields = told_again(&headers, asked.fields());
    Showing { app: &app, who: &who, status: StatusCode::OK, hung: None }.first(&fields).await
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
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let hung = find_code(&app, &code).await?;
    let status = if hung.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let fields = told_again(&headers, Fields::of("code", &code));
    Showing { app: &app, who: &who, status, hung }.first(&fields).await
}

/// With the key of what was told from this phone just now.
fn told_again(headers: &HeaderMap, fields: Fields) -> Fields {
    match again::key(headers) {
        Some(once) => fields.and("once", once),
        None => fields,
    }
}

/// GET `/report/places`: what `spot-picker` puts on the page while somebody types or chooses.
///
/// # Errors
/// Trouble with the store.
pub async fn places(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let (office, today, fields) = (app.office().await?, app.now().day(), asked.fields());
    let here = whereabouts::whereabouts(&office, today, None, &fields).here.filter(|_| asked.place.is_some());
    let spots = whereabouts::spots(&office, today, &fields);
    let nearby = whereabouts::nearby(&app, &office, here, "").await?;
    draw(StatusCode::OK, &Places { spots, nearby })
}

/// A page about to be drawn.
struct Showing<'a> {
    app: &'a App,
    who: &'a Anyone,
    status: StatusCode,
    hung: Option<Hung>,
}

impl Showing<'_> {
    async fn first(self, fields: &Fields) -> Result<Response, Failure> {
        self.draw(fields, Errors::default(), Default::default()).await
    }

    /// The form with whatever was typed, and who serves the door.
    async fn draw(self, fields: &Fields, errors: Errors, slots: [PhotoSlot; 3]) -> Result<Response, Failure> {
        let Self { app, who, status, hung } = self;
        let (office, today) = (app.office().await?, app.now().day());
        let at = whereabouts::whereabouts(&office, today, hung.as_ref(), fields);
        let serving = match &hung {
            Some(hung) => door::serving(app, &office, hung.place).await?,
            None => door::Serving::default(),
        };
        let form = ReportForm {
            photos: slots,
            spots: whereabouts::spots(&office, today, fields),
            nearby: whereabouts::nearby(app, &office, at.here, fields.text("same_as")).await?,
            ..form(app, &office, at.known, fields)
        };
        let mut layout = page::layout(app, &office, Area::Resident, who.staff.as_ref());
        if fields.has("once") {
            fields.text("once").clone_into(&mut layout.once);
        }
        let mut page = Page { layout, errors, form, serving };
        if page.layout.here == page.form.action {
            // Sent, it stands at an address without the code that it was opened by and is kept under.
            page.layout.here = page.address();
        }
        draw(status, &page)
    }
}

/// POST `/report`. The button that looks for a place (`do=find`) gets the form again with the places.
///
/// # Errors
/// Trouble with the store; what cannot be taken is shown again with a sentence at each field.
pub async fn create(
    State(app): State<App>,
    who: Anyone,
    headers: HeaderMap,
    Lasting(fields, age): Lasting,
) -> Result<Response, Failure> {
    let fields = picture::chosen_on(fields);
    let taken = photos::take(&app, &fields).await;
    let retry = Retry::of("/report", &fields, &taken);
    taking(&app, &who, &headers, &fields, age, taken).await.map_err(|failure| failure.offering(retry))
}

async fn taking(
    app: &App,
    who: &Anyone,
    headers: &HeaderMap,
    fields: &Fields,
    age: Age,
    taken: Taken,
) -> Result<Response, Failure> {
    let hung = find_code(app, fields.text("code")).await?;
    if fields.text("do") == "find" {
        let showing = Showing { app, who, status: StatusCode::OK, hung };
        return showing.draw(fields, Errors::default(), taken.slots).await;
    }
    let (office, today) = (app.office().await?, app.now().day());
    let at = whereabouts::whereabouts(&office, today, hung.as_ref(), fields);
    let mut errors = errors_before(&office, today, fields, &taken);
    if fields.has("same_as") {
        // The matter joined says what it is about.
        errors.0.retain(|error| error.field != "category");
    }
    if age == Age::Old {
        errors = errors.and("submit", t("report-page-old"));
    }
    if errors.is_empty() {
        match take_in(app, fields.text("same_as"), resident_wish(fields, &taken, &at)).await {
            Ok((receipt, outcome)) => {
                let answer = see(&receipt_address(fields, &receipt, outcome));
                let answer = kept::remember(app, headers, &receipt.capability, answer);
                return Ok(again::remember(app, fields.text("once"), answer));
            }
            Err(ActionError::Refused(refused)) => {
                errors = errors.and(field_of(&refused), problem::sentence(&refused))
            }
            Err(other) => return Err(other.into()),
        }
    }
    let showing = Showing { app, who, status: StatusCode::UNPROCESSABLE_ENTITY, hung };
    showing.draw(fields, errors, taken.slots).await
}

/// The receipt; it says so where a matter could no longer be joined.
fn receipt_address(fields: &Fields, receipt: &Receipt, outcome: Outcome) -> String {
    let alone = if fields.has("same_as") && outcome == Outcome::Alone { "&alone" } else { "" };
    format!("/t/{}?new{alone}", receipt.capability.as_str())
}

async fn take_in(app: &App, same_as: &str, wish: Wish) -> Result<(Receipt, Outcome), ActionError> {
    let (with, act) = (app.with(), app.act(By::Anybody));
    let wish = join::Wish { same_as: same_as.to_owned(), report: wish };
    let told = app.db().write(move |tx| {
        if wish.same_as.is_empty() {
            return Ok((report::run(tx, &with, &act, &wish.report)?, Outcome::Alone));
        }
        let joined = join::run(tx, &with, &act, &wish)?;
        Ok((joined.receipt, joined.outcome))
    });
    told.await
}

/// What a resident's form says: words about the place that led to none go along with the rest.
fn resident_wish(fields: &Fields, taken: &Taken, at: &Whereabouts) -> Wish {
    let wish = wish(fields, taken, at.here, &at.known);
    let place_detail = at.detail(&wish.place_detail);
    Wish { place_detail, once: once_of(&wish), ..wish }
}

/// The key of what was sent: the page's own key and everything on the form, so that one form sent twice
/// is one report, and another matter told by going back to the same page is another.
fn once_of(wish: &Wish) -> String {
    if !(16..=64).contains(&wish.once.len()) {
        return wish.once.clone();
    }
    let photos: Vec<&str> = wish.photos.iter().map(|photo| photo.digest.as_str()).collect();
    let place = wish.place.map(|place| place.to_string()).unwrap_or_default();
    let category = wish.category.as_deref().unwrap_or_default();
    let said =
        [&wish.once, category, &wish.words, &wish.place_detail, &place, &wish.phone, &photos.join(" ")];
    page::hex(&Sha256::digest(said.join("\u{0}").as_bytes())[..16])
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
            .map(|row| tile(&row.category.0, category::words(office, &row.category.0), chosen))
            .collect(),
        photos: Default::default(),
        text: fields.text("text").to_owned(),
        here: if fields.text("here") == "no" { Here::No } else { Here::Yes },
        spots: Default::default(),
        communities: communities(office, fields.text("community")),
        detail: fields.text("detail").to_owned(),
        nearby: Vec::new(),
        phone: fields.text("phone").to_owned(),
        name: fields.text("name").to_owned(),
        // Who one is stays private either way, and a clerk's sentence stands before one's words; a street
        // where nothing may be seen by neighbours has nothing to join.
        visibility: if fields.text("visibility") == "private" {
            Visibility::Private
        } else {
            Visibility::Open
        },
        promise: first_reply(office, now),
    }
}

fn tile(code: &str, label: String, chosen: &str) -> Category {
    Category { value: code.to_owned(), label, icon: drawing(code).to_owned(), is_chosen: code == chosen }
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
