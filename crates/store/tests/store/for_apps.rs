//! Token sets that apps have of their own at accounts.

use std::time::Duration;

use fediaccounts_core::{
    AccountId, App, AppClass, AppId, AppIdentity, Consent, Holder, Lifetime, Scope, Share, Timestamp,
};
use fediaccounts_store::{Behind, Orphan, SignedInForApp, Store, StoreError};

use crate::sample::{NOW, Profile, context, instance, pending, registration, signed_in, tokens};

const ACCOUNT: &str = "account-1";

fn tuba() -> AppId {
    AppId::from_text("tuba")
}

fn account() -> AccountId {
    AccountId::from_text(ACCOUNT)
}

fn after(days: u64) -> Timestamp {
    NOW.plus(Duration::from_secs(days * 24 * 60 * 60))
}

/// A database with an account and its own token set, which is the first.
async fn with_account(profile: &Profile) -> Store {
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &instance("social.example"))).await.unwrap();
    store
}

/// A sign-in for Tuba, stored as far as it is when its token was read.
async fn came(store: &Store, number: usize) -> SignedInForApp {
    let mut waiting = pending(number, &instance("social.example"));
    waiting.holder = Holder::App(tuba());
    store.put_pending(&waiting).await.unwrap();
    let (registration, tokens) = (registration(number), tokens(number));
    let owed = store.put_orphan(&waiting.instance, &registration, &tokens, NOW).await.unwrap().id;
    let (account, app, pending) = (account(), tuba(), context(number));
    SignedInForApp { account, app, registration, tokens, pending, owed, now: after(1) }
}

/// How many rows there are of registrations, and what an orphan is recognized by.
fn access(orphans: &[Orphan]) -> Vec<&str> {
    orphans.iter().map(|orphan| orphan.tokens.access_token.expose()).collect()
}

#[tokio::test]
async fn one_comes_beside_the_accounts_own_and_ends_its_sign_in() {
    let profile = Profile::new();
    let store = with_account(&profile).await;
    let signed_in = came(&store, 2).await;
    assert_eq!(store.commit_for_app(signed_in).await, Ok(None));
    store.close().await.unwrap();
    let contents = profile.contents().await;
    assert!(contents.pending.is_empty() && contents.orphans.is_empty(), "{contents:?}");
    let held = &contents.accounts[0].tokens;
    assert_eq!(
        held.iter().map(|held| held.holder.clone()).collect::<Vec<_>>(),
        [Holder::Own, Holder::App(tuba())]
    );
    assert_eq!((&held[0].tokens, &held[1].tokens), (&tokens(1), &tokens(2)));
    assert_eq!(profile.registration_of(&Holder::App(tuba())).await, Some(registration(2)));
}

#[tokio::test]
async fn another_one_takes_its_place_and_the_former_is_owed() {
    let profile = Profile::new();
    let store = with_account(&profile).await;
    store.commit_for_app(came(&store, 2).await).await.unwrap();
    let former = store.commit_for_app(came(&store, 3).await).await.unwrap().expect("it lives on");
    assert_eq!(
        (&former.tokens, &former.registration, former.since),
        (&tokens(2), &registration(2), after(1))
    );
    // The same once more is no debt.
    let mut same = came(&store, 4).await;
    same.tokens = tokens(3);
    assert_eq!(store.commit_for_app(same).await, Ok(None));
    store.close().await.unwrap();
    let contents = profile.contents().await;
    assert_eq!(contents.orphans, [former]);
    assert_eq!(contents.accounts[0].tokens.len(), 2);
    assert_eq!(profile.registration_of(&Holder::App(tuba())).await, Some(registration(4)));
}

#[tokio::test]
async fn at_an_account_that_is_gone_it_stays_a_debt() {
    let profile = Profile::new();
    let store = with_account(&profile).await;
    let signed_in = came(&store, 2).await;
    store.remove_account(&account()).await.unwrap();
    assert_eq!(store.commit_for_app(signed_in).await, Err(StoreError::UnknownAccount));
    store.close().await.unwrap();
    let contents = profile.contents().await;
    assert_eq!(
        (access(&contents.orphans), contents.pending.len()),
        (vec![tokens(2).access_token.expose()], 1)
    );
}

#[tokio::test]
async fn one_that_is_ended_is_owed_and_the_accounts_own_stays() {
    let profile = Profile::new();
    let store = with_account(&profile).await;
    store.commit_for_app(came(&store, 2).await).await.unwrap();
    let nobody = store.end_app_tokens(&AppId::from_text("toot"), &[account()], after(2)).await.unwrap();
    assert!(nobody.is_empty(), "another app's is not meant");
    let gone = AccountId::from_text("gone");
    let ended = store.end_app_tokens(&tuba(), &[gone, account()], after(2)).await.unwrap();
    assert_eq!(access(&ended), [tokens(2).access_token.expose()]);
    assert!(store.end_app_tokens(&tuba(), &[account()], after(2)).await.unwrap().is_empty(), "once");
    store.close().await.unwrap();
    let contents = profile.contents().await;
    assert_eq!(contents.orphans, ended);
    assert_eq!(contents.accounts[0].tokens.len(), 1);
}

#[tokio::test]
async fn one_is_unused_as_long_as_nothing_says_otherwise() {
    let profile = Profile::new();
    let store = with_account(&profile).await;
    store.commit_for_app(came(&store, 2).await).await.unwrap();
    let unused = async |since| !store.unused_app_tokens(since).await.unwrap().is_empty();
    assert!(!unused(NOW).await && unused(after(1)).await, "it is as old as its token");
    // A renewal makes it no younger.
    let mut renewed = tokens(5);
    renewed.issued_at = after(50);
    let former = tokens(2).access_token;
    let holder = Holder::App(tuba());
    assert_eq!(store.put_renewed(&account(), &holder, &former, &renewed).await, Ok(true));
    assert!(unused(after(1)).await);
    // A use does, whatever it was agreed to by.
    let uses = vec![(tuba(), account(), after(10))];
    store.write_behind(Behind { uses, ..Behind::default() }).await.unwrap();
    assert!(!unused(after(10)).await && unused(after(11)).await);
    // And so does a consent that is stored.
    let identity = AppIdentity { class: AppClass::Installed, program: "/usr/bin/tuba".into() };
    let app = App { id: tuba(), identity, says: None, first_seen_at: NOW };
    let consent = Consent {
        app: tuba(),
        account: account(),
        scope: Scope::parse("read"),
        lifetime: Lifetime::Always,
        share: Share::OwnToken,
        process: None,
        given_at: after(20),
        used_at: None,
    };
    store.put_consent(&app, &consent).await.unwrap();
    assert!(!unused(after(20)).await);
    assert_eq!(store.unused_app_tokens(after(21)).await, Ok(vec![(tuba(), account())]));
}
