//! Moments as servers write them.

use fediaccounts_core::Timestamp;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The longest text that is read.
const MAX: usize = 64;

/// A moment by RFC 3339: `2026-11-21T23:21:23.749Z`. Pleroma writes none of the zones: it means UTC.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let text = Some(text.trim()).filter(|text| text.len() <= MAX)?;
    let moment = OffsetDateTime::parse(text, &Rfc3339)
        .or_else(|_| OffsetDateTime::parse(&format!("{text}Z"), &Rfc3339))
        .ok()?;
    // Reckoned by its own zone: in another one it may lie outside of all years there are.
    Some(Timestamp::from_seconds(moment.unix_timestamp()))
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
            ("9999-12-31T23:59:59-23:59", Some(253_402_387_139)),
            ("0000-01-01T00:00:00+23:59", Some(-62_167_305_540)),
            ("yesterday", None),
            ("", None),
            (&"2026-11-21T23:21:23Z".repeat(9), None),
        ] {
            assert_eq!(parse(text).map(Timestamp::seconds), seconds, "{text}");
        }
    }
}
