//! Friendica. From its source alone.
//!
//! It has one token for a client and a person, and ends all tokens of a client at once: here every sign-in
//! has a client of its own, so neither reaches another sign-in.

use async_trait::async_trait;
use fediaccounts_core::{Access, ClientRegistration, Instance, NetError, RegistrationStanding, Scope};
use url::Url;

use crate::family::Manner;
use crate::{Transport, scopes};

/// How Friendica speaks.
pub(crate) struct Friendica;

#[async_trait]
impl Manner for Friendica {
    const NAME: &'static str = "friendica";
    const AUTHORIZE: &'static [(&'static str, &'static str)] = &[];

    /// It looks for the words `read`, `write`, `follow` and `push` anywhere in what is asked, so that
    /// `read:accounts` would be given all of `read`: it is not asked for.
    fn scope(access: &Access, instance: &Instance) -> Scope {
        scopes::coarse(&scopes::of(access, instance))
            .tokens()
            .filter(|token| !token.contains(':'))
            .map(str::to_owned)
            .collect()
    }

    fn sessions_page(instance: &Instance) -> Option<Url> {
        Some(instance.origin.url("/settings/oauth"))
    }

    /// It refuses everything that it does not like in one way.
    async fn check_registration(
        _transport: &dyn Transport,
        _instance: &Instance,
        _registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        Ok(RegistrationStanding::Unknown)
    }
}

#[cfg(test)]
#[path = "friendica_tests.rs"]
mod tests;
