//! The client that does not block, on Tokio.

mod events;
mod link;
mod owner;

use std::path::PathBuf;

use fediaccounts_protocol::public::{ListAccounts, Ping, ReleaseConsent, ReportInvalid, Token as WireToken};
use fediaccounts_protocol::{Code, Failure, Method, Peer};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::sync::{mpsc, oneshot};

pub use self::events::AsyncEvents;
use self::link::Link;
use self::owner::{Order, Owner};
use crate::place::Place;
use crate::{Account, AccountRequest, Error, Token, TokenRequest};

/// Asks the agent, without blocking. What it does is what [`Client`](crate::Client) does.
///
/// Clones share a connection, and many calls may wait at once. Dropping a call's future gives it up; that of
/// [`request`](Self::request) takes the question back. To be used inside a Tokio runtime.
#[derive(Clone)]
pub struct AsyncClient {
    place: Place,
    peer: Peer,
    orders: mpsc::Sender<Order>,
}

impl AsyncClient {
    /// A client of the person's agent, or of the one that `FEDIACCOUNTS_SOCKET` leads to. Name and version
    /// are what this app calls itself: shown to the person as a claim, never believed.
    pub fn new(name: impl Into<String>, version: impl Into<String>) -> Result<Self, Error> {
        Ok(Self::of(Place::of_the_person()?, Peer { name: name.into(), version: version.into() }))
    }

    /// The same at a socket that is known. No agent is started there.
    pub fn at(socket: impl Into<PathBuf>, name: impl Into<String>, version: impl Into<String>) -> Self {
        Self::of(Place::at(socket.into()), Peer { name: name.into(), version: version.into() })
    }

    fn of(place: Place, peer: Peer) -> Self {
        let (orders, taken) = mpsc::channel(64);
        tokio::spawn(Owner::new(place.clone(), peer.clone()).work(taken));
        Self { place, peer, orders }
    }

    /// The accounts that this app may use.
    pub async fn accounts(&self) -> Result<Vec<Account>, Error> {
        self.ask(ListAccounts {}).await
    }

    /// Asks the person for an account, unless they agreed already. Waits for them, two minutes at most, and
    /// for what they do in the browser after that.
    pub async fn request(&self, request: &AccountRequest) -> Result<Account, Error> {
        // A connection of its own: it ends with this future, and the question with it.
        let mut link = Link::open(&self.place, &self.peer).await?;
        Ok(link.request(&request.0).await?.account)
    }

    /// An access token. Never asks the person. One that was given before is given again till shortly before
    /// its end, unless something happened to it.
    pub async fn token(&self, request: impl Into<TokenRequest>) -> Result<Token, Error> {
        let TokenRequest { wire, afresh } = request.into();
        let token: WireToken = self.give(|answer| Order::Token { request: wire, afresh, answer }).await?;
        Ok(Token(token))
    }

    /// Says that a server refused a token (status 401). The next one asked for may be another.
    pub async fn report_invalid(&self, token: &Token) -> Result<(), Error> {
        let account = token.account().id.clone();
        self.forget(&account).await?;
        self.ask(ReportInvalid { account, access_token: token.0.access_token.clone() }).await
    }

    /// Gives back what the person agreed to about an account, by id. A token of the app's own is revoked.
    pub async fn release(&self, account: impl Into<String>) -> Result<(), Error> {
        let account = account.into();
        self.forget(&account).await?;
        self.ask(ReleaseConsent { account }).await
    }

    /// What happens to the accounts that this app may use, from now on, over a connection of its own.
    pub async fn events(&self) -> Result<AsyncEvents, Error> {
        AsyncEvents::begin(self.place.clone(), self.peer.clone()).await
    }

    /// Whether somebody is there.
    pub async fn ping(&self) -> Result<(), Error> {
        self.ask(Ping {}).await
    }

    async fn ask<M: Method + Send + 'static>(&self, request: M) -> Result<M::Answer, Error> {
        let line = Box::new(move |id| crate::connection::line(id, &request));
        self.give(|answer| Order::Ask { line, answer }).await
    }

    async fn forget(&self, account: &str) -> Result<(), Error> {
        let order = Order::Forget { account: account.to_owned() };
        self.orders.send(order).await.map_err(|_| Error::AgentUnreachable)
    }

    /// Gives an order and waits for what comes of it.
    async fn give<T: DeserializeOwned>(
        &self,
        order: impl FnOnce(oneshot::Sender<Result<Value, Failure>>) -> Order,
    ) -> Result<T, Error> {
        let (sender, answer) = oneshot::channel();
        // The owner lives as long as this client, but for a runtime that is being shut down.
        self.orders.send(order(sender)).await.map_err(|_| Error::AgentUnreachable)?;
        let answer = answer.await.map_err(|_| Error::AgentUnreachable)??;
        Ok(serde_json::from_value(answer).map_err(|_| Failure::new(Code::BadAnswer))?)
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
