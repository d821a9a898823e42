//! Sign-ins, where nobody sits at a terminal.

use fediaccounts_protocol::manage::{
    Access, Link, SignIn, SignInBegin, SignInBegun, SignInCancel, SignInKeep, SignInLink, SignInPaste,
    SignInStep, Snapshot, Watch, WayBack,
};
use fediaccounts_protocol::{Code, Failure};

use crate::agent::{Agent, account, sign_in, with_accounts};
use crate::run::{Running, run};

/// An agent at which a sign-in begins.
pub(crate) fn beginning() -> Agent {
    let agent = Agent::start();
    agent.on::<SignInBegin>(|shown, begin| {
        let sign_in = sign_in("one", begin.way.unwrap_or(WayBack::Scheme));
        shown.sign_ins = vec![sign_in.clone()];
        Ok(SignInBegun { sign_in })
    });
    agent.on::<SignInLink>(|_, link| {
        Ok(Link { url: format!("https://social.example/authorize?of={}", link.id) })
    });
    agent.on::<SignInCancel>(|shown, _| {
        shown.sign_ins.clear();
        Ok(())
    });
    agent.on::<SignInKeep>(|shown, _| Ok(end(shown, ready(&[]))));
    agent
}

/// The last sign-in comes to this step.
pub(crate) fn end(shown: &mut Snapshot, step: SignInStep) -> SignIn {
    shown.accounts = vec![account("@ana@social.example")];
    let sign_in = shown.sign_ins.last_mut().expect("one has begun");
    sign_in.step = step;
    sign_in.clone()
}

pub(crate) fn ready(missing: &[&str]) -> SignInStep {
    let missing = missing.iter().map(|scope| (*scope).to_owned()).collect();
    SignInStep::Ready { account: "anasocial.example".into(), again: false, missing }
}

pub(crate) fn excess() -> SignInStep {
    SignInStep::Excess { got: "@ana@social.example".into(), excess: vec!["admin:read".into()] }
}

fn other() -> SignInStep {
    let (asked, got) = ("@ana@social.example".into(), "@ben@social.example".into());
    SignInStep::Other { asked, got, here: false, excess: vec![] }
}

#[test]
fn what_is_asked_for_reaches_the_agent() {
    let agent = beginning();
    let failing = |_: &mut Snapshot, _: SignInBegin| Err(Failure::new(Code::NotFediverse));
    agent.on::<SignInBegin>(failing);
    let custom = Access::Custom { scopes: vec!["read".into(), "write:statuses".into()] };
    for (args, access, way, account) in [
        (&["add", "a.example"][..], None, None, None),
        (&["add", "a.example", "--access", "read-only"], Some(Access::ReadOnly), None, None),
        (&["add", "a.example", "--scopes", "read write:statuses"], Some(custom), None, None),
        (&["add", "a.example", "--way", "loopback"], None, Some(WayBack::Loopback), None),
        (&["sign-in-again", "@ana", "--way", "code"], None, Some(WayBack::Code), Some("@ana")),
    ] {
        let ended = run(&agent, args);
        assert_eq!(ended.code, 1, "{args:?} {ended:?}");
        let begin = agent.was_asked::<SignInBegin>(1);
        assert_eq!((begin.access, begin.way, begin.account.as_deref()), (access, way, account), "{args:?}");
        assert!(begin.open_browser && !begin.accept_look_alike, "{args:?}");
    }
}

#[test]
fn it_waits_until_the_account_is_there() {
    let agent = beginning();
    let mut running = Running::begin(&agent, &["add", "social.example", "--access", "everyday"]);
    agent.was_asked::<Watch>(1);
    agent.show(|shown| drop(end(shown, SignInStep::Exchanging)));
    agent.show(|shown| drop(end(shown, ready(&["push"]))));
    assert_eq!(running.line(), "@ana@social.example is ready.");
    let ended = running.end();
    assert_eq!(ended.code, 0, "{ended:?}");
    assert!(ended.err.starts_with("Waiting for social.example in your browser …\n"), "{}", ended.err);
    assert!(ended.err.contains("Missing: push."), "T045-OA: fewer scopes are said: {}", ended.err);
}

#[test]
fn another_way_that_was_chosen_in_the_window_is_followed() {
    let agent = beginning();
    let mut running = Running::begin(&agent, &["--json", "add", "social.example", "--no-browser"]);
    assert!(running.line().contains("of=one"));
    agent.was_asked::<Watch>(1);
    agent.show(|shown| {
        shown.sign_ins[0].step = SignInStep::Replaced { by: "two".into() };
        shown.sign_ins.push(sign_in("two", WayBack::Code));
    });
    assert!(running.line().contains("of=two"), "the page of the new one is printed");
    agent.show(|shown| drop(end(shown, ready(&[]))));
    let ended = running.end();
    assert_eq!((ended.code, ended.json()["handle"].as_str()), (0, Some("@ana@social.example")));
}

#[test]
fn the_first_way_that_does_not_work_is_named() {
    let agent = beginning();
    agent.on::<SignInBegin>(|shown, _| {
        let mut sign_in = sign_in("one", WayBack::Loopback);
        sign_in.because = Some(Failure::new(Code::SchemeTaken).detail("other.desktop"));
        shown.sign_ins = vec![sign_in.clone()];
        Ok(SignInBegun { sign_in })
    });
    let running = Running::begin(&agent, &["add", "social.example"]);
    agent.was_asked::<Watch>(1);
    agent.show(|shown| drop(end(shown, ready(&[]))));
    let ended = running.end();
    let first = ended.err.lines().next();
    let words = "Another program opens the links of FediAccounts. (other.desktop) So it comes back by an address on this computer.";
    assert_eq!(first, Some(words), "T023-DL");
}

#[test]
fn a_code_is_pasted_until_one_fits() {
    let agent = beginning();
    agent.on::<SignInPaste>(|shown, paste| match paste.text.0.as_str() {
        "right" => Ok(end(shown, ready(&[]))),
        _ => Err(Failure::new(Code::BadCode)),
    });
    let mut running = Running::begin(&agent, &["--json", "add", "social.example", "--way", "code"]);
    running.types("wrong\n\n  right \n");
    let ended = running.end();
    assert_eq!(ended.code, 0, "{ended:?}");
    assert_eq!(ended.out.lines().count(), 1, "one answer: {}", ended.out);
    assert!(ended.err.contains(r#"{"error":{"code":"bad_code""#), "{}", ended.err);
    let paste = agent.was_asked::<SignInPaste>(2);
    assert_eq!((paste.id.as_str(), paste.text.0.as_str()), ("one", "right"), "no empty line was sent");
}

#[test]
fn a_script_keeps_its_stdin_where_nothing_is_to_be_pasted() {
    let agent = beginning();
    let mut running = Running::begin(&agent, &["add", "social.example"]);
    running.types("not for this program\n");
    agent.was_asked::<Watch>(1);
    agent.show(|shown| drop(end(shown, ready(&[]))));
    assert_eq!(running.end().code, 0);
    assert_eq!(agent.count::<SignInPaste>(), 0);
}

#[test]
fn more_than_asked_for_is_kept_only_if_that_was_said() {
    let agent = beginning();
    let running = Running::begin(&agent, &["--json", "add", "social.example"]);
    agent.was_asked::<Watch>(1);
    agent.show(|shown| drop(end(shown, excess())));
    let ended = running.wait();
    assert_eq!((ended.code, ended.failure().as_str()), (7, "not_confirmed"));
    assert_eq!(agent.was_asked::<SignInCancel>(1).id, "one", "the token that came is revoked");
    assert_eq!(agent.count::<SignInKeep>(), 0);

    let running = Running::begin(&agent, &["add", "social.example", "--keep"]);
    agent.was_asked::<Watch>(2);
    agent.show(|shown| drop(end(shown, excess())));
    let ended = running.wait();
    assert_eq!((ended.code, ended.out.as_str()), (0, "@ana@social.example is ready.\n"), "{ended:?}");
    assert_eq!(agent.was_asked::<SignInKeep>(1).id, "one");
}

#[test]
fn somebody_else_is_not_taken_for_who_was_asked_for() {
    let agent = beginning();
    let running = Running::begin(&agent, &["--json", "add", "@ana@social.example"]);
    agent.was_asked::<Watch>(1);
    agent.show(|shown| drop(end(shown, other())));
    let ended = running.wait();
    assert_eq!((ended.code, ended.failure().as_str()), (1, "mismatch"), "T038-OA");
    agent.was_asked::<SignInCancel>(1);
}

#[test]
fn a_page_that_only_claims_a_refusal_ends_nothing() {
    let agent = beginning();
    let running = Running::begin(&agent, &["add", "social.example"]);
    agent.was_asked::<Watch>(1);
    let claimed = SignInStep::Failed { failure: Failure::new(Code::AccessDenied), pending: true };
    agent.show(|shown| drop(end(shown, claimed.clone())));
    agent.show(|shown| drop(end(shown, claimed)));
    agent.show(|shown| drop(end(shown, ready(&[]))));
    let ended = running.wait();
    assert_eq!(ended.code, 0, "T015-DL {ended:?}");
    assert_eq!(ended.err.matches("It is still open").count(), 1, "{}", ended.err);
}

#[test]
fn a_look_alike_is_refused_unless_it_was_accepted() {
    let agent = beginning();
    agent.on::<SignInBegin>(|shown, begin| {
        if !begin.accept_look_alike {
            return Err(Failure::new(Code::LooksAlike).detail("mastodon.social"));
        }
        shown.sign_ins = vec![SignIn { step: SignInStep::Exchanging, ..sign_in("one", WayBack::Scheme) }];
        Ok(SignInBegun { sign_in: end(shown, ready(&[])) })
    });
    let ended = run(&agent, &["--json", "add", "mastod0n.social"]);
    assert_eq!((ended.code, ended.failure().as_str()), (7, "looks_alike"), "T075-NW");
    let ended = run(&agent, &["add", "mastod0n.social", "--accept-look-alike"]);
    assert_eq!(ended.code, 0, "{ended:?}");
}

#[test]
fn ctrl_c_cancels_the_sign_in_at_the_agent() {
    let agent = beginning();
    let running = Running::begin(&agent, &["--json", "add", "social.example"]);
    agent.was_asked::<Watch>(1);
    running.interrupt();
    let ended = running.wait();
    assert_eq!((ended.code, ended.failure().as_str()), (130, "interrupted"));
    assert_eq!(agent.was_asked::<SignInCancel>(1).id, "one");
}

#[test]
fn a_sign_in_that_was_cancelled_in_the_window_is_over() {
    let agent = beginning();
    let running = Running::begin(&agent, &["--json", "add", "social.example"]);
    agent.was_asked::<Watch>(1);
    agent.show(|shown| shown.sign_ins.clear());
    let ended = running.wait();
    assert_eq!((ended.code, ended.failure().as_str()), (1, "no_such_sign_in"));
}

#[test]
fn who_the_page_names_is_said_where_an_account_of_that_server_is_here() {
    for (here, said) in [("@ben@social.example", true), ("@ben@b.example", false)] {
        let agent = beginning();
        agent.show(|shown| with_accounts(shown, &[here]));
        let running = Running::begin(&agent, &["add", "social.example"]);
        agent.was_asked::<Watch>(1);
        agent.show(|shown| drop(end(shown, ready(&[]))));
        let ended = running.wait();
        assert_eq!(ended.err.contains("The page names who is signed in there."), said, "{ended:?}");
    }
}
