//! A program with a token of its own: in its environment, or in a configuration that ends with it. Never in
//! its arguments, which every program of this computer can read.

mod child;
mod configuration;
mod private;

use std::ffi::OsString;
use std::path::Path;

use fediaccounts_client::Connection;
use fediaccounts_protocol::public::Token;

use self::configuration::Configuration;
pub(super) use self::configuration::own_configuration;
use self::private::Private;
use super::obtaining::{Wish, obtain};
use crate::args::{self, Form};
use crate::messages;
use crate::output::Output;
use crate::trouble::Trouble;

/// What clients of Mastodon ask for when they sign in by themselves.
const CLIENT: &[&str] = &["read", "write", "follow"];

pub(crate) fn exec(mut agent: Connection, exec: &args::Exec, output: Output) -> Result<u8, Trouble> {
    let program = Path::new(&exec.command[0]);
    let name = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy();
    let wish = Wish {
        account: exec.account.as_deref(),
        said: &exec.wish,
        min_valid: None,
        needs: if matches!(exec.form, Form::Toot | Form::Tut) { CLIENT } else { &[] },
        reason: messages::to_run(&name),
    };
    let token = obtain(&mut agent, &wish, output)?;
    drop(agent);
    let about = about(&token);
    let Some(configuration) = Configuration::of(exec.form, &token)? else {
        let mut variables = about;
        variables.push(("FEDIACCOUNTS_TOKEN", token.access_token.0.clone().into()));
        return child::become_it(&exec.command, variables);
    };
    // Signals are heard from here on: nothing is left behind.
    let signals = child::Signals::hear()?;
    let private = Private::make()?;
    let mut variables = about;
    variables.push(configuration.put(private.path())?);
    let code = child::run(&exec.command, variables, signals);
    private.remove();
    code
}

/// What a program may know of its account beside the token.
fn about(token: &Token) -> Vec<(&'static str, OsString)> {
    let account = &token.account;
    let mut variables = vec![
        ("FEDIACCOUNTS_API_BASE", token.api_base.clone().into()),
        ("FEDIACCOUNTS_HANDLE", account.handle.clone().into()),
        ("FEDIACCOUNTS_ACCOUNT", account.id.clone().into()),
        ("FEDIACCOUNTS_SOFTWARE", account.software.clone().into()),
        ("FEDIACCOUNTS_SCOPES", token.scopes.join(" ").into()),
    ];
    if let Some(at) = token.expires_at {
        variables.push(("FEDIACCOUNTS_EXPIRES_AT", at.to_string().into()));
    }
    variables
}
