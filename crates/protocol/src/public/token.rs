//! Access tokens, for apps.

use serde::{Deserialize, Serialize};

use super::Account;
use crate::Typed;

/// Asks for an access token of an account. Answered at once, or as soon as the server has renewed it; the
/// person is never asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GetToken {
    /// The account: its id, or its handle.
    pub account: String,
    /// The scopes that the call it is for needs; all that were agreed to if there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scopes: Vec<String>,
    /// How long it has to be good for, in seconds; 60 if it is missing, never more than an hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_valid_seconds: Option<u32>,
}

/// An access token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// The token.
    pub access_token: Typed,
    /// How it is used (RFC 6749, section 7.1): `Bearer`.
    pub token_type: String,
    /// When it ends, if it does: seconds since 1970.
    pub expires_at: Option<i64>,
    /// What it may be used for, in order.
    pub scopes: Vec<String>,
    /// Where the server's interface begins: `https://social.example`. It is for that server alone.
    pub api_base: String,
    /// Whose it is.
    pub account: Account,
}

/// Says that a server refused a token. If it is the one that is given now, the account is looked after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportInvalid {
    /// The account: its id.
    pub account: String,
    /// The token that was refused.
    pub access_token: Typed,
}

/// Asks whether anybody is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ping {}
