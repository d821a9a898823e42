//! When a picture is due, and when it goes.

use std::time::Duration;

use fediaccounts_core::{Account, Timestamp};
use fediaccounts_store::{DuePicture, MadePicture, SignedIn, Store};
use url::Url;

use crate::sample::{NOW, Profile, account, instance, signed_in};

const WEEK: Duration = Duration::from_secs(7 * 24 * 3600);

fn with_pictures(number: usize) -> SignedIn {
    let mut social = instance("social.example");
    social.icon = Some(Url::parse("https://social.example/icon.png").unwrap());
    let mut signed_in = signed_in(number, &social);
    signed_in.account = with_avatar(number, "old");
    signed_in
}

fn with_avatar(number: usize, name: &str) -> Account {
    let avatar = format!("https://files.example/{name}.png");
    Account { avatar: Some(avatar.into()), ..account(number, &instance("social.example")) }
}

fn made(tag: &str) -> MadePicture {
    MadePicture { tag: tag.into(), png: format!("PNG {tag}").into() }
}

async fn due(store: &Store, now: Timestamp) -> Vec<DuePicture> {
    store.due_pictures(now, WEEK, 10).await.unwrap()
}

fn owners(due: &[DuePicture]) -> Vec<&str> {
    due.iter().map(|due| due.owner.as_str()).collect()
}

#[tokio::test]
async fn a_picture_is_due_until_it_was_asked_for_and_again_in_its_time() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(with_pictures(1)).await.unwrap();
    let wanted = due(&store, NOW).await;
    assert_eq!(owners(&wanted), ["account-1", "https://social.example"]);
    assert_eq!(wanted[0].url.as_str(), "https://files.example/old.png");
    for asked in wanted {
        assert!(store.put_picture(asked, Some(made("a")), NOW.plus(WEEK)).await.unwrap());
    }
    assert_eq!(due(&store, NOW).await, []);
    assert_eq!(due(&store, NOW.plus(WEEK.saturating_sub(Duration::from_secs(1)))).await, []);
    assert_eq!(due(&store, NOW.plus(WEEK)).await.len(), 2);
    let before_the_clock_was_set = Timestamp::from_seconds(NOW.seconds() - 1);
    assert_eq!(due(&store, before_the_clock_was_set).await.len(), 2, "that far away is nothing due");
    store.close().await.unwrap();

    let (store, _) = profile.open().await.unwrap();
    assert_eq!(due(&store, NOW).await, [], "it outlives a restart");
    let tags = store.picture_tags().await.unwrap();
    assert_eq!(tags, [("account-1".into(), "a".into()), ("https://social.example".into(), "a".into())]);
    assert_eq!(store.picture("account-1").await.unwrap().unwrap(), b"PNG a");
    assert_eq!(store.picture("account-2").await.unwrap(), None);
}

#[tokio::test]
async fn another_url_is_due_at_once_and_the_picture_stays_until_there_is_another() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(with_pictures(1)).await.unwrap();
    for asked in due(&store, NOW).await {
        store.put_picture(asked, Some(made("a")), NOW.plus(WEEK)).await.unwrap();
    }
    store.put_account(&with_avatar(1, "new")).await.unwrap();
    let wanted = due(&store, NOW).await;
    assert_eq!(owners(&wanted), ["account-1"]);
    store.put_picture(wanted[0].clone(), None, NOW.plus(WEEK)).await.unwrap();
    assert_eq!(due(&store, NOW).await, [], "a failure is not repeated at once");
    assert_eq!(store.picture("account-1").await.unwrap().unwrap(), b"PNG a");
    store.put_picture(wanted[0].clone(), Some(made("b")), NOW.plus(WEEK)).await.unwrap();
    assert_eq!(store.picture("account-1").await.unwrap().unwrap(), b"PNG b");
    assert!(store.picture_tags().await.unwrap().contains(&("account-1".into(), "b".into())));
}

#[tokio::test]
async fn a_picture_goes_with_its_owner() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(with_pictures(1)).await.unwrap();
    store.commit_sign_in(with_pictures(2)).await.unwrap();
    let wanted = due(&store, NOW).await;
    for asked in wanted.clone() {
        store.put_picture(asked, Some(made("a")), NOW.plus(WEEK)).await.unwrap();
    }
    store.put_account(&account(2, &instance("social.example"))).await.unwrap();
    assert_eq!(store.picture("account-2").await.unwrap(), None, "it has no avatar any more");
    store.remove_account(&with_avatar(1, "old").id).await.unwrap();
    assert_eq!(store.picture("account-1").await.unwrap(), None);
    assert!(store.picture("https://social.example").await.unwrap().is_some());
    assert_eq!(due(&store, NOW).await, []);
    store.remove_account(&account(2, &instance("social.example")).id).await.unwrap();
    assert_eq!(store.picture("https://social.example").await.unwrap(), None);
    assert!(store.picture_tags().await.unwrap().is_empty());

    assert!(!store.put_picture(wanted[0].clone(), Some(made("a")), NOW).await.unwrap(), "it came too late");
    assert_eq!(store.picture("account-1").await.unwrap(), None);
}

#[tokio::test]
async fn the_newest_without_a_picture_comes_first_and_a_few_at_a_time() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    for number in 0..5 {
        let mut signed_in = with_pictures(number);
        signed_in.account.added_at = NOW.plus(Duration::from_secs(number as u64));
        store.commit_sign_in(signed_in).await.unwrap();
    }
    let two = store.due_pictures(NOW, WEEK, 2).await.unwrap();
    assert_eq!(owners(&two), ["account-4", "account-3"]);
    for asked in two {
        store.put_picture(asked, None, NOW).await.unwrap();
    }
    let due = due(&store, NOW).await;
    let last =
        ["account-4", "account-3"].map(|failed| owners(&due).iter().position(|owner| *owner == failed));
    assert_eq!((due.len(), last), (6, [Some(4), Some(5)]));
}
