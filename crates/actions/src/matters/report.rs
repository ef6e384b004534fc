//! A resident reports: by a code on the wall or without one, without an account, in one request.

use ::matters::matter::receiving::{Said, Told};
use ::matters::numbers::{PHOTOS, SHORT_TEXT};
use ::matters::report::{Door, Reach};
use ::matters::{Capability, CategoryCode, Matter, MatterId, QueryCode, ReportId, ReportNumber};
use ::people::PersonId;
use ::place::{PlaceId, PlaceKind};
use kernel::Draw;
use kernel::text::Text;
use storage::matters::capabilities::{self, Link};
use storage::matters::contacts::{self, Contact};
use storage::matters::filing::{self, Filing};
use storage::matters::{Located, load};
use storage::office::Office;
use storage::{Tx, once};

use super::carrying::{self, Along, Opened};
use super::said::{PhotoKept, Reader, Sentence};
use crate::act::{Act, By};
use crate::error::{ActionError, Refused};
use crate::sealing::{self, Person, context};
use crate::with::With;

/// What the door took down.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// The form's own key: sent twice, it makes one report.
    pub once: String,
    /// The chosen category.
    pub category: Option<String>,
    /// Where, if known: from the code, or chosen.
    pub place: Option<PlaceId>,
    /// Where exactly, in words.
    pub place_detail: String,
    /// The resident's words.
    pub words: String,
    /// Photos the door has stored.
    pub photos: Vec<PhotoKept>,
    /// Name, telephone, flat.
    pub name: String,
    /// Telephone as typed.
    pub phone: String,
    /// Flat as typed.
    pub flat: String,
    /// Whether neighbours may see it (category, building, age, status).
    pub open_to_public: bool,
    /// Through a wall code rather than the plain page.
    pub by_code: bool,
    /// Who spoke, when staff typed it and it was not the person concerned; for colleagues.
    pub spoke_by: String,
}

/// What the resident gets.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// The matter.
    pub matter: MatterId,
    /// The report.
    pub report: ReportId,
    /// Its number.
    pub number: ReportNumber,
    /// The secret link.
    pub capability: Capability,
}

/// Takes a report in. The same key again answers with the same receipt.
///
/// # Errors
/// [`ActionError::NotAllowed`] for staff (they type for somebody: [`super::report_for`]),
/// [`ActionError::Refused`] for a field, a category or a telephone that cannot be taken.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<Receipt, ActionError> {
    if !matches!(act.by, By::Anybody) {
        return Err(ActionError::NotAllowed);
    }
    take_in(tx, with, act, wish, door_of(wish), None)
}

/// The door a resident came through.
pub(super) const fn door_of(wish: &Wish) -> Door {
    if wish.by_code { Door::WallCode } else { Door::Web }
}

/// Whether a receipt is of a report made just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Made {
    /// By this act.
    Now,
    /// By the same form, sent before.
    Before,
}

/// The one path inside, whatever the door.
pub(crate) fn take_in(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    wish: &Wish,
    door: Door,
    typed_by: Option<PersonId>,
) -> Result<Receipt, ActionError> {
    take_in_once(tx, with, act, wish, door, typed_by, &mut act.draw()).map(|(receipt, _)| receipt)
}

/// As [`take_in`]; says whether the same form was sent before.
pub(super) fn take_in_once(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    wish: &Wish,
    door: Door,
    typed_by: Option<PersonId>,
    draw: &mut Draw,
) -> Result<(Receipt, Made), ActionError> {
    let ids = Ids { matter: MatterId::new(act.at, draw), report: ReportId::new(act.at, draw) };
    if let Some(made) = once::claim(tx, act.of, &once_key(wish)?, &ids.report.to_string(), act.at)? {
        return Ok((receipt_again(tx, with, act, &made)?, Made::Before));
    }
    let today = with.today(tx, act.of, act.at)?;
    let checked = check(&today.office, act, wish)?;
    let told = told(tx, act, &today.office, &checked, ids, door, typed_by, draw)?;
    let number = told.number.clone();
    let (matter, events) = Matter::receive(told, act.at, today.rules())?;
    let capability = Capability::draw(today.office.identity.tag, draw);
    let located = located(&today.office, checked.place);
    let mut opened = Opened { matter, located, today };
    let along = Along {
        sentence: checked.words.as_ref(),
        second: checked.spoke_by.as_ref(),
        report: Some(ids.report),
        photos: &wish.photos,
        part: "before",
    };
    let text_id = carrying::keep_with_words(tx, act, &mut opened, &events, &along, draw)?;
    file_report(tx, with, act, ids.report, text_id, &checked, &capability, draw)?;
    Ok((Receipt { matter: ids.matter, report: ids.report, number, capability }, Made::Now))
}

/// The ids of a report on its way in.
#[derive(Debug, Clone, Copy)]
struct Ids {
    matter: MatterId,
    report: ReportId,
}

/// A wish whose fields can be taken.
struct Checked {
    category: CategoryCode,
    place: Option<PlaceId>,
    detail: Option<String>,
    words: Option<Sentence>,
    spoke_by: Option<Sentence>,
    person: Person,
    photos: usize,
    open_to_public: bool,
}

fn check(office: &Office, act: &Act, wish: &Wish) -> Result<Checked, ActionError> {
    let category = wish.category.as_deref().filter(|c| !c.is_empty()).ok_or(Refused::CategoryMissing)?;
    if office.standard_on(category, act.at.day()).is_none() {
        return Err(Refused::Unknown("category").into());
    }
    if wish.photos.len() > PHOTOS {
        return Err(Refused::TooManyPhotos(PHOTOS).into());
    }
    let place = wish.place.filter(|place| office.tree.get(*place).is_some());
    Ok(Checked {
        category: CategoryCode(category.to_owned()),
        place,
        detail: short("place_detail", &wish.place_detail)?,
        words: Sentence::resident("words", &wish.words)?,
        spoke_by: short("spoke_by", &wish.spoke_by)?.map(|words| Sentence { words, audience: Reader::Staff }),
        person: Person {
            name: short("name", &wish.name)?,
            phone: sealing::telephone(&wish.phone)?,
            flat: short("flat", &wish.flat)?,
        },
        photos: wish.photos.len(),
        open_to_public: wish.open_to_public,
    })
}

fn short(field: &'static str, typed: &str) -> Result<Option<String>, Refused> {
    let text = Text::<SHORT_TEXT>::optional(typed).map_err(|why| Refused::Field { field, why })?;
    Ok(text.map(Text::into_string))
}

/// The key of the form; one of an unlikely length is not a key of ours.
fn once_key(wish: &Wish) -> Result<String, ActionError> {
    let ours = (16..=64).contains(&wish.once.len())
        && wish.once.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if ours { Ok(format!("report:{}", wish.once)) } else { Err(Refused::Unknown("form").into()) }
}

#[expect(clippy::too_many_arguments, reason = "what the lifecycle asks for, and where it comes from")]
fn told(
    tx: &mut Tx<'_>,
    act: &Act,
    office: &Office,
    checked: &Checked,
    ids: Ids,
    door: Door,
    typed_by: Option<PersonId>,
    draw: &mut Draw,
) -> Result<Told, ActionError> {
    let standard =
        office.standard_on(&checked.category.0, act.at.day()).ok_or(Refused::Unknown("category"))?;
    Ok(Told {
        matter: ids.matter,
        report: ids.report,
        number: free_number(tx, act, draw)?,
        door,
        typed_by,
        reach: if checked.person.phone.is_some() { Reach::Telephone } else { Reach::Nothing },
        place: checked.place,
        category: checked.category.clone(),
        standard: standard.text(),
        limit: standard.limit,
        said: if checked.words.is_some() || checked.photos > 0 { Said::Something } else { Said::Nothing },
    })
}

/// A number nobody has, claimed; drawn again on collision.
fn free_number(tx: &mut Tx<'_>, act: &Act, draw: &mut Draw) -> Result<ReportNumber, ActionError> {
    loop {
        let number = ReportNumber::draw(act.at, draw);
        if once::claim(tx, act.of, &format!("number:{number}"), "", act.at)?.is_none() {
            return Ok(number);
        }
    }
}

/// Where a place lies, as lists ask for it.
pub(crate) fn located(office: &Office, place: Option<PlaceId>) -> Located {
    let within = |kind| place.and_then(|place| office.tree.within(place, kind)).map(|found| found.id);
    Located { community: within(PlaceKind::Community), grid: within(PlaceKind::Grid) }
}

#[expect(clippy::too_many_arguments, reason = "the transaction, its tools, the ids and what goes with them")]
fn file_report(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    report: ReportId,
    text_id: Option<String>,
    checked: &Checked,
    capability: &Capability,
    draw: &mut Draw,
) -> Result<(), ActionError> {
    let query = QueryCode::draw(draw);
    let filing = Filing {
        text_id,
        contact_id: keep_contact(tx, with, act, &checked.person, draw)?,
        query_lookup: Some(query_lookup(with, report, &query)),
        query_sealed: Some(seal(with, context::QUERY, query.as_str(), draw)?),
        open_to_public: checked.open_to_public,
        place_detail: checked.detail.clone(),
    };
    filing::file(tx, act.of, report, &filing)?;
    keep_link(tx, with, act, report, capability, "link", draw)
}

/// The keyed hash of a receipt's six digits, bound to its report: six digits alone would repeat.
pub fn query_lookup(with: &With, report: ReportId, query: &QueryCode) -> String {
    with.keys().lookup(context::QUERY, &format!("{report}:{}", query.as_str()))
}

pub(crate) fn keep_link(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    report: ReportId,
    capability: &Capability,
    kind: &'static str,
    draw: &mut Draw,
) -> Result<(), ActionError> {
    let made_by = match &act.by {
        By::Staff(signed) => Some(signed.person.to_string()),
        _ => None,
    };
    let link = Link {
        lookup: with.keys().lookup(context::CAPABILITY, capability.as_str()),
        sealed: seal(with, context::CAPABILITY, capability.as_str(), draw)?,
        report,
        kind,
        made_by,
    };
    Ok(capabilities::keep(tx, act.of, &link, act.at)?)
}

pub(crate) fn keep_contact(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    person: &Person,
    draw: &mut Draw,
) -> Result<Option<String>, ActionError> {
    if person.is_empty() {
        return Ok(None);
    }
    let contact = Contact {
        id: carrying::new_id(act, draw),
        place: None,
        sealed: sealing::seal(with.keys(), person, draw)?,
        phone_lookup: person.phone.as_ref().map(|phone| with.keys().lookup(context::PHONE, phone)),
        phone_tail_lookup: person
            .phone
            .as_ref()
            .map(|phone| with.keys().lookup(context::PHONE_TAIL, sealing::tail_of(phone))),
    };
    contacts::keep(tx, act.of, &contact, act.at)?;
    Ok(Some(contact.id))
}

fn seal(with: &With, context: &str, plain: &str, draw: &mut Draw) -> Result<Vec<u8>, ActionError> {
    Ok(with.keys().seal(context, plain.as_bytes(), draw).map_err(|error| sealing::trouble(&error))?)
}

/// The receipt of a report that was made before by the same key.
fn receipt_again(tx: &mut Tx<'_>, with: &With, act: &Act, made: &str) -> Result<Receipt, ActionError> {
    let report: ReportId = made.parse().map_err(|_| ActionError::NotFound)?;
    let matter = load::matter_of(tx, act.of, report)?.ok_or(ActionError::NotFound)?;
    let (found, _) = storage::matters::find(tx, act.of, matter)?.ok_or(ActionError::NotFound)?;
    let number = found.report(report)?.number.clone();
    let capability = link_of(tx, with, act, report)?;
    Ok(Receipt { matter, report, number, capability })
}

/// The secret link of a report, opened: for a reprint or a receipt shown again.
pub fn link_of(tx: &mut Tx<'_>, with: &With, act: &Act, report: ReportId) -> Result<Capability, ActionError> {
    let sealed = capabilities::sealed_link(tx, act.of, report)?.ok_or(ActionError::NotFound)?;
    let plain = with.keys().open(context::CAPABILITY, &sealed).map_err(|error| sealing::trouble(&error))?;
    let text = String::from_utf8(plain).map_err(|error| sealing::trouble(&error))?;
    Ok(text.parse().map_err(|error: ::matters::capability::NotACapability| sealing::trouble(&error))?)
}
