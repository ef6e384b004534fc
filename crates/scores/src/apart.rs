//! A count that stands apart: broken down by place and by kind until one or two could be somebody.

/// What may be shown of a count that was broken down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// None.
    Nobody,
    /// One or two, which are not told apart.
    Few,
    /// Three or more.
    Exactly(i64),
}

impl Apart {
    /// From so many on a count is shown as it is (k, design).
    pub const LEAST: i64 = 3;

    /// What may be shown of `n`.
    #[must_use]
    pub const fn of(n: i64) -> Self {
        match n {
            ..=0 => Self::Nobody,
            n if n < Self::LEAST => Self::Few,
            n => Self::Exactly(n),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Apart;

    #[test]
    fn one_and_two_are_not_told_apart() {
        assert_eq!(Apart::of(0), Apart::Nobody);
        assert_eq!((Apart::of(1), Apart::of(2)), (Apart::Few, Apart::Few));
        assert_eq!(Apart::of(3), Apart::Exactly(3));
    }
}
