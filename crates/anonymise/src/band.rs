//! Counts told so roughly that nobody can be picked out of them.

/// The counts from here up are told only as "ten or more".
const MANY: usize = 10;

/// How many there are, as it may be shown outside the group itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// Fewer than `limit`, none among them: zero is as telling as one.
    Few {
        /// The smallest count that may be told.
        limit: usize,
    },
    /// Between `from` and `to`, both included.
    Range {
        /// The lowest count of the band.
        from: usize,
        /// The highest count of the band.
        to: usize,
    },
    /// Ten or more (or `limit` or more, where the limit is higher than ten).
    TenOrMore,
}

/// The band that `count` people fall into when counts under `limit` are never told.
pub const fn band(count: usize, limit: usize) -> Band {
    if count < limit {
        Band::Few { limit }
    } else if count < MANY {
        Band::Range { from: limit, to: MANY - 1 }
    } else {
        Band::TenOrMore
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_under_the_limit_are_few_and_zero_is_among_them() {
        for count in 0..5 {
            assert_eq!(band(count, 5), Band::Few { limit: 5 });
        }
    }

    #[test]
    fn the_limit_opens_the_range_and_ten_closes_it() {
        for count in 5..10 {
            assert_eq!(band(count, 5), Band::Range { from: 5, to: 9 });
        }
        assert_eq!(band(10, 5), Band::TenOrMore);
        assert_eq!(band(usize::MAX, 5), Band::TenOrMore);
    }

    #[test]
    fn a_limit_over_ten_hides_everything_below_it() {
        assert_eq!(band(11, 12), Band::Few { limit: 12 });
        assert_eq!(band(12, 12), Band::TenOrMore);
    }

    #[test]
    fn every_count_in_a_band_gets_the_same_answer() {
        for limit in 1..15 {
            for count in 0..40 {
                match band(count, limit) {
                    Band::Few { limit: shown } => assert!(count < shown),
                    Band::Range { from, to } => assert!((from..=to).contains(&count)),
                    Band::TenOrMore => assert!(count >= MANY),
                }
            }
        }
    }
}
