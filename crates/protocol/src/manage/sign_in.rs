//! Sign-ins: from the browser's opening to the account.

use serde::{Deserialize, Serialize};

/// How much the person lets FediAccounts do.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
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
    /// Exactly these.
    Custom {
        /// Scope tokens.
        scopes: Vec<String>,
    },
}

/// How the browser's answer comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum WayBack {
    /// By a link of our scheme.
    Scheme,
    /// By a local address.
    Loopback,
    /// By hand: the server shows a code.
    Code,
}

/// Begins a sign-in: registers at the server and opens the browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInBegin {
    /// What was typed.
    pub text: String,
    /// How much is asked for; if nothing is said, as much as before of an account that is here, and
    /// everyday of another.
    #[serde(default)]
    pub access: Option<Access>,
    /// The account that is to be signed in again, if it is one of those here.
    #[serde(default)]
    pub account: Option<String>,
    /// Whether the agent opens the browser.
    pub open_browser: bool,
    /// How the answer comes back; the agent chooses if it is missing.
    #[serde(default)]
    pub way: Option<WayBack>,
    /// The person was warned that the server looks like another one.
    #[serde(default)]
    pub accept_look_alike: bool,
    /// The origin of the server that the person was shown; another one is refused.
    #[serde(default)]
    pub origin: Option<String>,
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

/// Brings back what a person copied by hand: the code that the server shows, or the whole address that
/// the browser ended at.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInPaste {
    /// The sign-in.
    pub id: String,
    /// What was pasted: no text for logs.
    pub text: super::Typed,
}

impl std::fmt::Debug for SignInPaste {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignInPaste(..)")
    }
}

/// Begins a sign-in once more with another way back: a new registration and a new page, opened as the
/// first was. The former one ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInAnotherWay {
    /// The sign-in that did not come back.
    pub id: String,
    /// The way to use now.
    pub way: WayBack,
    /// Whether the agent opens the browser.
    pub open_browser: bool,
}

/// Keeps the account that came back although another was asked for, or more was granted.
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
    /// How the answer comes back.
    pub way: WayBack,
    /// Why it is not the first way there is, if it is not.
    pub because: Option<crate::Failure>,
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
        /// Scopes that were asked for and not granted.
        missing: Vec<String>,
    },
    /// Somebody else came back. Nothing has changed yet.
    Other {
        /// The handle that was asked for.
        asked: String,
        /// The handle that came back.
        got: String,
        /// Whether the one that came back is here already.
        here: bool,
        /// Scopes that were granted and not asked for.
        excess: Vec<String>,
    },
    /// The server grants more than was asked for. Nothing has changed yet.
    Excess {
        /// The handle that came back.
        got: String,
        /// Scopes that were granted and not asked for.
        excess: Vec<String>,
    },
    /// Another sign-in stands in its place.
    Replaced {
        /// That one.
        by: String,
    },
    /// It failed. A new one has to be begun, unless `pending` is set.
    Failed {
        /// What went wrong.
        failure: crate::Failure,
        /// The sign-in goes on: only a web page said that it failed.
        pending: bool,
    },
}
