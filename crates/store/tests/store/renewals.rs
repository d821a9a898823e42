//! Renewing token sets: begun, done, or cut off anywhere.

use fediaccounts_core::{Holder, Secret, Timestamp, TokenSet};
use fediaccounts_store::{Contents, HeldTokens, Store};

use crate::raw::{beside, connect, open_bytes};
use crate::sample::{NOW, Profile, account, instance, registration, signed_in, tokens};

const APP: &str = "org.example.App";

fn app() -> Holder {
    Holder::App(fediaccounts_core::AppId::from_text(APP))
}

/// An account with a token set of our own, and one of an app's.
async fn with_two_holders(profile: &Profile) -> (Store, Contents) {
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &instance("social.example"))).await.unwrap();
    store.close().await.unwrap();
    connect(&profile.path())
        .execute_batch(&format!(
            "INSERT INTO token_set (registration, account, app, access_token, refresh_token, scope, issued_at)
             SELECT registration, account, '{APP}', 'CANARY_AT_APP', 'CANARY_RT_APP', scope, issued_at
             FROM token_set;"
        ))
        .unwrap();
    profile.open().await.unwrap()
}

fn held(contents: &Contents, holder: &Holder) -> HeldTokens {
    let all = contents.accounts.iter().flat_map(|stored| &stored.tokens);
    all.into_iter().find(|held| held.holder == *holder).cloned().expect("it is held")
}

fn renewed() -> TokenSet {
    TokenSet {
        issued_at: NOW.plus(std::time::Duration::from_secs(60)),
        expires_at: Some(Timestamp::from_seconds(i64::MAX)),
        refresh_expires_at: Some(Timestamp::from_seconds(-1)),
        ..tokens(7)
    }
}

#[tokio::test]
async fn what_is_begun_is_there_after_a_start_and_gone_when_it_is_done() {
    let profile = Profile::new();
    let (store, _) = with_two_holders(&profile).await;
    let (id, since) = (account(1, &instance("social.example")).id, Some(NOW));
    let former = tokens(1).access_token;
    assert_eq!(store.note_renewal(&id, &Holder::Own, &former, since).await, Ok(true), "T049-OA");
    store.close().await.unwrap();

    let (store, contents) = profile.open().await.unwrap();
    let own = held(&contents, &Holder::Own);
    assert_eq!((own.renewing_since, own.tokens), (since, tokens(1)), "T049-OA the old one is kept");
    assert_eq!(held(&contents, &app()).renewing_since, None, "T058-OA each holder for itself");
    assert_eq!(store.put_renewed(&id, &Holder::Own, &former, &renewed()).await, Ok(true));
    store.close().await.unwrap();

    let contents = profile.contents().await;
    let stored = profile.registration_of(&Holder::Own).await;
    assert_eq!(stored, Some(registration(1)), "it stays the same registration's");
    let own = held(&contents, &Holder::Own);
    assert_eq!((own.renewing_since, own.tokens), (None, renewed()), "T049-OA");
    let app = held(&contents, &app());
    assert_eq!(app.tokens.access_token, Secret::new("CANARY_AT_APP"), "T058-OA");
    assert!(contents.orphans.is_empty(), "a renewed token is dead, not owed");
}

#[tokio::test]
async fn an_apps_set_is_renewed_as_our_own() {
    let profile = Profile::new();
    let (store, _) = with_two_holders(&profile).await;
    let (id, former) = (account(1, &instance("social.example")).id, Secret::new("CANARY_AT_APP"));
    assert_eq!(store.put_renewed(&id, &app(), &former, &renewed()).await, Ok(true));
    assert_eq!(store.put_renewed(&id, &app(), &former, &tokens(8)).await, Ok(false), "it is another one now");
    store.close().await.unwrap();
    let contents = profile.contents().await;
    assert_eq!(held(&contents, &app()).tokens, renewed());
    assert_eq!(held(&contents, &Holder::Own).tokens, tokens(1));
}

#[tokio::test]
async fn what_came_to_nothing_is_cleared() {
    let profile = Profile::new();
    let (store, _) = with_two_holders(&profile).await;
    let (id, former) = (account(1, &instance("social.example")).id, tokens(1).access_token);
    store.note_renewal(&id, &Holder::Own, &former, Some(NOW)).await.unwrap();
    assert_eq!(store.note_renewal(&id, &Holder::Own, &former, None).await, Ok(true));
    store.close().await.unwrap();
    assert_eq!(held(&profile.contents().await, &Holder::Own).renewing_since, None);
}

#[tokio::test]
async fn a_late_renewal_touches_nothing_that_a_new_sign_in_brought() {
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = with_two_holders(&profile).await;
    let (id, former) = (account(1, &social).id, tokens(1).access_token);
    store.note_renewal(&id, &Holder::Own, &former, Some(NOW)).await.unwrap();
    let mut again = signed_in(2, &social);
    again.account = account(1, &social);
    let orphan = store.commit_sign_in(again).await.unwrap().expect("the former one is owed");
    assert_eq!(store.put_renewed(&id, &Holder::Own, &former, &renewed()).await, Ok(false));
    assert_eq!(store.note_renewal(&id, &Holder::Own, &former, Some(NOW)).await, Ok(false));
    assert_eq!(store.put_renewed_orphan(orphan.id, &renewed()).await, Ok(true));
    assert_eq!(store.put_renewed_orphan(orphan.id + 1, &renewed()).await, Ok(false), "that is no orphan");
    store.close().await.unwrap();
    let contents = profile.contents().await;
    let own = held(&contents, &Holder::Own);
    assert_eq!((own.tokens, own.renewing_since), (tokens(2), None));
    assert_eq!(contents.orphans.len(), 1);
    assert_eq!((&contents.orphans[0].tokens, contents.orphans[0].since), (&renewed(), NOW));
}

#[tokio::test]
async fn an_account_that_is_gone_is_not_renewed() {
    let profile = Profile::new();
    let (store, _) = with_two_holders(&profile).await;
    let (id, former) = (account(1, &instance("social.example")).id, tokens(1).access_token);
    store.remove_account(&id).await.unwrap();
    assert_eq!(store.put_renewed(&id, &Holder::Own, &former, &renewed()).await, Ok(false));
    store.close().await.unwrap();
    assert!(profile.contents().await.is_empty());
}

/// Wherever the power goes, one set is there, whole: the former one, noted or not, or the new one.
#[tokio::test]
async fn every_prefix_of_the_log_holds_the_former_set_or_the_new_one() {
    let profile = Profile::new();
    let (store, _) = with_two_holders(&profile).await;
    let id = account(1, &instance("social.example")).id;
    for number in 1..20 {
        let (former, next) = (tokens(number).access_token, tokens(number + 1));
        assert_eq!(store.note_renewal(&id, &Holder::Own, &former, Some(NOW)).await, Ok(true));
        assert_eq!(store.put_renewed(&id, &Holder::Own, &former, &next).await, Ok(true));
    }
    let file = std::fs::read(profile.path()).unwrap();
    let log = std::fs::read(beside(&profile.path(), "-wal")).unwrap();
    store.close().await.unwrap();

    let mut last = 1;
    for length in (0..log.len()).step_by(log.len() / 150).chain([log.len()]) {
        let contents = open_bytes(&file, Some(&log[..length])).await.expect("T094-ST");
        let own = held(&contents, &Holder::Own);
        let found = (last..=20).find(|number| tokens(*number) == own.tokens);
        let found = found.unwrap_or_else(|| panic!("T049-OA T094-ST the log up to {length} goes back"));
        assert_eq!(contents.accounts[0].tokens.len(), 2, "T049-OA");
        last = found;
    }
    assert_eq!(last, 20, "T094-ST the whole log holds everything");
}
