//! What the address of the queue says after `?`, and addresses that say it again.

use kernel::Cursor;
use matters::{MatterId, ReportNumber};
use people::{Duty, UnitId};
use place::PlaceKind;
use storage::matters::list::{MOST_WORDS, Queue, View, Word};
use storage::office::Office;

use crate::actor::Staff;

/// Characters of one word of a search.
const WORD: usize = 20;

/// The views of the menu, in its order.
pub const VIEWS: [View; 9] = [
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

/// What the address may say.
#[derive(Debug, Clone, Default, serde::Deserialize)]
pub struct Asked {
    view: Option<String>,
    /// A community's code.
    pub community: Option<String>,
    /// A category's code.
    pub category: Option<String>,
    search: Option<String>,
    /// The chosen matter.
    pub m: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
    /// What was just done.
    pub done: Option<String>,
    /// To which matter.
    pub last: Option<String>,
    /// The row to come back to after a decision about this one.
    pub next: Option<String>,
    /// The version of the list that is shown: the same is not sent again.
    pub since: Option<String>,
    had: Option<String>,
}

/// Whether somebody sees only what their unit leads.
pub const fn sees_units_work_only(staff: &Staff) -> bool {
    matches!(staff.signed.duty, Duty::Handler | Duty::GridWorker)
}

impl Asked {
    /// What is searched for.
    pub fn search(&self) -> &str {
        self.search.as_deref().unwrap_or_default().trim()
    }

    /// Whether it is a number, which leads to its matter or nowhere.
    pub fn is_number(&self) -> bool {
        self.search().parse::<ReportNumber>().is_ok()
    }

    /// The view asked for; a search goes through everything that is open.
    pub fn view(&self, staff: &Staff) -> View {
        if !self.search().is_empty() {
            return View::Open;
        }
        let usual = if staff.signed.duty == Duty::Dispatcher { View::Waiting } else { View::InHand };
        let known = |word: &str| VIEWS.into_iter().find(|view| view.as_str() == word);
        self.view.as_deref().and_then(known).unwrap_or(usual)
    }

    /// The rows that were shown before, at most a screen of them.
    pub fn had(&self) -> Vec<MatterId> {
        let had = self.had.as_deref().unwrap_or_default();
        had.split(',').filter_map(|id| id.parse().ok()).take(super::ROWS).collect()
    }

    /// A unit's staff see what their unit leads; the others see their part of the street, whatever they ask.
    pub fn narrowed(&self, office: &Office, staff: &Staff) -> Queue {
        let units_only = sees_units_work_only(staff);
        let lead: Option<UnitId> = units_only.then_some(staff.signed.unit);
        let scope = office.tree.within(staff.signed.scope, PlaceKind::Community).filter(|_| !units_only);
        let community = self.community.as_deref();
        let community = community.and_then(|code| office.tree.by_code(PlaceKind::Community, code));
        let community = community.filter(|place| scope.is_none_or(|scope| scope.id == place.id));
        Queue {
            community: community.or(scope).map(|place| place.id),
            category: self.category.clone().filter(|category| !category.is_empty()),
            lead,
            words: self.words(office),
            after: self.after.as_deref().and_then(|after| after.parse::<Cursor>().ok()),
        }
    }

    /// The words of the search, each with the places it names.
    fn words(&self, office: &Office) -> Vec<Word> {
        let places = |word: &str| {
            let standing = [PlaceKind::Compound, PlaceKind::Building, PlaceKind::Staircase, PlaceKind::Point];
            let all = standing.into_iter().flat_map(|kind| office.tree.of_kind(kind));
            let named = all.filter(|place| office.tree.spoken_name(place.id).contains(word));
            named.map(|place| place.id).collect()
        };
        let cut = |word: &str| word.chars().take(WORD).collect::<String>();
        let words = self.search().split_whitespace().take(MOST_WORDS).map(cut);
        words.map(|text| Word { places: places(&text), text }).collect()
    }

    /// `/d` with what narrows the list, the chosen row and where the page begins.
    pub fn href(&self, view: View, chosen: Option<&str>, after: Option<&str>) -> String {
        let mut href = format!("/d?{}", self.list(view, after));
        if let Some(chosen) = chosen {
            href.push_str(&format!("&m={chosen}"));
        }
        href
    }

    /// What narrows the list and where the page begins, as an address says it.
    pub fn list(&self, view: View, after: Option<&str>) -> String {
        let mut list = format!("view={}", view.as_str());
        let mut add = |name: &str, value: Option<&str>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                list.push_str(&format!("&{name}={value}"));
            }
        };
        // What an address said comes back only where it is a plain code of ours.
        let plain = |text: &Option<String>| {
            text.clone().filter(|text| text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'))
        };
        add("community", plain(&self.community).as_deref());
        add("category", plain(&self.category).as_deref());
        let search = if view == View::Open { escaped(self.search()) } else { String::new() };
        add("search", Some(&search));
        let cursor = |after: &&str| after.bytes().all(|b| b.is_ascii_alphanumeric() || b"~-".contains(&b));
        add("after", after.filter(cursor));
        list
    }
}

/// A text as an address carries it.
fn escaped(text: &str) -> String {
    let one = |byte: u8| match byte {
        b if b.is_ascii_alphanumeric() => char::from(b).to_string(),
        b => format!("%{b:02X}"),
    };
    text.bytes().map(one).collect()
}
