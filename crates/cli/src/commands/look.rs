//! One account: everything about it, and what the person calls it.

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{Account, App, Instance, SetLook};
use serde::Serialize;

use super::{accounts, defaults, opened};
use crate::args;
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{clock, messages};

/// Everything about an account.
#[derive(Debug, Serialize)]
pub(crate) struct Shown {
    /// The account.
    pub(crate) account: Account,
    /// Its server.
    pub(crate) instance: Option<Instance>,
    /// The programs that may use it, or may not.
    pub(crate) apps: Vec<App>,
}

pub(crate) fn show(agent: &mut Connection, show: &args::Show, output: Output) -> Result<u8, Trouble> {
    let snapshot = opened(agent)?;
    let typed = match &show.account {
        Some(typed) => typed.clone(),
        None => defaults::here(agent)?,
    };
    let account = accounts::of_snapshot(agent, &snapshot, &typed)?.clone();
    let instance = snapshot.instances.iter().find(|here| here.origin == account.origin).cloned();
    let apps = snapshot.apps.iter().filter_map(|app| about(app, &account.id)).collect();
    let shown = Shown { account, instance, apps };
    output.answer(&shown, |shown| messages::account(shown, clock::now()));
    Ok(output::DONE)
}

/// What an app may do with one account, if there is anything to say.
fn about(app: &App, account: &str) -> Option<App> {
    let mut app = app.clone();
    app.consents.retain(|consent| consent.account == account);
    app.refusals.retain(|refusal| refusal.account.as_deref().is_none_or(|named| named == account));
    app.idle.retain(|idle| idle == account);
    (!app.consents.is_empty() || !app.refusals.is_empty() || !app.idle.is_empty()).then_some(app)
}

/// Sets what is said and leaves the rest; where nothing is said, only looks.
pub(crate) fn label(agent: &mut Connection, asked: &args::Label, output: Output) -> Result<u8, Trouble> {
    let snapshot = opened(agent)?;
    let mut account = accounts::of_snapshot(agent, &snapshot, &asked.account)?.clone();
    if let Some(text) = &asked.text {
        text.trim().clone_into(&mut account.label);
    }
    if let Some(color) = &asked.color {
        account.color.clone_from(&color.0);
    }
    if asked.text.is_some() || asked.color.is_some() {
        let (label, color) = (account.label.clone(), account.color.clone());
        agent.request(&SetLook { account: account.id.clone(), label, color })?;
        // As the agent keeps it.
        let now = opened(agent)?.accounts.into_iter().find(|here| here.id == account.id);
        account = now.unwrap_or(account);
    }
    output.answer(&account, messages::look);
    Ok(output::DONE)
}
