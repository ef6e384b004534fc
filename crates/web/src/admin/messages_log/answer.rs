//! Answering the log: narrowed by kind and state, newest first, by keyset.

use actions::notices::{self as verbs, Entry};
use axum::extract::{Query, State as Extract};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::{Cursor, Moment};
use notices::carrying::STATES;
use notices::{KINDS, Kind, State};
use storage::notices::log::Narrow;

use super::{Page, Row};
use crate::admin::Administrator;
use crate::admin::messages::drawing::choice;
use crate::admin::messages::kind_words;
use crate::app::App;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw};
use crate::parts::Choice;
use crate::problem::Failure;
use crate::spoken;
use crate::words::{t, t_with};

/// Rows of a page.
const ROWS: usize = 50;
/// Where it stands.
const PATH: &str = "/admin/messages/log";

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    kind: Option<String>,
    state: Option<String>,
    after: Option<String>,
}

/// GET `/admin/messages/log`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(
    Extract(app): Extract<App>,
    Administrator(staff): Administrator,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (office, now) = (app.office().await?, app.now());
    let kind: Option<Kind> = asked.kind.as_deref().and_then(|word| word.parse().ok());
    let state: Option<State> = asked.state.as_deref().and_then(|word| word.parse().ok());
    let after: Option<Cursor> = asked.after.as_deref().and_then(|text| text.parse().ok());
    let narrow = Narrow { kind, state, after: after.clone() };
    let (with, act) = (app.with(), app.act(staff.by()));
    let (found, counts) = app.db().read(move |tx| verbs::logged(tx, &with, &act, &narrow, ROWS)).await?;
    let words = [kind.map_or("", Kind::as_str), state.map_or("", State::as_str)];
    let here = format!("{PATH}?kind={}&state={}", words[0], words[1]);
    let mut layout = page::layout(&app, &office, Area::Admin, Some(&staff));
    layout.open_door = Some(StaffDoor::Admin);
    let page = Page {
        layout,
        kinds: any(words[0], KINDS.into_iter().map(|kind| choice(kind, words[0]))),
        states: any(words[1], STATES.into_iter().map(|state| state_choice(state, words[1]))),
        counts: count_words(&counts),
        rows: found.items.iter().map(|entry| row(entry, now)).collect(),
        first: after.map(|_| here.clone()),
        older: found.next.map(|cursor| format!("{here}&after={cursor}")),
    };
    draw(StatusCode::OK, &page)
}

fn any(chosen: &str, choices: impl Iterator<Item = Choice>) -> Vec<Choice> {
    let all = Choice { value: String::new(), label: t("messages-log-any"), is_chosen: chosen.is_empty() };
    std::iter::once(all).chain(choices).collect()
}

fn state_choice(state: State, chosen: &str) -> Choice {
    let value = state.as_str().to_owned();
    Choice { is_chosen: value == chosen, label: state_words(state), value }
}

fn state_words(state: State) -> String {
    t(match state {
        State::Waiting => "messages-state-waiting",
        State::Sent => "messages-state-sent",
        State::Failed => "messages-state-failed",
        State::GivenUp => "messages-state-given-up",
    })
}

fn count_words(counts: &[(State, i64)]) -> String {
    let one = |(state, n): &(State, i64)| {
        t_with("messages-log-count", &[("state", &state_words(*state)), ("n", &n.to_string())])
    };
    counts.iter().map(one).collect::<Vec<_>>().join(&t("messages-log-comma"))
}

fn row(entry: &Entry, now: Moment) -> Row {
    let row = &entry.row;
    let next = || t_with("messages-log-next", &[("at", &spoken::near(row.due_at, now))]);
    Row {
        at: spoken::near(row.created_at, now),
        kind: kind_words(row.kind),
        about: if row.sealed_to.is_some() { t("messages-log-test") } else { row.facts.number.clone() },
        to: entry.to.clone().unwrap_or_else(|| t("messages-log-erased")),
        state: state_words(row.state),
        is_bad: matches!(row.state, State::Failed | State::GivenUp),
        when: match row.state {
            State::Waiting => next(),
            _ => row.handed_over_at.map(|at| spoken::near(at, now)).unwrap_or_default(),
        },
        tries: row.tries,
        trouble: row.trouble.as_deref().map(trouble_words).unwrap_or_default(),
    }
}

/// As the log keeps it, said for people.
fn trouble_words(kept: &str) -> String {
    match kept {
        "timeout" => t("messages-trouble-timeout"),
        "unreachable" => t("messages-trouble-unreachable"),
        "no telephone" => t("messages-trouble-no-telephone"),
        "no link" => t("messages-trouble-no-link"),
        "too old" => t("messages-trouble-too-old"),
        other => t_with("messages-trouble-status", &[("status", other.trim_start_matches("status "))]),
    }
}
