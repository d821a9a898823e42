//! Revoking: one try.

use fediaccounts_core::{ClientRegistration, Instance, Revocation, RevokeError, TokenSet};

use crate::Ports;
use crate::heard::Heard;

/// Why a token is not proven dead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unrevoked {
    /// The access token is; what it is renewed with may live.
    RunOut,
    /// It may live itself.
    Later(Heard),
}

impl From<Unrevoked> for Heard {
    fn from(why: Unrevoked) -> Self {
        match why {
            Unrevoked::RunOut => Self::Declined { retry_after: None },
            Unrevoked::Later(heard) => heard,
        }
    }
}

/// Asks the server once; `Ok` if the token is proven dead. Whatever the reason why it is not, it is
/// tried again: the error says no more than what that tells about the server.
pub(crate) async fn revoke(
    ports: &Ports,
    instance: &Instance,
    registration: &ClientRegistration,
    tokens: &TokenSet,
) -> Result<(), Unrevoked> {
    let unable = Unrevoked::Later(Heard::Declined { retry_after: None });
    let dialect = ports.dialect(&instance.dialect).map_err(|_| unable)?;
    match dialect.revoke(instance, registration, tokens).await {
        Ok(Revocation::Proven) => Ok(()),
        Ok(Revocation::Unproven) => {
            tracing::warn!(host = %instance.origin.authority(), "the server still takes a token that it revoked");
            Err(unable)
        }
        Err(RevokeError::RunOut) => Err(Unrevoked::RunOut),
        Err(error) => {
            tracing::info!(host = %instance.origin.authority(), %error, "the revocation waits");
            Err(Unrevoked::Later(Heard::from(&error)))
        }
    }
}
