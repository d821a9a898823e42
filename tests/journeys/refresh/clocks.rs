//! Clocks that jump, and computers that sleep.

use fediaccounts_practice::{ANA, BEN};
use fediaccounts_protocol::manage::State;

use crate::world::{DAY, Issuer, World};

const HOUR: i64 = 3_600;
const YEARS: i64 = 10 * 365 * 24 * HOUR;

async fn two_accounts() -> (World, Issuer) {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    for user in [ANA, BEN] {
        world.add_issued(&issuer, user).await;
    }
    (world, issuer)
}

/// Lets what comes of a jump happen, and half an hour more.
async fn settle(world: &World) {
    world.pass(HOUR / 2).await;
    // A check may be on its way in real time.
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    let fine = |state: &State| matches!(state, State::Active);
    world.until(|shown| shown.accounts.iter().all(|account| fine(&account.state))).await;
}

#[tokio::test]
async fn jumps_of_ten_years_cost_one_renewal_each_at_most() {
    let (world, issuer) = two_accounts().await;
    let mut before = 0;
    for (number, jump) in [YEARS, -YEARS, -YEARS, YEARS, 2 * YEARS, -2 * YEARS].into_iter().enumerate() {
        world.clock.move_by(jump);
        settle(&world).await;
        let renewed = issuer.count("refresh");
        assert!(renewed <= before + 2, "T055-OA jump {number}: {} for two accounts", renewed - before);
        before = renewed;
    }
    // After all that, time goes on as ever.
    world.clock.move_by(20 * HOUR);
    settle(&world).await;
    let renewed = issuer.count("refresh");
    assert!(
        (before + 1..=before + 2).contains(&renewed) || renewed == before + 2,
        "T055-OA {renewed} {before}"
    );
    for account in world.snapshot().await.accounts {
        world.token_of(&account).await.unwrap();
    }
}

#[tokio::test]
async fn a_night_asleep_costs_one_renewal_for_each_and_not_all_at_once() {
    let (world, issuer) = two_accounts().await;
    for night in 1..=3 {
        world.clock.move_by(16 * HOUR);
        let before = issuer.count("refresh");
        settle(&world).await;
        world.clock.move_by(8 * HOUR);
        settle(&world).await;
        let renewed = issuer.count("refresh") - before;
        assert!((1..=2).contains(&renewed), "T150-IP T055-OA night {night}: {renewed}");
    }
}

#[tokio::test]
async fn summer_time_and_leap_seconds_cost_nothing() {
    let (world, issuer) = two_accounts().await;
    world.clock.move_by(2 * HOUR);
    settle(&world).await;
    for jump in [HOUR, -HOUR, 1, -1, 59, -59] {
        world.clock.move_by(jump);
        settle(&world).await;
    }
    assert_eq!(issuer.count("refresh"), 0, "T055-OA");
}

#[tokio::test]
async fn a_token_from_before_a_clock_was_set_back_is_renewed_not_believed() {
    let (world, issuer) = two_accounts().await;
    world.clock.move_by(-YEARS);
    let account = world.snapshot().await.accounts.remove(0);
    let token = world.token_of(&account).await.unwrap();
    assert!(issuer.takes(token.token.expose()), "T055-OA");
    let ends = token.expires_at.unwrap().seconds() - world.clock.at().seconds();
    assert_eq!(ends, 24 * HOUR, "T055-OA its life is that of this clock");
}
