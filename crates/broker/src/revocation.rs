//! Revoking: one try.

use fediaccounts_core::{ClientRegistration, Instance, Revocation, TokenSet};

use crate::Ports;
use crate::heard::Heard;

/// Asks the server once; `Ok` if the token is proven dead. Whatever the reason why it is not, it is
/// tried again: the error says no more than what that tells about the server.
pub(crate) async fn revoke(
    ports: &Ports,
    instance: &Instance,
    registration: &ClientRegistration,
    tokens: &TokenSet,
) -> Result<(), Heard> {
    let unable = Heard::Declined { retry_after: None };
    let dialect = ports.dialect(&instance.dialect).map_err(|_| unable)?;
    match dialect.revoke(instance, registration, tokens).await {
        Ok(Revocation::Proven) => Ok(()),
        Ok(Revocation::Unproven) => {
            tracing::warn!(host = %instance.origin.authority(), "the server still takes a token that it revoked");
            Err(unable)
        }
        Err(error) => {
            tracing::info!(host = %instance.origin.authority(), %error, "the revocation waits");
            Err(Heard::from(&error))
        }
    }
}
