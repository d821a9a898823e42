use fediaccounts_protocol::{Code, Failure, Remedy};

use super::*;

fn report(lock: Lock, keyring: bool, passphrase: bool, failure: Option<Failure>) -> StatusReport {
    StatusReport {
        version: "0.1.0".into(),
        lock,
        failure,
        key: KeySlots { keyring, passphrase },
        accounts: if lock == Lock::Open { 2 } else { 0 },
        profile: "/home/ana/.local/share/fediaccounts".into(),
        pid: 4711,
    }
}

fn stands(report: StatusReport) -> Standing {
    Standing { report, lock_rule: LockRule::default(), questions: 0 }
}

#[test]
fn the_status_says_when_it_locks_and_who_asks() {
    let mut stands = stands(report(Lock::Open, true, false, None));
    stands.lock_rule = LockRule { after_minutes: Some(15), with_session: true };
    stands.questions = 2;
    let shown = status(&stands);
    assert!(shown.contains("\nLocks by itself after 15 minutes in which you do nothing here, and with your session\n2 programs ask"), "{shown}");
    assert_eq!(lock_rule(LockRule::default()), "Never locks by itself");
}

#[test]
fn the_status_says_where_the_key_lies() {
    assert_eq!(
        status(&stands(report(Lock::Open, true, false, None))),
        "FediAccounts 0.1.0: 2 accounts\nKey in the keyring\nProfile /home/ana/.local/share/fediaccounts, agent 4711"
    );
    let none_yet = status(&stands(report(Lock::KeyringAbsent, false, false, None)));
    assert!(!none_yet.contains("\nKey "), "{none_yet}");
}

#[test]
fn whatever_locks_has_words_and_what_the_agent_says_is_to_do() {
    for lock in [
        Lock::Starting,
        Lock::AppLocked,
        Lock::KeyringLocked,
        Lock::KeyringAbsent,
        Lock::KeyMissing,
        Lock::StoreDamaged,
        Lock::StoreNewer,
        Lock::StoreFull,
        Lock::StoreReadOnly,
        Lock::StoreForeign,
        Lock::StoreInUse,
        Lock::StoreFailed,
    ] {
        let failure = Failure::new(Code::KeyMissing).remedy(Remedy::EnterPassphrase);
        let text = status(&stands(report(lock, true, true, Some(failure))));
        let (first, rest) = text.split_once('\n').unwrap();
        assert!(
            first.len() > "FediAccounts 0.1.0: ".len() && !first.contains("accounts"),
            "{lock:?}: {text}"
        );
        assert!(rest.starts_with("Type your passphrase"), "{lock:?}: {text}");
    }
}

#[test]
fn backups_are_told_by_age_and_size() {
    let backup = |name: &str, made_at, size| Backup { name: name.into(), path: String::new(), made_at, size };
    let shown = backups(&[backup("new.db", 940, 40_961), backup("older.db", 400, 1)], 1_000);
    assert_eq!(shown, "new.db    60 seconds ago, 41 KiB\nolder.db  10 minutes ago, 1 KiB");
}
