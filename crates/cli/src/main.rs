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

use fediaccounts_client::{Connection, Place, connect, forbid_core_files};
use fediaccounts_protocol::Failure;

use crate::args::{Args, Command, Passphrase};
use crate::output::Output;
use crate::trouble::Trouble;

/// The name this program gives itself at the agent.
const NAME: &str = "fediaccounts";

fn main() -> ExitCode {
    forbid_core_files();
    let args = Args::typed();
    let output = Output::new(args.json);
    match run(&args, output) {
        Ok(code) => ExitCode::from(code),
        Err(trouble) => output.trouble(&trouble),
    }
}

fn run(args: &Args, output: Output) -> Result<u8, Trouble> {
    match &args.command {
        Command::Agent => return commands::agent(args.profile.as_deref()),
        Command::Completions { shell } => return commands::completions(*shell),
        Command::Man => return commands::man(),
        Command::Import(import) if import.scan => return Ok(commands::scan(import, output)),
        Command::Doctor(doctor) => {
            return Ok(commands::doctor(doctor, args.profile.as_deref(), output));
        }
        _ => {}
    }
    let place = Place::find(args.profile.as_deref())?;
    let mut agent = ask(&place)?;
    match &args.command {
        Command::Token(token) => commands::token(&mut agent, token, output),
        Command::Exec(exec) => commands::exec(agent, exec, output),
        Command::List(list) => commands::list(&mut agent, list, output),
        command if agent.may_manage() || !place.is_named() => manage(command, &place, agent, output),
        _ => Err(Trouble::PublicOnly),
    }
}

/// What is done with accounts, programs and the agent itself.
fn manage(command: &Command, place: &Place, mut agent: Connection, output: Output) -> Result<u8, Trouble> {
    match command {
        Command::Add(add) => commands::add(place, agent, add, output),
        Command::SignInAgain(again) => commands::sign_in_again(place, agent, again, output),
        Command::Show(show) => commands::show(&mut agent, show, output),
        Command::Check(check) => commands::check(place, agent, check, output),
        Command::Label(label) => commands::label(&mut agent, label, output),
        Command::Default(default) => commands::default(&mut agent, default, output),
        Command::Apps => commands::apps(&mut agent, output),
        Command::Withdraw(withdraw) => commands::withdraw(&mut agent, withdraw, output),
        Command::Activity(activity) => commands::activity(&mut agent, activity, output),
        Command::Consents(consents) => commands::consents(place, agent, consents, output),
        Command::Sessions(sessions) => commands::sessions(&mut agent, sessions, output),
        Command::SignOut(sign_out) => commands::sign_out(&mut agent, sign_out, output),
        Command::Import(import) => commands::import(place, agent, import, output),
        Command::MoveOut(out) => commands::move_out(&mut agent, out, output),
        Command::MoveIn(moved) => commands::move_in(place, agent, moved, output),
        Command::Open => commands::open(place, &mut agent, output),
        Command::Status => commands::status(&mut agent, output),
        Command::Lock(lock) if lock.sets_rule() => commands::lock_rule(&mut agent, lock, output),
        Command::Lock(_) => commands::lock(&mut agent, output),
        Command::Unlock => commands::unlock(&mut agent, output),
        Command::Passphrase(Passphrase::Set { keep_keyring }) => {
            commands::set_passphrase(&mut agent, *keep_keyring, output)
        }
        Command::Passphrase(Passphrase::Remove) => commands::remove_passphrase(&mut agent, output),
        Command::Settings(settings) => commands::settings(&mut agent, settings, output),
        Command::Backup(backup) => commands::backup(&mut agent, backup, output),
        Command::StartAnew(anew) => commands::start_anew(&mut agent, anew, output),
        _ => unreachable!("the others were answered before"),
    }
}

/// A connection to the agent.
pub(crate) fn ask(place: &Place) -> Result<Connection, Failure> {
    connect(place, NAME)
}
