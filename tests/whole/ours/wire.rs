//! One connection to the agent.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fediaccounts_protocol::manage::{GetSnapshot, Snapshot};
use fediaccounts_protocol::{
    Failure, Frames, Hello, Incoming, MAX_ANSWER, Method, Peer, Request, VERSION, encode, endpoint,
};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;
use tokio::time::{sleep, timeout};

/// How long anything may take on a loaded machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);
/// Between two looks.
pub(crate) const BETWEEN: Duration = Duration::from_millis(2);

/// A connection that has said hello.
pub(crate) struct Wire {
    stream: UnixStream,
    frames: Frames,
    next_id: u64,
}

impl Wire {
    /// Connects to the agent of a profile.
    #[expect(clippy::disallowed_methods, reason = "the socket is where the stage's environment says")]
    pub(crate) async fn connect(profile: &Path) -> Result<Self> {
        let runtime = std::env::var_os("XDG_RUNTIME_DIR").context("the stage has one")?;
        let runtime = Path::new(&runtime).canonicalize()?;
        let socket = endpoint::socket(&runtime, Some(&profile.canonicalize()?));
        let stream = UnixStream::connect(socket).await?;
        let mut wire = Self { stream, frames: Frames::new(MAX_ANSWER), next_id: 1 };
        let client = Peer { name: "fediaccounts".into(), version: "0".into() };
        let hello = wire.call("hello", serde_json::to_value(Hello { protocol: VERSION, client })?);
        hello.await?.map_err(|failure| anyhow::anyhow!("hello: {failure:?}"))?;
        Ok(wire)
    }

    /// Asks, and waits for the answer; an error that the agent is gone, or what it refuses with.
    pub(crate) async fn ask<M: Method>(&mut self, request: M) -> Result<Result<M::Answer, Failure>> {
        let answer = self.call(M::NAME, serde_json::to_value(request)?).await?;
        answer
            .map(|value| Ok(serde_json::from_value(value)?))
            .map_or_else(|failure| Ok(Err(failure)), |read: Result<_>| read.map(Ok))
    }

    /// Asks what may not be refused.
    pub(crate) async fn get<M: Method>(&mut self, request: M) -> Result<M::Answer> {
        let answer = self.ask(request).await?;
        answer.map_err(|failure| anyhow::anyhow!("{}: {failure:?}", M::NAME))
    }

    /// Waits until what is shown is as wished.
    pub(crate) async fn until(&mut self, what: &str, wished: impl Fn(&Snapshot) -> bool) -> Result<Snapshot> {
        let looking = async {
            loop {
                let shown = self.get(GetSnapshot {}).await?;
                if wished(&shown) {
                    return anyhow::Ok(shown);
                }
                sleep(BETWEEN).await;
            }
        };
        timeout(PATIENCE, looking).await.with_context(|| format!("waited in vain for {what}"))?
    }

    /// Asks, and does not wait for the answer.
    pub(crate) async fn send<M: Method>(&mut self, request: M) -> Result<u64> {
        self.write(M::NAME, serde_json::to_value(request)?).await
    }

    async fn write(&mut self, method: &str, params: Value) -> Result<u64> {
        let id = self.next_id;
        self.next_id += 1;
        let request = Request { jsonrpc: "2.0".into(), id: id.into(), method: method.into(), params };
        self.stream.write_all(&encode(&request)).await?;
        Ok(id)
    }

    async fn call(&mut self, method: &str, params: Value) -> Result<Result<Value, Failure>> {
        let id = self.write(method, params).await?;
        let mut bytes = vec![0; 16 * 1024];
        loop {
            while let Some(line) = self.frames.next_line()? {
                match Incoming::parse(&line) {
                    Ok(Incoming::Answer { id: answered, result }) if answered == Some(id.into()) => {
                        return Ok(result);
                    }
                    _ => {}
                }
            }
            let count = self.stream.read(&mut bytes).await?;
            ensure!(count > 0, "the agent is gone");
            self.frames.push(&bytes[..count]);
        }
    }
}
