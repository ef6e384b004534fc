//! Several callers, one problem; and a post that changes hands.

use actions::Signed;
use actions::people::hand_over;
use matters::report::Standing;
use matters::{Closing, Verdict};
use testkit::{Persona, each_town};

#[test]
fn three_reporters_say_three_things() {
    each_town(|kit| {
        let (one, two, three) = (kit.told(), kit.told(), kit.told());
        kit.dispatcher().merge(&two, &one)?;
        kit.dispatcher().merge(&three, &one)?;
        kit.dispatcher().assign(&one, kit.town.units.works)?;
        kit.handler().handle(&one)?;
        kit.holder(&one).rate(Verdict::Satisfied)?;
        kit.holder(&two).rate(Verdict::FairlySatisfied)?;
        kit.holder(&three).rate(Verdict::NotSatisfied)?;
        assert_eq!(kit.stage(&one), "working");
        kit.handler().handle(&one)?;
        // Whoever was satisfied stays counted, is told, and is not asked again.
        assert_eq!(kit.notices(&one), ["receipt", "handled"]);
        assert_eq!(kit.notices(&three), ["receipt", "merged", "handled", "handled", "rework"]);
        kit.holder(&three).rate(Verdict::Satisfied)?;
        assert_eq!(kit.closing(&one), Some(Closing::Well));
        assert_eq!(kit.report(&two).standing, Standing::Satisfied);
        Ok(())
    });
}

#[test]
fn a_merge_is_undone_by_the_one_whose_lamp_was_another() {
    each_town(|kit| {
        let (one, other) = kit.merged();
        kit.holder(&one).unmerge()?;
        let home = kit.now(&one);
        assert_eq!((kit.stage(&home), kit.stage(&other)), ("received", "received"));
        kit.dispatcher().assign(&home, kit.town.units.works)?;
        kit.handler().handle(&home)?;
        kit.holder(&one).rate(Verdict::Satisfied)?;
        assert_eq!((kit.closing(&home), kit.closing(&other)), (Some(Closing::Well), None));
        Ok(())
    });
}

#[test]
fn a_post_is_handed_over_and_nothing_is_lost() {
    each_town(|kit| {
        let lamp = kit.working();
        let (of, day) = (kit.town.of, kit.clock.now().day());
        let (held, next) =
            (kit.town.staff.get(Persona::Handler), kit.town.staff.get(Persona::OutsideHandler));
        let wish = hand_over::Wish { post: held.post, to: next.person, on: day };
        let post = kit.administrator().does(move |tx, _, act| hand_over::run(tx, act, &wish))?;
        let posts = kit.read(move |tx| storage::people::posts_on(tx, of, day));
        assert!(posts.iter().all(|held| held.person != kit.town.staff.get(Persona::Handler).person));
        let successor = kit.speaks(actions::By::Staff(Signed { person: next.person, post, ..held }));
        successor.handle(&lamp)?;
        kit.holder(&lamp).rate(Verdict::Satisfied)?;
        assert_eq!(kit.closing(&lamp), Some(Closing::Well));
        Ok(())
    });
}
