//! Answering W6: a report typed for somebody, or a finding of a patrol.

use actions::matters::report::{Receipt, Wish};
use actions::matters::report_for::{self, Source};
use actions::{ActionError, Refused};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use people::Duty;
use place::{PlaceId, PlaceKind};
use storage::office::Office;

use super::{Page, settling};
use crate::actor::Staff;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw, see};
use crate::parts::report_form::{Place, Spots, Visibility};
use crate::parts::{Choice, Errors, ReportForm, Spoken};
use crate::photos::{self, Taken};
use crate::problem::{self, Failure};
use crate::residents::report::answer as report;
use crate::residents::report::whereabouts::{self, Whereabouts};
use crate::words::{kept, t, t_with};
use crate::worker::Intake;

/// GET `/w/new`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(State(app): State<App>, Intake(staff): Intake) -> Result<Response, Failure> {
    let office = app.office().await?;
    let form = form(&app, &office, &staff, &Fields::default(), own_grid(&office, &staff));
    let layout = layout(&app, &office, &staff);
    draw(StatusCode::OK, &Page { layout, errors: Errors::default(), form })
}

fn layout(app: &App, office: &Office, staff: &Staff) -> crate::layout::Layout {
    let mut layout = page::layout(app, office, Area::Worker, Some(staff));
    layout.open_door = Some(StaffDoor::New);
    layout
}

/// POST `/w/new`. The button that looks for a place (`do=find`) gets the form again with the places.
///
/// # Errors
/// Trouble with the store; what cannot be taken is shown again with a sentence at each field.
pub async fn create(
    State(app): State<App>,
    Intake(staff): Intake,
    fields: Fields,
) -> Result<Response, Failure> {
    let office = app.office().await?;
    let (taken, after) = (photos::take(&app, &fields).await, photos::take_after(&app, &fields).await);
    let hung = report::find_code(&app, fields.text("code")).await?;
    if fields.text("do") == "find" {
        return again(&app, &office, &staff, &fields, (StatusCode::OK, Errors::default()), (taken, after));
    }
    let source = source(fields.text("door"));
    let mut errors = report::errors_before(&office, app.now().day(), &fields, &taken);
    if source.is_none() {
        errors.0.insert(0, field_error("door", t("worker-door-missing")));
    }
    if fields.has("code") && hung.is_none() {
        errors = errors.and("code", t("worker-code-unknown"));
    }
    let settled = settling::read(&staff, source, &fields, &taken, &after, &mut errors);
    let at = whereabouts::whereabouts(&office, app.now().day(), None, &fields);
    let place = hung.map(|hung| hung.place).or(at.here).or_else(|| chosen(&office, fields.text("community")));
    if let Some(source) = source.filter(|_| errors.is_empty()) {
        let found = wish(&fields, &taken, place, &at);
        let taken_down = match settled.clone() {
            Some((reply, after)) => settling::settle(&app, &staff, found, reply, after).await,
            None => take_down(&app, &staff, source, found).await,
        };
        match taken_down {
            Ok(receipt) if settled.is_some() => {
                return Ok(see(&format!("/w/m/{}?done=settled", receipt.matter)));
            }
            Ok(receipt) => return Ok(see(&leads_to(&staff, source, &receipt))),
            Err(ActionError::Refused(refused)) => {
                errors = errors.and(field_of(&refused), problem::sentence(&refused));
            }
            Err(other) => return Err(other.into()),
        }
    }
    again(&app, &office, &staff, &fields, (StatusCode::UNPROCESSABLE_ENTITY, errors), (taken, after))
}

/// The form again with everything that was typed and both sorts of photos.
fn again(
    app: &App,
    office: &Office,
    staff: &Staff,
    fields: &Fields,
    (status, errors): (StatusCode, Errors),
    (taken, after): (Taken, Taken),
) -> Result<Response, Failure> {
    let mut form = form(app, office, staff, fields, fields.text("community").to_owned());
    form.photos = taken.slots;
    if let Some(settling) = form.spoken.as_mut().and_then(|spoken| spoken.settling.as_mut()) {
        [settling.after, ..] = after.slots;
    }
    let mut layout = layout(app, office, staff);
    if fields.has("once") {
        fields.text("once").clone_into(&mut layout.once);
    }
    draw(status, &Page { layout, errors, form })
}

fn field_error(field: &str, sentence: String) -> crate::parts::FieldError {
    crate::parts::FieldError { field: field.to_owned(), sentence }
}

fn source(door: &str) -> Option<Source> {
    match door {
        "typed" => Some(Source::Spoken),
        "telephone" => Some(Source::Telephone),
        "patrol" => Some(Source::Patrol),
        _ => None,
    }
}

fn field_of(refused: &Refused) -> &'static str {
    match refused {
        Refused::Field { field: "spoke_by", .. } => "spoke_by",
        other => report::field_of(other),
    }
}

fn wish(fields: &Fields, taken: &Taken, place: Option<PlaceId>, at: &Whereabouts) -> Wish {
    let spoke_by = fields.text("spoke_by").trim();
    let spoke_by =
        if spoke_by.is_empty() { String::new() } else { kept("worker-spoke", &[("who", spoke_by)]) };
    let wish = report::wish(fields, taken, place, &Place::Open);
    let place_detail = at.detail(&wish.place_detail);
    Wish { spoke_by, place_detail, ..wish }
}

async fn take_down(app: &App, staff: &Staff, source: Source, wish: Wish) -> Result<Receipt, ActionError> {
    let (with, act) = (app.with(), app.act(staff.by()));
    app.db().write(move |tx| report_for::run(tx, &with, &act, source, &wish)).await
}

/// Its page, with the slip laid out for whoever spoke; dispatchers have it at the desk.
fn leads_to(staff: &Staff, source: Source, receipt: &Receipt) -> String {
    let area = if staff.signed.duty == Duty::GridWorker { "w" } else { "d" };
    let slip = if source == Source::Patrol { "" } else { "&do=slip" };
    format!("/{area}/m/{}?done=new{slip}", receipt.matter)
}

/// The form with whatever was typed.
fn form(app: &App, office: &Office, staff: &Staff, fields: &Fields, chosen: String) -> ReportForm {
    let spoken = Spoken {
        doors: Spoken::doors(fields.text("door")),
        spoke_by: fields.text("spoke_by").to_owned(),
        code: fields.text("code").to_owned(),
        settling: settling::shown(staff, fields),
    };
    ReportForm {
        action: "/w/new".to_owned(),
        spoken: Some(spoken),
        spots: spots(app, office, fields),
        communities: places(office, staff, &chosen),
        // Nobody asked the person yet: staff choose to show it, it is not chosen for them.
        visibility: if fields.text("visibility") == "open" { Visibility::Open } else { Visibility::Private },
        ..report::form(app, office, Place::Open, fields)
    }
}

/// The places that fit what was typed, or those below the chosen one: as rows, without a picture.
fn spots(app: &App, office: &Office, fields: &Fields) -> Spots {
    if !fields.has("find") && !fields.has("place") {
        return Spots::default();
    }
    Spots { plan: None, ..whereabouts::spots(office, app.now().day(), fields) }
}

/// The code of the grid that a grid worker serves; nothing for anybody else.
fn own_grid(office: &Office, staff: &Staff) -> String {
    let place = office.tree.get(staff.signed.scope);
    place.filter(|place| place.kind == PlaceKind::Grid).map(|place| place.code.clone()).unwrap_or_default()
}

/// The communities, and before them the worker's own grid.
fn places(office: &Office, staff: &Staff, chosen: &str) -> Vec<Choice> {
    let mut places = report::communities(office, chosen);
    let own = own_grid(office, staff);
    if !own.is_empty() {
        let label = t_with("worker-own-grid", &[("unit", office.unit_name(staff.signed.unit))]);
        let is_chosen = own == chosen;
        places.insert(1, Choice { value: own, label, is_chosen });
    }
    places
}

fn chosen(office: &Office, code: &str) -> Option<PlaceId> {
    let place = office.tree.by_code(PlaceKind::Community, code);
    place.or_else(|| office.tree.by_code(PlaceKind::Grid, code)).map(|place| place.id)
}
