//! The server's time: the machine's, plus whatever a test lets pass.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A clock that can be put forward.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    ahead: Duration,
}

impl Clock {
    /// Seconds since 1970.
    #[expect(clippy::disallowed_methods, reason = "a server of its own, outside the program's ports")]
    pub(crate) fn now(&self) -> u64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("invariant: it is after 1970");
        (since + self.ahead).as_secs()
    }

    /// Lets time pass at once.
    pub(crate) fn advance(&mut self, by: Duration) {
        self.ahead += by;
    }
}

/// A time as Ruby's `iso8601(6)` writes it, for `X-RateLimit-Reset`.
pub(crate) fn iso8601(seconds: u64) -> String {
    let (year, month, day) = civil(seconds / 86_400);
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.000000Z")
}

/// Days since 1970 as year, month and day (Howard Hinnant's `civil_from_days`).
fn civil(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let day_of_era = shifted % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (year_of_era + era * 400 + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::iso8601;

    #[test]
    fn writes_times_as_mastodon_does() {
        assert_eq!(iso8601(0), "1970-01-01T00:00:00.000000Z");
        assert_eq!(iso8601(1_709_210_096), "2024-02-29T12:34:56.000000Z");
        assert_eq!(iso8601(1_795_304_759), "2026-11-21T23:45:59.000000Z");
    }
}
