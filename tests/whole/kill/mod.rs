//! The agent killed without warning, again and again, at every step of a sign-in, a check, a renewal and
//! a sign-out.

mod aftermath;
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
async fn of_two_agents_that_start_at_once_one_serves_and_renews() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let order = Order::of_this_run(Action::Renewal, &stage.profile())?;
    ours::play(&programs, &stage, "kill::twice::plays_twice", &order.to_string()).await.context("T053-OA")
}

/// Has the person play all rounds of an action.
async fn play(action: Action) -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let order = Order::of_this_run(action, &stage.profile())?;
    ours::play(&programs, &stage, PART, &order.to_string()).await.context("T093-ST, T049-OA")
}
