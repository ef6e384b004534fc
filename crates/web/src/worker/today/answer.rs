//! Answering W1: the unit's matters that are in hand, by promise.

use actions::ActionError;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::{Cursor, Moment, Span};
use matters::{Matter, Stage};
use storage::matters::{Queue, QueueRow, View, list, load};
use storage::office::Office;

use super::{Counts, Page, Task};
use crate::app::App;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw};
use crate::problem::Failure;
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::{Worker, standing};

/// Cards on one page.
const MOST: usize = 20;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    after: Option<String>,
    done: Option<String>,
}

/// GET `/w`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(
    State(app): State<App>,
    Worker(staff): Worker,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (office, now) = (app.office().await?, app.now());
    let queue = Queue {
        lead: Some(staff.signed.unit),
        after: asked.after.and_then(|text| text.parse().ok()),
        ..Queue::default()
    };
    let work = work(&app, queue, now).await?;
    let mut layout = page::layout(&app, &office, Area::Worker, Some(&staff));
    layout.open_door = Some(StaffDoor::Today);
    let page = Page {
        layout,
        today: t_with("worker-today", &[("day", &spoken::day(now.day()))]),
        who: t_with(
            "worker-who",
            &[
                ("week", &spoken::week(now.day())),
                ("name", &staff.name),
                ("unit", office.unit_name(staff.signed.unit)),
            ],
        ),
        counts: work.counts,
        done: asked.done.as_deref().and_then(super::super::matter::answer::done_words),
        tasks: work.rows.iter().map(|(row, matter)| task(&office, row, matter, now)).collect(),
        empty: t("worker-empty"),
        older: work.next.map(|next| format!("/w?after={next}")),
    };
    draw(StatusCode::OK, &page)
}

/// What a unit has in hand.
struct Work {
    rows: Vec<(QueueRow, Matter)>,
    next: Option<Cursor>,
    counts: Counts,
}

async fn work(app: &App, queue: Queue, now: Moment) -> Result<Work, Failure> {
    let of = app.of();
    let found = app.db().read(move |tx| -> Result<Work, ActionError> {
        let page = list::page(tx, of, View::InHand, &queue, now, MOST)?;
        let mut rows = Vec::new();
        for row in page.items {
            if let Some((matter, _)) = load::find(tx, of, row.id)? {
                rows.push((row, matter));
            }
        }
        let whole = Queue { after: None, ..queue.clone() };
        let mut count = |view, at| list::count(tx, of, view, &whole, at);
        let late = count(View::Overdue, now)?;
        let by_tonight = count(View::Overdue, standing::end_of_day(now) + Span::from_seconds(1))?;
        let all = count(View::InHand, now)?;
        let counts = Counts {
            late: number(late),
            soon: number(by_tonight - late),
            calm: number(all - by_tonight),
            awaiting: number(count(View::AwaitingVerdict, now)?),
        };
        Ok(Work { rows, next: page.next, counts })
    });
    Ok(found.await?)
}

fn number(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

fn task(office: &Office, row: &QueueRow, matter: &Matter, now: Moment) -> Task {
    let words = row.words.as_deref();
    let place = matter.place.map_or_else(|| t("track-no-place"), |place| office.tree.spoken_name(place));
    let detail = row.place_detail.clone();
    Task {
        id: row.id.to_string(),
        version: number(matter.version),
        light: standing::light(matter, now),
        pill: standing::pill(matter, now),
        promise: spoken::due(matter.clock.due, now),
        title: standing::title(office, matter, words),
        place: std::iter::once(place).chain(detail).collect::<Vec<_>>().join(&t("common-comma")),
        note: note(matter, words, now),
        awaits_contact: awaits_contact(matter),
    }
}

/// Whether nobody of the unit has come yet, in this turn of the work.
#[must_use]
pub fn awaits_contact(matter: &Matter) -> bool {
    matches!(matter.stage, Stage::Assigned { .. } | Stage::Working { first_contact: None, .. })
}

/// "“灯不亮三天了”，2 人遇到，昨天 10:20 到场".
fn note(matter: &Matter, words: Option<&str>, now: Moment) -> String {
    let words = words.filter(|_| !matter.category.needs_words());
    let said = words
        .map(|words| t_with("worker-said", &[("words", standing::one_line(words).trim_end_matches('。'))]));
    let people = t_with("worker-people", &[("n", &matter.reports.len().to_string())]);
    let came = match matter.stage {
        Stage::Working { first_contact: Some(at), .. } => {
            Some(t_with("worker-came", &[("at", &spoken::near(at, now))]))
        }
        _ => None,
    };
    said.into_iter().chain([people]).chain(came).collect::<Vec<_>>().join(&t("common-comma"))
}
