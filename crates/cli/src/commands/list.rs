//! What is here, and how it stands.

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{Account, GetSnapshot, Instance, ReadAddress, Snapshot, Status};
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
        Some(instance) => of_instance(agent, snapshot, instance)?.1,
        None => snapshot.accounts,
    };
    output.answer(&accounts, |accounts| messages::rows(accounts, clock::now()));
    Ok(output::DONE)
}

/// A server that is here, and its accounts.
pub(super) fn of_instance(
    agent: &mut Connection,
    snapshot: Snapshot,
    instance: &str,
) -> Result<(Instance, Vec<Account>), Failure> {
    // The agent reads it as it reads what is added: an international name, a port that goes without
    // saying.
    let read = agent.request(&ReadAddress { text: instance.to_owned() });
    let host = read.map_or_else(|_| instance.trim().to_owned(), |read| read.host);
    let meant = snapshot.instances.into_iter().find(|here| here.host.eq_ignore_ascii_case(&host));
    let meant = meant.ok_or(Failure::new(Code::NoSuchInstance))?;
    let accounts = snapshot.accounts.into_iter().filter(|account| account.origin == meant.origin).collect();
    Ok((meant, accounts))
}
