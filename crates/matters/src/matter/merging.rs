//! 合并: one problem with many callers is one matter; each caller is still answered and still asked.
//!
//! A merged report keeps its own number, promise and verdict, and its reporter can undo the merge.

use kernel::Moment;

use super::{Kind, Matter};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::report::{Asking, ReportId, Standing};
use crate::stage::{Closing, Stage};

/// What happened to the two matters of a merge or its undoing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Both {
    /// To the matter the reports left.
    pub left: Vec<Event>,
    /// To the matter they came to.
    pub joined: Vec<Event>,
}

impl Matter {
    /// Becomes part of another matter. Both are in hand, both are residents'; this one was never
    /// handled and has no open request. The earlier of the two promises binds the other's unit.
    ///
    /// # Errors
    /// [`Refusal::CannotMerge`].
    pub fn merge_into(&mut self, other: &mut Self, at: Moment) -> Result<Both, Refusal> {
        let residents = self.kind == Kind::Resident && other.kind == Kind::Resident;
        let in_hand = self.stage.is_in_hand() && other.stage.is_in_hand();
        let settled = self.rounds.is_empty() && self.requests == Default::default() && !self.is_parked(at);
        if self.id == other.id || !(residents && in_hand && settled) {
            return Err(Refusal::CannotMerge);
        }
        let (id, lead) = (self.id, self.lead());
        let mut moved = std::mem::take(&mut self.reports);
        for report in moved.iter_mut().filter(|report| report.home == id) {
            report.merged_away_by = lead;
        }
        let reports: Vec<ReportId> = moved.iter().map(|report| report.id).collect();
        other.reports.extend(moved);
        if let (Some(mine), Some(theirs)) = (self.clock.due.known(), other.clock.due.known())
            && mine < theirs
            && other.rounds.is_empty()
            && other.parking.is_none()
        {
            other.clock = self.clock.clone();
        }
        let assignment = self.stage.assignment().cloned();
        self.stage = Stage::Closed { closing: Closing::Merged { into: other.id }, at, assignment };
        Ok(Both {
            left: vec![
                Event::MergedInto { into: other.id, reports: reports.clone() },
                Event::Closed { closing: Closing::Merged { into: other.id } },
            ],
            joined: vec![Event::TookIn { from: self.id, reports, due: other.clock.due }],
        })
    }

    /// Undoes the merge for one report: it goes back to the matter it was first filed in, which waits
    /// for a dispatcher again with its first clock.
    ///
    /// # Errors
    /// [`Refusal::NoSuchReport`], [`Refusal::NotMerged`], [`Refusal::JudgedBefore`] and
    /// [`Refusal::HasLeft`] once the report has an outcome of its own.
    pub fn unmerge(&mut self, report: ReportId, home: &mut Self, at: Moment) -> Result<Both, Refusal> {
        let found = self.report(report)?;
        if found.home == self.id || found.home != home.id {
            return Err(Refusal::NotMerged);
        }
        if found.has_left() {
            return Err(Refusal::HasLeft);
        }
        if found.last_verdict().is_some() {
            return Err(Refusal::JudgedBefore);
        }
        let reopens = matches!(home.stage, Stage::Closed { closing: Closing::Merged { .. }, .. });
        if !reopens && !home.stage.is_in_hand() {
            return Err(Refusal::NotMerged);
        }
        let place = self.reports.iter().position(|other| other.id == report).ok_or(Refusal::NoSuchReport)?;
        let mut moved = self.reports.remove(place);
        // What the other matter's unit did was not about this problem.
        moved.first_handled_at = None;
        moved.asking = Asking::default();
        moved.standing = Standing::Open;
        home.reports.push(moved);
        let mut joined = vec![Event::CameBack { report, from: self.id }];
        if reopens {
            home.stage = Stage::Received { since: at };
            joined.push(Event::Reopened);
        }
        let mut left = vec![Event::LetGo { report, to: home.id }];
        left.extend(self.settle(at));
        Ok(Both { left, joined })
    }
}
