//! Signing out: one account, those of a server, or all.

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{self, Remove, SignOutAll, SignedOut, SignedOutOf};

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
    let outcome = agent.request(&manage::SignOut { account: account.to_owned() })?;
    if outcome == SignedOut::Waiting && anyway {
        agent.request(&Remove { account: account.to_owned() })?;
        output.answer(&"removed", |_| messages::REMOVED.into());
        return Ok(output::DONE);
    }
    output.answer(&outcome, |outcome| messages::signed_out(*outcome).to_owned());
    Ok(match outcome {
        SignedOut::Revoked => output::DONE,
        SignedOut::Waiting => output::NOT_ANSWERING,
    })
}

fn many(agent: &mut Connection, sign_out: &args::SignOut, output: Output) -> Result<u8, Trouble> {
    let snapshot = opened(agent)?;
    let accounts = match &sign_out.instance {
        Some(instance) => list::of_instance(snapshot, instance)?,
        None => snapshot.accounts,
    };
    if !sign_out.yes && !accounts.is_empty() {
        let count = accounts.len().to_string();
        let what = messages::leaving(accounts.len(), sign_out.instance.as_deref());
        let question = format!("Type {count} or yes to go on:");
        terminal::confirm(output, what, &question, &[&count, "yes"], "--yes")?;
    }
    output.note(&format!("Signing out {} …", messages::accounts(accounts.len())));
    let results = agent.request(&SignOutAll { instance: sign_out.instance.clone() })?;
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
