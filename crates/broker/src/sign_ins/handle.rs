use fediaccounts_core::{Origin, PendingSignIn};
use fediaccounts_protocol::{Failure, manage};
use tokio::sync::mpsc;
use url::Url;

use super::Command;
use crate::mailbox::ask;

/// The way to the owner.
#[derive(Clone)]
pub(crate) struct SignInsHandle {
    pub(super) sender: mpsc::Sender<Command>,
}

impl SignInsHandle {
    /// Stores a sign-in; only then may the browser be opened.
    pub(crate) async fn insert(&self, pending: PendingSignIn) -> Result<manage::SignIn, Failure> {
        ask(&self.sender, |reply| Command::Insert(Box::new(pending), reply)).await?
    }

    /// The page to open.
    pub(crate) async fn link(&self, id: &str) -> Result<Url, Failure> {
        let id = id.to_owned();
        ask(&self.sender, |reply| Command::Link(id, reply)).await?
    }

    /// Takes a redirect. The answer comes as soon as it is known to fit; how it ends is shown.
    pub(crate) async fn complete(&self, redirect: String) -> Result<manage::SignIn, Failure> {
        ask(&self.sender, |reply| Command::Complete(redirect, reply)).await?
    }

    /// Keeps the account that came back instead of the one asked for.
    pub(crate) async fn keep(&self, id: &str) -> Result<manage::SignIn, Failure> {
        let id = id.to_owned();
        ask(&self.sender, |reply| Command::Keep(id, reply)).await?
    }

    /// Ends a sign-in, whatever its step. May be repeated.
    pub(crate) async fn cancel(&self, id: &str) -> Result<(), Failure> {
        let id = id.to_owned();
        ask(&self.sender, |reply| Command::Cancel(id, reply)).await?
    }

    /// Ends all sign-ins at one server, or everywhere.
    pub(crate) async fn cancel_all(&self, origin: Option<Origin>) -> Result<(), Failure> {
        ask(&self.sender, |reply| Command::CancelAll(origin, reply)).await
    }
}
