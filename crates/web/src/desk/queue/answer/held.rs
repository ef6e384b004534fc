//! Everything the queue is drawn from, read at once.

use std::collections::HashSet;

use kernel::{Moment, Page as Listed};
use people::{Permission, UnitId};
use place::PlaceId;
use storage::StorageError;
use storage::matters::list::{self, Queue, QueueRow, View};
use storage::office::Office;
use storage::people::Suggestion;

use super::asked::{Asked, VIEWS, sees_units_work_only};
use super::meanwhile::{self, Gone};
use super::{ROWS, menu};
use crate::actor::Staff;
use crate::app::App;
use crate::problem::Failure;

/// What was read.
pub struct Held {
    /// The rows of the page.
    pub listed: Listed<QueueRow>,
    /// How many each view holds; none for what only grows, unless it is shown.
    pub counts: Vec<(View, Option<i64>)>,
    /// Rows of the dated table for the categories of the page.
    pub suggestions: Vec<Suggestion>,
    /// The units in which somebody handles matters.
    pub handling: HashSet<UnitId>,
    /// What was assigned today.
    pub assigned_today: i64,
    /// Rows shown before that somebody has decided meanwhile.
    pub gone: Vec<Gone>,
    /// The version of the list.
    pub version: String,
}

impl Held {
    /// How many the view holds.
    pub fn count(&self, view: View) -> i64 {
        self.counts.iter().find(|(counted, _)| *counted == view).and_then(|(_, n)| *n).unwrap_or(0)
    }
}

/// The version of a list.
pub async fn version(
    app: &App,
    office: &Office,
    staff: &Staff,
    view: View,
    asked: &Asked,
) -> Result<String, Failure> {
    let (of, now, queue) = (app.of(), app.now(), asked.narrowed(office, staff));
    Ok(app.db().read(move |tx| list::version(tx, of, view, &queue, now)).await?)
}

/// Reads it.
pub async fn of(
    app: &App,
    office: &Office,
    staff: &Staff,
    view: View,
    asked: &Asked,
) -> Result<Held, Failure> {
    let (of, now, queue) = (app.of(), app.now(), asked.narrowed(office, staff));
    let (had, myself) = (asked.had(), staff.signed.person);
    let held = app.db().read(move |tx| -> Result<Held, StorageError> {
        let listed = list::page(tx, of, view, &queue, now, ROWS)?;
        let whole = Queue { after: None, ..queue.clone() };
        let menu = Queue { words: Vec::new(), ..whole.clone() };
        let growing = |view: &View| *view == View::Closed;
        let open: Vec<View> = VIEWS.into_iter().filter(|view| !growing(view)).collect();
        let open = list::counts(tx, of, &open, &menu, now)?;
        let mut counts: Vec<_> = open.into_iter().map(|(view, n)| (view, Some(n))).collect();
        for known in VIEWS.iter().filter(|view| growing(view)) {
            let n = if view == *known { Some(list::count(tx, of, view, &menu, now)?) } else { None };
            counts.push((*known, n));
        }
        if view == View::Open {
            counts.push((view, Some(list::count(tx, of, view, &whole, now)?)));
        }
        let mut suggestions: Vec<Suggestion> = Vec::new();
        for category in categories(&listed) {
            for row in storage::people::suggestions(tx, of, category, now.day())? {
                if !suggestions.contains(&row) {
                    suggestions.push(row);
                }
            }
        }
        let posts = storage::people::posts_on(tx, of, now.day())?;
        let handling = posts.iter().filter(|post| post.duty.may(Permission::Handle)).map(|post| post.unit);
        let missing: Vec<_> =
            had.iter().copied().filter(|id| !listed.items.iter().any(|row| row.id == *id)).collect();
        let gone =
            if menu::is_to_assign(view) { meanwhile::of(tx, of, &missing, myself)? } else { Vec::new() };
        Ok(Held {
            suggestions,
            handling: handling.collect(),
            assigned_today: list::happened_since(tx, of, "assigned", Moment::start_of(now.day()))?,
            gone,
            version: list::version(tx, of, view, &queue, now)?,
            listed,
            counts,
        })
    });
    let mut held = held.await?;
    // A post narrower than a community reads no row that it may not open.
    let scope = staff.signed.scope;
    let theirs = |place: PlaceId| office.tree.lies_within(place, scope);
    let reads = |row: &QueueRow| sees_units_work_only(staff) || row.place.is_none_or(theirs);
    held.listed.items.retain(|row| reads(row));
    held.gone.retain(|gone| reads(&gone.row));
    Ok(held)
}

/// The categories of the rows, each once.
fn categories(listed: &Listed<QueueRow>) -> Vec<&str> {
    let mut all: Vec<&str> = listed.items.iter().map(|row| row.category.as_str()).collect();
    all.sort_unstable();
    all.dedup();
    all
}
