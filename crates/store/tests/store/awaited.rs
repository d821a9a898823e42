//! Accounts from another computer that nobody signed in to here yet.

use fediaccounts_core::{Handle, ListedAccount, Origin, Scope};
use fediaccounts_store::Awaited;

use crate::sample::Profile;

const ODD: &str = "Ünï\u{0} 🦣 ' \"; DROP TABLE awaited; --";

fn listed(user: &str) -> ListedAccount {
    ListedAccount {
        origin: Origin::parse("https://social.example").unwrap(),
        handle: Handle { user: user.into(), host: "example.org".into() },
        software: "mastodon".into(),
        label: ODD.into(),
        color: Some(0xff_ffff),
        scope: Scope::parse("read write:statuses"),
        is_default: user == "ana",
    }
}

async fn users(profile: &Profile) -> Vec<String> {
    profile.contents().await.awaited.into_iter().map(|awaited| awaited.account.handle.user).collect()
}

#[tokio::test]
async fn those_who_are_awaited_come_back_as_they_were_and_in_order() {
    let profile = Profile::new();
    let (store, contents) = profile.open().await.unwrap();
    assert!(contents.is_empty());
    let stored = store.put_awaited(vec![listed("ana"), listed("ben")]).await.unwrap();
    let later = store.put_awaited(vec![listed("cleo")]).await.unwrap();
    store.close().await.unwrap();
    let contents = profile.contents().await;
    assert_eq!(contents.awaited, [stored, later].concat());
    assert!(!contents.is_empty());
}

#[tokio::test]
async fn one_is_put_last_and_another_forgotten() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    let stored = store.put_awaited(vec![listed("ana"), listed("ben"), listed("cleo")]).await.unwrap();
    let id = |at: usize| stored.get(at).map(|awaited: &Awaited| awaited.id).unwrap();
    store.put_awaited_last(id(0)).await.unwrap();
    store.put_awaited_last(99).await.unwrap();
    store.close().await.unwrap();
    assert_eq!(users(&profile).await, ["ben", "cleo", "ana"]);
    let (store, _) = profile.open().await.unwrap();
    store.remove_awaited(vec![id(1), id(1), 99]).await.unwrap();
    let more = store.put_awaited(vec![listed("dan")]).await.unwrap();
    assert!(more.iter().all(|awaited| awaited.id > id(2)), "an id is never given again");
    store.close().await.unwrap();
    assert_eq!(users(&profile).await, ["cleo", "ana", "dan"]);
}
