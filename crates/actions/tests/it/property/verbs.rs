//! Every verb of a matter, by the name of its file, and how the property test says it.
//!
//! A test of `house` compares this list with the folder, so that no verb stays outside.

use actions::ActionError;
use actions::matters::consent::Wish as Consent;
use actions::matters::report::Receipt;
use kernel::{Draw, Moment, Span};
use matters::request::Decision;
use matters::{Reason, Verdict};
use people::UnitId;
use place::PlaceId;
use testkit::Kit;
use testkit::voice::{Voice, rating};

/// The verbs.
pub const VERBS: [&str; 45] = [
    "accept",
    "answer",
    "appeal",
    "assign",
    "call",
    "check",
    "consent",
    "contact",
    "correct_words",
    "decide_appeal",
    "decide_decline",
    "decide_extension",
    "decide_parking",
    "decide_return",
    "decide_withdrawal",
    "fall_silent",
    "give_slip",
    "handle",
    "import_report",
    "join",
    "leave_phone",
    "leave_unresolved",
    "locate",
    "merge",
    "note",
    "nudge",
    "order_rework",
    "publish",
    "rate",
    "recompute",
    "redact_photo",
    "remind",
    "report",
    "report_for",
    "request_decline",
    "request_extension",
    "request_parking",
    "request_withdrawal",
    "return_back",
    "reveal",
    "review_extension",
    "settle_on_the_spot",
    "take_back",
    "unmerge",
    "withdraw",
];

/// What a verb is said about.
pub struct About<'a> {
    /// The report, and the matter it is taken to be in.
    pub on: &'a Receipt,
    /// Another one, for a merge.
    pub other: &'a Receipt,
    /// The link that holders hold.
    pub now: Moment,
}

/// Says a verb that takes no report in. What it says beside its subject is drawn.
pub fn say(
    verb: &str,
    who: &Voice<'_>,
    about: &About<'_>,
    chance: &mut Draw,
    kit: &Kit,
) -> Result<(), ActionError> {
    let on = about.on;
    match verb {
        "accept" => who.accept(on),
        "answer" => who.answer(on, "请再等一天。"),
        "appeal" => who.appeal(),
        "assign" => who.assign(on, a_unit(kit, chance)),
        "call" => who.call(on),
        "check" => who.check(on, a_decision(chance)),
        "consent" => who.consent(if chance.below(4) == 0 { Consent::TakeBack } else { Consent::Give }),
        "contact" => who.contact(on),
        "correct_words" if chance.below(3) == 0 => who.correct_words(on, ""),
        "correct_words" => who.correct_words(on, "是二楼的灯，不是三楼的。"),
        "fall_silent" => who.fall_silent(on),
        "give_slip" => who.give_slip(on).map(drop),
        "handle" => who.handle(on),
        "leave_phone" => who.leave_phone("13900005678"),
        "leave_unresolved" => who.leave_unresolved(on),
        "locate" => who.locate(on, a_place(kit, chance)),
        "merge" => who.merge(on, about.other),
        "note" => who.note("还是那样。"),
        "nudge" => who.nudge(),
        "order_rework" => who.order_rework(on),
        "publish" => who.publish(on, "楼道灯不亮，已经派单。"),
        "rate" => who.rate_as(a_word(chance)),
        "recompute" => who.recompute(on, "日历有调整").map(drop),
        "redact_photo" => who.redact_photo(),
        "remind" => who.remind(on),
        "request_decline" => who.request_decline(on),
        "request_extension" => who.request_extension(on),
        "request_parking" => who.request_parking(on, a_day(about.now, chance)),
        "request_withdrawal" => who.request_withdrawal(on),
        "return_back" => who.return_back(on),
        "reveal" => who.reveal(on, "约时间上门").map(drop),
        "take_back" => who.take_back(on, has_it(kit, on)),
        "unmerge" if chance.below(2) == 0 => who.unmerge(),
        "unmerge" => who.let_go(on),
        "withdraw" => who.withdraw(),
        _ => decide(verb, who, on, a_decision(chance)),
    }
}

fn decide(verb: &str, who: &Voice<'_>, on: &Receipt, decision: Decision) -> Result<(), ActionError> {
    match verb {
        "decide_appeal" => who.decide_appeal(on, decision),
        "decide_decline" => who.decide_decline(on, decision),
        "decide_extension" => who.decide_extension(on, decision),
        "decide_parking" => who.decide_parking(on, decision),
        "decide_return" => who.decide_return(on, decision),
        "decide_withdrawal" => who.decide_withdrawal(on, decision),
        "review_extension" => who.review_extension(on, decision),
        _ => panic!("no verb {verb}"),
    }
}

/// The unit that has it; where none has, one that never had it.
fn has_it(kit: &Kit, on: &Receipt) -> UnitId {
    let (of, id) = (kit.town.of, on.matter);
    let found = kit.read(move |tx| storage::matters::load::find(tx, of, id));
    found.and_then(|(matter, _)| matter.lead()).unwrap_or(kit.town.units.review)
}

fn a_unit(kit: &Kit, chance: &mut Draw) -> UnitId {
    let units = kit.town.units;
    // Now and then a unit that decides is given work: then its people do not decide about it.
    let all = [
        units.works,
        units.works,
        units.power,
        units.grid_one,
        units.grid_two,
        units.review,
        units.leadership,
    ];
    let most = if chance.below(5) == 0 { 7 } else { 5 };
    all[chance.below(most) as usize]
}

fn a_place(kit: &Kit, chance: &mut Draw) -> PlaceId {
    let places = kit.town.places;
    [places.staircase, places.other_staircase, places.lamp, places.grid_two][chance.below(4) as usize]
}

/// Two of three times yes.
fn a_decision(chance: &mut Draw) -> Decision {
    if chance.below(3) == 0 { Decision::Reject } else { Decision::Approve }
}

fn a_word(chance: &mut Draw) -> actions::matters::rate::Wish {
    match chance.below(8) {
        0 | 1 => rating(Verdict::Satisfied, vec![]),
        2 => rating(Verdict::FairlySatisfied, vec![]),
        3 => rating(Verdict::NotSatisfied, vec![]),
        4 => rating(Verdict::NotSatisfied, vec![Reason::NobodyCame, Reason::Attitude]),
        _ => rating(Verdict::NotSatisfied, vec![Reason::NotFixed]),
    }
}

/// Mostly some weeks ahead; sometimes today, sometimes too far.
fn a_day(now: Moment, chance: &mut Draw) -> kernel::Day {
    let days = match chance.below(8) {
        0 => 0,
        1 => 400,
        _ => 1 + i64::from(chance.below(25)),
    };
    (now + Span::from_days(days)).day()
}
