//! What a person at a terminal is asked.

use fediaccounts_protocol::manage::{
    AddressRead, KeySlots, Lock, ReadAddress, SetPassphrase, SignInBegin, SignInBegun, SignInCancel,
    SignInKeep, SignInPaste, SignOutAll, Unlock, Watch, WayBack,
};
use fediaccounts_protocol::{Code, Failure};

use crate::adding::{beginning, end, excess, ready};
use crate::agent::{Agent, sign_in, with_accounts};
use crate::terminal::Terminal;

const CTRL_C: &str = "\u{3}";

fn locked() -> Agent {
    let agent = Agent::start();
    agent.show(|shown| {
        shown.lock = Lock::AppLocked;
        shown.key = KeySlots { keyring: false, passphrase: true };
    });
    agent.on::<Unlock>(|shown, _| {
        shown.lock = Lock::Open;
        Ok(())
    });
    agent
}

#[test]
fn a_passphrase_is_not_shown_while_it_is_typed() {
    let agent = locked();
    let mut terminal = Terminal::run(&agent, &["unlock"]);
    terminal.shows("Passphrase: ");
    terminal.types_hidden("correct horse\n");
    terminal.shows("Unlocked: 0 accounts.");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    assert!(!shown.contains("horse"), "{shown}");
    assert!(terminal.is_echoing(), "the terminal is as it was");
    assert_eq!(agent.was_asked::<Unlock>(1).passphrase.unwrap().0, "correct horse");
}

#[test]
fn ctrl_c_at_the_passphrase_leaves_the_terminal_as_it_was() {
    let agent = locked();
    let mut terminal = Terminal::run(&agent, &["unlock"]);
    terminal.shows("Passphrase: ");
    terminal.types_hidden(&format!("half{CTRL_C}"));
    let (code, shown) = terminal.end();
    assert_eq!(code, 130, "{shown}");
    assert!(terminal.is_echoing(), "the terminal is as it was");
    assert_eq!(agent.count::<Unlock>(), 0);
}

#[test]
fn a_new_passphrase_is_asked_twice_until_both_are_the_same() {
    let agent = Agent::start();
    agent.on::<SetPassphrase>(|_, _| Ok(()));
    let mut terminal = Terminal::run(&agent, &["passphrase", "set"]);
    terminal.shows("New passphrase: ");
    terminal.types_hidden("correct horse battery\n");
    terminal.shows("Once more: ");
    terminal.types_hidden("correct house battery\n");
    terminal.shows("two different ones");
    assert_eq!(agent.count::<SetPassphrase>(), 0);
    terminal.shows("beginning:\r\nNew passphrase: ");
    terminal.types_hidden("correct horse battery\n");
    terminal.shows("New passphrase: \r\nOnce more: ");
    terminal.types_hidden("correct horse battery\n");
    terminal.shows("The passphrase is set.");
    assert_eq!(terminal.end().0, 0);
    assert_eq!(agent.was_asked::<SetPassphrase>(1).passphrase.0, "correct horse battery");
}

#[test]
fn many_sign_outs_ask_for_their_number() {
    let agent = Agent::start();
    agent.show(|shown| with_accounts(shown, &["@ana@a.example", "@ben@a.example"]));
    agent.on::<SignOutAll>(|_, _| Ok(vec![]));
    for (answer, code) in [("2\n", 0), ("YES\n", 0), ("3\n", 7), ("\n", 7), ("y\n", 7)] {
        let before = agent.count::<SignOutAll>();
        let mut terminal = Terminal::run(&agent, &["sign-out", "--everything"]);
        terminal.shows("Type 2 or yes to go on: ");
        terminal.types(answer);
        let (ended, shown) = terminal.end();
        assert_eq!(ended, code, "{answer:?}: {shown}");
        assert_eq!(agent.count::<SignOutAll>() - before, usize::from(code == 0), "{answer:?}");
    }
}

#[test]
fn more_than_asked_for_is_kept_after_a_yes_alone() {
    for (answer, code, kept) in [("y\n", 0, 1), ("n\n", 7, 0), ("\n", 7, 0)] {
        let agent = beginning();
        let mut terminal = Terminal::run(&agent, &["add", "social.example"]);
        agent.was_asked::<Watch>(1);
        agent.show(|shown| drop(end(shown, excess())));
        terminal.shows("more than was asked for: admin:read.");
        terminal.shows("Keep it? [y/N] ");
        terminal.types(answer);
        let (ended, shown) = terminal.end();
        assert_eq!(ended, code, "T045-OA {answer:?}: {shown}");
        assert_eq!((agent.count::<SignInKeep>(), agent.count::<SignInCancel>()), (kept, 1 - kept));
    }
}

#[test]
fn a_look_alike_shows_both_names_before_it_is_accepted() {
    for (answer, code, begun) in [("yes\n", 0, 2), ("\n", 7, 1)] {
        let agent = beginning();
        agent.on::<ReadAddress>(|_, _| Ok(AddressRead { host: "mastod0n.social".into(), user: None }));
        agent.on::<SignInBegin>(|shown, begin| {
            if !begin.accept_look_alike {
                return Err(Failure::new(Code::LooksAlike).detail("mastodon.social"));
            }
            shown.sign_ins = vec![sign_in("one", WayBack::Scheme)];
            Ok(SignInBegun { sign_in: end(shown, ready(&[])) })
        });
        let mut terminal = Terminal::run(&agent, &["add", "https://mastod0n.social/@ana"]);
        terminal.shows("  mastod0n.social  is the one that was typed");
        terminal.shows("  mastodon.social  is the one it looks like");
        terminal.shows("[y/N] ");
        terminal.types(answer);
        let (ended, shown) = terminal.end();
        assert_eq!(ended, code, "T075-NW {answer:?}: {shown}");
        assert_eq!(agent.count::<SignInBegin>(), begun);
    }
}

#[test]
fn what_the_browser_ends_at_can_be_pasted_at_any_time() {
    let agent = beginning();
    agent.on::<SignInPaste>(|shown, _| Ok(end(shown, ready(&[]))));
    let mut terminal = Terminal::run(&agent, &["add", "social.example"]);
    terminal.shows("paste the whole address");
    terminal.types("app.fediaccounts://sign-in.fediaccounts.app/x?code=c&state=s\n");
    terminal.shows("@ana@social.example is ready.");
    assert_eq!(terminal.end().0, 0);
    assert!(agent.was_asked::<SignInPaste>(1).text.0.starts_with("app.fediaccounts://"));
}

#[test]
fn programs_that_read_json_are_asked_nothing() {
    let agent = Agent::start();
    agent.show(|shown| with_accounts(shown, &["@ana@a.example"]));
    let mut terminal = Terminal::run(&agent, &["--json", "sign-out", "--everything"]);
    terminal.shows("not_confirmed");
    assert_eq!(terminal.end().0, 7);
}

#[test]
fn ctrl_c_in_the_terminal_cancels_the_sign_in() {
    let agent = beginning();
    let mut terminal = Terminal::run(&agent, &["add", "social.example"]);
    agent.was_asked::<Watch>(1);
    terminal.types(CTRL_C);
    terminal.shows("Stopped.");
    assert_eq!(terminal.end().0, 130);
    agent.was_asked::<SignInCancel>(1);
}
