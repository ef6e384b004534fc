//! A leader upholds or overturns a decline the resident appealed.

use kernel::Span;
use matters::report::Appeal;
use matters::request::Decision;
use matters::{Closing, Event, Refusal};
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn upheld_it_stays_declined() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.appealed();
    kit.leader().decide_appeal(&lamp, Decision::Reject)?;
    assert_eq!(kit.closing(&lamp), Some(Closing::Declined));
    assert_eq!(kit.report(&lamp).appeal, Some(Appeal::Upheld { at: kit.clock.now() }));
    let entry = kit.last(&lamp);
    assert_eq!(entry.event, Event::AppealUpheld { report: lamp.report });
    assert_eq!(entry.audience.as_deref(), Some("resident"));
    assert_eq!(kit.counted("declined"), 1);
    Ok(())
}

#[test]
fn overturned_it_waits_for_a_dispatcher_with_a_new_clock_and_is_not_counted_as_declined() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.appealed();
    kit.clock.later(Span::from_days(1));
    kit.leader().decide_appeal(&lamp, Decision::Approve)?;
    let matter = kit.matter(&lamp);
    assert_eq!((matter.stage.as_str(), matter.clock.started_at), ("received", kit.clock.now()));
    assert_eq!(kit.story(&lamp)[6..], ["appeal_overturned", "reopened"]);
    assert_eq!(kit.counted_for("declined", kit.town.units.works), 0);
    Ok(())
}

#[test]
fn an_appeal_is_decided_once_and_only_where_there_is_one() -> Told {
    let kit = Kit::fresh();
    let (lamp, silent) = (kit.appealed(), kit.declined());
    kit.leader().decide_appeal(&lamp, Decision::Reject)?;
    for matter in [&lamp, &silent] {
        let answer = kit.leader().decide_appeal(matter, Decision::Approve);
        assert_eq!(answer, Err(Refusal::NothingWaits.into()));
    }
    Ok(())
}

#[test]
fn a_report_of_another_matter_is_no_report_of_this_one() {
    let kit = Kit::fresh();
    let (lamp, other) = (kit.appealed(), kit.appealed());
    let mixed = actions::matters::report::Receipt { report: other.report, ..lamp };
    let answer = kit.leader().decide_appeal(&mixed, Decision::Approve);
    assert_eq!(answer, Err(Refusal::NoSuchReport.into()));
}

#[test]
fn only_a_leader_may() {
    let who = [Persona::Leader, Persona::OtherLeader];
    allowed_personas(&who, Kit::appealed, |who, lamp| who.decide_appeal(lamp, Decision::Approve));
}
