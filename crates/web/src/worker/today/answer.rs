//! Answering W1: the unit's matters that are in hand, by promise.

use actions::sealing;
use actions::{ActionError, With};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::{Cursor, Moment, Span, SubdistrictId};
use matters::{Due, Matter, ReportId, Stage};
use storage::matters::{Queue, View, contacts, filing, list, load};
use storage::office::Office;
use storage::{StorageError, Tx};

use super::{Call, Counts, Page, Task, route};
use crate::app::App;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw};
use crate::parts::Light;
use crate::problem::Failure;
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::{Worker, standing};

/// Cards on one page.
const MOST: usize = 60;

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
    let (mut tasks, mut calm) = bands(&office, work.rows, now);
    if tasks.is_empty() {
        std::mem::swap(&mut tasks, &mut calm);
    }
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
        head: head(&work.counts, work.earliest, now),
        fold: t_with("phone-fold", &[("n", &work.counts.calm.to_string())]),
        counts: work.counts,
        done: asked.done.as_deref().and_then(super::super::matter::answer::done_words),
        tasks: tasks.iter().map(|open| task(&office, open, now)).collect(),
        calm: calm.iter().map(|open| task(&office, open, now)).collect(),
        older: work.next.map(|next| format!("/w?after={next}")),
    };
    draw(StatusCode::OK, &page)
}

/// What is late, then what is due today, each in the order of a round; and apart what is not urgent.
fn bands(office: &Office, rows: Vec<Open>, now: Moment) -> (Vec<Open>, Vec<Open>) {
    let (mut late, mut soon, mut calm) = (Vec::new(), Vec::new(), Vec::new());
    for open in rows {
        match standing::light(&open.matter, now) {
            Light::Late => late.push(open),
            Light::Soon => soon.push(open),
            Light::Calm => calm.push(open),
        }
    }
    for band in [&mut late, &mut soon, &mut calm] {
        route::order(&office.tree, band, |open| open.matter.place);
    }
    late.append(&mut soon);
    (late, calm)
}

/// The line under the counts: what to go to first, or what there is to know.
fn head(counts: &Counts, earliest: Option<Due>, now: Moment) -> String {
    let n = |key, n: u64| t_with(key, &[("n", &n.to_string())]);
    match (counts.late, counts.soon, counts.calm) {
        (0, 0, 0) if counts.awaiting > 0 => n("phone-head-awaiting", counts.awaiting),
        (0, 0, 0) => t("worker-empty"),
        (0, 0, _) => {
            let earliest = earliest.map(|due| spoken::due(due, now)).unwrap_or_default();
            t_with("phone-head-calm", &[("due", &earliest)])
        }
        (0, soon, _) => n("phone-head-soon", soon),
        (late, 0, _) => n("phone-head-late", late),
        (late, soon, _) => {
            t_with("phone-head-both", &[("late", &late.to_string()), ("soon", &soon.to_string())])
        }
    }
}

/// A matter in hand, with what a card says of it.
struct Open {
    matter: Matter,
    /// What each reporter said, where they said something.
    words: Vec<String>,
    /// Where exactly, in words.
    details: Vec<String>,
    /// The reports whose reporters left a telephone.
    callers: Vec<ReportId>,
}

/// What a unit has in hand.
struct Work {
    rows: Vec<Open>,
    next: Option<Cursor>,
    earliest: Option<Due>,
    counts: Counts,
}

async fn work(app: &App, queue: Queue, now: Moment) -> Result<Work, Failure> {
    let (with, of) = (app.with(), app.of());
    let found = app.db().read(move |tx| -> Result<Work, ActionError> {
        let page = list::page(tx, of, View::InHand, &queue, now, MOST)?;
        let mut rows = Vec::new();
        for row in page.items {
            if let Some((matter, _)) = load::find(tx, of, row.id)? {
                rows.push(open(tx, of, &with, matter)?);
            }
        }
        let earliest = rows.iter().map(|open| open.matter.clock.due).find(|due| due.known().is_some());
        let counts = counts(tx, of, &Queue { after: None, ..queue.clone() }, now)?;
        Ok(Work { rows, next: page.next, earliest, counts })
    });
    Ok(found.await?)
}

fn open(tx: &mut Tx<'_>, of: SubdistrictId, with: &With, matter: Matter) -> Result<Open, ActionError> {
    let (mut words, mut details, mut callers) = (Vec::new(), Vec::new(), Vec::new());
    for report in &matter.reports {
        let Some(filed) = filing::find(tx, of, report.id)? else { continue };
        words.extend(filed.words);
        details.extend(filed.filing.place_detail.filter(|detail| !details.contains(detail)));
        let Some(contact) = filed.filing.contact_id else { continue };
        if let Some(sealed) = contacts::sealed(tx, of, &contact)?
            && sealing::open(with.keys(), &sealed)?.phone.is_some()
        {
            callers.push(report.id);
        }
    }
    Ok(Open { matter, words, details, callers })
}

fn counts(tx: &mut Tx<'_>, of: SubdistrictId, queue: &Queue, now: Moment) -> Result<Counts, StorageError> {
    let mut count = |view, at| list::count(tx, of, view, queue, at);
    let late = count(View::Overdue, now)?;
    let by_tonight = count(View::Overdue, standing::end_of_day(now) + Span::from_seconds(1))?;
    let all = count(View::InHand, now)?;
    Ok(Counts {
        late: number(late),
        soon: number(by_tonight - late),
        calm: number(all - by_tonight),
        awaiting: number(count(View::AwaitingVerdict, now)?),
    })
}

fn number(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

fn task(office: &Office, open: &Open, now: Moment) -> Task {
    let matter = &open.matter;
    let place = matter.place.map_or_else(|| t("track-no-place"), |place| office.tree.spoken_name(place));
    let details = open.details.iter().cloned();
    Task {
        id: matter.id.to_string(),
        version: number(matter.version),
        light: standing::light(matter, now),
        pill: standing::pill(matter, now),
        promise: spoken::due(matter.clock.due, now),
        title: standing::title(office, matter, open.words.first().map(String::as_str)),
        place: std::iter::once(place).chain(details).collect::<Vec<_>>().join(&t("common-comma")),
        note: note(open, now),
        call: match &open.callers[..] {
            [] => Call::Nobody,
            [one] => Call::One(one.to_string()),
            _ => Call::Several,
        },
        awaits_contact: awaits_contact(matter),
    }
}

/// Whether nobody of the unit has come yet, in this turn of the work.
#[must_use]
pub fn awaits_contact(matter: &Matter) -> bool {
    matches!(matter.stage, Stage::Assigned { .. } | Stage::Working { first_contact: None, .. })
}

/// "“灯不亮三天了”“孩子差点踩空”，2 人遇到，昨天 10:20 到过场": of several reporters the first two.
fn note(open: &Open, now: Moment) -> String {
    let matter = &open.matter;
    let in_title = usize::from(matter.category.needs_words());
    let quoted = |words: &String| {
        t_with("worker-said", &[("words", standing::one_line(words).trim_end_matches('。'))])
    };
    let said: String = open.words.iter().skip(in_title).take(2).map(quoted).collect();
    let people = t_with("worker-people", &[("n", &matter.reports.len().to_string())]);
    let came = match matter.stage {
        Stage::Working { first_contact: Some(at), .. } => {
            Some(t_with("worker-came", &[("at", &spoken::near(at, now))]))
        }
        _ => None,
    };
    let said = Some(said).filter(|said| !said.is_empty());
    said.into_iter().chain([people]).chain(came).collect::<Vec<_>>().join(&t("common-comma"))
}
