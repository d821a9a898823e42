//! Signing out.

use fediaccounts_protocol::manage::{Offer, Remove, SignOut, SignOutAll, SignedOut, SignedOutOf};
use fediaccounts_protocol::{Code, Failure};

use crate::agent::{Agent, with_accounts};
use crate::run::run;

fn three() -> Agent {
    let agent = Agent::start();
    agent.show(|shown| with_accounts(shown, &["@ana@a.example", "@ben@a.example", "@ana@b.example"]));
    agent
}

fn result(handle: &str, outcome: Option<SignedOut>, failure: Option<Failure>) -> SignedOutOf {
    SignedOutOf { account: "id".into(), handle: handle.into(), outcome, failure }
}

#[test]
fn many_are_not_signed_out_without_a_yes() {
    let agent = three();
    for args in [&["sign-out", "--everything"][..], &["sign-out", "--instance", "a.example"]] {
        let ended = run(&agent, args);
        assert_eq!((ended.code, ended.out.as_str()), (7, ""), "{args:?}");
        assert!(ended.err.contains("add --yes"), "{}", ended.err);
    }
    let ended = run(&agent, &["--json", "sign-out", "--everything"]);
    assert_eq!((ended.code, ended.failure().as_str()), (7, "not_confirmed"));
    assert_eq!(agent.count::<SignOutAll>(), 0, "nobody said yes");
}

#[test]
fn each_of_many_has_a_result_and_the_worst_decides() {
    for (outcomes, code) in [
        ([Some(SignedOut::Revoked), Some(SignedOut::Revoked)], 0),
        ([Some(SignedOut::Revoked), Some(SignedOut::Waiting)], 5),
        ([Some(SignedOut::Waiting), None], 1),
    ] {
        let agent = three();
        agent.on::<SignOutAll>(move |_, _| {
            let full = |outcome: Option<SignedOut>| outcome.is_none().then(|| Failure::new(Code::StoreFull));
            let [first, second] = outcomes;
            Ok(vec![
                result("@ana@a.example", first, full(first)),
                result("@ben@a.example", second, full(second)),
            ])
        });
        let ended = run(&agent, &["sign-out", "--instance", "a.example", "--yes"]);
        assert_eq!(ended.code, code, "T057-OA {ended:?}");
        assert_eq!(ended.out.lines().count(), 2, "{ended:?}");
        assert_eq!(agent.was_asked::<SignOutAll>(1).instance.as_deref(), Some("https://a.example"));
    }
}

#[test]
fn everything_names_no_server() {
    let agent = three();
    agent.on::<SignOutAll>(|_, _| Ok(vec![]));
    let ended = run(&agent, &["--json", "sign-out", "--everything", "--yes"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, "[]\n"));
    assert_eq!(agent.was_asked::<SignOutAll>(1).instance, None);
}

#[test]
fn a_server_that_is_not_here_is_said_before_anything_is_asked() {
    let agent = three();
    let ended = run(&agent, &["--json", "sign-out", "--instance", "c.example", "--yes"]);
    assert_eq!((ended.code, ended.failure().as_str()), (3, "no_such_instance"));
    assert_eq!(agent.count::<SignOutAll>(), 0);
}

#[test]
fn one_that_waits_can_be_removed_anyway() {
    let agent = three();
    agent.on::<SignOut>(|_, _| Ok(SignedOut::Waiting));
    agent.on::<Remove>(|_, _| Ok(()));
    let ended = run(&agent, &["--json", "sign-out", "@ana@a.example"]);
    assert_eq!((ended.code, ended.out.as_str()), (5, "\"waiting\"\n"), "T057-OA");
    assert_eq!(agent.count::<Remove>(), 0, "nothing is removed that was not asked for");

    let ended = run(&agent, &["sign-out", "@ana@a.example", "--anyway"]);
    assert_eq!(ended.code, 0);
    assert!(ended.out.contains("may live on there"), "T057-OA: no revoke is claimed: {}", ended.out);
    assert_eq!(agent.was_asked::<Remove>(1).account, "@ana@a.example");
    assert_eq!(run(&agent, &["--json", "sign-out", "@ana@a.example", "--anyway"]).out, "\"removed\"\n");
}

#[test]
fn what_the_server_confirms_is_not_removed_a_second_time() {
    let agent = three();
    agent.on::<SignOut>(|_, _| Ok(SignedOut::Revoked));
    let ended = run(&agent, &["--json", "sign-out", "@ana@a.example", "--anyway"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, "\"revoked\"\n"));
    assert_eq!(agent.count::<Remove>(), 0);
}

#[test]
fn a_server_without_an_end_for_tokens_is_said_to_have_none() {
    let agent = three();
    agent.show(|shown| shown.instances[1].offers.retain(|offer| *offer != Offer::Revocation));
    agent.on::<SignOut>(|_, _| Ok(SignedOut::Waiting));
    for (account, page) in [("@ana@a.example", false), ("@ana@b", true), ("anab.example", true)] {
        let ended = run(&agent, &["sign-out", account]);
        assert_eq!(ended.code, 5, "{ended:?}");
        assert_eq!(
            ended.out.contains("`fediaccounts sessions open"),
            page,
            "T057-OA {account}: {}",
            ended.out
        );
    }
}
