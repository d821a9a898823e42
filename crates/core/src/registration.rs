//! Client registrations.

use crate::{RedirectUri, Scope, Secret, Timestamp};

/// A client registered at a server. One is made for each sign-in, with a redirect URI of its own:
/// the defence against mix-up that works with servers that send no `iss`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientRegistration {
    /// RFC 6749, section 2.2.
    pub client_id: String,
    /// Absent for public clients.
    pub client_secret: Option<Secret>,
    /// The one redirect URI, as sent and as echoed.
    pub redirect_uri: RedirectUri,
    /// The scopes it was registered for.
    pub scope: Scope,
    /// When the server made it.
    pub registered_at: Timestamp,
}
