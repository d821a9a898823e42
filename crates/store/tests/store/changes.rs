//! What each change does, and what it leaves alone.

use fediaccounts_core::{Account, Holder, Identity, Secret, SessionState};
use fediaccounts_store::StoreError;

use crate::sample::{NOW, Profile, account, context, instance, pending, registration, signed_in, tokens};

#[tokio::test]
async fn a_sign_in_ends_its_pending_entry() {
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = profile.open().await.unwrap();
    store.put_pending(&pending(1, &social)).await.unwrap();
    store.put_pending(&pending(2, &social)).await.unwrap();
    store.commit_sign_in(signed_in(1, &social)).await.unwrap();
    store.close().await.unwrap();
    assert_eq!(profile.contents().await.pending, [pending(2, &social)]);
}

#[tokio::test]
async fn signing_in_again_makes_the_former_token_an_orphan() {
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &social)).await.unwrap();
    let mut again = signed_in(2, &social);
    again.account = account(1, &social);
    again.account.display_name = "Renamed".into();
    let orphan = store.commit_sign_in(again.clone()).await.unwrap().unwrap();
    assert_eq!((&orphan.registration, &orphan.tokens, orphan.since), (&registration(1), &tokens(1), NOW));
    store.close().await.unwrap();

    let contents = profile.contents().await;
    assert_eq!(contents.orphans, [orphan]);
    assert_eq!(contents.accounts.len(), 1);
    assert_eq!(contents.accounts[0].account, again.account);
    assert_eq!(contents.accounts[0].tokens.len(), 1);
    assert_eq!(contents.accounts[0].tokens[0].tokens, tokens(2));
    assert_eq!(profile.registration_of(&Holder::Own).await, Some(registration(2)));
}

#[tokio::test]
async fn the_same_token_given_again_is_no_orphan() {
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &social)).await.unwrap();
    let mut again = signed_in(2, &social);
    again.account = account(1, &social);
    again.tokens.access_token = tokens(1).access_token;
    assert_eq!(store.commit_sign_in(again).await, Ok(None));
    store.close().await.unwrap();
    let contents = profile.contents().await;
    assert!(contents.orphans.is_empty());
    assert_eq!(profile.registration_of(&Holder::Own).await, Some(registration(2)));
    assert_eq!(rows(&profile, "registration"), 1, "nothing of the former one is left");
}

#[tokio::test]
async fn many_accounts_change_together_or_not_at_all() {
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = profile.open().await.unwrap();
    for number in [1, 2] {
        store.commit_sign_in(signed_in(number, &social)).await.unwrap();
    }
    let leaving = |number| Account { state: SessionState::WaitingToSignOut, ..account(number, &social) };
    let refused = store.put_accounts(&[leaving(1), leaving(9)]).await;
    assert_eq!(refused, Err(StoreError::UnknownAccount));
    store.put_accounts(&[leaving(2)]).await.unwrap();
    store.put_accounts(&[]).await.unwrap();
    store.close().await.unwrap();
    let states: Vec<_> =
        profile.contents().await.accounts.into_iter().map(|held| held.account.state).collect();
    assert_eq!(states, [account(1, &social).state, SessionState::WaitingToSignOut]);
}

#[tokio::test]
async fn a_second_account_with_the_same_identity_is_refused_whole() {
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &social)).await.unwrap();
    store.put_pending(&pending(2, &social)).await.unwrap();
    let mut twin = signed_in(2, &social);
    twin.account.subject = "subject-1".into();
    assert_eq!(store.commit_sign_in(twin).await, Err(StoreError::Refused));
    store.close().await.unwrap();
    let contents = profile.contents().await;
    assert_eq!(contents.accounts.len(), 1);
    assert_eq!(contents.pending, [pending(2, &social)], "a call that failed changed nothing");
}

#[tokio::test]
async fn removing_an_account_removes_all_that_was_its_own() {
    let profile = Profile::new();
    let (social, other) = (instance("social.example"), instance("other.example"));
    let (store, _) = profile.open().await.unwrap();
    for given in [signed_in(1, &social), signed_in(2, &social), signed_in(3, &other)] {
        store.commit_sign_in(given).await.unwrap();
    }
    store.remove_account(&account(3, &other).id).await.unwrap();
    store.remove_account(&account(1, &social).id).await.unwrap();
    store.remove_account(&account(1, &social).id).await.expect("every step may be repeated");
    assert_eq!(store.put_account(&account(1, &social)).await, Err(StoreError::UnknownAccount));
    store.close().await.unwrap();

    let contents = profile.contents().await;
    assert_eq!(contents.accounts.len(), 1);
    assert_eq!(contents.accounts[0].account, account(2, &social));
    assert_eq!(contents.accounts[0].tokens[0].tokens, tokens(2));
    assert_eq!(contents.instances, [social], "nobody uses the other server any more");
    assert_eq!((rows(&profile, "registration"), rows(&profile, "token_set")), (1, 1));
}

#[tokio::test]
async fn a_pending_sign_in_is_replaced_by_its_context() {
    let profile = Profile::new();
    let social = instance("social.example");
    let identity = Identity {
        subject: "7".into(),
        username: "bob".into(),
        display_name: "Bob".into(),
        avatar: None,
        suspended: false,
        moved_to: None,
    };
    let mut received = pending(1, &social);
    received.received = Some((tokens(9), identity));
    let (store, _) = profile.open().await.unwrap();
    store.put_pending(&pending(1, &social)).await.unwrap();
    store.put_pending(&received).await.unwrap();
    store.put_pending(&received).await.unwrap();
    store.close().await.unwrap();
    assert_eq!(profile.contents().await.pending, [received]);
    assert_eq!((rows(&profile, "registration"), rows(&profile, "token_set")), (1, 1));

    let (store, _) = profile.open().await.unwrap();
    store.remove_pending(&context(1)).await.unwrap();
    store.remove_pending(&context(1)).await.expect("every step may be repeated");
    store.close().await.unwrap();
    assert!(profile.contents().await.instances.is_empty());
    assert_eq!((rows(&profile, "registration"), rows(&profile, "token_set")), (0, 0));
}

#[tokio::test]
async fn an_abandoned_sign_in_leaves_an_orphan_alone() {
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = profile.open().await.unwrap();
    store.put_pending(&pending(1, &social)).await.unwrap();
    let orphan =
        store.abandon_pending(&context(1), &social, &registration(1), &tokens(1), NOW).await.unwrap();
    store.close().await.unwrap();
    let contents = profile.contents().await;
    assert!(contents.pending.is_empty());
    assert_eq!(contents.orphans, std::slice::from_ref(&orphan));

    let (store, _) = profile.open().await.unwrap();
    store.remove_orphan(orphan.id).await.unwrap();
    store.remove_orphan(orphan.id).await.expect("every step may be repeated");
    let next = store.put_orphan(&social, &registration(2), &tokens(2), NOW).await.unwrap();
    assert!(next.id > orphan.id, "an id is never given again");
    store.close().await.unwrap();
}

#[tokio::test]
async fn only_orphans_are_removed_as_orphans() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &instance("social.example"))).await.unwrap();
    for id in 0..10 {
        store.remove_orphan(id).await.unwrap();
    }
    store.close().await.unwrap();
    assert_eq!(profile.contents().await.accounts[0].tokens.len(), 1);
}

#[tokio::test]
async fn an_old_orphans_view_of_a_server_does_not_replace_the_newer_one() {
    let profile = Profile::new();
    let social = instance("social.example");
    let mut old = social.clone();
    old.software.version = "3.0".into();
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &social)).await.unwrap();
    store.put_orphan(&old, &registration(2), &tokens(2), NOW).await.unwrap();
    store.close().await.unwrap();
    assert_eq!(profile.contents().await.instances, [social]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn handles_in_parallel_lose_nothing() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    let social = instance("social.example");
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..100 {
        let (store, given) = (store.clone(), signed_in(number, &social));
        tasks.spawn(async move { store.commit_sign_in(given).await });
    }
    assert!(tasks.join_all().await.into_iter().all(|done| done == Ok(None)));
    store.close().await.unwrap();
    let contents = profile.contents().await;
    assert_eq!(contents.accounts.len(), 100, "T112-ST");
    for stored in contents.accounts {
        let number = stored.account.subject.strip_prefix("subject-").unwrap();
        assert_eq!(stored.tokens[0].tokens.access_token, Secret::new(format!("CANARY_AT_{number}")));
    }
}

#[tokio::test]
async fn a_call_that_nobody_waits_for_is_carried_out() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    let given = signed_in(1, &instance("social.example"));
    tokio::select! {
        biased;
        _ = store.commit_sign_in(given) => panic!("a thread cannot answer before it is asked"),
        () = std::future::ready(()) => {}
    }
    store.close().await.unwrap();
    assert_eq!(profile.contents().await.accounts.len(), 1);
}

#[tokio::test]
async fn other_handles_see_that_it_is_closed() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    let other = store.clone();
    store.close().await.unwrap();
    assert_eq!(other.remove_orphan(1).await, Err(StoreError::Closed));
    assert_eq!(other.close().await, Err(StoreError::Closed));
}

#[tokio::test]
async fn a_database_in_use_is_not_opened_twice() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    assert_eq!(profile.open().await.map(drop), Err(StoreError::InUse), "T112-ST");
    store.close().await.unwrap();
    profile.open().await.unwrap();
}

fn rows(profile: &Profile, table: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {table}");
    crate::raw::connect(&profile.path()).query_row(&sql, [], |row| row.get(0)).unwrap()
}
