//! Signing in at a Pleroma without its page: name and password, a second factor that needs no password
//! again, accounts that are made now, and what is signed in.

use std::time::Duration;

use fediaccounts_practice::{ANA, Joining, Software, Standing};
use fediaccounts_protocol::manage::{
    Account, EndSession, Factor, GetSessions, NameAndPassword, Offer, SignInBy, SignInNewAccount, SignInStep,
    SignedOut, State, Typed,
};
use fediaccounts_protocol::{Code, Failure};

use crate::world::{World, name_and_password};

const CHALLENGE: &str = "/oauth/mfa/challenge";

async fn begun(world: &World) -> String {
    world.begin_with(SignInBy::Password).await.unwrap().id
}

fn wrong(step: &SignInStep) -> Code {
    match step {
        SignInStep::Password { failure: Some(failure) }
        | SignInStep::SecondFactor { failure: Some(failure), .. }
        | SignInStep::NewAccount { failure: Some(failure), .. } => failure.code,
        step => panic!("nothing was wrong: {step:?}"),
    }
}

async fn ready(world: &World, step: &SignInStep) -> Account {
    let SignInStep::Ready { account, missing, .. } = step else { panic!("not ready: {step:?}") };
    assert!(missing.is_empty(), "{missing:?}");
    world.account(account).await
}

#[tokio::test]
async fn a_password_signs_in_where_the_browser_would_too() {
    for software in [Software::Pleroma, Software::Akkoma] {
        let world = World::at(software).await;
        let id = begun(&world).await;
        assert_eq!(wrong(&world.type_password(&id, ANA.name, "wrong").await), Code::WrongPassword);
        let account = ready(&world, &world.type_password(&id, ANA.name, ANA.password).await).await;
        assert_eq!(account.state, State::Active);
        let shown = world.snapshot().await.instances;
        assert_eq!(shown[0].offers[..2], [Offer::Browser, Offer::Password], "the browser is the better way");
        assert!(world.browser.opened().is_empty());
        assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "{software}");
        assert_eq!(world.server.live_tokens(), 0);
    }
}

#[tokio::test]
async fn a_second_factor_is_asked_for_without_the_password_again() {
    let world = World::at(Software::Pleroma).await;
    world.server.set_second_factor(ANA, true);
    let id = begun(&world).await;
    let step = world.type_password(&id, ANA.name, ANA.password).await;
    let factors = vec![Factor::Totp, Factor::Recovery];
    assert_eq!(step, SignInStep::SecondFactor { factors, again: false, failure: None });
    let step = world.type_second_factor(&id, Factor::Totp, "00000x").await;
    assert_eq!(wrong(&step), Code::WrongSecondFactor);
    let code = world.server.one_time_code();
    ready(&world, &world.type_second_factor(&id, Factor::Totp, &code).await).await;
    let [recovery, _] = world.server.recovery_codes();
    let id = begun(&world).await;
    world.type_password(&id, ANA.name, ANA.password).await;
    ready(&world, &world.type_second_factor(&id, Factor::Recovery, recovery).await).await;
    let id = begun(&world).await;
    world.type_password(&id, ANA.name, ANA.password).await;
    let step = world.type_second_factor(&id, Factor::Recovery, recovery).await;
    assert_eq!(wrong(&step), Code::WrongSecondFactor, "each is good once");
    assert_eq!(world.server.count("POST", CHALLENGE), 4, "T062-OA each code was sent once");
}

#[tokio::test]
async fn a_code_that_comes_after_five_minutes_asks_for_the_password() {
    let world = World::at(Software::Pleroma).await;
    world.server.set_second_factor(ANA, true);
    let id = begun(&world).await;
    world.type_password(&id, ANA.name, ANA.password).await;
    world.pass(301).await;
    world.server.advance(Duration::from_secs(301));
    let step = world.type_second_factor(&id, Factor::Totp, "000000").await;
    assert!(matches!(step, SignInStep::Password { .. }), "{step:?}");
    assert_eq!(wrong(&step), Code::ChallengeExpired);
}

#[tokio::test]
async fn who_may_not_sign_in_is_told_why() {
    let world = World::at(Software::Pleroma).await;
    let id = begun(&world).await;
    for (standing, code) in [
        (Standing::Disabled, Code::AccountDisabled),
        (Standing::Unconfirmed, Code::EmailUnconfirmed),
        (Standing::Pending, Code::AwaitingApproval),
        (Standing::PasswordReset, Code::PasswordReset),
    ] {
        world.server.set_standing(ANA, standing);
        let step = world.type_password(&id, ANA.name, ANA.password).await;
        assert_eq!(wrong(&step), code, "{standing:?}");
    }
    world.server.set_standing(ANA, Standing::Fine);
    ready(&world, &world.type_password(&id, ANA.name, ANA.password).await).await;
}

#[tokio::test]
async fn a_registration_that_was_swept_is_made_anew_and_the_person_types_again() {
    let world = World::at(Software::Pleroma).await;
    let id = begun(&world).await;
    world.server.forget_registrations();
    let step = world.type_password(&id, ANA.name, ANA.password).await;
    assert_eq!(wrong(&step), Code::RegistrationLost, "T059-OA");
    assert_eq!(world.server.registrations(), 2, "T059-OA it is made anew");
    ready(&world, &world.type_password(&id, ANA.name, ANA.password).await).await;
}

#[tokio::test]
async fn another_session_is_ended_and_our_own_is_not() {
    let world = World::at(Software::Pleroma).await;
    let id = begun(&world).await;
    let account = ready(&world, &world.type_password(&id, ANA.name, ANA.password).await).await;
    let waiting = world.second_session(&account, ANA).await;
    let of = || GetSessions { account: account.id.clone() };
    let sessions = world.ask(of()).await.unwrap();
    let id_of = |current| sessions.iter().find(|one| one.current == current).unwrap().id.clone();
    assert!(sessions.len() == 2 && sessions.iter().all(|one| one.name == "FediAccounts"), "{sessions:?}");
    let end = |session: String| EndSession { account: account.id.clone(), session };
    assert_eq!(world.ask(end(id_of(true))).await.unwrap_err().code, Code::OwnSession);
    assert_eq!(world.ask(end("999999".into())).await.unwrap_err().code, Code::NoSuchSession);
    world.ask(end(id_of(false))).await.unwrap();
    assert_eq!(world.ask(of()).await.unwrap().len(), 1);
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
    world.cancel(&waiting).await;
}

async fn house(world: &World, approval: bool) -> String {
    let begun = world.begin_with(SignInBy::NewAccount).await.unwrap();
    let SignInStep::NewAccount { house, failure: None } = &begun.step else { panic!("{begun:?}") };
    assert_eq!(house.approval, approval);
    begun.id
}

async fn join(world: &World, id: &str, typed: NameAndPassword, email: &str) -> SignInStep {
    let request = SignInNewAccount {
        id: id.to_owned(),
        typed,
        email: Typed(email.to_owned()),
        agreed: true,
        reason: "I like maps.".into(),
        locale: "en".into(),
        date_of_birth: None,
    };
    world.ask(request).await.unwrap();
    world.settled(id).await
}

#[tokio::test]
async fn an_account_is_made_and_signed_in() {
    let world = World::at(Software::Pleroma).await;
    let id = house(&world, false).await;
    let cara = || name_and_password("cara", "cara-practice");
    let step = join(&world, &id, name_and_password(ANA.name, "x-practice"), "x@practice.example").await;
    assert_eq!(wrong(&step), Code::UsernameTaken);
    let step = join(&world, &id, cara(), ANA.email).await;
    assert_eq!(wrong(&step), Code::EmailTaken);
    assert!(world.server.newcomers().is_empty());
    let account = ready(&world, &join(&world, &id, cara(), "cara@practice.example").await).await;
    assert_eq!(account.handle, format!("@cara@{}", world.server.host()));
    assert_eq!(world.server.newcomers().len(), 1);
}

#[tokio::test]
async fn who_has_to_wait_is_told_for_what_and_nobody_is_signed_in() {
    let world = World::at(Software::Pleroma).await;
    for (joining, name, expected, code) in [
        (Joining::Approval, "hank", SignInStep::AwaitingApproval, Code::AwaitingApproval),
        (Joining::Confirmation, "ida", SignInStep::AwaitingConfirmation, Code::EmailUnconfirmed),
    ] {
        world.server.set_joining(joining);
        let id = house(&world, joining == Joining::Approval).await;
        let typed = name_and_password(name, "new-practice");
        assert_eq!(join(&world, &id, typed, &format!("{name}@practice.example")).await, expected);
        let id = begun(&world).await;
        assert_eq!(wrong(&world.type_password(&id, name, "new-practice").await), code);
    }
    assert!(world.snapshot().await.accounts.is_empty());
    assert_eq!(world.server.live_tokens(), 0);
    world.server.set_joining(Joining::Closed);
    let closed = world.begin_with(SignInBy::NewAccount).await;
    assert!(matches!(closed, Err(Failure { code: Code::NewAccountsClosed, .. })), "{closed:?}");
}

#[tokio::test]
async fn tries_that_came_to_nothing_use_one_registration() {
    let world = World::at(Software::Pleroma).await;
    for _ in 0..6 {
        let id = begun(&world).await;
        assert_eq!(wrong(&world.type_password(&id, ANA.name, "wrong").await), Code::WrongPassword);
        world.cancel(&id).await;
    }
    assert_eq!(world.server.registrations(), 1);
}
