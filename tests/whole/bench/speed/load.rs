//! The program that asks: the same code and the same sizes whoever is asked. It is played as a process of
//! its own, from a file of its own, so to the agent it is an app like any other.

use std::io::{BufRead, Read, Write};
use std::os::unix::net::UnixStream;
use std::process::{Command, Stdio};
use std::sync::Barrier;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use fediaccounts_protocol::public::{GetToken, ListAccounts, RequestAccount};
use fediaccounts_protocol::{Hello, Peer, Request, VERSION, encode};

use super::order::{Measured, Order, Whom};
use super::relay::relay;
use crate::ours::tell;

/// Nobody takes so long for an answer who is well.
const PATIENCE: Duration = Duration::from_secs(30);

#[test]
#[ignore = "run by another test as a process of its own"]
fn asks() {
    for line in std::io::stdin().lock().lines() {
        let Ok(order) = line.expect("the test speaks text").parse::<Order>() else { return };
        match obey(&order) {
            Ok(measured) => tell(&measured.to_string()),
            Err(error) => tell(&format!("failed: {error:#}")),
        }
    }
}

fn obey(order: &Order) -> Result<Measured> {
    match order {
        Order::Ask { whom, socket, clients, times } => ask_all(whom, socket, *clients, *times),
        Order::Run { times, words } => run(*times, words),
        Order::Relay { at, to } => {
            relay(at, to)?;
            Ok(Measured::of(vec![Duration::ZERO], Duration::ZERO))
        }
        Order::Flood { socket, lasts } => flood(socket, *lasts),
    }
}

#[expect(clippy::disallowed_methods, reason = "what is measured is real time")]
fn now() -> Instant {
    Instant::now()
}

/// So many clients at once, each of which asks so often, one question after the other.
fn ask_all(whom: &Whom, socket: &str, clients: usize, times: usize) -> Result<Measured> {
    let start = Barrier::new(clients + 1);
    std::thread::scope(|scope| {
        let all: Vec<_> = (0..clients)
            .map(|_| {
                scope.spawn(|| {
                    let ready = Client::meet(whom, socket).and_then(|mut client| {
                        (0..whom.warm()).try_for_each(|_| client.ask())?;
                        Ok(client)
                    });
                    start.wait();
                    let mut client = ready?;
                    (0..times).map(|_| client.timed()).collect::<Result<Vec<_>>>()
                })
            })
            .collect();
        start.wait();
        let begun = now();
        let mut each = Vec::with_capacity(clients * times);
        for one in all {
            each.extend(one.join().ok().context("a client fell over")??);
        }
        Ok(Measured::of(each, begun.elapsed()))
    })
}

/// One connection.
struct Client {
    stream: UnixStream,
    request: Vec<u8>,
    /// What every answer has to be, once there was one.
    expected: Vec<u8>,
    answer: Vec<u8>,
    /// Where bytes arrive: filling it anew for each answer would be measured too.
    bytes: Vec<u8>,
    is_whole: fn(&[u8]) -> bool,
}

impl Client {
    fn meet(whom: &Whom, socket: &str) -> Result<Self> {
        let stream = UnixStream::connect(socket)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let (request, is_whole): (_, fn(&[u8]) -> bool) = match whom {
            Whom::Echo(size) => (line_of(*size), ends_a_line),
            Whom::Token(account) => {
                let wish = GetToken { account: account.clone(), ..GetToken::default() };
                (encode(&Request::new(2, &wish)), ends_a_line)
            }
            Whom::List => (encode(&Request::new(2, &ListAccounts {})), ends_a_line),
            Whom::Consent(account) => {
                let wish = RequestAccount {
                    account: Some(account.clone()),
                    scopes: vec!["read".into()],
                    reason: "to be measured".into(),
                    ..RequestAccount::default()
                };
                (encode(&Request::new(2, &wish)), ends_a_line)
            }
            // SSH_AGENTC_REQUEST_IDENTITIES, answered with those there are.
            Whom::SshAgent => (vec![0, 0, 0, 1, 11], is_as_long_as_it_says),
        };
        let mut client =
            Self { stream, request, expected: vec![], answer: vec![], bytes: vec![0; 64 * 1024], is_whole };
        if matches!(whom, Whom::Token(_) | Whom::List | Whom::Consent(_)) {
            client.greet()?;
        }
        Ok(client)
    }

    fn greet(&mut self) -> Result<()> {
        let hello = Hello { protocol: VERSION, client: Peer { name: "load".into(), version: "0".into() } };
        let params = serde_json::to_value(hello)?;
        let hello = Request { jsonrpc: "2.0".into(), id: 1.into(), method: "hello".into(), params };
        let request = std::mem::replace(&mut self.request, encode(&hello));
        self.exchange()?;
        self.request = request;
        Ok(())
    }

    fn timed(&mut self) -> Result<Duration> {
        let begun = now();
        self.ask()?;
        Ok(begun.elapsed())
    }

    /// Asks once; an answer that is another one than the first was lost.
    fn ask(&mut self) -> Result<()> {
        self.exchange()?;
        if self.expected.is_empty() {
            self.expected.clone_from(&self.answer);
            ensure!(!self.answer.starts_with(REFUSED), "{}", String::from_utf8_lossy(&self.answer));
        }
        ensure!(self.answer == self.expected, "another answer than the first");
        Ok(())
    }

    fn exchange(&mut self) -> Result<()> {
        self.stream.write_all(&self.request)?;
        self.answer.clear();
        while !(self.is_whole)(&self.answer) {
            let count = self.stream.read(&mut self.bytes)?;
            ensure!(count > 0, "whoever was asked is gone");
            self.answer.extend_from_slice(&self.bytes[..count]);
        }
        Ok(())
    }
}

const REFUSED: &[u8] = b"{\"jsonrpc\":\"2.0\",\"id\":2,\"error\"";

fn line_of(size: usize) -> Vec<u8> {
    let mut line = vec![b'x'; size - 1];
    line.push(b'\n');
    line
}

fn ends_a_line(answer: &[u8]) -> bool {
    answer.last() == Some(&b'\n')
}

/// The messages of ssh's agent begin with their length.
fn is_as_long_as_it_says(answer: &[u8]) -> bool {
    answer
        .split_first_chunk()
        .is_some_and(|(length, rest)| rest.len() >= u32::from_be_bytes(*length) as usize)
}

/// A whole program from its start to its end, again and again. What is set for it stands before it.
#[expect(clippy::disallowed_methods, reason = "what is measured is whole programs")]
fn run(times: usize, words: &[String]) -> Result<Measured> {
    let settings: Vec<_> = words.iter().map_while(|word| word.split_once('=')).collect();
    let (program, args) = words[settings.len()..].split_first().context("no program is named")?;
    let begun = now();
    let mut each = Vec::new();
    for _ in 0..times {
        let mut command = Command::new(program);
        command
            .args(args)
            .envs(settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let begun = now();
        let output = command.output()?;
        each.push(begun.elapsed());
        ensure!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(Measured::of(each, begun.elapsed()))
}

/// Takes all the connections it can get, asks on each of them without end, and comes again when it is sent
/// away.
fn flood(socket: &str, lasts: Duration) -> Result<Measured> {
    const HANDS: usize = 300;
    let until = now() + lasts;
    let whom = Whom::Token("nobody".into());
    std::thread::scope(|scope| {
        let hands: Vec<_> = (0..HANDS)
            .map(|_| {
                scope.spawn(|| {
                    let mut asked = 0_usize;
                    while now() < until {
                        let Ok(mut client) = Client::meet(&whom, socket) else {
                            std::thread::sleep(Duration::from_millis(1));
                            continue;
                        };
                        while now() < until && client.exchange().is_ok() {
                            asked += 1;
                        }
                    }
                    asked
                })
            })
            .collect();
        let asked: usize = hands.into_iter().map(|hand| hand.join().unwrap_or(0)).sum();
        Ok(Measured::of(vec![Duration::ZERO; asked.max(1)], lasts))
    })
}
