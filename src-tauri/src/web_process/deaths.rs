//! How often pages died lately.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A page that died so often within that time is not loaded once more.
const MOST: usize = 3;
const WITHIN: Duration = Duration::from_secs(60);

/// When the page of each window died.
#[derive(Default)]
pub(crate) struct Deaths(Mutex<BTreeMap<String, Vec<Instant>>>);

impl Deaths {
    /// Notes that the page of a window died; says whether it is to be loaded anew.
    #[expect(clippy::disallowed_methods, reason = "how fast it dies again is known here alone")]
    pub(super) fn comes_back(&self, label: &str) -> bool {
        self.note(label, Instant::now())
    }

    fn note(&self, label: &str, now: Instant) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let times = all.entry(label.to_owned()).or_default();
        times.retain(|time| now.duration_since(*time) < WITHIN);
        times.push(now);
        times.len() <= MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "any moment will do")]
    fn a_page_comes_back_three_times_a_minute_and_each_window_counts_for_itself() {
        let (deaths, start) = (Deaths::default(), Instant::now());
        let at = |label, seconds| deaths.note(label, start + Duration::from_secs(seconds));
        assert!(at("main", 0) && at("main", 1) && at("main", 2), "T190-UI");
        assert!(!at("main", 3), "T190-UI: the fourth within a minute");
        assert!(at("consent", 3), "T190-UI: another window");
        assert!(!at("main", 60), "T190-UI: the second to the fourth are still young");
        assert!(at("main", 200), "T190-UI: that was long ago");
    }
}
