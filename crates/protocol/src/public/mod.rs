//! The public protocol: what every program of this computer may ask, within what the person agreed to.
//!
//! | method | answer |
//! |---|---|
//! | `accounts.list` | [`Account`], those that this app may use |
//! | `accounts.request` | [`Granted`]: may ask the person |
//! | `token.get` | [`Token`]: never asks the person |
//! | `token.report_invalid` | `null` |
//! | `consent.release` | `null` |
//! | `events.subscribe` | `null`, then `event` notifications with an [`Event`] |
//! | `ping` | `null` |
//!
//! What goes wrong is one of a closed list of codes: `consent_required`, `sign_in_required`, `denied`,
//! `locked`, `unreachable`, `no_access`, `rate_limited`, `shutting_down`, `unsupported_version`; beside
//! those of JSON-RPC itself, `bad_request` and `unknown_method`. An account that is not here and one that
//! the app may not use are answered alike.

mod account;
mod event;
mod outcome;
mod token;

pub use self::account::{Account, Granted, ListAccounts, ReleaseConsent, RequestAccount, Standing};
pub use self::event::{Event, Subscribe};
pub use self::token::{GetToken, Ping, ReportInvalid, Token};
use crate::Method;

/// The notification that carries an [`Event`] to those who subscribed.
pub const EVENT: &str = "event";

macro_rules! methods {
    ($($request:ty => $name:literal, $answer:ty;)+) => {
        $(impl Method for $request {
            const NAME: &'static str = $name;
            type Answer = $answer;
        })+
    };
}

methods! {
    ListAccounts => "accounts.list", Vec<Account>;
    RequestAccount => "accounts.request", Granted;
    GetToken => "token.get", Token;
    ReportInvalid => "token.report_invalid", ();
    ReleaseConsent => "consent.release", ();
    Subscribe => "events.subscribe", ();
    Ping => "ping", ();
}
