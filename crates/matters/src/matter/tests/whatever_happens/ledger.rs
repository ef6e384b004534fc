//! What happened, kept by the test and not by the matter, and the rules about who may.

use std::collections::{BTreeMap, BTreeSet};

use people::{PersonId, UnitId};

use super::tries::{By, Told};
use crate::event::Event;
use crate::matter::{Matter, MatterId, Staff};
use crate::report::ReportId;
use crate::request::Asked;

/// What happened, kept by the test and not by the matter.
#[derive(Debug, Default)]
pub struct Ledger {
    /// Whoever ever said *satisfied*.
    pub satisfied: BTreeSet<ReportId>,
    /// The words of whatever happened, closing words with it.
    pub seen: BTreeSet<String>,
    worked: BTreeMap<MatterId, BTreeSet<PersonId>>,
    decline_asked: BTreeMap<MatterId, Staff>,
    withdrawal_asked: BTreeMap<ReportId, Staff>,
}

impl Ledger {
    /// What is known of the matters that a play begins with.
    pub fn of(matters: &[Matter; 2]) -> Self {
        let worked = matters.iter().map(|matter| (matter.id, matter.touched_by.clone())).collect();
        let declined = matters.iter().filter_map(|matter| Some((matter.id, matter.decline.as_ref()?)));
        let asker = |asked: &Asked| Staff { person: asked.by, unit: asked.unit };
        let decline_asked = declined.map(|(id, decline)| (id, asker(&decline.request.asked))).collect();
        Self { worked, decline_asked, ..Self::default() }
    }

    /// Writes it down, after the question whether it may be.
    pub fn keep(&mut self, before: &[Matter; 2], by: By, told: &Told) -> Result<(), String> {
        for (matter, event) in told {
            let lead = before.iter().find(|known| known.id == *matter).and_then(Matter::lead);
            self.is_lawful(*matter, lead, by, event)?;
            self.write(*matter, by, event);
        }
        Ok(())
    }

    fn is_lawful(&self, matter: MatterId, lead: Option<UnitId>, by: By, event: &Event) -> Result<(), String> {
        let asked = match event {
            Event::Declined { .. } => Some(self.decline_asked.get(&matter).ok_or("declined unasked")?),
            Event::Withdrawn { .. } if matches!(by, By::Resident) => return Ok(()),
            Event::Withdrawn { report } => {
                Some(self.withdrawal_asked.get(report).ok_or("withdrawn for somebody unasked")?)
            }
            Event::AppealOverturned { .. } | Event::AppealUpheld { .. } => self.decline_asked.get(&matter),
            Event::LeftUnresolved { .. } | Event::ReworkOrdered { .. } | Event::Checked { .. } => None,
            Event::Rated { .. } if !matches!(by, By::Resident) => return Err(format!("{by:?} rated")),
            _ => return Ok(()),
        };
        let By::Staff(by) = by else { return Err(format!("{event:?} by {by:?}")) };
        let first = asked.is_some_and(|asked| asked.person == by.person || asked.unit == by.unit);
        let worked = self.worked.get(&matter).is_some_and(|worked| worked.contains(&by.person));
        if first || worked || lead == Some(by.unit) {
            return Err(format!("{event:?} by {by:?}, who is no second person"));
        }
        Ok(())
    }

    fn write(&mut self, matter: MatterId, by: By, event: &Event) {
        let by = if let By::Staff(by) = by { Some(by) } else { None };
        self.seen.insert(event.word());
        match event {
            Event::Rated { report, verdict, .. } if verdict.is_satisfied() => {
                self.satisfied.insert(*report);
            }
            Event::Closed { closing } => {
                self.seen.insert(closing.as_str().to_owned());
            }
            Event::DeclineRequested { .. } => {
                self.decline_asked.extend(by.map(|by| (matter, by)));
            }
            Event::WithdrawalRequested { report, .. } => {
                self.withdrawal_asked.extend(by.map(|by| (*report, by)));
            }
            Event::Accepted { .. } | Event::Contacted { .. } | Event::Handled { .. } => {
                self.worked.entry(matter).or_default().extend(by.map(|by| by.person));
            }
            _ => {}
        }
    }
}
