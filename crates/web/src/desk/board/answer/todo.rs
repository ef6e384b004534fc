//! What to do today: what waits for this person's word, then what is late, then what falls due.

use actions::ActionError;
use kernel::{Cursor, Moment, Span};
use matters::{Matter, Stage};
use place::PlaceKind;
use storage::Tx;
use storage::matters::{Part, Queue, QueueRow, View, list, load, reviews};
use storage::office::Office;

use crate::actor::Staff;
use crate::app::App;
use crate::category;
use crate::desk::back;
use crate::desk::board::Todo;
use crate::desk::review::List;
use crate::desk::review::answer::levels;
use crate::parts::{Pill, Status};
use crate::problem::Failure;
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::standing;

/// Matters that are named.
const MOST: usize = 8;

/// The lines, the most urgent first.
///
/// # Errors
/// Trouble with the store.
pub async fn of(app: &App, office: &Office, staff: &Staff) -> Result<Vec<Todo>, Failure> {
    let (of, now, duty) = (app.of(), app.now(), staff.signed.duty);
    let part = Part::of(&office.tree, staff.signed.scope, staff.signed.unit);
    let community = office.tree.within(staff.signed.scope, PlaceKind::Community).map(|place| place.id);
    let queue = Queue { community, ..Queue::default() };
    let read = app.db().read(move |tx| -> Result<_, ActionError> {
        let mut lists: Vec<(List, i64)> = Vec::new();
        for (list, desk) in levels::lists(duty) {
            lists.push((list, reviews::count(tx, of, desk, &part)?));
        }
        Ok((lists, urgent(tx, of, &queue, now)?))
    });
    let (lists, matters) = read.await?;
    let waiting = lists.into_iter().filter(|(_, n)| *n > 0).map(|(list, n)| waits(list, n));
    let scope = staff.signed.scope;
    let theirs = |matter: &Matter| matter.place.is_none_or(|place| office.tree.lies_within(place, scope));
    let named = matters
        .iter()
        .filter(|(_, matter)| theirs(matter))
        .map(|(row, matter)| line(office, row, matter, now));
    Ok(waiting.chain(named).collect())
}

type Found = Vec<(QueueRow, Matter)>;

/// Done again and late first, then late, then due today; each once.
fn urgent(
    tx: &mut Tx<'_>,
    of: kernel::SubdistrictId,
    queue: &Queue,
    now: Moment,
) -> Result<Found, ActionError> {
    let tonight = standing::end_of_day(now) + Span::from_seconds(1);
    let later = Queue { after: Some(Cursor { key: now.as_micros(), id: String::new() }), ..queue.clone() };
    let mut rows: Vec<QueueRow> = Vec::new();
    for (view, queue, at, most) in [
        (View::Rework, queue, now, 3),
        (View::Overdue, queue, now, 5),
        (View::Overdue, &later, tonight, MOST),
    ] {
        let room = most.min(MOST.saturating_sub(rows.len()));
        let known: Vec<_> = rows.iter().map(|row| row.id).collect();
        let page = list::page(tx, of, view, queue, at, most)?.items;
        rows.extend(page.into_iter().filter(|row| !known.contains(&row.id)).take(room));
    }
    let mut found = Found::new();
    for row in rows {
        if let Some((matter, _)) = load::find(tx, of, row.id)? {
            found.push((row, matter));
        }
    }
    Ok(found)
}

/// A list that waits for this person.
fn waits(list: List, n: i64) -> Todo {
    Todo {
        pill: Pill::saying(Status::Disputed, t("board-waits-for-you")),
        title: t_with("board-list", &[("list", &list.word()), ("n", &n.to_string())]),
        place: String::new(),
        unit: String::new(),
        stuck: t("board-waits-decision"),
        act: t("board-act-decide"),
        href: format!("/d/review/{}", list.noun()),
    }
}

fn line(office: &Office, row: &QueueRow, matter: &Matter, now: Moment) -> Todo {
    let ended = matter.rounds.iter().filter(|round| round.ended_at.is_some()).count();
    let pill = if ended > 0 && !matter.is_overdue(now) {
        Pill::saying(Status::Rework, t_with("board-nth-rework", &[("n", &ended.to_string())]))
    } else {
        standing::pill(matter, now)
    };
    let said = row.words.as_deref().map(standing::one_line).filter(|words| !words.is_empty());
    let (act, verb) = act(matter, ended);
    Todo {
        pill,
        title: said.unwrap_or_else(|| category::words(office, &matter.category.0)),
        place: matter.place.map_or_else(|| t("track-no-place"), |place| office.tree.spoken_name(place)),
        unit: matter.lead().map(|unit| office.unit_name(unit).to_owned()).unwrap_or_default(),
        stuck: stuck(matter, ended, now),
        act: t(act),
        href: back::carrying(&format!("/d/m/{}{verb}", row.id), "/d/board"),
    }
}

/// Where it is stuck.
fn stuck(matter: &Matter, ended: usize, now: Moment) -> String {
    let requests = &matter.requests;
    let waiting = [
        (requests.extension.is_some(), "board-stuck-extension"),
        (requests.parking.is_some(), "board-stuck-parking"),
        (requests.decline.is_some(), "board-stuck-decline"),
        (requests.return_back.is_some(), "board-stuck-return"),
    ];
    if let Some((_, key)) = waiting.into_iter().find(|(waits, _)| *waits) {
        return t(key);
    }
    if ended > 0 {
        return t_with("board-stuck-again", &[("n", &ended.to_string())]);
    }
    match &matter.stage {
        Stage::Received { .. } if matter.returns > 0 => t("board-stuck-returned"),
        Stage::Received { .. } => t("board-stuck-received"),
        Stage::Assigned { assignment } => {
            t_with("board-stuck-assigned", &[("since", &spoken::between(assignment.at, now))])
        }
        Stage::Working { first_contact: None, .. } => t("board-stuck-accepted"),
        _ => t("board-stuck-working"),
    }
}

/// What a leader does about it, and the form that opens for it.
fn act(matter: &Matter, ended: usize) -> (&'static str, &'static str) {
    match &matter.stage {
        _ if ended > 1 => ("board-act-confer", "?do=answer"),
        Stage::Assigned { .. } => ("board-act-press", "?do=answer"),
        _ => ("board-act-look", ""),
    }
}
