//! A sign-in between the browser's opening and its end.

use std::time::Duration;

use crate::{
    AccountId, AuthorizationOutcome, AuthorizationResponse, ClientRegistration, CodeVerifier, Context,
    Holder, Identity, Instance, Returns, State, Timestamp, TokenSet,
};

/// A sign-in that waits for its redirect. Stored before the browser opens, so that a restart of the
/// agent does not lose it; consumed before the exchange, so that a redirect works once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingSignIn {
    /// The name of it: the path of its redirect URI, where that has one.
    pub context: Context,
    /// Where.
    pub instance: Instance,
    /// The registration made for it, with a redirect URI of its own.
    pub registration: ClientRegistration,
    /// The CSRF value in the authorize URL.
    pub state: State,
    /// The proof key.
    pub verifier: CodeVerifier,
    /// Who is expected to come back.
    pub expected: Expected,
    /// When it began.
    pub begun_at: Timestamp,
    /// Whether it stands in the place of one whose registration the server had lost; that is done once.
    pub restarted: bool,
    /// What the person signs in by.
    pub by: SignInBy,
    /// Who gets what comes of it: an app gets nothing but a token of its own, for an account that is here.
    pub holder: Holder,
    /// What was received when somebody else came back, or more was granted than asked; the person
    /// decides what becomes of it.
    pub received: Option<(TokenSet, Identity)>,
}

/// What a person signs in by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInBy {
    /// The server's page in the browser: the only one that comes back from outside.
    Browser,
    /// A name and a password.
    Password,
    /// A short code, typed at a page of the server on any device.
    Device,
    /// An account that is made now.
    NewAccount,
}

/// Who is expected to come back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Anybody.
    Anybody,
    /// The user name that was typed.
    User(String),
    /// An account that is here, to be signed in again.
    Account(AccountId),
}

/// Why a redirect does not fit a sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MismatchError {
    /// It arrived at another redirect URI than the one that was registered.
    #[error("the redirect URI does not fit")]
    RedirectUri,
    /// `state` is missing beside a code, or another; or a session is not the sign-in's.
    #[error("the state does not fit")]
    State,
    /// `iss` names another server (RFC 9207).
    #[error("the issuer does not fit")]
    Issuer,
}

impl PendingSignIn {
    /// How long a sign-in lives: a server was seen to delete unused registrations after 15 minutes.
    pub const LIFE: Duration = Duration::from_secs(14 * 60);

    /// The moment from which its redirect is too late.
    pub fn expires_at(&self) -> Timestamp {
        self.begun_at.plus(Self::LIFE)
    }

    /// Whether it is too late. A clock that went back before its beginning ends it too.
    pub fn is_expired(&self, now: Timestamp) -> bool {
        now >= self.expires_at() || now.plus(Self::LIFE) < self.begun_at
    }

    /// Whether a response with this sign-in's context belongs to it. An error may lack `state`; a
    /// code may not. A session is taken from a server that [returns](Returns) those alone, and such a
    /// server has no codes.
    pub fn check(&self, response: &AuthorizationResponse, returns: Returns) -> Result<(), MismatchError> {
        if response.redirect_uri != self.registration.redirect_uri {
            return Err(MismatchError::RedirectUri);
        }
        let is_bound = match (&response.outcome, returns) {
            (AuthorizationOutcome::Code(_), Returns::Code) => response.state.is_some(),
            (AuthorizationOutcome::Session(session), Returns::Session) => *session == self.state.session(),
            (AuthorizationOutcome::Error(_), _) => true,
            _ => false,
        };
        if !is_bound || response.state.as_ref().is_some_and(|state| *state != self.state) {
            return Err(MismatchError::State);
        }
        let recorded = self.instance.issuer.clone().unwrap_or_else(|| self.instance.origin.to_string());
        match &response.iss {
            Some(iss)
                if iss.strip_suffix('/').unwrap_or(iss)
                    != recorded.strip_suffix('/').unwrap_or(&recorded) =>
            {
                Err(MismatchError::Issuer)
            }
            _ => Ok(()),
        }
    }

    /// Whether a response carries what only this sign-in's page was opened with, wherever it arrived.
    pub fn is_named_by(&self, response: &AuthorizationResponse) -> bool {
        match &response.outcome {
            AuthorizationOutcome::Session(session) => *session == self.state.session(),
            _ => response.state.as_ref() == Some(&self.state),
        }
    }
}

#[cfg(test)]
#[path = "pending_tests.rs"]
pub(crate) mod tests;
