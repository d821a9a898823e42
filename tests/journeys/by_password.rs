//! Signing in with a name and a password, then a second factor: what the broker does about each answer.

use std::time::Duration;

use fediaccounts_core::{
    Bar, Challenge, Factor, IdentifyError, Offer, PasswordAnswer, PasswordError, Secret,
};
use fediaccounts_protocol::manage::{
    self, GetPreview, SignInAnotherWay, SignInBegin, SignInBy, SignInLink, SignInPassword,
    SignInSecondFactor, SignInStep, Typed, WayBack,
};
use fediaccounts_protocol::{Code, Failure, Remedy};

use crate::world::{World, beginning, name_and_password, token_set};

fn challenge(token: Option<&str>) -> PasswordAnswer {
    let factors = vec![Factor::Totp, Factor::Recovery];
    PasswordAnswer::Challenge(Challenge { factors, token: token.map(Secret::new) })
}

async fn begun(world: &World) -> String {
    let begun = world.begin_with(SignInBy::Password).await.unwrap();
    assert_eq!((begun.by, &begun.step), (SignInBy::Password, &SignInStep::Password { failure: None }));
    begun.id
}

fn second(failure: Option<Failure>) -> SignInStep {
    let factors = vec![manage::Factor::Totp, manage::Factor::Recovery];
    SignInStep::SecondFactor { factors, again: false, failure }
}

/// The code of what was wrong with what was typed.
fn wrong(step: &SignInStep) -> Option<Code> {
    match step {
        SignInStep::Password { failure } | SignInStep::SecondFactor { failure, .. } => {
            failure.as_ref().map(|failure| failure.code)
        }
        step => panic!("nothing is to be typed: {step:?}"),
    }
}

#[tokio::test]
async fn a_password_is_enough_where_the_server_says_so() {
    let (mut world, play) = World::pretending().await;
    let request = SignInBegin { by: None, ..beginning(&world.server.host()) };
    let begun = world.ask(request).await.unwrap().sign_in;
    assert_eq!(begun.by, SignInBy::Password, "it is the first of the server's offers");
    assert!(world.browser.opened().is_empty(), "there is no page to open");
    let step = world.type_password(&begun.id, "ana", "a password").await;
    let SignInStep::Ready { again: false, missing, .. } = step else { panic!("not ready: {step:?}") };
    assert!(missing.is_empty(), "there are no scopes, so none is missing: {missing:?}");
    assert_eq!((play.count("register"), play.count("password")), (1, 1), "T062-OA");
    world.stop().await;
    let stored = world.stored().await;
    assert_eq!((stored.accounts.len(), stored.orphans.len(), stored.pending.len()), (1, 0, 0));
}

#[tokio::test]
async fn nothing_is_stored_before_a_token_comes() {
    let (mut world, play) = World::pretending().await;
    play.passwords.will_be([Ok(challenge(Some("half-done")))]);
    let id = begun(&world).await;
    assert_eq!(world.type_password(&id, "ana", "a password").await, second(None));
    world.stop().await;
    let stored = world.stored().await;
    assert!(stored.pending.is_empty() && stored.instances.is_empty() && stored.orphans.is_empty());
    world.start().await;
    world.until(|shown| shown.lock == manage::Lock::Open && shown.sign_ins.is_empty()).await;
}

#[tokio::test]
async fn whatever_is_wrong_with_a_password_it_is_typed_again_and_never_sent_again() {
    let (world, play) = World::pretending().await;
    let id = begun(&world).await;
    let minute = Some(Duration::from_secs(60));
    for (sent, (error, code)) in [
        (PasswordError::WrongPassword, Code::WrongPassword),
        (PasswordError::Barred(Bar::Disabled), Code::AccountDisabled),
        (PasswordError::Barred(Bar::EmailUnconfirmed), Code::EmailUnconfirmed),
        (PasswordError::Barred(Bar::AwaitingApproval), Code::AwaitingApproval),
        (PasswordError::Barred(Bar::Rejected), Code::ApprovalRejected),
        (PasswordError::Barred(Bar::PasswordReset), Code::PasswordReset),
        (PasswordError::TooMany { retry_after: minute }, Code::TooManyTries),
        (PasswordError::Refused { status: 500 }, Code::NotAnswering),
        (PasswordError::Net(fediaccounts_core::NetError::TimedOut), Code::NotAnswering),
        (PasswordError::Malformed, Code::BadAnswer),
    ]
    .into_iter()
    .enumerate()
    {
        play.passwords.will_be([Err(error.clone())]);
        let step = world.type_password(&id, "ana", "a password").await;
        assert_eq!((wrong(&step), play.count("password")), (Some(code), sent + 1), "T062-OA {error:?}");
        let SignInStep::Password { failure: Some(failure) } = step else { panic!("{step:?}") };
        if code == Code::TooManyTries {
            assert_eq!(failure.remedy, Remedy::Retry { after: Some(60) });
        }
    }
    assert_eq!(play.count("register"), 1, "one registration serves them all");
}

#[tokio::test]
async fn a_second_factor_may_be_wrong_and_then_right() {
    let (world, play) = World::pretending().await;
    play.passwords.will_be([Ok(challenge(Some("half-done")))]);
    play.seconds.will_be([
        Err(PasswordError::WrongCode),
        Err(PasswordError::TooMany { retry_after: None }),
        Ok(token_set("t")),
    ]);
    let id = begun(&world).await;
    assert_eq!(world.type_password(&id, "ana", "a password").await, second(None));
    let step = world.type_second_factor(&id, manage::Factor::Totp, "111 111").await;
    assert_eq!(wrong(&step), Some(Code::WrongSecondFactor));
    let step = world.type_second_factor(&id, manage::Factor::Recovery, "recovery").await;
    assert_eq!(wrong(&step), Some(Code::TooManyTries));
    let step = world.type_second_factor(&id, manage::Factor::Totp, "123456").await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
    assert_eq!((play.count("password"), play.count("second factor")), (1, 3), "T062-OA");
}

#[tokio::test]
async fn a_challenge_that_is_too_old_asks_for_the_password() {
    let (world, play) = World::pretending().await;
    play.passwords.will_be([Ok(challenge(Some("half-done")))]);
    for error in [PasswordError::ChallengeExpired, PasswordError::WrongPassword] {
        play.seconds.will_be([Err(error)]);
        let id = begun(&world).await;
        world.type_password(&id, "ana", "a password").await;
        let step = world.type_second_factor(&id, manage::Factor::Totp, "123456").await;
        assert!(matches!(step, SignInStep::Password { failure: Some(_) }), "{step:?}");
        let code = Typed("123456".into());
        let late = SignInSecondFactor { id, factor: manage::Factor::Totp, code, again: None };
        assert_eq!(world.ask(late).await.unwrap_err().code, Code::BadRequest, "nobody asked for it any more");
    }
}

#[tokio::test]
async fn where_the_password_is_needed_again_it_is_asked_for_again() {
    let (world, play) = World::pretending().await;
    play.passwords.will_be([Ok(challenge(None))]);
    let id = begun(&world).await;
    let step = world.type_password(&id, "ana", "a password").await;
    assert!(matches!(step, SignInStep::SecondFactor { again: true, .. }), "{step:?}");
    let code = Typed("123456".into());
    let alone = SignInSecondFactor { id: id.clone(), factor: manage::Factor::Totp, code, again: None };
    assert_eq!(world.ask(alone).await.unwrap_err().code, Code::BadRequest, "T062-OA nobody kept it");
    let again = Some(name_and_password("ana", "a password"));
    let step = world.type_again(&id, manage::Factor::Totp, "123456", again).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn a_lost_registration_is_made_anew_once_and_the_person_types_again() {
    let (world, play) = World::pretending().await;
    let lost = || Err(PasswordError::InvalidClient);
    let id = begun(&world).await;
    play.passwords.will_be([lost()]);
    let step = world.type_password(&id, "ana", "a password").await;
    assert_eq!(wrong(&step), Some(Code::RegistrationLost));
    assert_eq!((play.count("register"), play.count("password")), (2, 1), "T059-OA T062-OA");
    let step = world.type_password(&id, "ana", "a password").await;
    assert!(
        matches!(&step, SignInStep::Failed { failure, pending: false }
        if failure.code == Code::RegistrationLost && failure.remedy == Remedy::StartAgain),
        "{step:?}"
    );
    assert_eq!(play.count("register"), 2, "T059-OA once, and no more");
}

#[tokio::test]
async fn a_token_that_speaks_for_somebody_else_than_the_server_says_is_owed() {
    let (mut world, play) = World::pretending().await;
    *play.speaks.lock().unwrap() = false;
    let id = begun(&world).await;
    let step = world.type_password(&id, "ana", "a password").await;
    assert!(
        matches!(&step, SignInStep::Failed { failure, .. } if failure.code == Code::Mismatch),
        "{step:?}"
    );
    assert!(world.snapshot().await.accounts.is_empty());
    world.until_nothing_is_owed().await;
    assert!(play.count("revoke") >= 1);
}

#[tokio::test]
async fn a_token_that_nobody_answers_for_is_owed() {
    let (mut world, play) = World::pretending().await;
    play.identities.will_be([Err(IdentifyError::Malformed)]);
    let id = begun(&world).await;
    let step = world.type_password(&id, "ana", "a password").await;
    assert!(
        matches!(&step, SignInStep::Failed { failure, .. } if failure.code == Code::BadAnswer),
        "{step:?}"
    );
    world.until_nothing_is_owed().await;
    assert!(play.count("revoke") >= 1);
}

#[tokio::test]
async fn a_choice_survives_a_restart_and_says_what_was_signed_in_by() {
    let (mut world, _) = World::pretending().await;
    let host = format!("@ben@{}", world.server.host());
    let request = SignInBegin { by: Some(SignInBy::Password), ..beginning(&host) };
    let id = world.ask(request).await.unwrap().sign_in.id;
    let step = world.type_password(&id, "ana", "a password").await;
    assert!(matches!(step, SignInStep::Other { .. }), "{step:?}");
    world.restart().await;
    let shown = world.until(|shown| shown.sign_ins.iter().any(|sign_in| sign_in.id == id)).await;
    assert_eq!(shown.sign_ins[0].by, SignInBy::Password);
    assert!(matches!(shown.sign_ins[0].step, SignInStep::Other { .. }), "{shown:?}");
}

#[tokio::test]
async fn cancelled_at_every_step_it_leaves_nothing_or_a_debt() {
    let (mut world, play) = World::pretending().await;
    let id = begun(&world).await;
    world.cancel(&id).await;
    play.passwords.will_be([Ok(challenge(Some("half-done")))]);
    let id = begun(&world).await;
    assert_eq!(play.count("register"), 1, "the registration was never used");
    world.type_password(&id, "ana", "a password").await;
    world.cancel(&id).await;
    assert!(world.snapshot().await.sign_ins.is_empty());
    play.passwords.will_be([Ok(PasswordAnswer::Tokens(Box::new(token_set("t"))))]);
    let id = begun(&world).await;
    play.hold(true);
    let typed = name_and_password("ana", "a password");
    world.ask(SignInPassword { id: id.clone(), typed }).await.unwrap();
    world.cancel(&id).await;
    play.hold(false);
    world.until_server(|_| play.count("revoke") > 0).await;
    world.until_nothing_is_owed().await;
    assert!(world.snapshot().await.accounts.is_empty());
}

#[tokio::test]
async fn a_lock_lets_an_exchange_end_and_drops_what_waits() {
    let (world, play) = World::pretending().await;
    let (waits, id) = (begun(&world).await, begun(&world).await);
    play.hold(true);
    let typed = name_and_password("ana", "a password");
    world.ask(SignInPassword { id, typed }).await.unwrap();
    let locking = async {
        world.until(|shown| shown.lock == manage::Lock::AppLocked).await;
        play.hold(false);
    };
    let (locked, ()) = tokio::join!(world.lock(), locking);
    locked.unwrap();
    world.unlock_by_keyring().await.unwrap();
    let shown = world.until(|shown| shown.lock == manage::Lock::Open && !shown.accounts.is_empty()).await;
    assert!(shown.sign_ins.is_empty(), "{shown:#?}");
    let typed = name_and_password("ana", "a password");
    let gone = world.ask(SignInPassword { id: waits, typed }).await.unwrap_err();
    assert_eq!(gone.code, Code::NoSuchSignIn);
}

#[tokio::test]
async fn after_fourteen_minutes_nothing_is_sent_any_more() {
    let (world, play) = World::pretending().await;
    let id = begun(&world).await;
    world.clock.move_by(14 * 60);
    let typed = name_and_password("ana", "a password");
    let late = world.ask(SignInPassword { id: id.clone(), typed: typed.clone() }).await.unwrap_err();
    assert_eq!((late.code, play.count("password")), (Code::SignInExpired, 0));
    assert_eq!(world.ask(SignInPassword { id, typed }).await.unwrap_err().code, Code::AlreadyUsed);
}

#[tokio::test]
async fn what_nobody_asked_for_is_refused_and_changes_nothing() {
    let (world, play) = World::pretending().await;
    let id = begun(&world).await;
    for typed in [name_and_password(" ", "a password"), name_and_password("ana", "")] {
        let refused = world.ask(SignInPassword { id: id.clone(), typed }).await.unwrap_err();
        assert_eq!(refused.code, Code::BadRequest);
    }
    let code = Typed("1".into());
    let second = SignInSecondFactor { id: id.clone(), factor: manage::Factor::Totp, code, again: None };
    assert_eq!(world.ask(second).await.unwrap_err().code, Code::BadRequest);
    assert_eq!(world.paste(&id, "a code").await.unwrap_err().code, Code::NotOffered);
    assert_eq!(world.ask(SignInLink { id: id.clone() }).await.unwrap_err().code, Code::NotOffered);
    let another = SignInAnotherWay { id: id.clone(), way: WayBack::Code, open_browser: false };
    assert_eq!(world.ask(another).await.unwrap_err().code, Code::NotOffered);
    let typed = name_and_password("ana", "a password");
    let nobody = world.ask(SignInPassword { id: "a".repeat(43), typed }).await.unwrap_err();
    assert_eq!((nobody.code, play.count("password")), (Code::NoSuchSignIn, 0));
    let shown = world.snapshot().await.sign_ins;
    assert_eq!(shown[0].step, SignInStep::Password { failure: None });
}

#[tokio::test]
async fn twice_at_once_it_is_sent_once() {
    let (world, play) = World::pretending().await;
    let id = begun(&world).await;
    play.hold(true);
    let typed = name_and_password("ana", "a password");
    world.ask(SignInPassword { id: id.clone(), typed: typed.clone() }).await.unwrap();
    let twice = world.ask(SignInPassword { id: id.clone(), typed }).await.unwrap_err();
    assert_eq!(twice.code, Code::AlreadyUsed);
    play.hold(false);
    assert!(matches!(world.settled(&id).await, SignInStep::Ready { .. }));
    assert_eq!(play.count("password"), 1, "T062-OA");
}

#[tokio::test]
async fn what_a_server_does_not_have_is_refused_before_anything_is_registered() {
    let (world, play) = World::pretending().await;
    *play.offers.lock().unwrap() = &[Offer::Browser, Offer::Scopes];
    for by in [SignInBy::Password, SignInBy::Device, SignInBy::NewAccount] {
        assert_eq!(world.begin_with(by).await.unwrap_err().code, Code::NotOffered, "{by:?}");
    }
    assert_eq!(world.begin_by(WayBack::Code).await.unwrap_err().code, Code::NotOffered);
    assert_eq!(play.count("register"), 0);
    world.loopback.fail(true);
    let closed = world.begin_by(WayBack::Loopback).await.unwrap_err();
    assert_eq!(closed.code, Code::LoopbackFailed);
}

#[tokio::test]
async fn other_places_of_passwords_are_named_where_there_is_no_other_way_in() {
    let (world, play) = World::pretending().await;
    play.providers.lock().unwrap().push("University".into());
    let preview = GetPreview { text: world.server.host() };
    assert!(world.ask(preview.clone()).await.unwrap().providers.is_empty(), "there is a device's code too");
    *play.offers.lock().unwrap() = &[Offer::Password, Offer::NewAccount];
    assert_eq!(world.ask(preview).await.unwrap().providers, ["University"]);
    assert_eq!(play.count("providers"), 1);
}

#[tokio::test]
async fn an_account_is_signed_in_again_by_the_best_way_and_stays_the_same() {
    let (world, _play) = World::pretending().await;
    let id = begun(&world).await;
    world.type_password(&id, "ana", "a password").await;
    let account = world.snapshot().await.accounts[0].clone();
    let again = SignInBegin { account: Some(account.id.clone()), access: None, ..beginning("") };
    let begun = world.ask(again.clone()).await.unwrap().sign_in;
    assert_eq!(begun.by, SignInBy::Password);
    let step = world.type_password(&begun.id, "ana", "a password").await;
    assert!(
        matches!(&step, SignInStep::Ready { account: id, again: true, .. } if *id == account.id),
        "{step:?}"
    );
    let new = SignInBegin { by: Some(SignInBy::NewAccount), ..again };
    assert_eq!(world.ask(new).await.unwrap_err().code, Code::NotOffered, "it is made already");
}

#[tokio::test]
async fn sixty_four_wait_at_once_and_no_more() {
    let (world, play) = World::pretending().await;
    for _ in 0..64 {
        begun(&world).await;
    }
    let one_more = world.begin_with(SignInBy::Password).await.unwrap_err();
    assert_eq!((one_more.code, play.count("register")), (Code::TooManySignIns, 64));
}
