//! 合并: two matters about one problem become one; each caller is still answered and asked.

use kernel::Span;
use matters::{Closing, Event, Refusal, Verdict};
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn the_report_lives_on_in_the_other_matter() -> Told {
    let kit = Kit::fresh();
    let (one, other) = (kit.told(), kit.told());
    kit.dispatcher().merge(&one, &other)?;
    assert_eq!(kit.closing(&one), Some(Closing::Merged { into: other.matter }));
    assert_eq!(kit.story(&one), ["reported", "merged_into", "closed"]);
    let (from, reports) = (one.matter, vec![one.report]);
    let due = kit.matter(&other).clock.due;
    assert_eq!(kit.last(&other).event, Event::TookIn { from, reports, due });
    assert_eq!((kit.matter(&other).reports.len(), kit.counted("merged")), (2, 1));
    Ok(())
}

#[test]
fn the_earlier_promise_binds_the_unit() -> Told {
    let kit = Kit::fresh();
    let early = kit.told();
    let due = kit.matter(&early).clock.due;
    kit.clock.later(Span::from_hours(3));
    let late = kit.assigned();
    kit.dispatcher().merge(&early, &late)?;
    assert_eq!(kit.matter(&late).clock.due, due);
    Ok(())
}

#[test]
fn each_caller_is_asked() -> Told {
    let kit = Kit::fresh();
    let (one, other) = kit.merged();
    kit.dispatcher().assign(&other, kit.town.units.works)?;
    kit.handler().handle(&other)?;
    kit.holder(&one).rate(Verdict::Satisfied)?;
    assert_eq!(kit.closing(&other), None);
    kit.holder(&other).rate(Verdict::FairlySatisfied)?;
    assert_eq!(kit.closing(&other), Some(Closing::Well));
    Ok(())
}

#[test]
fn a_matter_is_not_merged_into_itself_a_handled_one_or_a_finding() -> Told {
    let kit = Kit::fresh();
    let (lamp, handled) = (kit.told(), kit.handled());
    let finding = kit.patrol_handled();
    let refused = Err(Refusal::CannotMerge.into());
    for into in [&lamp, &handled, &finding] {
        assert_eq!(kit.dispatcher().merge(&lamp, into), refused);
    }
    Ok(())
}

#[test]
fn only_a_dispatcher_may() {
    let subject = |kit: &Kit| (kit.told(), kit.told());
    allowed_personas(&[Persona::Dispatcher], subject, |who, (one, other)| who.merge(one, other));
}
