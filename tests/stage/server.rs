//! A server to sign in to, in a process of its own: the practice server, or the Doorkeeper peer.

use std::path::Path;

use anyhow::{Context, Result};
use tokio::process::Command;

use crate::{Child, Programs, Stage};

/// Somebody with an account on both kinds of server.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    /// The user name.
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
    _child: Child,
}

/// What the server knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// Tokens that live.
    pub live_tokens: u64,
    /// Clients that were registered.
    pub registrations: u64,
}

impl Server {
    /// The practice server.
    pub async fn practice(programs: &Programs, stage: &Stage) -> Result<Self> {
        let mut command = stage.command(programs.path("practice-server"));
        command.args(["--port", "0", "--control"]);
        Self::start(command).await
    }

    /// Doorkeeper, set as Mastodon sets it; `None` if its packages are not installed.
    pub async fn doorkeeper(stage: &Stage) -> Result<Option<Self>> {
        let run = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/doorkeeper/run");
        let mut command = stage.command(run);
        command.args(["--port", "0", "--dir"]).arg(stage.folder().join("doorkeeper"));
        let mut child = Child::start(command)?;
        match child.line().await {
            Some(line) => Self::of(child, &line).map(Some),
            None => Ok(None),
        }
    }

    async fn start(command: Command) -> Result<Self> {
        let mut child = Child::start(command)?;
        let line = child.line().await.context("the server did not start")?;
        Self::of(child, &line)
    }

    fn of(child: Child, line: &str) -> Result<Self> {
        let (_, host) = line.split_once("http://").context("the server said something else")?;
        Ok(Self { host: host.trim().to_owned(), _child: child })
    }

    /// `127.0.0.1:PORT`: what a person types.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// `http://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.host)
    }

    /// What it knows now.
    pub async fn state(&self) -> Result<State> {
        let text = self.http("GET", "/practice/state").await?;
        let json: serde_json::Value = serde_json::from_str(&text)?;
        let number = |name: &str| json[name].as_u64().with_context(|| format!("no {name} in the state"));
        Ok(State { live_tokens: number("live_tokens")?, registrations: number("registrations")? })
    }

    /// As if the person had removed the app in the server's settings.
    pub async fn revoke_all(&self) -> Result<()> {
        self.http("POST", "/practice/revoke-all").await.map(drop)
    }

    async fn http(&self, method: &str, path: &str) -> Result<String> {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let mut stream = tokio::net::TcpStream::connect(&self.host).await?;
        let head = format!(
            "{method} {path} HTTP/1.0\r\nHost: {}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            self.host
        );
        stream.write_all(head.as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        let (_, body) = answer.split_once("\r\n\r\n").context("the server's answer has no body")?;
        Ok(body.to_owned())
    }
}
