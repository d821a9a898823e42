//! The agent killed without warning, again and again, at every step of a sign-in, a check, a renewal, a
//! sign-out and the birth of an app's own token.

mod aftermath;
mod app;
mod app_token;
mod crowded;
mod order;
mod person;
mod places;
mod renewed;
mod steps;
mod tally;
mod twice;

use anyhow::{Context, Result};

use self::order::Order;
use self::places::Action;
use crate::{cast, ours};

const PART: &str = "kill::person::plays_the_person";

#[tokio::test]
async fn a_sign_in_that_is_killed_loses_no_account_and_no_token() -> Result<()> {
    play(Action::SignIn).await
}

#[tokio::test]
async fn a_check_that_is_killed_loses_no_account_and_no_token() -> Result<()> {
    play(Action::Check).await
}

#[tokio::test]
async fn a_sign_out_that_is_killed_loses_no_account_and_no_token() -> Result<()> {
    play(Action::SignOut).await
}

#[tokio::test]
async fn a_renewal_that_is_killed_loses_no_account_and_needs_a_sign_in_only_where_it_was_done() -> Result<()>
{
    play(Action::Renewal).await
}

#[tokio::test]
async fn an_apps_own_token_that_is_killed_at_birth_leaves_none_and_is_had_by_asking_again() -> Result<()> {
    play(Action::AppToken).await
}

#[tokio::test]
async fn of_two_agents_that_start_at_once_one_serves_and_renews() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let order = Order::of_this_run(Action::Renewal, &stage.profile())?;
    ours::play(&programs, &stage, "kill::twice::plays_twice", &order.to_string()).await.context("T053-OA")
}

#[tokio::test]
async fn tokens_are_renewed_while_strangers_hold_every_connection_that_they_may_have() -> Result<()> {
    if !std::path::Path::new("/usr/bin/python3").is_file() {
        cast::skip("a crowd of strangers needs python3");
        return Ok(());
    }
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let order = Order::of_this_run(Action::Renewal, &stage.profile())?;
    ours::play(&programs, &stage, "kill::crowded::plays_crowded", &order.to_string()).await.context("T141-IP")
}

/// Has the person play all rounds of an action.
async fn play(action: Action) -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let order = Order::of_this_run(action, &stage.profile())?;
    // Pages are opened by the agent for an app; the person has their own way with them.
    stage.make_default_browser("/bin/true %u")?;
    ours::play(&programs, &stage, PART, &order.to_string()).await.context("T093-ST, T049-OA")
}
