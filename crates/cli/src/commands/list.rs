//! What is here, and how it stands.

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{
    Account, GetSnapshot, Instance, LockRule, ReadAddress, Snapshot, Status, StatusReport,
};
use fediaccounts_protocol::public::ListAccounts;
use fediaccounts_protocol::{Code, Failure};
use serde::Serialize;

use super::opened;
use crate::args::List;
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{clock, messages};

/// How FediAccounts stands, whole.
#[derive(Debug, Serialize)]
pub(crate) struct Standing {
    /// What the agent says about itself.
    #[serde(flatten)]
    pub(crate) report: StatusReport,
    /// When accounts are locked by themselves.
    pub(crate) lock_rule: LockRule,
    /// How many questions of programs wait.
    pub(crate) questions: u32,
}

pub(super) fn standing(agent: &mut Connection) -> Result<Standing, Failure> {
    // Asking for the accounts first waits until the agent knows whether it has any.
    let snapshot = agent.request(&GetSnapshot {})?;
    let report = agent.request(&Status {})?;
    Ok(Standing { report, lock_rule: snapshot.lock_rule, questions: snapshot.prompts })
}

pub(crate) fn status(agent: &mut Connection, output: Output) -> Result<u8, Trouble> {
    output.answer(&standing(agent)?, messages::status);
    Ok(output::DONE)
}

pub(crate) fn list(agent: &mut Connection, list: &List, output: Output) -> Result<u8, Trouble> {
    if !agent.may_manage() {
        return usable(agent, list, output);
    }
    let snapshot = opened(agent)?;
    let accounts = match &list.instance {
        Some(instance) => of_instance(agent, snapshot, instance)?.1,
        None => snapshot.accounts,
    };
    output.answer(&accounts, |accounts| messages::rows(accounts, clock::now()));
    Ok(output::DONE)
}

/// What may be used through a socket that answers the public protocol alone.
fn usable(agent: &mut Connection, list: &List, output: Output) -> Result<u8, Trouble> {
    let mut accounts = agent.request(&ListAccounts {})?;
    if let Some(host) = &list.instance {
        let there =
            |base: &str| base.split_once("://").is_some_and(|(_, rest)| rest.eq_ignore_ascii_case(host));
        accounts.retain(|account| there(&account.api_base));
    }
    output.answer(&accounts, |accounts| messages::usable(accounts));
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
