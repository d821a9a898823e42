use std::sync::{Arc, Mutex as StdMutex};

use fediaccounts_protocol::manage::WayBack;
use fediaccounts_protocol::{Code, Failure};
use tauri::ipc::InvokeResponseBody;

use super::purpose::Wanted;
use super::purpose::tests::snapshot;
use super::*;

fn paste() -> Purpose {
    Purpose::Paste { sign_in: "1".to_owned(), host: "fedi.example".to_owned(), way: WayBack::Code }
}

/// Holds it; gives the turn that a page which asks now is told.
fn told(desk: &Desk, purpose: Purpose) -> u64 {
    desk.hold(purpose, 1);
    desk.now().expect("it was just held").0
}

#[test]
fn what_was_typed_for_one_purpose_does_not_go_to_another_that_came_meanwhile() {
    let desk = Desk::default();
    let unlock = told(&desk, Purpose::Unlock);
    assert!(desk.of(unlock) == Some(Purpose::Unlock));
    let paste_turn = told(&desk, paste());
    assert!(desk.of(unlock).is_none(), "its page was told of the passphrase, and is not yet loaded anew");
    assert!(desk.of(paste_turn) == Some(paste()));
}

#[test]
fn a_purpose_that_comes_back_has_a_turn_of_its_own() {
    let desk = Desk::default();
    let first = told(&desk, Purpose::Unlock);
    told(&desk, paste());
    let last = told(&desk, Purpose::Unlock);
    assert!(desk.of(first).is_none() && desk.of(last) == Some(Purpose::Unlock));
}

#[test]
fn the_same_purpose_again_keeps_the_turn_and_what_was_typed() {
    let desk = Desk::default();
    let first = told(&desk, Purpose::Unlock);
    assert!(desk.hold(Purpose::Unlock, 1));
    assert!(desk.of(first) == Some(Purpose::Unlock));
}

#[test]
fn after_the_end_no_turn_is_left() {
    let desk = Desk::default();
    let first = told(&desk, Purpose::Unlock);
    desk.clear();
    assert!(desk.now().is_none() && desk.of(first).is_none());
    assert!(told(&desk, Purpose::Unlock) != first, "nor does the next opening bring it back");
}

const PASSWORD: SignInStep = SignInStep::Password { failure: None };

/// A desk that goes through sign-in 1, and what its page was told.
fn going() -> (Desk, Arc<StdMutex<Vec<String>>>) {
    let (desk, heard) = (Desk::default(), Arc::<StdMutex<Vec<String>>>::default());
    let wanted = Wanted::Password { sign_in: "1".to_owned(), name: String::new() };
    let turn = told(&desk, wanted.purpose(&snapshot(5, "a.example", PASSWORD)).expect("it is there"));
    let page = heard.clone();
    let channel = Channel::new(move |body| {
        let InvokeResponseBody::Json(text) = body else { panic!("it is JSON") };
        page.lock().unwrap().push(text);
        Ok(())
    });
    assert!(desk.follow(turn, channel), "it is its turn");
    (desk, heard)
}

#[test]
fn the_page_hears_each_step_once_and_nothing_that_comes_late() {
    let (desk, heard) = going();
    let step = |revision, step| desk.look(&snapshot(revision, "a.example", step));
    let refused = SignInStep::Password { failure: Some(Failure::new(Code::WrongPassword)) };
    let steps = [(6, PASSWORD), (7, PASSWORD), (8, SignInStep::Exchanging), (9, refused.clone())];
    for (revision, said) in steps {
        assert!(matches!(step(revision, said), Seen::Going(_)));
    }
    let newest = Seen::Going(Heard { revision: 9, step: refused });
    assert_eq!(step(8, SignInStep::Exchanging), newest, "it is older than what is known, and ends nothing");
    let heard = heard.lock().unwrap();
    let kinds: Vec<_> = heard.iter().map(|text| text.split('"').nth(7).unwrap_or_default()).collect();
    assert_eq!(kinds, ["password", "exchanging", "password"], "{heard:?}");
}

#[test]
fn a_sign_in_that_needs_nothing_more_or_is_gone_ends_the_window() {
    let ready = SignInStep::Ready { account: "a".to_owned(), again: false, missing: vec![] };
    let failed = SignInStep::Failed { failure: Failure::new(Code::SignInExpired), pending: false };
    for end in [ready, failed, SignInStep::AwaitingApproval, SignInStep::Replaced { by: "2".to_owned() }] {
        assert_eq!(going().0.look(&snapshot(6, "a.example", end)), Seen::Over);
    }
    let gone = Snapshot { sign_ins: vec![], ..snapshot(6, "a.example", PASSWORD) };
    assert_eq!(going().0.look(&gone), Seen::Over);
    let before = Snapshot { sign_ins: vec![], ..snapshot(0, "a.example", PASSWORD) };
    assert_eq!(going().0.look(&before), Seen::Nothing, "it was not there yet, and is now");
}

#[test]
fn a_page_of_a_former_turn_is_told_nothing() {
    let (desk, heard) = going();
    told(&desk, Purpose::Unlock);
    assert_eq!(desk.look(&snapshot(9, "a.example", PASSWORD)), Seen::Nothing);
    assert!(!desk.follow(1, Channel::new(|_| Ok(()))), "its turn is over");
    assert!(heard.lock().unwrap().is_empty());
}
