//! Answering the review lists: what waits for a second person, each with its own two decisions.

use actions::matters::{
    Decided, Sentence, Shown, decide_appeal, decide_decline, decide_extension, decide_parking, decide_return,
    decide_withdrawal, leave_unresolved, order_rework, review_extension,
};
use actions::{Act, ActionError, With};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use matters::report::Appeal;
use matters::request::Decision;
use matters::{Event, MatterId, ReportId};
use people::Permission;
use storage::matters::reviews::{self, Desk as Waiting};
use storage::{StorageError, Tx};

use super::{Item, List, Page, Tab};
use crate::actor::Staff;
use crate::app::App;
use crate::desk::Desk;
use crate::desk::matter::Fact;
use crate::desk::queue::answer::title;
use crate::fields::Fields;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw, see};
use crate::parts::Errors;
use crate::problem::{self, Failure, Problem};
use crate::spoken;
use crate::told;
use crate::words::t;
use crate::worker::case::{self, Case};
use crate::worker::standing;

/// Things to decide on one page.
const MOST: i64 = 40;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET `/d/review/{list}`.
///
/// # Errors
/// 403 for a duty that decides nothing; 404 for no such list.
pub async fn show(
    State(app): State<App>,
    Desk(staff): Desk,
    Path(list): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let list = list_of(&list)?;
    let done = asked.done.map(|_| t("desk-done"));
    let page = page(&app, &staff, list, done, None).await?;
    draw(StatusCode::OK, &page)
}

fn list_of(noun: &str) -> Result<List, Failure> {
    List::ALL.into_iter().find(|list| list.noun() == noun).ok_or_else(|| Problem::not_found().into())
}

/// The desk in the store a list is read from; extensions wait at the level of whoever looks.
const fn waiting(list: List, staff: &Staff) -> Waiting {
    match list {
        List::Declines => Waiting::Declines,
        List::Appeals => Waiting::Appeals,
        List::Extensions if staff.signed.duty.may(Permission::Lead) => Waiting::ExtensionsSecond,
        List::Extensions => Waiting::ExtensionsFirst,
        List::Parkings => Waiting::Parkings,
        List::Returns => Waiting::Returns,
        List::Supervision => Waiting::Supervision,
        List::Withdrawals => Waiting::Withdrawals,
    }
}

/// Who decides what is on a list.
const fn permission(list: List, staff: &Staff) -> Permission {
    match list {
        List::Declines | List::Withdrawals => Permission::Review,
        List::Extensions if staff.signed.duty.may(Permission::Review) => Permission::Review,
        _ => Permission::Lead,
    }
}

/// A decision that could not be taken, to be shown with what was typed.
struct Again {
    matter: MatterId,
    errors: Errors,
    fields: Fields,
}

async fn page(
    app: &App,
    staff: &Staff,
    list: List,
    done: Option<String>,
    again: Option<Again>,
) -> Result<Page, Failure> {
    let duty = staff.signed.duty;
    if !duty.may(Permission::Review) && !duty.may(Permission::Lead) {
        return Err(Problem::not_allowed().into());
    }
    let office = app.office().await?;
    let (of, mine) = (app.of(), staff.clone());
    let lists = app.db().read(move |tx| -> Result<Vec<Vec<MatterId>>, StorageError> {
        List::ALL.into_iter().map(|list| reviews::on_desk(tx, of, waiting(list, &mine), MOST)).collect()
    });
    let lists = lists.await?;
    let mut items = Vec::new();
    let ids = List::ALL.into_iter().zip(&lists).find(|(known, _)| *known == list).map(|(_, ids)| ids.clone());
    for id in ids.unwrap_or_default() {
        if let Ok(case) = case::open_at(app, staff, id, "/d/m").await {
            items.extend(items_of(&case, list, again.as_ref()));
        }
    }
    let mut layout = page::layout(app, &office, Area::Desk, Some(staff));
    layout.open_door = Some(StaffDoor::Review);
    let tabs = List::ALL.into_iter().zip(&lists).map(|(known, ids)| Tab {
        list: known,
        count: u64::try_from(ids.len()).unwrap_or(0),
        is_current: known == list,
    });
    Ok(Page { layout, list, tabs: tabs.collect(), done, items, older: None })
}

/// One item a matter; one a report where a list is about reports.
fn items_of(case: &Case, list: List, again: Option<&Again>) -> Vec<Item> {
    let reports: Vec<Option<ReportId>> = match list {
        List::Appeals => {
            let pending = |report: &&matters::Report| matches!(report.appeal, Some(Appeal::Pending { .. }));
            case.matter.reports.iter().filter(pending).map(|report| Some(report.id)).collect()
        }
        List::Withdrawals => {
            let asked = |report: &&matters::Report| report.withdrawal.is_some();
            case.matter.reports.iter().filter(asked).map(|report| Some(report.id)).collect()
        }
        _ => vec![None],
    };
    reports.into_iter().map(|report| item(case, list, report, again)).collect()
}

fn item(case: &Case, list: List, report: Option<ReportId>, again: Option<&Again>) -> Item {
    let matter = &case.matter;
    let entry = case.history.iter().rev().find(|entry| asks(&entry.event, list));
    let asked =
        entry.map(|entry| [case.who(entry), spoken::near(entry.at, case.now)].join(&t("common-comma")));
    let again = again.filter(|again| again.matter == matter.id);
    let mut facts = vec![
        Fact { label: t("desk-fact-standard"), words: matter.standard.clone() },
        Fact { label: t("desk-fact-due"), words: spoken::due(matter.clock.due, case.now) },
    ];
    if let Some(entry) = entry {
        let sentence = told::to_staff(entry, matter, &case.office).sentence;
        facts.push(Fact { label: t("desk-fact-why"), words: sentence });
    }
    if let Some(parking) = &matter.requests.parking {
        facts.push(Fact { label: t("desk-fact-parking"), words: spoken::day(parking.until) });
    }
    Item {
        id: matter.id.to_string(),
        version: u64::try_from(matter.version).unwrap_or(0),
        number: case.number(),
        title: title(&case.office, case),
        place: case.place(),
        pill: standing::pill(matter, case.now),
        asked: asked.unwrap_or_default(),
        facts,
        photos: Vec::new(),
        will_read: String::new(),
        action: format!("/d/review/{}/{}", list.noun(), matter.id),
        report: report.map(|report| report.to_string()).unwrap_or_default(),
        decisions: decisions(list, again),
        barred: barred(case, list),
        errors: again.map(|again| again.errors.clone()).unwrap_or_default(),
        sentence: again.map(|again| again.fields.text("sentence").to_owned()).unwrap_or_default(),
    }
}

fn decisions(list: List, again: Option<&Again>) -> Vec<crate::parts::Choice> {
    let mut decisions = list.decisions();
    for choice in &mut decisions {
        choice.is_chosen = again.is_some_and(|again| again.fields.text("decision") == choice.value);
    }
    decisions
}

/// The event that put a matter on a list.
const fn asks(event: &Event, list: List) -> bool {
    match list {
        List::Declines => matches!(event, Event::DeclineRequested { .. }),
        List::Appeals => matches!(event, Event::Appealed { .. }),
        List::Extensions => matches!(event, Event::ExtensionRequested { .. }),
        List::Parkings => matches!(event, Event::ParkingRequested { .. }),
        List::Returns => matches!(event, Event::ReturnRequested { .. }),
        List::Supervision => matches!(event, Event::Rated { verdict: matters::Verdict::NotSatisfied, .. }),
        List::Withdrawals => matches!(event, Event::WithdrawalRequested { .. }),
    }
}

/// Why this member of staff may not decide.
fn barred(case: &Case, list: List) -> Option<String> {
    let staff = &case.staff.signed;
    if !staff.duty.may(permission(list, &case.staff)) {
        return Some(t("desk-barred-duty"));
    }
    let involved = case.matter.touched_by.contains(&staff.person) || case.matter.lead() == Some(staff.unit);
    involved.then(|| t("refusal-not-independent"))
}

/// POST `/d/review/{list}/{id}`.
///
/// # Errors
/// 403 for another duty; a refusal is said on the list.
pub async fn decide(
    State(app): State<App>,
    Desk(staff): Desk,
    Path((list, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let list = list_of(&list)?;
    let id = case::id(&id)?;
    let mut errors = Errors::default();
    let decision = match fields.text("decision") {
        "approve" => Some(Decision::Approve),
        "reject" => Some(Decision::Reject),
        _ => None,
    };
    if decision.is_none() {
        errors = errors.and("decision", t("desk-outcome-choose"));
    }
    let sentence = match Sentence::reply("reply", fields.text("sentence")) {
        Ok(sentence) => Some(sentence),
        Err(refused) => {
            errors = errors.and("sentence", problem::sentence(&refused));
            None
        }
    };
    let Some((decision, sentence)) = decision.zip(sentence) else {
        return refused(&app, &staff, list, StatusCode::UNPROCESSABLE_ENTITY, id, errors, fields).await;
    };
    let shown = Shown { matter: id, version: Some(fields.text("version").parse().unwrap_or(-1)) };
    let report = fields.text("report").parse().ok();
    let decided = Decided { decision, sentence };
    let (with, act, first) = (app.with(), app.act(staff.by()), staff.signed.duty.may(Permission::Review));
    let verb = move |tx: &mut Tx<'_>| carry_out(tx, &with, &act, list, shown, report, &decided, first);
    match app.db().write(verb).await {
        Ok(()) => Ok(see(&format!("/d/review/{}?done=yes", list.noun()))),
        Err(ActionError::Refused(why)) => {
            let errors = Errors::default().and("sentence", problem::sentence(&why));
            refused(&app, &staff, list, problem::status_of(&why), id, errors, fields).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn refused(
    app: &App,
    staff: &Staff,
    list: List,
    status: StatusCode,
    matter: MatterId,
    errors: Errors,
    fields: Fields,
) -> Result<Response, Failure> {
    let page = page(app, staff, list, None, Some(Again { matter, errors, fields })).await?;
    draw(status, &page)
}

#[expect(clippy::too_many_arguments, reason = "the transaction, its tools and the whole decision")]
fn carry_out(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    list: List,
    shown: Shown,
    report: Option<ReportId>,
    decided: &Decided,
    is_first_level: bool,
) -> Result<(), ActionError> {
    let report = report.ok_or(ActionError::NotFound);
    match list {
        List::Declines => decide_decline::run(tx, with, act, shown, decided),
        List::Appeals => {
            let wish = decide_appeal::Wish { report: report?, decided: decided.clone() };
            decide_appeal::run(tx, with, act, shown, &wish)
        }
        List::Extensions if is_first_level => review_extension::run(tx, with, act, shown, decided),
        List::Extensions => decide_extension::run(tx, with, act, shown, decided),
        List::Parkings => decide_parking::run(tx, with, act, shown, decided),
        List::Returns => decide_return::run(tx, with, act, shown, decided),
        List::Withdrawals => {
            let wish = decide_withdrawal::Wish { report: report?, decided: decided.clone() };
            decide_withdrawal::run(tx, with, act, shown, &wish)
        }
        List::Supervision => {
            let sentence = decided.sentence.clone();
            match decided.decision {
                Decision::Approve => {
                    leave_unresolved::run(tx, with, act, shown, &leave_unresolved::Wish { sentence })
                }
                Decision::Reject => order_rework::run(tx, with, act, shown, &order_rework::Wish { sentence }),
            }
        }
    }
}
