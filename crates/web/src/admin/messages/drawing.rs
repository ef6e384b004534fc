//! Drawing A6: every template with its length when filled in, and the forms as they were typed.

use actions::ActionError;
use actions::notices::send_test;
use kernel::Span;
use notices::{KINDS, Kind, State, Template, Variable, length, template};
use storage::notices::log;
use storage::notices::words::{self, InForce};
use storage::office::Office;

use super::{Edit, Page, Preview, Quiet, Row, kind_words};
use crate::actor::Staff;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::{Area, StaffDoor};
use crate::messages;
use crate::page;
use crate::parts::{Choice, Errors};
use crate::problem::Failure;
use crate::words::{t, t_with};

/// A notice that waits so long after it was due has nothing that carries it.
const LATE: Span = Span::from_minutes(15);
/// Characters of a link behind the public address: `/t/` and a capability.
const LINK_TAIL: &str = "/t/GYxxxxxxxxxxxxxxxxxxxxxxxxxx";

/// With what the page opens.
#[derive(Default)]
pub struct Opening {
    /// Whose form is open.
    pub kind: Option<Kind>,
    /// What was typed.
    pub typed: Fields,
    /// What has to be changed.
    pub errors: Errors,
    /// What was just done.
    pub done: Option<String>,
}

/// The page.
///
/// # Errors
/// Trouble with the store.
pub async fn page(app: &App, staff: &Staff, opening: Opening) -> Result<Page, Failure> {
    let (office, of, now) = (app.office().await?, app.of(), app.now());
    let (today, late) = (now.day(), now - LATE);
    let read = app.db().read(move |tx| -> Result<_, ActionError> {
        let mut set = Vec::new();
        for kind in KINDS {
            set.push((kind, words::on(tx, of, kind, today)?));
        }
        Ok((set, log::counts(tx, of)?, log::overdue(tx, of, late)?))
    });
    let (set, counts, stuck) = read.await?;
    let filled = |template: &Template| example(app, &office, template);
    let mut layout = page::layout(app, &office, Area::Admin, Some(staff));
    layout.open_door = Some(StaffDoor::Admin);
    let chosen = opening.typed.text("test_kind").to_owned();
    Ok(Page {
        layout,
        rows: set.iter().map(|(kind, in_force)| row(*kind, in_force, &filled)).collect(),
        edit: opening.kind.map(|kind| edit(app, &office, kind, &set, &opening.typed)),
        kinds: KINDS.into_iter().map(|kind| choice(kind, &chosen)).collect(),
        phone: opening.typed.text("phone").to_owned(),
        quiet: quiet(app, &office, &opening.typed),
        failing: failing(&counts),
        stuck: (stuck > 0).then(|| t_with("messages-stuck", &[("n", &stuck.to_string())])),
        errors: opening.errors,
        done: opening.done,
    })
}

fn row(kind: Kind, in_force: &InForce, filled: &impl Fn(&Template) -> String) -> Row {
    Row {
        kind: kind.as_str().to_owned(),
        label: kind_words(kind),
        text: in_force.template.text().to_owned(),
        length: length_words(&filled(&in_force.template)),
        since: match &in_force.set {
            Some((from, _)) => t_with("messages-since", &[("from", &from.to_string())]),
            None => t("messages-built-in"),
        },
    }
}

/// With example words and a link as long as a real one.
fn example(app: &App, office: &Office, template: &Template) -> String {
    let facts = send_test::example(&app.act(actions::By::System));
    messages::text(template, office, &facts, &format!("{}{LINK_TAIL}", app.public_url()))
}

fn edit(app: &App, office: &Office, kind: Kind, set: &[(Kind, InForce)], typed: &Fields) -> Edit {
    let now = set.iter().find(|(one, _)| *one == kind).map(|(_, in_force)| in_force.template.text());
    let typed_text = typed.text("text").trim();
    let text = if typed.has("kind") { typed_text } else { now.unwrap_or_default() };
    let braces = |variable: &Variable| format!("{{{}}}", variable.word());
    let from = if typed.has("kind") { typed.text("from").to_owned() } else { app.now().day().to_string() };
    Edit {
        kind: kind.as_str().to_owned(),
        label: kind_words(kind),
        preview: Template::new(kind, text).ok().map(|it| preview(example(app, office, &it))),
        text: text.to_owned(),
        from,
        source: typed.text("source").to_owned(),
        variables: template::known(kind).map(|variable| braces(&variable)).collect(),
        needed: kind.needs().iter().map(braces).collect::<Vec<_>>().join(" "),
    }
}

fn preview(text: String) -> Preview {
    let longest = length::longest_sentence(&without_links(&text));
    let hint = (longest > length::SENTENCE_MOST)
        .then(|| t_with("messages-long-sentence", &[("n", &longest.to_string())]));
    Preview { length: length_words(&text), hint: hint.unwrap_or_default(), text }
}

/// An address is not read aloud.
fn without_links(text: &str) -> String {
    text.split("http").next().unwrap_or_default().to_owned()
}

/// "68 字，1 条".
fn length_words(text: &str) -> String {
    let (n, parts) = (length::characters(text).to_string(), length::parts(text).to_string());
    t_with("messages-length", &[("n", &n), ("parts", &parts)])
}

/// An option of a list of kinds.
#[must_use]
pub fn choice(kind: Kind, chosen: &str) -> Choice {
    let value = kind.as_str().to_owned();
    Choice { is_chosen: value == chosen, label: kind_words(kind), value }
}

fn quiet(app: &App, office: &Office, typed: &Fields) -> Quiet {
    let hours = office.quiet_hours_on(app.now().day());
    let (begins, ends) = (hours.from().to_string(), hours.until().to_string());
    let is_typed = typed.has("quiet_begins");
    let or = |name: &str, now: &str| if is_typed { typed.text(name).to_owned() } else { now.to_owned() };
    Quiet {
        now: if begins == ends {
            t("messages-never-quiet")
        } else {
            t_with("messages-quiet-now", &[("begins", &clock(&begins)), ("ends", &clock(&ends))])
        },
        begins: hour_choices(&or("quiet_begins", &begins)),
        ends: hour_choices(&or("quiet_ends", &ends)),
        from: or("quiet_from", &app.now().day().to_string()),
        source: typed.text("quiet_source").to_owned(),
    }
}

fn hour_choices(chosen: &str) -> Vec<Choice> {
    let one = |hour: i8| {
        let value = hour.to_string();
        Choice { is_chosen: value == chosen, label: clock(&value), value }
    };
    (0..24).map(one).collect()
}

fn clock(hour: &str) -> String {
    format!("{hour}:00")
}

fn failing(counts: &[(State, i64)]) -> Option<String> {
    let failed = counts.iter().filter(|(state, _)| matches!(state, State::Failed | State::GivenUp));
    let n: i64 = failed.map(|(_, n)| n).sum();
    (n > 0).then(|| t_with("messages-failing", &[("n", &n.to_string())]))
}
