//! What apps hear, and what they do not.

use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::AppClass;
use fediaccounts_practice::ANA;
use fediaccounts_protocol::manage::{Lifetime, SetLook, Share, Withdraw};
use fediaccounts_protocol::public::{
    EVENT, Event, ListAccounts, Ping, ReleaseConsent, ReportInvalid, Subscribe,
};
use fediaccounts_protocol::{Code, Incoming, Typed};
use tokio::time::Instant;

use super::tuba;
use crate::wire::{HELLO, Line};
use crate::world::{Client, DAY, MadeUpAttestor, PATIENCE, World, code, token, wish};

/// What an app hears next.
async fn next(app: &Client) -> Event {
    let notification = app.notified().await;
    assert_eq!(notification.method, EVENT);
    serde_json::from_value(notification.params).unwrap()
}

#[tokio::test]
async fn a_withdrawal_is_heard_at_once_by_whom_it_concerns_and_nobody_else() {
    let mut world = World::new().await;
    let (account, tuba) = tuba(&mut world).await;
    let tokodon = world.installed("tokodon", 8).await;
    world.allow(&tokodon, "read", Lifetime::Always, Share::Account).await.unwrap();
    for app in [&tuba, &tokodon] {
        app.ask(Subscribe {}).await.unwrap();
    }
    token(&tuba, &account.id, "").await.unwrap();
    let begun = Instant::now();
    let withdrawal = Withdraw { app: "tuba".into(), account: None };
    world.ask(withdrawal).await.unwrap();
    assert_eq!(code(token(&tuba, &account.id, "").await), Some(Code::NoAccess), "T147-IP");
    assert_eq!(next(&tuba).await, Event::ConsentWithdrawn { account: account.id.clone() }, "T147-IP");
    assert!(begun.elapsed() < Duration::from_millis(100), "T147-IP {:?}", begun.elapsed());
    token(&tokodon, &account.id, "").await.unwrap();
    world.sign_out(&account).await.unwrap();
    assert_eq!(next(&tokodon).await, Event::AccountRemoved { account: account.id }, "nothing before it");
}

#[tokio::test]
async fn a_new_token_and_a_new_standing_are_heard_by_those_who_may_use_them() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    let tuba = world.installed("tuba", 7).await;
    tuba.ask(Subscribe {}).await.unwrap();
    world.allow(&tuba, "read", Lifetime::Always, Share::Account).await.unwrap();
    let changed = || Event::AccountChanged { account: account.id.clone() };
    assert_eq!(next(&tuba).await, changed(), "it is new for the app");
    let stranger = world.installed("tokodon", 8).await;
    stranger.ask(Subscribe {}).await.unwrap();
    world.clock.move_by(24 * 3_600 - 5);
    token(&tuba, &account.id, "").await.unwrap();
    let rotated = Event::TokenRotated { account: account.id.clone() };
    while next(&tuba).await != rotated {}
    world.lock().await.unwrap();
    assert_eq!(next(&stranger).await, Event::Locked, "T143-IP it heard of nothing else");
}

#[tokio::test]
async fn what_happens_is_not_told_to_who_took_the_place_of_the_one_that_asked() {
    let mut world = World::new().await;
    let _tuba = tuba(&mut world).await;
    let attestor = Arc::new(MadeUpAttestor::program(AppClass::Installed, "/usr/bin/tuba", 8));
    let other = world.app(Arc::clone(&attestor)).await;
    other.ask(Subscribe {}).await.unwrap();
    attestor.change(None);
    world.ask(Withdraw { app: "tuba".into(), account: None }).await.unwrap();
    let hung_up = async { while other.ask(Ping {}).await.is_ok() {} };
    tokio::time::timeout(PATIENCE, hung_up).await.expect("T125-IP it is hung up on");
    assert!(!other.was_told().await, "T125-IP");
}

#[tokio::test]
async fn a_lock_is_heard_and_everything_answers_that_it_is_locked() {
    let mut world = World::new().await;
    let (account, tuba) = tuba(&mut world).await;
    tuba.ask(Subscribe {}).await.unwrap();
    let given = token(&tuba, &account.id, "").await.unwrap();
    world.lock().await.unwrap();
    assert_eq!(next(&tuba).await, Event::Locked, "T148-IP");
    let report =
        ReportInvalid { account: account.id.clone(), access_token: Typed(given.access_token.0.clone()) };
    let answers = [
        code(token(&tuba, &account.id, "").await),
        code(token(&tuba, "nobody", "").await),
        code(tuba.ask(ListAccounts {}).await),
        code(tuba.ask(wish("read")).await),
        code(tuba.ask(report).await),
        code(tuba.ask(ReleaseConsent { account: account.id.clone() }).await),
        code(tuba.ask(Subscribe {}).await),
        code(tuba.ask(Ping {}).await),
    ];
    assert_eq!(answers, [Some(Code::Locked); 8], "T148-IP");
    world.unlock_by_keyring().await.unwrap();
    assert_eq!(next(&tuba).await, Event::Unlocked);
    let again = token(&tuba, &account.id, "").await.unwrap();
    assert_eq!(again.access_token, given.access_token);
    // What happens goes on to be heard, by the consent that came back from the disk.
    world.ask(Withdraw { app: "tuba".into(), account: None }).await.unwrap();
    assert_eq!(next(&tuba).await, Event::ConsentWithdrawn { account: account.id });
}

#[tokio::test]
async fn whoever_does_not_listen_is_told_to_begin_anew_and_hung_up_on() {
    let mut world = World::new().await;
    let (account, _) = tuba(&mut world).await;
    let mut deaf = Line::new(world.wire_of("tuba", 7));
    deaf.say(HELLO).await;
    deaf.say(r#"{"jsonrpc":"2.0","id":1,"method":"events.subscribe"}"#).await;
    deaf.hear().await.unwrap();
    deaf.hear().await.unwrap();
    // As long as it reads nothing, what its connection holds and 64 events more are kept for it.
    for number in 0..4_000 {
        let label = format!("{number}");
        world.ask(SetLook { account: account.id.clone(), label, color: None }).await.unwrap();
    }
    let (mut last, mut heard) = (None, 0);
    while let Some(message) = deaf.hear().await {
        (last, heard) = (Some(message), heard + 1);
    }
    let Some(Incoming::Notification(last)) = last else { panic!("T142-IP {last:?}") };
    assert_eq!(serde_json::from_value::<Event>(last.params).unwrap(), Event::Resync, "T142-IP");
    assert!(heard < 3_900, "T142-IP {heard} events were kept for it");
}
