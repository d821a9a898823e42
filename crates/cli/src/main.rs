//! `fediaccounts`: the command line. It holds nothing and decides nothing; it asks the agent.

mod args;
mod clock;
mod commands;
mod messages;
mod output;
mod stdin;
mod terminal;
mod trouble;

use std::process::ExitCode;

use clap::Parser;
use fediaccounts_client::{Connection, Place, connect, forbid_core_files};
use fediaccounts_protocol::Failure;

use crate::args::{Args, Command, Passphrase};
use crate::output::Output;
use crate::trouble::Trouble;

fn main() -> ExitCode {
    forbid_core_files();
    let args = Args::parse();
    let output = Output::new(args.json);
    match run(&args, output) {
        Ok(code) => ExitCode::from(code),
        Err(trouble) => output.trouble(&trouble),
    }
}

fn run(args: &Args, output: Output) -> Result<u8, Trouble> {
    let place = Place::find(args.profile.as_deref())?;
    let mut agent = ask(&place)?;
    match &args.command {
        Command::Add(add) => commands::add(&place, agent, add, output),
        Command::SignInAgain(again) => commands::sign_in_again(&place, agent, again, output),
        Command::List(list) => commands::list(&mut agent, list, output),
        Command::Check(check) => commands::check(&place, agent, check, output),
        Command::Sessions(sessions) => commands::sessions(&mut agent, sessions, output),
        Command::SignOut(sign_out) => commands::sign_out(&mut agent, sign_out, output),
        Command::Status => commands::status(&mut agent, output),
        Command::Lock => commands::lock(&mut agent, output),
        Command::Unlock => commands::unlock(&mut agent, output),
        Command::Passphrase(Passphrase::Set { keep_keyring }) => {
            commands::set_passphrase(&mut agent, *keep_keyring, output)
        }
        Command::Passphrase(Passphrase::Remove) => commands::remove_passphrase(&mut agent, output),
        Command::Backup(backup) => commands::backup(&mut agent, backup, output),
        Command::StartAnew(anew) => commands::start_anew(&mut agent, anew, output),
    }
}

/// A connection to the agent.
pub(crate) fn ask(place: &Place) -> Result<Connection, Failure> {
    connect(place, "fediaccounts")
}
