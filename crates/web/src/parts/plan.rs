//! A plan on a page: the picture, what it shows in words, and where a thumb may choose.

use kernel::Day;
use place::{PlaceId, PlaceKind, PlaceTree};

use crate::looks::{self, TextSize};
use crate::plan::around::{Around, around};
use crate::plan::lots::Rect;
use crate::plan::{House, Letters, Plan, Purpose};
use crate::words::{t, t_with};

/// The plan as an image of a page.
#[derive(Debug, Clone)]
pub struct PlanPicture {
    /// `/report/plan.svg?place=…`.
    pub src: String,
    /// "福宁小区示意图：1号楼，2号楼，3号楼。标出的是3号楼。"
    pub alt: String,
    /// Its width in units.
    pub width: i64,
    /// Its height.
    pub height: i64,
    /// Where one may choose; empty where it is only looked at.
    pub taps: Vec<Tap>,
    /// What the circles mean; empty where there are none.
    pub circles: String,
}

/// A house that can be chosen on the picture.
#[derive(Debug, Clone)]
pub struct Tap {
    /// What is sent in `spot`.
    pub value: String,
    /// "3号楼".
    pub name: String,
    /// Where it is, in units.
    pub at: Rect,
}

/// The letters of whoever looks.
#[must_use]
pub fn letters() -> Letters {
    if looks::current().text == TextSize::Standard { Letters::Usual } else { Letters::Large }
}

impl PlanPicture {
    /// The plan around a place that anybody may see; nothing where there is none.
    #[must_use]
    pub fn open(tree: &PlaceTree, today: Day, id: PlaceId, purpose: Purpose) -> Option<Self> {
        let around = around(tree, today, id)?;
        let letters = letters();
        let plan = Plan::of(&around.houses, around.marked, purpose, letters);
        let choose = if purpose == Purpose::Choose { "&choose" } else { "" };
        let large = if letters == Letters::Large { "&large" } else { "" };
        let src = format!("/report/plan.svg?place={}{choose}{large}", around.marked.unwrap_or(around.outer));
        let taps = match purpose {
            Purpose::Look => Vec::new(),
            Purpose::Choose => around.houses.iter().zip(plan.cells()).map(tap).collect(),
        };
        Some(Self { taps, ..Self::of(tree, &around, &plan, src) })
    }

    /// The plan of the compound a place lies in, to look at; nothing for a place outside one.
    #[must_use]
    pub fn of_compound(tree: &PlaceTree, today: Day, id: PlaceId) -> Option<Self> {
        tree.within(id, PlaceKind::Compound)?;
        Self::open(tree, today, id, Purpose::Look)
    }

    /// The plan around a place with what is open in each house, drawn for staff at `src`.
    #[must_use]
    pub fn counted(tree: &PlaceTree, around: &Around, src: String) -> Self {
        let plan = Plan::of(&around.houses, around.marked, Purpose::Look, letters());
        let has_circles = around.houses.iter().any(|house| house.open > 0);
        let circles = if has_circles { t("plan-open-hint") } else { String::new() };
        Self { circles, ..Self::of(tree, around, &plan, src) }
    }

    fn of(tree: &PlaceTree, around: &Around, plan: &Plan, src: String) -> Self {
        let (width, height) = plan.size();
        let alt = alt(&tree.spoken_name(around.outer), &around.houses, around.marked);
        Self { src, alt, width, height, taps: Vec::new(), circles: String::new() }
    }
}

fn alt(outer: &str, houses: &[House], marked: Option<PlaceId>) -> String {
    let names = houses.iter().map(name).collect::<Vec<_>>().join(&t("common-comma"));
    match houses.iter().find(|house| marked == Some(house.id)) {
        Some(house) => {
            t_with("plan-alt-marked", &[("outer", outer), ("names", &names), ("marked", &house.name)])
        }
        None => t_with("plan-alt", &[("outer", outer), ("names", &names)]),
    }
}

fn name(house: &House) -> String {
    match house.open {
        0 => house.name.clone(),
        n => t_with("plan-open", &[("name", &house.name), ("n", &n.to_string())]),
    }
}

fn tap((house, at): (&House, &Rect)) -> Tap {
    Tap { value: house.id.to_string(), name: house.name.clone(), at: *at }
}
