//! Revocation (RFC 7009), believed only after proof.

use fediaccounts_core::{
    ClientRegistration, Dialect, IdentifyError, Instance, Revocation, RevokeError, TokenSet,
};

use super::{client, is_success};
use crate::{Request, Transport};

/// Revokes the token, then asks as whom it speaks: only a token that is refused is dead. That
/// decides, whatever the server said: one that refuses to revoke a dead token has nothing left to do.
///
/// The credentials go both in the form and in the header: no single way works on all servers, and
/// none minds the other.
pub(crate) async fn revoke(
    transport: &dyn Transport,
    dialect: &dyn Dialect,
    instance: &Instance,
    registration: &ClientRegistration,
    token: &TokenSet,
) -> Result<Revocation, RevokeError> {
    let token = &token.access_token;
    let form = std::iter::once(("token", token.clone())).chain(client(registration)).collect();
    let request = Request::post(instance.endpoints.revocation.clone(), form).bearer(token);
    let status = transport.send(request).await?.status;
    match dialect.identify(instance, token).await {
        Err(IdentifyError::TokenRefused) => Ok(Revocation::Proven),
        Err(IdentifyError::Net(error)) => Err(RevokeError::Net(error)),
        _ if !is_success(status) => Err(RevokeError::Refused { status }),
        Err(IdentifyError::Unavailable { status, .. }) => Err(RevokeError::Refused { status }),
        _ => Ok(Revocation::Unproven),
    }
}

#[cfg(test)]
#[path = "revocation_tests.rs"]
mod tests;
