//! How FediAccounts stands, its key and its backups.

use fediaccounts_protocol::manage::{Backup, KeySlots, Lock, LockRule, SetAside, StatusReport};

use super::{accounts, columns, failure, times};
use crate::commands::Standing;

/// After `lock`.
pub(crate) const LOCKED: &str =
    "Locked. Nobody gets to the accounts, and no server is asked, until you unlock them.";
/// After `passphrase set`.
pub(crate) const PASSPHRASE_ALONE: &str =
    "The passphrase is set. It is asked at every start; without it nobody opens the accounts, you included.";
/// After `passphrase set --keep-keyring`.
pub(crate) const PASSPHRASE_BESIDE: &str =
    "The passphrase is set. The keyring still opens the accounts too; the passphrase does where it cannot.";
/// After `passphrase remove`.
pub(crate) const KEY_IN_KEYRING: &str = "The passphrase is removed. The key is in the keyring alone.";
/// After `unlock` where nothing was locked.
pub(crate) const WELL_ALREADY: &str = "The accounts are open already.";

/// After `open`.
pub(crate) const WINDOW_OPENED: &str = "The window opens.";

/// How FediAccounts stands, with what to do.
pub(crate) fn status(stands: &Standing) -> String {
    let report = &stands.report;
    let mut lines = vec![format!("FediAccounts {}: {}", report.version, standing(report))];
    lines.extend(report.failure.as_ref().map(|why| failure(why).1));
    lines.extend(key(report.key).map(|key| format!("Key {key}")));
    if stands.lock_rule != LockRule::default() {
        lines.push(lock_rule(stands.lock_rule));
    }
    match stands.questions {
        0 => {}
        1 => lines.push("A program asks for an account: `fediaccounts consents`".into()),
        count => lines.push(format!("{count} programs ask for accounts: `fediaccounts consents`")),
    }
    lines.push(format!("Profile {}, agent {}", report.profile, report.pid));
    lines.join("\n")
}

/// When accounts are locked by themselves.
pub(crate) fn lock_rule(rule: LockRule) -> String {
    let after = rule.after_minutes.map(|minutes| {
        format!("after {} in which you do nothing here", times::duration(i64::from(minutes) * 60))
    });
    let session = rule.with_session.then(|| "with your session".to_owned());
    match [after, session].into_iter().flatten().collect::<Vec<_>>() {
        ways if ways.is_empty() => "Never locks by itself".into(),
        ways => format!("Locks by itself {}", ways.join(", and ")),
    }
}

fn standing(report: &StatusReport) -> String {
    let words = match report.lock {
        Lock::Open => return accounts(report.accounts.try_into().unwrap_or(usize::MAX)),
        Lock::Starting => "starting",
        Lock::AppLocked => "locked",
        Lock::KeyringLocked => "the keyring is locked",
        Lock::KeyringAbsent => "there is no keyring",
        Lock::KeyMissing => "the keyring has lost the key",
        Lock::StoreDamaged => "the database is damaged",
        Lock::StoreNewer => "a newer FediAccounts wrote the database",
        Lock::StoreFull => "the disk is full",
        Lock::StoreReadOnly => "the database cannot be written",
        Lock::StoreForeign => "the database belongs to another user, or is a link",
        Lock::StoreInUse => "another program has the database open",
        Lock::StoreFailed => "the database cannot be used",
        Lock::NoAgent => "the agent cannot be reached",
    };
    words.into()
}

/// Where the key lies, if it lies anywhere yet.
fn key(slots: KeySlots) -> Option<&'static str> {
    match (slots.keyring, slots.passphrase) {
        (true, true) => Some("in the keyring, and sealed with a passphrase"),
        (true, false) => Some("in the keyring"),
        (false, true) => Some("sealed with a passphrase"),
        (false, false) => None,
    }
}

/// After `unlock`.
pub(crate) fn unlocked(report: &StatusReport) -> String {
    format!("Unlocked: {}.", standing(report))
}

/// What `start-anew` does, before it is done.
pub(crate) fn start_anew() -> String {
    "This sets your accounts aside and begins with none. The file is kept; it opens only with its old key."
        .into()
}

/// Where something was set aside.
pub(crate) fn set_aside(aside: &SetAside) -> String {
    format!("Set aside: {}", aside.path)
}

/// Where a backup is.
pub(crate) fn made_backup(backup: &Backup) -> String {
    backup.path.clone()
}

/// The backups there are.
pub(crate) fn backups(backups: &[Backup], now: i64) -> String {
    let row = |backup: &Backup| {
        let age = times::ago(backup.made_at, now);
        (backup.name.clone(), format!("{age}, {} KiB", backup.size.div_ceil(1024)))
    };
    match backups {
        [] => "No backups yet. Make one with `fediaccounts backup`.".into(),
        backups => columns(&backups.iter().map(row).collect::<Vec<_>>()),
    }
}

#[cfg(test)]
#[path = "status_tests.rs"]
mod tests;
