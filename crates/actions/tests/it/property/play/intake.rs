//! Reports come in: told, typed for somebody, found on patrol, brought in; sometimes sent twice.

use actions::matters::report::{Receipt, Wish};
use actions::matters::report_for::Source;
use actions::matters::{import_report, join, report, report_for};
use actions::sealing::context;
use actions::{ActionError, By};
use testkit::voice::wish;

use super::{Filed, Play};

const CATEGORIES: [&str; 6] = ["lamp", "rubbish", "lift", "road", "noise", "other"];
/// Reports a sequence may have.
const MOST: usize = 6;

/// Takes one in. An answer of the action that is none of its refusals is the sequence's failure.
pub fn take_in(play: &mut Play<'_>, verb: &str, by: By) -> Result<Result<(), ActionError>, String> {
    if let Some((form, before)) = sent_before(play)
        && verb == "report"
    {
        let again = play.kit.speaks(by).report_as(form);
        return again.map_or_else(|error| Ok(Err(error)), |again| same(&before, &again).map(Ok));
    }
    if play.receipts.len() >= MOST {
        return Ok(Ok(()));
    }
    let (form, place) = a_form(play, verb);
    let mut sent = form.clone();
    let offer = if verb == "join" { an_offer(play, &form) } else { None };
    let who = play.kit.speaks(by);
    let source = [Source::Spoken, Source::Telephone, Source::Patrol][play.chance.below(3) as usize];
    let answer = match verb {
        "report" => who.report_as(form),
        "report_for" => who.does(move |tx, with, act| report_for::run(tx, with, act, source, &form)),
        "join" => {
            // The report is about what the matter is about.
            sent.category = offer.as_ref().map(|offer| offer.category.clone()).or(sent.category);
            let same_as = offer.map(|offer| offer.handle).unwrap_or_default();
            let wish = join::Wish { same_as, report: form };
            who.does(move |tx, with, act| Ok(join::run(tx, with, act, &wish)?.receipt))
        }
        "settle_on_the_spot" => who.settle_on_the_spot(form),
        _ => who.does(move |tx, with, act| import_report::run(tx, with, act, &form)),
    };
    Ok(answer.map(|receipt| {
        let told = Filed { category: sent.category.clone().unwrap(), place, phone: !sent.phone.is_empty() };
        play.filed.insert(receipt.report.to_string(), told);
        if verb == "report" {
            play.forms.push((report::Wish { once: sent.once.clone(), ..sent }, receipt.clone()));
        }
        // What joined another matter has a history of its own as well.
        let home = play.kit.report(&receipt).home;
        play.receipts.push(Receipt { matter: home, ..receipt });
    }))
}

/// What a neighbour at the place of a form is offered to join: a matter of this sequence, since others
/// share the street.
fn an_offer(play: &Play<'_>, form: &Wish) -> Option<join::Offer> {
    let (place, kit) = (form.place?, play.kit);
    let offers = kit.write(By::Anybody, move |tx, with, act| join::offers(tx, with, act, place));
    let of = |receipt| kit.with.keys().lookup(context::NEIGHBOUR, &kit.now(receipt).matter.to_string());
    let ours: Vec<String> = play.receipts.iter().map(of).collect();
    offers.ok()?.into_iter().find(|offer| ours.contains(&offer.handle))
}

/// A form that was sent before, now and then.
fn sent_before(play: &mut Play<'_>) -> Option<(Wish, Receipt)> {
    if play.forms.is_empty() || play.chance.below(4) > 0 {
        return None;
    }
    let which = play.chance.below(u32::try_from(play.forms.len()).unwrap()) as usize;
    play.forms.get(which).cloned()
}

/// Twice is once: the same receipt again.
fn same(before: &Receipt, again: &Receipt) -> Result<(), String> {
    let one = (before.report, &before.number, &before.capability);
    if one == (again.report, &again.number, &again.capability) {
        Ok(())
    } else {
        Err(format!("a form sent twice made {} and {}", before.number, again.number))
    }
}

fn a_form(play: &mut Play<'_>, verb: &str) -> (Wish, String) {
    let places = play.kit.town.places;
    let place = [places.staircase, places.other_staircase, places.lamp][play.chance.below(3) as usize];
    let category = CATEGORIES[play.chance.below(6) as usize];
    let mut form = wish(category, Some(place), &play.kit.once());
    if verb != "report" || play.chance.below(3) == 0 {
        form.phone = String::new();
    }
    form.open_to_public = verb == "report" || verb == "join";
    (form, place.to_string())
}
