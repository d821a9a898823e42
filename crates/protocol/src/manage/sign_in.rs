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

/// What a person signs in by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum SignInBy {
    /// The server's page in the browser.
    Browser,
    /// A name and a password, typed here.
    Password,
    /// A short code, typed at a page of the server on any device.
    Device,
    /// An account that is made now.
    NewAccount,
}

/// A kind of second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Factor {
    /// Six digits of an app.
    Totp,
    /// A recovery code.
    Recovery,
}

/// What a server asks of new people. All text is the server's: untrusted, plain, cut.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct HouseRules {
    /// Its rules, in its order.
    pub rules: Vec<String>,
    /// Whether somebody there decides about each new account: then a reason is asked for.
    pub approval: bool,
    /// The age, in years, that one must have, if it asks.
    pub min_age: Option<u8>,
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
    /// What the person signs in by; the server's best way if it is missing.
    #[serde(default)]
    pub by: Option<SignInBy>,
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

/// A name and a password, as typed. Sent once, kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameAndPassword {
    /// The account's name on that server, or its e-mail address.
    pub username: super::Typed,
    /// The password.
    pub password: super::Typed,
}

/// Gives a sign-in by password what it waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInPassword {
    /// The sign-in.
    pub id: String,
    /// What was typed.
    pub typed: NameAndPassword,
}

/// Gives a sign-in the second factor that it waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInSecondFactor {
    /// The sign-in.
    pub id: String,
    /// Its kind.
    pub factor: Factor,
    /// The code.
    pub code: super::Typed,
    /// Name and password once more, where the step says that they are needed.
    #[serde(default)]
    pub again: Option<NameAndPassword>,
}

/// Gives a sign-in what a new account needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInNewAccount {
    /// The sign-in.
    pub id: String,
    /// The name and the password that it is to have.
    pub typed: NameAndPassword,
    /// The person's e-mail address.
    pub email: super::Typed,
    /// The person read the rules and agrees.
    pub agreed: bool,
    /// Why the person wants it, where that is asked.
    #[serde(default)]
    pub reason: String,
    /// The person's language (BCP 47).
    pub locale: String,
    /// When the person was born, as `2001-12-31`, where an age is asked.
    #[serde(default)]
    pub date_of_birth: Option<super::Typed>,
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
    /// The app that gets a token of its own by it, by its name: then no account comes of it. Nobody where
    /// the person signs in to FediAccounts.
    #[serde(default)]
    pub app: Option<String>,
    /// What the person signs in by.
    pub by: SignInBy,
    /// How the answer comes back, where it is by the browser.
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
    /// A name and a password are to be typed.
    Password {
        /// What was wrong with those typed before.
        failure: Option<crate::Failure>,
    },
    /// A second factor is to be typed.
    SecondFactor {
        /// What the server takes; at least one.
        factors: Vec<Factor>,
        /// Whether name and password are to be sent with it once more.
        again: bool,
        /// What was wrong with the one typed before.
        failure: Option<crate::Failure>,
    },
    /// A short code is to be typed at a page of the server.
    Device {
        /// The code.
        user_code: String,
        /// The page.
        page: String,
        /// A picture of the page's address with the code in it (QR): a row per line, `1` for a dark
        /// square; empty if there is none.
        qr: Vec<String>,
        /// Until when: seconds since 1970.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        expires_at: i64,
    },
    /// What a new account needs is to be typed.
    NewAccount {
        /// What the server asks for.
        house: HouseRules,
        /// What was wrong with what was typed before.
        failure: Option<crate::Failure>,
    },
    /// The new account is made; somebody at the server decides about it. Nothing is signed in.
    AwaitingApproval,
    /// The new account is made; the person has to follow a link in an e-mail, then sign in.
    AwaitingConfirmation,
    /// What was typed or came back is with the server, which is being asked.
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
