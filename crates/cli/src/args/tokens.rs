//! What can be typed to get a token.

use std::ffi::OsString;

use clap::{Parser, ValueEnum};

use super::sign_in::{Scopes, scopes};

#[derive(Debug, Default, Parser)]
pub(crate) struct Token {
    /// Its handle, or the beginning of it if only one begins so; the default one if none is named
    pub(crate) account: Option<String>,
    #[command(flatten)]
    pub(crate) wish: Wish,
    /// How long it has to be good for
    #[arg(long, value_name = "SECONDS")]
    pub(crate) min_valid: Option<u32>,
}

/// What it is for.
#[derive(Debug, Default, Parser)]
pub(crate) struct Wish {
    /// What the token has to be good for, in the server's own words: "read write:statuses"
    #[arg(long, value_parser = scopes)]
    pub(crate) scopes: Option<Scopes>,
    /// Do not ask you: fail where you did not agree before
    #[arg(long)]
    pub(crate) no_ask: bool,
}

#[derive(Debug, Parser)]
pub(crate) struct Exec {
    /// Its handle, or the beginning of it if only one begins so; the default one if none is named
    pub(crate) account: Option<String>,
    /// How the program takes its token
    #[arg(long = "as", value_enum, default_value_t = Form::Env)]
    pub(crate) form: Form,
    #[command(flatten)]
    pub(crate) wish: Wish,
    /// The program and what it is called with
    #[arg(last = true, required = true)]
    pub(crate) command: Vec<OsString>,
}

/// How a program takes its token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// In the environment: `FEDIACCOUNTS_TOKEN`, `FEDIACCOUNTS_API_BASE`
    Env,
    /// In a configuration of toot's own, that ends with it
    Toot,
    /// In a configuration of tut's own, that ends with it
    Tut,
    /// In a file that Mastodon.py takes, `FEDIACCOUNTS_TOKEN_FILE`
    #[value(name = "mastodon.py")]
    MastodonPy,
}
