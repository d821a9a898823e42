//! What servers list as signed in, and its end.

use std::collections::HashSet;
use std::time::Duration;

use fediaccounts_core::{AccountId, Dialect, Holder, ServerSession, SessionsError, Timestamp};
use fediaccounts_protocol::manage::{EndSession, Session};
use fediaccounts_protocol::{Code, Failure};

use crate::Ports;
use crate::accounts::{AccountsHandle, Own};
use crate::failures::Explain;
use crate::lanes::{Asker, Lanes};

/// Longer than all that is asked with it takes.
const LONG_ENOUGH: Duration = Duration::from_secs(60);

/// More than anybody has: a list ends here.
const MOST: usize = 500;

/// What asking for sessions needs.
pub(crate) struct Asking<'a> {
    pub(crate) ports: &'a Ports,
    pub(crate) lanes: &'a Lanes,
    pub(crate) accounts: &'a AccountsHandle,
}

impl Asking<'_> {
    /// All sessions of an account, in the server's order.
    pub(crate) async fn list(&self, account: &str) -> Result<Vec<Session>, Failure> {
        let id = self.accounts.find(account).await?;
        let own = self.own(&id).await?;
        Ok(self.listed(&id, &own).await?.into_iter().map(shown).collect())
    }

    /// Ends one that is listed and is not the account's own.
    pub(crate) async fn end(&self, request: EndSession) -> Result<(), Failure> {
        let id = self.accounts.find(&request.account).await?;
        let own = self.own(&id).await?;
        let listed = self.listed(&id, &own).await?;
        match listed.iter().find(|session| session.id == request.session) {
            Some(session) if session.current => return Err(Failure::new(Code::OwnSession)),
            Some(_) => {}
            None => return Err(Failure::new(Code::NoSuchSession)),
        }
        let dialect = self.ports.dialect(&own.instance.dialect)?;
        let sessions = sessions(&*dialect)?;
        let lane = self.lanes.enter(&own.instance.origin, Asker::Person).await;
        let ended = sessions.end(&own.instance, &own.subject, &own.tokens, &request.session).await;
        drop(lane);
        self.heard(&id, ended).await?;
        // Not every server tells which one is ours: if it was that one, the account shows it now. The
        // session is ended, whatever comes of asking.
        let _ = self.accounts.check(id).await;
        Ok(())
    }

    /// Opens the server's own page about what is signed in. That is there for every account, and for
    /// those most of all that the server lets nobody else end.
    pub(crate) async fn open_page(&self, account: &str) -> Result<(), Failure> {
        let id = self.accounts.find(account).await?;
        let instance = self.accounts.instance(id).await?;
        let dialect = self.ports.dialect(&instance.dialect)?;
        let page = dialect.sessions_page(&instance).ok_or_else(|| Failure::new(Code::NotOffered))?;
        self.ports.browser.open(&page).await.map_err(|error| error.explain())
    }

    /// With a token that lives: one that has run out is renewed first.
    async fn own(&self, id: &AccountId) -> Result<Own, Failure> {
        self.accounts.access_token(id.clone(), Holder::Own, LONG_ENOUGH).await?;
        self.accounts.own(id.clone()).await
    }

    async fn listed(&self, id: &AccountId, own: &Own) -> Result<Vec<ServerSession>, Failure> {
        let dialect = self.ports.dialect(&own.instance.dialect)?;
        let sessions = sessions(&*dialect)?;
        let _lane = self.lanes.enter(&own.instance.origin, Asker::Person).await;
        let listed = sessions.list(&own.instance, &own.subject, &own.tokens).await;
        self.heard(id, listed).await.map(told_apart)
    }

    /// A refused token is a matter of the account, which is asked about before anything is said of it.
    async fn heard<T>(&self, id: &AccountId, answer: Result<T, SessionsError>) -> Result<T, Failure> {
        if matches!(answer, Err(SessionsError::TokenRefused)) {
            let _ = self.accounts.check(id.clone()).await;
        }
        answer.map_err(|error| error.explain())
    }
}

fn sessions(dialect: &dyn Dialect) -> Result<&dyn fediaccounts_core::Sessions, Failure> {
    dialect.sessions().ok_or_else(|| Failure::new(Code::NotOffered))
}

/// Each id once, and as our own if any of its rows is.
fn told_apart(listed: Vec<ServerSession>) -> Vec<ServerSession> {
    let own: HashSet<_> = listed.iter().filter(|row| row.current).map(|row| row.id.clone()).collect();
    let mut seen = HashSet::new();
    let rows = listed.into_iter().filter(|row| seen.insert(row.id.clone())).take(MOST);
    rows.map(|row| ServerSession { current: own.contains(&row.id), ..row }).collect()
}

fn shown(session: ServerSession) -> Session {
    let ServerSession { id, current, name, place, created_at, used_at, expires_at } = session;
    let [created_at, used_at, expires_at] =
        [created_at, used_at, expires_at].map(|moment| moment.map(Timestamp::seconds));
    Session { id, current, name, place, created_at, used_at, expires_at }
}
