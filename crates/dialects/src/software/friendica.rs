//! Friendica. From its source alone.
//!
//! It has one token for a client and a person, and ends all tokens of a client at once: here every sign-in
//! has a client of its own, so neither reaches another sign-in.

use fediaccounts_core::{Access, Instance, Scope};
use url::Url;

use crate::family::Manner;
use crate::scopes;

/// How Friendica speaks.
pub(crate) struct Friendica;

impl Manner for Friendica {
    const NAME: &'static str = "friendica";
    const AUTHORIZE: &'static [(&'static str, &'static str)] = &[];
    /// It refuses everything that it does not like in one way.
    const TELLS_LOST_CLIENTS: bool = false;

    /// It looks for the words `read`, `write`, `follow` and `push` anywhere in what is asked, so that
    /// `read:accounts` would be given all of `read`: it is not asked for.
    fn scope(access: &Access, instance: &Instance) -> Scope {
        scopes::coarse(&scopes::of(access, instance))
            .tokens()
            .filter(|token| !token.contains(':'))
            .map(str::to_owned)
            .collect()
    }

    fn identity_scope(asked: &Scope, _instance: &Instance) -> Scope {
        scopes::coarse_identity(asked)
    }

    fn sessions_page(instance: &Instance) -> Option<Url> {
        Some(instance.origin.url("/settings/oauth"))
    }
}

#[cfg(test)]
#[path = "friendica_tests.rs"]
mod tests;
