//! Playing the steps: each deed is one real action. A deed that a rule refuses ends the story there,
//! as it would in life: somebody was late, or it was closed already.

use std::collections::HashMap;

use actions::matters as verbs;
use actions::matters::report::{Receipt, Wish};
use actions::matters::{Decided, PhotoKept, Reader, Sentence};
use actions::{ActionError, By, Signed};
use anyhow::{Context, Result};
use kernel::{Moment, Span, WorkingCalendar};
use matters::matter::MatterId;
use matters::request::{Decision, DeclineReason};
use matters::verdict::{Device, Reason};
use matters::{ReportId, Verdict};
use place::PlaceId;

use super::Teller;
use super::script::{Deed, Plan, Step, Way};
use crate::demo::place::Planted;
use crate::demo::staff::Staff;
use crate::demo::words;

/// The play.
pub struct Play<'a> {
    teller: &'a Teller<'a>,
    staff: &'a Staff,
    calendar: WorkingCalendar,
    told: HashMap<usize, Told>,
    /// What was assigned last: a neighbour's report of the same is merged into it.
    last: Option<Last>,
    pictures: Pictures,
}

/// A matter that was just assigned, and what it is about.
#[derive(Clone, Copy)]
struct Last {
    matter: MatterId,
    place: PlaceId,
    category: &'static str,
}

/// What is known of a matter that was reported.
struct Told {
    receipt: Receipt,
    unit: Signed,
}

/// Two drawn pictures: before and after.
struct Pictures {
    before: PhotoKept,
    after: PhotoKept,
}

impl<'a> Play<'a> {
    /// Gets ready.
    ///
    /// # Errors
    /// Trouble with the files.
    pub fn new(teller: &'a Teller<'a>, _: &Planted, staff: &'a Staff) -> Result<Self> {
        Ok(Self {
            teller,
            staff,
            calendar: WorkingCalendar::built_in(),
            told: HashMap::new(),
            last: None,
            pictures: draw_pictures(teller)?,
        })
    }

    /// Plays a step; says what comes next in its story.
    ///
    /// # Errors
    /// Trouble with the store.
    pub fn step(&mut self, step: Step) -> Result<Option<Step>> {
        let (deed, _) = step.plan.deeds[step.deed];
        match self.deed(deed, &step) {
            Ok(()) => Ok(self.next(&step)),
            Err(ActionError::Refused(why)) => {
                tracing::debug!(%why, ?deed, "a story ends early");
                Ok(None)
            }
            Err(other) => Err(other).with_context(|| format!("{deed:?} of matter {}", step.plan.n)),
        }
    }

    /// Staff work in office hours; residents are awake.
    fn next(&self, step: &Step) -> Option<Step> {
        let (deed, minutes) = *step.plan.deeds.get(step.deed + 1)?;
        let after = Span::from_minutes(minutes * step.plan.pace / 100 + 1);
        let at = match deed {
            Deed::Remind | Deed::FallSilent => by_day(step.at + Span::from_minutes(minutes)),
            Deed::Rate(_) | Deed::Nudge | Deed::Note | Deed::Appeal | Deed::Withdraw => {
                by_day(step.at + after)
            }
            _ => self.calendar.after_working(step.at, after).unwrap_or(step.at + after),
        };
        Some(Step { at, plan: step.plan.clone(), deed: step.deed + 1 })
    }

    fn deed(&mut self, deed: Deed, step: &Step) -> Result<(), ActionError> {
        let plan = &step.plan;
        if deed == Deed::Report {
            return self.report(plan, step.at);
        }
        let Some(told) = self.told.get(&plan.n) else { return Ok(()) };
        let (matter, report, unit) = (told.receipt.matter, told.receipt.report, told.unit);
        match deed {
            Deed::Rate(verdict) => self.rate(step, verdict),
            Deed::Remind | Deed::FallSilent => self.duty(step, deed, matter, report),
            Deed::Appeal | Deed::Withdraw | Deed::Nudge | Deed::Note => self.resident(step, deed),
            Deed::Decline
            | Deed::Uphold
            | Deed::Overturn
            | Deed::PassMoreTime
            | Deed::GrantMoreTime
            | Deed::GrantParking
            | Deed::Check
            | Deed::LeaveUnresolved => self.decide(step, deed, matter, report),
            Deed::Assign | Deed::AssignWrong | Deed::AskDecline | Deed::Merge => {
                self.dispatch(step, deed, matter)
            }
            _ => self.work(step, deed, matter, unit),
        }
    }

    fn report(&mut self, plan: &Plan, at: Moment) -> Result<(), ActionError> {
        // Who reports what a neighbour reported is at the neighbour's door.
        let same = self.last.filter(|_| plan.deeds.iter().any(|(deed, _)| *deed == Deed::Merge));
        let wish = Wish {
            once: format!("demo-report-{:08}", plan.n),
            category: Some(same.map_or(plan.text.category, |last| last.category).into()),
            place: Some(same.map_or(plan.place, |last| last.place)),
            words: plan.text.said.into(),
            photos: if plan.n.is_multiple_of(3) { vec![self.pictures.before.clone()] } else { Vec::new() },
            name: if plan.n.is_multiple_of(4) { words::name(700 + plan.n) } else { String::new() },
            phone: if plan.phone { format!("0533012{:04}", plan.n % 10_000) } else { String::new() },
            open_to_public: plan.n.is_multiple_of(5),
            by_code: plan.way == Way::Code,
            ..Wish::default()
        };
        let worker = self.staff.grid_workers[plan.grid];
        let (by, source) = match plan.way {
            Way::Code | Way::Web => (By::Anybody, None),
            Way::Typed => (By::Staff(worker), Some(verbs::report_for::Source::Spoken)),
            Way::Telephone => (By::Staff(self.staff.dispatcher), Some(verbs::report_for::Source::Telephone)),
            Way::Patrol => (By::Staff(worker), Some(verbs::report_for::Source::Patrol)),
        };
        let act = self.teller.act(by, at, &format!("report-{}", plan.n));
        let receipt = self.teller.tell(act, move |tx, with, act| match source {
            None => verbs::report::run(tx, with, act, &wish),
            Some(source) => verbs::report_for::run(tx, with, act, source, &wish),
        })?;
        self.told.insert(plan.n, Told { receipt, unit: self.unit_for(plan) });
        Ok(())
    }

    /// The unit the dated table would suggest.
    fn unit_for(&self, plan: &Plan) -> Signed {
        match plan.text.category {
            "road" => self.staff.handlers[0],
            "noise" => self.staff.handlers[1],
            "lift" => self.staff.handlers[3],
            _ => self.staff.grid_workers[plan.grid],
        }
    }

    fn dispatch(&mut self, step: &Step, deed: Deed, matter: MatterId) -> Result<(), ActionError> {
        let unit = self.told.get(&step.plan.n).map(|told| told.unit.unit);
        let wrong = self.staff.handlers[2];
        let other = self.last.map(|last| last.matter);
        let dispatcher = self.staff.dispatcher;
        let lead = if deed == Deed::AssignWrong { Some(wrong.unit) } else { unit };
        if matches!(deed, Deed::Assign | Deed::AssignWrong) {
            self.last = Some(Last { matter, place: step.plan.place, category: step.plan.text.category });
        }
        self.tell(step, dispatcher, move |tx, with, act| match (deed, lead, other) {
            (Deed::Assign | Deed::AssignWrong, Some(lead), _) => {
                let wish = verbs::assign::Wish { lead, assisting: Vec::new(), sentence: None };
                verbs::assign::run(tx, with, act, matter.into(), &wish)
            }
            (Deed::Merge, _, Some(into)) => {
                let wish = verbs::merge::Wish { into, sentence: None };
                verbs::merge::run(tx, with, act, matter.into(), &wish)
            }
            (Deed::AskDecline, ..) => {
                let evidence = internal("属于物业合同里的事，职责清单第12条，附合同照片。");
                let wish = verbs::request_decline::Wish {
                    reason: DeclineReason::OutOfRemit,
                    evidence,
                    photos: Vec::new(),
                };
                verbs::request_decline::run(tx, with, act, matter.into(), &wish)
            }
            _ => Ok(()),
        })
    }

    fn work(&mut self, step: &Step, deed: Deed, matter: MatterId, unit: Signed) -> Result<(), ActionError> {
        let text = step.plan.text;
        let (before, after) = (self.pictures.before.clone(), self.pictures.after.clone());
        let by = if deed == Deed::Return { self.staff.handlers[2] } else { unit };
        let photo = step.plan.n % 4 != 3;
        let parked = (step.at + Span::from_days(20)).day();
        self.tell(step, by, move |tx, with, act| match deed {
            Deed::Accept => verbs::accept::run(tx, with, act, matter.into()),
            Deed::Contact => {
                let photos = if photo { vec![before.clone()] } else { Vec::new() };
                let wish = verbs::contact::Wish { sentence: Some(reply(text.found)), photos };
                verbs::contact::run(tx, with, act, matter.into(), &wish)
            }
            Deed::Handle => {
                let because = internal("居民不愿意拍家里，当面看过。");
                let wish = verbs::handle::Wish {
                    reply: reply(text.done),
                    photos: if photo { vec![after.clone()] } else { Vec::new() },
                    no_photo_because: (!photo).then_some(because),
                };
                verbs::handle::run(tx, with, act, matter.into(), &wish)
            }
            Deed::Return => {
                let clause = internal("不归便民服务台，职责清单第7条，应由网格先看。");
                verbs::return_back::run(tx, with, act, matter.into(), &verbs::return_back::Wish { clause })
            }
            Deed::AskMoreTime => {
                let reason = internal("等配件，厂家说明天到。");
                let wish = verbs::request_extension::Wish { reason };
                verbs::request_extension::run(tx, with, act, matter.into(), &wish)
            }
            Deed::AskParking => {
                let reason = internal("要等开春才能补栽，已和居民说明。");
                let wish = verbs::request_parking::Wish { until: parked, reason };
                verbs::request_parking::run(tx, with, act, matter.into(), &wish)
            }
            _ => Ok(()),
        })
    }

    fn decide(
        &mut self,
        step: &Step,
        deed: Deed,
        matter: MatterId,
        report: ReportId,
    ) -> Result<(), ActionError> {
        let [reviewer, _] = self.staff.reviewers;
        let [leader, second] = self.staff.leaders;
        let by = match deed {
            Deed::Decline | Deed::PassMoreTime | Deed::Check => reviewer,
            Deed::Uphold | Deed::Overturn => second,
            _ => leader,
        };
        let (decision, words) = match deed {
            Deed::Decline => {
                (Decision::Approve, "这件事归物业按合同办，街道已转告物业；物业不办，您再来找我们。")
            }
            Deed::Uphold => {
                (Decision::Reject, "我们又看了一遍，确实归物业按合同办，已约物业下周一来和您谈。")
            }
            Deed::Overturn => (Decision::Approve, "您说得对，公共楼道的事街道该管，马上派人来办。"),
            Deed::GrantMoreTime => (Decision::Approve, "配件明天到，让您多等了。"),
            Deed::GrantParking => (Decision::Approve, "要等季节，到时候自动接着办，不用您再报。"),
            Deed::Check => (Decision::Approve, "去看过，确实清干净了。"),
            Deed::LeaveUnresolved => {
                (Decision::Approve, "三次都没解决，要等明年改造管线，按不满意算，向您致歉。")
            }
            _ => (Decision::Approve, "同意。"),
        };
        let sentence = if deed == Deed::PassMoreTime { internal(words) } else { reply(words) };
        let decided = Decided { decision, sentence: sentence.clone() };
        self.tell(step, by, move |tx, with, act| match deed {
            Deed::Decline => verbs::decide_decline::run(tx, with, act, matter.into(), &decided),
            Deed::PassMoreTime => verbs::review_extension::run(tx, with, act, matter.into(), &decided),
            Deed::GrantMoreTime => verbs::decide_extension::run(tx, with, act, matter.into(), &decided),
            Deed::GrantParking => verbs::decide_parking::run(tx, with, act, matter.into(), &decided),
            Deed::Check => verbs::check::run(tx, with, act, matter.into(), &decided),
            Deed::LeaveUnresolved => {
                let wish = verbs::leave_unresolved::Wish { sentence: sentence.clone() };
                verbs::leave_unresolved::run(tx, with, act, matter.into(), &wish)
            }
            _ => {
                let wish = verbs::decide_appeal::Wish { report, decided: decided.clone() };
                verbs::decide_appeal::run(tx, with, act, matter.into(), &wish)
            }
        })
    }

    fn rate(&mut self, step: &Step, verdict: Verdict) -> Result<(), ActionError> {
        let Some(told) = self.told.get(&step.plan.n) else { return Ok(()) };
        let reasons = if verdict.is_satisfied() { Vec::new() } else { vec![Reason::NotFixed] };
        let words = (!verdict.is_satisfied()).then(|| reply("还是老样子，请再来看看。"));
        let wish = verbs::rate::Wish {
            verdict,
            reasons,
            words,
            photos: Vec::new(),
            device: Device::Own,
            signed_in: verbs::rate::SignedIn::Nobody,
        };
        let act = self.act(step, By::Holder(told.receipt.capability.clone()));
        self.teller.tell(act, move |tx, with, act| verbs::rate::run(tx, with, act, &wish))
    }

    fn resident(&mut self, step: &Step, deed: Deed) -> Result<(), ActionError> {
        let Some(told) = self.told.get(&step.plan.n) else { return Ok(()) };
        let act = self.act(step, By::Holder(told.receipt.capability.clone()));
        self.teller.tell(act, move |tx, with, act| match deed {
            Deed::Appeal => {
                let words = reply("楼道是公家的，物业说不归他们，请街道再看看。");
                verbs::appeal::run(tx, with, act, &verbs::appeal::Wish { words })
            }
            Deed::Withdraw => verbs::withdraw::run(tx, with, act),
            Deed::Nudge => verbs::nudge::run(tx, with, act),
            _ => {
                let words = Some(reply("补一句：晚上七点以后家里有人。"));
                verbs::note::run(tx, with, act, &verbs::note::Wish { words, photos: Vec::new() })
            }
        })
    }

    fn duty(
        &mut self,
        step: &Step,
        deed: Deed,
        matter: MatterId,
        report: ReportId,
    ) -> Result<(), ActionError> {
        let wish = verbs::remind::Wish { matter, report };
        let act = self.act(step, By::System);
        self.teller.tell(act, move |tx, with, act| match deed {
            Deed::Remind => verbs::remind::run(tx, with, act, &wish),
            _ => verbs::fall_silent::run(tx, with, act, &wish),
        })
    }

    fn tell(
        &self,
        step: &Step,
        by: Signed,
        verb: impl Fn(&mut storage::Tx<'_>, &actions::With, &actions::Act) -> Result<(), ActionError>
        + Send
        + 'static,
    ) -> Result<(), ActionError> {
        self.teller.tell(self.act(step, By::Staff(by)), verb)
    }

    fn act(&self, step: &Step, by: By) -> actions::Act {
        self.teller.act(by, step.at, &format!("step-{}-{}", step.plan.n, step.deed))
    }
}

fn reply(words: &str) -> Sentence {
    Sentence { words: words.to_owned(), audience: Reader::Resident }
}

fn internal(words: &str) -> Sentence {
    Sentence { words: words.to_owned(), audience: Reader::Staff }
}

/// Residents and reminders come by day.
fn by_day(at: Moment) -> Moment {
    let local = at.local();
    if (9..20).contains(&local.hour()) {
        return at;
    }
    let day = if local.hour() >= 20 { (at + Span::from_days(1)).day() } else { local.date() };
    Moment::from_local(day.at(9, 20, 0, 0))
}

/// A dark staircase and a lit one, drawn by the program.
fn draw_pictures(teller: &Teller<'_>) -> Result<Pictures> {
    let keep = |lit: web::drawing::Lit| -> Result<PhotoKept> {
        let picture = web::drawing::staircase(lit).context("cannot draw a picture")?;
        let (width, height) = (picture.width, picture.height);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let digest = runtime.block_on(teller.folder.files.put(picture.jpeg))?;
        Ok(PhotoKept { digest: digest.to_string(), width, height })
    };
    Ok(Pictures { before: keep(web::drawing::Lit::No)?, after: keep(web::drawing::Lit::Yes)? })
}
