//! The verbs of a matter: their words on the tabs, their forms, and what the resident will read.
//!
//! One [`Composer`] serves desk and phone. It carries what was typed, so that a refusal keeps it.

use crate::parts::report_form::PhotoSlot;
use crate::parts::{Choice, Photo, Pill};
use crate::words::t;

/// What staff can do to a matter. The noun is the last part of the address it is posted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// 派单, before anybody has it.
    Assign,
    /// 改派, while a unit has it.
    Reassign,
    /// 收回, before the unit has taken it on; at the queue the undoing of a merge too.
    TakeBack,
    /// 签收.
    Accept,
    /// 到场, or a first call.
    FirstContact,
    /// 答复: a sentence for the resident, or an internal note.
    Answer,
    /// 退单.
    Return,
    /// 延期.
    Extend,
    /// 挂账.
    Park,
    /// 记为已处理.
    Handle,
    /// 申请不予受理.
    DeclineIntake,
    /// 申请不予办理.
    Decline,
    /// 写给邻居: what neighbours read of a report whose reporter agreed.
    Publish,
    /// 定位: where it lies, when the reporter could not say.
    Locate,
    /// 合并.
    Merge,
    /// 拆开: a report leaves the matter it was merged into.
    Separate,
    /// 代居民撤回, by telephone.
    Withdraw,
    /// 交小票.
    Slip,
    /// 电话回访.
    Call,
    /// 核查 of a patrol finding.
    Check,
    /// Closing as 未解决, or another round, after the third 不满意.
    Settle,
}

impl Verb {
    /// Every verb, in the order of the tabs.
    pub const ALL: [Self; 21] = [
        Self::Assign,
        Self::Reassign,
        Self::TakeBack,
        Self::Accept,
        Self::FirstContact,
        Self::Answer,
        Self::Handle,
        Self::Return,
        Self::Extend,
        Self::Park,
        Self::DeclineIntake,
        Self::Decline,
        Self::Publish,
        Self::Locate,
        Self::Merge,
        Self::Separate,
        Self::Slip,
        Self::Call,
        Self::Withdraw,
        Self::Check,
        Self::Settle,
    ];

    /// The value of `?do=`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Assign | Self::Reassign => "assign",
            Self::TakeBack => "undo",
            Self::Accept => "accept",
            Self::FirstContact => "contact",
            Self::Answer => "answer",
            Self::Return => "return",
            Self::Extend => "extend",
            Self::Park => "park",
            Self::Handle => "handle",
            Self::DeclineIntake | Self::Decline => "decline",
            Self::Publish => "publish",
            Self::Locate => "locate",
            Self::Merge => "merge",
            Self::Separate => "separate",
            Self::Withdraw => "withdraw",
            Self::Slip => "slip",
            Self::Call => "call",
            Self::Check => "check",
            Self::Settle => "settle",
        }
    }

    /// The noun at the end of the address it is posted to: `/d/m/{id}/{noun}`.
    #[must_use]
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Assign | Self::Reassign => "assignment",
            Self::TakeBack => "undo",
            Self::Accept => "acceptance",
            Self::FirstContact => "first-contact",
            Self::Answer => "answer",
            Self::Return => "return",
            Self::Extend => "extension",
            Self::Park => "parking",
            Self::Handle => "handling",
            Self::DeclineIntake | Self::Decline => "decline",
            Self::Publish => "publication",
            Self::Locate => "place",
            Self::Merge => "merge",
            Self::Separate => "separation",
            Self::Withdraw => "withdrawal",
            Self::Slip => "slip",
            Self::Call => "call",
            Self::Check => "check",
            Self::Settle => "settlement",
        }
    }

    /// Whether the form asks for the sentence that the resident will read. What somebody else decides
    /// (an extension, a decline) is told in the sentence of whoever decides it.
    #[must_use]
    pub const fn is_read_by_the_resident(self) -> bool {
        matches!(self, Self::Assign | Self::Reassign | Self::Handle | Self::Merge | Self::Settle)
    }

    /// The word on its tab.
    #[must_use]
    pub fn tab(self) -> String {
        t(match self {
            Self::Assign => "desk-tab-assign",
            Self::Reassign => "desk-tab-reassign",
            Self::TakeBack => "queue-tab-take-back",
            Self::Accept => "desk-tab-accept",
            Self::FirstContact => "desk-tab-contact",
            Self::Answer => "desk-tab-answer",
            Self::Return => "desk-tab-return",
            Self::Extend => "desk-tab-extend",
            Self::Park => "desk-tab-park",
            Self::Handle => "desk-tab-handle",
            Self::DeclineIntake => "desk-tab-decline-intake",
            Self::Decline => "desk-tab-decline",
            Self::Publish => "composer-tab-publish",
            Self::Locate => "desk-tab-locate",
            Self::Merge => "desk-tab-merge",
            Self::Separate => "desk-tab-separate",
            Self::Withdraw => "desk-tab-withdraw",
            Self::Slip => "desk-tab-slip",
            Self::Call => "desk-tab-call",
            Self::Check => "desk-tab-check",
            Self::Settle => "desk-tab-settle",
        })
    }

    /// The word on its button.
    #[must_use]
    pub fn submit(self) -> String {
        t(match self {
            Self::Assign | Self::Reassign => "desk-submit-assign",
            Self::TakeBack => "queue-submit-take-back",
            Self::Accept => "desk-submit-accept",
            Self::FirstContact => "desk-submit-contact",
            Self::Answer => "desk-submit-answer",
            Self::Return => "desk-submit-return",
            Self::Extend => "desk-submit-extend",
            Self::Park => "desk-submit-park",
            Self::Handle => "desk-submit-handle",
            Self::DeclineIntake | Self::Decline => "desk-submit-decline",
            Self::Publish => "composer-submit-publish",
            Self::Locate => "desk-submit-locate",
            Self::Merge => "desk-submit-merge",
            Self::Separate => "desk-submit-separate",
            Self::Withdraw => "desk-submit-withdraw",
            Self::Slip => "desk-submit-slip",
            Self::Call => "desk-submit-call",
            Self::Check => "desk-submit-check",
            Self::Settle => "desk-submit-settle",
        })
    }
}

/// A sentence that lies ready.
#[derive(Debug, Clone)]
pub struct Ready {
    /// What its button sends: `handle.fixed`.
    pub value: String,
    /// "修好了".
    pub label: String,
    /// The whole sentence.
    pub sentence: String,
}

/// What the resident's phone will show.
#[derive(Debug, Clone)]
pub struct Face {
    /// "居民手机上会是这样", or "批准后，居民会看到".
    pub title: String,
    /// The official word then.
    pub pill: Pill,
    /// The sentence as it stands in the form; empty while nothing is typed.
    pub sentence: String,
    /// What stands there then.
    pub empty: String,
    /// The promise it replaces; may be empty.
    pub before: String,
    /// The promise then; may be empty.
    pub promise: String,
}

/// What was typed before a refusal, or what the form opens with.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// `sentence`: what the resident will read.
    pub sentence: String,
    /// `text`: what stays inside: reason, note, words on the telephone.
    pub text: String,
    /// `clause`: the duty it rests on.
    pub clause: String,
    /// `until`: a day, `2026-11-30`.
    pub until: String,
    /// `into`: the number of another matter.
    pub into: String,
    /// `no_evidence`: why there is no photo.
    pub no_evidence: String,
    /// `where`: a wall code, or a place as people say it.
    pub place: String,
    /// Whether `audience` is `internal`.
    pub is_internal: bool,
}

/// One verb's form.
#[derive(Debug, Clone)]
pub struct Composer {
    /// Which verb.
    pub verb: Verb,
    /// Where it is posted.
    pub action: String,
    /// The matter's version: an edit conflict is shown, never overwritten.
    pub version: u64,
    /// What to know before: "还能退 1 次", "新的时间：11月5日 17:00 前".
    pub facts: Vec<String>,
    /// What stands in the fields.
    pub typed: Typed,
    /// `lead`: units, the suggested one chosen.
    pub units: Vec<Choice>,
    /// `assisting`: units that may help.
    pub assisting: Vec<Choice>,
    /// `report`: the reports of this matter, where a verb concerns one of them.
    pub reports: Vec<Choice>,
    /// `reason` or `result` or `outcome`: the verb's own choices.
    pub reasons: Vec<Choice>,
    /// `place`: what fits the words in `where`, when several do.
    pub places: Vec<Choice>,
    /// `photo`: the reporters' pictures that neighbours may see; the first is none.
    pub pictures: Vec<(Choice, Option<Photo>)>,
    /// `photo1`–`photo3`, `kept1`–`kept3`.
    pub photos: [PhotoSlot; 3],
    /// What the resident's phone will show.
    pub face: Option<Face>,
    /// Sentences that lie ready for [`Composer::written`].
    pub ready: Vec<Ready>,
    /// The list to go back to afterwards; empty on the phone.
    pub from: String,
}

impl Composer {
    /// An empty form of that verb.
    #[must_use]
    pub fn new(verb: Verb, action: String, version: u64) -> Self {
        Self {
            verb,
            action,
            version,
            facts: Vec::new(),
            typed: Typed::default(),
            units: Vec::new(),
            assisting: Vec::new(),
            reports: Vec::new(),
            reasons: Vec::new(),
            places: Vec::new(),
            pictures: Vec::new(),
            photos: Default::default(),
            face: None,
            ready: Vec::new(),
            from: String::new(),
        }
    }

    /// The field that a ready sentence fills: what the resident reads, else what is written inside.
    #[must_use]
    pub const fn written(&self) -> &'static str {
        if self.verb.is_read_by_the_resident() { "sentence" } else { "text" }
    }

    /// Characters of what the resident will read.
    #[must_use]
    pub fn characters(&self) -> usize {
        let read = if self.verb.is_read_by_the_resident() { &self.typed.sentence } else { &self.typed.text };
        read.chars().count()
    }
}

#[cfg(test)]
mod tests;
