//! The refresh request (RFC 6749, section 6) and its answers.

use fediaccounts_core::{
    ClientRegistration, Instance, RefreshError, Secret, Timestamp, TokenError, TokenSet,
};

use super::{Form, client, token};
use crate::{Request, Response, Transport};

/// Asks for a new token set.
pub(crate) async fn refresh(
    transport: &dyn Transport,
    instance: &Instance,
    registration: &ClientRegistration,
    tokens: &TokenSet,
    now: Timestamp,
) -> Result<TokenSet, RefreshError> {
    let form = form(registration, tokens)?;
    let response = transport.send(Request::post(instance.endpoints.token.clone(), form)).await?;
    read(&response, registration, tokens, now)
}

/// The fields of the request.
pub(crate) fn form(registration: &ClientRegistration, tokens: &TokenSet) -> Result<Form, RefreshError> {
    let refresh_token = tokens.refresh_token.clone().ok_or(RefreshError::Unsupported)?;
    let mut form: Form = vec![("grant_type", Secret::new("refresh_token")), ("refresh_token", refresh_token)];
    form.extend(client(registration));
    Ok(form)
}

/// What the token endpoint answered. Where it is silent, what was true stays true: the refresh token
/// (RFC 6749, section 6) and the scope.
pub(crate) fn read(
    response: &Response,
    registration: &ClientRegistration,
    tokens: &TokenSet,
    now: Timestamp,
) -> Result<TokenSet, RefreshError> {
    if response.status == 409 {
        return Err(RefreshError::Busy);
    }
    match token::read(response, registration, now) {
        Ok(renewed) => Ok(kept(renewed, tokens)),
        Err(TokenError::InvalidGrant) => Err(RefreshError::InvalidGrant),
        Err(TokenError::InvalidClient) => Err(RefreshError::InvalidClient),
        Err(TokenError::Malformed) => Err(RefreshError::Malformed),
        Err(_) => {
            Err(RefreshError::Unavailable { status: response.status, retry_after: response.retry_after })
        }
    }
}

fn kept(mut renewed: TokenSet, former: &TokenSet) -> TokenSet {
    if renewed.refresh_token.is_none() {
        renewed.refresh_token.clone_from(&former.refresh_token);
        renewed.refresh_expires_at = renewed.refresh_expires_at.or(former.refresh_expires_at);
    }
    if renewed.received.scope.is_none() {
        renewed.scope.clone_from(&former.scope);
    }
    renewed
}

#[cfg(test)]
#[path = "refresh_tests.rs"]
mod tests;
