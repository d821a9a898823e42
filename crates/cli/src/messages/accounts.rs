//! How accounts stand, and what came of signing them out.

use fediaccounts_protocol::manage::{Account, SignInReason, SignedOut, SignedOutOf, State};
use fediaccounts_protocol::public::{self, Standing};

use super::{accounts, columns, failure, times};

/// Handle and state of each, in columns.
pub(crate) fn rows(accounts: &[Account], now: i64) -> String {
    let row = |account: &Account| (name(account), standing(account, now));
    match accounts {
        [] => "No accounts yet. Add one with `fediaccounts add social.example`.".into(),
        accounts => columns(&accounts.iter().map(row).collect::<Vec<_>>()),
    }
}

/// Handle and standing of each that a program may use.
pub(crate) fn usable(accounts: &[public::Account]) -> String {
    let row = |account: &public::Account| {
        let standing = match account.standing {
            Standing::Active => "Fine",
            Standing::SignInRequired => "Sign in again",
            Standing::Suspended => "Suspended",
            Standing::Unreachable => "Server not answering",
        };
        (account.handle.clone(), format!("{standing}, may {}", account.scopes.join(" ")))
    };
    match accounts {
        [] => "No account that may be used from here yet. `fediaccounts token ACCOUNT` asks for one.".into(),
        accounts => columns(&accounts.iter().map(row).collect::<Vec<_>>()),
    }
}

/// One account that was asked about, with what to do.
pub(crate) fn checked(account: &Account, now: i64) -> String {
    let mut lines = vec![format!("{}  {}", name(account), standing(account, now))];
    if let (State::Active, Some(at)) = (&account.state, account.renews_at) {
        lines.push(format!("What the server gave is renewed {}, by itself.", times::until(at, now)));
    }
    lines.extend(todo(account));
    lines.join("\n")
}

/// Its state; of one that is well, also how long that lasts if nothing renews it.
pub(super) fn standing(account: &Account, now: i64) -> String {
    let state = state(&account.state, now);
    match (&account.state, account.signed_in_until) {
        (State::Active | State::Renewing, Some(until)) if until > now => {
            format!("{state}, signed in for {}", times::duration(until - now))
        }
        _ => state,
    }
}

/// The handle; what the server only claims stands apart.
pub(super) fn name(account: &Account) -> String {
    match &account.claims {
        Some(claims) => format!("{} (says it is {claims})", account.handle),
        None => account.handle.clone(),
    }
}

fn state(state: &State, now: i64) -> String {
    match state {
        State::Active => "Fine".into(),
        State::NeedsSignIn { why } => format!("Sign in again: {}", reason(*why)),
        State::Suspended => "Suspended".into(),
        State::Moved { to } => format!("Moved to {to}"),
        State::WaitingToSignOut => "Waiting to sign out".into(),
        State::Renewing => "Renewing".into(),
        State::NotAnswering { since, retry_at: None } => {
            format!("Server not answering {}", times::since(*since, now))
        }
        State::NotAnswering { since, retry_at: Some(at) } => {
            let (since, until) = (times::since(*since, now), times::until(*at, now));
            format!("Server not answering {since}, asked again {until}")
        }
        State::Offline { since } => format!("Offline {}", times::since(*since, now)),
    }
}

fn reason(why: SignInReason) -> &'static str {
    match why {
        SignInReason::TokenRefused => "the server ended the sign-in",
        SignInReason::RegistrationLost => "the server no longer knows FediAccounts",
        SignInReason::Expired => "the sign-in has run out",
        SignInReason::RefreshRefused => "the server does not renew the sign-in",
        SignInReason::ScopeTooSmall => "the server allows too little to ask whose account it is",
    }
}

pub(super) fn todo(account: &Account) -> Option<String> {
    let handle = &account.handle;
    Some(match &account.state {
        State::NeedsSignIn { .. } => format!("Use `fediaccounts sign-in-again {handle}`."),
        State::Suspended => "Only the moderators of the server can undo that.".into(),
        State::Moved { to } => format!("Use `fediaccounts add {to}` to go on there."),
        State::Active
        | State::WaitingToSignOut
        | State::Renewing
        | State::NotAnswering { .. }
        | State::Offline { .. } => return None,
    })
}

/// What came of signing out.
pub(crate) fn signed_out(outcome: SignedOut) -> &'static str {
    match outcome {
        SignedOut::Revoked => "Signed out. The server confirms that the access is revoked.",
        SignedOut::Waiting => {
            "Waiting to sign out: the server could not be asked.\nNobody gets the token any more; the server is asked again until it says yes."
        }
    }
}

/// What came of signing out of a server that has no end for what it gave.
pub(crate) fn no_revocation(account: &str) -> String {
    format!(
        "Waiting to sign out: this server lets no program end what it gave. Nobody gets the token any more.\nEnd it on the server's own page, `fediaccounts sessions open {account}`; then remove it here with `fediaccounts sign-out {account} --anyway`."
    )
}

/// After `sign-out --anyway`, where the server did not confirm it.
pub(crate) const REMOVED: &str = "Removed here without the server's word: what it gave may live on there.\nWhen it is back, end it in the list of apps on its own page.";

/// What signing many out does, before it is done.
pub(crate) fn leaving(count: usize, instance: Option<&str>) -> String {
    let accounts = accounts(count);
    match instance {
        Some(host) => format!("This signs out {accounts} of {host}, at the server and here."),
        None => format!("This signs out everything: {accounts}, at their servers and here."),
    }
}

/// What came of each of many.
pub(crate) fn many_signed_out(results: &[SignedOutOf]) -> String {
    let row = |result: &SignedOutOf| {
        let outcome = match (&result.outcome, &result.failure) {
            (Some(SignedOut::Revoked), _) => "Signed out".into(),
            (Some(SignedOut::Waiting), _) => "Waiting to sign out: the server could not be asked".into(),
            (None, Some(why)) => format!("Not signed out. {}", failure(why).0),
            (None, None) => "Not signed out".into(),
        };
        (result.handle.clone(), outcome)
    };
    match results {
        [] => "There was no account to sign out.".into(),
        results => columns(&results.iter().map(row).collect::<Vec<_>>()),
    }
}

/// What to do about those that wait, if any do.
pub(crate) fn sign_out_hint(results: &[SignedOutOf]) -> Option<&'static str> {
    results.iter().any(|result| result.outcome == Some(SignedOut::Waiting)).then_some(
        "Nobody gets the tokens of those that wait; their servers are asked again until they say yes.\nIf a server is gone for good: `fediaccounts sign-out ACCOUNT --anyway`.",
    )
}

#[cfg(test)]
#[path = "accounts_tests.rs"]
mod tests;
