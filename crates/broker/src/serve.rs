//! One connection: frames in, answers out.

use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::Attestor;
use fediaccounts_protocol::manage::{RAISE, Raise, SNAPSHOT, Watch, WatchPrompts};
use fediaccounts_protocol::{
    Capability, Code, Failure, FrameError, Frames, Hello, MAX_REQUEST, Method, Outgoing, Peer, Request,
    RpcError, VERSION, Welcome, encode,
};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::{Broker, gate};

const HELLO_TIME: Duration = Duration::from_secs(3);
const FRAME_TIME: Duration = Duration::from_secs(5);
/// A peer that takes longer to read one message is gone.
const WRITE_TIME: Duration = Duration::from_secs(30);
/// Those who watch hear at most five times a second.
const WATCH_PAUSE: Duration = Duration::from_millis(200);
/// Requests of one connection that are worked on at once.
const AT_ONCE: usize = 16;

/// What the kernel's evidence lets a peer do.
#[derive(Clone)]
pub struct Caller {
    /// `manage.*`: one of our own executables, and nobody else holds the connection.
    pub may_manage: bool,
    /// Which program gets what the public protocol gives: the peer's, or where the peer is our own command
    /// line, the one that started it.
    pub attestor: Arc<dyn Attestor>,
}

/// Serves one connection until either side ends it. Dropping the future ends every request of it.
pub async fn serve(stream: impl AsyncRead + AsyncWrite + Unpin, caller: Caller, broker: Broker) {
    let (mut reader, mut writer) = tokio::io::split(stream);
    let (answers, mut outgoing) = mpsc::channel::<Outgoing>(64);
    let write = async {
        while let Some(message) = outgoing.recv().await {
            let written = tokio::time::timeout(WRITE_TIME, writer.write_all(&encode(&message))).await;
            if !matches!(written, Ok(Ok(()))) {
                break;
            }
        }
        // Whoever does not read gets no more work done.
        outgoing.close();
        let _ = writer.shutdown().await;
    };
    let read = async {
        let mut lines =
            Lines { frames: Frames::new(MAX_REQUEST), reader: &mut reader, begun: false, limit: None };
        converse(&mut lines, &caller, &broker, answers).await;
    };
    tokio::join!(read, write);
}

/// Lines of a connection, each with a time limit from its first byte on.
struct Lines<'a, R> {
    frames: Frames,
    reader: &'a mut R,
    /// Whether the last byte that came was no end of a line.
    begun: bool,
    /// Until when the line that has begun may take.
    limit: Option<Instant>,
}

impl<R: AsyncRead + Unpin> Lines<'_, R> {
    /// The next line; `None` when the peer is gone or too slow.
    async fn next(&mut self) -> Result<Option<String>, FrameError> {
        let mut bytes = vec![0; 8 * 1024];
        loop {
            if let Some(line) = self.frames.next_line()? {
                self.limit = None;
                return Ok(Some(line));
            }
            let read = self.reader.read(&mut bytes);
            let count = if self.begun {
                let limit = *self.limit.get_or_insert_with(|| Instant::now() + FRAME_TIME);
                tokio::time::timeout_at(limit, read).await.unwrap_or(Ok(0))
            } else {
                read.await
            };
            match count {
                Ok(count) if count > 0 => {
                    self.begun = bytes[count - 1] != b'\n';
                    self.frames.push(&bytes[..count]);
                }
                _ => return Ok(None),
            }
        }
    }
}

async fn converse<R: AsyncRead + Unpin>(
    lines: &mut Lines<'_, R>,
    caller: &Caller,
    broker: &Broker,
    answers: mpsc::Sender<Outgoing>,
) {
    let Ok(first) = tokio::time::timeout(HELLO_TIME, lines.next()).await else { return };
    let Ok(Some(first)) = first else { return };
    if !greet(&first, caller, broker, &answers).await {
        return;
    }
    let mut tasks = JoinSet::new();
    loop {
        let line = match lines.next().await {
            Ok(Some(line)) => line,
            Ok(None) => break,
            Err(_) => {
                let failure = Failure::new(Code::BadRequest);
                let _ = answers.send(RpcError { id: None, number: -32600, failure }.into()).await;
                break;
            }
        };
        while tasks.len() >= AT_ONCE {
            tasks.join_next().await;
        }
        match Request::parse(&line) {
            Ok(request) => drop(tasks.spawn(work(broker.clone(), caller.clone(), request, answers.clone()))),
            Err(error) => drop(answers.send(error.into()).await),
        }
    }
}

/// Answers `hello`; says whether the conversation goes on.
async fn greet(line: &str, caller: &Caller, broker: &Broker, answers: &mpsc::Sender<Outgoing>) -> bool {
    let request = match Request::parse(line) {
        Ok(request) => request,
        Err(error) => {
            let _ = answers.send(error.into()).await;
            return false;
        }
    };
    let hello = match serde_json::from_value::<Hello>(request.params) {
        Ok(hello) if request.method == "hello" => hello,
        _ => {
            let _ = answers.send(Outgoing::answer(request.id, Err(Failure::new(Code::BadRequest)))).await;
            return false;
        }
    };
    let speaks = hello.protocol == VERSION;
    let welcome = Welcome {
        protocol: VERSION,
        agent: Peer { name: "fediaccounts-agent".into(), version: broker.about.version.clone() },
        capabilities: capabilities(caller),
    };
    let answer = match serde_json::to_value(welcome) {
        Ok(welcome) if speaks => Ok(welcome),
        _ => Err(Failure::new(Code::UnsupportedVersion).detail(VERSION.to_string())),
    };
    answers.send(Outgoing::answer(request.id, answer)).await.is_ok() && speaks
}

fn capabilities(caller: &Caller) -> Vec<Capability> {
    let mut capabilities = vec![Capability::Accounts, Capability::Events];
    capabilities.extend(caller.may_manage.then_some(Capability::Manage));
    capabilities
}

async fn work(broker: Broker, caller: Caller, request: Request, answers: mpsc::Sender<Outgoing>) {
    if request.method == WatchPrompts::NAME && caller.may_manage {
        return watch_prompts(&broker, &caller, &request, &answers).await;
    }
    let answer = gate::answer(&broker, &caller, &request).await;
    let watches = request.method == Watch::NAME && answer.is_ok();
    let shown = answer.as_ref().ok().and_then(|snapshot| snapshot.get("revision")?.as_u64());
    if answers.send(Outgoing::answer(request.id.clone(), answer)).await.is_err() || !watches {
        return;
    }
    let window = request.params::<Watch>().is_ok_and(|watch| watch.window);
    tokio::join!(tell_snapshots(&broker, shown, &answers), tell_raises(&broker, window, &answers));
}

/// Whoever asks for questions watches from before the answer on.
async fn watch_prompts(
    broker: &Broker,
    caller: &Caller,
    request: &Request,
    answers: &mpsc::Sender<Outgoing>,
) {
    let watching = broker.prompts.watch();
    let answer = gate::answer(broker, caller, request).await;
    let told = answer.as_ref().ok().and_then(|answer| serde_json::from_value(answer.clone()).ok()).flatten();
    if answers.send(Outgoing::answer(request.id.clone(), answer)).await.is_ok() {
        watching.tell(told, answers).await;
    }
}

/// The answer was the whole state; whatever came since is told now, so that nothing is missed.
async fn tell_snapshots(broker: &Broker, mut shown: Option<u64>, answers: &mpsc::Sender<Outgoing>) {
    let mut snapshots = broker.snapshots();
    loop {
        let next = snapshots.wait_for(|snapshot| Some(snapshot.revision) != shown).await.map(|s| s.clone());
        let Ok(snapshot) = next else { return };
        shown = Some(snapshot.revision);
        if answers.send(Outgoing::notification(SNAPSHOT, &*snapshot)).await.is_err() {
            return;
        }
        tokio::time::sleep(WATCH_PAUSE).await;
    }
}

async fn tell_raises(broker: &Broker, window: bool, answers: &mpsc::Sender<Outgoing>) {
    if !window {
        return;
    }
    let mut raises = broker.raises();
    while raises.changed().await.is_ok() {
        if answers.send(Outgoing::notification(RAISE, &Raise { quietly: false })).await.is_err() {
            return;
        }
    }
}
