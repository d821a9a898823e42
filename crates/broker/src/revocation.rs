//! Revoking, with patience.

use std::time::Duration;

use fediaccounts_core::{ClientRegistration, Instance, Revocation, TokenSet};

use crate::Ports;

const FIRST_PAUSE: Duration = Duration::from_secs(60);
const LONGEST_PAUSE: Duration = Duration::from_secs(6 * 60 * 60);

/// Asks the server once, and says whether the token is proven dead. Why it is not is only logged:
/// whatever the reason, it is tried again.
pub(crate) async fn revoke(
    ports: &Ports,
    instance: &Instance,
    registration: &ClientRegistration,
    tokens: &TokenSet,
) -> bool {
    let Ok(dialect) = ports.dialect(&instance.dialect) else { return false };
    match dialect.revoke(instance, registration, tokens).await {
        Ok(Revocation::Proven) => true,
        Ok(Revocation::Unproven) => {
            tracing::warn!(host = %instance.origin.authority(), "the server still takes a token that it revoked");
            false
        }
        Err(error) => {
            tracing::info!(host = %instance.origin.authority(), %error, "the revocation waits");
            false
        }
    }
}

/// The pause before try number `tries + 1`: doubled each time, six hours at most.
pub(crate) fn pause(tries: u32) -> Duration {
    FIRST_PAUSE.saturating_mul(2_u32.saturating_pow(tries.saturating_sub(1))).min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_six_hours() {
        let minutes: Vec<_> = [1, 2, 3, 9, 10, u32::MAX].map(|tries| pause(tries).as_secs() / 60).into();
        assert_eq!(minutes, [1, 2, 4, 256, 360, 360], "T057-OA");
    }
}
