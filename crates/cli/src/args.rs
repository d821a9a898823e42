//! What can be typed.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use fediaccounts_protocol::manage;

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  it failed; two lines on stderr say what happened and what to do
  2  the command line is wrong
  3  there is no such account, or several fit
  4  accounts are locked: the keyring is locked, absent or has lost the key
  5  the server could not be reached, or signing out waits for it
  6  the agent could not be reached";

/// Your fediverse accounts: sign in once, every app asks here.
#[derive(Debug, Parser)]
#[command(version, after_help = EXIT_CODES)]
pub(crate) struct Args {
    /// Use another profile than your own
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) profile: Option<PathBuf>,
    /// Answer with JSON on stdout, errors too
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add an account, or sign one in again
    Add(Add),
    /// List the accounts
    List,
    /// Ask the server now whether an account still works
    Check {
        /// Its handle, or the beginning of it if only one begins so
        account: String,
    },
    /// Sign out: revoke at the server, then remove here
    SignOut {
        /// Its handle, or the beginning of it if only one begins so
        account: String,
    },
    /// How FediAccounts stands
    Status,
}

#[derive(Debug, Parser)]
pub(crate) struct Add {
    /// A server or a handle: social.example, @ana@social.example
    pub(crate) address: String,
    /// Print the page's address instead of opening it; then paste the whole address the browser ends
    /// at, as one line, or let the browser bring it back
    #[arg(long)]
    pub(crate) no_browser: bool,
    /// What FediAccounts may do there
    #[arg(long, value_enum, default_value_t = Access::Everyday)]
    pub(crate) access: Access,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Access {
    /// See timelines and notifications
    ReadOnly,
    /// Read, post, follow, be notified
    Everyday,
    /// Also moderate and administer, where you may
    Everything,
}

impl From<Access> for manage::Access {
    fn from(access: Access) -> Self {
        match access {
            Access::ReadOnly => Self::ReadOnly,
            Access::Everyday => Self::Everyday,
            Access::Everything => Self::Everything,
        }
    }
}
