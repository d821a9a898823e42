//! Signing in with a code that is typed on any device: when the server is asked, and until when.

use std::time::Duration;

use fediaccounts_core::{DeviceAnswer, DeviceAuthorization, DeviceError, NetError, Secret, Timestamp};
use fediaccounts_protocol::manage::{
    self, SignIn, SignInBegin, SignInBy, SignInLink, SignInOpen, SignInStep,
};
use fediaccounts_protocol::{Code, Failure};
use url::Url;

use crate::world::{PATIENCE, Play, World, beginning, token_set};

fn code(world: &World) -> DeviceAuthorization {
    let page = Url::parse(&format!("{}/login/device", world.server.origin())).unwrap();
    let mut complete = page.clone();
    complete.set_query(Some("user_code=ABCD-EFGH"));
    DeviceAuthorization {
        device_code: Secret::new("CANARY_DEVICE_CODE"),
        user_code: "ABCD-EFGH".into(),
        verification_uri: page,
        verification_uri_complete: Some(complete),
        expires_at: world.clock.at().plus(Duration::from_secs(600)),
        interval: Duration::from_secs(5),
    }
}

fn tokens() -> DeviceAnswer {
    DeviceAnswer::Tokens(Box::new(token_set("t")))
}

async fn begin(world: &World, play: &Play) -> Result<SignIn, Failure> {
    play.devices.will_be([Ok(code(world))]);
    world.begin_with(SignInBy::Device).await
}

/// Lets time pass second by second until a sign-in has ended.
async fn ended(world: &World, id: &str) -> SignInStep {
    for _ in 0..2_000 {
        let shown = world.snapshot().await;
        let found = shown.sign_ins.iter().find(|sign_in| sign_in.id == id).expect("it is shown");
        if !matches!(found.step, SignInStep::Device { .. } | SignInStep::Exchanging) {
            return found.step.clone();
        }
        world.clock.move_by(1);
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    panic!("it never ends")
}

/// Lets time pass until the server is asked once.
async fn until_asked(world: &World, play: &Play) {
    let asked = async {
        while play.count("ask") == 0 {
            world.clock.move_by(1);
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    };
    tokio::time::timeout(PATIENCE, asked).await.expect("it is asked");
}

fn pauses(times: &[Timestamp]) -> Vec<u64> {
    times.windows(2).map(|pair| pair[1].since(pair[0]).as_secs()).collect()
}

#[tokio::test]
async fn a_code_is_shown_and_asked_about_until_somebody_decides() {
    let (mut world, play) = World::pretending().await;
    let expires_at = world.clock.at().seconds() + 600;
    let begun = begin(&world, &play).await.unwrap();
    let SignInStep::Device { user_code, page, qr, expires_at: shown } = &begun.step else {
        panic!("no code: {begun:?}")
    };
    let address = format!("{}/login/device", world.server.origin());
    assert_eq!((user_code.as_str(), page, *shown), ("ABCD-EFGH", &address, expires_at));
    assert!(qr.len() > 20 && qr.iter().all(|row| row.len() == qr.len()), "{qr:?}");
    assert!(world.browser.opened().is_empty());
    play.asks.will_be([Ok(DeviceAnswer::Pending), Ok(DeviceAnswer::Pending), Ok(tokens())]);
    let step = ended(&world, &begun.id).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
    let asked = play.times("ask");
    assert_eq!(asked.len(), 3, "no more once it is decided");
    assert!(pauses(&asked).iter().all(|pause| *pause >= 5), "{asked:?}");
    world.stop().await;
    assert_eq!(world.stored().await.accounts.len(), 1);
}

#[tokio::test]
async fn the_page_is_opened_where_that_is_wished_and_given_where_it_is_asked_for() {
    let (world, play) = World::pretending().await;
    play.devices.will_be([Ok(code(&world))]);
    let request = SignInBegin { by: Some(SignInBy::Device), ..beginning(&world.server.host()) };
    let begun = world.ask(request.clone()).await.unwrap().sign_in;
    let complete = format!("{}/login/device?user_code=ABCD-EFGH", world.server.origin());
    assert_eq!(world.browser.last().as_str(), complete);
    world.ask(SignInOpen { id: begun.id.clone() }).await.unwrap();
    assert_eq!(world.browser.opened().len(), 2);
    assert_eq!(world.ask(SignInLink { id: begun.id }).await.unwrap().url, complete);
    world.browser.fail(true);
    let begun = world.ask(request).await.unwrap().sign_in;
    assert!(matches!(begun.step, SignInStep::Device { .. }), "any other device will do");
}

#[tokio::test]
async fn a_page_of_somebody_else_is_refused() {
    let (world, play) = World::pretending().await;
    let foreign = Url::parse("https://evil.example/login/device").unwrap();
    let own = code(&world);
    for device in [
        DeviceAuthorization { verification_uri: foreign.clone(), ..own.clone() },
        DeviceAuthorization { verification_uri_complete: Some(foreign), ..own },
    ] {
        play.devices.will_be([Ok(device)]);
        let request = SignInBegin { by: Some(SignInBy::Device), ..beginning(&world.server.host()) };
        assert_eq!(world.ask(request).await.unwrap_err().code, Code::ForeignEndpoint, "T034-OA");
    }
    assert!(world.browser.opened().is_empty() && world.snapshot().await.sign_ins.is_empty());
}

#[tokio::test]
async fn it_is_never_asked_faster_than_the_server_wishes_nor_than_every_five_seconds() {
    let (world, play) = World::pretending().await;
    play.devices.will_be([Ok(DeviceAuthorization { interval: Duration::ZERO, ..code(&world) })]);
    let slower = Ok(DeviceAnswer::SlowDown);
    let broken = Err(DeviceError::Net(NetError::TimedOut));
    let busy = Err(DeviceError::Refused { status: 503, retry_after: Some(Duration::from_secs(90)) });
    let pending = Ok(DeviceAnswer::Pending);
    play.asks.will_be([pending.clone(), slower, pending, broken, busy, Ok(tokens())]);
    let begun = world.begin_with(SignInBy::Device).await.unwrap();
    let step = ended(&world, &begun.id).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
    let pauses = pauses(&play.times("ask"));
    let least = [5, 10, 10, 20, 90];
    assert!(
        pauses.len() == 5 && pauses.iter().zip(least).all(|(pause, least)| *pause >= least),
        "{pauses:?}"
    );
}

#[tokio::test]
async fn a_no_an_end_and_a_lost_registration_are_said_to_be_that() {
    let (world, play) = World::pretending().await;
    for (error, code) in [
        (DeviceError::Denied, Code::AccessDenied),
        (DeviceError::Expired, Code::SignInExpired),
        (DeviceError::InvalidClient, Code::RegistrationLost),
        (DeviceError::Refused { status: 400, retry_after: None }, Code::CodeRefused),
    ] {
        play.asks.will_be([Err(error)]);
        let begun = begin(&world, &play).await.unwrap();
        let step = ended(&world, &begun.id).await;
        assert!(
            matches!(&step, SignInStep::Failed { failure, pending: false } if failure.code == code),
            "{step:?}"
        );
    }
    assert_eq!(play.count("ask"), 4, "each is the last word");
}

#[tokio::test]
async fn nobody_is_asked_once_the_code_has_run_out_or_the_sign_in_was_cancelled() {
    let (world, play) = World::pretending().await;
    let begun = begin(&world, &play).await.unwrap();
    world.clock.move_by(600);
    let shown = world.until(|shown| shown.sign_ins.iter().any(|sign_in| {
        sign_in.id == begun.id
            && matches!(&sign_in.step, SignInStep::Failed { failure, .. } if failure.code == Code::SignInExpired)
    }));
    shown.await;
    let begun = begin(&world, &play).await.unwrap();
    world.cancel(&begun.id).await;
    world.pass(300).await;
    assert_eq!(play.count("ask"), 0);
}

#[tokio::test]
async fn a_token_that_comes_to_a_cancelled_sign_in_is_owed() {
    let (mut world, play) = World::pretending().await;
    play.asks.will_be([Ok(tokens())]);
    let begun = begin(&world, &play).await.unwrap();
    play.hold(true);
    until_asked(&world, &play).await;
    world.cancel(&begun.id).await;
    play.hold(false);
    world.until_server(|_| play.count("revoke") > 0).await;
    world.until_nothing_is_owed().await;
    assert!(world.snapshot().await.accounts.is_empty());
}

#[tokio::test]
async fn a_lock_lets_a_question_end_and_drops_what_waits() {
    let (world, play) = World::pretending().await;
    play.asks.will_be([Ok(tokens())]);
    begin(&world, &play).await.unwrap();
    play.hold(true);
    until_asked(&world, &play).await;
    let (locked, ()) = tokio::join!(world.lock(), async {
        world.until(|shown| shown.lock == manage::Lock::AppLocked).await;
        play.hold(false);
    });
    locked.unwrap();
    world.unlock_by_keyring().await.unwrap();
    world.until(|shown| shown.lock == manage::Lock::Open && !shown.accounts.is_empty()).await;
    play.asks.will_be([Ok(DeviceAnswer::Pending)]);
    begin(&world, &play).await.unwrap();
    world.lock().await.unwrap();
    world.pass(300).await;
    assert_eq!(play.count("ask"), 1, "nobody is asked while locked");
}

#[tokio::test]
async fn a_clock_that_is_set_back_does_not_hurry_it() {
    let (world, play) = World::pretending().await;
    let begun = begin(&world, &play).await.unwrap();
    for _ in 0..20 {
        world.clock.move_by(-10);
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    assert_eq!(play.count("ask"), 0, "T055-OA");
    world.clock.move_by(10);
    world.until_server(|_| play.count("ask") == 1).await;
    world.cancel(&begun.id).await;
}
