//! What happens to each matter, planned: a story is a row of steps, each so long after the one before.

use kernel::{Draw, Moment, Span, WorkingCalendar};
use matters::Verdict;
use place::PlaceId;

use super::Teller;
use crate::demo::place::Planted;
use crate::demo::staff::Staff;
use crate::demo::words::{self, Text};

/// One step of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// The report.
    Report,
    /// To the unit that is meant.
    Assign,
    /// To a wrong unit first.
    AssignWrong,
    /// 签收.
    Accept,
    /// 到场.
    Contact,
    /// 退单.
    Return,
    /// 已处理.
    Handle,
    /// The resident's word.
    Rate(Verdict),
    /// Reminders that are due, and silence that is reached.
    Remind,
    /// Silence.
    FallSilent,
    /// 延期: asked, passed, decided.
    AskMoreTime,
    /// First level.
    PassMoreTime,
    /// Second level.
    GrantMoreTime,
    /// 挂账 asked.
    AskParking,
    /// 挂账 decided.
    GrantParking,
    /// 不予受理 asked at intake.
    AskDecline,
    /// By a second person.
    Decline,
    /// The resident appeals.
    Appeal,
    /// 维持.
    Uphold,
    /// 撤销.
    Overturn,
    /// The resident withdraws.
    Withdraw,
    /// Merged into the matter before it at the same place.
    Merge,
    /// 催一下.
    Nudge,
    /// A sentence is added.
    Note,
    /// 核查.
    Check,
    /// A second person leaves it unresolved.
    LeaveUnresolved,
}

/// How a report came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By the code on the wall.
    Code,
    /// On the web.
    Web,
    /// Typed by the grid worker.
    Typed,
    /// On the telephone.
    Telephone,
    /// Found on patrol.
    Patrol,
}

/// A matter and what is to become of it.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Which matter.
    pub n: usize,
    /// What was said, found and done.
    pub text: Text,
    /// Where.
    pub place: PlaceId,
    /// In which grid, by number.
    pub grid: usize,
    /// How it came.
    pub way: Way,
    /// Whether a telephone was left.
    pub phone: bool,
    /// The story.
    pub deeds: &'static [(Deed, i64)],
    /// How much slower than usual this one goes, in per cent.
    pub pace: i64,
}

/// The next step of a matter.
#[derive(Debug, Clone)]
pub struct Step {
    /// When.
    pub at: Moment,
    /// Of what.
    pub plan: std::sync::Arc<Plan>,
    /// Which deed, by number.
    pub deed: usize,
}

impl Step {
    /// Whether it is the report.
    #[must_use]
    pub const fn is_first(&self) -> bool {
        self.deed == 0
    }
}

impl PartialEq for Step {
    fn eq(&self, other: &Self) -> bool {
        (self.at, self.plan.n, self.deed) == (other.at, other.plan.n, other.deed)
    }
}
impl Eq for Step {}
impl PartialOrd for Step {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Step {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.at, self.plan.n, self.deed).cmp(&(other.at, other.plan.n, other.deed))
    }
}

type Story = &'static [(Deed, i64)];

use Deed::{
    Accept, Appeal, AskDecline, AskMoreTime, AskParking, Assign, AssignWrong, Check, Contact, Decline,
    FallSilent, GrantMoreTime, GrantParking, Handle, LeaveUnresolved, Merge, Note, Nudge, Overturn,
    PassMoreTime, Rate, Remind, Report, Return, Uphold, Withdraw,
};
use Verdict::{FairlySatisfied, NotSatisfied, Satisfied};

/// Stories with their weights; the number beside a deed is the time after the one before, in minutes.
const STORIES: &[(u32, Story)] = &[
    (30, &[(Report, 0), (Assign, 25), (Accept, 40), (Contact, 90), (Handle, 240), (Rate(Satisfied), 600)]),
    (12, &[(Report, 0), (Assign, 15), (Contact, 120), (Handle, 180), (Rate(Satisfied), 90)]),
    (
        14,
        &[
            (Report, 0),
            (Assign, 30),
            (Accept, 60),
            (Contact, 200),
            (Handle, 300),
            (Rate(FairlySatisfied), 1500),
        ],
    ),
    (
        8,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 30),
            (Note, 60),
            (Contact, 120),
            (Handle, 300),
            (Rate(NotSatisfied), 400),
            (Contact, 240),
            (Handle, 600),
            (Rate(Satisfied), 500),
        ],
    ),
    (
        3,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 60),
            (Handle, 600),
            (Rate(NotSatisfied), 300),
            (Handle, 900),
            (Rate(NotSatisfied), 300),
            (Contact, 200),
            (Handle, 900),
            (Rate(FairlySatisfied), 600),
        ],
    ),
    (
        2,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 60),
            (Handle, 500),
            (Rate(NotSatisfied), 200),
            (Handle, 700),
            (Rate(NotSatisfied), 200),
            (Handle, 700),
            (Rate(NotSatisfied), 200),
            (LeaveUnresolved, 2000),
        ],
    ),
    (
        12,
        &[
            (Report, 0),
            (Assign, 40),
            (Accept, 50),
            (Contact, 100),
            (Handle, 400),
            (Remind, 3000),
            (Remind, 4400),
            (FallSilent, 10_200),
        ],
    ),
    (
        5,
        &[
            (Report, 0),
            (AssignWrong, 30),
            (Return, 200),
            (Assign, 60),
            (Accept, 30),
            (Contact, 120),
            (Handle, 300),
            (Rate(Satisfied), 800),
        ],
    ),
    (
        5,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 40),
            (Contact, 100),
            (AskMoreTime, 60),
            (PassMoreTime, 60),
            (GrantMoreTime, 60),
            (Handle, 1200),
            (Rate(Satisfied), 700),
        ],
    ),
    (3, &[(Report, 0), (Assign, 20), (Accept, 40), (Contact, 100), (AskParking, 60), (GrantParking, 120)]),
    (3, &[(Report, 0), (AskDecline, 60), (Decline, 240)]),
    (2, &[(Report, 0), (AskDecline, 60), (Decline, 240), (Appeal, 1500), (Uphold, 2900)]),
    (
        2,
        &[
            (Report, 0),
            (AskDecline, 60),
            (Decline, 240),
            (Appeal, 1500),
            (Overturn, 1500),
            (Assign, 60),
            (Contact, 200),
            (Handle, 500),
            (Rate(Satisfied), 400),
        ],
    ),
    (3, &[(Report, 0), (Assign, 30), (Withdraw, 700)]),
    (6, &[(Report, 0), (Merge, 12), (Rate(Satisfied), 2600)]),
    (
        4,
        &[
            (Report, 0),
            (Assign, 40),
            (Accept, 60),
            (Nudge, 2900),
            (Handle, 900),
            (Rate(FairlySatisfied), 600),
        ],
    ),
    (4, &[(Report, 0), (Assign, 30), (Contact, 100), (Handle, 200), (Check, 300)]),
    (3, &[(Report, 0), (Assign, 90), (Accept, 300)]),
];

/// The story of patrol findings: its place in the list above.
const PATROL: usize = 16;

/// Plans all matters.
#[must_use]
pub fn plans(
    teller: &Teller<'_>,
    planted: &Planted,
    staff: &Staff,
    today: Moment,
    matters: usize,
    days: i64,
) -> Vec<Step> {
    let mut draw = teller.draw("life");
    let texts = words::texts();
    let calendar = WorkingCalendar::built_in();
    let weight: u32 = STORIES.iter().map(|(weight, _)| weight).sum();
    (0..matters)
        .map(|n| {
            let story = story(draw.below(weight));
            let way = way(story, &mut draw);
            let grid = draw.below(u32::try_from(staff.grid_workers.len()).unwrap_or(1)) as usize;
            let plan = Plan {
                n,
                text: *words::one_of(&texts, &mut draw),
                place: *words::one_of(&planted.grids[grid].staircases, &mut draw),
                grid,
                way,
                phone: draw.below(10) < 7,
                deeds: STORIES[story].1,
                pace: 60 + i64::from(draw.below(90)),
            };
            // The last day before today is fuller, so that every queue has something in it.
            let back = if n % 6 == 0 {
                Span::from_minutes(i64::from(draw.below(1500)))
            } else {
                back(days, &mut draw)
            };
            Step { at: awake(today - back, &calendar), plan: std::sync::Arc::new(plan), deed: 0 }
        })
        .collect()
}

fn back(days: i64, draw: &mut Draw) -> Span {
    let minutes = u32::try_from(days * 24 * 60).unwrap_or(1);
    Span::from_minutes(i64::from(draw.below(minutes)))
}

fn story(mut at: u32) -> usize {
    for (n, (weight, _)) in STORIES.iter().enumerate() {
        if at < *weight {
            return n;
        }
        at -= weight;
    }
    0
}

fn way(story: usize, draw: &mut Draw) -> Way {
    if story == PATROL {
        return Way::Patrol;
    }
    match draw.below(10) {
        0..=5 => Way::Code,
        6 => Way::Web,
        7 | 8 => Way::Typed,
        _ => Way::Telephone,
    }
}

/// Nobody reports between ten at night and seven in the morning, in a demonstration.
fn awake(at: Moment, _: &WorkingCalendar) -> Moment {
    let hour = at.local().hour();
    if (7..22).contains(&hour) { at } else { at - Span::from_hours(9) }
}
