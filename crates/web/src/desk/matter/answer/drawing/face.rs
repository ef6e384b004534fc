//! What the resident's phone will show beside the form: now, or once a second person has agreed.

use kernel::Day;
use matters::Stage;

use crate::desk::composer::{Face, Verb};
use crate::fields::Fields;
use crate::parts::{Pill, Status};
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::case::Case;
use crate::worker::standing;

/// The face of a verb; nothing for what changes nothing for the resident.
pub fn of(case: &Case, verb: Verb, fields: &Fields) -> Option<Face> {
    match verb {
        Verb::Answer => Some(now(case, verb, fields.text("text"))),
        // Sent without a word, the event itself says that somebody came.
        Verb::FirstContact => {
            Some(Face { empty: t("composer-came"), ..now(case, verb, fields.text("text")) })
        }
        Verb::Publish => Some(Face {
            title: t("composer-neighbours-see"),
            before: String::new(),
            promise: String::new(),
            ..now(case, verb, fields.text("text"))
        }),
        Verb::Extend | Verb::Park | Verb::Decline | Verb::DeclineIntake => Some(agreed(case, verb, fields)),
        _ if verb.is_read_by_the_resident() => Some(now(case, verb, fields.text("sentence"))),
        _ => None,
    }
}

/// What is read as soon as the form is sent.
fn now(case: &Case, verb: Verb, typed: &str) -> Face {
    let pill = match verb {
        Verb::Assign | Verb::Reassign => Pill::from(Status::Assigned),
        Verb::Handle => Pill::from(Status::Handled),
        Verb::FirstContact if matches!(case.matter.stage, Stage::Assigned { .. }) => {
            Pill::from(Status::Working)
        }
        _ => standing::pill(&case.matter, case.now),
    };
    let promises = verb != Verb::Handle && case.matter.stage.is_in_hand();
    Face {
        title: t("desk-face-now"),
        pill,
        sentence: typed.trim().to_owned(),
        empty: t("desk-face-empty"),
        before: String::new(),
        promise: if promises { spoken::due(case.matter.clock.due, case.now) } else { String::new() },
    }
}

/// What is read once a second person has agreed; until then the promise stands as it is.
fn agreed(case: &Case, verb: Verb, fields: &Fields) -> Face {
    let due = case.matter.clock.due;
    let until = fields.text("until").trim().parse::<Day>().ok().map(spoken::day);
    let mut longer = case.matter.clock.clone();
    longer.extend(&case.office.calendar);
    let (pill, sentence, promise) = match verb {
        Verb::Extend => {
            (Pill::from(Status::Working), t("composer-then-extended"), spoken::due(longer.due, case.now))
        }
        Verb::Park => {
            let words = until.map_or_else(
                || t("composer-then-parked"),
                |until| t_with("told-parked", &[("until", &until)]),
            );
            (Pill::from(Status::Parked), words, String::new())
        }
        Verb::Decline => (Pill::from(Status::NotHandled), t("told-not-handled"), String::new()),
        _ => (Pill::from(Status::NotTakenIn), t("told-not-taken-in"), String::new()),
    };
    Face {
        title: t("composer-then"),
        pill,
        sentence: format!("{sentence} {}", t("composer-then-words")),
        empty: String::new(),
        before: if promise.is_empty() { String::new() } else { spoken::due(due, case.now) },
        promise,
    }
}
