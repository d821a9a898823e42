//! Locking, unlocking, the passphrase, and backups, where nobody sits at a terminal.

use fediaccounts_protocol::manage::{
    Backup, GetBackups, KeySlots, Lock, LockNow, MakeBackup, RemovePassphrase, RestoreBackup, SetAside,
    SetPassphrase, StartAnew, Unlock,
};
use fediaccounts_protocol::{Code, Failure};

use crate::agent::{Agent, with_accounts};
use crate::run::{run, typing};

const PASSPHRASE: &str = " correct horse battery ";

fn locked(keyring: bool, passphrase: bool) -> Agent {
    let agent = Agent::start();
    agent.show(|shown| {
        shown.lock = Lock::AppLocked;
        shown.key = KeySlots { keyring, passphrase };
    });
    agent.on::<Unlock>(|shown, unlock| {
        if unlock.passphrase.is_some_and(|typed| typed.0 != PASSPHRASE) {
            return Err(Failure::new(Code::WrongPassphrase));
        }
        shown.lock = Lock::Open;
        with_accounts(shown, &["@ana@a.example"]);
        Ok(())
    });
    agent
}

#[test]
fn a_passphrase_is_one_line_of_stdin_to_its_last_space() {
    let agent = locked(false, true);
    let ended = typing(&agent, &["unlock"], &format!("{PASSPHRASE}\r\nsomething else\n"));
    assert_eq!((ended.code, ended.out.as_str()), (0, "Unlocked: 1 account.\n"), "{ended:?}");
    assert_eq!(agent.was_asked::<Unlock>(1).passphrase.unwrap().0, PASSPHRASE);
    assert!(!format!("{ended:?}").contains("horse"), "a passphrase is never shown");
}

#[test]
fn without_a_passphrase_nothing_is_asked() {
    let agent = locked(false, true);
    let ended = run(&agent, &["--json", "unlock"]);
    assert_eq!((ended.code, ended.failure().as_str()), (7, "nothing_typed"));
    assert_eq!(agent.count::<Unlock>(), 0);
}

#[test]
fn nothing_longer_than_a_passphrase_is_cut_to_one() {
    let agent = Agent::start();
    agent.on::<SetPassphrase>(|_, _| Ok(()));
    for (bytes, end, code) in [(1024, "\r\n", 0), (1024, "", 0), (1025, "\n", 1), (100_000, "", 1)] {
        let ended = typing(&agent, &["--json", "passphrase", "set"], &format!("{}{end}", "x".repeat(bytes)));
        assert_eq!(ended.code, code, "{bytes} {ended:?}");
    }
    assert_eq!(agent.was_asked::<SetPassphrase>(2).passphrase.0.len(), 1024);
}

#[test]
fn a_wrong_passphrase_is_said_to_be_that() {
    let agent = locked(false, true);
    let ended = typing(&agent, &["--json", "unlock"], "wrong\n");
    assert_eq!((ended.code, ended.failure().as_str()), (1, "wrong_passphrase"));
}

#[test]
fn the_keyring_is_asked_where_there_is_no_passphrase_or_none_is_typed() {
    for passphrase in [false, true] {
        let agent = locked(true, passphrase);
        assert_eq!(run(&agent, &["unlock"]).code, 0);
        assert_eq!(agent.was_asked::<Unlock>(1).passphrase, None);
    }
}

#[test]
fn a_keyring_that_stays_locked_is_no_success() {
    let agent = locked(true, false);
    agent.on::<Unlock>(|shown, _| {
        shown.lock = Lock::KeyringLocked;
        Ok(())
    });
    let ended = run(&agent, &["--json", "unlock"]);
    assert_eq!((ended.code, ended.failure().as_str()), (4, "locked"), "T103-ST");
}

#[test]
fn what_is_open_is_not_unlocked_again() {
    let agent = Agent::start();
    assert_eq!(run(&agent, &["unlock"]).out, "The accounts are open already.\n");
    assert_eq!(agent.count::<Unlock>(), 0);
}

#[test]
fn locking_answers_how_it_stands_now() {
    let agent = Agent::start();
    agent.on::<LockNow>(|shown, _| {
        shown.lock = Lock::AppLocked;
        Ok(())
    });
    let ended = run(&agent, &["--json", "lock"]);
    assert_eq!((ended.code, ended.json()["lock"].as_str()), (0, Some("app_locked")));
}

#[test]
fn a_passphrase_is_set_and_removed() {
    let agent = Agent::start();
    agent.on::<SetPassphrase>(|shown, set| {
        shown.key = KeySlots { keyring: set.keep_keyring, passphrase: true };
        Ok(())
    });
    agent.on::<RemovePassphrase>(|shown, _| {
        shown.key = KeySlots { keyring: true, passphrase: false };
        Ok(())
    });
    let ended = typing(&agent, &["passphrase", "set"], "correct horse battery\n");
    assert!(ended.code == 0 && ended.out.contains("asked at every start"), "{ended:?}");
    let set = agent.was_asked::<SetPassphrase>(1);
    assert_eq!((set.passphrase.0.as_str(), set.keep_keyring), ("correct horse battery", false));

    let ended = typing(&agent, &["--json", "passphrase", "set", "--keep-keyring"], "correct horse battery\n");
    assert_eq!(ended.json()["key"], serde_json::json!({"keyring": true, "passphrase": true}));
    assert!(agent.was_asked::<SetPassphrase>(2).keep_keyring);

    let ended = typing(&agent, &["passphrase", "remove"], "correct horse battery\n");
    assert!(ended.code == 0 && ended.out.contains("in the keyring alone"), "{ended:?}");
    let ended = typing(&agent, &["--json", "passphrase", "remove"], "correct horse battery\n");
    assert_eq!((ended.code, ended.failure().as_str()), (1, "no_passphrase"));
}

#[test]
fn beginning_anew_needs_a_yes_and_says_where_the_old_is() {
    let agent = Agent::start();
    agent.on::<StartAnew>(|_, _| Ok(SetAside { path: "/p/accounts.db.old".into() }));
    let ended = run(&agent, &["--json", "start-anew"]);
    assert_eq!((ended.code, ended.failure().as_str()), (7, "not_confirmed"), "T105-ST");
    assert_eq!(agent.count::<StartAnew>(), 0);
    let ended = run(&agent, &["start-anew", "--yes"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, "Set aside: /p/accounts.db.old\n"));
}

#[test]
fn backups_are_made_listed_and_put_back() {
    let agent = Agent::start();
    let backup =
        |name: &str| Backup { name: name.into(), path: format!("/p/{name}"), made_at: 0, size: 4096 };
    agent.on::<MakeBackup>(move |_, _| Ok(backup("b1.db")));
    agent.on::<GetBackups>(move |_, _| Ok(vec![backup("b2.db"), backup("b1.db")]));
    agent.on::<RestoreBackup>(|_, restore| match restore.name.as_str() {
        "b1.db" => Ok(SetAside { path: "/p/accounts.db.old".into() }),
        _ => Err(Failure::new(Code::NoSuchBackup)),
    });
    assert_eq!(run(&agent, &["backup"]).out, "/p/b1.db\n");
    let listed = run(&agent, &["--json", "backup", "list"]).json();
    assert_eq!((listed[0]["name"].as_str(), listed[1]["size"].as_u64()), (Some("b2.db"), Some(4096)));
    assert_eq!(run(&agent, &["backup", "restore", "b1.db"]).out, "Set aside: /p/accounts.db.old\n");
    let ended = run(&agent, &["--json", "backup", "restore", "b3.db"]);
    assert_eq!((ended.code, ended.failure().as_str()), (3, "no_such_backup"));
}
