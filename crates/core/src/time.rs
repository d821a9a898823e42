//! Moments, as whole seconds since 1970 (UTC).

use std::time::Duration;

/// A moment: seconds since 1970-01-01T00:00:00Z. Taken from the [`Clock`](crate::Clock) port alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// A moment from its seconds since 1970.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Seconds since 1970.
    pub const fn seconds(self) -> i64 {
        self.0
    }

    /// This moment plus `duration`; the last representable one if that is too far away.
    #[must_use]
    pub fn plus(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)))
    }

    /// This moment less `duration`; the first representable one if that is too long ago.
    #[must_use]
    pub fn minus(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)))
    }

    /// How long from `earlier` to this moment; zero if it lies before.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_secs(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
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
        assert_eq!(Timestamp::from_seconds(i64::MIN).minus(Duration::MAX).seconds(), i64::MIN);
        assert_eq!(now.plus(Duration::from_secs(60)).since(now), Duration::from_secs(60));
    }
}
