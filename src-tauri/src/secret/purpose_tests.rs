use fediaccounts_protocol::manage::{KeySlots, LockRule, Preferences, SignInBy, SignInStep};

use super::*;

/// A snapshot with one sign-in by password, at that host.
pub(crate) fn snapshot(revision: u64, host: &str, step: SignInStep) -> Snapshot {
    let sign_in = SignIn {
        id: "1".to_owned(),
        host: host.to_owned(),
        app: None,
        by: SignInBy::Password,
        way: WayBack::Scheme,
        because: None,
        step,
    };
    let (lock, key) = (Lock::Open, KeySlots::default());
    Snapshot {
        revision,
        lock,
        key,
        accounts: vec![],
        instances: vec![],
        sign_ins: vec![sign_in],
        apps: vec![],
        prompts: 0,
        lock_rule: LockRule::default(),
        preferences: Preferences::default(),
        awaited: vec![],
        awaited_count: 0,
    }
}

fn form(host: &str, name: &str) -> Form {
    let now = snapshot(1, host, SignInStep::Password { failure: None });
    Form::of(&now, "1".to_owned(), name).expect("it is there")
}

#[test]
fn the_host_that_is_shown_is_that_of_the_sign_in_t062_oa() {
    let wanted = Wanted::Password { sign_in: "1".to_owned(), name: String::new() };
    let now = snapshot(1, "video.example", SignInStep::Password { failure: None });
    let purpose = wanted.purpose(&now).map(|purpose| serde_json::to_value(purpose).unwrap());
    let shown = purpose.expect("it is there");
    assert_eq!(shown["host"], "video.example", "T062-OA: whatever main may say");
    assert!(shown.get("sign_in").is_none(), "the page does not choose where it goes");
    let gone = Wanted::NewAccount { sign_in: "2".to_owned(), name: String::new() };
    assert_eq!(gone.purpose(&now).map(drop).map_err(|failure| failure.code), Err(Code::NoSuchSignIn));
}

#[test]
fn a_name_that_is_filled_in_is_short_and_can_be_seen() {
    assert_eq!(form("a.example", "ana\u{0}\r\n").name, "ana");
    assert_eq!(form("a.example", &"a".repeat(500)).name.len(), LONGEST_NAME);
}

#[test]
fn this_computer_is_told_from_servers_that_are_named_like_it() {
    for host in ["localhost", "localhost:8080", "127.0.0.1:1", "127.1.2.3", "[::1]", "[::1]:8080"] {
        assert!(form(host, "").local, "{host}");
    }
    for host in ["localhost.example", "127.0.0.1.example", "a.example:80", "10.0.0.1", "[::2]:1"] {
        assert!(!form(host, "").local, "{host}");
    }
}
