//! A share with its n and its interval.

/// Of so many, so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    part: i64,
    n: i64,
}

/// z of a 95 % interval.
const Z: f64 = 1.96;

/// The steps of Wilson's interval for p of n, with z = 1.96.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wilson {
    /// p, the plain share.
    pub p: f64,
    /// 1 + z² ÷ n.
    pub scale: f64,
    /// (p + z² ÷ 2n) ÷ (1 + z² ÷ n).
    pub centre: f64,
    /// √(p(1 − p) ÷ n + z² ÷ 4n²).
    pub root: f64,
    /// z × that root ÷ (1 + z² ÷ n).
    pub half: f64,
}

impl Share {
    /// Under so many nothing is compared.
    pub const FEW: i64 = 10;

    /// A share; nothing where there is nothing to divide by.
    #[must_use]
    pub const fn of(part: i64, n: i64) -> Option<Self> {
        if n > 0 { Some(Self { part, n }) } else { None }
    }

    /// The numerator.
    #[must_use]
    pub const fn part(self) -> i64 {
        self.part
    }

    /// The denominator.
    #[must_use]
    pub const fn n(self) -> i64 {
        self.n
    }

    /// The share in tenths of a per cent, rounded half up once.
    #[must_use]
    pub const fn per_mille(self) -> i64 {
        (self.part * 2_000 + self.n) / (2 * self.n)
    }

    /// Whether there are too few to compare.
    #[must_use]
    pub const fn is_few(self) -> bool {
        self.n < Self::FEW
    }

    /// Wilson's interval at 95 %, both ends in tenths of a per cent.
    #[must_use]
    pub fn interval(self) -> (i64, i64) {
        let wilson = self.wilson();
        (per_mille(wilson.centre - wilson.half), per_mille(wilson.centre + wilson.half))
    }

    /// The interval step by step, so that it can be followed with a pocket calculator.
    #[must_use]
    pub fn wilson(self) -> Wilson {
        // Counts of a subdistrict are far below 2^52, so the conversion is exact.
        #[expect(clippy::cast_precision_loss, reason = "counts are small")]
        let (part, n) = (self.part as f64, self.n as f64);
        let p = part / n;
        let scale = 1.0 + Z * Z / n;
        let centre = (p + Z * Z / (2.0 * n)) / scale;
        let root = (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
        Wilson { p, scale, centre, root, half: Z * root / scale }
    }

    /// Whether the intervals of two shares have no point in common: only then may a difference be said
    /// in words.
    #[must_use]
    pub fn differs_from(self, other: Self) -> bool {
        if self.is_few() || other.is_few() {
            return false;
        }
        let (mine, theirs) = (self.interval(), other.interval());
        mine.1 < theirs.0 || theirs.1 < mine.0
    }
}

fn per_mille(share: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1000")]
    let rounded = (share.clamp(0.0, 1.0) * 1_000.0).round() as i64;
    rounded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_wilsons() {
        let share = Share::of(650, 839).unwrap();
        assert_eq!((share.per_mille(), share.interval()), (775, (745, 802)));
        assert_eq!(Share::of(0, 10).unwrap().interval().0, 0);
        assert_eq!(Share::of(10, 10).unwrap().interval().1, 1000);
    }

    #[test]
    fn few_are_not_compared_and_overlapping_intervals_do_not_differ() {
        let few = Share::of(0, 9).unwrap();
        let all = Share::of(500, 500).unwrap();
        assert!(!few.differs_from(all));
        assert!(!Share::of(8, 10).unwrap().differs_from(Share::of(9, 10).unwrap()));
        assert!(Share::of(100, 500).unwrap().differs_from(all));
        assert_eq!(Share::of(0, 0), None);
    }
}
