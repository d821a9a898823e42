//! How an account stands, as its server says it in all the ways that servers have.

use fediaccounts_practice::{ANA, BEN, Closed, DeadToken, Fault, Standing};
use fediaccounts_protocol::manage::{Account, SignInReason, SignInStep, SignedOut, State};

use crate::world::World;

const WHO: &str = "/api/v1/accounts/verify_credentials";
const NODEINFO: &str = "/nodeinfo/2.0";

fn needs_sign_in(why: SignInReason) -> State {
    State::NeedsSignIn { why }
}

impl World {
    async fn state_of(&self, account: &Account) -> State {
        self.check(account).await.unwrap().state
    }
}

#[tokio::test]
async fn a_dead_token_is_noticed_in_every_way_that_servers_say_it() {
    for dead in [
        DeadToken::Unauthorized401,
        DeadToken::Forbidden403,
        DeadToken::BadRequest400Text,
        DeadToken::Unprocessable422Empty,
    ] {
        let mut world = World::new().await;
        // Software that nobody knows: what it means by a refusal is learnt from its answers alone.
        world.server.fail_always(
            NODEINFO,
            Fault::StatusBody {
                status: 200,
                content_type: "application/json",
                body: r#"{"version":"2.0","software":{"name":"newware","version":"1"}}"#.into(),
            },
        );
        let account = world.add(ANA).await;
        world.server.refuse_dead_tokens_with(dead);
        world.server.revoke_all();
        let before = world.server.count("GET", WHO);
        let state = world.state_of(&account).await;
        assert_eq!(state, needs_sign_in(SignInReason::TokenRefused), "T056-OA {dead:?}");
        assert_eq!(world.server.count("GET", WHO), before + 2, "T056-OA checked again {dead:?}");
        assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T057-OA {dead:?}");
    }
}

#[tokio::test]
async fn a_refusal_that_is_not_repeated_is_not_believed() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    for status in [401, 401, 401] {
        world.server.fail_next(WHO, Fault::Status(status));
        assert_eq!(world.state_of(&account).await, State::Active, "T056-OA {status}");
    }
}

#[tokio::test]
async fn a_token_that_ran_out_is_told_from_one_that_was_ended() {
    let mut world = World::new().await;
    world.server.expire_tokens_in(30 * 24 * 60 * 60);
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    world.server.revoke_all();
    assert_eq!(world.state_of(&ana).await, needs_sign_in(SignInReason::TokenRefused), "T056-OA too early");
    world.clock.move_by(31 * 24 * 60 * 60);
    assert_eq!(world.state_of(&ben).await, needs_sign_in(SignInReason::Expired), "T056-OA");
}

#[tokio::test]
async fn a_lost_registration_is_told_from_a_dead_token() {
    let mut world = World::new().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    world.server.forget_registrations();
    let lost = needs_sign_in(SignInReason::RegistrationLost);
    assert_eq!(world.state_of(&ana).await, lost, "T059-OA");
    assert_eq!(world.state_of(&ben).await, lost, "T059-OA");
    world.restart().await;
    assert_eq!(world.account(&ana.id).await.state, lost, "it outlives a restart");
    world.begin_again(&ana).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { again: true, .. }), "T059-OA registered anew: {step:?}");
    assert_eq!(world.state_of(&ana).await, State::Active);
    assert_eq!(
        world.sign_out(&ben).await,
        Ok(SignedOut::Revoked),
        "T057-OA its token is refused: that is proof"
    );
}

#[tokio::test]
async fn a_suspended_account_is_asked_about_until_it_is_back() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    for standing in [
        Standing::Suspended,
        Standing::SuspendedOpenly,
        Standing::Disabled,
        Standing::Pending,
        Standing::Unconfirmed,
    ] {
        world.server.set_standing(ANA, standing);
        world.clock.move_by(15 * 3600);
        world.pass_until(|shown| shown.accounts[0].state == State::Suspended).await;
        assert_eq!(world.server.live_tokens(), 1, "T064-OA the token is kept {standing:?}");
        world.server.reinstate(ANA);
        world.clock.move_by(15 * 3600);
        world.pass_until(|shown| shown.accounts[0].state == State::Active).await;
    }
    world.server.suspend(ANA);
    assert_eq!(world.state_of(&account).await, State::Suspended);
    assert_eq!(world.sign_out(&account).await.map(|_| ()), Ok(()), "T057-OA");
}

#[tokio::test]
async fn an_account_that_moved_says_where_and_works_on() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.server.move_to(ANA, "ana@new.example");
    let moved = State::Moved { to: "@ana@new.example".into() };
    world.clock.move_by(15 * 3600);
    world.pass_until(|shown| shown.accounts[0].state == moved).await;
    world.restart().await;
    assert_eq!(world.account(&account.id).await.state, moved);
    world.add(ANA).await;
    assert_eq!(world.account(&account.id).await.state, moved, "signing in again does not move it back");
    world.server.move_back(ANA);
    assert_eq!(world.state_of(&account).await, State::Active);
    world.server.move_to(ANA, "ana@new.example");
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked));
}

#[tokio::test]
async fn a_token_that_may_not_even_ask_whose_it_is_needs_a_sign_in() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let body = r#"{"error":"This action is outside the authorized scopes"}"#.to_owned();
    world.server.fail_always(WHO, Fault::StatusBody { status: 403, content_type: "application/json", body });
    assert_eq!(world.state_of(&account).await, needs_sign_in(SignInReason::ScopeTooSmall), "T056-OA");
    assert_eq!(world.server.live_tokens(), 1, "T064-OA");
}

#[tokio::test]
async fn a_server_that_closed_for_good_keeps_its_accounts_until_a_person_lets_them_go() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    for how in [Closed::Gone, Closed::Parked] {
        world.server.close(how);
        let state = world.state_of(&account).await;
        assert!(matches!(state, State::NotAnswering { .. }), "T064-OA {how:?}: {state:?}");
        world.server.reopen();
        assert_eq!(world.state_of(&account).await, State::Active, "T064-OA {how:?}");
    }
    world.server.close(Closed::Gone);
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting), "T057-OA nobody proved anything");
    let remove = fediaccounts_protocol::manage::Remove { account: account.id.clone() };
    assert_eq!(world.ask(remove).await, Ok(()));
    assert!(world.snapshot().await.accounts.is_empty());
}
