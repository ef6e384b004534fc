//! 我也遇到: a neighbour says the same, in a report of their own on the same matter.

use actions::matters::join::Outcome;
use actions::matters::report::{Receipt, Wish};
use kernel::Span;
use matters::{Closing, Verdict};
use testkit::voice::wish;
use testkit::{Kit, Persona, Told, allowed_personas, each_town};

/// A neighbour's form at the other staircase of the building.
fn a_form(kit: &Kit) -> Wish {
    wish("road", Some(kit.town.places.next_staircase), &kit.once())
}

/// A lamp, told by somebody who lets the neighbours know.
fn an_open_lamp(kit: &Kit) -> Receipt {
    let form = wish("lamp", Some(kit.town.places.staircase), &kit.once());
    kit.resident().report_as(Wish { open_to_public: true, ..form }).unwrap()
}

/// What stands for the one matter a neighbour is offered; nothing where none is.
fn the_offer(kit: &Kit) -> String {
    let offers = kit.resident().offers(kit.town.places.next_staircase).unwrap();
    offers.first().map(|offer| offer.handle.clone()).unwrap_or_default()
}

#[test]
fn each_has_a_number_a_link_and_a_verdict_of_their_own() {
    each_town(|kit| {
        let one = an_open_lamp(kit);
        kit.clock.later(Span::from_hours(1));
        let joined = kit.resident().join(&the_offer(kit), a_form(kit))?;
        assert_eq!(joined.outcome, Outcome::Together);
        let two = joined.receipt;
        assert!(two.number != one.number && two.matter == one.matter);
        assert_eq!(kit.matter(&one).reports.len(), 2);
        assert_eq!(kit.matter(&two).category.0, "lamp");
        kit.dispatcher().assign(&one, kit.town.units.works)?;
        kit.handler().handle(&one)?;
        kit.holder(&one).rate(Verdict::Satisfied)?;
        assert_eq!(kit.closing(&one), None);
        kit.holder(&two).rate(Verdict::FairlySatisfied)?;
        assert_eq!(kit.closing(&one), Some(Closing::Well));
        Ok(())
    });
}

#[test]
fn a_neighbour_is_shown_the_building_and_nothing_of_who_did_not_agree() -> Told {
    let kit = Kit::fresh();
    kit.resident().report("lamp")?;
    assert!(kit.resident().offers(kit.town.places.staircase)?.is_empty());
    an_open_lamp(&kit);
    let offers = kit.resident().offers(kit.town.places.next_staircase)?;
    assert_eq!((offers.len(), offers[0].place, offers[0].reports), (1, kit.town.places.building, 1));
    let next_door = kit.resident().offers(kit.town.places.other_staircase)?;
    assert_eq!(next_door.len(), 1, "the same compound");
    assert!(kit.resident().offers(kit.town.places.lamp)?.is_empty(), "another community");
    kit.clock.later(Span::from_days(4));
    assert!(kit.resident().offers(kit.town.places.staircase)?.is_empty(), "too long ago");
    Ok(())
}

#[test]
fn what_is_handled_declined_or_private_cannot_be_joined_and_the_report_stands_alone() -> Told {
    let kit = Kit::fresh();
    let one = an_open_lamp(&kit);
    let offer = the_offer(&kit);
    kit.dispatcher().assign(&one, kit.town.units.works)?;
    kit.handler().handle(&one)?;
    for same_as in [offer.as_str(), "somebody else's", ""] {
        let joined = kit.resident().join(same_as, a_form(&kit))?;
        assert_eq!(joined.outcome, Outcome::Alone);
        assert_ne!(joined.receipt.matter, one.matter);
        assert_eq!(kit.matter(&joined.receipt).category.0, "road");
    }
    Ok(())
}

#[test]
fn sent_twice_it_is_one_report_wherever_it_is() -> Told {
    let kit = Kit::fresh();
    an_open_lamp(&kit);
    let (offer, form) = (the_offer(&kit), a_form(&kit));
    let first = kit.resident().join(&offer, form.clone())?;
    let again = kit.resident().join(&offer, form)?;
    assert_eq!((first.receipt.report, first.outcome), (again.receipt.report, again.outcome));
    assert_eq!(kit.matter(&first.receipt).reports.len(), 2);
    Ok(())
}

#[test]
fn whoever_joined_can_undo_it() -> Told {
    let kit = Kit::fresh();
    let one = an_open_lamp(&kit);
    let joined = kit.resident().join(&the_offer(&kit), a_form(&kit))?;
    kit.holder(&joined.receipt).unmerge()?;
    assert_ne!(kit.now(&joined.receipt).matter, one.matter);
    Ok(())
}

#[test]
fn anybody_may_and_staff_type_for_somebody_instead() {
    let who = [Persona::Anybody];
    allowed_personas(&who, |_| (), |who, ()| who.join("", wish("lamp", None, "0123456789")));
}
