//! What is stored comes back as it was.

use fediaccounts_core::{
    AccountId, AppId, Expected, Handle, Holder, Identity, Received, Scope, Secret, SessionState,
    SignInReason, Timestamp, TokenSet,
};
use fediaccounts_store::{HeldTokens, StoredAccount};
use url::Url;

use crate::sample::{NOW, Profile, account, instance, pending, registration, signed_in, tokens};

const ODD: &str = "Ünï\u{0}cödé 🦣 \u{202e}olleh' \"; DROP TABLE account; -- \r\n";

fn odd_tokens() -> TokenSet {
    TokenSet {
        access_token: Secret::new("t".repeat(16 * 1024)),
        refresh_token: Some(Secret::new(ODD)),
        scope: Scope::parse("read write:statuses follow"),
        issued_at: Timestamp::from_seconds(i64::MIN),
        expires_at: Some(Timestamp::from_seconds(i64::MAX)),
        refresh_expires_at: Some(Timestamp::from_seconds(i64::MIN)),
        received: Received {
            scope: Some(ODD.into()),
            created_at: Some("99999999999999999999".into()),
            id: Some("".into()),
            me: Some("https://social.example/users/ana".into()),
        },
    }
}

#[tokio::test]
async fn a_new_database_is_empty() {
    let profile = Profile::new();
    assert!(!fediaccounts_store::exists(&profile.path()));
    let contents = profile.contents().await;
    assert!(fediaccounts_store::exists(&profile.path()));
    assert!(contents.accounts.is_empty() && contents.instances.is_empty());
    assert!(contents.pending.is_empty() && contents.orphans.is_empty());
}

#[tokio::test]
async fn an_account_comes_back_as_it_was() {
    let profile = Profile::new();
    let mut given = signed_in(1, &instance("social.example:8443"));
    given.instance.title = ODD.into();
    given.instance.description = "d".repeat(1_000_000);
    given.instance.issuer = Some("https://social.example:8443/".into());
    given.instance.scopes_supported = Some(Scope::parse("read profile"));
    given.account.subject = ODD.into();
    given.account.handle = Handle { user: "Ana_ß".into(), host: "xn--bcher-kva.example".into() };
    given.account.display_name = ODD.into();
    let avatar = Url::parse("https://files.example/ä?x=%00#y").unwrap();
    given.account.avatar = Some(avatar.as_str().into());
    given.account.checked_at = Some(Timestamp::from_seconds(-1));
    given.registration.client_secret = None;
    given.tokens = odd_tokens();

    let (store, _) = profile.open().await.unwrap();
    assert_eq!(store.commit_sign_in(given.clone()).await, Ok(None));
    store.close().await.unwrap();

    let contents = profile.contents().await;
    assert_eq!(contents.instances, [given.instance], "T107-ST");
    assert_eq!(profile.registration_of(&Holder::Own).await, Some(given.registration));
    assert_eq!(profile.registration_of(&Holder::App(AppId::from_text("app"))).await, None);
    let tokens = HeldTokens { holder: Holder::Own, tokens: given.tokens, renewing_since: None };
    assert_eq!(contents.accounts, [StoredAccount { account: given.account, tokens: vec![tokens] }]);
}

#[tokio::test]
async fn every_state_comes_back_as_it_was() {
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &social)).await.unwrap();
    store.close().await.unwrap();
    for state in [
        SessionState::NeedsSignIn(SignInReason::TokenRefused),
        SessionState::NeedsSignIn(SignInReason::RegistrationLost),
        SessionState::NeedsSignIn(SignInReason::Expired),
        SessionState::Suspended,
        SessionState::Moved { to: "@ana@new.example".into() },
        SessionState::WaitingToSignOut,
        SessionState::Active,
    ] {
        let (store, _) = profile.open().await.unwrap();
        let mut changed = account(1, &social);
        changed.state = state.clone();
        changed.display_name = format!("{state:?}");
        changed.checked_at = Some(NOW);
        store.put_account(&changed).await.unwrap();
        store.close().await.unwrap();
        let contents = profile.contents().await;
        assert_eq!(contents.accounts[0].account, changed);
        assert_eq!(contents.accounts[0].tokens.len(), 1, "the tokens stay");
    }
}

#[tokio::test]
async fn pending_sign_ins_come_back_as_they_were() {
    let profile = Profile::new();
    let social = instance("social.example");
    let anybody = pending(1, &social);
    let mut user = pending(2, &instance("other.example"));
    user.expected = Expected::User("ana".into());
    let mut again = pending(3, &social);
    again.expected = Expected::Account(AccountId::from_text("gone"));
    again.begun_at = Timestamp::from_seconds(i64::MAX);
    let identity = Identity {
        subject: "7".into(),
        username: "bob".into(),
        display_name: ODD.into(),
        avatar: Some(Url::parse("https://social.example/a.png").unwrap()),
        suspended: false,
        moved_to: None,
    };
    again.received = Some((odd_tokens(), identity));

    let (store, _) = profile.open().await.unwrap();
    for pending in [&anybody, &user, &again] {
        store.put_pending(pending).await.unwrap();
    }
    store.close().await.unwrap();
    assert_eq!(profile.contents().await.pending, [anybody, user, again]);
}

#[tokio::test]
async fn an_orphan_comes_back_as_it_was_given() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    let social = instance("social.example");
    let orphan = store.put_orphan(&social, &registration(1), &odd_tokens(), NOW).await.unwrap();
    assert_eq!((&orphan.instance, &orphan.tokens, orphan.since), (&social, &odd_tokens(), NOW));
    store.close().await.unwrap();
    let contents = profile.contents().await;
    assert_eq!(contents.orphans, [orphan]);
    assert_eq!(contents.instances, [social]);
}

#[tokio::test]
async fn an_apps_own_tokens_are_held_beside_ours() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &instance("social.example"))).await.unwrap();
    store.close().await.unwrap();
    crate::raw::connect(&profile.path())
        .execute_batch(
            "INSERT INTO token_set (registration, account, app, access_token, scope, issued_at)
             SELECT id, 'account-1', 'app.phanpy', 'CANARY_AT_2', 'read', 5 FROM registration",
        )
        .unwrap();
    let held = profile.contents().await.accounts.remove(0).tokens;
    assert_eq!(held[0].holder, Holder::Own);
    assert_eq!(held[0].tokens, tokens(1));
    assert_eq!(held[1].holder, Holder::App(fediaccounts_core::AppId::from_text("app.phanpy")));
    assert_eq!(held[1].tokens.access_token, Secret::new("CANARY_AT_2"));
}
