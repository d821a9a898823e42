//! The time that consents go by. It never goes back: a clock that shows an earlier time than one that was
//! seen was set back, and from then on it is counted how much time passes.

use std::sync::Mutex;

use fediaccounts_core::Timestamp;
use tokio::time::Instant;

/// The latest time that was seen.
#[derive(Debug)]
pub(super) struct Moments(Mutex<Latest>);

#[derive(Debug, Clone, Copy)]
struct Latest {
    at: Timestamp,
    /// When that was, by a clock that nobody sets. It may stand still while the computer sleeps.
    seen: Instant,
}

impl Moments {
    /// Begins with the latest time that was seen before.
    pub(super) fn since(at: Timestamp) -> Self {
        Self(Mutex::new(Latest { at, seen: Instant::now() }))
    }

    /// The time, where the wall clock shows this.
    pub(super) fn now(&self, wall: Timestamp) -> Timestamp {
        let mut latest = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if wall >= latest.at {
            *latest = Latest { at: wall, seen: Instant::now() };
            return wall;
        }
        latest.at.plus(latest.seen.elapsed())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_clock_that_is_set_back_does_not_stop_time() {
        let at = Timestamp::from_seconds;
        let moments = Moments::since(at(1_000));
        assert_eq!(moments.now(at(1_005)), at(1_005));
        assert_eq!(moments.now(at(1_003)), at(1_005), "T164-CO");
        tokio::time::advance(Duration::from_secs(60)).await;
        assert_eq!(moments.now(at(5)), at(1_065), "T164-CO");
        assert_eq!(moments.now(at(1_004)), at(1_065), "T164-CO");
        assert_eq!(moments.now(at(2_000)), at(2_000), "the clock is right again");
    }
}
