//! The wire itself: who may ask, what is no request, and what one client can do to another.

use fediaccounts_protocol::manage::{GetSnapshot, Status, Watch};
use fediaccounts_protocol::{Code, Failure, Frames, Id, Incoming, MAX_ANSWER, MAX_REQUEST, Method};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::world::{Client, PATIENCE, Wire, World};

pub(crate) const HELLO: &str = r#"{"jsonrpc":"2.0","id":0,"method":"hello","params":{"protocol":1,"client":{"name":"t","version":"0"},"new":1}}"#;

/// A connection on which single lines are written and read.
pub(crate) struct Line {
    pub(crate) wire: Wire,
    frames: Frames,
}

impl Line {
    pub(crate) fn new(wire: Wire) -> Self {
        Self { wire, frames: Frames::new(MAX_ANSWER) }
    }

    async fn greeted(world: &World, may_manage: bool) -> Self {
        let mut line = Self::new(world.wire(may_manage));
        line.say(HELLO).await;
        let answer = line.hear().await.unwrap();
        assert!(matches!(answer, Incoming::Answer { id: Some(Id::Number(0)), result: Ok(_) }), "{answer:?}");
        line
    }

    pub(crate) async fn say(&mut self, text: &str) {
        self.wire.write_all(format!("{text}\n").as_bytes()).await.unwrap();
    }

    /// The next message; `None` once the other side has closed.
    pub(crate) async fn hear(&mut self) -> Option<Incoming> {
        tokio::time::timeout(PATIENCE, self.next()).await.expect("neither an answer nor an end")
    }

    async fn next(&mut self) -> Option<Incoming> {
        let mut bytes = vec![0; 4096];
        loop {
            if let Some(line) = self.frames.next_line().unwrap() {
                return Some(Incoming::parse(&line).unwrap());
            }
            match self.wire.read(&mut bytes).await {
                Ok(count @ 1..) => self.frames.push(&bytes[..count]),
                _ => return None,
            }
        }
    }

    pub(crate) async fn failure(&mut self) -> (Option<Id>, Failure) {
        match self.hear().await {
            Some(Incoming::Answer { id, result: Err(failure) }) => (id, failure),
            other => panic!("no failure: {other:?}"),
        }
    }
}

const METHODS: [&str; 20] = [
    "manage.status",
    "manage.snapshot",
    "manage.watch",
    "manage.raise",
    "manage.address",
    "manage.preview",
    "manage.sign_in_begin",
    "manage.sign_in_open",
    "manage.sign_in_link",
    "manage.sign_in_complete",
    "manage.sign_in_keep",
    "manage.sign_in_cancel",
    "manage.check",
    "manage.sign_out",
    "manage.move_out",
    "manage.move_in",
    "manage.awaited_later",
    "manage.awaited_forget",
    "manage.",
    "manage.no_such_method",
];

#[tokio::test]
async fn a_stranger_may_manage_nothing_and_learns_nothing() {
    let mut world = World::new().await;
    let account = world.add(fediaccounts_practice::ANA).await;
    let client = Client::new(world.wire(false), world.heard.clone());
    assert_eq!(json!(client.hello().await.capabilities), json!(["accounts", "events"]));
    let before = (world.snapshot().await, world.server.requests().len());
    for method in METHODS {
        for params in [json!({}), json!({ "account": account.id }), json!({ "account": "no", "text": [] })] {
            let failure = client.call(method, params).await.unwrap_err();
            assert_eq!(failure, Failure::new(Code::NotAllowed), "T143-IP {method}: all alike");
        }
    }
    assert_eq!(client.call("token.put", json!({})).await.unwrap_err().code, Code::UnknownMethod, "T139-IP");
    assert_eq!((world.snapshot().await, world.server.requests().len()), before);
}

#[tokio::test]
async fn ours_may_manage_and_unknown_methods_are_said_to_be_unknown() {
    let world = World::new().await;
    let client = Client::new(world.wire(true), world.heard.clone());
    assert_eq!(json!(client.hello().await.capabilities), json!(["accounts", "events", "manage"]));
    for method in ["manage.no_such_method", "manage.sign_in_", "hello", "", "manage"] {
        let failure = client.call(method, json!({})).await.unwrap_err();
        assert_eq!(failure.code, Code::UnknownMethod, "T139-IP {method}");
    }
    for params in [json!({}), json!([]), json!("x"), json!({ "account": 7 }), Value::Null] {
        let failure = client.call("manage.check", params.clone()).await.unwrap_err();
        assert_eq!(failure.code, Code::BadRequest, "T138-IP {params}");
    }
}

#[tokio::test]
async fn hello_comes_first() {
    let world = World::new().await;
    for first in [
        r#"{"jsonrpc":"2.0","id":1,"method":"manage.status"}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"hello"}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"hello","params":{"protocol":"1"}}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"hello","params":["1"]}"#,
        "{}",
        "{",
    ] {
        let mut line = Line::new(world.wire(true));
        line.say(first).await;
        assert_eq!(line.failure().await.1.code, Code::BadRequest, "T135-IP {first}");
        assert_eq!(line.hear().await, None, "T135-IP closed: {first}");
    }
}

#[tokio::test]
async fn what_begins_as_something_else_is_hung_up_on_without_a_word() {
    let world = World::new().await;
    for first in ["GET / HTTP/1.1", "", " {", "[]", "\u{0}", "\u{feff}{}", &HELLO.replace('{', "[")] {
        let mut line = Line::new(world.wire(true));
        line.say(first).await;
        assert_eq!(line.hear().await, None, "T135-IP {first:?}");
    }
}

#[tokio::test]
async fn a_silent_connection_is_closed() {
    let world = World::new().await;
    let mut silent = Line::new(world.wire(true));
    let mut slow = Line::new(world.wire(true));
    slow.wire.write_all(&HELLO.as_bytes()[..10]).await.unwrap();
    assert_eq!(tokio::join!(silent.hear(), slow.hear()), (None, None), "T136-IP");
}

#[tokio::test]
async fn a_line_that_drips_is_cut_off() {
    let world = World::new().await;
    let mut line = Line::greeted(&world, true).await;
    // The beginning of the slow line comes together with the end of a good one.
    line.wire.write_all(b"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"manage.status\"}\n{").await.unwrap();
    assert!(matches!(line.hear().await, Some(Incoming::Answer { id: Some(Id::Number(1)), result: Ok(_) })));
    let mut dripped = 0;
    let drip = async {
        while line.wire.write_all(b" ").await.is_ok() {
            dripped += 1;
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        }
    };
    tokio::time::timeout(PATIENCE, drip).await.expect("T136-IP a frame has five seconds");
    assert!((8..=14).contains(&dripped), "T136-IP cut off after {dripped} half seconds");
}

#[tokio::test]
async fn another_version_is_named() {
    let world = World::new().await;
    let mut line = Line::new(world.wire(true));
    line.say(&HELLO.replace("\"protocol\":1", "\"protocol\":99")).await;
    let (id, failure) = line.failure().await;
    assert_eq!(
        (id, failure.code, failure.detail.as_deref()),
        (Some(Id::Number(0)), Code::UnsupportedVersion, Some("1")),
        "T139-IP"
    );
    assert_eq!(line.hear().await, None);
}

#[tokio::test]
async fn lines_that_are_no_requests_are_answered_and_survived() {
    let world = World::new().await;
    let mut line = Line::greeted(&world, true).await;
    let deep = format!("{}1{}", "[".repeat(20_000), "]".repeat(20_000));
    for junk in [
        "",
        "{",
        "null",
        "[]",
        "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"manage.status\"}]",
        "{\"jsonrpc\":\"2.0\",\"method\":\"manage.status\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":-1,\"method\":\"manage.status\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":99999999999999999999999999,\"method\":\"manage.status\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"manage.status\"}",
        "\u{0}\u{0}",
        &deep,
    ] {
        line.say(junk).await;
        let (id, failure) = line.failure().await;
        assert_eq!((id, failure.code), (None, Code::BadRequest), "T138-IP {junk:.60}");
    }
    line.say(r#"{"jsonrpc":"2.0","id":5,"method":"manage.status","params":null,"unknown":{}}"#).await;
    assert!(
        matches!(line.hear().await, Some(Incoming::Answer { id: Some(Id::Number(5)), result: Ok(_) })),
        "T138-IP"
    );
}

#[tokio::test]
async fn a_line_of_64_kib_is_read_and_one_byte_more_ends_the_connection() {
    let world = World::new().await;
    let request = |length: usize| {
        let head = r#"{"jsonrpc":"2.0","id":3,"method":"manage.address","params":{"text":""#;
        let tail = r#""}}"#;
        format!("{head}{}{tail}", "a".repeat(length - head.len() - tail.len()))
    };
    let mut line = Line::greeted(&world, true).await;
    line.say(&request(MAX_REQUEST)).await;
    assert_eq!(line.failure().await.1.code, Code::AddressTooLong, "T137-IP it was read");
    line.say(&request(MAX_REQUEST + 1)).await;
    let (id, failure) = line.failure().await;
    assert_eq!((id, failure.code), (None, Code::BadRequest), "T137-IP");
    assert_eq!(line.hear().await, None, "T137-IP closed");
}

#[tokio::test]
async fn a_line_without_an_end_is_cut_off_at_the_limit() {
    let world = World::new().await;
    let mut line = Line::greeted(&world, true).await;
    let mut written = 0;
    while written < 16 * MAX_REQUEST && line.wire.write_all(&[b'a'; 4096]).await.is_ok() {
        written += 4096;
    }
    // What fits into the connection's own buffer was taken by nobody.
    assert!(written < 4 * MAX_REQUEST, "T137-IP {written} bytes were taken");
}

#[tokio::test]
async fn bytes_that_are_no_text_end_the_connection() {
    let world = World::new().await;
    let mut line = Line::greeted(&world, true).await;
    line.wire.write_all(b"\xff\xfe\n").await.unwrap();
    assert_eq!(line.failure().await.1.code, Code::BadRequest, "T138-IP");
    assert_eq!(line.hear().await, None, "T138-IP");
}

#[tokio::test]
async fn requests_need_not_wait_for_each_other() {
    let world = World::new().await;
    let client = world.connect().await;
    let asked = (0..200).map(|_| client.ask(Status {}));
    let mut answers = 0;
    for answer in join_all(asked).await {
        assert_eq!(answer.unwrap().pid, 1);
        answers += 1;
    }
    assert_eq!(answers, 200, "T140-IP");
}

/// All of them at once.
async fn join_all<F: Future>(futures: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut waiting: Vec<_> = futures.map(|future| (Box::pin(future), None)).collect();
    std::future::poll_fn(|context| {
        for (future, output) in waiting.iter_mut().filter(|(_, output)| output.is_none()) {
            if let std::task::Poll::Ready(value) = future.as_mut().poll(context) {
                *output = Some(value);
            }
        }
        let done = waiting.iter().all(|(_, output)| output.is_some());
        if done { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    waiting.into_iter().map(|(_, output)| output.expect("all are done")).collect()
}

#[tokio::test]
async fn a_client_that_never_reads_stops_nobody_else() {
    let world = World::new().await;
    let mut deaf = Line::greeted(&world, true).await;
    deaf.say(&format!(r#"{{"jsonrpc":"2.0","id":1,"method":"{}"}}"#, Watch::NAME)).await;
    let flood = async {
        loop {
            deaf.say(r#"{"jsonrpc":"2.0","id":2,"method":"manage.snapshot"}"#).await;
        }
    };
    // It fills both directions until the broker takes no more of it.
    assert!(tokio::time::timeout(std::time::Duration::from_millis(500), flood).await.is_err());
    for _ in 0..20 {
        assert!(world.ask(GetSnapshot {}).await.is_ok(), "T142-IP");
        world.begin(&world.server.host()).await.unwrap();
    }
}

#[tokio::test]
async fn a_client_that_hangs_up_ends_only_its_own_questions() {
    let world = World::new().await;
    world.server.fail_always("/.well-known/nodeinfo", fediaccounts_practice::Fault::Hang);
    let mut line = Line::greeted(&world, true).await;
    let text = world.server.host();
    line.say(&format!(
        r#"{{"jsonrpc":"2.0","id":1,"method":"manage.preview","params":{{"text":"{text}"}}}}"#
    ))
    .await;
    world.until_server(|server| server.count("GET", "/.well-known/nodeinfo") == 1).await;
    drop(line);
    world.server.heal();
    assert!(world.begin(&world.server.host()).await.is_ok());
}
