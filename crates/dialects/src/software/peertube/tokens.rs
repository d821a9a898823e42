//! Tokens: both of a pair rotate, the old ones are dead at once, and an access token that has run out cannot
//! be ended.

use fediaccounts_core::{
    ClientRegistration, IdentifyError, Instance, NetError, RefreshError, Revocation, RevokeError, Secret,
    Timestamp, TokenSet,
};

use super::{errors, user};
use crate::oauth::{self, Form, is_success, refresh as usual};
use crate::{Request, Response, Transport};

const TOKEN: &str = "/api/v1/users/token";
const REVOKE: &str = "/api/v1/users/revoke-token";

/// Sends a form to the token endpoint, with a second factor in its header.
pub(super) async fn ask(
    transport: &dyn Transport,
    instance: &Instance,
    form: Form,
    code: Option<&Secret>,
) -> Result<Response, NetError> {
    let mut request = Request::post(instance.origin.url(TOKEN), form);
    if let Some(code) = code {
        request = request.header("x-peertube-otp", code);
    }
    transport.send(request).await
}

/// Asks for a new pair. Only PeerTube's own words end an account's session: everything else is a reason to
/// ask later, and with the same refresh token.
pub(super) async fn refresh(
    transport: &dyn Transport,
    instance: &Instance,
    registration: &ClientRegistration,
    tokens: &TokenSet,
    now: Timestamp,
) -> Result<TokenSet, RefreshError> {
    let form = usual::form(registration, tokens)?;
    let response = ask(transport, instance, form, None).await?;
    if is_success(response.status) {
        return usual::read(&response, registration, tokens, now);
    }
    match errors::code(&response).as_deref() {
        Some("invalid_grant") => Err(RefreshError::InvalidGrant),
        Some("invalid_client") => Err(RefreshError::InvalidClient),
        _ => Err(RefreshError::Unavailable { status: response.status, retry_after: response.retry_after }),
    }
}

/// Ends a pair, and proves it. Where the access token is dead already, the refresh token may be alive: it is
/// tried, and what comes of it is ended.
pub(super) async fn revoke(
    transport: &dyn Transport,
    instance: &Instance,
    registration: &ClientRegistration,
    tokens: &TokenSet,
) -> Result<Revocation, RevokeError> {
    match end(transport, instance, &tokens.access_token).await? {
        Ended::Now(revocation) => Ok(revocation),
        Ended::Before { .. } if tokens.refresh_token.is_none() => Ok(Revocation::Proven),
        Ended::Before { status } => {
            match refresh(transport, instance, registration, tokens, tokens.issued_at).await {
                // The tokens of a client are deleted with it.
                Err(RefreshError::InvalidGrant | RefreshError::InvalidClient) => Ok(Revocation::Proven),
                Err(RefreshError::Net(error)) => Err(RevokeError::Net(error)),
                Err(RefreshError::Unavailable { status, retry_after }) => {
                    Err(RevokeError::Refused { status, retry_after })
                }
                Err(_) => Err(RevokeError::Refused { status, retry_after: None }),
                Ok(renewed) => match end(transport, instance, &renewed.access_token).await? {
                    Ended::Now(revocation) => Ok(revocation),
                    Ended::Before { .. } => Ok(Revocation::Proven),
                },
            }
        }
    }
}

/// When an access token was ended.
enum Ended {
    /// By us, as far as it was proved.
    Now(Revocation),
    /// The server did not take it any more, and said so with this status.
    Before { status: u16 },
}

async fn end(transport: &dyn Transport, instance: &Instance, token: &Secret) -> Result<Ended, RevokeError> {
    let url = instance.origin.url(REVOKE);
    let request = Request { body: None, ..Request::post(url, Form::new()) }.bearer(token);
    let answer = transport.send(request).await?;
    let identified = user::identify(transport, instance, token).await;
    if identified == Err(IdentifyError::TokenRefused) && !is_success(answer.status) {
        return Ok(Ended::Before { status: answer.status });
    }
    oauth::proof(oauth::refusal(&answer), identified).map(Ended::Now)
}
