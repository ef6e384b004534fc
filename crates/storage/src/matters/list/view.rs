//! Which matters a list shows: the views of the desks as conditions.

/// What is open, as the index says it that holds nothing else: as long as an office's desks are full,
/// however long its history. The key is above nothing in every row; it names the index.
const OPEN: &str = "m.stage <> 'closed' AND m.queue_key > 0";

/// Which matters a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// 待派.
    Waiting,
    /// 超期: in hand after the due moment.
    Overdue,
    /// 退单: came back and waits to be assigned again.
    Returned,
    /// 重办.
    Rework,
    /// 办理中: assigned or working.
    InHand,
    /// 等居民评.
    AwaitingVerdict,
    /// Not satisfied after the last automatic rework.
    Disputed,
    /// 督办.
    Supervised,
    /// Closed, the latest promise first.
    Closed,
    /// Whatever is not closed.
    Open,
}

impl View {
    /// The word in the address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Overdue => "overdue",
            Self::Returned => "returned",
            Self::Rework => "rework",
            Self::InHand => "in_hand",
            Self::AwaitingVerdict => "awaiting_verdict",
            Self::Disputed => "disputed",
            Self::Supervised => "supervised",
            Self::Closed => "closed",
            Self::Open => "open",
        }
    }

    /// Which part of the matters it lies in.
    pub(super) const fn part(self) -> &'static str {
        match self {
            Self::Closed => "m.stage = 'closed'",
            _ => OPEN,
        }
    }

    /// Whether the newest stands first, not the most urgent.
    pub(super) const fn is_newest_first(self) -> bool {
        matches!(self, Self::Closed)
    }

    /// The condition within its part; `$2` is the moment of the list in each.
    /// `+ 0` keeps SQLite from going through all that was ever received.
    pub(super) const fn condition(self) -> &'static str {
        match self {
            Self::Waiting => "m.stage = 'received' AND m.received_at + 0 <= $2",
            // The order key is the due moment, so that the index of what is open finds what is late.
            Self::Overdue => "m.stage IN ('received', 'assigned', 'working') AND m.queue_key < $2",
            Self::Returned => "m.stage = 'received' AND m.returned > 0 AND m.received_at + 0 <= $2",
            Self::Rework => {
                "m.stage IN ('received', 'assigned', 'working') AND m.is_rework = 1 AND m.received_at + 0 <= $2"
            }
            Self::InHand => "m.stage IN ('assigned', 'working') AND m.received_at + 0 <= $2",
            Self::AwaitingVerdict => "m.stage = 'handled' AND m.received_at + 0 <= $2",
            Self::Disputed => "m.stage = 'disputed' AND m.received_at + 0 <= $2",
            Self::Supervised => "m.supervised_at <= $2",
            Self::Closed => "m.closing <> 'merged' AND m.received_at + 0 <= $2",
            Self::Open => "m.received_at + 0 <= $2",
        }
    }
}
