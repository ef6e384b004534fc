//! What the second person says, and what scheduled duties do.

use actions::matters::report::Receipt;
use actions::matters::{
    check, decide_appeal, decide_decline, decide_extension, decide_parking, decide_return, decide_withdrawal,
    fall_silent, leave_unresolved, order_rework, recompute, remind, review_extension,
};
use matters::request::Decision;

use super::{Answer, Voice, decided, reply, shown};

impl Voice<'_> {
    /// Decides a decline.
    ///
    /// # Errors
    /// Those of the action.
    pub fn decide_decline(&self, of: &Receipt, decision: Decision) -> Answer {
        let (shown, decided) = (shown(of), decided(decision));
        self.does(move |tx, with, act| decide_decline::run(tx, with, act, shown, &decided))
    }

    /// First level of an extension.
    ///
    /// # Errors
    /// Those of the action.
    pub fn review_extension(&self, of: &Receipt, decision: Decision) -> Answer {
        let (shown, decided) = (shown(of), decided(decision));
        self.does(move |tx, with, act| review_extension::run(tx, with, act, shown, &decided))
    }

    /// Second level of an extension.
    ///
    /// # Errors
    /// Those of the action.
    pub fn decide_extension(&self, of: &Receipt, decision: Decision) -> Answer {
        let (shown, decided) = (shown(of), decided(decision));
        self.does(move |tx, with, act| decide_extension::run(tx, with, act, shown, &decided))
    }

    /// Decides a parking.
    ///
    /// # Errors
    /// Those of the action.
    pub fn decide_parking(&self, of: &Receipt, decision: Decision) -> Answer {
        let (shown, decided) = (shown(of), decided(decision));
        self.does(move |tx, with, act| decide_parking::run(tx, with, act, shown, &decided))
    }

    /// Decides a return over the cap.
    ///
    /// # Errors
    /// Those of the action.
    pub fn decide_return(&self, of: &Receipt, decision: Decision) -> Answer {
        let (shown, decided) = (shown(of), decided(decision));
        self.does(move |tx, with, act| decide_return::run(tx, with, act, shown, &decided))
    }

    /// Says what the resident answered when asked whether they withdraw.
    ///
    /// # Errors
    /// Those of the action.
    pub fn decide_withdrawal(&self, of: &Receipt, decision: Decision) -> Answer {
        let shown = shown(of);
        let wish = decide_withdrawal::Wish { report: of.report, decided: decided(decision) };
        self.does(move |tx, with, act| decide_withdrawal::run(tx, with, act, shown, &wish))
    }

    /// Decides an appeal: approve overturns the decline.
    ///
    /// # Errors
    /// Those of the action.
    pub fn decide_appeal(&self, of: &Receipt, decision: Decision) -> Answer {
        let shown = shown(of);
        let wish = decide_appeal::Wish { report: of.report, decided: decided(decision) };
        self.does(move |tx, with, act| decide_appeal::run(tx, with, act, shown, &wish))
    }

    /// 核查.
    ///
    /// # Errors
    /// Those of the action.
    pub fn check(&self, of: &Receipt, decision: Decision) -> Answer {
        let (shown, decided) = (shown(of), decided(decision));
        self.does(move |tx, with, act| check::run(tx, with, act, shown, &decided))
    }

    /// Orders another rework.
    ///
    /// # Errors
    /// Those of the action.
    pub fn order_rework(&self, of: &Receipt) -> Answer {
        let shown = shown(of);
        let wish = order_rework::Wish { sentence: reply("请再办一次，我来盯。") };
        self.does(move |tx, with, act| order_rework::run(tx, with, act, shown, &wish))
    }

    /// Lets it end unresolved.
    ///
    /// # Errors
    /// Those of the action.
    pub fn leave_unresolved(&self, of: &Receipt) -> Answer {
        let shown = shown(of);
        let wish = leave_unresolved::Wish { sentence: reply("目前做不到，记为未解决。") };
        self.does(move |tx, with, act| leave_unresolved::run(tx, with, act, shown, &wish))
    }

    /// Notes that a reminder was handed over.
    ///
    /// # Errors
    /// Those of the action.
    pub fn remind(&self, of: &Receipt) -> Answer {
        let wish = remind::Wish { matter: of.matter, report: of.report };
        self.does(move |tx, with, act| remind::run(tx, with, act, &wish))
    }

    /// Notes that silence is reached.
    ///
    /// # Errors
    /// Those of the action.
    pub fn fall_silent(&self, of: &Receipt) -> Answer {
        let wish = remind::Wish { matter: of.matter, report: of.report };
        self.does(move |tx, with, act| fall_silent::run(tx, with, act, &wish))
    }

    /// Computes the promises of a matter again; says whether any moved.
    ///
    /// # Errors
    /// Those of the action.
    pub fn recompute(&self, of: &Receipt, reason: &str) -> Answer<bool> {
        let wish = recompute::Wish { matter: of.matter, reason: reason.into() };
        self.does(move |tx, with, act| recompute::run(tx, with, act, &wish))
    }
}
