//! How an app comes to a token of its own.

use fediaccounts_core::{AppId, LinkHandler};
use fediaccounts_practice::ANA;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{SignInKeep, SignInStep, WayBack};

use super::{begin, end, obtain, obtain_for, own, own_of, toot, tuba};
use crate::world::{World, query_of, visit};

#[tokio::test]
async fn it_is_registered_in_the_apps_name_and_may_do_what_the_app_asked_for_alone() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let ours = world.token_of(&account).await.unwrap();
    let (id, done) = begin(&world, &account, "read:statuses").await;
    let shown = world.snapshot().await.sign_ins.into_iter().find(|shown| shown.id == id).unwrap();
    assert_eq!(shown.app.as_deref(), Some("Tuba"));
    let page = query_of(world.browser.last().as_str());
    assert_eq!(page["scope"], "profile read:statuses", "T144-IP no more than is needed");
    assert_eq!(world.server.client_names(), ["FediAccounts", "Tuba by FediAccounts"]);
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    assert_eq!(step, SignInStep::Ready { account: account.id.clone(), again: true, missing: vec![] });
    let granted = end(done).await.unwrap();
    let token = own(&world, &account).await.unwrap();
    assert_eq!((granted.to_string().as_str(), &token.scope), ("profile read:statuses", &granted));
    assert_ne!(token.token, ours.token, "T144-IP it is another token");
    assert_eq!(world.token_of(&account).await, Ok(ours), "the account's own is as it was");
    assert_eq!(world.account(&account.id).await, account, "and so is the account");
    assert_eq!(world.server.live_tokens(), 2);
    assert_eq!(world.broker().has_app_token(&tuba(), &account.id).await, Ok(Some(granted)));
}

#[tokio::test]
async fn it_is_there_after_a_restart_and_nobody_elses() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    let token = own(&world, &account).await.unwrap();
    world.restart().await;
    assert_eq!(own(&world, &account).await, Ok(token));
    assert_eq!(own_of(&world, toot(), &account).await.unwrap_err().code, Code::ConsentRequired, "T144-IP");
    world.stop().await;
    let stored = world.stored().await;
    assert_eq!((stored.accounts[0].tokens.len(), stored.pending.len(), stored.orphans.len()), (2, 0, 0));
}

#[tokio::test]
async fn every_way_back_leads_back() {
    for way in [WayBack::Scheme, WayBack::Loopback, WayBack::Code] {
        let mut world = World::new().await;
        let account = world.add(ANA).await;
        if way == WayBack::Loopback {
            world.browser.give_links_to(LinkHandler::Other("other.desktop".into()));
        }
        let (mut id, done) = begin(&world, &account, "read").await;
        if way == WayBack::Code {
            id = world.another_way(&id, WayBack::Code).await.unwrap().id;
        }
        assert_eq!(world.server.client_names().last().unwrap(), "Tuba by FediAccounts", "{way:?}");
        let answer = world.approve(ANA).await;
        match way {
            WayBack::Code => drop(world.paste(&id, &query_of(&answer)["code"]).await.unwrap()),
            WayBack::Loopback => drop(visit(&answer).await.unwrap()),
            WayBack::Scheme => drop(world.complete(&answer).await.unwrap()),
        }
        assert_eq!(end(done).await.unwrap().to_string(), "read", "{way:?}");
        own(&world, &account).await.unwrap();
    }
}

#[tokio::test]
async fn a_second_one_takes_the_place_of_the_first_which_is_revoked() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    let first = own(&world, &account).await.unwrap();
    obtain(&mut world, &account, ANA, "read write").await;
    let second = own(&world, &account).await.unwrap();
    assert_eq!(second.scope.to_string(), "read write");
    world.until_server(|server| !server.token_is_live(first.token.expose())).await;
    assert_eq!(world.server.live_tokens(), 2, "the account's and the app's");
}

#[tokio::test]
async fn a_registration_in_one_apps_name_serves_no_other_and_not_us() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (id, done) = begin(&world, &account, "read write").await;
    world.cancel(&id).await;
    assert_eq!(end(done).await.unwrap_err().code, Code::Denied);
    let asked = |app: AppId, name: &'static str| {
        let (broker, account) = (world.broker(), account.id.clone());
        async move { broker.obtain_for_app(&app, name, &account, "read write").await.unwrap() }
    };
    let (_, _kept) = asked(toot(), "toot").await;
    assert_eq!(world.server.client_names()[1..], ["Tuba by FediAccounts", "toot by FediAccounts"]);
    world.begin_again(&account).await.unwrap();
    assert_eq!(world.server.client_names().last().unwrap(), "FediAccounts");
    let registrations = world.server.registrations();
    let (_, _kept) = asked(tuba(), "Tuba").await;
    assert_eq!(world.server.registrations(), registrations, "its own it is used again for");
}

#[tokio::test]
async fn who_asked_and_hung_up_is_not_waited_for() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (id, done) = begin(&world, &account, "read").await;
    drop(done);
    world.until(|shown| shown.sign_ins.iter().all(|shown| shown.id != id)).await;
    let redirect = world.approve(ANA).await;
    assert_eq!(world.complete(&redirect).await.unwrap_err().code, Code::NoSuchSignIn);
    assert_eq!((world.server.live_tokens(), world.exchanges()), (1, 1), "no token was made of it");
}

#[tokio::test]
async fn who_hung_up_during_the_exchange_leaves_nothing_alive() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (id, done) = begin(&world, &account, "read").await;
    let redirect = world.approve(ANA).await;
    world.network.hold(true);
    world.complete(&redirect).await.unwrap();
    drop(done);
    world.until(|shown| shown.sign_ins.iter().all(|shown| shown.id != id)).await;
    world.network.hold(false);
    world.until_server(|server| server.requests().iter().any(|asked| asked.path == "/oauth/revoke")).await;
    world.until_server(|server| server.live_tokens() == 1).await;
    assert_eq!(world.broker().has_app_token(&tuba(), &account.id).await, Ok(None));
    world.until_nothing_is_owed().await;
}

#[tokio::test]
async fn it_cannot_be_kept_as_an_account() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (id, _done) = begin(&world, &account, "read").await;
    assert_eq!(world.ask(SignInKeep { id }).await.unwrap_err().code, Code::AlreadyUsed);
}

#[tokio::test]
async fn two_apps_have_one_each() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    obtain_for(&mut world, &toot(), &account, ANA, "write").await;
    let (one, other) =
        (own(&world, &account).await.unwrap(), own_of(&world, toot(), &account).await.unwrap());
    assert_ne!(one.token, other.token);
    assert_eq!((one.scope.to_string(), other.scope.to_string()), ("read".into(), "profile write".into()));
    assert_eq!(world.server.live_tokens(), 3);
}

#[tokio::test]
async fn what_the_server_refuses_is_said_at_once() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let ask = async |scope: &str| {
        let asked = world.broker().obtain_for_app(&tuba(), "Tuba", &account.id, scope).await;
        asked.map(drop).unwrap_err().code
    };
    assert_eq!(ask("UPPER CASE").await, Code::ScopeRefused, "nothing of it is a scope");
    world.browser.fail(true);
    assert_eq!(ask("read").await, Code::NoBrowser);
    assert!(world.snapshot().await.sign_ins.iter().all(|shown| shown.app.is_none()));
}
