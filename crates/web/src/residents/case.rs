//! One report as its reporter may see it: the matter, its history, its pictures. Opened by a
//! capability; a wrong, an expired and somebody else's get one answer.

use std::sync::Arc;

use actions::sealing::context;
use actions::{ActionError, By, With};
use axum::http::HeaderMap;
use kernel::{Moment, SubdistrictId};
use matters::matter::Rules;
use matters::{Capability, Matter, Numbers, Report, ReportId};
use place::PlaceKind;
use storage::Tx;
use storage::matters::photos::Photo as Kept;
use storage::matters::published::{self, Published};
use storage::matters::{Recorded, capabilities, contacts, filing, history, load, photos};
use storage::office::Office;

use crate::app::App;
use crate::category;
use crate::parts::Photo;
use crate::problem::{Failure, Problem};
use crate::spoken;
use crate::words::{t, t_with};

/// A report and everything around it.
pub struct Case {
    /// The capability, as it stands in the address.
    pub token: String,
    /// Whose link it is.
    pub report: ReportId,
    /// The matter it is in.
    pub matter: Matter,
    /// What happened.
    pub history: Vec<Recorded>,
    /// Its pictures.
    pub photos: Vec<Kept>,
    /// What was filed with it.
    pub filed: filing::Filed,
    /// What neighbours read of it.
    pub published: Option<Published>,
    /// The subdistrict.
    pub office: Arc<Office>,
    /// The numbers in force.
    pub numbers: Numbers,
    /// Who serves the lead unit, by name.
    pub names: Vec<String>,
    /// Who looked at the contact: when and why.
    pub looks: Vec<(Moment, String)>,
    /// Product time.
    pub now: Moment,
}

impl Case {
    /// The rules of now.
    #[must_use]
    pub fn rules(&self) -> Rules<'_> {
        Rules { calendar: &self.office.calendar, numbers: &self.numbers }
    }

    /// The report itself.
    ///
    /// # Errors
    /// The one answer, should it have left the matter meanwhile.
    pub fn own(&self) -> Result<&Report, Failure> {
        self.matter.report(self.report).map_err(|_| Problem::not_found().into())
    }

    /// "福宁小区 3号楼 2单元"; what was said of it where no place is known. Whoever came to a neighbour's
    /// matter reads the building at most: the staircase is the neighbour's.
    #[must_use]
    pub fn place(&self) -> String {
        let is_at_home = self.own().is_ok_and(|report| report.home == self.matter.id);
        let building =
            |place| self.office.tree.within(place, PlaceKind::Building).map_or(place, |found| found.id);
        let here = self.matter.place.map(|place| if is_at_home { place } else { building(place) });
        let named = here.map(|place| self.office.tree.spoken_name(place));
        named.or_else(|| self.filed.filing.place_detail.clone()).unwrap_or_else(|| t("track-no-place"))
    }

    /// The category's words.
    #[must_use]
    pub fn what(&self) -> String {
        category::words(&self.office, &self.matter.category.0)
    }

    /// The last thing the unit said when it said *handled*.
    #[must_use]
    pub fn reply(&self) -> Option<&str> {
        let handled = |entry: &&Recorded| matches!(entry.event, matters::Event::Handled { .. });
        self.history.iter().rev().find(handled).and_then(|entry| entry.text.as_deref())
    }

    /// Before and after, newest of each; those a reporter may see: the unit's, and their own.
    #[must_use]
    pub fn pictures(&self) -> Vec<Photo> {
        let of_part = |part: &str| {
            let own = |photo: &&Kept| photo.part == part && photo.report.is_none_or(|of| of == self.report);
            self.photos.iter().rev().find(own)
        };
        let before = of_part("before").map(|photo| self.picture(photo, "track-before"));
        let after = of_part("after").map(|photo| self.picture(photo, "track-after"));
        before.into_iter().chain(after).collect()
    }

    /// Before and after side by side; nothing where there is no after to compare with.
    #[must_use]
    pub fn pair(&self) -> Vec<Photo> {
        let has_after = self.photos.iter().any(|photo| photo.part == "after" && photo.report.is_none());
        if has_after { self.pictures() } else { Vec::new() }
    }

    /// The pictures that belong to an entry: those added with its sentence, and with the report those that
    /// came with it, but for the one that stands beside the after.
    #[must_use]
    pub fn pictures_with(&self, entry: &Recorded) -> Vec<Photo> {
        if let matters::Event::Reported { report, .. } = &entry.event {
            return if *report == self.report { self.before_pictures() } else { Vec::new() };
        }
        let Some(text_id) = entry.text_id.as_deref() else { return Vec::new() };
        let with = |photo: &&Kept| photo.text_id.as_deref() == Some(text_id) && photo.part == "added";
        self.photos.iter().filter(with).map(|photo| self.picture(photo, "track-added")).collect()
    }

    fn before_pictures(&self) -> Vec<Photo> {
        let on_top = self.pair();
        let own =
            self.photos.iter().filter(|photo| photo.part == "before" && photo.report == Some(self.report));
        let pictures = own.map(|photo| self.picture(photo, "track-before"));
        pictures.filter(|picture| on_top.iter().all(|shown| shown.src != picture.src)).collect()
    }

    /// A picture with its caption.
    #[must_use]
    pub fn picture(&self, photo: &Kept, caption: &'static str) -> Photo {
        let day = spoken::day(photo.at.day());
        let caption = t_with(caption, &[("day", &day)]);
        Photo {
            src: format!("/t/{}/photos/{}", self.token, photo.digest),
            width: photo.width,
            height: photo.height,
            alt: caption.clone(),
            caption,
        }
    }
}

/// The capability in an address, as the actor of an act.
///
/// # Errors
/// The one answer.
pub fn holder(token: &str) -> Result<By, Failure> {
    Ok(By::Holder(capability(token)?))
}

fn capability(token: &str) -> Result<Capability, Failure> {
    token.parse().map_err(|_| Problem::not_found().into())
}

/// Opens the case behind a capability.
///
/// # Errors
/// The one answer; trouble with the store.
pub async fn open(app: &App, token: &str) -> Result<Case, Failure> {
    let capability = capability(token)?;
    let (with, of, now) = (app.with(), app.of(), app.now());
    Ok(app.db().read(move |tx| load(tx, &with, of, now, &capability)).await?)
}

/// The case behind a capability, read in a transaction.
///
/// # Errors
/// [`ActionError::NotFound`] for a wrong, an expired and somebody else's; trouble with the store.
pub fn load(
    tx: &mut Tx<'_>,
    with: &With,
    of: SubdistrictId,
    now: Moment,
    capability: &Capability,
) -> Result<Case, ActionError> {
    let lookup = with.keys().lookup(context::CAPABILITY, capability.as_str());
    let report = capabilities::report_behind(tx, of, &lookup, now)?.ok_or(ActionError::NotFound)?;
    let id = load::matter_of(tx, of, report)?.ok_or(ActionError::NotFound)?;
    let (matter, _) = load::find(tx, of, id)?.ok_or(ActionError::NotFound)?;
    let today = with.today(tx, of, now)?;
    let names = match matter.lead() {
        Some(unit) => storage::people::names_in(tx, of, unit, now.day())?,
        None => Vec::new(),
    };
    let looks = contacts::reveals_of(tx, of, report)?;
    Ok(Case {
        token: capability.as_str().to_owned(),
        report,
        history: history::of_matter(tx, of, id)?,
        photos: photos::of_matter(tx, of, id)?,
        filed: filing::find(tx, of, report)?.ok_or(ActionError::NotFound)?,
        published: published::of_report(tx, of, report)?,
        matter,
        office: today.office,
        numbers: today.numbers,
        names,
        looks: looks.into_iter().map(|(at, _, why)| (at, why)).collect(),
        now,
    })
}

/// Whether this device carries the mark of one that printed a slip.
#[must_use]
pub fn device(headers: &HeaderMap) -> matters::verdict::Device {
    if crate::actor::cookie(headers, crate::actor::PRINTED).is_some() {
        matters::verdict::Device::PrintedTheSlip
    } else {
        matters::verdict::Device::Own
    }
}
