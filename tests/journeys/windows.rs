//! The main window, as the tray and notices have to do with it.

use std::time::Duration;

use fediaccounts_core::Destination;
use fediaccounts_protocol::manage::{self, LEAVE, Lock, RAISE, Raise, Watch, WindowClosed};

use crate::world::World;

#[tokio::test]
async fn an_open_window_goes_where_it_is_led_and_no_other_is_opened() {
    let world = World::new().await;
    world.broker().go_to(Destination::Add).await;
    assert_eq!(world.desktop.opened(), [Destination::Add], "none was open");
    let window = world.connect().await;
    window.ask(Watch { window: true }).await.unwrap();
    let heard = async {
        loop {
            let told = window.notified().await;
            if told.method == RAISE {
                return serde_json::from_value::<Raise>(told.params).unwrap();
            }
        }
    };
    let lead = async {
        // Until it listens.
        while world.desktop.opened().len() > 1
            || !world.ask(Raise { quietly: true, at: None }).await.unwrap().raised
        {}
        world.broker().go_to(Destination::Account("one".into())).await;
    };
    let (raise, ()) = tokio::join!(heard, lead);
    assert_eq!(raise, Raise { quietly: false, at: Some(manage::Destination::Account { id: "one".into() }) });
    assert_eq!(world.desktop.opened().len(), 1);
}

#[tokio::test]
async fn windows_are_asked_to_close_before_everything_ends_and_not_waited_for_long() {
    let world = World::new().await;
    tokio::time::timeout(Duration::from_millis(500), world.broker().dismiss_windows())
        .await
        .expect("none is open");
    let window = world.connect().await;
    window.ask(Watch { window: true }).await.unwrap();
    while !world.ask(Raise { quietly: true, at: None }).await.unwrap().raised {}
    let broker = world.broker();
    let (told, ()) = tokio::join!(window.notified(), broker.dismiss_windows());
    assert_eq!(told.method, LEAVE);
}

#[tokio::test]
async fn where_the_window_went_is_to_be_told_once_ever() {
    let mut world = World::new().await;
    let broker = world.broker();
    let (told, ()) = tokio::join!(world.ask(WindowClosed {}), broker.window_closed());
    told.unwrap();
    assert!(world.broker().tells_of_closing().await);
    assert!(!world.broker().tells_of_closing().await);
    drop(broker);
    world.restart().await;
    assert!(!world.broker().tells_of_closing().await);
}

#[tokio::test]
async fn the_tray_locks() {
    let world = World::new().await;
    world.broker().lock_by_person().await;
    world.until(|shown| shown.lock == Lock::AppLocked).await;
}
