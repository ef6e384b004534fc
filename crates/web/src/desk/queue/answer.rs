//! Answering D1: a view of matters by promise, and the chosen one beside it.

mod preview;
mod rows;

pub use preview::{Around, around, door, near, title};

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::{Cursor, Moment, Page as Listed};
use people::{Duty, UnitId};
use place::{Place, PlaceId, PlaceKind};
use storage::StorageError;
use storage::matters::list::{self, Queue, QueueRow, View};
use storage::office::Office;
use storage::people::Suggestion;

use super::Page;
use crate::actor::Staff;
use crate::app::App;
use crate::desk::Desk;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw, see};
use crate::parts::Choice;
use crate::problem::Failure;
use crate::verbs::by_number;
use crate::words::{t, t_with};

/// Rows of a screen.
const ROWS: usize = 26;

/// What the address may say after `?`.
#[derive(Debug, Clone, Default, serde::Deserialize)]
pub struct Asked {
    view: Option<String>,
    community: Option<String>,
    category: Option<String>,
    search: Option<String>,
    m: Option<String>,
    after: Option<String>,
    done: Option<String>,
}

/// Everything the page is drawn from.
struct Held {
    listed: Listed<QueueRow>,
    counts: Vec<(View, i64)>,
    suggestions: Vec<Suggestion>,
    assigned_today: i64,
}

/// GET `/d`.
///
/// # Errors
/// 403 for a duty without matters; trouble with the store.
pub async fn show(
    State(app): State<App>,
    Desk(staff): Desk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let office = app.office().await?;
    if let Some(found) = by_number(&app, &staff, asked.search.as_deref().unwrap_or_default()).await? {
        return Ok(see(&format!("/d/m/{found}")));
    }
    let view = view_of(asked.view.as_deref(), &staff);
    let held = hold(&app, &office, &staff, view, &asked).await?;
    let chosen = chosen(&asked, &held.listed);
    let preview = match chosen {
        Some(id) => preview::of(&app, &office, &staff, &id).await?,
        None => None,
    };
    draw(StatusCode::OK, &page(&app, &office, &staff, view, &asked, &held, preview))
}

/// The first of the list is chosen where nobody chose.
fn chosen(asked: &Asked, listed: &Listed<QueueRow>) -> Option<String> {
    asked.m.clone().or_else(|| listed.items.first().map(|row| row.id.to_string()))
}

const VIEWS: [View; 9] = [
    View::Waiting,
    View::Overdue,
    View::Returned,
    View::Rework,
    View::InHand,
    View::AwaitingVerdict,
    View::Disputed,
    View::Supervised,
    View::Closed,
];

fn view_of(word: Option<&str>, staff: &Staff) -> View {
    let usual = if staff.signed.duty == Duty::Dispatcher { View::Waiting } else { View::InHand };
    word.and_then(|word| VIEWS.into_iter().find(|view| view.as_str() == word)).unwrap_or(usual)
}

/// Whether somebody sees only what their unit leads.
const fn sees_units_work_only(staff: &Staff) -> bool {
    matches!(staff.signed.duty, Duty::Handler | Duty::GridWorker)
}

/// A unit's staff see what their unit leads; the others see their part of the street, whatever they ask.
fn narrowed(office: &Office, staff: &Staff, asked: &Asked) -> Queue {
    let units_only = sees_units_work_only(staff);
    let lead: Option<UnitId> = units_only.then_some(staff.signed.unit);
    let scope = office.tree.within(staff.signed.scope, PlaceKind::Community).filter(|_| !units_only);
    let community = asked.community.as_deref();
    let community = community.and_then(|code| office.tree.by_code(PlaceKind::Community, code));
    let community = community.filter(|place| scope.is_none_or(|scope| scope.id == place.id));
    Queue {
        community: community.or(scope).map(|place| place.id),
        category: asked.category.clone().filter(|category| !category.is_empty()),
        lead,
        after: asked.after.as_deref().and_then(|after| after.parse::<Cursor>().ok()),
    }
}

async fn hold(app: &App, office: &Office, staff: &Staff, view: View, asked: &Asked) -> Result<Held, Failure> {
    let (of, now, queue) = (app.of(), app.now(), narrowed(office, staff, asked));
    let held = app.db().read(move |tx| -> Result<Held, StorageError> {
        let listed = list::page(tx, of, view, &queue, now, ROWS)?;
        let whole = Queue { after: None, ..queue.clone() };
        let mut counts = Vec::new();
        for view in VIEWS {
            counts.push((view, list::count(tx, of, view, &whole, now)?));
        }
        let mut suggestions: Vec<Suggestion> = Vec::new();
        for category in categories(&listed) {
            for row in storage::people::suggestions(tx, of, category, now.day())? {
                if !suggestions.contains(&row) {
                    suggestions.push(row);
                }
            }
        }
        let assigned_today = list::happened_since(tx, of, "assigned", Moment::start_of(now.day()))?;
        Ok(Held { listed, counts, suggestions, assigned_today })
    });
    let mut held = held.await?;
    // A post narrower than a community reads no row that it may not open.
    let scope = staff.signed.scope;
    let theirs = |place: PlaceId| office.tree.lies_within(place, scope);
    held.listed.items.retain(|row| sees_units_work_only(staff) || row.place.is_none_or(theirs));
    Ok(held)
}

/// The categories of the rows, each once.
fn categories(listed: &Listed<QueueRow>) -> Vec<&str> {
    let mut all: Vec<&str> = listed.items.iter().map(|row| row.category.as_str()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn page(
    app: &App,
    office: &Office,
    staff: &Staff,
    view: View,
    asked: &Asked,
    held: &Held,
    preview: Option<super::Preview>,
) -> Page {
    let mut layout = page::layout(app, office, Area::Desk, Some(staff));
    layout.open_door = Some(StaffDoor::Queue);
    let chosen = preview.as_ref().map(|preview| preview.id.clone());
    let now: Moment = app.now();
    let count = held.counts.iter().find(|(counted, _)| *counted == view).map_or(0, |(_, n)| *n);
    Page {
        layout,
        views: held.counts.iter().map(|(known, n)| saved(*known, *n, view, asked)).collect(),
        mine: Vec::new(),
        assigned_today: (!sees_units_work_only(staff)).then(|| unsigned(held.assigned_today)),
        empty: match view {
            View::Waiting => t_with("desk-queue-empty", &[("n", &held.assigned_today.to_string())]),
            _ => t("desk-queue-none"),
        },
        heads: heads(view),
        view: view.as_str().to_owned(),
        title: view_word(view),
        count: unsigned(count),
        back: rows::href(view, asked, None, asked.after.as_deref()),
        search: asked.search.clone().unwrap_or_default(),
        communities: communities(office, staff, asked.community.as_deref().unwrap_or_default()),
        categories: category_choices(office, now, asked.category.as_deref().unwrap_or_default()),
        rows: rows::of(office, held, view, asked, chosen.as_deref(), now),
        newer: asked.after.as_ref().map(|_| rows::href(view, asked, None, None)),
        older: held.listed.next.as_ref().map(|next| rows::href(view, asked, None, Some(&next.to_string()))),
        done: said(asked),
        preview,
    }
}

/// What was just done, or that the number was not found.
fn said(asked: &Asked) -> Option<String> {
    if asked.search.as_deref().is_some_and(|typed| !typed.trim().is_empty()) {
        return Some(t("desk-no-such-number"));
    }
    asked.done.as_deref().filter(|done| *done == "assign").map(|_| t("desk-done-assign"))
}

/// Whether a view holds only what somebody has to be found for.
const fn is_to_assign(view: View) -> bool {
    matches!(view, View::Waiting | View::Returned)
}

/// The heads of the last two columns: whom to give it to and why, or who has it and where it stands.
fn heads(view: View) -> [String; 2] {
    if is_to_assign(view) {
        [t("desk-col-unit"), t("desk-col-why")]
    } else {
        [t("desk-col-lead"), t("desk-col-stands")]
    }
}

fn saved(view: View, count: i64, current: View, asked: &Asked) -> super::View {
    super::View {
        href: rows::href(view, asked, None, None),
        label: view_word(view),
        icon: match view {
            View::Overdue => "triangle",
            View::Rework => "again",
            _ => "",
        },
        count: unsigned(count),
        is_current: view == current,
    }
}

fn view_word(view: View) -> String {
    t(match view {
        View::Waiting => "desk-view-waiting",
        View::Overdue => "desk-view-overdue",
        View::Returned => "desk-view-returned",
        View::Rework => "desk-view-rework",
        View::InHand | View::Open => "desk-view-in-hand",
        View::AwaitingVerdict => "desk-view-awaiting",
        View::Disputed => "desk-view-disputed",
        View::Supervised => "desk-view-supervised",
        View::Closed => "desk-view-closed",
    })
}

/// The communities somebody may filter by: those of their part of the street.
fn communities(office: &Office, staff: &Staff, chosen: &str) -> Vec<Choice> {
    let all = Choice { value: String::new(), label: t("desk-all-communities"), is_chosen: chosen.is_empty() };
    let scope = office.tree.within(staff.signed.scope, PlaceKind::Community);
    let scope = scope.filter(|_| !sees_units_work_only(staff));
    let theirs = |place: &&Place| scope.is_none_or(|scope| scope.id == place.id);
    let known = office.tree.of_kind(PlaceKind::Community).into_iter().filter(theirs).map(|place| Choice {
        value: place.code.clone(),
        label: place.name.clone(),
        is_chosen: place.code == chosen,
    });
    std::iter::once(all).chain(known).collect()
}

fn category_choices(office: &Office, now: Moment, chosen: &str) -> Vec<Choice> {
    let all = Choice { value: String::new(), label: t("desk-all-categories"), is_chosen: chosen.is_empty() };
    let known = office.standards_on(now.day()).map(|row| Choice {
        value: row.category.0.clone(),
        label: row.label.clone(),
        is_chosen: row.category.0 == chosen,
    });
    std::iter::once(all).chain(known).collect()
}

fn unsigned(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}
