//! Times for people. Moments are told from now on: a command line knows no time zone.

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// "40 seconds", "3 minutes", "2 hours", "5 days": rounded up, so that who waits that long waited long
/// enough.
pub(crate) fn duration(seconds: i64) -> String {
    let (size, unit) = match seconds {
        ..2 => return "a moment".into(),
        2..100 => (1, "second"),
        100..6_000 => (MINUTE, "minute"),
        6_000..129_600 => (HOUR, "hour"),
        _ => (DAY, "day"),
    };
    // Never more than a number of days has digits: no sum can run over.
    let count = seconds / size + i64::from(seconds % size > 0);
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// "for 3 minutes" of a moment in the past.
pub(crate) fn since(then: i64, now: i64) -> String {
    format!("for {}", duration(now.saturating_sub(then)))
}

/// "3 minutes ago" of a moment in the past.
pub(crate) fn ago(then: i64, now: i64) -> String {
    format!("{} ago", duration(now.saturating_sub(then)))
}

/// "in 3 minutes" of a moment to come.
pub(crate) fn until(then: i64, now: i64) -> String {
    format!("in {}", duration(then.saturating_sub(now)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_in_the_unit_that_fits() {
        for (seconds, text) in [
            (i64::MIN, "a moment"),
            (1, "a moment"),
            (99, "99 seconds"),
            (100, "2 minutes"),
            (600, "10 minutes"),
            (5_999, "100 minutes"),
            (6_000, "2 hours"),
            (86_400, "24 hours"),
            (129_600, "2 days"),
            (i64::MAX, "106751991167301 days"),
        ] {
            assert_eq!(duration(seconds), text, "{seconds}");
        }
        assert_eq!(since(100, 400), "for 5 minutes");
        assert_eq!(ago(i64::MIN, 400), format!("{} ago", duration(i64::MAX)));
        assert_eq!(until(100, 400), "in a moment", "a time that is over is now");
    }
}
