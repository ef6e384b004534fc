//! Limits in natural days and urgent hours only: the messages begin in 2011, and no calendar was entered
//! for the years before 2020.

use actions::office::set_rules;
use anyhow::Result;
use kernel::{Day, Limit, Unit};
use matters::{CategoryCode, Numbers, Standard};

/// The one category.
pub const CATEGORY: &str = CategoryCode::OTHER;
/// The rule for replies that the messages are measured by, in natural days.
pub const LIMIT_DAYS: u32 = 15;
/// Where it comes from.
const SOURCE: &str = "replay";

/// The rules from a day on.
///
/// # Errors
/// Never; the limits are small whole numbers.
pub fn from(from: Day) -> Result<set_rules::Wish> {
    let standard = Standard {
        category: CategoryCode(CATEGORY.into()),
        label: "别的事".into(),
        condition: String::new(),
        limit: Limit::new(LIMIT_DAYS, Unit::NaturalDay)?,
        from,
        until: None,
        source: SOURCE.into(),
    };
    let numbers = Numbers {
        return_within: Limit::new(2, Unit::NaturalDay)?,
        first_reply: Limit::new(LIMIT_DAYS, Unit::NaturalDay)?,
        dispatch: Limit::new(2, Unit::UrgentHour)?,
        ..Numbers::default()
    };
    Ok(set_rules::Wish { from, numbers, standards: vec![standard], source: SOURCE.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_calendar_is_ever_asked() {
        let wish = from("2011-04-02".parse().unwrap()).unwrap();
        let numbers = wish.numbers;
        let limits = [wish.standards[0].limit, numbers.return_within, numbers.first_reply, numbers.dispatch];
        for limit in limits {
            assert!(matches!(limit.unit, Unit::NaturalDay | Unit::UrgentHour), "{limit}");
        }
    }
}
