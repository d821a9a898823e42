//! Dates as they stand in names of files: `20261122T042815Z`.

use fediaccounts_core::Timestamp;
use time::{Date, Month, OffsetDateTime, PlainDateTime, Time};

/// How many characters one has.
pub(crate) const LENGTH: usize = 16;

/// The date of a moment, in UTC. One that no calendar has is the beginning of time.
pub(crate) fn write(at: Timestamp) -> String {
    let at = OffsetDateTime::from_unix_timestamp(at.seconds()).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let ((year, month, day), (hour, minute, second)) = (at.to_calendar_date(), at.to_hms());
    format!("{year:04}{:02}{day:02}T{hour:02}{minute:02}{second:02}Z", u8::from(month))
}

/// The moment of a date.
pub(crate) fn read(text: &str) -> Option<Timestamp> {
    let (days, seconds) = text.strip_suffix('Z')?.split_once('T')?;
    let is_date = days.len() == 8 && seconds.len() == 6 && [days, seconds].iter().all(|part| is_digits(part));
    if !is_date {
        return None;
    }
    let month = Month::try_from(days[4..6].parse::<u8>().ok()?).ok()?;
    let date = Date::from_calendar_date(days[..4].parse().ok()?, month, days[6..].parse().ok()?).ok()?;
    let time =
        Time::from_hms(seconds[..2].parse().ok()?, seconds[2..4].parse().ok()?, seconds[4..].parse().ok()?)
            .ok()?;
    Some(Timestamp::from_seconds(PlainDateTime::new(date, time).assume_utc().unix_timestamp()))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_come_back_as_they_were_written() {
        for (seconds, text) in [
            (0, "19700101T000000Z"),
            (951_782_399, "20000228T235959Z"),
            (951_782_400, "20000229T000000Z"),
            (1_795_321_695, "20261122T042815Z"),
        ] {
            let at = Timestamp::from_seconds(seconds);
            assert_eq!((write(at).as_str(), read(text)), (text, Some(at)));
        }
        assert_eq!(write(Timestamp::from_seconds(i64::MAX)), write(Timestamp::from_seconds(0)));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "Z",
            "20261122T042815",
            "20261322T042815Z",
            "20260230T000000Z",
            "2026112xT042815Z",
            "\u{e4}\u{e4}\u{e4}\u{e4}TaaaaaaZ",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
