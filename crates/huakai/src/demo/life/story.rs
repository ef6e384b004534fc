//! What may become of a matter: stories are rows of deeds, each so many minutes after the one before.

use matters::Verdict;

/// One deed of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// The report.
    Report,
    /// To the unit that is meant.
    Assign,
    /// To a wrong unit first: the n-th that is not meant.
    AssignWrong(usize),
    /// 签收.
    Accept,
    /// 到场.
    Contact,
    /// 退单 by the n-th wrong unit.
    Return(usize),
    /// 已处理.
    Handle,
    /// 已处理, once the parking is over.
    HandleAfterParking,
    /// The resident's word.
    Rate(Verdict),
    /// A reminder that is due.
    Remind,
    /// The slip is handed to somebody without a telephone.
    GiveSlip,
    /// Another unit calls.
    Call,
    /// Silence.
    FallSilent,
    /// 延期 asked.
    AskMoreTime,
    /// First level.
    PassMoreTime,
    /// Second level.
    GrantMoreTime,
    /// Second level, refused.
    RefuseMoreTime,
    /// 挂账 asked.
    AskParking,
    /// 挂账 decided.
    GrantParking,
    /// 不予受理 asked at intake.
    AskDecline,
    /// By a second person.
    Decline,
    /// A second person says no.
    RefuseDecline,
    /// The resident appeals.
    Appeal,
    /// 维持.
    Uphold,
    /// 撤销.
    Overturn,
    /// The resident withdraws.
    Withdraw,
    /// The resident said on the telephone that they withdraw.
    AskWithdrawal,
    /// A second person asked them.
    DecideWithdrawal,
    /// Merged into the matter it tells again.
    Merge,
    /// 催一下.
    Nudge,
    /// A sentence is added.
    Note,
    /// 核查, passed.
    Check,
    /// 核查, failed.
    CheckFails,
    /// A second person orders another rework.
    OrderRework,
    /// A second person leaves it unresolved.
    LeaveUnresolved,
}

/// A story: deeds, and how many minutes after the one before (working minutes where staff act).
pub type Story = &'static [(Deed, i64)];

/// How a story ends for the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The resident is satisfied.
    Good,
    /// The resident is not.
    Poor,
    /// Neither.
    Plain,
}

use Deed::{
    Accept, Appeal, AskDecline, AskMoreTime, AskParking, AskWithdrawal, Assign, AssignWrong, Call, Check,
    CheckFails, Contact, DecideWithdrawal, Decline, FallSilent, GiveSlip, GrantMoreTime, GrantParking,
    Handle, HandleAfterParking, LeaveUnresolved, Merge, Note, Nudge, OrderRework, Overturn, PassMoreTime,
    Rate, RefuseDecline, RefuseMoreTime, Remind, Report, Return, Uphold, Withdraw,
};
use Tone::{Good, Plain, Poor};
use Verdict::{FairlySatisfied, NotSatisfied, Satisfied};

/// Stories of residents' matters with their weights: about one round in ten is not done well, as in a
/// street that works and does not boast.
pub const STORIES: &[(u32, Tone, Story)] = &[
    (
        60,
        Good,
        &[(Report, 0), (Assign, 25), (Accept, 40), (Contact, 80), (Handle, 150), (Rate(Satisfied), 600)],
    ),
    (36, Good, &[(Report, 0), (Assign, 15), (Contact, 100), (Handle, 130), (Rate(Satisfied), 90)]),
    (
        30,
        Good,
        &[
            (Report, 0),
            (Assign, 30),
            (Accept, 60),
            (Contact, 100),
            (Handle, 200),
            (Rate(FairlySatisfied), 1500),
        ],
    ),
    (
        10,
        Good,
        &[(Report, 0), (Assign, 18), (Accept, 35), (Note, 200), (Handle, 200), (Rate(FairlySatisfied), 2600)],
    ),
    (
        4,
        Good,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 30),
            (Contact, 120),
            (Handle, 180),
            (Rate(NotSatisfied), 400),
            (Contact, 240),
            (Handle, 300),
            (Rate(Satisfied), 500),
        ],
    ),
    (
        1,
        Good,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 60),
            (Handle, 300),
            (Rate(NotSatisfied), 300),
            (Handle, 500),
            (Rate(NotSatisfied), 300),
            (Contact, 200),
            (Handle, 400),
            (Rate(FairlySatisfied), 600),
        ],
    ),
    (
        6,
        Poor,
        &[
            (Report, 0),
            (Assign, 22),
            (Accept, 45),
            (Contact, 120),
            (Handle, 160),
            (Rate(NotSatisfied), 700),
            (Contact, 200),
            (Handle, 260),
            (Remind, 3000),
            (Remind, 4400),
            (FallSilent, 10_200),
        ],
    ),
    (
        1,
        Poor,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 60),
            (Handle, 240),
            (Rate(NotSatisfied), 200),
            (Handle, 400),
            (Rate(NotSatisfied), 200),
            (Handle, 400),
            (Remind, 3000),
            (Remind, 4400),
            (FallSilent, 10_200),
        ],
    ),
    (
        1,
        Poor,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 60),
            (Handle, 300),
            (Rate(NotSatisfied), 200),
            (Handle, 500),
            (Rate(NotSatisfied), 200),
            (Handle, 500),
            (Rate(NotSatisfied), 200),
            (LeaveUnresolved, 900),
        ],
    ),
    (
        1,
        Good,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 60),
            (Handle, 300),
            (Rate(NotSatisfied), 200),
            (Handle, 500),
            (Rate(NotSatisfied), 200),
            (Handle, 500),
            (Rate(NotSatisfied), 200),
            (OrderRework, 700),
            (Contact, 120),
            (Handle, 300),
            (Rate(Satisfied), 500),
        ],
    ),
    (
        40,
        Plain,
        &[
            (Report, 0),
            (Assign, 40),
            (Accept, 50),
            (Contact, 80),
            (Handle, 170),
            (Remind, 3000),
            (Remind, 4400),
            (FallSilent, 10_200),
        ],
    ),
    (
        8,
        Plain,
        &[(Report, 0), (Assign, 35), (Contact, 120), (Handle, 160), (GiveSlip, 60), (FallSilent, 10_300)],
    ),
    (
        3,
        Plain,
        &[
            (Report, 0),
            (Assign, 35),
            (Contact, 120),
            (Handle, 160),
            (Call, 1500),
            (Call, 960),
            (Call, 960),
            (FallSilent, 10_300),
        ],
    ),
    (
        10,
        Good,
        &[
            (Report, 0),
            (AssignWrong(0), 20),
            (Return(0), 90),
            (Assign, 30),
            (Accept, 20),
            (Contact, 60),
            (Handle, 120),
            (Rate(Satisfied), 800),
        ],
    ),
    (
        9,
        Good,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 40),
            (Contact, 80),
            (AskMoreTime, 60),
            (PassMoreTime, 60),
            (GrantMoreTime, 60),
            (Handle, 500),
            (Rate(Satisfied), 700),
        ],
    ),
    (
        3,
        Plain,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 40),
            (AskMoreTime, 60),
            (PassMoreTime, 60),
            (RefuseMoreTime, 60),
            (Handle, 100),
            (Rate(FairlySatisfied), 900),
        ],
    ),
    (
        5,
        Good,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 40),
            (Contact, 100),
            (AskParking, 60),
            (GrantParking, 120),
            (HandleAfterParking, 200),
            (Rate(Satisfied), 900),
        ],
    ),
    (4, Plain, &[(Report, 0), (AskDecline, 60), (Decline, 240)]),
    (3, Plain, &[(Report, 0), (AskDecline, 60), (Decline, 240), (Appeal, 1500), (Uphold, 900)]),
    (
        3,
        Good,
        &[
            (Report, 0),
            (AskDecline, 60),
            (Decline, 240),
            (Appeal, 1500),
            (Overturn, 700),
            (Assign, 60),
            (Contact, 200),
            (Handle, 300),
            (Rate(Satisfied), 400),
        ],
    ),
    (
        2,
        Good,
        &[
            (Report, 0),
            (AskDecline, 60),
            (RefuseDecline, 120),
            (Assign, 30),
            (Contact, 100),
            (Handle, 150),
            (Rate(Satisfied), 400),
        ],
    ),
    (5, Plain, &[(Report, 0), (Assign, 30), (Withdraw, 200)]),
    (3, Plain, &[(Report, 0), (Assign, 30), (AskWithdrawal, 120), (DecideWithdrawal, 200)]),
    (
        8,
        Good,
        &[
            (Report, 0),
            (Assign, 40),
            (Accept, 60),
            (Nudge, 1500),
            (Handle, 200),
            (Rate(FairlySatisfied), 600),
        ],
    ),
];

/// A patrol finding that passes its check.
pub const PATROL: Story = &[(Report, 0), (Assign, 30), (Contact, 90), (Handle, 160), (Check, 200)];
/// One that passes at the second look.
pub const PATROL_TWICE: Story = &[
    (Report, 0),
    (Assign, 30),
    (Contact, 90),
    (Handle, 160),
    (CheckFails, 200),
    (Contact, 100),
    (Handle, 200),
    (Check, 200),
];
/// A neighbour tells the same again.
pub const TWIN: Story = &[(Report, 0), (Merge, 12), (Rate(Satisfied), 2900)];
/// What nobody has looked at yet.
pub const WAITING: Story = &[(Report, 0)];
/// A twin whose first report was done before anybody saw that it is the same.
pub const ALONE: Story = &[(Report, 0), (Assign, 15), (Contact, 60), (Handle, 60), (Rate(Satisfied), 500)];

/// Who asked for more time too late does it without.
pub const WITHOUT: Story =
    &[(Report, 0), (Assign, 0), (Contact, 0), (Handle, 0), (Rate(FairlySatisfied), 900)];

/// Whether a matter stays in hand long enough for a neighbour to tell it again.
#[must_use]
pub fn may_have_twin(story: Story) -> bool {
    let handled = story.iter().position(|(deed, _)| *deed == Handle);
    let leaves = |(deed, _): &(Deed, i64)| {
        matches!(deed, AskDecline | Withdraw | AskParking | AskWithdrawal | Return(_))
    };
    handled.is_some() && !story.iter().any(leaves)
}
