//! The server as its users hold it.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use anyhow::Context;
use tokio::net::TcpListener;

use crate::faults::Fault;
use crate::listen::Running;
use crate::pleroma;
use crate::routes::routes;
use crate::software::Software;
use crate::version::Version;
use crate::world::{Request, Shared, World};

/// How a practice server is set up.
#[derive(Clone, Debug)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// The server's name, as on its pages and in `/api/v2/instance`.
    pub title: String,
    /// What it is.
    pub software: Software,
    /// Which Mastodon it is, if it is one.
    pub version: Version,
    /// How many registrations it takes in ten minutes (Mastodon: 5), or in fifteen (Pleroma: 5, and then
    /// passwords and new accounts are limited too); as many as you like if none.
    pub registration_limit: Option<u32>,
    /// Whether `/practice/*` is there.
    pub control: bool,
    /// Whether [`PracticeServer::script`] works. Then every answer ends its connection.
    pub scriptable: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            title: "Practice Social".to_owned(),
            software: Software::default(),
            version: Version::default(),
            registration_limit: None,
            control: false,
            scriptable: false,
        }
    }
}

/// A server to practise on. It stops when it is dropped.
#[derive(Debug)]
pub struct PracticeServer {
    pub(crate) shared: Shared,
    address: SocketAddr,
    running: Option<Running>,
}

impl PracticeServer {
    /// Starts on 127.0.0.1, served by the current tokio runtime.
    pub async fn start(options: Options) -> anyhow::Result<Self> {
        let wanted = SocketAddr::from((Ipv4Addr::LOCALHOST, options.port));
        let listener = bind(wanted).await?;
        let address = listener.local_addr().context("the new socket has no address")?;
        let shared = Shared::new(World::new(options, address.to_string()));
        let running = serve(listener, &shared);
        Ok(Self { shared, address, running: Some(running) })
    }

    /// `http://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        self.shared.lock().origin()
    }

    /// `127.0.0.1:PORT`.
    pub fn host(&self) -> String {
        self.shared.lock().host.clone()
    }

    /// How many tokens of people live.
    pub fn live_tokens(&self) -> usize {
        self.shared.lock().live_tokens()
    }

    /// The tokens of people that live now.
    pub fn tokens_of_people(&self) -> Vec<String> {
        let world = self.shared.lock();
        let living = world.tokens.iter().filter(|token| token.person.is_some() && world.takes(token));
        let pairs = world.peertube.live(world.clock.now());
        let living = living.map(|token| &token.value).chain(pairs.map(|pair| &pair.access_token));
        living.cloned().collect()
    }

    /// How many apps were ever registered.
    pub fn registrations(&self) -> usize {
        self.shared.lock().apps.len()
    }

    /// The names of all apps that were ever registered, in order.
    pub fn client_names(&self) -> Vec<String> {
        self.shared.lock().apps.iter().map(|app| app.name.clone()).collect()
    }

    /// Whether a token would be accepted now.
    pub fn token_is_live(&self, token: &str) -> bool {
        let world = self.shared.lock();
        let is_live = world.token(token).is_some_and(|known| world.takes(known));
        is_live || world.peertube.takes(token, world.clock.now())
    }

    /// All tokens ever given out, apps' own tokens and refresh tokens among them.
    pub fn tokens(&self) -> Vec<String> {
        let world = self.shared.lock();
        world
            .tokens
            .iter()
            .map(|token| &token.value)
            .chain(world.peertube.tokens())
            .cloned()
            .chain(pleroma::refresh_tokens(&world))
            .collect()
    }

    /// All client secrets ever given out.
    pub fn client_secrets(&self) -> Vec<String> {
        self.shared.lock().apps.iter().map(|app| app.client_secret.clone()).collect()
    }

    /// All code verifiers that were accepted.
    pub fn code_verifiers(&self) -> Vec<String> {
        self.shared.lock().code_verifiers.clone()
    }

    /// Ends all tokens of people, as if they had removed the app in the server's settings.
    pub fn revoke_all(&self) {
        self.shared.lock().revoke_all();
    }

    /// Ends one token, as if the person had removed that app alone.
    pub fn revoke(&self, token: &str) {
        let mut world = self.shared.lock();
        world.tokens.iter_mut().filter(|known| known.value == token).for_each(|known| known.revoked = true);
    }

    /// What was asked so far, in the order of arrival.
    pub fn requests(&self) -> Vec<Request> {
        self.shared.lock().requests.clone()
    }

    /// How often a path was asked for with a method.
    pub fn count(&self, method: &str, path: &str) -> usize {
        let asked = |request: &&Request| request.method == method && request.path == path;
        self.shared.lock().requests.iter().filter(asked).count()
    }

    /// The next request to that path gets this fault; further calls queue up.
    pub fn fail_next(&self, path: &str, fault: Fault) {
        self.shared.lock().faults.queue(path, fault);
    }

    /// All requests to that path get this fault, after the queued ones.
    pub fn fail_always(&self, path: &str, fault: Fault) {
        self.shared.lock().faults.set(path, fault);
    }

    /// Takes all faults and scripts back.
    pub fn heal(&self) {
        let mut world = self.shared.lock();
        world.faults.clear();
        world.scripts.clear();
    }

    /// Lets time pass for the server: codes live ten minutes, as does the window of the limit.
    pub fn advance(&self, by: Duration) {
        self.shared.lock().clock.advance(by);
    }

    /// Cuts all connections and frees the port. What happened so far is kept.
    pub async fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.stop().await;
        }
    }

    /// Starts again at the same port with the same data; does nothing if it runs.
    pub async fn start_again(&mut self) -> anyhow::Result<()> {
        if self.running.is_none() {
            let listener = bind(self.address).await?;
            self.running = Some(serve(listener, &self.shared));
        }
        Ok(())
    }
}

fn serve(listener: TcpListener, shared: &Shared) -> Running {
    let scriptable = shared.lock().options.scriptable;
    if scriptable {
        return Running::scripted(listener, routes(shared), shared.clone());
    }
    Running::start(listener, routes(shared))
}

pub(crate) async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("cannot listen at {address}"))
}
