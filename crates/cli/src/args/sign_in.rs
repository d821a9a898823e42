//! What can be typed about a sign-in.

use clap::{Parser, ValueEnum};
use fediaccounts_protocol::manage;

use super::{NewAccount, Typing};

#[derive(Debug, Parser)]
pub(crate) struct Add {
    /// A server or a handle: social.example, @ana@social.example
    pub(crate) address: String,
    #[command(flatten)]
    pub(crate) options: SignInOptions,
    /// Go on although the server looks like another one
    #[arg(long)]
    pub(crate) accept_look_alike: bool,
}

#[derive(Debug, Parser)]
pub(crate) struct SignInAgain {
    /// Its handle, or the beginning of it if only one begins so
    pub(crate) account: String,
    #[command(flatten)]
    pub(crate) options: SignInOptions,
}

#[derive(Debug, Parser)]
pub(crate) struct SignInOptions {
    /// What you sign in by, instead of what the server does best
    #[arg(long, value_enum)]
    pub(crate) by: Option<By>,
    /// What FediAccounts may do there; if nothing is said, everyday, or as before where an account is
    /// signed in again
    #[arg(long, value_enum, conflicts_with = "scopes")]
    pub(crate) access: Option<Access>,
    /// The same, as the server's own words: "read write:statuses"
    #[arg(long, value_parser = scopes)]
    pub(crate) scopes: Option<Scopes>,
    /// How the browser's answer comes back, instead of the first way that works here
    #[arg(long, value_enum)]
    pub(crate) way: Option<Way>,
    /// Print the page's address instead of opening it; then paste what the page or the browser shows
    /// at the end, as one line, or let the browser bring it back
    #[arg(long)]
    pub(crate) no_browser: bool,
    /// Keep whoever comes back and whatever is granted, even if it is more than was asked for
    #[arg(long)]
    pub(crate) keep: bool,
    #[command(flatten)]
    pub(crate) typing: Typing,
    #[command(flatten)]
    pub(crate) new_account: NewAccount,
}

impl SignInOptions {
    /// How much is asked for, if it was said.
    pub(crate) fn asked(&self) -> Option<manage::Access> {
        match &self.scopes {
            Some(Scopes(scopes)) => Some(manage::Access::Custom { scopes: scopes.clone() }),
            None => self.access.map(Into::into),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum By {
    /// The server's page in your browser
    Browser,
    /// Your name and your password, typed here
    Password,
    /// A short code, typed at a page of the server on any device
    Device,
    /// An account that is made now
    NewAccount,
}

impl From<By> for manage::SignInBy {
    fn from(by: By) -> Self {
        match by {
            By::Browser => Self::Browser,
            By::Password => Self::Password,
            By::Device => Self::Device,
            By::NewAccount => Self::NewAccount,
        }
    }
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

/// Scope tokens, of which there is at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Scopes(Vec<String>);

impl Scopes {
    /// The tokens, one by one.
    pub(crate) fn tokens(&self) -> &[String] {
        &self.0
    }
}

pub(super) fn scopes(text: &str) -> Result<Scopes, &'static str> {
    let scopes: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    if scopes.is_empty() { Err("no scope is named") } else { Ok(Scopes(scopes)) }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Way {
    /// A link that opens FediAccounts
    Scheme,
    /// An address on this computer, for a browser on this computer
    Loopback,
    /// A code on the page, to be typed here
    Code,
}

impl From<Way> for manage::WayBack {
    fn from(way: Way) -> Self {
        match way {
            Way::Scheme => Self::Scheme,
            Way::Loopback => Self::Loopback,
            Way::Code => Self::Code,
        }
    }
}
