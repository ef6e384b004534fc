//! Whose share of declines stands out: an alarm for the second person, never a ranking.

use crate::share::Share;

/// The declines of one unit among the matters it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Declines<U> {
    /// The unit.
    pub unit: U,
    /// Declined.
    pub declined: i64,
    /// Of so many.
    pub of: i64,
}

/// A unit whose share of declines is higher than that of all others together, beyond chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlier<U> {
    /// Its declines.
    pub declines: Declines<U>,
    /// Its share.
    pub share: Share,
    /// The share of all other units together.
    pub others: Share,
}

/// The units that stand out, in the order given: their interval lies wholly above that of the others.
/// With fewer than ten matters on either side nothing is said.
#[must_use]
pub fn outliers<U: Copy>(units: &[Declines<U>]) -> Vec<Outlier<U>> {
    let declined: i64 = units.iter().map(|unit| unit.declined).sum();
    let of: i64 = units.iter().map(|unit| unit.of).sum();
    let stands_out = |unit: &Declines<U>| {
        let share = Share::of(unit.declined, unit.of)?;
        let others = Share::of(declined - unit.declined, of - unit.of)?;
        let higher = share.differs_from(others) && share.per_mille() > others.per_mille();
        higher.then_some(Outlier { declines: *unit, share, others })
    };
    units.iter().filter_map(stands_out).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(unit: char, declined: i64, of: i64) -> Declines<char> {
        Declines { unit, declined, of }
    }

    #[test]
    fn who_declines_far_more_than_the_others_stands_out() {
        let found = outliers(&[unit('a', 2, 80), unit('b', 12, 40), unit('c', 1, 60)]);
        assert_eq!(found.iter().map(|it| it.declines.unit).collect::<Vec<_>>(), ['b']);
        assert_eq!((found[0].share.per_mille(), found[0].others.per_mille()), (300, 21));
    }

    #[test]
    fn few_matters_and_overlapping_shares_say_nothing() {
        assert!(outliers(&[unit('a', 9, 9), unit('b', 0, 400)]).is_empty());
        assert!(outliers(&[unit('a', 3, 40), unit('b', 2, 40)]).is_empty());
        assert!(outliers::<char>(&[]).is_empty());
    }

    #[test]
    fn who_declines_far_less_is_no_alarm_and_does_not_hide_those_above() {
        let found = outliers(&[unit('a', 0, 400), unit('b', 30, 90), unit('c', 30, 90)]);
        assert_eq!(found.iter().map(|it| it.declines.unit).collect::<Vec<_>>(), ['b', 'c']);
    }
}
