//! What is here, and how it stands.

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{Account, GetSnapshot, Snapshot, Status};
use fediaccounts_protocol::{Code, Failure};

use super::opened;
use crate::args::List;
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{clock, messages};

pub(crate) fn status(agent: &mut Connection, output: Output) -> Result<u8, Trouble> {
    // Asking for the accounts first waits until the agent knows whether it has any.
    agent.request(&GetSnapshot {})?;
    let report = agent.request(&Status {})?;
    output.answer(&report, messages::status);
    Ok(output::DONE)
}

pub(crate) fn list(agent: &mut Connection, list: &List, output: Output) -> Result<u8, Trouble> {
    let snapshot = opened(agent)?;
    let accounts = match &list.instance {
        Some(instance) => of_instance(snapshot, instance)?,
        None => snapshot.accounts,
    };
    output.answer(&accounts, |accounts| messages::rows(accounts, clock::now()));
    Ok(output::DONE)
}

/// The accounts of a server, by its host or origin.
pub(super) fn of_instance(snapshot: Snapshot, instance: &str) -> Result<Vec<Account>, Failure> {
    let wanted = instance.trim().trim_end_matches('/');
    let is_meant = |name: &str| name.eq_ignore_ascii_case(wanted);
    let mut meant = snapshot.instances;
    meant.retain(|here| is_meant(&here.host) || is_meant(&here.origin));
    if meant.is_empty() {
        return Err(Failure::new(Code::NoSuchInstance));
    }
    let is_there = |account: &Account| meant.iter().any(|here| here.origin == account.origin);
    Ok(snapshot.accounts.into_iter().filter(is_there).collect())
}
