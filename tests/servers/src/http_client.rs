//! One HTTP/1.1 request over plain TCP, nothing followed and nothing kept.

use anyhow::{Context, anyhow, ensure};
use axum::body::{Body, to_bytes};
use axum::http::header::{CONNECTION, CONTENT_TYPE, HOST, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName, Method, Request};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use url::{Position, Url};

/// What a server answered.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Reply {
    /// A header, if it was sent.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Where a redirect leads.
    pub(crate) fn location(&self) -> Option<&str> {
        self.header(LOCATION.as_str())
    }

    /// The cookies it sets, without their attributes.
    pub(crate) fn cookies(&self) -> impl Iterator<Item = (&str, &str)> {
        let values = self.headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        values.filter_map(|cookie| cookie.split(';').next()?.split_once('='))
    }
}

/// A request; a body is sent as the given media type.
#[derive(Debug)]
pub(crate) struct Message<'a> {
    pub(crate) method: Method,
    pub(crate) url: &'a Url,
    pub(crate) headers: Vec<(HeaderName, String)>,
    pub(crate) body: Option<(&'static str, String)>,
}

/// Sends a request on a connection of its own.
pub(crate) async fn send(message: Message<'_>) -> anyhow::Result<Reply> {
    let Message { method, url, headers, body } = message;
    ensure!(url.scheme() == "http", "cannot open {url}: only http is spoken here");
    let host = url.host_str().context("the address has no host")?;
    let port = url.port_or_known_default().context("the address has no port")?;
    let stream = TcpStream::connect((host.trim_matches(['[', ']']), port)).await?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    let driver = tokio::spawn(connection);

    let mut request = Request::builder()
        .method(method)
        .uri(&url[Position::BeforePath..Position::AfterQuery])
        .header(HOST, &url[Position::BeforeHost..Position::AfterPort])
        .header(CONNECTION, "close");
    for (name, value) in headers {
        request = request.header(name, value);
    }
    let body = body.map_or_else(String::new, |(content_type, body)| {
        request
            .headers_mut()
            .map(|headers| headers.insert(CONTENT_TYPE, content_type.parse().expect("invariant: ASCII")));
        body
    });
    let response = sender.send_request(request.body(Body::from(body))?).await?;
    let (parts, body) = response.into_parts();
    let body = to_bytes(Body::new(body), 1 << 20).await.map_err(|error| anyhow!(error))?;
    driver.abort();
    let body = String::from_utf8_lossy(&body).into_owned();
    Ok(Reply { status: parts.status.as_u16(), headers: parts.headers, body })
}
