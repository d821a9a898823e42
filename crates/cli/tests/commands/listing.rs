//! What is here and how it stands.

use fediaccounts_protocol::manage::{Check, KeySlots, Lock, State};
use fediaccounts_protocol::{Code, Failure, Remedy};
use serde_json::json;

use crate::agent::{Agent, account, with_accounts};
use crate::run::run;

const THREE: [&str; 3] = ["@ana@a.example", "@ben@a.example", "@ana@b.example"];

fn three() -> Agent {
    let agent = Agent::start();
    agent.show(|shown| with_accounts(shown, &THREE));
    agent
}

#[test]
fn a_server_is_named_as_the_agent_reads_it() {
    let agent = three();
    for name in
        ["a.example", "A.Example", "https://a.example", "https://a.example/", "a.example.", "a.example:443"]
    {
        let ended = run(&agent, &["list", "--instance", name]);
        assert_eq!(
            (ended.code, ended.out.as_str()),
            (0, "@ana@a.example  Fine\n@ben@a.example  Fine\n"),
            "{name}"
        );
    }
    let ended = run(&agent, &["--json", "list", "--instance", "c.example"]);
    assert_eq!((ended.code, ended.failure().as_str()), (3, "no_such_instance"));
}

#[test]
fn locked_is_never_shown_as_no_accounts() {
    let agent = Agent::start();
    for (lock, code, exit) in [
        (Lock::AppLocked, "app_locked", 4),
        (Lock::KeyringLocked, "locked", 4),
        (Lock::KeyringAbsent, "keyring_absent", 4),
        (Lock::KeyMissing, "key_missing", 4),
        (Lock::StoreDamaged, "store_damaged", 1),
        (Lock::StoreInUse, "store_in_use", 1),
    ] {
        agent.show(|shown| shown.lock = lock);
        for args in [
            &["--json", "list"][..],
            &["--json", "check", "--all"],
            &["--json", "sign-out", "--everything", "--yes"],
        ] {
            let ended = run(&agent, args);
            assert_eq!((ended.code, ended.failure().as_str()), (exit, code), "T105-ST {args:?}");
        }
    }
}

#[test]
fn the_status_tells_what_to_do_and_ends_well() {
    let agent = Agent::start();
    agent.show(|shown| {
        shown.lock = Lock::AppLocked;
        shown.key = KeySlots { keyring: false, passphrase: true };
    });
    let ended = run(&agent, &["status"]);
    assert_eq!(ended.code, 0);
    assert_eq!(
        ended.out,
        "FediAccounts 0.1.0: locked\nType your passphrase: `fediaccounts unlock`.\nKey sealed with a passphrase\n\
         Profile /home/ana/.local/share/fediaccounts, agent 4711\n"
    );
    let json = run(&agent, &["--json", "status"]).json();
    assert_eq!(json["key"], json!({"keyring": false, "passphrase": true}));
    assert_eq!(json["lock"], "app_locked");
}

#[test]
fn checking_all_asks_about_each_and_keeps_their_order() {
    let agent = three();
    agent.show(|shown| shown.accounts[1].state = State::WaitingToSignOut);
    agent.on::<Check>(|shown, check| {
        let found = shown.accounts.iter().find(|account| account.id == check.account);
        Ok(found.expect("an id of those shown").clone())
    });
    let ended = run(&agent, &["check", "--all"]);
    assert_eq!(ended.code, 0);
    assert_eq!(
        ended.out,
        "@ana@a.example  Fine\n@ben@a.example  Waiting to sign out\n@ana@b.example  Fine\n"
    );
    assert_eq!(agent.count::<Check>(), 2, "the one that is being signed out is not asked about");
}

#[test]
fn the_worst_of_many_decides_how_checking_ends() {
    let agent = three();
    agent.on::<Check>(|_, check| {
        let silent = State::NotAnswering { since: 0, retry_at: None };
        match check.account.as_str() {
            "anaa.example" => Ok(account("@ana@a.example")),
            "bena.example" => {
                Ok(fediaccounts_protocol::manage::Account { state: silent, ..account("@ben@a.example") })
            }
            _ => Err(Failure::new(Code::StoreFull)),
        }
    });
    let ended = run(&agent, &["--json", "check", "--all"]);
    assert_eq!(ended.code, 1);
    let json = ended.json();
    assert_eq!(json[1]["account"]["state"]["kind"], "not_answering", "others are answered all the same");
    assert_eq!(json[0]["failure"], json!(null));
    assert_eq!(json[2]["failure"]["code"], "store_full");
    assert_eq!(json[2]["account"]["handle"], "@ana@b.example");

    agent.show(|shown| shown.accounts.truncate(2));
    assert_eq!(run(&agent, &["check", "--all"]).code, 5);
    agent.show(|shown| shown.accounts.truncate(1));
    assert_eq!(run(&agent, &["check", "--all"]).code, 0);
}

#[test]
fn an_account_that_does_not_answer_is_printed_all_the_same() {
    let agent = three();
    agent.on::<Check>(|_, _| {
        let mut silent = account("@ana@a.example");
        silent.state = State::Offline { since: 0 };
        Ok(silent)
    });
    let ended = run(&agent, &["check", "@ana@a.example"]);
    assert_eq!(ended.code, 5);
    assert!(ended.out.starts_with("@ana@a.example  Offline for "), "{}", ended.out);
}

#[test]
fn a_failure_is_two_lines_on_stderr() {
    let agent = Agent::start();
    agent.on::<Check>(|_, _| {
        Err(Failure::new(Code::KeyMissing).remedy(Remedy::EnterPassphrase).detail("profile 1"))
    });
    let ended = run(&agent, &["check", "@ana"]);
    assert_eq!((ended.code, ended.out.as_str()), (4, ""));
    assert_eq!(
        ended.err,
        "The keyring has lost the key of the accounts. (profile 1)\nType your passphrase: `fediaccounts unlock`.\n"
    );
}
