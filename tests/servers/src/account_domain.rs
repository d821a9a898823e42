//! A domain of handles without a server of its own, in front of a practice server: Mastodon's
//! `LOCAL_DOMAIN`, as `@ana@example.com` on `social.example.com`.
//!
//! It listens at 127.0.0.2, so that its name is another host and not only another port.

use std::net::SocketAddr;

use anyhow::Context;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use axum::routing::get;

use crate::listen::Running;
use crate::server::{PracticeServer, bind};
use crate::world::Shared;
use crate::{accounts, answers, discovery, pages};

/// How an account domain leads to its server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// Redirects `/.well-known/host-meta` alone, as Mastodon's documentation advised for long.
    HostMeta,
    /// Redirects `/.well-known/webfinger` alone, as it advises now.
    WebFinger,
    /// Redirects everything below `/.well-known`.
    WellKnown,
    /// Serves host-meta and `WebFinger` itself.
    Itself,
}

/// A running account domain. It stops when it is dropped, and the server goes on.
#[derive(Debug)]
pub struct AccountDomain {
    host: String,
    _running: Running,
}

#[derive(Clone)]
struct Domain {
    server: Shared,
    leads: Leads,
}

impl AccountDomain {
    /// `127.0.0.2:PORT`: what stands behind the `@` of the handles.
    pub fn host(&self) -> &str {
        &self.host
    }
}

impl PracticeServer {
    /// Gives the server an account domain: from now on its handles end in it, and its instance
    /// documents name it.
    pub async fn split(&self, leads: Leads) -> anyhow::Result<AccountDomain> {
        let listener = bind(SocketAddr::from(([127, 0, 0, 2], 0))).await?;
        let host = listener.local_addr().context("the new socket has no address")?.to_string();
        self.shared.lock().domain = Some(host.clone());
        let domain = Domain { server: self.shared.clone(), leads };
        let running = Running::start(listener, routes(domain));
        Ok(AccountDomain { host, _running: running })
    }
}

fn routes(domain: Domain) -> Router {
    let server = domain.server.clone();
    let router = Router::new().route("/", get(home));
    let router = match domain.leads {
        Leads::HostMeta => router.route("/.well-known/host-meta", get(over)),
        Leads::WebFinger => router.route("/.well-known/webfinger", get(over)),
        Leads::WellKnown => router.route("/.well-known/{document}", get(over)),
        Leads::Itself => {
            let own = Router::new()
                .route("/.well-known/host-meta", get(discovery::host_meta))
                .route("/.well-known/webfinger", get(accounts::webfinger));
            return router.fallback(nothing).with_state(domain).merge(own.with_state(server));
        }
    };
    router.fallback(nothing).with_state(domain)
}

/// A site that has nothing to do with the fediverse.
async fn home() -> Response {
    answers::html(StatusCode::OK, pages::message("A bakery", "Bread, and the harbour behind it."))
}

async fn over(State(domain): State<Domain>, uri: Uri) -> Response {
    let mut response = answers::redirect(&format!("{}{uri}", domain.server.lock().origin()));
    *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
    response
}

async fn nothing(uri: Uri) -> Response {
    answers::not_found(uri.path())
}
