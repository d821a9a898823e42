//! Sign-ins: from the browser's opening to the account.

use serde::{Deserialize, Serialize};

/// How much the person lets FediAccounts do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Access {
    /// Read, and never write.
    ReadOnly,
    /// Read, post, follow, be notified.
    #[default]
    Everyday,
    /// Also moderate and administer.
    Everything,
}

/// Begins a sign-in: registers at the server and opens the browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInBegin {
    /// What was typed.
    pub text: String,
    /// How much is asked for.
    #[serde(default)]
    pub access: Access,
    /// The account that is to be signed in again, if it is one of those here.
    #[serde(default)]
    pub account: Option<String>,
    /// Whether the agent opens the browser.
    pub open_browser: bool,
}

/// A sign-in has begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInBegun {
    /// The sign-in.
    pub sign_in: SignIn,
}

/// Opens the browser again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInOpen {
    /// The sign-in.
    pub id: String,
}

/// Asks for the authorize URL: to be printed by the command line or put on the clipboard by the
/// window's process; it never reaches a webview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInLink {
    /// The sign-in.
    pub id: String,
}

/// The authorize URL.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// It carries `state`, so it is no text for logs.
    pub url: String,
}

impl std::fmt::Debug for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Link(..)")
    }
}

/// Brings a redirect back, as it arrived on the scheme or was pasted.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInComplete {
    /// The raw URL: it carries the code, so it is no text for logs.
    pub redirect: String,
}

impl std::fmt::Debug for SignInComplete {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignInComplete(..)")
    }
}

/// Keeps the account that came back although another was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInKeep {
    /// The sign-in.
    pub id: String,
}

/// Ends a sign-in. A token that it already got is revoked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInCancel {
    /// The sign-in.
    pub id: String,
}

/// A sign-in, as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct SignIn {
    /// Ours.
    pub id: String,
    /// `social.example`.
    pub host: String,
    /// How far it is.
    pub step: SignInStep,
}

/// How far a sign-in is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum SignInStep {
    /// The browser has it.
    Waiting {
        /// Until when: seconds since 1970.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        expires_at: i64,
    },
    /// The redirect came back; the server is being asked.
    Exchanging,
    /// Done.
    Ready {
        /// The account.
        account: String,
        /// Whether it was here before.
        again: bool,
    },
    /// Somebody else came back. Nothing has changed yet.
    Other {
        /// The handle that was asked for.
        asked: String,
        /// The handle that came back.
        got: String,
        /// Whether the one that came back is here already.
        here: bool,
    },
    /// It failed. A new one has to be begun, unless `pending` is set.
    Failed {
        /// What went wrong.
        failure: crate::Failure,
        /// The sign-in goes on: only a web page said that it failed.
        pending: bool,
    },
}
