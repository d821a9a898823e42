//! Logins that other programs keep.

use serde::{Deserialize, Serialize};

use super::Typed;

/// Takes over a login of another program: asks its server whom the token speaks for, and makes that an
/// account here. The token goes to that very server and nowhere else. Nothing changes at the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// The server, as the program names it: an origin or a host.
    pub origin: String,
    /// The token.
    pub access_token: Typed,
    /// As which client the program signed in: with that the token can be revoked later. A program without
    /// one leaves it out, and most servers revoke nothing then.
    #[serde(default)]
    pub client_id: Option<String>,
    /// That client's secret, if it has one.
    #[serde(default)]
    pub client_secret: Option<Typed>,
    /// The scope tokens that the program is known to ask for; a token does not say what it may do.
    #[serde(default)]
    pub scopes: Vec<String>,
}

/// What became of a login.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Imported {
    /// It is an account here now, and uses the program's token.
    Taken {
        /// The account.
        account: String,
        /// Its handle.
        handle: String,
        /// Whether it was here before, and had to be signed in again.
        again: bool,
    },
    /// It was taken over before.
    Before {
        /// The account.
        account: String,
        /// Its handle.
        handle: String,
    },
    /// The account is here with a token of its own; that of the program was left alone.
    Here {
        /// The account.
        account: String,
        /// Its handle.
        handle: String,
    },
    /// The server takes the token no more.
    Dead,
}
