//! The chosen matter beside the table.

use std::collections::HashSet;

use matters::Stage;
use matters::matter::Kind;
use matters::request::Requests;
use people::{Permission, Unit, UnitId};
use place::PlaceKind;
use storage::StorageError;
use storage::matters::list::{self, Queue, QueueRow, View};
use storage::office::Office;
use storage::people::Suggestion as Table;

use super::rows;
use crate::actor::Staff;
use crate::app::App;
use crate::category;
use crate::desk::queue::{Near, Other, Preview, Suggestion};
use crate::desk::suggest::suggest;
use crate::desk::whereabouts::full_name;
use crate::desk::whom;
use crate::parts::PlanPicture;
use crate::problem::Failure;
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::case::{self, Case};
use crate::worker::standing;

/// What stands around the chosen matter.
pub struct Around {
    /// Rows of the dated table for its category.
    pub table: Vec<Table>,
    /// What lies at the same place.
    pub alike: Vec<QueueRow>,
    /// Who serves the suggested unit.
    pub names: Vec<String>,
    /// Matters the suggested unit has in hand.
    pub in_hand: i64,
    /// The units in which somebody handles matters.
    pub handling: HashSet<UnitId>,
}

/// The preview; nothing for a matter that is gone or not theirs.
///
/// # Errors
/// Trouble with the store.
pub async fn of(app: &App, office: &Office, staff: &Staff, id: &str) -> Result<Option<Preview>, Failure> {
    let Ok(id) = id.parse() else { return Ok(None) };
    let Ok(case) = case::open_at(app, staff, id, "/d/m").await else { return Ok(None) };
    let around = around(app, office, &case).await?;
    Ok(Some(draw_up(office, staff, &case, &around)))
}

/// Looks around a matter.
///
/// # Errors
/// Trouble with the store.
pub async fn around(app: &App, office: &Office, case: &Case) -> Result<Around, Failure> {
    let (of, today) = (app.of(), case.now.day());
    let (category, place) = (case.matter.category.0.clone(), case.matter.place);
    let near = place.map(|place| super::alike(office, &case.matter, place, case.now));
    let read = app.db().read(move |tx| -> Result<_, StorageError> {
        let table = storage::people::suggestions(tx, of, &category, today)?;
        let alike = match &near {
            Some(alike) => list::alike(tx, of, alike, 3)?,
            None => Vec::new(),
        };
        let posts = storage::people::posts_on(tx, of, today)?;
        let handling = posts.iter().filter(|post| post.duty.may(Permission::Handle)).map(|post| post.unit);
        Ok((table, alike, handling.collect()))
    });
    let (table, alike, handling) = read.await?;
    let unit = suggest(&office.tree, &table, &case.matter.category.0, place).map(|row| row.unit);
    let now = case.now;
    let (names, in_hand) = match unit {
        Some(unit) => {
            let has = Queue { lead: Some(unit), ..Queue::default() };
            let read = app.db().read(move |tx| -> Result<_, StorageError> {
                let names = storage::people::names_in(tx, of, unit, today)?;
                Ok((names, list::count(tx, of, View::InHand, &has, now)?))
            });
            read.await?
        }
        None => (Vec::new(), 0),
    };
    Ok(Around { table, alike, names, in_hand, handling })
}

fn draw_up(office: &Office, staff: &Staff, case: &Case, around: &Around) -> Preview {
    let matter = &case.matter;
    let waits = matches!(matter.stage, Stage::Received { .. });
    let found = suggest(&office.tree, &around.table, &matter.category.0, matter.place).filter(|_| waits);
    let dispatches = staff.signed.duty.may(Permission::Dispatch);
    let will_read =
        found.map(|found| whom::will_read(office.unit_name(found.unit), matter.clock.due, case.now));
    let can_assign = waits && dispatches;
    let not = found.map(|found| found.unit);
    let others = whom::likely(office, &around.table, &around.handling, matter.place, not);
    let other = |(n, unit): (usize, &&Unit)| Other {
        key: n + 1,
        unit_id: unit.id.to_string(),
        unit: unit.name.clone(),
    };
    let plan = matter.place.and_then(|place| PlanPicture::of_compound(&office.tree, case.now.day(), place));
    Preview {
        id: matter.id.to_string(),
        version: u64::try_from(matter.version).unwrap_or(0),
        source: source(case),
        pill: (!waits).then(|| standing::pill(matter, case.now)),
        title: title(office, case),
        place: case.place(),
        words: case.words().unwrap_or_default().to_owned(),
        photos: case.pictures("before").into_iter().take(if plan.is_some() { 1 } else { 2 }).collect(),
        plan,
        suggestion: found.map(|found| Suggestion {
            unit_id: found.unit.to_string(),
            unit: office.unit_name(found.unit).to_owned(),
            person: around.names.first().cloned().unwrap_or_default(),
            reasons: reasons(office, found, around.in_hand),
        }),
        others: if can_assign { others.iter().enumerate().map(other).collect() } else { Vec::new() },
        near: near(office, case, around),
        can_merge: waits
            && dispatches
            && matter.kind == Kind::Resident
            && matter.rounds.is_empty()
            && matter.requests == Requests::default(),
        will_read: will_read.unwrap_or_default(),
        can_assign,
        can_decline: waits && dispatches && matter.requests.decline.is_none(),
        waits: matter.requests.decline.is_some().then(|| t("desk-decline-waits")),
    }
}

/// Where its part of the street is, the clause it rests on, and how much the unit has in hand.
fn reasons(office: &Office, found: &Table, in_hand: i64) -> Vec<String> {
    let place = office.tree.get(found.place).filter(|place| place.kind != PlaceKind::Subdistrict);
    let place = place.map(|place| full_name(&office.tree, place));
    let lies = place.map(|place| t_with("desk-reason-place", &[("place", &place)]));
    let has = t_with("queue-reason-in-hand", &[("n", &in_hand.to_string())]);
    lies.into_iter().chain([found.clause.clone(), has]).collect()
}

/// "2610-482913，扫码，昨天 20:10".
#[must_use]
pub fn source(case: &Case) -> String {
    let Some(first) = case.matter.reports.first() else { return String::new() };
    let parts = [first.number.to_string(), door(first.door), spoken::compact(first.reported_at, case.now)];
    parts.join(&t("common-comma"))
}

/// 扫码, 网页, 电话, 代填, 巡查.
#[must_use]
pub fn door(door: matters::Door) -> String {
    t(match door {
        matters::Door::WallCode => "desk-door-wall-code",
        matters::Door::Web => "desk-door-web",
        matters::Door::Telephone => "desk-door-telephone",
        matters::Door::Typed => "desk-door-typed",
        matters::Door::Patrol => "desk-door-patrol",
        matters::Door::Import => "desk-door-import",
    })
}

/// What was told, in one line.
#[must_use]
pub fn title(office: &Office, case: &Case) -> String {
    let words = case.words().map(standing::one_line).filter(|words| !words.is_empty());
    words.unwrap_or_else(|| category::words(office, &case.matter.category.0))
}

/// What may be the same: only where this one can be merged.
#[must_use]
pub fn near(office: &Office, case: &Case, around: &Around) -> Vec<Near> {
    if !case.staff.signed.duty.may(Permission::Dispatch) || !case.matter.stage.is_in_hand() {
        return Vec::new();
    }
    let one = |row: &QueueRow| Near {
        merge_href: format!("/d/m/{}?do=merge&into={}", case.matter.id, row.number),
        into: row.number.clone(),
        what: [rows::place(office, row), rows::what(office, row)].join(&t("common-comma")),
        line: t_with(
            "desk-near-line",
            &[
                ("stage", &rows::stage(row)),
                ("number", &row.number),
                ("age", &spoken::between(row.received_at, case.now)),
                ("people", &row.reports.to_string()),
            ],
        ),
    };
    around.alike.iter().map(one).collect()
}
