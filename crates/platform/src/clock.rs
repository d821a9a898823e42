//! The wall clock.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use async_trait::async_trait;
use fediaccounts_core::{Clock, Timestamp};

/// How long is waited before the clock is looked at again.
const PIECE: Duration = Duration::from_secs(5 * 60);

/// The wall clock of this computer. It jumps when the person or the network sets it.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

#[async_trait]
impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that everybody else asks")]
    fn now(&self) -> Timestamp {
        timestamp(SystemTime::now())
    }

    async fn wait(&self, until: Timestamp) {
        let left = until.since(self.now());
        if !left.is_zero() {
            tokio::time::sleep(left.min(PIECE)).await;
        }
    }
}

/// A moment of the system's as one of ours.
pub(crate) fn timestamp(time: SystemTime) -> Timestamp {
    let seconds = match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_secs()).map_or(i64::MIN, |seconds| -seconds),
    };
    Timestamp::from_seconds(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_before_and_after_1970_keep_their_sign() {
        assert_eq!(timestamp(UNIX_EPOCH + Duration::from_secs(90)).seconds(), 90);
        assert_eq!(timestamp(UNIX_EPOCH - Duration::from_secs(90)).seconds(), -90);
    }

    #[test]
    fn the_clock_shows_this_century() {
        assert!(SystemClock.now().seconds() > 1_700_000_000);
    }
}
