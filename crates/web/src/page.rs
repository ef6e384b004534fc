//! Drawing a page: the layout around it, its status, and what every answer of ours carries.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use people::Duty;
use storage::office::Office;

use crate::actor::Staff;
use crate::app::App;
use crate::guard;
use crate::layout::{Area, Layout, Staff as Masthead, StaffDoor};
use crate::looks::{self, Language};
use crate::marked::marked;
use crate::problem::{Failure, Problem};
use crate::spoken;
use crate::words::t;

/// The layout of a page in an area, drawn now.
#[must_use]
pub fn layout(app: &App, office: &Office, area: Area, staff: Option<&Staff>) -> Layout {
    let now = app.now();
    Layout {
        area,
        street: office.identity.name.clone(),
        phone: office.phones.day.clone(),
        phone_hours: office.phones.hours.clone(),
        night_phone: office.phones.night.clone(),
        demo: app.is_demonstration(),
        staff: staff.map(|staff| masthead(office, staff)),
        open_door: None,
        now: spoken::moment(now),
        looks: looks::current(),
        form_token: guard::token(app),
        once: hex(&app.seed()[..16]),
        here: looks::here(),
    }
}

fn masthead(office: &Office, staff: &Staff) -> Masthead {
    let doors = match staff.signed.duty {
        Duty::GridWorker => vec![StaffDoor::Today, StaffDoor::New],
        Duty::Dispatcher => vec![StaffDoor::Queue, StaffDoor::New],
        Duty::Handler => vec![StaffDoor::Queue, StaffDoor::Today],
        Duty::Reviewer | Duty::Leader => vec![StaffDoor::Queue, StaffDoor::Review, StaffDoor::Board],
        Duty::Administrator => vec![StaffDoor::Admin],
    };
    Masthead {
        name: staff.name.clone(),
        post: duty_word(staff.signed.duty),
        unit: office.unit_name(staff.signed.unit).to_owned(),
        doors,
    }
}

/// The post's name: 派单员.
#[must_use]
pub fn duty_word(duty: Duty) -> String {
    t(match duty {
        Duty::GridWorker => "page-duty-grid-worker",
        Duty::Dispatcher => "page-duty-dispatcher",
        Duty::Handler => "page-duty-handler",
        Duty::Reviewer => "page-duty-reviewer",
        Duty::Leader => "page-duty-leader",
        Duty::Administrator => "page-duty-administrator",
    })
}

/// Draws a page.
///
/// # Errors
/// A fault where the template fails.
pub fn draw(status: StatusCode, page: &impl Template) -> Result<Response, Failure> {
    let html = page.render().map_err(|trouble| Problem::fault(&trouble))?;
    let html = match looks::current().language {
        Language::Chinese => html,
        Language::English => marked(&html),
    };
    Ok((status, Html(html)).into_response())
}

/// 303 to a page of ours.
#[must_use]
pub fn see(path: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(value) = HeaderValue::from_str(path) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

/// Bytes as hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
