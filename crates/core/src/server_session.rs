//! What a server lists as signed in to an account.

use async_trait::async_trait;

use crate::{Instance, SessionsError, Timestamp, TokenSet};

/// A session, as a server lists it. All text is the server's: untrusted and cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerSession {
    /// The server's own id of it: visible ASCII.
    pub id: String,
    /// Whether it is the one of our own token.
    pub current: bool,
    /// The app or device that it belongs to; empty if the server does not say.
    pub name: String,
    /// From where it was used last, if the server says so: an address of the internet.
    pub place: Option<String>,
    /// When it began.
    pub created_at: Option<Timestamp>,
    /// When it was used last.
    pub used_at: Option<Timestamp>,
    /// When it ends by itself.
    pub expires_at: Option<Timestamp>,
}

/// A server that lists the sessions of an account and ends them one by one.
#[async_trait]
pub trait Sessions: Send + Sync {
    /// All of them, in the server's order. `subject` is the server's id of the account.
    async fn list(
        &self,
        instance: &Instance,
        subject: &str,
        tokens: &TokenSet,
    ) -> Result<Vec<ServerSession>, SessionsError>;

    /// Ends one, and looks whether it is gone. May be repeated.
    async fn end(
        &self,
        instance: &Instance,
        subject: &str,
        tokens: &TokenSet,
        id: &str,
    ) -> Result<(), SessionsError>;
}
