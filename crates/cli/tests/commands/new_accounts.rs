//! Accounts that are made now, where nobody sits at a terminal.

use fediaccounts_protocol::manage::{
    HouseRules, SignInBegin, SignInBegun, SignInBy, SignInCancel, SignInNewAccount, SignInStep,
};
use fediaccounts_protocol::{Code, Failure};

use crate::adding::{beginning, end, ready};
use crate::agent::{Agent, sign_in_at};
use crate::run::typing;

/// An agent at whose server "ben" is taken; whoever is called otherwise comes to that step.
pub(crate) fn by_new_account(then: impl Fn() -> SignInStep + Send + 'static) -> Agent {
    let house = || HouseRules {
        rules: vec!["Be kind.".into(), "No spam.\u{1b}[2J".into()],
        approval: true,
        min_age: Some(16),
    };
    let agent = beginning();
    agent.on::<SignInBegin>(move |shown, _| {
        let step = SignInStep::NewAccount { house: house(), failure: None };
        let sign_in = sign_in_at("one", SignInBy::NewAccount, step);
        shown.sign_ins = vec![sign_in.clone()];
        Ok(SignInBegun { sign_in })
    });
    agent.on::<SignInNewAccount>(move |shown, given| {
        let failure = Some(Failure::new(Code::UsernameTaken));
        let taken = given.typed.username.0 == "ben";
        Ok(end(shown, if taken { SignInStep::NewAccount { house: house(), failure } } else { then() }))
    });
    agent
}

const ADD: [&str; 7] =
    ["--json", "add", "social.example", "--by", "new-account", "--password-stdin", "--email"];

fn adding<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&ADD[..], &["ana@mail.example", "--reason", "My friends are here", "--born", "2001-12-31"], more]
        .concat()
}

#[test]
fn everything_that_is_asked_for_reaches_the_agent() {
    let agent = by_new_account(|| ready(&[]));
    let ended = typing(&agent, &adding(&["--user", "ana", "--agree"]), "correct horse\n");
    assert_eq!((ended.code, ended.json()["handle"].as_str()), (0, Some("@ana@social.example")), "{ended:?}");
    assert_eq!(agent.was_asked::<SignInBegin>(1).by, Some(SignInBy::NewAccount));
    let given = agent.was_asked::<SignInNewAccount>(1);
    assert_eq!((given.typed.username.0.as_str(), given.typed.password.0.as_str()), ("ana", "correct horse"));
    assert_eq!((given.email.0.as_str(), given.reason.as_str()), ("ana@mail.example", "My friends are here"));
    assert_eq!(given.date_of_birth.as_ref().map(|born| born.0.as_str()), Some("2001-12-31"));
    assert_eq!((given.agreed, given.locale.as_str()), (true, "en"));
    assert!(!format!("{ended:?}").contains("horse"), "T199-PR");
}

#[test]
fn nobody_agrees_to_rules_by_saying_nothing() {
    let agent = by_new_account(|| ready(&[]));
    let ended = typing(&agent, &adding(&["--user", "ana"]), "correct horse\n");
    assert_eq!((ended.code, ended.failure().as_str()), (7, "not_confirmed"), "{ended:?}");
    assert_eq!(agent.count::<SignInNewAccount>(), 0);
    agent.was_asked::<SignInCancel>(1);
    let ended = typing(&agent, &adding(&["--user", "ana", "--agree"])[1..], "correct horse\n");
    assert!(ended.err.contains("  1. Be kind.\n  2. No spam.\u{fffd}[2J\n"), "T047-OA {}", ended.err);
}

#[test]
fn what_the_server_does_not_take_is_said() {
    let agent = by_new_account(|| ready(&[]));
    let ended = typing(&agent, &adding(&["--user", "ben", "--agree"]), "correct horse\n");
    assert_eq!((ended.code, ended.failure().as_str()), (1, "username_taken"), "{ended:?}");
    assert_eq!(agent.count::<SignInNewAccount>(), 1);
}

#[test]
fn a_new_account_that_waits_is_not_said_to_be_ready() {
    for (step, answer) in [
        (SignInStep::AwaitingApproval, "awaiting_approval"),
        (SignInStep::AwaitingConfirmation, "awaiting_confirmation"),
    ] {
        let agent = by_new_account(move || step.clone());
        let ended = typing(&agent, &adding(&["--user", "ana", "--agree"]), "correct horse\n");
        assert_eq!((ended.code, ended.json().as_str()), (8, Some(answer)), "{ended:?}");
    }
}

#[test]
fn what_is_missing_is_named_with_its_option() {
    let agent = by_new_account(|| ready(&[]));
    let add = ["add", "social.example", "--by", "new-account", "--agree"];
    for (more, option) in [
        (&[][..], "--user NAME"),
        (&["--user", "ana"], "--email ADDRESS"),
        (&["--user", "ana", "--email", "a@b.example"], "--reason TEXT"),
        (&["--user", "ana", "--email", "a@b.example", "--reason", "x"], "--born DATE"),
        (
            &["--user", "ana", "--email", "a@b.example", "--reason", "x", "--born", "2001-12-31"],
            "--password-stdin",
        ),
    ] {
        let ended = typing(&agent, &[&add[..], more].concat(), "");
        assert!(ended.code == 7 && ended.err.contains(option), "{option}: {ended:?}");
    }
    assert_eq!(agent.count::<SignInNewAccount>(), 0);
}
