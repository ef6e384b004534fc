//! What is said at the desk and at the door: taking in, giving away, joining, asking.

use ::people::UnitId;
use ::place::PlaceId;
use actions::matters::report::Receipt;
use actions::matters::report_for::Source;
use actions::matters::{
    Sentence, assign, call, give_slip, locate, merge, publish, report, report_for, request_withdrawal,
    reveal, take_back, unmerge,
};
use actions::sealing::Person;
use matters::Capability;

use super::resident::wish;
use super::{Answer, Voice, internal, shown};

impl Voice<'_> {
    /// 代填, or a patrol finding: somebody without a telephone, at the staircase with the code.
    ///
    /// # Errors
    /// Those of the action.
    pub fn report_for(&self, source: Source, category: &str) -> Answer<Receipt> {
        let place = Some(self.kit.town.places.staircase);
        let wish = report::Wish {
            phone: String::new(),
            by_code: false,
            spoke_by: "邻居代说".into(),
            ..wish(category, place, &self.kit.once())
        };
        self.does(move |tx, with, act| report_for::run(tx, with, act, source, &wish))
    }

    /// 派单, 改派.
    ///
    /// # Errors
    /// Those of the action.
    pub fn assign(&self, of: &Receipt, lead: UnitId) -> Answer {
        let shown = shown(of);
        let wish = assign::Wish { lead, assisting: vec![], sentence: None, because: None };
        self.does(move |tx, with, act| assign::run(tx, with, act, shown, &wish))
    }

    /// Writes what neighbours read of a report.
    ///
    /// # Errors
    /// Those of the action.
    pub fn publish(&self, of: &Receipt, words: &str) -> Answer {
        self.publish_as(of, words, None)
    }

    /// Writes it, with a photo.
    ///
    /// # Errors
    /// Those of the action.
    pub fn publish_as(&self, of: &Receipt, words: &str, photo: Option<String>) -> Answer {
        let (shown, sentence) = (shown(of), Sentence::public("public", words)?);
        let wish = publish::Wish { report: of.report, sentence, photo };
        self.does(move |tx, with, act| publish::run(tx, with, act, shown, &wish))
    }

    /// 收回 from a unit.
    ///
    /// # Errors
    /// Those of the action.
    pub fn take_back(&self, of: &Receipt, from: UnitId) -> Answer {
        let shown = shown(of);
        self.does(move |tx, with, act| take_back::run(tx, with, act, shown, &take_back::Wish { from }))
    }

    /// Says where it lies.
    ///
    /// # Errors
    /// Those of the action.
    pub fn locate(&self, of: &Receipt, place: PlaceId) -> Answer {
        let shown = shown(of);
        self.does(move |tx, with, act| locate::run(tx, with, act, shown, &locate::Wish { place }))
    }

    /// Merges the matter of one report into that of another.
    ///
    /// # Errors
    /// Those of the action.
    pub fn merge(&self, of: &Receipt, into: &Receipt) -> Answer {
        let (shown, into) = (shown(of), into.matter);
        let wish = merge::Wish { into, sentence: None };
        self.does(move |tx, with, act| merge::run(tx, with, act, shown, &wish))
    }

    /// Undoes a merge for a report, at the desk.
    ///
    /// # Errors
    /// Those of the action.
    pub fn let_go(&self, of: &Receipt) -> Answer {
        let wish = unmerge::Wish { by_staff: Some((shown(of), of.report)) };
        self.does(move |tx, with, act| unmerge::run(tx, with, act, &wish))
    }

    /// Undoes the merge of a whole matter, which the receipt still names.
    ///
    /// # Errors
    /// Those of the action.
    pub fn undo_merge(&self, of: &Receipt) -> Answer {
        let shown = shown(of);
        self.does(move |tx, with, act| unmerge::run_for_all(tx, with, act, shown))
    }

    /// 交小票.
    ///
    /// # Errors
    /// Those of the action.
    pub fn give_slip(&self, of: &Receipt) -> Answer<Capability> {
        let (shown, report) = (shown(of), of.report);
        self.does(move |tx, with, act| give_slip::run(tx, with, act, shown, &give_slip::Wish { report }))
    }

    /// Calls the reporter to ask for their word.
    ///
    /// # Errors
    /// Those of the action.
    pub fn call(&self, of: &Receipt) -> Answer {
        let shown = shown(of);
        let wish = call::Wish { report: of.report, noted: internal("没人接。") };
        self.does(move |tx, with, act| call::run(tx, with, act, shown, &wish))
    }

    /// Takes down a withdrawal on the telephone.
    ///
    /// # Errors
    /// Those of the action.
    pub fn request_withdrawal(&self, of: &Receipt) -> Answer {
        let shown = shown(of);
        let wish =
            request_withdrawal::Wish { report: of.report, noted: internal("来电说已经好了。") };
        self.does(move |tx, with, act| request_withdrawal::run(tx, with, act, shown, &wish))
    }

    /// Looks at the reporter's contact in clear.
    ///
    /// # Errors
    /// Those of the action.
    pub fn reveal(&self, of: &Receipt, reason: &str) -> Answer<Person> {
        let shown = shown(of);
        let wish = reveal::Wish { report: of.report, reason: reason.into() };
        self.does(move |tx, with, act| reveal::run(tx, with, act, shown, &wish))
    }
}
