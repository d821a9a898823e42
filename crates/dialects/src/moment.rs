//! Moments as servers write them.

use fediaccounts_core::Timestamp;
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

/// The longest text that is read.
const MAX: usize = 64;

/// A moment by RFC 3339: `2026-11-21T23:21:23.749Z`. Pleroma writes none of the zones: it means UTC.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let text = Some(text.trim()).filter(|text| text.len() <= MAX)?;
    let moment = OffsetDateTime::parse(text, &Rfc3339)
        .or_else(|_| OffsetDateTime::parse(&format!("{text}Z"), &Rfc3339))
        .ok()?;
    Some(Timestamp::from_seconds(moment.to_offset(UtcOffset::UTC).unix_timestamp()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_with_and_without_a_zone() {
        for (text, seconds) in [
            ("1970-01-01T00:00:00Z", Some(0)),
            ("2026-11-21T23:21:23.749Z", Some(1_795_303_283)),
            ("2026-11-22T00:21:23+01:00", Some(1_795_303_283)),
            ("2126-10-28T23:38:31.296403", Some(4_948_904_311)),
            ("2126-10-28T23:38:31", Some(4_948_904_311)),
            ("2026-11-21", None),
            ("2026-02-30T00:00:00Z", None),
            ("yesterday", None),
            ("", None),
            (&"2026-11-21T23:21:23Z".repeat(9), None),
        ] {
            assert_eq!(parse(text).map(Timestamp::seconds), seconds, "{text}");
        }
    }
}
