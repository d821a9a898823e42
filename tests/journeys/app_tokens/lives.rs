//! An app's own token that runs out: it is renewed like the account's, and for itself.

use fediaccounts_practice::ANA;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Account, State};

use super::{obtain, own, own_of, toot, tuba};
use crate::world::{DAY, Fate, Issuer, Manner, World};

const HOUR: i64 = 3_600;
const ALL: &str = "read write follow push";

/// A world whose tokens live for a day, with Ana's account and Tuba's own token.
async fn world(manner: Manner) -> (World, Issuer, Account) {
    let mut world = World::new().await;
    let issuer = world.issue(manner);
    let account = world.add_issued(&issuer, ANA).await;
    obtain(&mut world, &account, ANA, ALL).await;
    (world, issuer, account)
}

#[tokio::test]
async fn each_is_renewed_for_itself() {
    let (world, issuer, account) = world(DAY).await;
    let former = own(&world, &account).await.unwrap();
    world.clock.move_by(48 * HOUR);
    let renewed = own(&world, &account).await.unwrap();
    assert!(renewed.token != former.token && issuer.takes(renewed.token.expose()), "T146-IP");
    assert!(renewed.expires_at.unwrap().seconds() > world.clock.at().seconds() + 60, "T146-IP");
    let ours = world.token_of(&account).await.unwrap();
    assert_ne!(ours.token, renewed.token);
    assert_eq!(issuer.live().len(), 2, "none doubled");
}

#[tokio::test]
async fn the_schedule_renews_it_too() {
    let (mut world, issuer, account) = world(DAY).await;
    let former = own(&world, &account).await.unwrap();
    world.pass(25 * HOUR).await;
    world.until_server(|_| issuer.count("refresh") >= 2).await;
    let renewed = own(&world, &account).await.unwrap();
    assert_ne!(renewed.token, former.token);
    world.restart().await;
    assert_eq!(own(&world, &account).await, Ok(renewed));
}

#[tokio::test]
async fn one_that_is_not_renewed_any_more_is_given_up_and_the_account_is_not_touched() {
    let (mut world, issuer, account) = world(DAY).await;
    let ours = world.token_of(&account).await.unwrap();
    let apps = own(&world, &account).await.unwrap();
    issuer.forget(apps.token.expose());
    world.clock.move_by(24 * HOUR - 5);
    assert_eq!(own(&world, &account).await.unwrap_err().code, Code::ConsentRequired, "only the person helps");
    assert_eq!(world.broker().has_app_token(&tuba(), &account.id).await, Ok(None));
    let shown = world.account(&account.id).await;
    assert!(matches!(shown.state, State::Active | State::Renewing), "{:?}", shown.state);
    assert_ne!(world.token_of(&account).await.unwrap().token, ours.token, "the account's is renewed");
    world.until_nothing_is_owed().await;
}

#[tokio::test]
async fn the_accounts_own_that_is_not_renewed_any_more_leaves_the_apps() {
    let (world, issuer, account) = world(DAY).await;
    let ours = world.token_of(&account).await.unwrap();
    issuer.forget(ours.token.expose());
    world.clock.move_by(24 * HOUR - 5);
    assert_eq!(world.token_of(&account).await.unwrap_err().code, Code::SignInNeeded);
    let renewed = own(&world, &account).await.expect("the app's is renewed");
    assert!(issuer.takes(renewed.token.expose()));
}

#[tokio::test]
async fn a_server_that_is_down_costs_the_app_nothing() {
    let (world, issuer, account) = world(DAY).await;
    let former = own(&world, &account).await.unwrap();
    issuer.always(Some(Fate::Status(503, None)));
    world.clock.move_by(24 * HOUR - 30);
    assert_eq!(own(&world, &account).await, Ok(former), "it is alive for half a minute");
    world.clock.move_by(60);
    own(&world, &account).await.unwrap_err();
    issuer.always(None);
    world.pass(HOUR).await;
    own(&world, &account).await.unwrap();
}

#[tokio::test]
async fn one_that_is_ended_while_it_is_renewed_leaves_nothing_alive() {
    let (mut world, issuer, account) = world(DAY).await;
    world.clock.move_by(24 * HOUR - 5);
    world.network.hold(true);
    let asked = {
        let (broker, id) = (world.broker(), account.id.clone());
        let holder = fediaccounts_core::Holder::App(tuba());
        tokio::spawn(
            async move { broker.access_token(&id, holder, std::time::Duration::from_secs(60)).await },
        )
    };
    world.until_server(|_| issuer.count("refresh") >= 1).await;
    world.broker().end_app_tokens(&tuba(), Some(&account.id)).await.unwrap();
    assert_eq!(asked.await.unwrap().unwrap_err().code, Code::ConsentRequired, "nobody gets what comes");
    world.network.hold(false);
    world.until_server(|_| issuer.live().len() == 1).await;
    world.until_nothing_is_owed().await;
    assert_eq!(own_of(&world, toot(), &account).await.unwrap_err().code, Code::ConsentRequired);
}

#[tokio::test]
async fn one_that_just_ends_is_given_up_when_it_has() {
    let manner = Manner { refreshes: false, refresh_life: None, life: Some(7_200), ..DAY };
    let (world, _, account) = world(manner).await;
    own(&world, &account).await.unwrap();
    world.pass(3 * HOUR).await;
    assert_eq!(own(&world, &account).await.unwrap_err().code, Code::ConsentRequired);
    let given_up = async {
        while world.broker().has_app_token(&tuba(), &account.id).await != Ok(None) {
            world.pass(60).await;
        }
    };
    tokio::time::timeout(crate::world::PATIENCE, given_up).await.expect("nobody noticed");
}
