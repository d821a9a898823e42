//! The client asking as itself (RFC 6749, section 4.4): does the server still know it?

use fediaccounts_core::{ClientRegistration, Instance, NetError, RegistrationStanding, Secret, TokenError};

use super::{Form, client, token};
use crate::{Request, Response, Transport};

/// Where a server says which client a token was given to.
const VERIFY: &str = "/api/v1/apps/verify_credentials";

/// Asks for an app token and shows it once. Only `invalid_client` says that the registration is lost,
/// and only a token that was given and taken that it is known.
///
/// The app token is dropped and not revoked: it speaks for nobody. Mastodon gives the same one again
/// while it lives, so there is one for a registration however often this is asked, and revoking it
/// would break the same question asked at the same time; and the versions that delete clients without
/// tokens (4.2.0 to 4.2.8) leave the client alone while it has one.
pub(crate) async fn check_registration(
    transport: &dyn Transport,
    instance: &Instance,
    registration: &ClientRegistration,
) -> Result<RegistrationStanding, NetError> {
    let response = app_token(transport, instance, registration).await?;
    let app_token = match token::read(&response, registration, registration.registered_at) {
        Ok(set) => set.access_token,
        Err(TokenError::InvalidClient) => return Ok(RegistrationStanding::Lost),
        Err(_) => return Ok(RegistrationStanding::Unknown),
    };
    let shown = transport.send(Request::get(instance.origin.url(VERIFY)).bearer(&app_token)).await?;
    Ok(if shown.status == 200 { RegistrationStanding::Known } else { RegistrationStanding::Unknown })
}

/// Asks for a token of the client's own, with the least scope there is.
pub(crate) async fn app_token(
    transport: &dyn Transport,
    instance: &Instance,
    registration: &ClientRegistration,
) -> Result<Response, NetError> {
    let scope =
        if registration.scope.contains("read") { "read".to_owned() } else { registration.scope.to_string() };
    let mut form: Form = vec![
        ("grant_type", Secret::new("client_credentials")),
        ("redirect_uri", Secret::new(registration.redirect_uri.to_string())),
        ("scope", Secret::new(scope)),
    ];
    form.extend(client(registration));
    transport.send(Request::post(instance.endpoints.token.clone(), form)).await
}

#[cfg(test)]
#[path = "app_tests.rs"]
mod tests;
