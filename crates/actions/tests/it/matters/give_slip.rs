//! 交小票: a link of its own for somebody who cannot be reached otherwise.

use actions::{ActionError, By};
use kernel::Span;
use matters::report::Standing;
use matters::{Event, Refusal, Verdict};
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn the_slip_opens_the_same_report() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    let slip = kit.grid_worker().give_slip(&lamp)?;
    assert_ne!(slip, lamp.capability);
    assert_eq!(kit.last(&lamp).event, Event::SlipGiven { report: lamp.report, round: 1 });
    kit.speaks(By::Holder(slip)).rate(Verdict::Satisfied)?;
    assert_eq!(kit.report(&lamp).standing, Standing::Satisfied);
    Ok(())
}

#[test]
fn a_week_after_the_slip_silence_is_reached() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.resident().report_without_phone("lamp")?;
    kit.dispatcher().assign(&lamp, kit.town.units.works)?;
    kit.handler().handle(&lamp)?;
    kit.grid_worker().give_slip(&lamp)?;
    kit.clock.later(Span::from_days(7));
    kit.duties()?;
    assert!(matches!(kit.report(&lamp).standing, Standing::Silent { .. }));
    Ok(())
}

#[test]
fn a_slip_given_before_it_is_handled_asks_for_nothing() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.resident().report_without_phone("lamp")?;
    kit.grid_worker().give_slip(&lamp)?;
    kit.dispatcher().assign(&lamp, kit.town.units.works)?;
    kit.handler().handle(&lamp)?;
    kit.days_go_by(20)?;
    assert_eq!(kit.report(&lamp).standing, Standing::Open);
    Ok(())
}

#[test]
fn a_slip_given_after_the_closing_ends_with_the_other_links() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.well();
    kit.clock.later(Span::from_days(80));
    let slip = kit.grid_worker().give_slip(&lamp)?;
    kit.speaks(By::Holder(slip.clone())).note("谢谢。")?;
    kit.clock.later(Span::from_days(10));
    assert_eq!(kit.speaks(By::Holder(slip)).note("谢谢。"), Err(ActionError::NotFound));
    Ok(())
}

#[test]
fn who_has_withdrawn_gets_no_slip() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.told();
    kit.holder(&lamp).withdraw()?;
    assert_eq!(kit.grid_worker().give_slip(&lamp), Err(Refusal::HasLeft.into()));
    Ok(())
}

#[test]
fn a_patrol_finding_has_nobody_to_give_it_to() {
    let kit = Kit::fresh();
    let lamp = kit.patrol_handled();
    let answer = kit.grid_worker().give_slip(&lamp);
    assert_eq!(answer, Err(Refusal::WrongKind { only: "resident" }.into()));
}

#[test]
fn whoever_takes_in_and_reaches_it_may() {
    let who = [Persona::GridWorker, Persona::Dispatcher];
    allowed_personas(&who, Kit::handled, |who, lamp| who.give_slip(lamp));
}
