//! A message of long ago is brought in at the moment it was sent; twice is once.

use actions::Refused;
use actions::matters::import_report;
use actions::matters::report::Wish;
use kernel::text::TextRefusal;
use matters::report::{Door, Reach};
use testkit::voice::wish;
use testkit::{Kit, Persona, Told, allowed_personas};

fn message(number: &str) -> Wish {
    Wish { phone: String::new(), ..wish("other", None, number) }
}

#[test]
fn it_comes_by_import_and_nobody_can_be_reached() -> Told {
    let kit = Kit::fresh();
    kit.clock.at("2021-03-04T10:15");
    let old = message("no-000017");
    let brought = kit.system().does(move |tx, with, act| import_report::run(tx, with, act, &old))?;
    let report = kit.report(&brought);
    assert_eq!((report.door, report.reach), (Door::Import, Reach::Nothing));
    assert_eq!(report.reported_at, kit.clock.now());
    assert_eq!(kit.last(&brought).text.as_deref(), Some("灯三天没亮了。"));
    Ok(())
}

#[test]
fn the_same_message_twice_is_one_report() -> Told {
    let kit = Kit::fresh();
    let bring = || {
        let old = message("no-000017");
        kit.system().does(move |tx, with, act| import_report::run(tx, with, act, &old))
    };
    assert_eq!((bring()?.report, kit.counted("reported")), (bring()?.report, 1));
    Ok(())
}

#[test]
fn its_words_keep_the_limits_of_every_report() {
    let kit = Kit::fresh();
    let long = Wish { words: "字".repeat(4_001), ..message("no-000018") };
    let answer = kit.system().does(move |tx, with, act| import_report::run(tx, with, act, &long));
    let why = TextRefusal::TooLong { most: 4_000, found: 4_001 };
    assert_eq!(answer.err(), Some(Refused::Field { field: "words", why }.into()));
}

#[test]
fn only_the_command_line_may() {
    allowed_personas(
        &[Persona::System],
        |_| (),
        |who, ()| {
            let old = message("no-000019");
            who.does(move |tx, with, act| import_report::run(tx, with, act, &old))
        },
    );
}
