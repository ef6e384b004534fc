//! What a worker has to know before anything else: whose it is, why it came back, who is waiting.

use matters::verdict::Reason;
use matters::{Event, Verdict};
use storage::matters::{Actor, Recorded};

use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::case::Case;

/// What to know first.
pub fn notices(case: &Case) -> Vec<String> {
    let matter = &case.matter;
    let mut notices = Vec::new();
    let handles = case.staff.signed.duty.may(people::Permission::Handle);
    if handles && matter.stage.is_in_hand() && !case.is_in_my_hands() {
        notices.push(match matter.lead() {
            Some(unit) => t_with("worker-notice-theirs", &[("unit", case.office.unit_name(unit))]),
            None => t("worker-notice-nobody"),
        });
        notices.extend(mine(case));
    }
    if let Some(parking) = matter.parking.filter(|parking| parking.is_running(case.now)) {
        notices.push(t_with("worker-notice-parked", &[("until", &spoken::day(parking.until.day()))]));
    }
    if matter.is_rework() {
        notices.push(again(case));
    }
    if matter.supervised_at.is_some() && !matter.stage.is_closed() {
        notices.push(t("worker-notice-supervised"));
    }
    let nudged = |entry: &&Recorded| matches!(entry.event, Event::Nudged { .. });
    if let Some(entry) = case.history.iter().rev().find(nudged).filter(|_| matter.stage.is_in_hand()) {
        notices.push(t_with("worker-notice-nudged", &[("at", &spoken::near(entry.at, case.now))]));
    }
    if [
        matter.requests.extension.is_some(),
        matter.requests.parking.is_some(),
        matter.requests.decline.is_some(),
        matter.requests.return_back.is_some(),
    ]
    .contains(&true)
    {
        notices.push(t("worker-notice-waits"));
    }
    notices
}

/// What somebody did here before it moved away stays, and says so.
fn mine(case: &Case) -> Option<String> {
    let me = case.staff.signed.person;
    let by_me = |entry: &&Recorded| matches!(entry.actor, Actor::Staff { person, .. } if person == me);
    let n = case.history.iter().filter(by_me).count();
    (n > 0).then(|| t_with("phone-mine-kept", &[("n", &n.to_string())]))
}

/// "居民说没办好（没修好）：“又灭了”"
fn again(case: &Case) -> String {
    let unsatisfied =
        |entry: &&Recorded| matches!(entry.event, Event::Rated { verdict: Verdict::NotSatisfied, .. });
    let Some(entry) = case.history.iter().rev().find(unsatisfied) else { return t("worker-notice-again") };
    let Event::Rated { reasons, .. } = &entry.event else { return t("worker-notice-again") };
    let reasons: Vec<String> = reasons.iter().map(|reason| reason_word(*reason)).collect();
    let reasons = reasons.join(&t("common-comma"));
    match &entry.text {
        Some(words) => t_with("worker-notice-again-saying", &[("reasons", &reasons), ("words", words)]),
        None => t_with("worker-notice-again-why", &[("reasons", &reasons)]),
    }
}

fn reason_word(reason: Reason) -> String {
    t(match reason {
        Reason::NobodyCame => "matter-reason-nobody-came",
        Reason::NotFixed => "matter-reason-not-fixed",
        Reason::Attitude => "matter-reason-attitude",
        Reason::Other => "matter-reason-other",
    })
}
