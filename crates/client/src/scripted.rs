//! An agent that does as it is told, for tests.

use std::io::{Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::thread::JoinHandle;

use fediaccounts_protocol::public::{EVENT, Event};
use fediaccounts_protocol::{Capability, Outgoing, Peer, Request, VERSION, Welcome, encode};
use serde_json::{Value, json};

use crate::place::Place;

/// An agent on a socket of its own that takes connections one after the other.
pub(crate) struct Scripted {
    folder: tempfile::TempDir,
    serving: Option<JoinHandle<()>>,
}

/// What was asked for, and on the thread of which script.
static HEARD: std::sync::Mutex<Vec<(std::thread::ThreadId, String)>> = std::sync::Mutex::new(vec![]);

impl Scripted {
    /// Each connection is served by the next of these, then hung up on.
    pub(crate) fn start(scripts: Vec<fn(&mut UnixStream)>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join("s")).unwrap();
        let serving = std::thread::spawn(move || {
            for script in scripts {
                script(&mut listener.accept().unwrap().0);
            }
        });
        Self { folder, serving: Some(serving) }
    }

    /// Whether a method was asked for.
    #[cfg(feature = "tokio")]
    pub(crate) fn has_heard(&self, method: &str) -> bool {
        let script = self.serving.as_ref().map(|serving| serving.thread().id());
        let heard = HEARD.lock().unwrap();
        heard.iter().any(|(thread, heard)| Some(*thread) == script && heard == method)
    }

    pub(crate) fn place(&self) -> Place {
        Place::at(self.folder.path().join("s"))
    }
}

impl Drop for Scripted {
    fn drop(&mut self) {
        let ended = self.serving.take().map(JoinHandle::join);
        assert!(
            std::thread::panicking() || matches!(ended, Some(Ok(()))),
            "the script was played to its end"
        );
    }
}

/// Reads the next request.
pub(crate) fn request(stream: &mut UnixStream) -> Request {
    let mut line = vec![];
    let mut byte = [0];
    while stream.read(&mut byte).unwrap() == 1 && byte != *b"\n" {
        line.extend(byte);
    }
    let request = Request::parse(std::str::from_utf8(&line).unwrap()).unwrap();
    HEARD.lock().unwrap().push((std::thread::current().id(), request.method.clone()));
    request
}

/// Waits until the client has hung up.
pub(crate) fn until_gone(stream: &mut UnixStream) {
    assert_eq!(stream.read(&mut [0]).unwrap(), 0, "nothing more is asked");
}

pub(crate) fn send(stream: &mut UnixStream, message: &Outgoing) {
    stream.write_all(&encode(message)).unwrap();
}

pub(crate) fn greet(stream: &mut UnixStream) {
    let hello = request(stream);
    assert_eq!(hello.method, "hello");
    let agent = Peer { name: "scripted".into(), version: "0".into() };
    let capabilities = vec![Capability::Accounts, Capability::Events, Capability::Manage];
    let welcome = Welcome { protocol: VERSION, agent, capabilities };
    send(stream, &Outgoing::answer(hello.id, Ok(serde_json::to_value(welcome).unwrap())));
}

/// Answers the next request, which has to be of that method.
pub(crate) fn answer(stream: &mut UnixStream, method: &str, result: Value) {
    let asked = request(stream);
    assert_eq!(asked.method, method);
    send(stream, &Outgoing::answer(asked.id, Ok(result)));
}

pub(crate) fn tell(stream: &mut UnixStream, event: &Event) {
    send(stream, &Outgoing::notification(EVENT, event));
}

/// A token answer: which token, and when it ends.
pub(crate) fn token(access_token: &str, expires_at: Option<i64>) -> Value {
    json!({
        "access_token": access_token, "token_type": "Bearer", "expires_at": expires_at, "scopes": ["read"],
        "api_base": "https://social.example", "account": account(),
    })
}

/// An account, with a field that nobody knows yet.
pub(crate) fn account() -> Value {
    json!({
        "id": "a1", "handle": "@ana@social.example", "display_name": "Ana", "label": "", "color": null,
        "software": "mastodon", "api_base": "https://social.example", "scopes": ["read"],
        "standing": "active", "later": 1,
    })
}
