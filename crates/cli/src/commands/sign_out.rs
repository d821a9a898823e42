//! Signing out: one account, those of a server, or all.

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{
    self, GetSnapshot, Offer, Remove, SignOutAll, SignedOut, SignedOutOf, Snapshot,
};

use super::{list, opened};
use crate::args;
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{messages, terminal};

pub(crate) fn sign_out(
    agent: &mut Connection,
    sign_out: &args::SignOut,
    output: Output,
) -> Result<u8, Trouble> {
    match &sign_out.account {
        Some(account) => one(agent, account, sign_out.anyway, output),
        None => many(agent, sign_out, output),
    }
}

fn one(agent: &mut Connection, account: &str, anyway: bool, output: Output) -> Result<u8, Trouble> {
    let endless = !can_revoke(&agent.request(&GetSnapshot {})?, account);
    let outcome = agent.request(&manage::SignOut { account: account.to_owned() })?;
    if outcome == SignedOut::Waiting && anyway {
        agent.request(&Remove { account: account.to_owned() })?;
        output.answer(&"removed", |_| messages::REMOVED.into());
        return Ok(output::DONE);
    }
    output.answer(&outcome, |outcome| match outcome {
        SignedOut::Waiting if endless => messages::no_revocation(account),
        outcome => messages::signed_out(*outcome).to_owned(),
    });
    Ok(match outcome {
        SignedOut::Revoked => output::DONE,
        SignedOut::Waiting => output::NOT_ANSWERING,
    })
}

/// Whether the server of an account has an end for our token; the agent reads the account's name.
fn can_revoke(shown: &Snapshot, account: &str) -> bool {
    let begins = |handle: &str| handle.trim_start_matches('@').starts_with(account.trim_start_matches('@'));
    let mut meant = shown.accounts.iter().filter(|here| here.id == account || begins(&here.handle));
    let origin = meant.next().map(|account| &account.origin);
    let server = shown.instances.iter().find(|here| Some(&here.origin) == origin);
    server.is_none_or(|server| server.offers.contains(&Offer::Revocation))
}

fn many(agent: &mut Connection, sign_out: &args::SignOut, output: Output) -> Result<u8, Trouble> {
    let snapshot = opened(agent)?;
    let (instance, accounts) = match &sign_out.instance {
        Some(instance) => {
            let (instance, accounts) = list::of_instance(agent, snapshot, instance)?;
            (Some(instance), accounts)
        }
        None => (None, snapshot.accounts),
    };
    if !sign_out.yes && !accounts.is_empty() {
        let count = accounts.len().to_string();
        let what = messages::leaving(accounts.len(), instance.as_ref().map(|here| here.host.as_str()));
        let question = format!("Type {count} or yes to go on:");
        terminal::confirm(output, what, &question, &[&count, "yes"], "--yes")?;
    }
    output.note(&format!("Signing out {} …", messages::accounts(accounts.len())));
    let results = agent.request(&SignOutAll { instance: instance.map(|here| here.origin) })?;
    output.answer(&results, |results| messages::many_signed_out(results));
    if let Some(hint) = messages::sign_out_hint(&results) {
        output.note(hint);
    }
    Ok(exit_code(&results))
}

/// The worst of them counts.
fn exit_code(results: &[SignedOutOf]) -> u8 {
    if results.iter().any(|result| result.outcome.is_none()) {
        output::FAILED
    } else if results.iter().any(|result| result.outcome == Some(SignedOut::Waiting)) {
        output::NOT_ANSWERING
    } else {
        output::DONE
    }
}
