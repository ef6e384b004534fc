//! Matters as a test finds them: already told, assigned, handled, declined … by the usual people.
//!
//! 市政科 leads; what happens to a matter after is the test's to tell.

use actions::matters::report::Receipt;
use actions::matters::report_for::Source;
use kernel::Span;
use matters::Verdict;
use matters::request::Decision;
use storage::matters::asking;

use super::{Kit, Told};

impl Kit {
    /// A key no form has used yet.
    #[must_use]
    pub fn once(&self) -> String {
        self.seeds.next()[..16].iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// 待派: a lamp at the staircase.
    ///
    /// # Panics
    /// When it does not come to this; so with all below.
    #[must_use]
    pub fn told(&self) -> Receipt {
        self.resident().report("lamp").expect("a report")
    }

    /// 已派单.
    #[must_use]
    pub fn assigned(&self) -> Receipt {
        let matter = self.told();
        self.dispatcher().assign(&matter, self.town.units.works).expect("assigned");
        matter
    }

    /// 办理中.
    #[must_use]
    pub fn working(&self) -> Receipt {
        let matter = self.assigned();
        self.handler().accept(&matter).expect("accepted");
        matter
    }

    /// 已处理, waiting for the word.
    #[must_use]
    pub fn handled(&self) -> Receipt {
        let matter = self.assigned();
        self.handler().handle(&matter).expect("handled");
        matter
    }

    /// 已办好: the resident is satisfied.
    #[must_use]
    pub fn well(&self) -> Receipt {
        let matter = self.handled();
        self.holder(&matter).rate(Verdict::Satisfied).expect("rated");
        matter
    }

    /// Not satisfied three times: waits for a second person.
    #[must_use]
    pub fn disputed(&self) -> Receipt {
        let matter = self.assigned();
        for _ in 0..3 {
            self.handler().handle(&matter).expect("handled");
            self.holder(&matter).rate(Verdict::NotSatisfied).expect("rated");
        }
        matter
    }

    /// A decline asked for by 市政科 waits.
    #[must_use]
    pub fn decline_asked(&self) -> Receipt {
        let matter = self.assigned();
        self.handler().request_decline(&matter).expect("asked");
        matter
    }

    /// 不予受理.
    #[must_use]
    pub fn declined(&self) -> Receipt {
        let matter = self.decline_asked();
        self.reviewer().decide_decline(&matter, Decision::Approve).expect("declined");
        matter
    }

    /// 不予受理, and the resident appealed.
    #[must_use]
    pub fn appealed(&self) -> Receipt {
        let matter = self.declined();
        self.holder(&matter).appeal().expect("appealed");
        matter
    }

    /// Two at one place, merged: the first receipt's report now lives in the second's matter.
    #[must_use]
    pub fn merged(&self) -> (Receipt, Receipt) {
        let (one, other) = (self.told(), self.told());
        self.dispatcher().merge(&one, &other).expect("merged");
        (self.now(&one), other)
    }

    /// A patrol finding that was handled.
    #[must_use]
    pub fn patrol_handled(&self) -> Receipt {
        let matter = self.grid_worker().report_for(Source::Patrol, "lamp").expect("a finding");
        self.dispatcher().assign(&matter, self.town.units.works).expect("assigned");
        self.handler().handle(&matter).expect("handled");
        matter
    }

    /// Parked until 2026-12-01.
    #[must_use]
    pub fn parked(&self) -> Receipt {
        let matter = self.working();
        let until = "2026-12-01".parse().expect("a day");
        self.handler().request_parking(&matter, until).expect("asked");
        self.leader().decide_parking(&matter, Decision::Approve).expect("parked");
        matter
    }

    /// Whatever scheduled duties have to do now: reminders, then silences.
    ///
    /// # Errors
    /// What an action answers that the queries called.
    pub fn duties(&self) -> Told {
        let (of, at) = (self.town.of, self.clock.now());
        for (report, matter) in self.read(move |tx| asking::to_remind(tx, of, at, 100)) {
            self.system().does(move |tx, with, act| {
                let wish = actions::matters::remind::Wish { matter, report };
                actions::matters::remind::run(tx, with, act, &wish)
            })?;
        }
        for (report, matter) in self.read(move |tx| asking::to_fall_silent(tx, of, at, 100)) {
            self.system().does(move |tx, with, act| {
                let wish = actions::matters::remind::Wish { matter, report };
                actions::matters::fall_silent::run(tx, with, act, &wish)
            })?;
        }
        Ok(())
    }

    /// Lets days go by, with the duties of each at ten in the morning.
    ///
    /// # Errors
    /// As [`Kit::duties`].
    pub fn days_go_by(&self, days: i64) -> Told {
        for _ in 0..days {
            let next = kernel::Moment::start_of((self.clock.now() + Span::from_days(1)).day());
            self.clock.set(next + Span::from_hours(10));
            self.duties()?;
        }
        Ok(())
    }
}
