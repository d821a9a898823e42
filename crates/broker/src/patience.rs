//! How long to wait before asking again, and a little more or less, so that not everybody asks at once.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

const FIRST_PAUSE: Duration = Duration::from_secs(60);
const LONGEST_PAUSE: Duration = Duration::from_secs(6 * 60 * 60);
/// A server that asks for more patience than this is not taken at its word.
const LONGEST_WISH: Duration = Duration::from_secs(60 * 60);

/// The pause after a failed try: doubled with each, from a minute to six hours, a fifth more or less.
/// A server that names a time gets it, up to an hour.
pub(crate) fn pause(tries: u32, seed: u64, retry_after: Option<Duration>) -> Duration {
    let doubled = FIRST_PAUSE.saturating_mul(2_u32.saturating_pow(tries.saturating_sub(1)));
    let wished = retry_after.unwrap_or_default().min(LONGEST_WISH);
    jittered(doubled.min(LONGEST_PAUSE), seed).max(wished)
}

/// The longest that [`pause`] ever gives.
pub(crate) fn longest_pause() -> Duration {
    LONGEST_PAUSE * 6 / 5
}

/// A fifth more or less, the same for the same seed.
pub(crate) fn jittered(span: Duration, seed: u64) -> Duration {
    span * 4 / 5 + part(span * 2 / 5, seed)
}

/// A part of a span: from nothing to all of it, the same for the same seed.
pub(crate) fn part(span: Duration, seed: u64) -> Duration {
    span / 1000 * u32::try_from(seed % 1001).unwrap_or_default()
}

/// A seed of what differs from one to the other, and from one time to the next.
pub(crate) fn seed(of: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_six_hours() {
        let middle = |tries| pause(tries, 500, None).as_secs() / 60;
        let minutes = [1, 2, 3, 9, 10, u32::MAX].map(middle);
        assert_eq!(minutes, [1, 2, 4, 256, 360, 360], "T054-OA T057-OA");
        assert_eq!(pause(0, 500, None), pause(1, 500, None));
    }

    #[test]
    fn a_server_that_names_a_time_gets_an_hour_at_most() {
        for (named, minutes) in [(0, 1), (30, 1), (600, 10), (3600, 60), (999_999_999, 60), (u64::MAX, 60)] {
            let pause = pause(1, 500, Some(Duration::from_secs(named)));
            assert_eq!(pause.as_secs() / 60, minutes, "T054-OA {named}");
        }
        let longer = pause(20, 500, Some(Duration::from_secs(1)));
        assert_eq!(longer, LONGEST_PAUSE, "T054-OA naming no time to speak of makes us no faster");
    }

    #[test]
    fn jitter_is_a_fifth_and_differs() {
        let hour = Duration::from_secs(3600);
        let all: Vec<_> =
            (0..200).map(|number| jittered(hour, seed(("account", number))).as_secs()).collect();
        assert!(all.iter().all(|seconds| (2880..=4320).contains(seconds)), "T054-OA {all:?}");
        let (early, late) = (all.iter().min(), all.iter().max());
        assert!(early < Some(&3000) && late > Some(&4200), "T054-OA {early:?} {late:?}");
        assert_eq!(jittered(hour, seed("same")), jittered(hour, seed("same")));
        assert!(jittered(LONGEST_PAUSE, 1000) <= longest_pause());
    }
}
