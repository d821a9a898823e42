//! What the commands do.

mod add;

pub(crate) use add::add;

use fediaccounts_client::Connection;
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{Account, Check, GetSnapshot, SignOut, SignedOut, State, Status};

use crate::messages;
use crate::output::{self, Output};

pub(crate) fn status(agent: &mut Connection, output: Output) -> Result<u8, Failure> {
    // Asking for the accounts first waits until the agent knows whether it has any.
    agent.request(&GetSnapshot {})?;
    let report = agent.request(&Status {})?;
    output.answer(&report, messages::status);
    Ok(output::DONE)
}

pub(crate) fn list(agent: &mut Connection, output: Output) -> Result<u8, Failure> {
    let snapshot = agent.request(&GetSnapshot {})?;
    if let Some(failure) = messages::locked(snapshot.lock) {
        return Err(failure);
    }
    output.answer(&snapshot.accounts, |accounts| match &accounts[..] {
        [] => "No accounts yet. Add one with `fediaccounts add social.example`.".into(),
        accounts => table(accounts),
    });
    Ok(output::DONE)
}

pub(crate) fn check(agent: &mut Connection, account: &str, output: Output) -> Result<u8, Failure> {
    let account = agent.request(&Check { account: account.to_owned() })?;
    output.answer(&account, |account| format!("{}  {}", account.handle, messages::state(account)));
    let silent = matches!(account.state, State::NotAnswering { .. });
    Ok(if silent { output::NOT_ANSWERING } else { output::DONE })
}

pub(crate) fn sign_out(agent: &mut Connection, account: &str, output: Output) -> Result<u8, Failure> {
    let outcome = agent.request(&SignOut { account: account.to_owned() })?;
    output.answer(&outcome, |outcome| messages::signed_out(*outcome).to_owned());
    Ok(match outcome {
        SignedOut::Revoked => output::DONE,
        SignedOut::Waiting => output::NOT_ANSWERING,
    })
}

/// Handle and state, in columns.
fn table(accounts: &[Account]) -> String {
    let width = accounts.iter().map(|account| account.handle.chars().count()).max().unwrap_or_default();
    let row = |account: &Account| {
        let gap = " ".repeat(width - account.handle.chars().count());
        format!("{}{gap}  {}", account.handle, messages::state(account))
    };
    accounts.iter().map(row).collect::<Vec<_>>().join("\n")
}
