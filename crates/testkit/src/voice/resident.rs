//! What residents say: without a link they report, with one they judge, add, ask and take back.

use ::place::PlaceId;
use actions::By;
use actions::matters::report::{Receipt, Wish};
use actions::matters::{
    PhotoKept, Sentence, appeal, consent, correct_words, join, leave_phone, note, nudge, rate, redact_photo,
    report, unmerge, withdraw,
};
use matters::verdict::Device;
use matters::{Reason, Verdict};

use super::{Answer, Voice};

/// A report as a form would send it: a category, a place, and a telephone.
#[must_use]
pub fn wish(category: &str, place: Option<PlaceId>, once: &str) -> Wish {
    Wish {
        once: format!("once-of-the-form-{once}"),
        category: Some(category.into()),
        place,
        words: "灯三天没亮了。".into(),
        phone: "13800001234".into(),
        by_code: place.is_some(),
        ..Wish::default()
    }
}

impl Voice<'_> {
    /// Reports at the staircase with the code.
    ///
    /// # Errors
    /// Those of the action.
    pub fn report(&self, category: &str) -> Answer<Receipt> {
        self.report_at(category, self.kit.town.places.staircase)
    }

    /// Reports at a place, leaving a telephone.
    ///
    /// # Errors
    /// Those of the action.
    pub fn report_at(&self, category: &str, place: PlaceId) -> Answer<Receipt> {
        self.report_as(wish(category, Some(place), &self.kit.once()))
    }

    /// Reports without leaving a telephone.
    ///
    /// # Errors
    /// Those of the action.
    pub fn report_without_phone(&self, category: &str) -> Answer<Receipt> {
        let place = Some(self.kit.town.places.staircase);
        self.report_as(Wish { phone: String::new(), ..wish(category, place, &self.kit.once()) })
    }

    /// Reports exactly so.
    ///
    /// # Errors
    /// Those of the action.
    pub fn report_as(&self, wish: Wish) -> Answer<Receipt> {
        self.does(move |tx, with, act| report::run(tx, with, act, &wish))
    }

    /// 我也遇到: reports the same as what was offered.
    ///
    /// # Errors
    /// Those of the action.
    pub fn join(&self, same_as: &str, report: Wish) -> Answer<join::Joined> {
        let wish = join::Wish { same_as: same_as.into(), report };
        self.does(move |tx, with, act| join::run(tx, with, act, &wish))
    }

    /// What can be joined at a place.
    ///
    /// # Errors
    /// Those of the action.
    pub fn offers(&self, place: PlaceId) -> Answer<Vec<join::Offer>> {
        self.does(move |tx, with, act| join::offers(tx, with, act, place))
    }

    /// Says a verdict; *not satisfied* because nothing was fixed.
    ///
    /// # Errors
    /// Those of the action.
    pub fn rate(&self, verdict: Verdict) -> Answer {
        let reasons = if verdict.is_satisfied() { vec![] } else { vec![Reason::NotFixed] };
        self.rate_as(rating(verdict, reasons))
    }

    /// Says exactly that.
    ///
    /// # Errors
    /// Those of the action.
    pub fn rate_as(&self, wish: rate::Wish) -> Answer {
        self.does(move |tx, with, act| rate::run(tx, with, act, &wish))
    }

    /// Adds a sentence.
    ///
    /// # Errors
    /// Those of the action.
    pub fn note(&self, words: &str) -> Answer {
        let wish = note::Wish { once: None, words: Sentence::resident("words", words)?, photos: vec![] };
        self.does(move |tx, with, act| note::run(tx, with, act, &wish))
    }

    /// Adds a photo.
    ///
    /// # Errors
    /// Those of the action.
    pub fn note_photo(&self, digest: &str) -> Answer {
        let photo = PhotoKept { digest: digest.into(), width: 1200, height: 900 };
        let wish = note::Wish { once: None, words: None, photos: vec![photo] };
        self.does(move |tx, with, act| note::run(tx, with, act, &wish))
    }

    /// Puts right what was first said with a report.
    ///
    /// # Errors
    /// Those of the action.
    pub fn correct_words(&self, of: &Receipt, words: &str) -> Answer {
        let said = self.kit.own_texts(of).first().map(|text| text.id.clone()).unwrap_or_default();
        let wish = correct_words::Wish { which: correct_words::Which::Said(said), words: words.into() };
        self.does(move |tx, with, act| correct_words::run(tx, with, act, &wish))
    }

    /// Takes a photo out that its holder has just added.
    ///
    /// # Errors
    /// Those of the action.
    pub fn redact_photo(&self) -> Answer {
        let digest = "cd".repeat(32);
        if matches!(self.by, By::Holder(_)) {
            self.note_photo(&digest)?;
        }
        self.redact(&digest)
    }

    /// Takes exactly that photo out.
    ///
    /// # Errors
    /// Those of the action.
    pub fn redact(&self, digest: &str) -> Answer {
        let wish = redact_photo::Wish { digest: digest.into() };
        self.does(move |tx, with, act| redact_photo::run(tx, with, act, &wish)).map(drop)
    }

    /// Says whether neighbours may read of it.
    ///
    /// # Errors
    /// Those of the action.
    pub fn consent(&self, wish: consent::Wish) -> Answer {
        self.does(move |tx, with, act| consent::run(tx, with, act, wish))
    }

    /// 催一下.
    ///
    /// # Errors
    /// Those of the action.
    pub fn nudge(&self) -> Answer {
        self.does(nudge::run)
    }

    /// Leaves a telephone.
    ///
    /// # Errors
    /// Those of the action.
    pub fn leave_phone(&self, phone: &str) -> Answer {
        let wish = leave_phone::Wish { phone: phone.into() };
        self.does(move |tx, with, act| leave_phone::run(tx, with, act, &wish))
    }

    /// 撤回.
    ///
    /// # Errors
    /// Those of the action.
    pub fn withdraw(&self) -> Answer {
        self.does(|tx, with, act| withdraw::run(tx, with, act, &withdraw::Wish::default()))
    }

    /// 撤回, saying why.
    ///
    /// # Errors
    /// Those of the action.
    pub fn withdraw_saying(&self, words: &str) -> Answer {
        let wish = withdraw::Wish { words: Sentence::resident("words", words)? };
        self.does(move |tx, with, act| withdraw::run(tx, with, act, &wish))
    }

    /// Appeals a decline.
    ///
    /// # Errors
    /// Those of the action.
    pub fn appeal(&self) -> Answer {
        let words = Sentence::resident("words", "这盏灯就在楼道里，归你们管。")?;
        let wish = appeal::Wish { words: words.expect("words") };
        self.does(move |tx, with, act| appeal::run(tx, with, act, &wish))
    }

    /// Undoes the merge of one's own report.
    ///
    /// # Errors
    /// Those of the action.
    pub fn unmerge(&self) -> Answer {
        let wish = unmerge::Wish { by_staff: None };
        self.does(move |tx, with, act| unmerge::run(tx, with, act, &wish))
    }
}

/// A verdict on one's own device, nobody being signed in there.
#[must_use]
pub fn rating(verdict: Verdict, reasons: Vec<Reason>) -> rate::Wish {
    rate::Wish {
        verdict,
        reasons,
        words: None,
        photos: vec![],
        device: Device::Own,
        signed_in: rate::SignedIn::Nobody,
    }
}
