//! One-time codes of six digits (RFC 6238): SHA-1 and thirty seconds, as every app on a phone shows them.

use hmac::{Hmac, Mac};
use sha1::Sha1;

use crate::people::{BEN, User};
use crate::server::PracticeServer;

/// What [`BEN`] has put into the app on his phone: the secret of the test vectors of RFC 6238, in Base32.
pub const BEN_TOTP: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
/// The same, as bytes.
const KEY: &[u8] = b"12345678901234567890";
/// Seconds that a code is shown.
const STEP: u64 = 30;

/// The code that is shown at a time in seconds since 1970.
pub(crate) fn code(now: u64) -> String {
    let mut hmac = Hmac::<Sha1>::new_from_slice(KEY).expect("invariant: HMAC takes keys of any length");
    hmac.update(&(now / STEP).to_be_bytes());
    let digest = hmac.finalize().into_bytes();
    let offset = usize::from(digest[19] & 0x0f);
    let bytes = [digest[offset] & 0x7f, digest[offset + 1], digest[offset + 2], digest[offset + 3]];
    format!("{:06}", u32::from_be_bytes(bytes) % 1_000_000)
}

/// Whether a code is the one of now, the one before or the one after: clocks of phones are not exact.
pub(crate) fn is_right(typed: &str, now: u64) -> bool {
    [now.saturating_sub(STEP), now, now + STEP].iter().any(|moment| code(*moment) == typed.trim())
}

impl PracticeServer {
    /// The code that the person's phone shows now; nothing for whoever has no app.
    pub fn second_factor(&self, user: User) -> Option<String> {
        (user == BEN).then(|| code(self.shared.lock().clock.now()))
    }
}

#[cfg(test)]
mod tests {
    use super::{code, is_right};

    #[test]
    fn codes_are_those_of_rfc_6238() {
        for (now, shown) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")]
        {
            assert_eq!(code(now), shown);
            assert!(is_right(shown, now) && is_right(shown, now + 30) && !is_right(shown, now + 90));
        }
    }
}
