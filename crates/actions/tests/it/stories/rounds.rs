//! The resident's word, and what it causes.

use actions::By;
use actions::matters::report_for::Source;
use matters::report::Standing;
use matters::{Closing, Refusal, Verdict};
use testkit::{Persona, each_town};

#[test]
fn a_resident_is_satisfied_and_only_that_word_closes() {
    each_town(|kit| {
        let lamp = kit.resident().report("lamp")?;
        kit.dispatcher().assign(&lamp, kit.town.units.works)?;
        kit.handler().accept(&lamp)?;
        kit.handler().contact(&lamp)?;
        kit.handler().handle(&lamp)?;
        assert_eq!(kit.closing(&lamp), None);
        kit.holder(&lamp).rate(Verdict::Satisfied)?;
        assert_eq!(kit.closing(&lamp), Some(Closing::Well));
        let told = ["reported", "assigned", "accepted", "contacted", "handled", "noted", "rated", "closed"];
        assert_eq!(kit.story(&lamp), told);
        Ok(())
    });
}

#[test]
fn not_satisfied_it_is_done_again_and_then_it_is_well() {
    each_town(|kit| {
        let lamp = kit.handled();
        kit.holder(&lamp).rate(Verdict::NotSatisfied)?;
        assert_eq!((kit.stage(&lamp), kit.matter(&lamp).is_rework()), ("working", true));
        kit.handler().handle(&lamp)?;
        kit.holder(&lamp).rate(Verdict::FairlySatisfied)?;
        assert_eq!(kit.closing(&lamp), Some(Closing::Well));
        let said: Vec<_> =
            kit.report(&lamp).verdicts.iter().map(|given| (given.round, given.verdict)).collect();
        assert_eq!(said, [(1, Verdict::NotSatisfied), (2, Verdict::FairlySatisfied)]);
        Ok(())
    });
}

#[test]
fn nobody_answers_and_that_is_an_outcome_of_its_own() {
    each_town(|kit| {
        let lamp = kit.handled();
        kit.days_go_by(11)?;
        assert_eq!(kit.closing(&lamp), None);
        kit.days_go_by(1)?;
        assert_eq!(kit.closing(&lamp), Some(Closing::NoAnswer));
        assert_eq!(kit.notices(&lamp), ["receipt", "handled", "reminder", "reminder"]);
        kit.holder(&lamp).rate(Verdict::NotSatisfied)?;
        assert_eq!(kit.stage(&lamp), "working");
        Ok(())
    });
}

#[test]
fn an_old_resident_without_a_telephone_says_it_by_the_slip() {
    each_town(|kit| {
        let lamp = kit.grid_worker().report_for(Source::Spoken, "lamp")?;
        kit.dispatcher().assign(&lamp, kit.town.units.grid_one)?;
        kit.grid_worker().handle(&lamp)?;
        kit.days_go_by(20)?;
        assert_eq!(kit.report(&lamp).standing, Standing::Open);
        let slip = kit.grid_worker().give_slip(&lamp)?;
        kit.speaks(By::Holder(slip)).rate(Verdict::Satisfied)?;
        assert_eq!(kit.closing(&lamp), Some(Closing::Well));
        Ok(())
    });
}

#[test]
fn after_the_third_time_a_leader_orders_another_rework_or_lets_it_end() {
    each_town(|kit| {
        let lamp = kit.disputed();
        assert_eq!(kit.grid_worker().order_rework(&lamp), Err(actions::ActionError::NotAllowed));
        kit.leader().order_rework(&lamp)?;
        kit.handler().handle(&lamp)?;
        kit.holder(&lamp).rate(Verdict::NotSatisfied)?;
        kit.staff(Persona::OtherLeader).leave_unresolved(&lamp)?;
        assert_eq!(kit.closing(&lamp), Some(Closing::Unresolved));
        kit.holder(&lamp).rate(Verdict::Satisfied)?;
        assert_eq!(kit.closing(&lamp), Some(Closing::Well));
        Ok(())
    });
}

#[test]
fn whoever_handled_it_elsewhere_does_not_review_it() {
    each_town(|kit| {
        let lamp = kit.assigned();
        kit.handler().handle(&lamp)?;
        assert_eq!(kit.handler().call(&lamp), Err(Refusal::OwnUnitCalls.into()));
        kit.dispatcher().call(&lamp)
    });
}
