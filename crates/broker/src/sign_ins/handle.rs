use fediaccounts_core::{ClientRegistration, Origin, Scope, Secret, WayBack};
use fediaccounts_protocol::{Failure, manage};
use tokio::sync::mpsc;
use url::Url;

use super::{Command, Typed, Waiting};
use crate::app_tokens::ForApp;
use crate::mailbox::ask;
use crate::registering::Begun;

/// The way to the owner.
#[derive(Clone)]
pub(crate) struct SignInsHandle {
    pub(super) sender: mpsc::Sender<Command>,
}

impl SignInsHandle {
    /// Whether one more may begin: asked before a registration is spent on it.
    pub(crate) async fn room(&self) -> Result<(), Failure> {
        ask(&self.sender, Command::Room).await?
    }

    /// A registration that was made and never used, by nobody else. It is the caller's from now on.
    pub(crate) async fn spare(
        &self,
        origin: Origin,
        asked: Scope,
        way: WayBack,
        app: Option<ForApp>,
    ) -> Result<Option<ClientRegistration>, Failure> {
        ask(&self.sender, |reply| Command::Spare { origin, asked, way, app, reply }).await
    }

    /// Stores a sign-in; only then may the browser be opened.
    pub(crate) async fn insert(&self, begun: Begun) -> Result<manage::SignIn, Failure> {
        ask(&self.sender, |reply| Command::Insert(Box::new(begun), reply)).await?
    }

    /// The same in the place of one whose redirect did not come.
    pub(crate) async fn replace(&self, id: &str, begun: Begun) -> Result<manage::SignIn, Failure> {
        let id = id.to_owned();
        ask(&self.sender, |reply| Command::Replace(id, Box::new(begun), reply)).await?
    }

    /// A sign-in whose redirect may still come.
    pub(crate) async fn waiting(&self, id: &str) -> Result<Waiting, Failure> {
        let id = id.to_owned();
        ask(&self.sender, |reply| Command::Waiting(id, reply)).await?
    }

    /// The page, to be opened in the browser.
    pub(crate) async fn page(&self, id: &str) -> Result<Url, Failure> {
        let id = id.to_owned();
        ask(&self.sender, |reply| Command::Link(id, true, reply)).await?
    }

    /// The page, to be shown to the person.
    pub(crate) async fn link(&self, id: &str) -> Result<Url, Failure> {
        let id = id.to_owned();
        ask(&self.sender, |reply| Command::Link(id, false, reply)).await?
    }

    /// Takes a redirect. The answer comes as soon as it is known to fit; how it ends is shown.
    pub(crate) async fn complete(&self, redirect: String) -> Result<manage::SignIn, Failure> {
        ask(&self.sender, |reply| Command::Complete(Secret::new(redirect), reply)).await?
    }

    /// Takes what a person copied by hand, for this very sign-in.
    pub(crate) async fn paste(&self, id: String, text: Secret) -> Result<manage::SignIn, Failure> {
        ask(&self.sender, |reply| Command::Paste(id, text, reply)).await?
    }

    /// Takes what a person typed for it. The answer comes as soon as it is taken; how it ends is shown.
    pub(crate) async fn typed(&self, id: String, typed: Typed) -> Result<manage::SignIn, Failure> {
        ask(&self.sender, |reply| Command::Typed(id, Box::new(typed), reply)).await?
    }

    /// Keeps the account that came back instead of the one asked for, or with more than was asked for.
    pub(crate) async fn keep(&self, id: &str) -> Result<manage::SignIn, Failure> {
        let id = id.to_owned();
        ask(&self.sender, |reply| Command::Keep(id, reply)).await?
    }

    /// Ends a sign-in, whatever its step. May be repeated.
    pub(crate) async fn cancel(&self, id: &str) -> Result<(), Failure> {
        let id = id.to_owned();
        ask(&self.sender, |reply| Command::Cancel(id, reply)).await?
    }

    /// Ends sign-ins for apps that nobody waits for any more.
    pub(crate) async fn give_up(&self) {
        // Without an owner none goes on.
        let _ = self.sender.send(Command::GiveUp).await;
    }

    /// Has no exchange begin any more: a redirect that comes from now on is refused, and waits elsewhere.
    pub(crate) async fn settle(&self) {
        // An owner that is gone begins none.
        let _ = ask(&self.sender, Command::Settle).await;
    }

    /// Ends all sign-ins at one server, or everywhere.
    pub(crate) async fn cancel_all(&self, origin: Option<Origin>) -> Result<(), Failure> {
        ask(&self.sender, |reply| Command::CancelAll(origin, reply)).await
    }
}
