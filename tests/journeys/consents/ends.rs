//! Consents that are withdrawn, given back, or go with their account.

use std::time::Duration;

use fediaccounts_practice::{ANA, BEN};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Lifetime, PromptAnswer, Share, Withdraw, WithdrawAll};
use fediaccounts_protocol::public::{ListAccounts, ReleaseConsent};
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::heard;
use crate::world::{World, code, token, wish};

fn withdraw(app: &str, account: Option<&str>) -> Withdraw {
    Withdraw { app: app.to_owned(), account: account.map(str::to_owned) }
}

#[tokio::test]
async fn what_is_withdrawn_ends_at_once_and_for_good() {
    let mut world = World::new().await;
    world.add(ANA).await;
    for app in ["tuba", "Tuba", "id"] {
        let tuba = world.installed("tuba", 7).await;
        let account = world.allow(&tuba, "read", Lifetime::Always, Share::Account).await.unwrap();
        let shown = world.snapshot().await.apps.remove(0);
        let app = if app == "id" { shown.id.as_str() } else { app };
        assert_eq!(
            code(world.ask(withdraw(app, Some("@nobody@x.example"))).await),
            Some(Code::NoSuchAccount)
        );
        world.ask(withdraw(app, Some(&account.handle))).await.unwrap();
        assert_eq!(
            code(token(&tuba, &account.id, "read").await),
            Some(Code::NoAccess),
            "T147-IP T166-CO {app}"
        );
        assert_eq!(tuba.ask(ListAccounts {}).await.unwrap(), [], "T166-CO");
        assert_eq!(world.snapshot().await.apps, [], "T166-CO");
        drop(tuba);
        world.restart().await;
        let tuba = world.installed("tuba", 8).await;
        assert_eq!(code(token(&tuba, &account.id, "read").await), Some(Code::NoAccess), "T166-CO {app}");
    }
    assert_eq!(code(world.ask(withdraw("nothing", None)).await), Some(Code::NoSuchApp));
}

#[tokio::test]
async fn a_name_that_two_apps_have_names_neither() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let first = world.installed("tuba", 7).await;
    world.allow(&first, "read", Lifetime::Always, Share::Account).await.unwrap();
    let second = world.program(fediaccounts_core::AppClass::PathOnly, "/home/u/tuba", 8).await;
    let account = world.allow(&second, "read", Lifetime::UntilLock, Share::Account).await.unwrap();
    let refused = world.ask(withdraw("tuba", None)).await.unwrap_err();
    assert_eq!(refused.code, Code::Ambiguous);
    assert_eq!(refused.detail.as_deref(), Some("/home/u/tuba /usr/bin/tuba"));
    assert!(token(&first, &account.id, "read").await.is_ok());
}

#[tokio::test]
async fn a_refusal_that_is_withdrawn_lets_the_app_ask_again() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let (tuba, asked) = (world.installed("tuba", 7).await, world.watcher().await);
    let (_, ()) = tokio::join!(tuba.ask(wish("read")), async {
        let prompt = asked.prompt().await;
        asked.answer(&prompt.id, PromptAnswer::Never).await.unwrap();
    });
    assert_eq!(heard(tuba.ask(wish("read")).await), Some(Code::Denied), "T157-CO");
    world.ask(withdraw("tuba", None)).await.unwrap();
    let (verdict, ()) = tokio::join!(tuba.ask(wish("read")), async {
        asked.deny(&asked.prompt().await).await;
    });
    assert_eq!(heard(verdict), Some(Code::Denied), "it was asked about");
}

#[tokio::test]
async fn everything_is_withdrawn_while_fifty_clients_are_at_work() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let first = world.installed("tuba", 7).await;
    let account = world.allow(&first, "read", Lifetime::Always, Share::Account).await.unwrap();
    let mut asking = JoinSet::new();
    for number in 0..50 {
        let (client, id) = (world.installed("tuba", number).await, account.id.clone());
        asking.spawn(async move {
            while token(&client, &id, "read").await.is_ok() {
                tokio::task::yield_now().await;
            }
            Instant::now()
        });
    }
    tokio::time::sleep(Duration::from_millis(100)).await;
    let before = Instant::now();
    world.ask(WithdrawAll {}).await.unwrap();
    let done = Instant::now();
    for ended in asking.join_all().await {
        assert!(ended.duration_since(before) < Duration::from_secs(1), "T166-CO");
    }
    assert!(done.duration_since(before) < Duration::from_secs(1), "T166-CO");
    assert_eq!(world.snapshot().await.apps, [], "T166-CO");
}

#[tokio::test]
async fn an_app_gives_its_consent_back() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let tuba = world.installed("tuba", 7).await;
    let account = world.allow(&tuba, "read", Lifetime::Always, Share::Account).await.unwrap();
    let release = || ReleaseConsent { account: account.id.clone() };
    let other = world.installed("other", 8).await;
    assert_eq!(code(other.ask(release()).await), Some(Code::NoAccess), "T143-IP");
    tuba.ask(release()).await.unwrap();
    assert_eq!(code(token(&tuba, &account.id, "read").await), Some(Code::NoAccess));
    assert_eq!(code(tuba.ask(release()).await), Some(Code::NoAccess));
    drop((tuba, other));
    world.restart().await;
    let tuba = world.installed("tuba", 8).await;
    assert_eq!(tuba.ask(ListAccounts {}).await.unwrap(), []);
}

#[tokio::test]
async fn an_account_that_was_deleted_comes_back_without_consents() {
    let mut world = World::new().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    let (tuba, asked) = (world.installed("tuba", 7).await, world.watcher().await);
    for account in [&ana, &ben] {
        let named = fediaccounts_protocol::public::RequestAccount {
            account: Some(account.handle.clone()),
            ..wish("read")
        };
        let (verdict, ()) = tokio::join!(tuba.ask(named), async {
            let prompt = asked.prompt().await;
            asked.allow(&prompt, &account.id, Lifetime::Always, Share::Account).await.unwrap();
        });
        verdict.unwrap();
    }
    world.sign_out(&ana).await.unwrap();
    world.until(|shown| shown.accounts.len() == 1 && shown.apps[0].consents.len() == 1).await;
    let again = world.add(ANA).await;
    assert_ne!(again.id, ana.id, "T167-CO");
    for name in [&again.id, &ana.id, &ana.handle] {
        assert_eq!(code(token(&tuba, name, "read").await), Some(Code::NoAccess), "T167-CO {name}");
    }
    assert_eq!(tuba.ask(ListAccounts {}).await.unwrap().len(), 1, "T167-CO");
}
