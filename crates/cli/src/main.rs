//! `fediaccounts`: the command line. It holds nothing and decides nothing; it asks the agent.

mod args;
mod commands;
mod messages;
mod output;

use std::process::ExitCode;

use clap::Parser;
use fediaccounts_client::{Connection, Place, connect, forbid_core_files};
use fediaccounts_protocol::Failure;

use crate::args::{Args, Command};
use crate::output::Output;

fn main() -> ExitCode {
    forbid_core_files();
    let args = Args::parse();
    let output = Output::new(args.json);
    match run(&args, output) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => output.failure(&failure),
    }
}

fn run(args: &Args, output: Output) -> Result<u8, Failure> {
    let place = Place::find(args.profile.as_deref())?;
    match &args.command {
        Command::Status => commands::status(&mut ask(&place)?, output),
        Command::List => commands::list(&mut ask(&place)?, output),
        Command::Check { account } => commands::check(&mut ask(&place)?, account, output),
        Command::SignOut { account } => commands::sign_out(&mut ask(&place)?, account, output),
        Command::Add(add) => commands::add(&place, add, output),
    }
}

/// A connection to the agent.
pub(crate) fn ask(place: &Place) -> Result<Connection, Failure> {
    connect(place, "fediaccounts")
}
