//! Sign-ins by name and password, where nobody sits at a terminal.

use fediaccounts_protocol::manage::{
    AddressRead, Factor, ReadAddress, SignInBegin, SignInBegun, SignInBy, SignInCancel, SignInPassword,
    SignInSecondFactor, SignInStep, Watch,
};
use fediaccounts_protocol::{Code, Failure, Remedy};

use crate::adding::{beginning, end, ready};
use crate::agent::{Agent, sign_in_at};
use crate::run::{Running, typing};

pub(crate) const PASSWORD: &str = " right horse ";
pub(crate) const CODE: &str = "123456";

/// An agent at whose server the password is [`PASSWORD`], then comes that step.
pub(crate) fn by_password(then: impl Fn() -> SignInStep + Send + 'static) -> Agent {
    let agent = beginning();
    agent.on::<SignInBegin>(|shown, _| {
        let sign_in = sign_in_at("one", SignInBy::Password, SignInStep::Password { failure: None });
        shown.sign_ins = vec![sign_in.clone()];
        Ok(SignInBegun { sign_in })
    });
    agent.on::<SignInPassword>(move |shown, given| {
        let failure = Some(Failure::new(Code::WrongPassword));
        let right = given.typed.password.0 == PASSWORD;
        Ok(end(shown, if right { then() } else { SignInStep::Password { failure } }))
    });
    agent.on::<SignInSecondFactor>(|shown, given| {
        let failure = Some(Failure::new(Code::WrongSecondFactor));
        let right = given.code.0 == CODE;
        let again = SignInStep::SecondFactor { factors: vec![given.factor], again: false, failure };
        Ok(end(shown, if right { ready(&[]) } else { again }))
    });
    agent
}

/// A second factor is asked for.
pub(crate) fn second_factor(factors: &[Factor], again: bool) -> SignInStep {
    SignInStep::SecondFactor { factors: factors.to_vec(), again, failure: None }
}

fn both() -> SignInStep {
    second_factor(&[Factor::Totp, Factor::Recovery], false)
}

const ADD: [&str; 7] = ["--json", "add", "social.example", "--by", "password", "--user", "ana"];

fn adding<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&ADD[..], more].concat()
}

#[test]
fn a_password_is_one_line_of_stdin_to_its_last_space_and_the_code_is_the_next() {
    let agent = by_password(both);
    let ended = typing(&agent, &adding(&["--password-stdin"]), &format!("{PASSWORD}\r\n123 456\nrest"));
    assert_eq!((ended.code, ended.json()["handle"].as_str()), (0, Some("@ana@social.example")), "{ended:?}");
    assert_eq!(ended.out.lines().count(), 1, "one answer: {}", ended.out);
    assert_eq!(agent.was_asked::<SignInBegin>(1).by, Some(SignInBy::Password));
    let given = agent.was_asked::<SignInPassword>(1);
    assert_eq!((given.typed.username.0.as_str(), given.typed.password.0.as_str()), ("ana", PASSWORD));
    let given = agent.was_asked::<SignInSecondFactor>(1);
    assert_eq!((given.factor, given.code.0.as_str(), given.again), (Factor::Totp, CODE, None));
    let said = format!("{ended:?}");
    assert!(!said.contains("horse") && !said.contains("123"), "T199-PR {said}");
}

#[test]
fn a_password_that_nobody_watches_goes_to_the_server_that_was_named_or_nowhere() {
    let agent = by_password(both);
    agent.on::<ReadAddress>(|_, _| Ok(AddressRead { host: "example.com".into(), user: None }));
    let ended = typing(&agent, &adding(&["--password-stdin"]), PASSWORD);
    assert_eq!(ended.failure(), "foreign_endpoint", "T062-OA {ended:?}");
    assert!(ended.out.contains("social.example"), "it is named: {}", ended.out);
    assert_eq!(agent.count::<SignInPassword>(), 0, "T062-OA");
    agent.was_asked::<SignInCancel>(1);
}

#[test]
fn stdin_is_left_alone_unless_it_was_said_that_the_password_is_in_it() {
    let agent = by_password(both);
    let ended = typing(&agent, &adding(&[]), PASSWORD);
    assert_eq!((ended.code, ended.failure().as_str()), (7, "nothing_typed"), "{ended:?}");
    assert_eq!(agent.count::<SignInPassword>(), 0);
    agent.was_asked::<SignInCancel>(1);
    let ended = typing(&agent, &["add", "social.example", "--user", "ana"], "");
    assert!(ended.err.contains("add --password-stdin"), "{}", ended.err);
    assert!(ended.err.contains("go to social.example alone"), "it is said before: {}", ended.err);
}

#[test]
fn a_wrong_password_is_never_sent_a_second_time() {
    let agent = by_password(both);
    let ended = typing(&agent, &adding(&["--password-stdin"]), "wrong\nwrong\nwrong\n");
    assert_eq!((ended.code, ended.failure().as_str()), (1, "wrong_password"), "{ended:?}");
    assert_eq!(agent.count::<SignInPassword>(), 1);
    agent.was_asked::<SignInCancel>(1);

    let ended = typing(&agent, &adding(&["--password-stdin"]), &format!("{PASSWORD}\n000000\n{CODE}\n"));
    assert_eq!((ended.code, ended.failure().as_str()), (1, "wrong_second_factor"), "{ended:?}");
    assert_eq!(agent.count::<SignInSecondFactor>(), 1);
}

#[test]
fn a_server_that_wants_both_at_once_gets_what_was_typed() {
    let agent = by_password(|| second_factor(&[Factor::Totp], true));
    let ended = typing(&agent, &adding(&["--password-stdin"]), &format!("{PASSWORD}\n{CODE}\n"));
    assert_eq!(ended.code, 0, "{ended:?}");
    let again = agent.was_asked::<SignInSecondFactor>(1).again.unwrap();
    assert_eq!((again.username.0.as_str(), again.password.0.as_str()), ("ana", PASSWORD));
}

#[test]
fn a_recovery_code_is_one_where_that_was_said() {
    let agent = by_password(both);
    let input = format!("{PASSWORD}\n{CODE}\n");
    let ended = typing(&agent, &adding(&["--password-stdin", "--recovery"]), &input);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert_eq!(agent.was_asked::<SignInSecondFactor>(1).factor, Factor::Recovery);

    let agent = by_password(|| second_factor(&[Factor::Totp], false));
    let ended = typing(&agent, &adding(&["--password-stdin", "--recovery"]), &input);
    assert_eq!((ended.code, ended.failure().as_str()), (1, "not_offered"));
    assert_eq!(agent.count::<SignInSecondFactor>(), 0, "a recovery code is not spent on that");
}

#[test]
fn the_name_is_that_of_the_handle_unless_another_one_is_said() {
    let input = format!("{PASSWORD}\n{CODE}\n");
    for (args, name) in [
        (&["add", "@ana@social.example", "--password-stdin"][..], "ana"),
        (&["sign-in-again", "@ana@social.example", "--password-stdin"], "ana"),
        (
            &["add", "@ana@social.example", "--user", "ana@mail.example", "--password-stdin"],
            "ana@mail.example",
        ),
    ] {
        let agent = by_password(both);
        assert_eq!(typing(&agent, args, &input).code, 0, "{args:?}");
        assert_eq!(agent.was_asked::<SignInPassword>(1).typed.username.0, name, "{args:?}");
    }
    let agent = by_password(both);
    let ended = typing(&agent, &["add", "social.example", "--password-stdin"], &input);
    assert!(ended.code == 7 && ended.err.contains("use --user NAME"), "{ended:?}");
}

#[test]
fn what_the_server_answers_later_is_waited_for() {
    let agent = by_password(|| SignInStep::Exchanging);
    let mut running = Running::begin(&agent, &adding(&["--password-stdin"]));
    running.types(&format!("{PASSWORD}\n{CODE}\n"));
    agent.was_asked::<SignInPassword>(1);
    agent.was_asked::<Watch>(1);
    agent.show(|shown| drop(end(shown, both())));
    agent.was_asked::<SignInSecondFactor>(1);
    let ended = running.wait();
    assert_eq!((ended.code, agent.count::<SignInPassword>()), (0, 1), "{ended:?}");
}

#[test]
fn an_account_that_waits_at_the_server_has_an_exit_code_of_its_own() {
    for (code, exit) in [
        (Code::AwaitingApproval, 8),
        (Code::EmailUnconfirmed, 8),
        (Code::ApprovalRejected, 1),
        (Code::TooManyTries, 1),
    ] {
        let failure = Failure::new(code).remedy(Remedy::Retry { after: Some(60) });
        let agent = by_password(move || SignInStep::Failed { failure: failure.clone(), pending: false });
        let ended = typing(&agent, &adding(&["--password-stdin"]), &format!("{PASSWORD}\n"));
        assert_eq!(ended.code, exit, "{code:?} {ended:?}");
    }
}
