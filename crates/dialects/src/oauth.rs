//! OAuth as all dialects share it: the requests, and lenient readings of the answers. The secret
//! goes in the form body, never in a query or a Basic header.

mod app;
mod authorization;
pub(crate) mod device;
pub(crate) mod refresh;
pub(crate) mod registration;
mod revocation;
pub(crate) mod token;

pub(crate) use app::{app_token, check_registration};
pub(crate) use authorization::authorization_request;
pub(crate) use refresh::refresh;
pub(crate) use registration::register;
pub(crate) use revocation::{Witness, proof, proof_of_set, refusal, revoke, seen};

use fediaccounts_core::{ClientRegistration, Secret};

/// A form as the transport takes it.
pub(crate) type Form = Vec<(&'static str, Secret)>;

/// `client_id` and `client_secret` (RFC 6749, section 2.3.1).
pub(crate) fn client(registration: &ClientRegistration) -> impl Iterator<Item = (&'static str, Secret)> {
    let id = ("client_id", Secret::new(registration.client_id.as_str()));
    let secret = registration.client_secret.clone().map(|secret| ("client_secret", secret));
    std::iter::once(id).chain(secret)
}

pub(crate) fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}
