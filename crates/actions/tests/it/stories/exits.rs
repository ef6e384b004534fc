//! The guarded ways out, and the way back.

use matters::report::Standing;
use matters::request::Decision;
use matters::{Closing, Refusal, Verdict};
use testkit::each_town;

#[test]
fn a_unit_gives_it_back_and_another_one_does_it() {
    each_town(|kit| {
        let lamp = kit.assigned();
        let due = kit.matter(&lamp).clock.due;
        kit.handler().return_back(&lamp)?;
        kit.dispatcher().assign(&lamp, kit.town.units.grid_one)?;
        kit.grid_worker().handle(&lamp)?;
        kit.holder(&lamp).rate(Verdict::Satisfied)?;
        let matter = kit.matter(&lamp);
        assert_eq!((matter.returns, matter.clock.due), (1, due));
        assert_eq!(kit.counted_for("returned", kit.town.units.works), 1);
        assert_eq!(kit.counted_for("closed_well", kit.town.units.grid_one), 1);
        Ok(())
    });
}

#[test]
fn a_decline_is_appealed_and_upheld() {
    each_town(|kit| {
        let lamp = kit.declined();
        kit.holder(&lamp).appeal()?;
        kit.leader().decide_appeal(&lamp, Decision::Reject)?;
        assert_eq!(kit.closing(&lamp), Some(Closing::Declined));
        assert!(matches!(kit.report(&lamp).standing, Standing::Declined { .. }));
        Ok(())
    });
}

#[test]
fn a_decline_is_appealed_and_overturned_and_the_lamp_is_repaired() {
    each_town(|kit| {
        let lamp = kit.appealed();
        kit.leader().decide_appeal(&lamp, Decision::Approve)?;
        assert_eq!(kit.stage(&lamp), "received");
        kit.dispatcher().assign(&lamp, kit.town.units.works)?;
        assert_eq!(kit.handler().request_decline(&lamp), Err(Refusal::OverturnedBefore.into()));
        kit.handler().handle(&lamp)?;
        kit.holder(&lamp).rate(Verdict::Satisfied)?;
        assert_eq!((kit.closing(&lamp), kit.counted("declined")), (Some(Closing::Well), 0));
        Ok(())
    });
}

#[test]
fn a_resident_withdraws_on_the_telephone_and_is_asked_by_somebody_else() {
    each_town(|kit| {
        let lamp = kit.assigned();
        kit.dispatcher().request_withdrawal(&lamp)?;
        kit.reviewer().decide_withdrawal(&lamp, Decision::Approve)?;
        assert_eq!(kit.closing(&lamp), Some(Closing::Withdrawn));
        Ok(())
    });
}

#[test]
fn a_patrol_finding_is_checked_by_somebody_else() {
    each_town(|kit| {
        let lamp = kit.patrol_handled();
        kit.reviewer().check(&lamp, Decision::Reject)?;
        kit.handler().handle(&lamp)?;
        kit.reviewer().check(&lamp, Decision::Approve)?;
        assert_eq!((kit.closing(&lamp), kit.counted("closed_well")), (Some(Closing::Checked), 0));
        Ok(())
    });
}
