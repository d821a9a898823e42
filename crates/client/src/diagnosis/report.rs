//! What was found, as text for somebody else to read. It names no path, account, server or person.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use fediaccounts_protocol::manage::{Finding, Found, KeySlots, Snapshot};
use serde::Serialize;

use super::Diagnosis;
use crate::place::variable;

/// No name of a desktop is longer.
const LONGEST: usize = 40;

impl Diagnosis {
    /// The same in every language, a line for each thing.
    pub fn report(&self) -> String {
        let mut text = format!("FediAccounts {} · {}\n", env!("CARGO_PKG_VERSION"), system());
        for Finding { check, verdict, found } in &self.findings {
            let line = format!("{:<10} {:<8} {}", word(check), word(verdict), told(found));
            // A String takes whatever is written into it.
            let _ = writeln!(text, "{}", line.trim_end());
        }
        if let Some(shown) = &self.accounts {
            let _ = writeln!(text, "{:<10} {}", "accounts", standing(shown));
        }
        text
    }
}

/// What is said of it beyond its verdict.
fn told(found: &Found) -> String {
    match found {
        Found::Agent { version } | Found::OtherVersion { version } => format!("version {}", plain(version)),
        Found::PublicOnly => "public protocol only".to_owned(),
        Found::Alone { .. } | Found::Links | Found::Window => String::new(),
        Found::Missing { .. } => "missing".to_owned(),
        Found::Foreign { .. } => "a link, or another user's".to_owned(),
        Found::Open { has, wanted, .. } => format!("mode {has:04o}, not {wanted:04o}"),
        Found::Key { slots, keyring } => {
            let product = keyring.as_deref().map(|name| format!(", {}", plain(name))).unwrap_or_default();
            format!("{}{product}", key(*slots))
        }
        Found::Locked => "locked".to_owned(),
        Found::Database { size, .. } => format!("{} kB", size.div_ceil(1000)),
        Found::NoWindow => "no window program".to_owned(),
        Found::NoDisplay => "no display".to_owned(),
        // Its detail may be a name.
        Found::Failed { failure } => word(&failure.code),
    }
}

fn key(slots: KeySlots) -> &'static str {
    match (slots.keyring, slots.passphrase) {
        (true, true) => "keyring and passphrase",
        (true, false) => "keyring",
        (false, true) => "passphrase",
        (false, false) => "nowhere",
    }
}

/// How many accounts stand how, and how many apps there are.
fn standing(shown: &Snapshot) -> String {
    let mut states = BTreeMap::<String, usize>::new();
    for account in &shown.accounts {
        *states.entry(word(&account.state)).or_default() += 1;
    }
    let of_them = states.into_iter().map(|(state, count)| format!("{count} {state}"));
    let accounts = format!("{} at {} servers", shown.accounts.len(), shown.instances.len());
    let apps = format!("{} apps", shown.apps.len());
    std::iter::once(accounts).chain(of_them).chain([apps]).collect::<Vec<_>>().join(", ")
}

/// A name of the protocol, as it stands on the wire.
fn word(named: &impl Serialize) -> String {
    let value = serde_json::to_value(named).unwrap_or_default();
    value.as_str().or_else(|| value["kind"].as_str()).unwrap_or("other").to_owned()
}

fn system() -> String {
    let own = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let desktop = ["XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"].into_iter().filter_map(variable);
    let named = desktop.map(|name| plain(&name.to_string_lossy()));
    std::iter::once(own).chain(named).collect::<Vec<_>>().join(" · ")
}

/// Text of others, without what could be more than a name.
fn plain(text: &str) -> String {
    text.chars().filter(|&it| it.is_ascii_alphanumeric() || " .:+-".contains(it)).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use fediaccounts_protocol::manage::{CheckUp, Verdict};
    use fediaccounts_protocol::{Code, Failure};

    use super::*;

    fn finding(check: CheckUp, verdict: Verdict, found: Found) -> Finding {
        Finding { check, verdict, found }
    }

    #[test]
    fn the_report_says_what_is_wrong_and_names_nobody() {
        let path = "/home/ana.lind/.local/share/fediaccounts".to_owned();
        let failure = Failure::new(Code::SchemeTaken).detail("ana-lind.desktop");
        let slots = KeySlots { keyring: true, passphrase: false };
        let findings = vec![
            finding(CheckUp::Profile, Verdict::Wrong, Found::Open { path, has: 0o755, wanted: 0o700 }),
            finding(CheckUp::Key, Verdict::Fine, Found::Key { slots, keyring: Some("GNOME Keyring".into()) }),
            finding(CheckUp::Links, Verdict::Warning, Found::Failed { failure }),
            finding(CheckUp::Questions, Verdict::Fine, Found::Window),
        ];
        let report = Diagnosis { findings, accounts: None }.report();
        let lines: Vec<_> = report.lines().skip(1).collect();
        let wanted = [
            "profile    wrong    mode 0755, not 0700",
            "key        fine     keyring, GNOME Keyring",
            "links      warning  scheme_taken",
            "questions  fine",
        ];
        assert_eq!(lines, wanted);
        assert!(!report.contains("ana"), "T171-CO: {report}");
    }

    #[test]
    fn what_others_say_of_themselves_is_cut() {
        assert_eq!(plain("GNOME\u{202e}\n<b>"), "GNOMEb");
        assert_eq!(plain(&"x".repeat(500)).len(), LONGEST);
    }
}
