//! Tokens: both of a pair rotate, the old ones are dead at once, and an access token that has run out cannot
//! be ended.

use fediaccounts_core::{
    ClientRegistration, Instance, NetError, RefreshError, Revocation, RevokeError, Secret, Timestamp,
    TokenSet,
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

/// Ends a pair, and proves it. Where the access token is dead already, what it is renewed with may be alive,
/// and is ended by no other token than one that comes of it.
pub(super) async fn revoke(
    transport: &dyn Transport,
    instance: &Instance,
    tokens: &TokenSet,
) -> Result<Revocation, RevokeError> {
    let token = &tokens.access_token;
    let url = instance.origin.url(REVOKE);
    let request = Request { body: None, ..Request::post(url, Form::new()) }.bearer(token);
    let answer = transport.send(request).await?;
    let identified = user::identify(transport, instance, token).await;
    oauth::proof_of_set(&answer, identified, tokens)
}
