//! Other programs, what they may do, and what they did.

use fediaccounts_protocol::manage::{Account, App, AppClass, Consent, Lifetime, Share};

use super::{table, times};

/// After `withdraw APP`.
pub(crate) const WITHDRAWN: &str =
    "Taken back. It gets no token any more; what was its own is ended at the server.";
/// After `withdraw --all`.
pub(crate) const WITHDRAWN_ALL: &str =
    "Taken back from all. None gets a token any more; what was their own is ended at the servers.";

/// What `withdraw --all` does, before it is done.
pub(crate) fn withdraw_all(count: usize) -> String {
    let programs = if count == 1 { "1 program".into() } else { format!("{count} programs") };
    format!("This takes back from {programs} everything that you allowed or forbade.")
}

/// The programs, a line for each account that they may use.
pub(crate) fn apps(apps: &[App], accounts: &[Account], now: i64) -> String {
    if apps.is_empty() {
        return "No program may use an account, and none is forbidden to ask.".into();
    }
    table(&apps.iter().flat_map(|app| lines(app, apps, accounts, now)).collect::<Vec<_>>())
}

fn lines(app: &App, all: &[App], accounts: &[Account], now: i64) -> Vec<Vec<String>> {
    let name = app_name(app, all);
    let handle = |id: &str| accounts.iter().find(|account| account.id == id).map(|a| a.handle.clone());
    let line = |account: Option<&str>, rest: [String; 3]| {
        let account =
            account.map_or("every account".into(), |id| handle(id).unwrap_or_else(|| id.to_owned()));
        [vec![name.clone(), class(app.class).into(), account], rest.to_vec()].concat()
    };
    let consents = app.consents.iter().map(|consent| {
        line(Some(&consent.account), [consent.scopes.join(" "), how_long(consent, now), used(consent, now)])
    });
    let refusals = app
        .refusals
        .iter()
        .map(|no| line(no.account.as_deref(), ["nothing".into(), "may not ask".into(), String::new()]));
    let idle = app
        .idle
        .iter()
        .map(|id| line(Some(id), ["nothing now".into(), "keeps its own access".into(), String::new()]));
    let mut lines: Vec<_> = consents.chain(refusals).chain(idle).collect();
    if lines.is_empty() {
        lines.push(vec![name, class(app.class).into(), "no account".into()]);
    }
    lines
}

/// Its name; with its id where another one has the same.
fn app_name(app: &App, all: &[App]) -> String {
    let name = if app.name.is_empty() { "a program" } else { &app.name };
    let same = all.iter().filter(|other| other.name == app.name).count() > 1;
    if same || app.name.is_empty() { format!("{name} ({})", app.id) } else { name.into() }
}

/// How surely it is known which program it is.
pub(crate) fn class(class: AppClass) -> &'static str {
    match class {
        AppClass::Signed => "signed",
        AppClass::Sandboxed => "sandboxed",
        AppClass::Installed => "installed",
        AppClass::Keyed => "by its key",
        AppClass::PathOnly => "by its path only",
        AppClass::Interpreter => "runs scripts",
        AppClass::Unknown => "unknown",
    }
}

fn how_long(consent: &Consent, now: i64) -> String {
    let lasts = match consent.lifetime {
        Lifetime::Once => "once".into(),
        Lifetime::UntilLock => {
            format!("until locked, {} at most", times::duration(consent.ends_at.saturating_sub(now)))
        }
        Lifetime::Always => "always".into(),
    };
    let share = match consent.share {
        Share::OwnToken => "own access",
        Share::Account => "yours shared",
    };
    format!("{lasts}, {share}")
}

fn used(consent: &Consent, now: i64) -> String {
    consent.used_at.map_or("not used yet".into(), |at| format!("used {}", times::ago(at, now)))
}
