//! Ids and secrets in GoToSocial's forms.

use crate::clock::iso8601;
use crate::world::secret;

const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A ULID of that millisecond.
pub(crate) fn ulid(milliseconds: u64) -> String {
    let time = (0..10).rev().map(|place| milliseconds >> (5 * place));
    let random = secret().into_bytes().into_iter().map(u64::from).take(16);
    time.chain(random).map(|value| char::from(CROCKFORD[usize::try_from(value % 32).unwrap_or(0)])).collect()
}

/// A UUID as its client secrets are.
pub(super) fn uuid() -> String {
    let hex: String = secret().bytes().map(|byte| format!("{:x}", byte % 16)).take(32).collect();
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

/// 48 capitals and digits, as its access tokens and codes are.
pub(super) fn opaque() -> String {
    format!("{}{}", secret(), secret())
        .to_ascii_uppercase()
        .replace(['-', '_'], "X")
        .chars()
        .take(48)
        .collect()
}

/// A moment as it is written in its API.
pub(super) fn moment(seconds: u64, milliseconds: u64) -> String {
    iso8601(seconds).replace(".000000Z", &format!(".{milliseconds:03}Z"))
}

#[cfg(test)]
mod tests {
    use super::{moment, opaque, ulid, uuid};

    #[test]
    fn ids_have_the_recorded_forms() {
        assert!(ulid(1_795_303_283_757).starts_with("01M806M71D"), "as recorded at that moment");
        assert_eq!(ulid(0).len(), 26);
        assert_eq!(uuid().split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(
            opaque().len() == 48 && opaque().bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        );
        assert_eq!(moment(1_795_303_283, 757), "2026-11-21T23:21:23.757Z");
    }
}
