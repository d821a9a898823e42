//! A small client of the wire.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use fediaccounts_protocol::manage::SignInLink;
use fediaccounts_protocol::{
    Code, Failure, Frames, Hello, Id, Incoming, MAX_ANSWER, Method, Notification, Peer, Request, VERSION,
    Welcome, encode,
};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, ReadHalf, WriteHalf, split};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use super::{PATIENCE, schema};

/// The bare connection.
pub(crate) type Wire = DuplexStream;

/// What was asked, why that fits no schema, and who waits for the answer.
type Asked = (&'static str, Option<String>, oneshot::Sender<Result<Value, Failure>>);
type Answers = HashMap<Id, Asked>;

/// What the reading task and the asking tests share.
#[derive(Default)]
struct Shared {
    answers: Mutex<Answers>,
    heard: Arc<Mutex<Vec<String>>>,
}

/// A client that can ask several things at once.
pub(crate) struct Client {
    writer: tokio::sync::Mutex<WriteHalf<Wire>>,
    shared: Arc<Shared>,
    next: AtomicU64,
    notifications: tokio::sync::Mutex<mpsc::UnboundedReceiver<Notification>>,
    reading: JoinHandle<()>,
}

impl Drop for Client {
    fn drop(&mut self) {
        self.reading.abort();
    }
}

impl Client {
    pub(crate) fn new(wire: Wire, heard: Arc<Mutex<Vec<String>>>) -> Self {
        let (reader, writer) = split(wire);
        let shared = Arc::new(Shared { answers: Mutex::default(), heard });
        let (sender, notifications) = mpsc::unbounded_channel();
        let reading = tokio::spawn(read(reader, Arc::clone(&shared), sender));
        Self {
            writer: writer.into(),
            shared,
            next: AtomicU64::new(1),
            notifications: notifications.into(),
            reading,
        }
    }

    /// Says hello, as ours do.
    pub(crate) async fn hello(&self) -> Welcome {
        let client = Peer { name: "journeys".into(), version: "0".into() };
        let params = serde_json::to_value(Hello { protocol: VERSION, client }).unwrap();
        serde_json::from_value(self.call("hello", params).await.unwrap()).unwrap()
    }

    /// Asks, and waits for the answer.
    pub(crate) async fn ask<M: Method>(&self, request: M) -> Result<M::Answer, Failure> {
        let answer = self.call(M::NAME, serde_json::to_value(request).unwrap()).await?;
        Ok(serde_json::from_value(answer).unwrap())
    }

    /// Asks by the method's name.
    pub(crate) async fn call(&self, method: &'static str, params: Value) -> Result<Value, Failure> {
        let id = self.next.fetch_add(1, Ordering::SeqCst);
        let (sender, answer) = oneshot::channel();
        let fault = schema::fault_of_request(method, &params);
        self.shared.answers.lock().unwrap().insert(id.into(), (method, fault, sender));
        let request = Request { jsonrpc: "2.0".into(), id: id.into(), method: method.into(), params };
        let sent = self.writer.lock().await.write_all(&encode(&request)).await;
        let gone = || Failure::new(Code::AgentUnreachable);
        sent.map_err(|_| gone())?;
        tokio::time::timeout(PATIENCE, answer).await.expect("no answer came").map_err(|_| gone())?
    }

    /// The next notification.
    pub(crate) async fn notified(&self) -> Notification {
        let mut notifications = self.notifications.lock().await;
        tokio::time::timeout(PATIENCE, notifications.recv()).await.expect("nothing came").expect("it is open")
    }

    /// Whether a notification came that nobody took yet.
    pub(crate) async fn was_told(&self) -> bool {
        self.notifications.lock().await.try_recv().is_ok()
    }
}

async fn read(
    mut reader: ReadHalf<Wire>,
    shared: Arc<Shared>,
    notifications: mpsc::UnboundedSender<Notification>,
) {
    let mut frames = Frames::new(MAX_ANSWER);
    let mut bytes = vec![0; 8 * 1024];
    while let Ok(count @ 1..) = reader.read(&mut bytes).await {
        frames.push(&bytes[..count]);
        while let Some(line) = frames.next_line().unwrap() {
            take(&line, &shared, &notifications);
        }
    }
    shared.answers.lock().unwrap().clear();
}

fn take(line: &str, shared: &Shared, notifications: &mpsc::UnboundedSender<Notification>) {
    let mut carries_link = false;
    match Incoming::parse(line).unwrap() {
        Incoming::Notification(notification) => {
            let fault = schema::fault_of_notification(&notification.method, &notification.params);
            assert_eq!(fault, None, "docs/ipc.schema.json has to know this event");
            drop(notifications.send(notification));
        }
        Incoming::Answer { id, result } => {
            let asked = id.and_then(|id| shared.answers.lock().unwrap().remove(&id));
            let (method, fault, answer) = asked.expect("only what was asked is answered");
            carries_link = method == SignInLink::NAME;
            schema::hold(method, fault, &result);
            let _ = answer.send(result);
        }
    }
    if !carries_link {
        shared.heard.lock().unwrap().push(line.to_owned());
    }
}
