//! What the person is told on their desktop when nobody looks at a window.

use fediaccounts_core::{About, Destination, Need, Notice, Notifier};
use fediaccounts_practice::{ANA, BEN};
use fediaccounts_protocol::manage::{Notices, Preferences, SetPreferences, Snapshot, State};

use crate::world::World;

const DAY: i64 = 24 * 60 * 60;

fn need_sign_in(shown: &Snapshot) -> bool {
    shown.accounts.iter().all(|account| matches!(account.state, State::NeedsSignIn { .. }))
}

fn needs(count: usize, need: Need) -> About {
    About::AccountsNeed { count, need: Some(need) }
}

impl World {
    /// Lets time pass until that is said, and nothing else.
    async fn until_told(&self, about: &About) -> Notice {
        for _ in 0..200 {
            if let [notice] = &self.notifier.shown()[..]
                && notice.about == *about
            {
                return notice.clone();
            }
            self.pass(5).await;
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        panic!("{about:?} was not told: {:?}", self.notifier.shown())
    }

    /// Lets so much time pass that whatever is to be told is.
    async fn pass_without_a_word(&self) {
        for _ in 0..20 {
            self.pass(5).await;
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert_eq!(self.notifier.shown(), []);
    }
}

#[tokio::test]
async fn accounts_that_need_the_person_are_told_together_and_once() {
    let mut world = World::new().await;
    world.add(ANA).await;
    world.add(BEN).await;
    world.pass_without_a_word().await;
    world.server.revoke_all();
    world.pass_until(need_sign_in).await;
    let notice = world.until_told(&needs(2, Need::SignIn)).await;
    world.notifier.choose(&notice.name);
    world.until_server(|_| world.desktop.opened() == [Destination::Accounts]).await;
    world.notifier.take_away(&notice.name).await;
    world.pass_without_a_word().await;
    world.restart().await;
    world.pass_without_a_word().await;
}

#[tokio::test]
async fn one_account_is_led_to_and_what_was_mended_is_told_no_more() {
    let mut world = World::new().await;
    let ana = world.add(ANA).await;
    world.server.revoke_all();
    world.pass_until(need_sign_in).await;
    let notice = world.until_told(&needs(1, Need::SignIn)).await;
    world.notifier.choose(&notice.name);
    world.until_server(|_| world.desktop.opened() == [Destination::Account(ana.id.clone())]).await;
    world.notifier.take_away(&notice.name).await;
    world.add(ANA).await;
    world.server.revoke_all();
    world.pass_until(need_sign_in).await;
    world.until_told(&needs(1, Need::SignIn)).await;
    world.add(ANA).await;
    world.until_server(|_| world.notifier.shown().is_empty()).await;
}

#[tokio::test]
async fn what_the_person_does_themselves_is_not_told() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.pass(120).await;
    world.server.revoke_all();
    assert!(matches!(world.check(&account).await.unwrap().state, State::NeedsSignIn { .. }));
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    world.pass_without_a_word().await;
}

#[tokio::test]
async fn who_wants_no_notices_gets_none() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let notices = Notices { accounts: false, apps: true };
    let preferences = Preferences { notices, ..Preferences::default() };
    world.ask(SetPreferences { preferences }).await.unwrap();
    world.server.revoke_all();
    world.pass_until(need_sign_in).await;
    world.pass_without_a_word().await;
    // Nor for what came meanwhile once they want them again.
    world.ask(SetPreferences { preferences: Preferences::default() }).await.unwrap();
    world.pass_without_a_word().await;
}

#[tokio::test]
async fn a_sign_in_that_nothing_renews_is_announced_a_day_before_its_end_and_once() {
    let mut world = World::new().await;
    world.server.expire_tokens_in(30 * DAY.unsigned_abs());
    world.add(ANA).await;
    world.clock.move_by(29 * DAY - 300);
    world.pass_without_a_word().await;
    world.clock.move_by(300);
    let notice = world.until_told(&needs(1, Need::Ending)).await;
    world.notifier.take_away(&notice.name).await;
    world.restart().await;
    world.pass_without_a_word().await;
}

#[tokio::test]
async fn while_locked_it_is_announced_too() {
    let mut world = World::new().await;
    world.server.expire_tokens_in(30 * DAY.unsigned_abs());
    world.add(ANA).await;
    world.add(BEN).await;
    world.pass_without_a_word().await;
    world.lock().await.unwrap();
    world.clock.move_by(29 * DAY + 300);
    world.until_told(&needs(2, Need::EndingLocked)).await;
    world.unlock_by_keyring().await.unwrap();
    world.until_server(|_| world.notifier.shown().is_empty()).await;
    world.pass_without_a_word().await;
}
