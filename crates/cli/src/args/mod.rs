//! What can be typed.

mod accounts;
mod apps;
mod import;
mod lock;
mod moving;
mod new_account;
mod sessions;
mod settings;
mod sign_in;
mod swift;
mod tokens;
mod typing;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

pub(crate) use self::accounts::{Default, Label, Show};
pub(crate) use self::apps::{Activity, Consents, Withdraw};
pub(crate) use self::import::{Import, Keeper};
pub(crate) use self::lock::{Lock, Switch};
pub(crate) use self::moving::{MoveIn, MoveOut, is_standard};
pub(crate) use self::new_account::NewAccount;
pub(crate) use self::sessions::{EndSession, SessionCommand, Sessions};
pub(crate) use self::settings::{Setting, Settings, SettingsCommand};
pub(crate) use self::sign_in::{Add, SignInAgain, SignInOptions};
pub(crate) use self::tokens::{Exec, Form, Token, Wish};
pub(crate) use self::typing::Typing;

const EXIT_CODES: &str = "\
An ACCOUNT is a handle, or the beginning of one if only one begins so.

Exit codes:
  0    done
  1    it failed; two lines on stderr say what happened and what to do
  2    the command line is wrong
  3    there is no such account, server, session, backup or program, or several fit; or none was named
  4    accounts are locked: by you, or the keyring is locked, absent or has lost the key
  5    the server could not be reached, or signing out waits for it
  6    the agent could not be reached
  7    it needs your yes or something typed, and there was none
  8    the account waits at the server for approval, or for its e-mail address to be confirmed
  9    you said no, or did not answer
  10   the account has to be signed in again
  130  stopped with Ctrl-C";

/// Your fediverse accounts: sign in once, every app asks here.
#[derive(Debug, Parser)]
#[command(version, after_help = EXIT_CODES)]
pub(crate) struct Args {
    /// Use another profile than your own
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) profile: Option<PathBuf>,
    /// Answer with JSON on stdout, errors too; only what is typed blindly is asked for
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Args {
    /// What was typed; a wrong command line ends the program here.
    pub(crate) fn typed() -> Self {
        if std::env::args_os().len() == 1 && fediaccounts_client::has_display() {
            return Self { profile: None, json: false, command: Command::Open };
        }
        swift::read(std::env::args_os().skip(1)).unwrap_or_else(Self::parse)
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add an account, or sign one in again
    Add(Add),
    /// Sign an account in again that is here
    SignInAgain(SignInAgain),
    /// List the accounts
    List(List),
    /// Everything about an account
    Show(Show),
    /// Ask the server now whether an account still works
    Check(Check),
    /// Name an account as you like, and give it a color
    Label(Label),
    /// Which account is meant where none is named
    Default(Default),
    /// Print a token of an account
    Token(Token),
    /// Run a program with a token of an account
    Exec(Exec),
    /// What other programs may do with your accounts
    Apps,
    /// Take back what a program may do
    Withdraw(Withdraw),
    /// What other programs did with your accounts
    Activity(Activity),
    /// Answer what other programs ask, here in the terminal
    Consents(Consents),
    /// What is signed in to an account at its server
    Sessions(Sessions),
    /// Sign out: revoke at the server, then remove here
    SignOut(SignOut),
    /// Take over logins that other programs keep in plain files
    Import(Import),
    /// How FediAccounts stands
    Status,
    /// Look whether all that FediAccounts needs is there, and say what to do
    Doctor(Doctor),
    /// Lock: nobody gets to the accounts until you unlock them; or say when that happens by itself
    Lock(Lock),
    /// Unlock, with the passphrase if there is one; it is read from the terminal, or from stdin
    Unlock,
    /// Choose a passphrase, or remove it
    #[command(subcommand)]
    Passphrase(Passphrase),
    /// What you prefer: language, theme, tray, notices, start at login
    Settings(Settings),
    /// Make a backup of the accounts, on this computer and under the same key
    Backup(Backup),
    /// Write your accounts down for another computer, sealed with a passphrase: a list, without tokens
    MoveOut(MoveOut),
    /// Take up such a file: sign in to its accounts here, one by one
    MoveIn(MoveIn),
    /// Set accounts aside that cannot be opened, and begin with none
    StartAnew(StartAnew),
    /// Open the window, or bring it to the front
    Open,
    /// Run the agent here until Ctrl-C, instead of in the background
    Agent,
    /// Print what a shell needs to complete command lines
    Completions {
        /// Which shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(Debug, Parser)]
pub(crate) struct List {
    /// Only those of this server
    #[arg(long, value_name = "HOST")]
    pub(crate) instance: Option<String>,
}

#[derive(Debug, Parser)]
pub(crate) struct Doctor {
    /// Print it for somebody else to read: it names no path, account, server or person
    #[arg(long)]
    pub(crate) report: bool,
}

#[derive(Debug, Parser)]
pub(crate) struct Check {
    /// Its handle, or the beginning of it if only one begins so
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    pub(crate) account: Option<String>,
    /// All of them
    #[arg(long)]
    pub(crate) all: bool,
}

#[derive(Debug, Parser)]
pub(crate) struct SignOut {
    /// Its handle, or the beginning of it if only one begins so
    #[arg(
        required_unless_present_any = ["instance", "everything"],
        conflicts_with_all = ["instance", "everything", "yes"]
    )]
    pub(crate) account: Option<String>,
    /// All accounts of this server
    #[arg(long, value_name = "HOST", conflicts_with = "everything")]
    pub(crate) instance: Option<String>,
    /// All accounts there are
    #[arg(long)]
    pub(crate) everything: bool,
    /// Do not ask whether many are meant
    #[arg(long)]
    pub(crate) yes: bool,
    /// If the server does not confirm it, remove the account here all the same: what it gave may live
    /// on there
    #[arg(long, conflicts_with_all = ["instance", "everything"])]
    pub(crate) anyway: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Passphrase {
    /// Seal the key of the accounts with a passphrase; replaces a former one
    Set {
        /// Leave the key in the keyring as well, so that the passphrase is not asked at every start
        #[arg(long)]
        keep_keyring: bool,
    },
    /// Put the key back into the keyring alone
    Remove,
}

#[derive(Debug, Parser)]
pub(crate) struct Backup {
    #[command(subcommand)]
    pub(crate) command: Option<Backups>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Backups {
    /// List the backups, newest first
    List,
    /// Set the accounts aside and put a backup in their place
    Restore {
        /// Its name in the list
        name: String,
    },
}

#[derive(Debug, Parser)]
pub(crate) struct StartAnew {
    /// Do not ask
    #[arg(long)]
    pub(crate) yes: bool,
}

#[cfg(test)]
#[path = "args_tests.rs"]
mod tests;
