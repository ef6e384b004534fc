//! A merge is undone for one report: by its own reporter, or by a dispatcher.

use kernel::Span;
use matters::{Event, Refusal, Verdict};
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn the_report_goes_home_and_waits_for_a_dispatcher() -> Told {
    let kit = Kit::fresh();
    let (one, other) = (kit.told(), kit.told());
    kit.dispatcher().merge(&one, &other)?;
    kit.holder(&one).unmerge()?;
    assert_eq!((kit.now(&one).matter, kit.stage(&one)), (one.matter, "received"));
    assert_eq!(kit.story(&one)[3..], ["came_back", "reopened"]);
    assert_eq!(kit.last(&other).event, Event::LetGo { report: one.report, to: one.matter });
    assert_eq!(kit.counted("merged"), 0);
    Ok(())
}

#[test]
fn a_photo_goes_home_with_its_report() -> Told {
    let kit = Kit::fresh();
    let form = testkit::voice::wish("lamp", Some(kit.town.places.staircase), &kit.once());
    let photos = vec![super::photo()];
    let one = kit.resident().report_as(actions::matters::report::Wish { photos, ..form })?;
    let other = kit.told();
    let count = |of: &actions::matters::report::Receipt| {
        let (town, id) = (kit.town.of, of.matter);
        kit.read(move |tx| storage::matters::photos::of_matter(tx, town, id)).len()
    };
    kit.dispatcher().merge(&one, &other)?;
    assert_eq!((count(&one), count(&other)), (0, 1));
    kit.holder(&one).unmerge()?;
    assert_eq!((count(&one), count(&other)), (1, 0));
    Ok(())
}

#[test]
fn the_count_of_the_unit_that_lost_it_is_taken_back() -> Told {
    let kit = Kit::fresh();
    let (one, other) = (kit.assigned(), kit.told());
    kit.dispatcher().merge(&one, &other)?;
    assert_eq!(kit.counted_for("merged", kit.town.units.works), 1);
    kit.holder(&one).unmerge()?;
    assert_eq!(kit.counted_for("merged", kit.town.units.works), 0);
    Ok(())
}

#[test]
fn its_link_lives_on_with_the_matter_it_comes_home_to() -> Told {
    let kit = Kit::fresh();
    let (first, second) = kit.merged();
    let third = kit.told();
    kit.dispatcher().merge(&second, &third)?;
    kit.holder(&second).unmerge()?;
    kit.dispatcher().assign(&third, kit.town.units.works)?;
    kit.handler().handle(&third)?;
    kit.holder(&third).rate(Verdict::Satisfied)?;
    kit.grid_worker().give_slip(&kit.now(&first))?;
    kit.clock.later(Span::from_days(7));
    kit.system().fall_silent(&kit.now(&first))?;
    kit.clock.later(Span::from_days(80));
    kit.holder(&first).unmerge()?;
    kit.clock.later(Span::from_days(20));
    kit.holder(&first).note("还在等。")
}

#[test]
fn what_was_not_merged_is_not_undone() {
    let kit = Kit::fresh();
    let lamp = kit.told();
    assert_eq!(kit.holder(&lamp).unmerge(), Err(Refusal::NotMerged.into()));
}

#[test]
fn who_has_judged_or_withdrawn_stays() -> Told {
    let kit = Kit::fresh();
    let (one, other) = kit.merged();
    kit.dispatcher().assign(&other, kit.town.units.works)?;
    kit.handler().handle(&other)?;
    kit.holder(&one).rate(Verdict::NotSatisfied)?;
    assert_eq!(kit.holder(&one).unmerge(), Err(Refusal::JudgedBefore.into()));
    let (one, _) = kit.merged();
    kit.holder(&one).withdraw()?;
    assert_eq!(kit.holder(&one).unmerge(), Err(Refusal::HasLeft.into()));
    Ok(())
}

#[test]
fn a_dispatcher_undoes_a_whole_merge_at_once() -> Told {
    let kit = Kit::fresh();
    let (one, second, other) = (kit.told(), kit.told(), kit.told());
    kit.dispatcher().merge(&second, &one)?;
    kit.dispatcher().merge(&one, &other)?;
    kit.dispatcher().undo_merge(&one)?;
    assert_eq!((kit.now(&one).matter, kit.stage(&one)), (one.matter, "received"));
    // What had come to it from a third matter before stays with the other.
    assert_eq!(kit.now(&second).matter, other.matter);
    assert_eq!(kit.dispatcher().undo_merge(&one), Err(Refusal::NotMerged.into()));
    Ok(())
}

#[test]
fn only_a_dispatcher_undoes_a_whole_merge() {
    let subject = |kit: &Kit| {
        let (one, other) = (kit.told(), kit.told());
        kit.dispatcher().merge(&one, &other).unwrap();
        one
    };
    allowed_personas(&[Persona::Dispatcher], subject, |who, one| who.undo_merge(one));
}

#[test]
fn its_reporter_and_a_dispatcher_may() {
    let who = [Persona::Dispatcher, Persona::Holder];
    allowed_personas(&who, Kit::merged, |who, (one, _)| who.let_go(one));
}
