//! Where it is: by the code on the wall, by its name, by going down from a community; or not known.
//!
//! A place is never asked for. What was typed and not found goes along as words.

use actions::matters::join::{self, Offer};
use actions::{ActionError, By};
use kernel::Day;
use place::{Place as Spotted, PlaceId, PlaceKind, WallCode};
use storage::office::Office;
use storage::place::Hung;

use crate::app::App;
use crate::category;
use crate::fields::Fields;
use crate::parts::report_form::{Nearby, Place, Plate, Spot, Spots, neighbours_photo};
use crate::parts::{Pill, PlanPicture, Status};
use crate::plan::Purpose;
use crate::problem::Failure;
use crate::words::{t, t_with};

/// Places offered at once.
const OFFERED: usize = 8;
/// Places below another that are offered at once: the buildings of a large compound.
const BELOW: usize = 60;

/// The code that hangs, as people type it.
///
/// # Errors
/// Trouble with the store.
pub async fn find_code(app: &App, code: &str) -> Result<Option<Hung>, Failure> {
    let Ok(code) = code.parse::<WallCode>() else { return Ok(None) };
    let of = app.of();
    let hung = app.db().read(move |tx| storage::place::find_code(tx, of, code)).await;
    Ok(hung?.filter(|hung| hung.retired_at.is_none()))
}

/// The plate of a code that hangs.
#[must_use]
pub fn plate(office: &Office, today: Day, hung: &Hung) -> Plate {
    let name = |kind| office.tree.within(hung.place, kind).map(|place| place.name.clone());
    let under = [name(PlaceKind::Community), name(PlaceKind::Grid)];
    Plate {
        code: hung.code.to_string(),
        name: office.tree.spoken_name(hung.place),
        under: under.into_iter().flatten().collect::<Vec<_>>().join("·"),
        plan: PlanPicture::of_compound(&office.tree, today, hung.place),
    }
}

/// What the form knows of the place, and what it came to.
#[derive(Debug, Clone)]
pub struct Whereabouts {
    /// As the form shows it.
    pub known: Place,
    /// The place, if any.
    pub here: Option<PlaceId>,
    /// Words about the place that led to none.
    pub unfound: String,
}

impl Whereabouts {
    /// Where exactly, as typed; words about the place that led to none go along in front.
    #[must_use]
    pub fn detail(&self, typed: &str) -> String {
        let pieces = [self.unfound.as_str(), typed.trim()];
        pieces.into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// The place of the plate, unless it is not here; else the one that was chosen, or that was typed beyond
/// doubt; else the community, if any.
#[must_use]
pub fn whereabouts(office: &Office, today: Day, hung: Option<&Hung>, fields: &Fields) -> Whereabouts {
    let known = match (hung, fields.has("code")) {
        (Some(hung), _) => Place::Plate(plate(office, today, hung)),
        (None, true) => Place::OldCode,
        (None, false) => Place::Open,
    };
    if let Some(hung) = hung.filter(|_| fields.text("here") != "no") {
        return Whereabouts { known, here: Some(hung.place), unfound: String::new() };
    }
    let typed = fields.text("find").trim();
    let chosen = chosen(office, fields.text("place")).map(|place| place.id);
    let meant = chosen.or_else(|| office.tree.search(typed, today, 1).meant);
    let community =
        || office.tree.by_code(PlaceKind::Community, fields.text("community")).map(|place| place.id);
    let unfound = if meant.is_none() { typed.to_owned() } else { String::new() };
    Whereabouts { known, here: meant.or_else(community), unfound }
}

fn chosen<'a>(office: &'a Office, place: &str) -> Option<&'a Spotted> {
    let place = office.tree.get(place.parse().ok()?)?;
    (place.kind > PlaceKind::Subdistrict).then_some(place)
}

/// The places offered for what was typed; else the chosen place and those below it; else those of the
/// chosen community.
#[must_use]
pub fn spots(office: &Office, today: Day, fields: &Fields) -> Spots {
    let find: String = fields.text("find").trim().to_owned();
    // Typed anew, it counts for more than what was chosen from what was found before.
    let is_new = !find.is_empty() && find != fields.text("looked").trim();
    match chosen(office, fields.text("place")).filter(|_| !is_new) {
        Some(place) => return Spots { find, ..below(office, today, place) },
        None if !find.is_empty() => return searched(office, today, find),
        None => {}
    }
    let community = office.tree.by_code(PlaceKind::Community, fields.text("community"));
    community.map_or_else(|| whole(office, today, fields), |place| below(office, today, place))
}

/// Nothing is known yet: the communities as a picture, unless a plate says where it is.
fn whole(office: &Office, today: Day, fields: &Fields) -> Spots {
    if fields.has("code") && fields.text("here") != "no" {
        return Spots::default();
    }
    let root = office.tree.of_kind(PlaceKind::Subdistrict).into_iter().next();
    Spots { plan: root.and_then(|root| plan(office, today, root)), ..Spots::default() }
}

/// The picture one chooses the next place from.
fn plan(office: &Office, today: Day, place: &Spotted) -> Option<PlanPicture> {
    PlanPicture::open(&office.tree, today, place.id, Purpose::Choose)
}

fn searched(office: &Office, today: Day, find: String) -> Spots {
    let found = office.tree.search(&find, today, OFFERED);
    let note = match (found.places.is_empty(), found.more) {
        (true, _) => t("report-spots-none"),
        (false, 0) => String::new(),
        (false, more) => t_with("report-spots-more", &[("n", &more.to_string())]),
    };
    let rows = found.places.iter().filter_map(|id| office.tree.get(*id));
    Spots { find, rows: rows.map(|place| spot(office, place, None)).collect(), note, plan: None }
}

/// The chosen place, and those below it to choose from. Grids are passed over: nobody says them.
fn below(office: &Office, today: Day, place: &Spotted) -> Spots {
    let direct = |of: PlaceId| office.tree.below(of).into_iter();
    let mut lower: Vec<&Spotted> = match place.kind {
        PlaceKind::Community => direct(place.id)
            .flat_map(|one| match one.kind {
                PlaceKind::Grid => direct(one.id).collect(),
                _ => vec![one],
            })
            .collect(),
        _ => direct(place.id).collect(),
    };
    lower.retain(|one| one.stands_on(today) && one.kind != PlaceKind::Grid);
    lower.truncate(BELOW);
    let note = if lower.is_empty() { String::new() } else { t("report-spots-below") };
    let rows = std::iter::once(place).chain(lower);
    let rows = rows.map(|one| spot(office, one, Some(place.id))).collect();
    Spots { find: String::new(), rows, note, plan: plan(office, today, place) }
}

fn spot(office: &Office, place: &Spotted, chosen: Option<PlaceId>) -> Spot {
    let community = office.tree.within(place.id, PlaceKind::Community).filter(|one| one.id != place.id);
    Spot {
        value: place.id.to_string(),
        name: office.tree.spoken_name(place.id),
        under: community.map(|one| one.name.clone()).unwrap_or_default(),
        is_chosen: chosen == Some(place.id),
    }
}

/// What was told near a place in the last days, as far as its reporters let neighbours know.
///
/// # Errors
/// Trouble with the store.
pub async fn nearby(
    app: &App,
    office: &Office,
    here: Option<PlaceId>,
    chosen: &str,
) -> Result<Vec<Nearby>, Failure> {
    let Some(here) = here else { return Ok(Vec::new()) };
    let (with, act) = (app.with(), app.act(By::Anybody));
    let offers: Result<_, ActionError> = app.db().read(move |tx| join::offers(tx, &with, &act, here)).await;
    let today = app.now().day();
    Ok(offers?.into_iter().map(|offer| near(office, today, offer, chosen)).collect())
}

fn near(office: &Office, today: Day, offer: Offer, chosen: &str) -> Nearby {
    let status = match offer.stage.as_str() {
        _ if offer.is_rework => Status::Rework,
        "assigned" => Status::Assigned,
        "working" => Status::Working,
        _ => Status::Received,
    };
    let days = (today - offer.told_at.day()).get_days().to_string();
    let count = match offer.reports {
        ..=1 => String::new(),
        n => t_with("report-near-count", &[("n", &n.to_string())]),
    };
    let (words, photo) = match offer.published {
        Some(published) => (published.words, published.photo),
        None => (String::new(), None),
    };
    Nearby {
        is_chosen: offer.handle == chosen,
        value: offer.handle,
        what: category::words(office, &offer.category),
        kind: offer.category,
        building: office.tree.spoken_name(offer.place),
        pill: Pill::from(status),
        age: t_with("report-near-age", &[("days", &days)]),
        count,
        photo: photo.as_deref().map(neighbours_photo),
        sentence: words,
    }
}
