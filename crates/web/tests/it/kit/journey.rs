//! The words journeys are told in: each is what one person does on one page, as the page offers it.

use actions::By;
use actions::matters::{fall_silent, remind};
use matters::{MatterId, ReportId};
use people::UnitId;
use storage::matters::load;

use super::{Answer, Site, Visitor};

/// A report as its story follows it.
#[derive(Debug, Clone)]
pub struct Told {
    /// The path of the secret link.
    pub link: String,
    /// The number on the receipt.
    pub number: String,
    /// The report.
    pub report: ReportId,
    /// The matter it is in.
    pub matter: MatterId,
}

/// The address of a matter for somebody: on the phone of a grid worker, else at the desk.
fn base(name: &str) -> &'static str {
    if name.starts_with("wangge") { "/w/m" } else { "/d/m" }
}

/// What `?do=` opens the form that is posted to a noun.
fn key(noun: &str) -> &'static str {
    match noun {
        "assignment" => "assign",
        "acceptance" => "accept",
        "first-contact" => "contact",
        "answer" => "answer",
        "return" => "return",
        "extension" => "extend",
        "parking" => "park",
        "handling" => "handle",
        "decline" => "decline",
        "place" => "locate",
        "publication" => "publish",
        "merge" => "merge",
        "separation" => "separate",
        "withdrawal" => "withdraw",
        "call" => "call",
        "check" => "check",
        "settlement" => "settle",
        other => panic!("no such verb: {other}"),
    }
}

impl Answer {
    /// What stands behind `before`, up to the next quotation mark.
    pub fn value_after(&self, before: &str) -> Option<String> {
        let rest = self.body.split(before).nth(1)?;
        rest.split('"').next().map(str::to_owned)
    }

    /// The version a form on this page carries.
    #[track_caller]
    pub fn version(&self) -> String {
        self.value_after("name=\"version\" value=\"").unwrap_or_else(|| panic!("no form:\n{}", self.words()))
    }

    /// Asserts that the page does not say something.
    #[track_caller]
    pub fn keeps_quiet_about(&self, words: &str) -> &Self {
        assert!(!self.words().contains(words), "it says {words:?}:\n{}", self.words());
        self
    }
}

impl Site {
    /// A resident reports by the code on the wall.
    #[track_caller]
    pub fn told(&self, words: &str) -> Told {
        self.told_by(&self.report(words))
    }

    /// The report behind a secret link.
    #[track_caller]
    pub fn told_by(&self, link: &str) -> Told {
        let receipt = self.get(&Visitor::default(), &format!("{link}?new"));
        let number = receipt.is(200).body.split("receipt__number num\">").nth(1).unwrap();
        self.numbered(link, number.split('<').next().unwrap())
    }

    /// The report of a number.
    #[track_caller]
    pub fn numbered(&self, link: &str, number: &str) -> Told {
        let known = number.parse().unwrap();
        let found = self.tell(move |tx, _, act| Ok(load::by_number(tx, act.of, &known)?), By::System);
        let (report, matter) = found.unwrap().unwrap();
        Told { link: link.to_owned(), number: number.to_owned(), report, matter }
    }

    /// The same report, wherever it is now.
    #[track_caller]
    pub fn again(&self, told: &Told) -> Told {
        self.numbered(&told.link, &told.number)
    }

    /// What the resident sees behind the link.
    #[track_caller]
    pub fn track(&self, told: &Told) -> Answer {
        let page = self.get(&Visitor::default(), &told.link);
        page.is(200);
        page
    }

    /// What a member of staff sees of the matter.
    #[track_caller]
    pub fn sees(&self, name: &str, told: &Told) -> Answer {
        let page = self.get(&self.staff(name), &format!("{}/{}", base(name), told.matter));
        page.is(200);
        page
    }

    /// A member of staff opens a verb's form.
    #[track_caller]
    pub fn opens(&self, name: &str, told: &Told, noun: &str) -> Answer {
        let page = self.get(&self.staff(name), &format!("{}/{}?do={}", base(name), told.matter, key(noun)));
        page.is(200);
        page
    }

    /// A member of staff sends a form that was opened before.
    pub fn sends(
        &self,
        name: &str,
        told: &Told,
        noun: &str,
        version: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let mut whole = vec![("version", version)];
        whole.extend(fields);
        self.post(&self.staff(name), &format!("{}/{}/{noun}", base(name), told.matter), &whole)
    }

    /// A member of staff opens a verb's form, fills it in and sends it.
    #[track_caller]
    pub fn fills_in(&self, name: &str, told: &Told, noun: &str, fields: &[(&str, &str)]) -> Answer {
        let version = self.opens(name, told, noun).version();
        self.sends(name, told, noun, &version, fields)
    }

    /// The dispatcher gives it to a unit.
    #[track_caller]
    pub fn assign(&self, name: &str, told: &Told, unit: UnitId) {
        self.fills_in(name, told, "assignment", &[("lead", &unit.to_string())]).is(303);
    }

    /// Somebody of the unit comes.
    #[track_caller]
    pub fn come(&self, name: &str, told: &Told) {
        let page = if name.starts_with("wangge") {
            self.sees(name, told)
        } else {
            self.opens(name, told, "first-contact")
        };
        self.sends(name, told, "first-contact", &page.version(), &[]).is(303);
    }

    /// The unit says *handled*, and why there is no photo.
    #[track_caller]
    pub fn handle(&self, name: &str, told: &Told, sentence: &str) {
        let fields = [("sentence", sentence), ("no_evidence", "手机没电")];
        self.fills_in(name, told, "handling", &fields).is(303);
    }

    /// The unit says *handled* with a photo.
    #[track_caller]
    pub fn handle_with_photo(&self, name: &str, told: &Told, sentence: &str) {
        let version = self.opens(name, told, "handling").version();
        let fields = [("version", version.as_str()), ("sentence", sentence)];
        let address = format!("{}/{}/handling", base(name), told.matter);
        self.post_photo(&self.staff(name), &address, &fields, &photo()).is(303);
    }

    /// The resident judges.
    #[track_caller]
    pub fn judge(&self, told: &Told, verdict: &str) {
        self.get(&Visitor::default(), &format!("{}/rating", told.link)).is(200);
        let address = format!("{}/rating", told.link);
        self.post(&Visitor::default(), &address, &[("verdict", verdict)]).is(303);
    }

    /// The resident is not satisfied and says why.
    #[track_caller]
    pub fn complain(&self, told: &Told, words: &str) {
        let address = format!("{}/rating", told.link);
        self.get(&Visitor::default(), &format!("{address}?verdict=not_satisfied")).is(200).says("哪里不满意");
        let fields = [("verdict", "not_satisfied"), ("reason", "not_fixed"), ("text", words)];
        self.post(&Visitor::default(), &address, &fields).is(303);
    }

    /// A second person decides what waits on a list.
    #[track_caller]
    pub fn decide(&self, name: &str, list: &str, told: &Told, decision: &str, sentence: &str) {
        let item = self.waits(name, list, told);
        let version = item.version();
        let report = item.value_after("name=\"report\" value=\"").unwrap_or_default();
        let fields = [
            ("version", version.as_str()),
            ("report", &report),
            ("decision", decision),
            ("sentence", sentence),
        ];
        let address = format!("/d/review/{list}/{}", told.matter);
        self.post(&self.staff(name), &address, &fields).is(303);
    }

    /// What waits on a list about a matter, as somebody sees it.
    #[track_caller]
    pub fn waits(&self, name: &str, list: &str, told: &Told) -> Answer {
        let page = self.get(&self.staff(name), &format!("/d/review/{list}"));
        let item = page.is(200).body.split(&format!("id=\"m-{}\"", told.matter)).nth(1);
        let item = item.unwrap_or_else(|| panic!("it does not wait:\n{}", page.words()));
        let item = item.split("</article>").next().unwrap_or_default().to_owned();
        Answer { body: item, ..page }
    }

    /// The duty hands a reminder over.
    #[track_caller]
    pub fn remind(&self, told: &Told) {
        let wish = remind::Wish { matter: told.matter, report: told.report };
        self.tell(move |tx, with, act| remind::run(tx, with, act, &wish), By::System).unwrap();
    }

    /// The duty notes silence; whether it was time.
    pub fn fall_silent(&self, told: &Told) -> Result<(), actions::ActionError> {
        let wish = remind::Wish { matter: told.matter, report: told.report };
        self.tell(move |tx, with, act| fall_silent::run(tx, with, act, &wish), By::System)
    }
}

/// A small picture as a phone would send it.
pub fn photo() -> Vec<u8> {
    let mut jpeg = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(48, 36).write_to(&mut jpeg, image::ImageFormat::Jpeg).unwrap();
    jpeg.into_inner()
}
