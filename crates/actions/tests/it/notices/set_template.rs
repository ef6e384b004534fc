//! The words of a notice, from a day on; what would mislead is refused.

use actions::Refused;
use actions::notices::set_template::{self, Wish};
use kernel::text::TextRefusal;
use notices::template::{Refusal, TEXT_MOST};
use notices::{Kind, Template};
use storage::notices::words;
use testkit::{Kit, Persona, Told, allowed_personas};

fn wish(text: &str) -> Wish {
    let from = "2026-10-28".parse().unwrap();
    Wish { kind: Kind::Receipt, text: text.into(), from, source: "街道办定".into() }
}

fn set(kit: &Kit, wish: Wish) -> Told {
    kit.administrator().does(move |tx, _, act| set_template::run(tx, act, &wish))
}

fn on(kit: &Kit, day: &str) -> Template {
    let (of, day) = (kit.town.of, day.parse().unwrap());
    kit.read(move |tx| words::on(tx, of, Kind::Receipt, day)).template
}

#[test]
fn it_holds_from_its_day_on() -> Told {
    let kit = Kit::fresh();
    set(&kit, wish("{编号}收到。{链接}"))?;
    assert_eq!(on(&kit, "2026-10-27"), Template::default_of(Kind::Receipt));
    assert_eq!(on(&kit, "2026-10-28").text(), "{编号}收到。{链接}");
    Ok(())
}

#[test]
fn what_is_unknown_missing_loose_or_too_long_is_said() {
    let kit = Kit::fresh();
    let refused = |text: &str| set(&kit, wish(text)).unwrap_err();
    assert_eq!(refused("{天气}{编号}{链接}"), Refused::Notice(Refusal::Unknown("天气".into())).into());
    assert_eq!(refused("{编号}"), Refused::Notice(Refusal::Missing("链接")).into());
    assert_eq!(refused("{编号}{链接"), Refused::Notice(Refusal::LooseBrace).into());
    let why = TextRefusal::TooLong { most: TEXT_MOST, found: TEXT_MOST + 9 };
    let long = format!("{{编号}}{{链接}}{}", "长".repeat(TEXT_MOST + 1));
    assert_eq!(refused(&long), Refused::Field { field: "text", why }.into());
    let past = Wish { from: "2026-10-25".parse().unwrap(), ..wish("{编号}{链接}") };
    assert_eq!(set(&kit, past), Err(Refused::DayPassed.into()));
    let silent = Wish { source: String::new(), ..wish("{编号}{链接}") };
    let why = TextRefusal::Empty;
    assert_eq!(set(&kit, silent), Err(Refused::Field { field: "source", why }.into()));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(
        &who,
        |_| (),
        |who, ()| who.does(|tx, _, act| set_template::run(tx, act, &wish("{编号}{链接}"))),
    );
}
