//! PeerTube: name and password, a second factor, pairs of tokens that rotate, and sessions.

use std::time::Duration;

use fediaccounts_practice::{ANA, BEN, Fault, Options, Software, Standing, User};
use fediaccounts_protocol::manage::{
    Account, EndSession, Factor, GetPreview, GetSessions, Lock, Offer, SignInBegin, SignInBy, SignInStep,
    SignedOut, State,
};
use fediaccounts_protocol::{Code, Failure, Remedy};

use crate::world::{Search, World, beginning, files, host_of, logged, name_and_password};

const TOKEN: &str = "/api/v1/users/token";

async fn world() -> World {
    let mut world = World::around(Options { software: Software::PeerTube, ..Options::default() }).await;
    world.start().await;
    world.until(|shown| shown.lock == Lock::Open).await;
    world
}

async fn begun(world: &World) -> String {
    world.begin_with(SignInBy::Password).await.unwrap().id
}

/// The whole way, with the second factor where there is one.
async fn added(world: &World, user: User) -> Account {
    let id = begun(world).await;
    let mut step = world.type_password(&id, user.name, user.password).await;
    if let Some(code) = world.server.second_factor(user) {
        assert!(matches!(step, SignInStep::SecondFactor { again: true, .. }), "{step:?}");
        let again = Some(name_and_password(user.name, user.password));
        step = world.type_again(&id, Factor::Totp, &code, again).await;
    }
    let SignInStep::Ready { account, missing, .. } = step else { panic!("not ready: {step:?}") };
    assert!(missing.is_empty(), "there are no scopes to miss");
    world.account(&account).await
}

fn failure(step: &SignInStep) -> Option<&Failure> {
    match step {
        SignInStep::Password { failure } | SignInStep::SecondFactor { failure, .. } => failure.as_ref(),
        step => panic!("nothing is to be typed: {step:?}"),
    }
}

#[tokio::test]
async fn a_name_and_a_password_become_an_account() {
    let mut world = world().await;
    world.server.name_providers(&["Practice ID"]);
    let preview = world.ask(GetPreview { text: host_of(ANA, &world.server.host()) }).await.unwrap();
    assert_eq!(
        (preview.instance.software.as_str(), preview.instance.version.as_str()),
        ("PeerTube", "6.3.2")
    );
    assert_eq!(preview.instance.offers, [Offer::Password, Offer::Sessions, Offer::Revocation]);
    assert_eq!(preview.providers, ["Practice ID"]);

    let account = added(&world, ANA).await;
    assert_eq!(account.handle, host_of(ANA, &world.server.host()));
    assert_eq!((account.display_name.as_str(), &account.state), ("Ana Lind", &State::Active));
    assert!(account.scopes.is_empty());
    let lives = |end: Option<i64>| end.unwrap() - account.issued_at.unwrap();
    assert_eq!((lives(account.expires_at), lives(account.signed_in_until)), (86_399, 1_209_599));
    assert!(world.browser.opened().is_empty(), "there is no page to open");
    assert_eq!(world.server.count("POST", TOKEN), 1, "T062-OA a password is sent once");

    world.restart().await;
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T057-OA");
    assert_eq!(world.server.live_tokens(), 0, "T057-OA");
}

#[tokio::test]
async fn a_second_factor_is_asked_for_with_the_password() {
    let world = world().await;
    let id = begun(&world).await;
    world.type_password(&id, "ben", BEN.password).await;
    let code = world.server.second_factor(BEN).unwrap();
    let other = if code == "000000" { "000001" } else { "000000" };
    let again = || Some(name_and_password("ben", BEN.password));
    let step = world.type_again(&id, Factor::Totp, other, again()).await;
    assert_eq!(failure(&step).map(|failure| failure.code), Some(Code::WrongSecondFactor));
    let (first, last) = code.split_at(3);
    let step = world.type_again(&id, Factor::Totp, &format!("{first} {last}"), again()).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
    assert_eq!((world.server.count("POST", TOKEN), world.server.live_tokens()), (3, 1), "T062-OA");
}

#[tokio::test]
async fn what_is_wrong_is_said_and_the_password_is_typed_again() {
    let world = world().await;
    let id = begun(&world).await;
    let typed = async |password: &str| {
        let step = world.type_password(&id, "ana", password).await;
        failure(&step).map(|failure| failure.code)
    };
    assert_eq!(typed("wrong").await, Some(Code::WrongPassword));
    for (standing, code) in [
        (Standing::Unconfirmed, Code::EmailUnconfirmed),
        (Standing::Pending, Code::AwaitingApproval),
        (Standing::Rejected, Code::ApprovalRejected),
        (Standing::Disabled, Code::AccountDisabled),
    ] {
        world.server.set_standing(ANA, standing);
        assert_eq!(typed(ANA.password).await, Some(code), "{standing:?}");
    }
    world.server.reinstate(ANA);
    let step = world.type_password(&id, "ana", ANA.password).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn too_many_tries_are_said_with_their_time() {
    let world = world().await;
    world.server.limit_sign_ins(Some(2));
    let id = begun(&world).await;
    for _ in 0..2 {
        let step = world.type_password(&id, ANA.name, "wrong").await;
        assert_eq!(failure(&step).unwrap().code, Code::WrongPassword);
    }
    let step = world.type_password(&id, ANA.name, ANA.password).await;
    let Failure { code: Code::TooManyTries, remedy: Remedy::Retry { after: Some(after) }, .. } =
        failure(&step).unwrap()
    else {
        panic!("no time: {step:?}")
    };
    assert!((1..=300).contains(after), "{after}");
    world.server.advance(Duration::from_secs(u64::from(*after)));
    let step = world.type_password(&id, ANA.name, ANA.password).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn a_server_in_trouble_gets_the_password_once_for_each_time_it_was_typed() {
    let world = world().await;
    let id = begun(&world).await;
    for (sent, (fault, code)) in [
        (Fault::Status(500), Code::NotAnswering),
        (Fault::Drop, Code::NotAnswering),
        (Fault::Status(302), Code::BadRedirect),
    ]
    .into_iter()
    .enumerate()
    {
        world.server.fail_next(TOKEN, fault);
        let step = world.type_password(&id, ANA.name, ANA.password).await;
        assert_eq!(
            (failure(&step).unwrap().code, world.server.count("POST", TOKEN)),
            (code, sent + 1),
            "T062-OA"
        );
    }
    world.server.forget_registrations();
    let step = world.type_password(&id, ANA.name, ANA.password).await;
    assert_eq!(failure(&step).unwrap().code, Code::RegistrationLost, "T059-OA it is made anew");
    assert_eq!(world.server.count("POST", TOKEN), 4, "T062-OA and the password is not sent by itself");
    let step = world.type_password(&id, ANA.name, ANA.password).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn who_signs_in_again_by_mail_address_is_the_same_account() {
    let world = world().await;
    let account = added(&world, ANA).await;
    let again = SignInBegin { account: Some(account.id.clone()), access: None, ..beginning("") };
    let begun = world.ask(again).await.unwrap().sign_in;
    assert_eq!(begun.by, SignInBy::Password, "it is all there is");
    let step = world.type_password(&begun.id, ANA.email, ANA.password).await;
    let SignInStep::Ready { account: id, again, .. } = step else { panic!("not ready: {step:?}") };
    assert_eq!((id, again), (account.id, true));
    world.until_server(|server| server.live_tokens() == 1).await;
}

#[tokio::test]
async fn a_pair_is_renewed_before_it_runs_out_and_the_new_one_is_used() {
    let world = world().await;
    world.server.tokens_live(3_600, 86_400);
    let account = added(&world, ANA).await;
    let first = world.server.tokens_of_people();
    world.pass_until(|_| world.server.tokens_of_people() != first).await;
    assert_eq!(world.server.live_tokens(), 1, "T052-OA the old pair is dead, and there is one new");
    assert_eq!(world.server.count("POST", TOKEN), 2, "T052-OA one refresh");
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked));
    assert_eq!(world.server.live_tokens(), 0, "T057-OA");
}

#[tokio::test]
async fn a_blocked_account_needs_to_be_signed_in_again() {
    let world = world().await;
    let account = added(&world, ANA).await;
    world.server.suspend(ANA);
    let state = world.check(&account).await.unwrap().state;
    assert!(matches!(state, State::NeedsSignIn { .. }), "T056-OA {state:?}");
}

#[tokio::test]
async fn sessions_are_listed_with_their_devices_and_ended_where_the_server_has_them() {
    let world = world().await;
    let account = added(&world, ANA).await;
    let all = || GetSessions { account: account.id.clone() };
    assert_eq!(world.ask(all()).await.unwrap_err().code, Code::NotOffered, "6.3.2 has none");
    world.server.list_sessions(true);
    let elsewhere = world.server.sign_in_elsewhere(ANA, "Firefox");
    let sessions = world.ask(all()).await.unwrap();
    let [other, own] = &sessions[..] else { panic!("two: {sessions:?}") };
    assert_eq!(
        (other.current, other.name.as_str(), other.place.as_deref()),
        (false, "Firefox", Some("192.0.2.7"))
    );
    assert!(own.current && own.name.starts_with("FediAccounts/"), "{own:?}");
    let end = |id: &str| EndSession { account: account.id.clone(), session: id.to_owned() };
    assert_eq!(world.ask(end(&own.id)).await.unwrap_err().code, Code::OwnSession);
    assert_eq!(world.ask(end("4711")).await.unwrap_err().code, Code::NoSuchSession);
    world.ask(end(&other.id)).await.unwrap();
    assert!(!world.server.token_is_live(&elsewhere));
    assert_eq!(world.ask(all()).await.unwrap().len(), 1);
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
}

#[tokio::test]
async fn a_pair_that_has_run_out_is_ended_with_what_renews_it() {
    let world = world().await;
    world.server.tokens_live(3_600, 864_000);
    let account = added(&world, ANA).await;
    world.server.advance(Duration::from_secs(7_200));
    assert_eq!(world.server.live_tokens(), 1, "it can still be renewed");
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T057-OA");
    assert_eq!(world.server.live_tokens(), 0, "T057-OA");
}

#[tokio::test]
async fn nothing_that_was_typed_is_told_logged_or_written() {
    const WRONG: &str = "CANARY-not-the-password";
    const CODE: &str = "CANARY-no-code";
    let mut world = world().await;
    let id = begun(&world).await;
    world.type_password(&id, "ben", WRONG).await;
    world.type_password(&id, "ben", BEN.password).await;
    let again = Some(name_and_password("ben", BEN.password));
    let step = world.type_again(&id, Factor::Totp, CODE, again).await;
    assert_eq!(failure(&step).map(|failure| failure.code), Some(Code::WrongSecondFactor));
    let account = added(&world, BEN).await;
    world.server.fail_next(TOKEN, Fault::DropAfter);
    let id = begun(&world).await;
    world.type_password(&id, "ana", ANA.password).await;
    world.check(&account).await.unwrap();
    let mut places: Vec<_> = files(&world.profile());
    world.stop().await;
    places.extend(files(&world.profile()));
    places.push(("the wire".into(), world.heard.lock().unwrap().join("\n").into_bytes()));
    places.push(("the log".into(), logged()));
    let typed = [WRONG, CODE, ANA.password, BEN.password].map(|text| ("what was typed", text.as_bytes()));
    let tokens = world.server.tokens();
    let search =
        Search::of(typed.into_iter().chain(tokens.iter().map(|token| ("a token", token.as_bytes()))));
    for (place, bytes) in &places {
        assert_eq!(search.find(bytes), None, "T062-OA stands in {}", place.display());
    }
}
