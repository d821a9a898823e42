use fediaccounts_protocol::manage::WayBack;

use super::*;

fn paste() -> Purpose {
    Purpose::Paste { sign_in: "1".to_owned(), host: "fedi.example".to_owned(), way: WayBack::Code }
}

/// Holds it; gives the turn that a page which asks now is told.
fn told(desk: &Desk, purpose: Purpose) -> u64 {
    desk.hold(purpose);
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
    assert!(desk.hold(Purpose::Unlock));
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
