//! Where a kill falls.

use std::fmt;
use std::str::FromStr;

use anyhow::{Result, bail};
use fediaccounts_practice::Fault;

/// What a person does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    SignIn,
    Check,
    Renewal,
    SignOut,
    /// An app gets a token of its own.
    AppToken,
}

const ACTIONS: [(Action, &str); 5] = [
    (Action::SignIn, "sign-in"),
    (Action::Check, "check"),
    (Action::Renewal, "renewal"),
    (Action::SignOut, "sign-out"),
    (Action::AppToken, "app-token"),
];

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = ACTIONS.iter().find(|(action, _)| action == self);
        f.write_str(found.map_or("", |(_, name)| name))
    }
}

impl FromStr for Action {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        match ACTIONS.iter().find(|(_, name)| *name == text) {
            Some((action, _)) => Ok(*action),
            None => bail!("there is no such action"),
        }
    }
}

/// A part of an action that is one request of the person.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Step {
    /// From the address to the page for the browser.
    Begin,
    /// From the redirect to the account.
    Exchange,
    Check,
    /// A check of a token that is renewed first.
    Renew,
    SignOut,
    /// From the person's yes to an app, to the page for the browser.
    AppBegin,
    /// From the redirect to the token that the app is given.
    AppExchange,
}

/// When within a step.
#[derive(Clone)]
pub(super) enum Moment {
    /// At any time, as the seed draws it.
    Drawn,
    /// When the server has a request to this path, and holds it before or after it does what is asked.
    Held(&'static str, Fault),
    /// When it is over.
    Over,
    /// Soon after the server has answered a request to this path, as the seed draws it.
    Answered(&'static str),
}

/// One of the places.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) name: &'static str,
    pub(super) step: Step,
    pub(super) moment: Moment,
}

/// Where clients are registered.
pub(super) const APPS: &str = "/api/v1/apps";
const WHO: &str = "/api/v1/accounts/verify_credentials";
/// Where PeerTube renews.
pub(super) const RENEWS: &str = "/api/v1/users/token";
/// Where it ends a token.
pub(super) const ENDS: &str = "/api/v1/users/revoke-token";
/// Whom PeerTube asks with a token.
const ME: &str = "/api/v1/users/me";

/// How often in each place, where most actions are played so often: an app's question is read for a second,
/// and asked twice.
pub(super) fn rounds(action: Action, usual: u32) -> u32 {
    if action == Action::AppToken { usual.div_ceil(10) } else { usual }
}

/// Every place of an action.
pub(super) fn of(action: Action) -> Vec<Place> {
    let drawn = |name, step| Place { name, step, moment: Moment::Drawn };
    let before = |name, step, path| Place { name, step, moment: Moment::Held(path, Fault::Hang) };
    let after = |name, step, path| Place { name, step, moment: Moment::Held(path, Fault::HangAfter) };
    match action {
        Action::SignIn => vec![
            drawn("at any time while it begins", Step::Begin),
            before("before the server is known", Step::Begin, "/.well-known/nodeinfo"),
            before("before the client is registered", Step::Begin, APPS),
            after("after the client is registered", Step::Begin, APPS),
            drawn("at any time after the redirect", Step::Exchange),
            before("before the code is exchanged", Step::Exchange, "/oauth/token"),
            after("after the code is exchanged", Step::Exchange, "/oauth/token"),
            before("before it is known whose the token is", Step::Exchange, WHO),
        ],
        Action::Check => {
            vec![drawn("at any time", Step::Check), before("before the server answers", Step::Check, WHO)]
        }
        Action::Renewal => vec![
            drawn("at any time", Step::Renew),
            before("before the server renews", Step::Renew, RENEWS),
            after("after the server has renewed", Step::Renew, RENEWS),
            Place { name: "about the commit", step: Step::Renew, moment: Moment::Answered(RENEWS) },
            before("after the commit", Step::Renew, ME),
        ],
        Action::SignOut => vec![
            drawn("at any time", Step::SignOut),
            before("before the token is revoked", Step::SignOut, "/oauth/revoke"),
            after("after the token is revoked", Step::SignOut, "/oauth/revoke"),
            before("before that is proven", Step::SignOut, WHO),
        ],
        Action::AppToken => vec![
            before("before the client is registered", Step::AppBegin, APPS),
            after("after the client is registered", Step::AppBegin, APPS),
            Place { name: "while the browser is open", step: Step::AppBegin, moment: Moment::Over },
            before("before the code is exchanged", Step::AppExchange, "/oauth/token"),
            after("after the code is exchanged", Step::AppExchange, "/oauth/token"),
            before("before it is known whose the token is", Step::AppExchange, WHO),
            Place { name: "about the commit", step: Step::AppExchange, moment: Moment::Answered(WHO) },
            drawn("at any time after the redirect", Step::AppExchange),
        ],
    }
}
