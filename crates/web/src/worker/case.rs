//! One matter as staff may see it: its history, its pictures, its reporters behind a mask.

use std::collections::HashMap;
use std::sync::Arc;

use actions::place::safety_notes;
use actions::sealing::{self, Person};
use actions::{ActionError, With};
use kernel::{Moment, SubdistrictId};
use matters::matter::Rules;
use matters::{Event, Matter, MatterId, Numbers, ReportId};
use notices::Kind;
use people::{Permission, PersonId, SafetyNote};
use storage::Tx;
use storage::matters::filing::Filed;
use storage::matters::photos::Photo as Kept;
use storage::matters::{Actor, Recorded, contacts, filing, history, load, photos};
use storage::notices::outbox;
use storage::office::Office;

use crate::actor::Staff;
use crate::app::App;
use crate::parts::{Caution, Line, Photo};
use crate::problem::{Failure, Problem};
use crate::spoken;
use crate::told;
use crate::verbs::Home;
use crate::words::{t, t_with};

/// A matter and everything around it.
pub struct Case {
    /// The matter.
    pub matter: Matter,
    /// What happened.
    pub history: Vec<Recorded>,
    /// Its pictures.
    pub photos: Vec<Kept>,
    /// What was filed with each report.
    pub filed: HashMap<ReportId, Filed>,
    /// Whose last notice did not arrive, and which; read at the desk only.
    pub lost: HashMap<ReportId, Kind>,
    /// Who told it, masked.
    pub masked: HashMap<ReportId, Person>,
    /// What whoever goes there has to know; empty for everybody who does not.
    pub safety: Vec<SafetyNote>,
    /// The names of whoever acted.
    pub names: HashMap<PersonId, String>,
    /// The subdistrict.
    pub office: Arc<Office>,
    /// The numbers in force.
    pub numbers: Numbers,
    /// Who looks.
    pub staff: Staff,
    /// Product time.
    pub now: Moment,
    /// What the matter's address begins with, where it is looked at: `/w/m` or `/d/m`.
    pub base: &'static str,
}

/// The matter an address names.
///
/// # Errors
/// 404 for what is no id.
pub fn id(text: &str) -> Result<MatterId, Failure> {
    text.parse().map_err(|_| Problem::not_found().into())
}

/// Opens a matter that this member of staff may see.
///
/// # Errors
/// 404 also for a matter that is not theirs; trouble with the store.
pub async fn open(app: &App, staff: &Staff, id: MatterId) -> Result<Case, Failure> {
    open_at(app, staff, id, "/w/m").await
}

/// As [`open`], looked at from the address `base`.
///
/// # Errors
/// As [`open`].
pub async fn open_at(app: &App, staff: &Staff, id: MatterId, base: &'static str) -> Result<Case, Failure> {
    let (with, of, now, staff) = (app.with(), app.of(), app.now(), staff.clone());
    let found = app.db().read(move |tx| -> Result<Case, ActionError> {
        let today = with.today(tx, of, now)?;
        let (matter, _) = load::find(tx, of, id)?.ok_or(ActionError::NotFound)?;
        let may_look = staff.signed.duty.may(Permission::Look);
        if !may_look || !actions::matters::reaches(&today.office, &staff.signed, &matter) {
            return Err(ActionError::NotFound);
        }
        let history = history::of_matter(tx, of, id)?;
        let filed = filed(tx, of, &matter)?;
        Ok(Case {
            photos: photos::of_matter(tx, of, id)?,
            lost: if base == Home::Desk.base() { lost(tx, of, &filed)? } else { HashMap::new() },
            masked: masked(tx, of, &with, &filed)?,
            names: names(tx, of, &history)?,
            safety: safety_notes(tx, of, &today.office, &staff.signed, &matter, now.day())?,
            history,
            filed,
            matter,
            office: today.office,
            numbers: today.numbers,
            staff: staff.clone(),
            now,
            base,
        })
    });
    Ok(found.await?)
}

fn filed(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    matter: &Matter,
) -> Result<HashMap<ReportId, Filed>, ActionError> {
    let mut all = HashMap::new();
    for report in &matter.reports {
        if let Some(filed) = filing::find(tx, of, report.id)? {
            all.insert(report.id, filed);
        }
    }
    Ok(all)
}

fn lost(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    filed: &HashMap<ReportId, Filed>,
) -> Result<HashMap<ReportId, Kind>, ActionError> {
    let mut all = HashMap::new();
    for (report, _) in filed.iter().filter(|(_, filed)| filed.filing.contact_id.is_some()) {
        if let Some(kind) = outbox::lost(tx, of, *report)? {
            all.insert(*report, kind);
        }
    }
    Ok(all)
}

fn masked(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    with: &With,
    filed: &HashMap<ReportId, Filed>,
) -> Result<HashMap<ReportId, Person>, ActionError> {
    let mut all = HashMap::new();
    for (report, filed) in filed {
        let Some(contact) = &filed.filing.contact_id else { continue };
        if let Some(sealed) = contacts::sealed(tx, of, contact)? {
            all.insert(*report, sealing::open(with.keys(), &sealed)?.masked());
        }
    }
    Ok(all)
}

fn names(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    history: &[Recorded],
) -> Result<HashMap<PersonId, String>, ActionError> {
    let mut all = HashMap::new();
    for entry in history {
        if let Actor::Staff { person, .. } = entry.actor
            && !all.contains_key(&person)
        {
            all.insert(person, storage::people::name_of(tx, of, person)?.unwrap_or_default());
        }
    }
    Ok(all)
}

impl Case {
    /// The rules of now.
    #[must_use]
    pub fn rules(&self) -> Rules<'_> {
        Rules { calendar: &self.office.calendar, numbers: &self.numbers }
    }

    /// Whether this member of staff's unit leads it and still has something to do.
    #[must_use]
    pub fn is_in_my_hands(&self) -> bool {
        let handles = self.staff.signed.duty.may(Permission::Handle);
        handles && self.matter.lead() == Some(self.staff.signed.unit) && self.matter.stage.is_in_hand()
    }

    /// The number it is called by.
    #[must_use]
    pub fn number(&self) -> String {
        self.matter.reports.first().map(|report| report.number.to_string()).unwrap_or_default()
    }

    /// The safety notes on its address, in words.
    #[must_use]
    pub fn cautions(&self) -> Vec<Caution> {
        self.safety.iter().map(Caution::of).collect()
    }

    /// What its first reporter said.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        let first = self.matter.reports.first()?;
        self.filed.get(&first.id)?.words.as_deref()
    }

    /// "福宁小区 3号楼 2单元"; that it is not known yet, where it is not.
    #[must_use]
    pub fn place(&self) -> String {
        let named = self.matter.place.map(|place| self.office.tree.spoken_name(place));
        named.unwrap_or_else(|| t("track-no-place"))
    }

    /// What was said of where exactly, by each reporter once.
    #[must_use]
    pub fn details(&self) -> Vec<&str> {
        let mut details: Vec<&str> = Vec::new();
        for report in &self.matter.reports {
            let detail = self.filed.get(&report.id).and_then(|filed| filed.filing.place_detail.as_deref());
            details.extend(detail.filter(|detail| !details.contains(detail)));
        }
        details
    }

    /// The last time somebody came, and who.
    #[must_use]
    pub fn last_contact(&self) -> Option<&Recorded> {
        self.history.iter().rev().find(|entry| matches!(entry.event, Event::Contacted { .. }))
    }

    /// The pictures of one part: `before`, `after`, `added`.
    #[must_use]
    pub fn pictures(&self, part: &str) -> Vec<Photo> {
        self.photos.iter().filter(|photo| photo.part == part).map(|photo| self.picture(photo)).collect()
    }

    /// The pictures that came with a report.
    #[must_use]
    pub fn pictures_of(&self, report: ReportId) -> Vec<Photo> {
        let of = |photo: &&Kept| photo.report == Some(report);
        self.photos.iter().filter(of).map(|photo| self.picture(photo)).collect()
    }

    /// The pictures that came with a sentence.
    #[must_use]
    pub fn pictures_with(&self, text_id: Option<&str>) -> Vec<Photo> {
        let Some(text_id) = text_id else { return Vec::new() };
        let with = |photo: &&Kept| photo.text_id.as_deref() == Some(text_id);
        self.photos.iter().filter(with).map(|photo| self.picture(photo)).collect()
    }

    /// A picture with its address and caption.
    #[must_use]
    pub fn picture(&self, photo: &Kept) -> Photo {
        let caption = match photo.part.as_str() {
            "before" => "track-before",
            "after" => "track-after",
            _ => "track-added",
        };
        let caption = t_with(caption, &[("day", &spoken::day(photo.at.day()))]);
        Photo {
            src: format!("{}/{}/photos/{}", self.base, self.matter.id, photo.digest),
            width: photo.width,
            height: photo.height,
            alt: caption.clone(),
            caption,
        }
    }

    /// Everything that happened, newest first.
    #[must_use]
    pub fn timeline(&self) -> Vec<Line> {
        self.history.iter().rev().map(|entry| self.line(entry)).collect()
    }

    fn line(&self, entry: &Recorded) -> Line {
        let told = told::to_staff(entry, &self.matter, &self.office);
        Line {
            mark: told.mark,
            at: if self.base == "/d/m" {
                spoken::compact(entry.at, self.now)
            } else {
                spoken::moment(entry.at)
            },
            who: self.who(entry),
            sentence: told.sentence,
            photos: self.pictures_with(entry.text_id.as_deref()),
            is_public: told.is_public,
        }
    }

    /// Who did it: a colleague by name, the resident, nobody for a duty or what the rules did by themselves.
    #[must_use]
    pub fn who(&self, entry: &Recorded) -> String {
        match entry.actor {
            Actor::Resident if is_by_itself(&entry.event) => String::new(),
            Actor::Staff { person, .. } => self.names.get(&person).cloned().unwrap_or_default(),
            Actor::Resident => t("worker-resident"),
            Actor::System => String::new(),
        }
    }
}

/// What follows from a resident's word and is not their doing.
const fn is_by_itself(event: &Event) -> bool {
    matches!(
        event,
        Event::ReworkStarted { .. }
            | Event::SupervisionRaised { .. }
            | Event::Disputed { .. }
            | Event::Closed { .. }
            | Event::Reopened
    )
}
