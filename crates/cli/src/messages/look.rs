//! One account, whole.

use fediaccounts_protocol::manage::Account;

use super::accounts::{name, standing, todo};
use super::{apps, columns, scopes, times};
use crate::commands::Shown;

/// Everything about an account.
pub(crate) fn account(shown: &Shown, now: i64) -> String {
    let account = &shown.account;
    let mut rows = vec![(name(account), standing(account, now))];
    let mut row = |name: &str, text: String| rows.push((format!("  {name}"), text));
    if !account.display_name.is_empty() {
        row("Name there", account.display_name.clone());
    }
    if !account.label.is_empty() || account.color.is_some() {
        row("Name here", called(account));
    }
    if let Some(server) = &shown.instance {
        row("Server", format!("{}, {} {}", server.host, server.software, server.version));
    }
    for (at, scope) in account.scopes.iter().enumerate() {
        row(if at == 0 { "It may" } else { "" }, scopes::scope(scope));
    }
    row("Added", times::ago(account.added_at, now));
    if let Some(at) = account.checked_at {
        row("Looked at", times::ago(at, now));
    }
    if let Some(at) = account.expires_at {
        row("Token", format!("ends {}", times::until(at, now)));
    }
    if let Some(at) = account.renews_at {
        row("Renewed", format!("{}, by itself", times::until(at, now)));
    }
    let mut lines = vec![columns(&rows)];
    lines.extend(todo(account));
    if !shown.apps.is_empty() {
        lines.push(format!("Programs:\n{}", apps::apps(&shown.apps, std::slice::from_ref(account), now)));
    }
    lines.join("\n")
}

/// What the person calls an account.
pub(crate) fn look(account: &Account) -> String {
    match called(account) {
        called if called.is_empty() => format!("{} has no label.", account.handle),
        called => format!("{}  {called}", account.handle),
    }
}

fn called(account: &Account) -> String {
    let parts = [Some(account.label.clone()).filter(|label| !label.is_empty()), account.color.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
