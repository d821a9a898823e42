//! Moments, as whole seconds since 1970 (UTC).

use std::fmt;
use std::num::NonZeroI64;
use std::time::Duration;

/// A moment: seconds since 1970-01-01T00:00:00Z. Taken from the [`Clock`](crate::Clock) port alone.
///
/// One that may be missing takes no more room than one that is there: within, all before 1970-01-01T00:00:01Z
/// are one less, so that zero is none of them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(NonZeroI64);

impl Timestamp {
    /// A moment from its seconds since 1970; of the smallest number it is the one after that.
    ///
    /// # Panics
    /// Never: zero is not within.
    pub const fn from_seconds(seconds: i64) -> Self {
        let within = if seconds > 0 { seconds } else { seconds.saturating_sub(1) };
        Self(NonZeroI64::new(within).expect("zero is not within"))
    }

    /// Seconds since 1970.
    pub const fn seconds(self) -> i64 {
        let within = self.0.get();
        if within > 0 { within } else { within + 1 }
    }

    /// This moment plus `duration`; the last representable one if that is too far away.
    #[must_use]
    pub fn plus(self, duration: Duration) -> Self {
        let more = i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
        Self::from_seconds(self.seconds().saturating_add(more))
    }

    /// This moment less `duration`; the first representable one if that is too long ago.
    #[must_use]
    pub fn minus(self, duration: Duration) -> Self {
        let less = i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
        Self::from_seconds(self.seconds().saturating_sub(less))
    }

    /// How long from `earlier` to this moment; zero if it lies before.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_secs(u64::try_from(self.seconds().saturating_sub(earlier.seconds())).unwrap_or(0))
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Timestamp({})", self.seconds())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn far_futures_saturate_and_the_past_is_zero() {
        let now = Timestamp::from_seconds(1_000);
        assert_eq!(now.plus(Duration::MAX).seconds(), i64::MAX);
        assert_eq!(now.since(Timestamp::from_seconds(2_000)), Duration::ZERO);
        assert_eq!(now.plus(Duration::from_secs(60)).minus(Duration::from_secs(60)), now);
        assert_eq!(Timestamp::from_seconds(i64::MIN).minus(Duration::MAX).seconds(), i64::MIN + 1);
        assert_eq!(now.plus(Duration::from_secs(60)).since(now), Duration::from_secs(60));
    }
    #[test]
    fn a_moment_gives_back_its_seconds_and_one_that_is_missing_takes_no_room() {
        let all = [i64::MIN + 1, -2, -1, 0, 1, 2, i64::MAX];
        let moments = all.map(Timestamp::from_seconds);
        assert_eq!(moments.map(Timestamp::seconds), all);
        assert!(moments.is_sorted() && moments[2] < moments[3] && moments[3] < moments[4]);
        assert_eq!(Timestamp::from_seconds(i64::MIN), moments[0]);
        assert_eq!(size_of::<Option<Timestamp>>(), size_of::<i64>());
    }
}
