//! How an app's own token ends: taken back here, or at the server.

use fediaccounts_practice::{ANA, BEN, Fault};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::State;

use super::{obtain, obtain_for, own, own_of, toot, tuba};
use crate::world::World;

#[tokio::test]
async fn one_that_is_taken_back_is_out_of_reach_at_once_and_dead_at_the_server() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    obtain_for(&mut world, &toot(), &account, ANA, "read").await;
    let (ours, others) =
        (world.token_of(&account).await.unwrap(), own_of(&world, toot(), &account).await.unwrap());
    let token = own(&world, &account).await.unwrap();
    world.network.hold(true);
    world.broker().end_app_tokens(&tuba(), Some(&account.id)).await.unwrap();
    assert_eq!(own(&world, &account).await.unwrap_err().code, Code::ConsentRequired, "T147-IP at once");
    world.network.hold(false);
    world.until_server(|server| !server.token_is_live(token.token.expose())).await;
    assert_eq!(world.token_of(&account).await, Ok(ours.clone()), "T058-OA T147-IP the account's lives");
    assert_eq!(own_of(&world, toot(), &account).await, Ok(others.clone()), "T147-IP and another app's");
    assert!([ours, others].iter().all(|alive| world.server.token_is_live(alive.token.expose())));
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
    world.until_nothing_is_owed().await;
}

#[tokio::test]
async fn one_is_taken_back_at_every_account() {
    let mut world = World::new().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    obtain(&mut world, &ana, ANA, "read").await;
    obtain(&mut world, &ben, BEN, "read").await;
    world.broker().end_app_tokens(&tuba(), None).await.unwrap();
    world.until_server(|server| server.live_tokens() == 2).await;
    for account in [ana, ben] {
        assert_eq!(own(&world, &account).await.unwrap_err().code, Code::ConsentRequired, "T166-CO");
        world.token_of(&account).await.unwrap();
    }
    world.broker().end_app_tokens(&tuba(), None).await.expect("it may be repeated");
}

#[tokio::test]
async fn a_server_that_is_down_is_asked_later() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    world.server.stop().await;
    world.broker().end_app_tokens(&tuba(), Some(&account.id)).await.unwrap();
    world.kill();
    assert_eq!(world.stored().await.orphans.len(), 1, "T166-CO its revocation is owed");
    world.server.start_again().await.unwrap();
    world.start().await;
    world.until_server(|server| server.live_tokens() == 1).await;
    world.until_nothing_is_owed().await;
}

#[tokio::test]
async fn one_that_the_server_ended_is_given_up_and_the_account_stays_as_it_is() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    let token = own(&world, &account).await.unwrap();
    world.broker().check_for_app(&tuba(), &account.id).await.expect("it is taken");
    world.server.revoke(token.token.expose());
    let said = world.broker().check_for_app(&tuba(), &account.id).await.unwrap_err();
    assert_eq!(said.code, Code::ConsentRequired, "only the person helps");
    assert_eq!(own(&world, &account).await.unwrap_err().code, Code::ConsentRequired);
    assert_eq!(world.account(&account.id).await.state, State::Active);
    world.token_of(&account).await.unwrap();
    world.until_nothing_is_owed().await;
}

#[tokio::test]
async fn that_is_noticed_when_the_account_is_looked_at() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    let token = own(&world, &account).await.unwrap();
    world.server.revoke(token.token.expose());
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
    world.until_server(|_| true).await;
    let noticed = async {
        while world.broker().has_app_token(&tuba(), &account.id).await != Ok(None) {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(crate::world::PATIENCE, noticed).await.expect("nobody noticed");
}

#[tokio::test]
async fn a_server_that_says_nothing_clear_ends_nothing() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    for fault in [Fault::Status(500), Fault::Drop, Fault::Status(403)] {
        world.server.fail_next("/api/v1/accounts/verify_credentials", fault.clone());
        let _ = world.broker().check_for_app(&tuba(), &account.id).await;
        own(&world, &account).await.unwrap_or_else(|failure| panic!("{fault:?} {failure:?}"));
    }
}

#[tokio::test]
async fn one_that_nobody_uses_for_half_a_year_is_ended() {
    const DAY: i64 = 24 * 60 * 60;
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    world.clock.move_by(179 * DAY);
    world.restart().await;
    world.pass(2 * 60 * 60).await;
    own(&world, &account).await.expect("T163-CO it is not that long");
    world.clock.move_by(DAY);
    world.restart().await;
    world.pass(30 * 60).await;
    own(&world, &account).await.expect("a clock that is wrong at the start has an hour to be set");
    world.pass(60 * 60).await;
    assert_eq!(own(&world, &account).await.unwrap_err().code, Code::ConsentRequired, "T163-CO");
    world.until_server(|server| server.live_tokens() == 1).await;
    world.token_of(&account).await.expect("the account's own has no such end");
    world.until_nothing_is_owed().await;
}

#[tokio::test]
async fn the_accounts_own_end_at_the_server_leaves_the_apps() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    let ours = world.token_of(&account).await.unwrap();
    world.server.revoke(ours.token.expose());
    let state = world.check(&account).await.unwrap().state;
    assert!(matches!(state, State::NeedsSignIn { .. }), "{state:?}");
    assert_eq!(world.token_of(&account).await.unwrap_err().code, Code::SignInNeeded);
    let token = own(&world, &account).await.expect("the app's lives");
    assert!(world.server.token_is_live(token.token.expose()));
    world.begin_again(&account).await.unwrap();
    let redirect = world.approve(ANA).await;
    world.settle(&redirect).await;
    assert_eq!(own(&world, &account).await, Ok(token), "signing in again leaves it too");
}
