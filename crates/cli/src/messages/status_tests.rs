use super::*;

fn report(lock: Lock, keyring: bool, passphrase: bool) -> StatusReport {
    StatusReport {
        version: "0.1.0".into(),
        lock,
        key: KeySlots { keyring, passphrase },
        accounts: if lock == Lock::Open { 2 } else { 0 },
        profile: "/home/ana/.local/share/fediaccounts".into(),
        pid: 4711,
    }
}

#[test]
fn the_status_says_where_the_key_lies() {
    assert_eq!(
        status(&report(Lock::Open, true, false)),
        "FediAccounts 0.1.0: 2 accounts\nKey in the keyring\nProfile /home/ana/.local/share/fediaccounts, agent 4711"
    );
    let none_yet = status(&report(Lock::KeyringAbsent, false, false));
    assert!(!none_yet.contains("\nKey "), "{none_yet}");
}

#[test]
fn whatever_locks_has_words_and_something_to_do() {
    for (lock, passphrase, todo) in [
        (Lock::Starting, false, "Unlock"),
        (Lock::AppLocked, true, "Type your passphrase"),
        (Lock::AppLocked, false, "Use `fediaccounts unlock`"),
        (Lock::KeyringLocked, false, "Unlock your keyring"),
        (Lock::KeyringLocked, true, "Type your passphrase"),
        (Lock::KeyringAbsent, false, "Choose a passphrase"),
        (Lock::KeyringAbsent, true, "Type your passphrase"),
        (Lock::KeyMissing, false, "Put the former keyring back"),
        (Lock::KeyMissing, true, "Type your passphrase"),
        (Lock::StoreDamaged, false, "Put a backup in its place"),
        (Lock::StoreNewer, false, "Install that version"),
        (Lock::StoreFull, false, "Make room"),
        (Lock::StoreReadOnly, false, "Look at the permissions"),
        (Lock::StoreForeign, false, "Put your own file back"),
        (Lock::StoreInUse, false, "Close it"),
        (Lock::StoreFailed, false, "Check that the disk"),
    ] {
        let text = status(&report(lock, true, passphrase));
        let second = text.lines().nth(1).unwrap_or_default();
        assert!(second.starts_with(todo), "{lock:?}: {text}");
        assert!(locked(lock, KeySlots { keyring: true, passphrase }).is_some(), "{lock:?}");
    }
    assert_eq!(locked(Lock::Open, KeySlots::default()), None);
}

#[test]
fn backups_are_told_by_age_and_size() {
    let backup = |name: &str, made_at, size| Backup { name: name.into(), path: String::new(), made_at, size };
    let shown = backups(&[backup("new.db", 940, 40_961), backup("older.db", 400, 1)], 1_000);
    assert_eq!(shown, "new.db    60 seconds ago, 41 KiB\nolder.db  10 minutes ago, 1 KiB");
}
