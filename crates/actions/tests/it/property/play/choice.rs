//! What is worth trying: a verb that fits the stage, a persona that fits the verb. The other tries are
//! drawn from everything.

use actions::matters::report::Receipt;
use kernel::Draw;
use storage::params;
use testkit::{Kit, Persona};

/// What is seen of a matter before somebody tries something.
#[derive(Debug, Clone, Default)]
pub struct Found {
    stage: String,
    patrol: bool,
    lead: Option<String>,
    closing: Option<String>,
    waits: Vec<&'static str>,
}

/// Looks at the matter a report is in.
pub fn look(kit: &Kit, receipt: &Receipt) -> Found {
    let (of, report) = (kit.town.of, receipt.report);
    kit.read(move |tx| {
        let row = tx.query_one(
            "SELECT m.stage, m.kind, m.lead_id, m.closing, m.wants_extension, m.wants_parking, m.wants_decline, \
             m.wants_return, m.wants_withdrawal, m.wants_appeal FROM reports r JOIN matters m \
             ON m.subdistrict_id = r.subdistrict_id AND m.matter_id = r.matter_id \
             WHERE r.subdistrict_id = $1 AND r.report_id = $2",
            params![of, report],
        )?;
        let mut waits = Vec::new();
        match row.opt_text("wants_extension")? {
            Some("first_level") => waits.push("review_extension"),
            Some(_) => waits.push("decide_extension"),
            None => {}
        }
        for (column, verb) in [
            ("wants_parking", "decide_parking"),
            ("wants_decline", "decide_decline"),
            ("wants_return", "decide_return"),
            ("wants_withdrawal", "decide_withdrawal"),
            ("wants_appeal", "decide_appeal"),
        ] {
            if row.int(column)? > 0 {
                waits.push(verb);
            }
        }
        Ok(Found {
            stage: row.text("stage")?.to_owned(),
            patrol: row.text("kind")? == "patrol",
            lead: row.opt_text("lead_id")?.map(str::to_owned),
            closing: row.opt_text("closing")?.map(str::to_owned),
            waits,
        })
    })
}

/// What a sequence is most about, so that the far corners are visited too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Of everything a little.
    Even,
    /// Units give it back and back.
    Returning,
    /// Nothing satisfies anybody.
    Quarrelling,
    /// Nobody says anything.
    Silent,
    /// Neighbours report the same, and not quite the same.
    Joining,
    /// Many callers, one matter, no peace.
    Crowded,
    /// A resident changes their mind while the unit gives it back.
    Wavering,
}

impl Mood {
    /// The mood of a seed.
    pub fn of(seed: u64) -> Self {
        const MOODS: [Mood; 7] = [
            Mood::Even,
            Mood::Returning,
            Mood::Quarrelling,
            Mood::Silent,
            Mood::Joining,
            Mood::Crowded,
            Mood::Wavering,
        ];
        MOODS[(seed % 7) as usize]
    }

    /// What it has people do in a stage.
    fn verbs(self, stage: &str) -> &'static [&'static str] {
        match (self, stage) {
            (Self::Returning, "received") => &["assign"],
            (Self::Returning, "assigned" | "working") => &["return_back", "return_back", "accept", "handle"],
            (Self::Returning, _) => &["rate"],
            (Self::Quarrelling, "received") => &["assign"],
            (Self::Quarrelling, "assigned" | "working") => &["handle"],
            (Self::Quarrelling, "handled" | "closed") => &["rate", "check"],
            (Self::Quarrelling, "disputed") => &["order_rework", "leave_unresolved"],
            (Self::Silent, "received") => &["assign"],
            (Self::Silent, "assigned" | "working") => &["handle"],
            (Self::Silent, "handled") => &["remind", "remind", "fall_silent", "call", "give_slip"],
            (Self::Joining, "received") => &["merge", "join", "unmerge", "assign", "withdraw"],
            (Self::Joining, "assigned" | "working") => &["merge", "unmerge", "handle", "request_parking"],
            (Self::Joining, _) => &["unmerge", "rate"],
            (Self::Crowded, "received") => &["merge", "merge", "assign"],
            (Self::Crowded, "assigned" | "working") => &["handle", "handle", "handle", "merge"],
            (Self::Crowded, "disputed") => &["leave_unresolved", "order_rework", "rate"],
            (Self::Crowded, _) => &["rate"],
            (Self::Wavering, "received") => &["assign", "rate", "rate"],
            (Self::Wavering, "assigned" | "working") => &["handle", "return_back", "rate"],
            (Self::Wavering, _) => &["rate"],
            _ => &[],
        }
    }

    /// Whether people hurry: minutes and hours go by, no days.
    pub const fn hurries(self) -> bool {
        matches!(self, Self::Returning | Self::Wavering | Self::Crowded)
    }
}

/// A verb that fits.
pub fn sensible(found: &Found, mood: Mood, chance: &mut Draw) -> &'static str {
    let of_the_mood = mood.verbs(&found.stage);
    if found.waits.is_empty() && !of_the_mood.is_empty() && chance.below(3) > 0 {
        return of_the_mood[chance.below(u32::try_from(of_the_mood.len()).unwrap()) as usize];
    }
    if !found.waits.is_empty() && chance.below(2) == 0 {
        return found.waits[chance.below(u32::try_from(found.waits.len()).unwrap()) as usize];
    }
    let verbs: &[&'static str] = match (found.stage.as_str(), found.closing.as_deref()) {
        ("received", _) => &RECEIVED,
        ("assigned", _) => &ASSIGNED,
        ("working", _) => &WORKING,
        ("handled", _) if found.patrol => &PATROL,
        ("handled", _) => &HANDLED,
        ("disputed", _) => &DISPUTED,
        (_, Some("declined")) => &DECLINED,
        _ => &CLOSED,
    };
    verbs[chance.below(u32::try_from(verbs.len()).unwrap()) as usize]
}

const RECEIVED: [&str; 16] = [
    "consent",
    "publish",
    "assign",
    "assign",
    "assign",
    "assign",
    "assign",
    "assign",
    "merge",
    "merge",
    "unmerge",
    "request_decline",
    "report",
    "locate",
    "withdraw",
    "nudge",
];
const ASSIGNED: [&str; 16] = [
    "take_back",
    "take_back",
    "accept",
    "accept",
    "accept",
    "contact",
    "handle",
    "handle",
    "handle",
    "return_back",
    "return_back",
    "request_decline",
    "request_withdrawal",
    "merge",
    "assign",
    "unmerge",
];
const WORKING: [&str; 20] = [
    "consent",
    "publish",
    "publish",
    "correct_words",
    "handle",
    "handle",
    "handle",
    "handle",
    "handle",
    "handle",
    "request_extension",
    "request_extension",
    "request_parking",
    "request_decline",
    "return_back",
    "contact",
    "merge",
    "rate",
    "answer",
    "reveal",
];
const HANDLED: [&str; 14] = [
    "rate",
    "rate",
    "rate",
    "rate",
    "rate",
    "remind",
    "remind",
    "fall_silent",
    "give_slip",
    "call",
    "call",
    "withdraw",
    "request_withdrawal",
    "unmerge",
];
const PATROL: [&str; 4] = ["check", "check", "call", "handle"];
const DISPUTED: [&str; 6] = ["order_rework", "order_rework", "leave_unresolved", "rate", "call", "rate"];
const DECLINED: [&str; 3] = ["appeal", "appeal", "note"];
const CLOSED: [&str; 9] =
    ["rate", "rate", "rate", "unmerge", "note", "give_slip", "leave_phone", "report_for", "import_report"];

/// A persona that fits the verb.
pub fn fitting(verb: &str, found: Option<&Found>, chance: &mut Draw, kit: &Kit) -> Persona {
    use Persona::{Dispatcher, Holder, Leader, OtherLeader, OtherReviewer, Reviewer, System};
    let one_of =
        |chance: &mut Draw, who: &[Persona]| who[chance.below(u32::try_from(who.len()).unwrap()) as usize];
    match verb {
        "accept" | "contact" | "handle" | "return_back" | "request_extension" | "request_parking" => {
            of_the_lead(found, kit)
        }
        "request_decline" if found.is_some_and(|found| found.stage != "received") => of_the_lead(found, kit),
        "publish" => Dispatcher,
        "settle_on_the_spot" => one_of(chance, &[Persona::GridWorker, Persona::OtherGridWorker]),
        "assign" | "take_back" | "locate" | "merge" | "request_decline" | "report_for" | "give_slip"
        | "call" | "request_withdrawal" | "reveal" | "answer" => {
            one_of(chance, &[Dispatcher, Dispatcher, Persona::GridWorker])
        }
        "decide_decline" | "review_extension" | "decide_withdrawal" | "check" => {
            one_of(chance, &[Reviewer, OtherReviewer])
        }
        "decide_appeal" | "decide_extension" | "decide_parking" | "decide_return" | "order_rework"
        | "leave_unresolved" => one_of(chance, &[Leader, OtherLeader]),
        "remind" | "fall_silent" | "recompute" | "import_report" => System,
        "report" | "join" => Persona::Anybody,
        "unmerge" => one_of(chance, &[Holder, Dispatcher]),
        _ => Holder,
    }
}

/// Somebody of the unit that has it.
fn of_the_lead(found: Option<&Found>, kit: &Kit) -> Persona {
    let lead = found.and_then(|found| found.lead.clone()).unwrap_or_default();
    let units = kit.town.units;
    match lead {
        lead if lead == units.power.to_string() => Persona::OutsideHandler,
        lead if lead == units.grid_one.to_string() => Persona::GridWorker,
        lead if lead == units.grid_two.to_string() => Persona::OtherGridWorker,
        _ => Persona::Handler,
    }
}
