//! What a person at a terminal types for a server.

use fediaccounts_protocol::manage::{
    Factor, GetPreview, Preview, SignInCancel, SignInNewAccount, SignInPassword, SignInSecondFactor,
    SignInStep, Watch,
};
use fediaccounts_protocol::{Code, Failure};

use crate::adding::{end, ready};
use crate::agent::with_accounts;
use crate::devices::by_device;
use crate::new_accounts::by_new_account;
use crate::passwords::{CODE, PASSWORD, by_password, second_factor};
use crate::terminal::Terminal;

const CTRL_C: &str = "\u{3}";

#[test]
fn a_password_is_never_shown_and_a_wrong_one_may_be_typed_again() {
    let agent = by_password(|| second_factor(&[Factor::Totp], true));
    agent.on::<GetPreview>(|shown, _| {
        with_accounts(shown, &["@ana@social.example"]);
        let instance = shown.instances.remove(0);
        let providers = vec!["University".to_owned()];
        Ok(Preview { instance, user: None, here: vec![], typed: None, looks_like: None, providers })
    });
    let mut terminal = Terminal::run(&agent, &["add", "@ana@social.example"]);
    terminal.shows("go to social.example alone");
    terminal.shows("Name or e-mail address at social.example [ana]: ");
    terminal.types("\n");
    terminal.shows("Password: ");
    terminal.types_hidden("wrong horse\n");
    terminal.shows("The name or the password is wrong.");
    terminal.shows("If you sign in there by University");
    terminal.shows("Name or e-mail address at social.example [ana]: ");
    terminal.types("anna\n");
    terminal.shows("anna\r\nPassword: ");
    terminal.types_hidden(&format!("{PASSWORD}\n"));
    terminal.shows("Code of your app: ");
    terminal.types_hidden(&format!("{CODE}\n"));
    terminal.shows("@ana@social.example is ready.");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    assert!(!shown.contains("horse") && !shown.contains(CODE), "T199-PR {shown}");
    assert!(terminal.is_echoing(), "the terminal is as it was");
    assert_eq!(agent.was_asked::<SignInPassword>(2).typed.username.0, "anna");
    let again = agent.was_asked::<SignInSecondFactor>(1).again.unwrap();
    assert_eq!((again.username.0.as_str(), again.password.0.as_str()), ("anna", PASSWORD));
}

#[test]
fn what_no_other_password_helps_against_ends_it_and_is_not_asked_for_again() {
    for (code, ends_with) in
        [(Code::AwaitingApproval, 8), (Code::EmailUnconfirmed, 8), (Code::TooManyTries, 1)]
    {
        let agent = by_password(move || SignInStep::Password { failure: Some(Failure::new(code)) });
        let mut terminal = Terminal::run(&agent, &["add", "social.example", "--user", "ana"]);
        terminal.shows("Password: ");
        terminal.types_hidden(&format!("{PASSWORD}\n"));
        let (ended, shown) = terminal.end();
        assert_eq!(ended, ends_with, "{shown}");
        assert_eq!(shown.matches("Password: ").count(), 1, "{shown}");
        agent.was_asked::<SignInCancel>(1);
    }
}

#[test]
fn an_empty_line_changes_to_a_recovery_code_and_back() {
    let agent = by_password(|| second_factor(&[Factor::Totp, Factor::Recovery], false));
    let mut terminal = Terminal::run(&agent, &["add", "social.example", "--user", "ana"]);
    terminal.shows("Password: ");
    terminal.types_hidden(&format!("{PASSWORD}\n"));
    terminal.shows("Code of your app (empty: a recovery code): ");
    terminal.types_hidden("\n");
    terminal.shows("Recovery code (empty: the code of your app): ");
    terminal.types_hidden(&format!("{CODE}\n"));
    terminal.shows("is ready.");
    assert_eq!(terminal.end().0, 0);
    assert_eq!(agent.was_asked::<SignInSecondFactor>(1).factor, Factor::Recovery);
}

#[test]
fn ctrl_c_at_any_question_cancels_the_sign_in() {
    for (question, before) in [("Name or e-mail", &[][..]), ("Password: ", &["ana\n"])] {
        let agent = by_password(|| SignInStep::Exchanging);
        let mut terminal = Terminal::run(&agent, &["add", "social.example"]);
        for line in before {
            terminal.shows("Name or e-mail");
            terminal.types(line);
        }
        terminal.shows(question);
        if before.is_empty() {
            terminal.types(CTRL_C);
        } else {
            terminal.types_hidden(CTRL_C);
        }
        let (code, shown) = terminal.end();
        assert_eq!(code, 130, "{shown}");
        assert!(terminal.is_echoing(), "the terminal is as it was");
        agent.was_asked::<SignInCancel>(1);
        assert_eq!(agent.count::<SignInPassword>(), 0);
    }
}

#[test]
fn a_camera_finds_the_code_in_the_terminal() {
    let agent = by_device();
    let mut terminal = Terminal::run(&agent, &["add", "social.example", "--by", "device"]);
    terminal.shows("WDJB-MJHT");
    terminal.shows("\u{1b}[30;107m  ▀▄▀  \u{1b}[0m");
    agent.was_asked::<Watch>(1);
    agent.show(|shown| drop(end(shown, ready(&[]))));
    terminal.shows("is ready.");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn a_new_account_asks_for_the_rules_first_and_for_a_taken_name_alone_again() {
    let agent = by_new_account(|| ready(&[]));
    let mut terminal = Terminal::run(&agent, &["add", "social.example", "--by", "new-account"]);
    terminal.shows("  1. Be kind.");
    terminal.shows("Do you agree");
    terminal.types("y\n");
    terminal.shows("New name at social.example: ");
    terminal.types("ben\n");
    terminal.shows("E-mail address: ");
    terminal.types("ana@mail.example\n");
    terminal.shows("Why do you want to join? ");
    terminal.types("My friends are here\n");
    terminal.shows("Date of birth, as 2001-12-31 (one must be 16): ");
    terminal.types("2001-12-31\n");
    terminal.shows("New password: ");
    terminal.types_hidden("correct horse\n");
    terminal.shows("Once more: ");
    terminal.types_hidden("correct horse\n");
    terminal.shows("Somebody has this name.");
    terminal.types("ana\n");
    terminal.shows("is ready.");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    assert!(!shown.contains("horse"), "T199-PR {shown}");
    let given = agent.was_asked::<SignInNewAccount>(2);
    assert_eq!((given.typed.username.0.as_str(), given.reason.as_str()), ("ana", "My friends are here"));
}

#[test]
fn who_does_not_agree_to_the_rules_makes_no_account() {
    let agent = by_new_account(|| ready(&[]));
    let mut terminal = Terminal::run(&agent, &["add", "social.example", "--by", "new-account"]);
    terminal.shows("Do you agree");
    terminal.types("\n");
    let (code, shown) = terminal.end();
    assert_eq!(code, 7, "{shown}");
    agent.was_asked::<SignInCancel>(1);
    assert_eq!(agent.count::<SignInNewAccount>(), 0);
}
