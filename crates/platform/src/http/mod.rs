//! The network: one client for every server.

mod address;
mod answer;
mod failure;
mod message;
mod resolver;
#[cfg(test)]
pub(crate) mod scripted;
#[cfg(test)]
mod tests;

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use async_trait::async_trait;
use fediaccounts_core::{NetError, Origin};
use fediaccounts_dialects::{Request, Response, Transport, Verb};
use reqwest::header::{ACCEPT, HeaderValue, LOCATION};
use reqwest::redirect::Policy;
use url::Url;

use self::address::admit;
use self::failure::failure;
use self::resolver::PublicNames;

/// What servers show in their lists of sessions (PeerTube, word for word): enough to know the program again,
/// and nothing that tells one computer from another.
const USER_AGENT: &str = if cfg!(target_os = "windows") {
    concat!("FediAccounts/", env!("CARGO_PKG_VERSION"), " (Windows)")
} else if cfg!(target_os = "macos") {
    concat!("FediAccounts/", env!("CARGO_PKG_VERSION"), " (macOS)")
} else {
    concat!("FediAccounts/", env!("CARGO_PKG_VERSION"), " (Linux)")
};
const MAX_REDIRECTS: usize = 3;
const DOCUMENTS: HeaderValue = HeaderValue::from_static("application/json");
const PICTURES: HeaderValue = HeaderValue::from_static("image/webp, image/png, image/jpeg, image/gif");

/// How long a request may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Name, connection and handshake.
    pub connect: Duration,
    /// Everything, with redirects and the body.
    pub total: Duration,
}

impl Limits {
    /// Ten seconds to connect, thirty in all.
    pub const USUAL: Self = Self { connect: Duration::from_secs(10), total: Duration::from_secs(30) };
}

/// The real transport. It reaches the public internet, and loopback where the person typed it.
///
/// Proxies of the environment and the system are not used yet; `SSLKEYLOGFILE` is not read; no
/// compression is offered, so a body is as large as it looks.
#[derive(Debug, Clone)]
pub struct Http {
    names: Arc<PublicNames>,
    limits: Limits,
    usual: Lazy,
    /// Closes each connection after its request: one that is kept remembers what went over it, and a
    /// POST may carry what a person typed.
    forgetful: Lazy,
}

/// A client that is made with its first request: an agent at rest need not hold the certificates that the
/// system trusts, nor read them before it listens.
type Lazy = Arc<OnceLock<reqwest::Client>>;

impl Default for Http {
    fn default() -> Self {
        Self::new()
    }
}

impl Http {
    /// The network, as the system names and trusts it.
    pub fn new() -> Self {
        Self::within(Limits::USUAL)
    }

    /// The same with other limits of time: a journey does not wait for half a minute.
    pub fn within(limits: Limits) -> Self {
        Self::over(PublicNames::of_system(), limits)
    }

    fn over(names: PublicNames, limits: Limits) -> Self {
        Self { names: Arc::new(names), limits, usual: Lazy::default(), forgetful: Lazy::default() }
    }

    /// [`NetError::Tls`] as long as the system trusts no certificate at all.
    fn client(&self, verb: Verb) -> Result<&reqwest::Client, NetError> {
        let (made, kept) = match verb {
            Verb::Post => (&self.forgetful, 0),
            _ => (&self.usual, usize::MAX),
        };
        if let Some(client) = made.get() {
            return Ok(client);
        }
        let client = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .redirect(Policy::none())
            .referer(false)
            .no_proxy()
            .dns_resolver(Arc::clone(&self.names))
            .connect_timeout(self.limits.connect)
            .pool_max_idle_per_host(kept)
            .build()
            .map_err(|_| NetError::Tls)?;
        Ok(made.get_or_init(|| client))
    }

    /// A GET of pictures, without a token. What the server of `origin` named may be on this computer
    /// only if that server is.
    pub(crate) async fn picture(
        &self,
        url: &Url,
        origin: &Origin,
        limit: usize,
    ) -> Result<Response, NetError> {
        if admit(url)?.is_local() && !origin.is_local() {
            return Err(NetError::Forbidden);
        }
        self.send_accepting(&PICTURES, Request { limit, ..Request::get(url.clone()) }).await
    }

    async fn send_accepting(&self, accept: &HeaderValue, request: Request) -> Result<Response, NetError> {
        let exchange = self.exchange(accept, &request);
        tokio::time::timeout(self.limits.total, exchange).await.unwrap_or(Err(NetError::TimedOut))
    }

    async fn exchange(&self, accept: &HeaderValue, request: &Request) -> Result<Response, NetError> {
        let own = admit(&request.url)?;
        let mut url = request.url.clone();
        let mut left = Vec::new();
        let client = self.client(request.verb)?;
        loop {
            let mut message = message::build(&url, request)?;
            message.headers_mut().insert(ACCEPT, accept.clone());
            let answer = client.execute(message).await.map_err(|error| failure(&error))?;
            if !redirects(&answer) {
                let elsewhere = admit(&url)?;
                let elsewhere = (elsewhere != own).then_some(elsewhere);
                let read = answer::read(answer, request.limit, elsewhere).await?;
                return Ok(Response { redirects: left.len(), ..read });
            }
            let next = target(&url, &answer, &own)?;
            left.push(url);
            if request.verb != Verb::Get || left.len() > MAX_REDIRECTS || left.contains(&next) {
                return Err(NetError::Redirect);
            }
            // What another origin says about a token that it never saw is worth nothing.
            if request.bearer.is_some() && !own.holds(&next) {
                return Err(NetError::Redirect);
            }
            url = next;
        }
    }
}

#[async_trait]
impl Transport for Http {
    async fn send(&self, request: Request) -> Result<Response, NetError> {
        self.send_accepting(&DOCUMENTS, request).await
    }
}

fn redirects(answer: &reqwest::Response) -> bool {
    matches!(answer.status().as_u16(), 301 | 302 | 303 | 307 | 308)
}

/// Where a redirect goes: the same scheme, and never from the internet to loopback.
fn target(from: &Url, answer: &reqwest::Response, own: &Origin) -> Result<Url, NetError> {
    let location = answer.headers().get(LOCATION).and_then(|value| value.to_str().ok());
    let mut next = location.and_then(|location| from.join(location).ok()).ok_or(NetError::Redirect)?;
    if next.scheme() != from.scheme() {
        return Err(NetError::Redirect);
    }
    if admit(&next)?.is_local() && !own.is_local() {
        return Err(NetError::Forbidden);
    }
    next.set_fragment(None);
    Ok(next)
}
