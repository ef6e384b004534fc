//! Answering the print of A5: one sheet a code, of a part of the street.

use std::collections::HashMap;

use actions::ActionError;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::Day;
use people::Duty;
use place::{Place, PlaceId, PlaceKind};
use storage::office::Office;
use storage::people as stored;
use storage::place::Hung;

use super::{Page, Poster};
use crate::admin::Administrator;
use crate::admin::codes::answer as codes;
use crate::app::App;
use crate::layout::Area;
use crate::looks::TextSize;
use crate::page::{self, draw};
use crate::parts::Choice;
use crate::problem::{Failure, Problem};
use crate::qr;
use crate::words::{t, t_with};

/// Sheets one print takes.
pub const MOST: usize = 60;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    place: Option<String>,
    text: Option<String>,
}

/// GET `/admin/codes/print`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(
    State(app): State<App>,
    Administrator(staff): Administrator,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (office, today) = (app.office().await?, app.now().day());
    let part = codes::part(&office, asked.place.as_deref());
    let hung = codes::by_place(codes::hung(&app).await?);
    let doors = part.map(|part| codes::doors(&office, part)).unwrap_or_default();
    let all: Vec<(&Place, &Hung)> =
        doors.into_iter().filter_map(|place| Some((place, hung.get(&place.id)?))).collect();
    let workers = workers(&app, today).await?;
    let public_url = app.public_url();
    let size = size(asked.text.as_deref());
    let wanted = all.iter().take(MOST).map(|(_, hung)| address(&public_url, hung, size)).collect();
    let pictures = pictures(wanted).await?;
    let posters = all
        .iter()
        .zip(pictures)
        .map(|((place, hung), qr)| poster(&office, place, hung, qr, &workers))
        .collect();
    let more = all.len() > MOST;
    let gaps = [("all", all.len().to_string()), ("most", MOST.to_string())];
    let gaps = gaps.each_ref().map(|(name, words)| (*name, words.as_str()));
    let page = Page {
        layout: page::layout(&app, &office, Area::Admin, Some(&staff)),
        places: codes::parts(&office, part),
        sizes: sizes(size),
        month: month(today),
        posters,
        note: if more { t_with("admin-codes-most", &gaps) } else { String::new() },
    };
    draw(StatusCode::OK, &page)
}

/// The size asked for; the one of the phone where none was, or none of ours.
fn size(asked: Option<&str>) -> TextSize {
    asked.and_then(TextSize::named).unwrap_or_default()
}

/// What the code on the paper says. A room of old people gets codes that open in 大字.
fn address(public_url: &str, hung: &Hung, size: TextSize) -> String {
    let plain = format!("{public_url}/q/{}", hung.code);
    match size {
        TextSize::Standard => plain,
        large => format!("{plain}?text={}", large.attribute()),
    }
}

/// As the phone has it, or large; the largest is for one's own phone to choose.
fn sizes(chosen: TextSize) -> Vec<Choice> {
    let large = TextSize::Large.attribute();
    Choice::list(
        &[("", &t("admin-codes-size-usual")), (large, &t("admin-codes-size-large"))],
        match chosen {
            TextSize::Standard => "",
            size => size.attribute(),
        },
    )
}

/// Drawing sixty of them takes its time.
async fn pictures(addresses: Vec<String>) -> Result<Vec<String>, Failure> {
    let drawn =
        tokio::task::spawn_blocking(move || addresses.iter().map(|address| qr::wall_url(address)).collect());
    drawn.await.map_err(|trouble| Problem::fault(&trouble).into())
}

/// "2026年10月".
fn month(today: Day) -> String {
    t_with("admin-month", &[("year", &today.year().to_string()), ("month", &today.month().to_string())])
}

fn poster(
    office: &Office,
    place: &Place,
    hung: &Hung,
    qr: String,
    workers: &HashMap<PlaceId, String>,
) -> Poster {
    let grid = office.tree.within(place.id, PlaceKind::Grid);
    let community = office.tree.within(place.id, PlaceKind::Community);
    let under = [community, grid].into_iter().flatten().map(|place| place.name.as_str());
    let worker = grid.and_then(|grid| workers.get(&grid.id));
    Poster {
        place: office.tree.spoken_name(place.id),
        under: under.collect::<Vec<_>>().join("·"),
        worker: worker.map(|name| t_with("admin-worker", &[("name", name)])).unwrap_or_default(),
        code: hung.code.to_string(),
        qr,
    }
}

/// Who serves which grid today, by name.
async fn workers(app: &App, today: Day) -> Result<HashMap<PlaceId, String>, Failure> {
    let of = app.of();
    let found = app.db().read(move |tx| -> Result<HashMap<PlaceId, String>, ActionError> {
        let names: HashMap<_, _> =
            stored::persons(tx, of)?.into_iter().map(|person| (person.id, person.name)).collect();
        let posts = stored::posts_on(tx, of, today)?;
        let serving = posts.iter().filter(|post| post.duty == Duty::GridWorker);
        Ok(serving.filter_map(|post| Some((post.scope, names.get(&post.person)?.clone()))).collect())
    });
    Ok(found.await?)
}
