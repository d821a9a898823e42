//! What can be typed about what is signed in at a server.

use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Sessions {
    /// Its handle, or the beginning of it if only one begins so
    #[arg(required = true)]
    pub(crate) account: Option<String>,
    #[command(subcommand)]
    pub(crate) command: Option<SessionCommand>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SessionCommand {
    /// End one of them at the server
    End(EndSession),
    /// Open the server's own page about them in your browser
    Open {
        /// Its handle, or the beginning of it if only one begins so
        account: String,
    },
}

#[derive(Debug, Parser)]
pub(crate) struct EndSession {
    /// Its handle, or the beginning of it if only one begins so
    pub(crate) account: String,
    /// The session's id in the list
    pub(crate) session: String,
    /// Do not ask
    #[arg(long)]
    pub(crate) yes: bool,
}
