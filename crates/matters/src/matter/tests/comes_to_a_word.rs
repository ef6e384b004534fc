//! The closing word, computed from whatever the reports came to, in every combination.

use kernel::Moment;

use super::kit::Kit;
use crate::Matter;
use crate::report::{Report, Standing};
use crate::stage::{Closing, Stage};
use crate::verdict::{Device, Given, Verdict};

/// What a report can have come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    Waiting,
    Pleased,
    Displeased,
    /// Not satisfied in an earlier round, and silent in this one.
    GaveUp,
    Silent,
    Declined,
    Withdrawn,
}

const ALL: [Came; 7] = [
    Came::Waiting,
    Came::Pleased,
    Came::Displeased,
    Came::GaveUp,
    Came::Silent,
    Came::Declined,
    Came::Withdrawn,
];

fn said(report: &mut Report, verdict: Verdict, at: Moment) {
    report.record(Given { round: 1, verdict, reasons: vec![], first_at: at, at, device: Device::Own });
}

fn comes_to(report: &mut Report, came: Came, at: Moment) {
    match came {
        Came::Waiting => {}
        Came::Pleased => said(report, Verdict::FairlySatisfied, at),
        Came::Displeased => said(report, Verdict::NotSatisfied, at),
        Came::GaveUp => {
            said(report, Verdict::NotSatisfied, at);
            report.standing = Standing::Silent { since: at };
        }
        Came::Silent => report.standing = Standing::Silent { since: at },
        Came::Declined => report.standing = Standing::Declined { at },
        Came::Withdrawn => report.standing = Standing::Withdrawn { at },
    }
}

/// The sentence of the issue, read word by word.
fn by_the_sentence(came: [Came; 3], left: bool) -> Option<Closing> {
    let any = |what: Came| came.contains(&what);
    if any(Came::Waiting) || (any(Came::Displeased) && !left) {
        return None;
    }
    let order = [
        (any(Came::Displeased) || any(Came::GaveUp), Closing::Unresolved),
        (any(Came::Pleased), Closing::Well),
        (any(Came::Silent), Closing::NoAnswer),
        (any(Came::Declined), Closing::Declined),
    ];
    Some(order.into_iter().find(|(is, _)| *is).map_or(Closing::Withdrawn, |(_, word)| word))
}

fn of_three(kit: &mut Kit) -> Matter {
    let (mut matter, _, _) = kit.of_two();
    let mut third = kit.received();
    third.merge_into(&mut matter, kit.now).unwrap();
    kit.handle(&mut matter);
    matter
}

#[test]
fn the_word_follows_from_what_three_reporters_came_to() {
    let mut kit = Kit::new();
    let fresh = of_three(&mut kit);
    for n in 0..ALL.len().pow(3) * 2 {
        let came = [ALL[n % 7], ALL[n / 7 % 7], ALL[n / 49 % 7]];
        let left = n >= 343;
        let mut matter = fresh.clone();
        matter.rounds[0].unresolved_at = left.then_some(kit.now);
        for (report, came) in matter.reports.iter_mut().zip(came) {
            comes_to(report, came, kit.now);
        }
        matter.settle(kit.now);
        assert_eq!(matter.stage.closing(), by_the_sentence(came, left), "{came:?}, left: {left}");
        assert_eq!(matter.settle(kit.now), [], "{came:?} settled twice");
    }
}

#[test]
fn a_patrol_finding_comes_to_no_word_of_a_resident() {
    let mut kit = Kit::new();
    let mut matter = kit.patrol();
    for (came, word) in
        [(Came::Pleased, None), (Came::Silent, None), (Came::Declined, Some(Closing::Declined))]
    {
        comes_to(&mut matter.reports[0], came, kit.now);
        matter.settle(kit.now);
        assert_eq!(matter.stage.closing(), word, "{came:?}");
    }
}

#[test]
fn silence_after_a_bad_word_does_not_wash_it_off() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = super::kit::first(&matter);
    kit.rate(&mut matter, id, Verdict::NotSatisfied).unwrap();
    kit.handle(&mut matter);
    kit.silence(&mut matter, id);
    assert_eq!(matter.stage.closing(), Some(Closing::Unresolved));
    kit.rate(&mut matter, id, Verdict::Satisfied).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::Well));
    assert!(matches!(matter.stage, Stage::Closed { assignment: Some(_), .. }));
}
