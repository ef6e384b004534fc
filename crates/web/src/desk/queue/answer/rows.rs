//! The rows of D1.

use kernel::Moment;
use storage::matters::list::{QueueRow, View};
use storage::office::Office;

use super::{Asked, Held, is_to_assign};
use crate::desk::queue::{Row, Tag};
use crate::desk::suggest::suggest;
use crate::parts::Light;
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::standing::one_line;

/// The rows of a page.
#[must_use]
pub fn of(
    office: &Office,
    held: &Held,
    view: View,
    asked: &Asked,
    chosen: Option<&str>,
    now: Moment,
) -> Vec<Row> {
    let one = |row: &QueueRow| {
        let id = row.id.to_string();
        let (unit, why) = unit_and_why(office, held, row, view);
        Row {
            href: href(view, asked, Some(&id), asked.after.as_deref()),
            is_current: chosen == Some(id.as_str()),
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
    };
    held.listed.items.iter().map(one).collect()
}

/// `/d` with what narrows the list, the chosen row and where the page begins.
#[must_use]
pub fn href(view: View, asked: &Asked, chosen: Option<&str>, after: Option<&str>) -> String {
    let mut href = format!("/d?view={}", view.as_str());
    let mut add = |name: &str, value: Option<&str>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            href.push_str(&format!("&{name}={value}"));
        }
    };
    // What an address said comes back only where it is a plain code of ours.
    let plain = |text: &Option<String>| {
        text.clone().filter(|text| text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'))
    };
    add("community", plain(&asked.community).as_deref());
    add("category", plain(&asked.category).as_deref());
    add("m", chosen);
    add(
        "after",
        after.filter(|after| after.bytes().all(|b| b.is_ascii_alphanumeric() || b"~-".contains(&b))),
    );
    href
}

/// What was told in one line; the category where nothing was said.
#[must_use]
pub fn what(office: &Office, row: &QueueRow) -> String {
    let words = row.words.as_deref().map(one_line).filter(|words| !words.is_empty());
    words.unwrap_or_else(|| office.label_of(&row.category).to_owned())
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

/// A unit's name as it fits the column.
fn short(name: &str) -> String {
    let (community, grid) = (t("desk-short-community"), t("desk-short-nth"));
    name.replace(&community, "").replace(&grid, "")
}

fn stage(row: &QueueRow) -> String {
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
