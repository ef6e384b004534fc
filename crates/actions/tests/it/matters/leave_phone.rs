//! The reporter leaves a telephone after all, so that they can be reached when it is done.

use actions::Refused;
use actions::matters::report::Receipt;
use matters::Event;
use matters::report::Reach;
use testkit::{Kit, Persona, Told, allowed_personas};

fn without_phone(kit: &Kit) -> Receipt {
    kit.resident().report_without_phone("lamp").unwrap()
}

#[test]
fn who_leaves_a_telephone_can_be_reached() -> Told {
    let kit = Kit::fresh();
    let lamp = without_phone(&kit);
    assert_eq!(kit.report(&lamp).reach, Reach::Nothing);
    kit.holder(&lamp).leave_phone(" 138 0000 5678 ")?;
    assert_eq!(kit.report(&lamp).reach, Reach::Telephone);
    assert_eq!(kit.last(&lamp).event, Event::ContactLeft { report: lamp.report });
    let seen = kit.dispatcher().reveal(&lamp, "约时间上门")?;
    assert_eq!(seen.phone.as_deref(), Some("13800005678"));
    Ok(())
}

#[test]
fn a_telephone_left_before_stays() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.told();
    kit.holder(&lamp).leave_phone("13900000000")?;
    assert_eq!(kit.story(&lamp), ["reported"]);
    assert_eq!(kit.dispatcher().reveal(&lamp, "约时间上门")?.phone.as_deref(), Some("13800001234"));
    Ok(())
}

#[test]
fn what_is_no_telephone_is_not_taken() {
    let kit = Kit::fresh();
    let lamp = without_phone(&kit);
    for typed in ["", "110", "不告诉你"] {
        assert_eq!(kit.holder(&lamp).leave_phone(typed), Err(Refused::NotATelephone.into()), "{typed}");
    }
}

#[test]
fn only_the_holder_of_its_link_may() {
    allowed_personas(&[Persona::Holder], without_phone, |who, _| who.leave_phone("13800005678"));
}
