//! The rows of D1.

use kernel::Moment;
use storage::matters::list::{QueueRow, View};
use storage::office::Office;

use super::asked::Asked;
use super::held::Held;
use super::menu::is_to_assign;
use crate::category;
use crate::desk::queue::{Row, Tag};
use crate::desk::suggest::suggest;
use crate::desk::whom::short;
use crate::parts::Light;
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::standing::one_line;

/// The rows of a page, and between them those that somebody else has decided meanwhile.
#[must_use]
pub fn of(office: &Office, held: &Held, view: View, asked: &Asked, now: Moment) -> Vec<Row> {
    let standing = held.listed.items.iter().map(|row| (row, None));
    let gone = held.gone.iter().map(|gone| (&gone.row, Some(gone.sentence(office))));
    let mut all: Vec<(&QueueRow, Option<String>)> = standing.chain(gone).collect();
    all.sort_by_key(|(row, _)| (row.key, row.id));
    if view == View::Closed {
        all.reverse();
    }
    all.into_iter().map(|(row, gone)| one(office, held, view, asked, now, row, gone)).collect()
}

fn one(
    office: &Office,
    held: &Held,
    view: View,
    asked: &Asked,
    now: Moment,
    row: &QueueRow,
    gone: Option<String>,
) -> Row {
    let id = row.id.to_string();
    let (unit, why) = unit_and_why(office, held, row, view);
    Row {
        href: asked.href(view, Some(&id), asked.after.as_deref()),
        id,
        gone,
        is_current: false,
        age: spoken::between(row.received_at, now),
        light: light(row, now),
        promise: promise(row, now),
        tags: tags(row),
        what: what(office, row),
        place: place(office, row),
        people: u32::try_from(row.reports).unwrap_or(0),
        unit,
        why,
    }
}

/// What was told in one line; the category where nothing was said.
#[must_use]
pub fn what(office: &Office, row: &QueueRow) -> String {
    let words = row.words.as_deref().map(one_line).filter(|words| !words.is_empty());
    words.unwrap_or_else(|| category::words(office, &row.category))
}

/// Where, as people say it.
#[must_use]
pub fn place(office: &Office, row: &QueueRow) -> String {
    let named = row.place.map(|place| office.tree.spoken_name(place));
    named.or_else(|| row.place_detail.clone()).unwrap_or_else(|| t("track-no-place"))
}

fn in_hand(row: &QueueRow) -> bool {
    matches!(row.stage.as_str(), "received" | "assigned" | "working")
}

fn light(row: &QueueRow, now: Moment) -> Light {
    match (row.due_at, row.yellow_at) {
        _ if !in_hand(row) => Light::Calm,
        (Some(due), _) if now > due => Light::Late,
        (_, Some(yellow)) if now >= yellow => Light::Soon,
        _ => Light::Calm,
    }
}

fn promise(row: &QueueRow, now: Moment) -> String {
    match row.due_at {
        None => t("desk-promise-unknown"),
        Some(due) if in_hand(row) && now > due => {
            t_with("track-overdue", &[("since", &spoken::between(due, now))])
        }
        Some(due) => spoken::compact(due, now),
    }
}

fn tags(row: &QueueRow) -> Vec<Tag> {
    let mut tags = Vec::new();
    if row.is_rework {
        tags.push(Tag { label: t("matter-status-rework"), colour: "violet", icon: "again" });
    }
    if row.returned > 0 && row.stage == "received" {
        tags.push(Tag { label: t("desk-view-returned"), colour: "grey", icon: "" });
    }
    if row.wants_decline {
        tags.push(Tag { label: t("queue-tag-decline"), colour: "amber", icon: "" });
    }
    if row.kind == "patrol" {
        tags.push(Tag { label: t("desk-tag-patrol"), colour: "grey", icon: "" });
    }
    tags
}

/// Before it is assigned: who should have it, and why; afterwards who has it, and where it stands.
fn unit_and_why(office: &Office, held: &Held, row: &QueueRow, view: View) -> (String, String) {
    if row.lead.is_some() || !is_to_assign(view) {
        return (row.lead.map(|lead| short(office.unit_name(lead))).unwrap_or_default(), stage(row));
    }
    match suggest(&office.tree, &held.suggestions, &row.category, row.place) {
        Some(found) => (short(office.unit_name(found.unit)), found.clause.clone()),
        None => (String::new(), t("desk-why-none")),
    }
}

/// Where it stands, in the official word.
pub fn stage(row: &QueueRow) -> String {
    t(match row.stage.as_str() {
        "assigned" => "matter-status-assigned",
        "working" => "matter-status-working",
        "handled" => "matter-status-handled",
        "disputed" => "matter-status-disputed",
        "received" => "matter-status-received",
        _ => match row.closing.as_deref() {
            Some("well") => "matter-status-well",
            Some("no_answer") => "matter-status-no-answer",
            Some("unresolved") => "matter-status-unresolved",
            Some("withdrawn") => "matter-status-withdrawn",
            Some("merged") => "matter-status-merged",
            Some("checked") => "matter-status-checked",
            _ => "matter-status-not-taken-in",
        },
    })
}
