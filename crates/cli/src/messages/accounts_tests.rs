use fediaccounts_protocol::{Code, Failure};

use super::*;

fn account(handle: &str, state: State) -> Account {
    Account {
        id: "id".into(),
        handle: handle.into(),
        display_name: "Ana Lind".into(),
        claims: None,
        picture: None,
        label: String::new(),
        color: None,
        origin: "https://a.example".into(),
        state,
        scopes: ["read"].into_iter().collect(),
        added_at: 0,
        checked_at: None,
        issued_at: None,
        expires_at: None,
        renews_at: None,
        signed_in_until: None,
    }
}

#[test]
fn every_state_has_words_and_its_times() {
    for (state, words) in [
        (State::Active, "Fine"),
        (
            State::NeedsSignIn { why: SignInReason::TokenRefused },
            "Sign in again: the server ended the sign-in",
        ),
        (
            State::NeedsSignIn { why: SignInReason::RegistrationLost },
            "Sign in again: the server no longer knows FediAccounts",
        ),
        (State::NeedsSignIn { why: SignInReason::Expired }, "Sign in again: the sign-in has run out"),
        (
            State::NeedsSignIn { why: SignInReason::ScopeTooSmall },
            "Sign in again: the server allows too little to ask whose account it is",
        ),
        (State::Suspended, "Suspended"),
        (State::Moved { to: "@ana@b.example".into() }, "Moved to @ana@b.example"),
        (State::WaitingToSignOut, "Waiting to sign out"),
        (State::NotAnswering { since: 400, retry_at: None }, "Server not answering for 10 minutes"),
        (
            State::NotAnswering { since: 400, retry_at: Some(1_300) },
            "Server not answering for 10 minutes, asked again in 5 minutes",
        ),
        (State::Offline { since: 0 }, "Offline for 17 minutes"),
    ] {
        assert_eq!(rows(&[account("@ana@a.example", state)], 1_000), format!("@ana@a.example  {words}"));
    }
}

#[test]
fn how_long_it_stays_signed_in_is_told_where_that_ends() {
    let with = |state, until| Account { signed_in_until: until, ..account("@ana@a.example", state) };
    for (state, until, words) in [
        (State::Active, None, "Fine"),
        (State::Active, Some(1_209_600), "Fine, signed in for 14 days"),
        (State::Active, Some(0), "Fine"),
        (State::Renewing, Some(600), "Renewing, signed in for 10 minutes"),
        (State::Renewing, None, "Renewing"),
        (State::Suspended, Some(600), "Suspended"),
    ] {
        assert_eq!(rows(&[with(state, until)], 0), format!("@ana@a.example  {words}"));
    }
    let renewed = Account { renews_at: Some(600), ..account("@ana@a.example", State::Active) };
    let shown = checked(&renewed, 0);
    assert_eq!(shown.lines().nth(1), Some("What the server gave is renewed in 10 minutes, by itself."));
}

#[test]
fn columns_are_as_wide_as_their_longest_handle() {
    let mut split = account("@ana@social.a.example", State::Active);
    split.claims = Some("@ana@a.example".into());
    let shown = rows(&[account("@bö@b.example", State::Active), split], 0);
    let lines: Vec<&str> = shown.lines().collect();
    assert_eq!(lines[1], "@ana@social.a.example (says it is @ana@a.example)  Fine");
    let at = |line: &str| line.chars().count() - "Fine".len();
    assert_eq!(at(lines[0]), at(lines[1]));
}

#[test]
fn what_needs_the_person_says_what_to_do() {
    let again = State::NeedsSignIn { why: SignInReason::TokenRefused };
    let shown = checked(&account("@ana@a.example", again), 0);
    assert_eq!(shown.lines().nth(1), Some("Use `fediaccounts sign-in-again @ana@a.example`."));
    assert_eq!(checked(&account("@ana@a.example", State::Active), 0), "@ana@a.example  Fine");
}

#[test]
fn each_of_many_gets_its_own_line() {
    let result = |handle: &str, outcome, failure| SignedOutOf {
        account: "id".into(),
        handle: handle.into(),
        outcome,
        failure,
    };
    let results = [
        result("@ana@a.example", Some(SignedOut::Revoked), None),
        result("@ben@b.example", Some(SignedOut::Waiting), None),
        result("@cleo@c.example", None, Some(Failure::new(Code::StoreFull))),
    ];
    assert_eq!(
        many_signed_out(&results),
        "@ana@a.example   Signed out\n\
         @ben@b.example   Waiting to sign out: the server could not be asked\n\
         @cleo@c.example  Not signed out. The disk is full."
    );
    assert!(sign_out_hint(&results).is_some() && sign_out_hint(&results[..1]).is_none());
}
