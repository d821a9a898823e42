//! The agent, and the wire to it.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fediaccounts_protocol::manage::{GetSnapshot, Lock, Snapshot};
use fediaccounts_protocol::{
    Failure, Frames, Hello, Incoming, MAX_ANSWER, Method, Peer, Request, VERSION, encode, endpoint,
};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;
use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

use super::order;

/// How long anything may take on a loaded machine.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);
/// Between two looks.
pub(super) const BETWEEN: Duration = Duration::from_millis(2);

/// A running agent with a connection to it.
pub(super) struct Agent {
    process: Child,
    stream: UnixStream,
    frames: Frames,
    next_id: u64,
}

impl Agent {
    /// Starts it on a profile, and waits until the accounts are open.
    pub(super) async fn start(profile: &Path) -> Result<(Self, Snapshot)> {
        let mut agent =
            timeout(PATIENCE, Self::connect(profile)).await.context("the agent did not start")??;
        let shown = agent.until("the database to open", |shown| shown.lock == Lock::Open).await?;
        Ok((agent, shown))
    }

    #[expect(clippy::disallowed_methods, reason = "the socket is where the stage's environment says")]
    async fn connect(profile: &Path) -> Result<Self> {
        let mut command = Command::new(order::programs(profile).join("fediaccounts-agent"));
        command.arg("--profile").arg(profile).args(["--log", "error"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true);
        let mut process = command.spawn()?;
        let mut ready = [0; 6];
        process.stdout.take().context("it is piped")?.read_exact(&mut ready).await?;
        ensure!(&ready == b"ready\n");
        let runtime = std::env::var_os("XDG_RUNTIME_DIR").context("the stage has one")?;
        let runtime = Path::new(&runtime).canonicalize()?;
        let socket = endpoint::socket(&runtime, Some(&profile.canonicalize()?));
        let stream = UnixStream::connect(socket).await?;
        let mut agent = Self { process, stream, frames: Frames::new(MAX_ANSWER), next_id: 1 };
        let client = Peer { name: "fediaccounts".into(), version: "0".into() };
        agent.call("hello", serde_json::to_value(Hello { protocol: VERSION, client })?).await??;
        Ok(agent)
    }

    /// Asks, and waits for the answer; an error that the agent is gone, or what it refuses with.
    pub(super) async fn ask<M: Method>(&mut self, request: M) -> Result<Result<M::Answer, Failure>> {
        let answer = self.call(M::NAME, serde_json::to_value(request)?).await?;
        answer
            .map(|value| Ok(serde_json::from_value(value)?))
            .map_or_else(|failure| Ok(Err(failure)), |read: Result<_>| read.map(Ok))
    }

    /// Asks what may not be refused.
    pub(super) async fn get<M: Method>(&mut self, request: M) -> Result<M::Answer> {
        let answer = self.ask(request).await?;
        answer.map_err(|failure| anyhow::anyhow!("{}: {failure:?}", M::NAME))
    }

    /// Waits until what is shown is as wished.
    pub(super) async fn until(&mut self, what: &str, wished: impl Fn(&Snapshot) -> bool) -> Result<Snapshot> {
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

    /// `kill -9`, and the end of it.
    pub(super) async fn kill(mut self) -> Result<()> {
        Ok(self.process.kill().await?)
    }

    /// Ends it in good order.
    pub(super) async fn stop(mut self) -> Result<()> {
        let pid = self.process.id().context("it runs")?.to_string();
        Command::new("kill").args(["-s", "TERM", &pid]).status().await?;
        timeout(PATIENCE, self.process.wait()).await.context("the agent did not end")??;
        Ok(())
    }

    async fn call(&mut self, method: &str, params: Value) -> Result<Result<Value, Failure>> {
        let id = self.next_id;
        self.next_id += 1;
        let request = Request { jsonrpc: "2.0".into(), id, method: method.into(), params };
        self.stream.write_all(&encode(&request)).await?;
        let mut bytes = vec![0; 16 * 1024];
        loop {
            while let Some(line) = self.frames.next_line()? {
                match Incoming::parse(&line) {
                    Ok(Incoming::Answer { id: answered, result }) if answered == Some(id) => {
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
