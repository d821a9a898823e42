//! Tokens, by the public protocol.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use fediaccounts_protocol::manage::Lock;
use fediaccounts_protocol::public::{
    Account, GetToken, Granted, ListAccounts, RequestAccount, Standing, Token,
};
use fediaccounts_protocol::{Code, Failure, Typed};

use crate::agent::{Agent, with_accounts};
use crate::run::run;

pub(crate) const TOKEN: &str = "CANARY-token-1";

/// An account, as programs see it.
pub(crate) fn usable(handle: &str) -> Account {
    Account {
        id: handle.replace('@', ""),
        handle: handle.into(),
        display_name: "Ana Lind".into(),
        label: String::new(),
        color: None,
        software: "mastodon".into(),
        api_base: "https://a.example".into(),
        scopes: vec!["read".into()],
        standing: Standing::Active,
    }
}

/// A token of it.
pub(crate) fn token(handle: &str) -> Token {
    Token {
        access_token: Typed(TOKEN.into()),
        token_type: "Bearer".into(),
        expires_at: Some(1_795_346_200),
        scopes: vec!["read".into()],
        api_base: "https://a.example".into(),
        account: usable(handle),
    }
}

/// An agent where `@ana@a.example` may be used already.
pub(crate) fn allowed() -> Agent {
    let agent = Agent::start();
    agent.show(|shown| with_accounts(shown, &["@ana@a.example", "@ben@a.example"]));
    agent.on::<GetToken>(|_, get| match get.account.as_str() {
        "@ana@a.example" | "anaa.example" => Ok(token("@ana@a.example")),
        _ => Err(Failure::new(Code::NoAccess)),
    });
    agent
}

/// An agent that asks before it gives anything, and is told yes.
fn asking() -> Agent {
    let agent = allowed();
    agent.on::<GetToken>(|_, _| Err(Failure::new(Code::ConsentRequired)));
    agent
}

#[test]
fn the_token_alone_is_printed() {
    let agent = allowed();
    let ended = run(&agent, &["token", "@ana@a.example", "--scopes", "read write", "--min-valid", "300"]);
    assert_eq!((ended.code, ended.out.as_str(), ended.err.as_str()), (0, "CANARY-token-1\n", ""));
    let asked = agent.was_asked::<GetToken>(1);
    assert_eq!((asked.scopes, asked.min_valid_seconds), (vec!["read".into(), "write".into()], Some(300)));
    assert_eq!(agent.count::<RequestAccount>(), 0, "who agreed before is not asked again");
}

#[test]
fn the_whole_answer_is_printed_for_programs() {
    let agent = allowed();
    for args in [["--json", "token", "@ana@a.example"], ["token", "--json", "@ana@a.example"]] {
        let ended = run(&agent, &args);
        assert_eq!(ended.code, 0);
        assert_eq!(ended.json(), serde_json::to_value(token("@ana@a.example")).unwrap());
    }
}

#[test]
fn the_beginning_of_a_handle_is_enough() {
    let agent = allowed();
    let ended = run(&agent, &["token", "ana"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, "CANARY-token-1\n"), "{ended:?}");
    assert_eq!(agent.was_asked::<GetToken>(2).account, "anaa.example");
    let ended = run(&agent, &["--json", "token", "nobody"]);
    assert_eq!((ended.code, ended.failure().as_str()), (3, "no_such_account"));
    let ended = run(&agent, &["--json", "token", "@"]);
    assert_eq!((ended.code, ended.failure().as_str()), (3, "ambiguous"));
}

#[test]
fn the_person_is_asked_once_and_for_no_more_than_is_needed() {
    for (args, scopes) in
        [(&["token", "@ana"][..], vec!["read"]), (&["token", "@ana", "--scopes", "push"], vec!["push"])]
    {
        let agent = asking();
        let may = Arc::new(AtomicBool::new(false));
        let now = Arc::clone(&may);
        agent.on::<GetToken>(move |_, _| {
            let token = now.load(Ordering::SeqCst).then(|| token("@ana@a.example"));
            token.ok_or(Failure::new(Code::NoAccess))
        });
        agent.on::<RequestAccount>(move |_, _| {
            may.store(true, Ordering::SeqCst);
            Ok(Granted { account: usable("@ana@a.example") })
        });
        let ended = run(&agent, args);
        assert_eq!((ended.code, ended.out.as_str()), (0, "CANARY-token-1\n"), "{ended:?}");
        assert!(ended.err.starts_with("Waiting for your answer"), "{ended:?}");
        let asked = agent.was_asked::<RequestAccount>(1);
        assert_eq!((asked.account.as_deref(), asked.background), (Some("@ana@a.example"), false));
        assert_eq!(asked.scopes, scopes, "{args:?}");
        assert!(asked.reason.starts_with("fediaccounts token"), "{asked:?}");
    }
}

#[test]
fn every_way_to_get_none_has_its_own_end() {
    for (code, exit) in [
        (Code::Denied, 9),
        (Code::ConsentRequired, 7),
        (Code::NoAccess, 3),
        (Code::SignInRequired, 10),
        (Code::Locked, 4),
        (Code::Unreachable, 5),
        (Code::RateLimited, 1),
        (Code::ShuttingDown, 1),
    ] {
        let agent = asking();
        agent.on::<RequestAccount>(move |_, _| Err(Failure::new(code)));
        let ended = run(&agent, &["token", "@ana@a.example"]);
        assert_eq!((ended.code, ended.out.as_str()), (exit, ""), "{code:?}");
        // The note that it waits, and two lines of why not.
        assert_eq!(ended.err.lines().count(), 3, "{ended:?}");
        agent.on::<GetToken>(move |_, _| Err(Failure::new(code)));
        let ended = run(&agent, &["--json", "token", "@ana@a.example", "--no-ask"]);
        assert_eq!(
            (ended.code, ended.failure()),
            (exit, serde_json::to_value(code).unwrap().as_str().unwrap().into())
        );
    }
}

#[test]
fn nobody_is_asked_where_that_was_ruled_out_or_accounts_are_locked() {
    let agent = asking();
    let ended = run(&agent, &["--json", "token", "@ana@a.example", "--no-ask"]);
    assert_eq!((ended.code, ended.failure().as_str()), (7, "consent_required"));
    agent.show(|shown| shown.lock = Lock::AppLocked);
    let ended = run(&agent, &["--json", "token", "@ana"]);
    assert_eq!((ended.code, ended.failure().as_str()), (4, "app_locked"), "T148-IP");
    assert_eq!(agent.count::<RequestAccount>(), 0);
}

#[test]
fn a_token_that_would_steer_a_terminal_is_none() {
    let agent = Agent::start();
    for text in ["", "a b", "a\u{1b}[2Jb", "a\nb", "ä"] {
        agent.on::<GetToken>(move |_, _| {
            Ok(Token { access_token: Typed(text.into()), ..token("@ana@a.example") })
        });
        let ended = run(&agent, &["token", "@ana@a.example"]);
        assert_eq!((ended.code, ended.out.as_str()), (1, ""), "{text:?}");
    }
}

#[test]
fn a_forwarded_socket_gives_tokens_and_lists_what_may_be_used() {
    let agent = allowed();
    agent.answer_the_public_alone();
    agent.on::<ListAccounts>(|_, _| Ok(vec![usable("@ana@a.example")]));
    let listed = run(&agent, &["list"]);
    assert_eq!((listed.code, listed.out.as_str()), (0, "@ana@a.example  Fine, may read\n"), "{listed:?}");
    assert_eq!(run(&agent, &["--json", "list"]).json(), serde_json::json!([usable("@ana@a.example")]));
    assert_eq!(run(&agent, &["list", "--instance", "b.example"]).code, 0);
    for args in [&["token", "@ana@a.example"][..], &["token", "ana"], &["token"]] {
        let ended = run(&agent, args);
        assert_eq!((ended.code, ended.out.as_str()), (0, "CANARY-token-1\n"), "{args:?} {ended:?}");
    }
    for args in [&["status"][..], &["apps"], &["show", "@ana"], &["sign-out", "@ana"], &["consents"]] {
        let ended = run(&agent, args);
        assert_eq!((ended.code, ended.err.lines().count()), (6, 2), "{args:?} {ended:?}");
        assert!(ended.err.starts_with("Through this socket"), "{ended:?}");
    }
}
