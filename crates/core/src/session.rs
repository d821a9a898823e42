//! How an account stands, and which moves are allowed.

use crate::Identity;

/// Why the person has to sign in again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInReason {
    /// The server no longer takes the token: ended there, or by a password change.
    TokenRefused,
    /// The server no longer knows the client registration.
    RegistrationLost,
    /// The token ran out and cannot be renewed.
    Expired,
    /// The server does not renew the token.
    RefreshRefused,
    /// The token is good, but may not even ask whose it is.
    ScopeTooSmall,
}

/// How an account stands. Stored; "offline", "renewing" and "not answering" are derived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionState {
    /// Fine.
    Active,
    /// The person has to sign in again.
    NeedsSignIn(SignInReason),
    /// The server suspended or disabled it; the token may live.
    Suspended,
    /// The person moved to another account.
    Moved {
        /// The handle it moved to, as the server says.
        to: String,
    },
    /// Signed out here, and not yet proven at the server.
    WaitingToSignOut,
}

/// A move that a state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the account is being signed out")]
pub struct IllegalMove;

impl SessionState {
    /// The server took the token and said how the account stands there.
    #[must_use]
    pub fn seen(self, identity: &Identity) -> Self {
        match &identity.moved_to {
            _ if identity.suspended => self.seen_suspended(),
            Some(to) => self.seen_moved(to.clone()),
            None => self.seen_active(),
        }
    }

    /// The server took the token: all is well. Being signed out is not undone by that.
    #[must_use]
    pub fn seen_active(self) -> Self {
        match self {
            Self::WaitingToSignOut => self,
            _ => Self::Active,
        }
    }

    /// The server refused the token for good.
    #[must_use]
    pub fn seen_refused(self, reason: SignInReason) -> Self {
        match self {
            Self::WaitingToSignOut => self,
            _ => Self::NeedsSignIn(reason),
        }
    }

    /// The server says that the account is disabled there.
    #[must_use]
    pub fn seen_suspended(self) -> Self {
        match self {
            Self::WaitingToSignOut => self,
            _ => Self::Suspended,
        }
    }

    /// The server says that the person moved to another account; the token is good.
    #[must_use]
    pub fn seen_moved(self, to: String) -> Self {
        match self {
            Self::WaitingToSignOut => self,
            _ => Self::Moved { to },
        }
    }

    /// The person signed in again.
    pub fn signed_in(self) -> Result<Self, IllegalMove> {
        match self {
            Self::WaitingToSignOut => Err(IllegalMove),
            _ => Ok(Self::Active),
        }
    }

    /// The person asked to sign out; may be asked again.
    #[must_use]
    pub fn signing_out(self) -> Self {
        Self::WaitingToSignOut
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_server_says_undoes_a_sign_out() {
        let waiting = SessionState::Active.signing_out();
        assert_eq!(waiting.clone().seen_active(), SessionState::WaitingToSignOut);
        assert_eq!(waiting.clone().seen_refused(SignInReason::Expired), SessionState::WaitingToSignOut);
        assert_eq!(waiting.clone().seen_suspended(), SessionState::WaitingToSignOut);
        assert_eq!(waiting.clone().signed_in(), Err(IllegalMove));
    }

    #[test]
    fn an_account_stands_as_the_server_says() {
        let ana = Identity {
            subject: "1".into(),
            username: "ana".into(),
            display_name: "Ana".into(),
            avatar: None,
            suspended: false,
            moved_to: None,
        };
        let moved = Identity { moved_to: Some("@ana@new.example".into()), ..ana.clone() };
        let both = Identity { suspended: true, ..moved.clone() };
        let to = SessionState::Moved { to: "@ana@new.example".into() };
        for before in [SessionState::Active, SessionState::Suspended, to.clone()] {
            assert_eq!(before.clone().seen(&ana), SessionState::Active);
            assert_eq!(before.clone().seen(&moved), to);
            assert_eq!(before.seen(&both), SessionState::Suspended);
        }
        assert_eq!(SessionState::WaitingToSignOut.seen(&both), SessionState::WaitingToSignOut);
    }

    #[test]
    fn signing_in_again_mends_every_other_state() {
        let refused = SessionState::Active.seen_refused(SignInReason::TokenRefused);
        for state in [refused, SessionState::Suspended, SessionState::Moved { to: "@a@b".into() }] {
            assert_eq!(state.clone().signed_in(), Ok(SessionState::Active));
            assert_eq!(state.seen_active(), SessionState::Active);
        }
    }
}
