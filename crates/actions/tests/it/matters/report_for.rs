//! 代填: staff take a report down for somebody; who spoke and who typed are both recorded.

use actions::matters::report_for::Source;
use matters::matter::Kind;
use matters::report::Door;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn who_typed_and_who_spoke_are_kept() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.grid_worker().report_for(Source::Spoken, "lamp")?;
    let report = kit.report(&lamp);
    let worker = kit.town.staff.get(Persona::GridWorker).person;
    assert_eq!((report.door, report.typed_by), (Door::Typed, Some(worker)));
    let entries = kit.history(&lamp);
    assert_eq!(entries[0].text.as_deref(), Some("灯三天没亮了。"));
    assert_eq!(
        (entries[1].text.as_deref(), entries[1].audience.as_deref()),
        (Some("邻居代说"), Some("staff"))
    );
    Ok(())
}

#[test]
fn a_call_comes_by_telephone_and_a_finding_by_patrol() -> Told {
    let kit = Kit::fresh();
    let call = kit.dispatcher().report_for(Source::Telephone, "water")?;
    assert_eq!((kit.report(&call).door, kit.matter(&call).kind), (Door::Telephone, Kind::Resident));
    let finding = kit.grid_worker().report_for(Source::Patrol, "road")?;
    assert_eq!((kit.report(&finding).door, kit.matter(&finding).kind), (Door::Patrol, Kind::Patrol));
    Ok(())
}

#[test]
fn whoever_typed_it_elsewhere_can_still_hand_over_the_slip() -> Told {
    let kit = Kit::fresh();
    let worker = || kit.staff(Persona::OtherGridWorker);
    let lamp = worker().report_for(Source::Spoken, "lamp")?;
    worker().give_slip(&lamp).map(drop)
}

#[test]
fn whoever_takes_in_may() {
    let who = [Persona::GridWorker, Persona::OtherGridWorker, Persona::Dispatcher];
    allowed_personas(&who, |_| (), |who, ()| who.report_for(Source::Spoken, "lamp"));
}
