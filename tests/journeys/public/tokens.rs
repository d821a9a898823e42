//! Tokens: what is given, and what is not any more.

use std::sync::Arc;

use fediaccounts_core::AppClass;
use fediaccounts_practice::ANA;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Lifetime, Share, State};
use fediaccounts_protocol::public::{GetToken, ListAccounts, Ping, ReleaseConsent, ReportInvalid, Standing};

use super::tuba;
use crate::world::{DAY, MadeUpAttestor, World, code, token, wish};

#[tokio::test]
async fn a_token_is_what_was_agreed_to_and_says_where_it_is_good() {
    let mut world = World::new().await;
    let (account, tuba) = tuba(&mut world).await;
    let handle = account.handle.clone();
    let mut given = vec![];
    for name in [&account.id, &handle, &handle[1..].to_owned(), &handle.to_uppercase()] {
        given.push(token(&tuba, name, "read:accounts").await.unwrap());
    }
    let first = &given[0];
    assert!(given.iter().all(|token| token == first));
    assert_eq!(world.server.tokens_of_people(), std::slice::from_ref(&first.access_token.0));
    assert_eq!((&*first.token_type, first.expires_at), ("Bearer", None));
    assert_eq!(first.scopes, account.scopes.to_vec(), "whatever the account's own may do");
    assert_eq!(first.api_base, account.origin);
    assert_eq!((&first.account.id, &first.account.handle), (&account.id, &handle));
    assert_eq!((&*first.account.software, first.account.standing), ("mastodon", Standing::Active));
    assert_eq!(first.account.scopes, ["read"]);
    assert_eq!(tuba.ask(ListAccounts {}).await.unwrap(), std::slice::from_ref(&first.account));
    for more in ["write", "read write", "admin:read"] {
        assert_eq!(
            code(token(&tuba, &account.id, more).await),
            Some(Code::ConsentRequired),
            "T144-IP {more}"
        );
    }
    let asked = world.network.tried();
    for _ in 0..100 {
        token(&tuba, &account.id, "").await.unwrap();
    }
    assert_eq!(world.network.tried(), asked, "one that lies ready costs nothing");
}

#[tokio::test]
async fn a_token_that_ends_too_soon_is_renewed_first() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    let tuba = world.installed("tuba", 7).await;
    world.allow(&tuba, "read", Lifetime::Always, Share::Account).await.unwrap();
    let former = token(&tuba, &account.id, "").await.unwrap();
    world.clock.move_by(24 * 3_600 - 5);
    let renewed = token(&tuba, &account.id, "").await.unwrap();
    assert!(renewed.expires_at.unwrap() > world.clock.at().seconds() + 60, "T146-IP");
    assert_ne!(renewed.access_token, former.access_token, "T146-IP");
    assert_eq!((issuer.count("refresh"), &renewed.access_token.0), (1, &issuer.live()[0]), "T146-IP");
    let long = GetToken { account: account.id, scopes: vec![], min_valid_seconds: Some(u32::MAX) };
    assert_eq!(tuba.ask(long).await.unwrap(), renewed, "an hour is the most that is asked for");
}

#[tokio::test]
async fn a_consent_for_one_token_gives_one() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let tuba = world.installed("tuba", 7).await;
    world.allow(&tuba, "read", Lifetime::Once, Share::Account).await.unwrap();
    let (one, other) = tokio::join!(token(&tuba, &account.id, ""), token(&tuba, &account.id, ""));
    let codes = [code(one), code(other)];
    assert!(codes.contains(&None) && codes.contains(&Some(Code::ConsentRequired)), "T163-CO {codes:?}");
    assert_eq!(code(token(&tuba, &account.id, "").await), Some(Code::ConsentRequired), "T163-CO");
}

/// The person decides anew while a server is asked for what they had decided before.
#[tokio::test]
async fn a_token_that_was_asked_for_under_a_former_consent_is_not_given_under_a_new_one() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    let tuba = Arc::new(world.installed("tuba", 7).await);
    world.allow(&tuba, "read", Lifetime::Always, Share::Account).await.unwrap();
    world.clock.move_by(24 * 3_600 - 5);
    world.network.hold(true);
    world.network.hold_only("refresh_token");
    let (asking, id) = (Arc::clone(&tuba), account.id.clone());
    let waiting = tokio::spawn(async move { token(&asking, &id, "").await });
    world.until_server(|_| issuer.count("refresh") >= 1).await;
    let (asking, asked) = (Arc::clone(&tuba), world.watcher().await);
    let granted = tokio::spawn(async move { asking.ask(wish("read write follow push")).await });
    let prompt = asked.prompt().await;
    asked.allow(&prompt, &account.id, Lifetime::Always, Share::OwnToken).await.unwrap();
    let redirect = world.approve(ANA).await;
    world.complete(&redirect).await.unwrap();
    granted.await.unwrap().unwrap();
    world.network.hold(false);
    assert_eq!(code(waiting.await.unwrap()), Some(Code::ConsentRequired), "T144-IP T163-CO");
    let own = token(&tuba, &account.id, "").await.unwrap();
    assert_ne!(own.access_token.0, world.token_of(&account).await.unwrap().token.expose());
}

#[tokio::test]
async fn whoever_becomes_another_program_gets_nothing_more() {
    let mut world = World::new().await;
    let (account, first) = tuba(&mut world).await;
    token(&first, &account.id, "").await.unwrap();
    // Another connection that was the same program when it was looked at, and then is another.
    let attestor = Arc::new(MadeUpAttestor::program(AppClass::Installed, "/usr/bin/tuba", 8));
    let second = world.app(Arc::clone(&attestor)).await;
    token(&second, &account.id, "").await.unwrap();
    attestor.change(None);
    for _ in 0..2 {
        assert_eq!(code(token(&second, &account.id, "").await), Some(Code::NoAccess), "T125-IP");
        assert_eq!(code(second.ask(ListAccounts {}).await), Some(Code::NoAccess), "T125-IP");
        assert_eq!(code(second.ask(wish("read")).await), Some(Code::NoAccess), "T125-IP");
    }
    token(&first, &account.id, "").await.unwrap();
}

#[tokio::test]
async fn whoever_cannot_be_told_gets_nothing() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let nobody = world.app(Arc::default()).await;
    for _ in 0..10 {
        assert_eq!(code(token(&nobody, &account.id, "").await), Some(Code::NoAccess), "T127-IP");
        assert_eq!(code(nobody.ask(wish("read")).await), Some(Code::NoAccess), "T127-IP");
        assert_eq!(code(nobody.ask(ListAccounts {}).await), Some(Code::NoAccess), "T127-IP");
    }
    nobody.ask(Ping {}).await.unwrap();
    assert_eq!(world.snapshot().await.prompts, 0);
}

#[tokio::test]
async fn a_token_that_is_said_to_be_dead_is_looked_after_once() {
    let mut world = World::new().await;
    let (account, tuba) = tuba(&mut world).await;
    let given = token(&tuba, &account.id, "").await.unwrap();
    let report = |access_token: &str| ReportInvalid {
        account: account.id.clone(),
        access_token: fediaccounts_protocol::Typed(access_token.to_owned()),
    };
    let asked = world.server.requests().len();
    tuba.ask(report("another")).await.unwrap();
    assert_eq!(world.server.requests().len(), asked, "what is not given is not looked after");
    world.server.revoke(&given.access_token.0);
    tuba.ask(report(&given.access_token.0)).await.unwrap();
    world.until(|shown| matches!(shown.accounts[0].state, State::NeedsSignIn { .. })).await;
    let asked = world.server.requests().len();
    assert_eq!(code(token(&tuba, &account.id, "").await), Some(Code::SignInRequired));
    tuba.ask(report(&given.access_token.0)).await.unwrap();
    assert_eq!(world.server.requests().len(), asked, "and not twice in a minute");
    let [listed] = &tuba.ask(ListAccounts {}).await.unwrap()[..] else { panic!("it is still granted") };
    assert_eq!(listed.standing, Standing::SignInRequired);
}

#[tokio::test]
async fn what_is_given_back_is_gone() {
    let mut world = World::new().await;
    let (account, tuba) = tuba(&mut world).await;
    let stranger = world.installed("tokodon", 9).await;
    let release = || ReleaseConsent { account: account.id.clone() };
    assert_eq!(code(stranger.ask(release()).await), Some(Code::NoAccess), "T143-IP");
    tuba.ask(release()).await.unwrap();
    assert_eq!(code(token(&tuba, &account.id, "").await), Some(Code::NoAccess));
    assert_eq!(code(tuba.ask(release()).await), Some(Code::NoAccess));
}

#[tokio::test]
async fn an_account_that_is_signed_out_is_as_if_it_never_was() {
    let mut world = World::new().await;
    let (account, tuba) = tuba(&mut world).await;
    token(&tuba, &account.id, "").await.unwrap();
    world.sign_out(&account).await.unwrap();
    assert_eq!(code(token(&tuba, &account.id, "").await), Some(Code::NoAccess), "T143-IP");
    assert_eq!(tuba.ask(ListAccounts {}).await.unwrap(), []);
    let again = world.add(ANA).await;
    assert_eq!(code(token(&tuba, &again.id, "").await), Some(Code::NoAccess), "T167-CO");
    assert_eq!(code(token(&tuba, &again.handle, "").await), Some(Code::NoAccess), "T167-CO");
}
