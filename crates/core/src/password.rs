//! Signing in with a name and a password (RFC 6749, section 4.3), where a server has no page for apps or
//! the browser cannot be used. Everything typed is sent once and kept nowhere.

use std::fmt;

use async_trait::async_trait;

use crate::{ClientRegistration, Instance, NetError, PasswordError, Secret, Timestamp, TokenSet};

/// What a person typed. Never printed: a name may be an e-mail address.
#[derive(Clone)]
pub struct Credentials {
    /// The account's name on that server, or its e-mail address.
    pub username: String,
    /// The password.
    pub password: Secret,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials(..)")
    }
}

/// A kind of second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Factor {
    /// Six digits of an app (RFC 6238).
    Totp,
    /// One of the codes that were given for the day on which the app is lost.
    Recovery,
}

/// A second factor, as typed.
#[derive(Debug, Clone)]
pub struct SecondFactor {
    /// Its kind.
    pub factor: Factor,
    /// The code, without white space.
    pub code: Secret,
}

/// A second factor that the server asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// What it takes; at least one.
    pub factors: Vec<Factor>,
    /// What the server calls the half-done sign-in: with it the password is not needed again. Lives for
    /// minutes and is never stored.
    pub token: Option<Secret>,
}

/// What a right name and password brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PasswordAnswer {
    /// A token.
    Tokens(Box<TokenSet>),
    /// The server asks for a second factor.
    Challenge(Challenge),
}

/// A server that takes a name and a password.
#[async_trait]
pub trait PasswordGrant: Send + Sync {
    /// Signs in with a name and a password.
    async fn sign_in(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        credentials: &Credentials,
        now: Timestamp,
    ) -> Result<PasswordAnswer, PasswordError>;

    /// Answers a challenge. `credentials` are there if the challenge has no token.
    async fn answer(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        challenge: &Challenge,
        credentials: Option<&Credentials>,
        second: &SecondFactor,
        now: Timestamp,
    ) -> Result<TokenSet, PasswordError>;

    /// Other places where people of this server may have their passwords: names of single sign-on
    /// providers, untrusted and cut. Who signs in there has no password here.
    async fn providers(&self, _instance: &Instance) -> Result<Vec<String>, NetError> {
        Ok(vec![])
    }
}
