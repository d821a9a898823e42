//! A server to sign in to, in a process of its own: the practice server, or the Doorkeeper peer.

use std::path::Path;

use anyhow::{Context, Result};

use crate::{Child, Kind, Programs, Stage};

/// Somebody with an account on both kinds of server.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    /// The name in the handle.
    pub name: &'static str,
    /// What is typed at the sign-in page.
    pub email: &'static str,
    /// The password.
    pub password: &'static str,
}

/// Ana Lind.
pub const ANA: Person = Person { name: "ana", email: "ana@practice.example", password: "ana-practice" };
/// Ben Okoro.
pub const BEN: Person = Person { name: "ben", email: "ben@practice.example", password: "ben-practice" };

/// A running server.
pub struct Server {
    host: String,
    kind: &'static Kind,
    _child: Child,
}

impl Server {
    /// The practice server as a Mastodon.
    pub async fn practice(programs: &Programs, stage: &Stage) -> Result<Self> {
        Self::of_kind(programs, stage, Kind::mastodon()).await
    }

    /// The practice server as something else.
    pub async fn of_kind(programs: &Programs, stage: &Stage, kind: &'static Kind) -> Result<Self> {
        let mut command = stage.command(programs.path("practice-server"));
        command.args(["--port", "0", "--control", "--server", kind.name]);
        let mut child = Child::start(command)?;
        let line = child.line().await.context("the server did not start")?;
        Self::of(child, kind, &line)
    }

    /// Doorkeeper, set as Mastodon sets it; `None` if its packages are not installed.
    pub async fn doorkeeper(stage: &Stage) -> Result<Option<Self>> {
        let run = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/doorkeeper/run");
        let mut command = stage.command(run);
        command.args(["--port", "0", "--dir"]).arg(stage.folder().join("doorkeeper"));
        let mut child = Child::start(command)?;
        match child.line().await {
            Some(line) => Self::of(child, Kind::mastodon(), &line).map(Some),
            None => Ok(None),
        }
    }

    fn of(child: Child, kind: &'static Kind, line: &str) -> Result<Self> {
        let (_, host) = line.split_once("http://").context("the server said something else")?;
        Ok(Self { host: host.trim().to_owned(), kind, _child: child })
    }

    /// What it is.
    pub fn kind(&self) -> &'static Kind {
        self.kind
    }

    /// `127.0.0.1:PORT`: what a person types.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// `http://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.host)
    }

    /// How many of its tokens live now.
    pub async fn live_tokens(&self) -> Result<u64> {
        let state: serde_json::Value = serde_json::from_str(&self.get("/practice/state").await?)?;
        state["live_tokens"].as_u64().context("no live_tokens in the state")
    }

    /// What anybody's authenticator app shows now, by the server's clock.
    pub async fn one_time_code(&self) -> Result<String> {
        let state: serde_json::Value = serde_json::from_str(&self.get("/practice/state").await?)?;
        Ok(state["totp"].as_str().context("no totp in the state")?.to_owned())
    }

    async fn get(&self, path: &str) -> Result<String> {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let mut stream = tokio::net::TcpStream::connect(&self.host).await?;
        let head = format!("GET {path} HTTP/1.0\r\nHost: {}\r\nConnection: close\r\n\r\n", self.host);
        stream.write_all(head.as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        let (_, body) = answer.split_once("\r\n\r\n").context("the server's answer has no body")?;
        Ok(body.to_owned())
    }
}
