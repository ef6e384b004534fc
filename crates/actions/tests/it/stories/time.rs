//! More time: two lawful ways.

use matters::request::Decision;
use matters::{Due, Refusal, Verdict};
use testkit::clock::local;
use testkit::each_town;

#[test]
fn an_extension_takes_two_levels_and_moves_the_unit_only() {
    each_town(|kit| {
        let lamp = kit.working();
        kit.handler().request_extension(&lamp)?;
        kit.reviewer().review_extension(&lamp, Decision::Approve)?;
        kit.leader().decide_extension(&lamp, Decision::Approve)?;
        assert_eq!(kit.matter(&lamp).clock.due, Due::At { at: local("2026-10-30T09:00") });
        assert_eq!(kit.report(&lamp).promise.due, Due::At { at: local("2026-10-28T09:00") });
        kit.clock.at("2026-10-29T09:00");
        assert!(!kit.matter(&lamp).is_overdue(kit.clock.now()));
        kit.handler().handle(&lamp)?;
        kit.holder(&lamp).rate(Verdict::Satisfied)
    });
}

#[test]
fn a_parked_matter_stands_still_and_goes_on_by_itself() {
    each_town(|kit| {
        let lamp = kit.parked();
        let until = local("2026-12-01T00:00");
        assert_eq!(kit.handler().handle(&lamp), Err(Refusal::Parked { until }.into()));
        assert!(!kit.matter(&lamp).is_overdue(local("2026-11-20T09:00")));
        let due = Due::At { at: local("2026-12-02T18:00") };
        assert_eq!((kit.matter(&lamp).clock.due, kit.report(&lamp).promise.due), (due, due));
        kit.clock.at("2026-12-02T10:00");
        kit.handler().handle(&lamp)?;
        kit.holder(&lamp).rate(Verdict::Satisfied)
    });
}
