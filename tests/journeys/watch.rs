//! Watching: the whole first, then every change, and not too often.

use std::time::Duration;

use fediaccounts_practice::ANA;
use fediaccounts_protocol::manage::{
    GetSnapshot, Lock, RAISE, Raise, SNAPSHOT, SignInCancel, Snapshot, Watch,
};

use crate::world::{Client, Keys, PATIENCE, World};

/// The next snapshot a watcher is told.
async fn told(client: &Client) -> Snapshot {
    let notification = client.notified().await;
    assert_eq!(notification.method, SNAPSHOT);
    serde_json::from_value(notification.params).unwrap()
}

/// Reads what a watcher is told until it is as wished.
async fn told_until(client: &Client, wished: impl Fn(&Snapshot) -> bool) -> Snapshot {
    let look = async {
        loop {
            let shown = told(client).await;
            if wished(&shown) {
                return shown;
            }
        }
    };
    tokio::time::timeout(PATIENCE, look).await.expect("it was never told")
}

#[tokio::test]
async fn a_watcher_gets_the_whole_first_and_then_the_changes() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let client = world.connect().await;
    let first = client.ask(Watch { window: false }).await.unwrap();
    assert_eq!(first.accounts, [account]);
    world.begin(&world.server.host()).await.unwrap();
    let next = told_until(&client, |shown| shown.sign_ins.len() > first.sign_ins.len()).await;
    assert!(next.revision > first.revision);
    assert_eq!(next, world.snapshot().await);
}

#[tokio::test]
async fn a_watcher_hears_at_most_five_changes_a_second_and_the_last_one_surely() {
    let world = World::new().await;
    let client = world.connect().await;
    client.ask(Watch { window: false }).await.unwrap();
    let mut changes = 0;
    let busy = async {
        loop {
            let begun = world.begin(&world.server.host()).await.unwrap();
            world.ask(SignInCancel { id: begun.id }).await.unwrap();
            changes += 2;
        }
    };
    let _ = tokio::time::timeout(Duration::from_secs(1), busy).await;
    let last = world.begin(&world.server.host()).await.unwrap();
    let mut heard = 0;
    loop {
        heard += 1;
        if told(&client).await.sign_ins.contains(&last) {
            break;
        }
    }
    assert!(changes > 16, "there was enough to tell: {changes}");
    assert!(heard <= 9, "{heard} were told in little more than a second");
}

#[tokio::test]
async fn a_watcher_sees_the_lock_open() {
    let mut world = World::asleep().await;
    world.keyring.set(Keys::Absent);
    world.start().await;
    let client = world.connect().await;
    let first = client.ask(Watch { window: false }).await.unwrap();
    assert_eq!(first.lock, Lock::KeyringAbsent);
    world.keyring.set(Keys::Ready);
    told_until(&client, |shown| shown.lock == Lock::Open).await;
}

#[tokio::test]
async fn only_a_window_that_watches_is_raised() {
    let world = World::new().await;
    assert!(!world.ask(Raise::default()).await.unwrap().raised, "nobody is there");
    let other = world.connect().await;
    other.ask(Watch { window: false }).await.unwrap();
    assert!(!world.ask(Raise::default()).await.unwrap().raised, "no window is there");
    let window = world.connect().await;
    window.ask(Watch { window: true }).await.unwrap();
    // The window is listened to from the moment after its answer.
    while !world.ask(Raise::default()).await.unwrap().raised {}
    assert_eq!(window.notified().await.method, RAISE);
    // Asked quietly it stays where it is: the next thing it hears is what was asked aloud later.
    assert!(world.ask(Raise { quietly: true, at: None }).await.unwrap().raised, "T027-DL");
    world.begin(&world.server.host()).await.unwrap();
    assert_eq!(window.notified().await.method, SNAPSHOT, "T027-DL");
    drop(window);
    while world.ask(Raise::default()).await.unwrap().raised {}
    assert!(other.ask(GetSnapshot {}).await.is_ok());
}
