//! Other programs: what they may do, and taking it back.

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{self, App, Snapshot, WithdrawAll};
use fediaccounts_protocol::{Code, Failure};

use super::opened;
use crate::args;
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{clock, messages, terminal};

pub(crate) fn apps(agent: &mut Connection, output: Output) -> Result<u8, Trouble> {
    let snapshot = opened(agent)?;
    output.answer(&snapshot.apps, |apps| messages::apps(apps, &snapshot.accounts, clock::now()));
    Ok(output::DONE)
}

pub(crate) fn withdraw(
    agent: &mut Connection,
    withdraw: &args::Withdraw,
    output: Output,
) -> Result<u8, Trouble> {
    let Some(app) = &withdraw.app else { return withdraw_all(agent, withdraw.yes, output) };
    let snapshot = opened(agent)?;
    let app = named(&snapshot, app)?.id.clone();
    agent.request(&manage::Withdraw { app, account: withdraw.account.clone() })?;
    output.answer(&"withdrawn", |_| messages::WITHDRAWN.into());
    Ok(output::DONE)
}

fn withdraw_all(agent: &mut Connection, yes: bool, output: Output) -> Result<u8, Trouble> {
    let snapshot = opened(agent)?;
    if !yes && !snapshot.apps.is_empty() {
        let what = messages::withdraw_all(snapshot.apps.len());
        terminal::confirm(output, what, "Take it back? [y/N]", terminal::YES, "--yes")?;
    }
    agent.request(&WithdrawAll {})?;
    output.answer(&"withdrawn", |_| messages::WITHDRAWN_ALL.into());
    Ok(output::DONE)
}

/// An app by its id, or its name where only one has it.
pub(super) fn named<'a>(snapshot: &'a Snapshot, typed: &str) -> Result<&'a App, Failure> {
    if let Some(app) = snapshot.apps.iter().find(|app| app.id == typed || app.program == typed) {
        return Ok(app);
    }
    let mut fitting = snapshot.apps.iter().filter(|app| app.name.eq_ignore_ascii_case(typed));
    match (fitting.next(), fitting.next()) {
        (Some(app), None) => Ok(app),
        (None, _) => Err(Failure::new(Code::NoSuchApp)),
        (Some(first), Some(second)) => Err(Failure::new(Code::Ambiguous)
            .detail(format!("{} is {}, {} is {}", first.id, first.program, second.id, second.program))),
    }
}
