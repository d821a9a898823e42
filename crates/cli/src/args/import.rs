//! What can be typed about logins of other programs.

use clap::{Parser, ValueEnum};

#[derive(Debug, Parser)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(crate) struct Import {
    /// Only those of this program
    #[arg(long, value_enum, value_name = "PROGRAM")]
    pub(crate) from: Vec<Keeper>,
    /// List what is found, and change nothing
    #[arg(long, conflicts_with_all = ["yes", "renew", "clean", "no_browser"])]
    pub(crate) scan: bool,
    /// Take over all that is found without asking
    #[arg(long)]
    pub(crate) yes: bool,
    /// Sign in anew without asking, so that the token of the program ends
    #[arg(long)]
    pub(crate) renew: bool,
    /// Remove what was taken over from the program's file without asking; a copy of the file stays beside it
    #[arg(long)]
    pub(crate) clean: bool,
    /// Print the page's address instead of opening it, where you sign in anew
    #[arg(long)]
    pub(crate) no_browser: bool,
}

/// A program that keeps logins in plain files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Keeper {
    /// toot, `toot/config.json`
    Toot,
    /// tut, `tut/accounts.toml`
    Tut,
    /// mstdn of go-mastodon, `mstdn/settings.json` and its profiles
    Mstdn,
}
