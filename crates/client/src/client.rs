//! The blocking client.

use std::path::PathBuf;

use fediaccounts_protocol::public::{
    ListAccounts, Ping, ReleaseConsent, ReportInvalid, Subscribe, Token as WireToken,
};
use fediaccounts_protocol::{Capability, Code, Failure, Method, Peer};

use crate::cache::{Cache, Key, now};
use crate::connection::{Connection, event_of, gone};
use crate::place::Place;
use crate::{Account, AccountRequest, Error, Events, Token, TokenRequest, start};

/// Asks the agent, and waits for what it says.
///
/// It connects when it is first used, starts the agent where it does not run, and connects anew when the
/// agent was ended in between. Every call may wait: for the server that renews a token up to half a minute,
/// for the person two. One for each thread; it costs a connection.
pub struct Client {
    place: Place,
    peer: Peer,
    connection: Option<Connection>,
    /// Holds something only while `connection` hears what happens.
    cache: Cache,
    hears: bool,
}

impl Client {
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
        Self { place, peer, connection: None, cache: Cache::default(), hears: false }
    }

    /// The accounts that this app may use.
    pub fn accounts(&mut self) -> Result<Vec<Account>, Error> {
        self.ask(&ListAccounts {})
    }

    /// Asks the person for an account, unless they agreed already. Waits for them, two minutes at most, and
    /// for what they do in the browser after that.
    pub fn request(&mut self, request: &AccountRequest) -> Result<Account, Error> {
        // A connection of its own: what hangs up with it is this question, and nothing is asked twice.
        let mut connection = start::connect(&self.place, &self.peer)?;
        Ok(connection.request(&request.0)?.account)
    }

    /// An access token. Never asks the person. One that was given before is given again till shortly before
    /// its end, unless something happened to it.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), fediaccounts_client::Error> {
    /// use fediaccounts_client::{Client, TokenRequest};
    ///
    /// let mut client = Client::new("Example", "1.0")?;
    /// for account in client.accounts()? {
    ///     let token = client.token(TokenRequest::of(&account.id).scopes(["read"]))?;
    ///     println!("{} at {}", account.handle, token.api_base());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn token(&mut self, request: impl Into<TokenRequest>) -> Result<Token, Error> {
        let TokenRequest { wire, afresh } = request.into();
        self.catch_up();
        if let Some(token) = self.cache.get(&wire, now()).filter(|_| !afresh) {
            return Ok(Token(token.clone()));
        }
        // Heard of before it is given: nothing that happens in between is missed.
        self.listen()?;
        let token: WireToken = self.ask(&wire)?;
        if self.hears {
            self.cache.put(Key::of(&wire), token.clone());
        }
        Ok(Token(token))
    }

    /// Says that a server refused a token (status 401). The next one asked for may be another.
    pub fn report_invalid(&mut self, token: &Token) -> Result<(), Error> {
        let account = token.account().id.clone();
        self.cache.forget(&account);
        self.ask(&ReportInvalid { account, access_token: token.0.access_token.clone() })
    }

    /// Gives back what the person agreed to about an account, by id. A token of the app's own is revoked.
    pub fn release(&mut self, account: impl Into<String>) -> Result<(), Error> {
        let account = account.into();
        self.cache.forget(&account);
        self.ask(&ReleaseConsent { account })
    }

    /// What happens to the accounts that this app may use, from now on, over a connection of its own.
    pub fn events(&self) -> Result<Events, Error> {
        Ok(Events::begin(self.place.clone(), self.peer.clone())?)
    }

    /// Whether somebody is there.
    pub fn ping(&mut self) -> Result<(), Error> {
        self.ask(&Ping {})
    }

    /// Asks. If the agent ended since the last time, the next one is asked: every question here may be
    /// asked twice.
    fn ask<M: Method>(&mut self, request: &M) -> Result<M::Answer, Error> {
        let first = match &mut self.connection {
            Some(connection) => connection.request(request),
            None => Err(gone()),
        };
        let answer = match first {
            Err(failure) if is_over(&failure) => {
                self.forget_connection();
                let mut connection = start::connect(&self.place, &self.peer)?;
                let answer = connection.request(request);
                self.connection = Some(connection);
                answer
            }
            answer => answer,
        };
        Ok(answer.inspect_err(|failure| self.drop_if_broken(failure))?)
    }

    /// Hears what happens, if the agent tells it: only then may tokens be remembered.
    fn listen(&mut self) -> Result<(), Error> {
        if self.hears {
            return Ok(());
        }
        if self.connection.is_none() {
            self.connection = Some(start::connect(&self.place, &self.peer)?);
        }
        let tells = self.connection.as_ref().is_some_and(|connection| connection.can(Capability::Events));
        if tells && cfg!(unix) {
            self.ask(&Subscribe {})?;
            self.hears = true;
        }
        Ok(())
    }

    /// Forgets the tokens to which something has happened.
    fn catch_up(&mut self) {
        let Some(connection) = self.connection.as_mut().filter(|_| self.hears) else { return };
        match connection.drain() {
            Ok(heard) => heard.into_iter().filter_map(event_of).for_each(|event| self.cache.hear(&event)),
            Err(_) => self.forget_connection(),
        }
    }

    fn drop_if_broken(&mut self, failure: &Failure) {
        if matches!(failure.code, Code::AgentUnreachable | Code::BadAnswer | Code::ShuttingDown) {
            self.forget_connection();
        }
    }

    fn forget_connection(&mut self) {
        self.connection = None;
        self.hears = false;
        self.cache.clear();
    }
}

/// Whether the connection ended, and another one may be had.
fn is_over(failure: &Failure) -> bool {
    *failure == gone() || failure.code == Code::ShuttingDown
}

#[cfg(unix)]
#[cfg(test)]
#[path = "client_tests.rs"]
mod tests;
