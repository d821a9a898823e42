//! Programs at the socket: copies of this very test program, each an ignored test that reads what to do from
//! its standard input.

use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Before everything that a part tells.
pub(crate) const MARK: &str = "told: ";
pub(crate) const PART: &str = "parts::part";

const HELLO: &str = r#"{"jsonrpc":"2.0","id":0,"method":"hello","params":{"protocol":1,"client":{"name":"crowd","version":"0"}}}"#;

/// `hold SOCKET NUMBER`, `drip SOCKET NUMBER`, `flood SOCKET`, `call SOCKET`.
#[test]
#[ignore = "plays other programs for the other tests"]
fn part() {
    let order = listen();
    let words: Vec<&str> = order.split(' ').collect();
    match *words.as_slice() {
        ["hold", socket, number] => hold(socket, number.parse().expect("a number")),
        ["drip", socket, number] => drip(socket, number.parse().expect("a number")),
        ["flood", socket] => flood(socket),
        ["call", socket] => call(socket),
        _ => {}
    }
}

/// Keeps as many connections as it is given, and says how many those are.
fn hold(socket: &str, number: usize) {
    let served: Vec<_> = (0..number).filter_map(|_| greeted(socket)).collect();
    tell(&served.len().to_string());
    listen();
}

/// Begins a line on every connection and never ends it; says how many were closed when all are.
fn drip(socket: &str, number: usize) {
    let connections: Vec<_> = (0..number)
        .filter_map(|_| {
            let mut stream = UnixStream::connect(socket).ok()?;
            // It may be closed already.
            let _ = stream.write_all(b"{");
            Some(stream)
        })
        .collect();
    tell("dripping");
    // What was not read of a line makes an end an error.
    let closed = connections.into_iter().map(|mut stream| stream.read(&mut [0]));
    tell(&closed.filter(|end| !matches!(end, Ok(1..))).count().to_string());
    listen();
}

/// Connects as often as it can, on four threads, until told to stop; says how often in a second.
fn flood(socket: &str) {
    let (stop, count) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let begun = now();
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let (stop, count, socket) = (Arc::clone(&stop), Arc::clone(&count), socket.to_owned());
            std::thread::spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    count.fetch_add(usize::from(UnixStream::connect(&socket).is_ok()), Ordering::Relaxed);
                }
            })
        })
        .collect();
    tell("flooding");
    listen();
    stop.store(true, Ordering::Relaxed);
    for thread in threads {
        thread.join().expect("it only connects");
    }
    let seconds = begun.elapsed().as_secs_f64();
    tell(&format!(
        "{:.0}",
        f64::from(u32::try_from(count.load(Ordering::Relaxed)).unwrap_or(u32::MAX)) / seconds
    ));
}

/// Connects and asks for each line it hears, which says how often; tells how long the middle one and all
/// but a hundredth took, in microseconds, or that it was refused.
fn call(socket: &str) {
    loop {
        let Ok(number) = listen().parse::<usize>() else { return };
        let times: Option<Vec<Duration>> = (0..number)
            .map(|_| {
                let begun = now();
                let mut stream = greeted(socket)?;
                ask(&mut stream, r#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#)?;
                Some(begun.elapsed())
            })
            .collect();
        let Some(mut times) = times else {
            tell("refused");
            continue;
        };
        times.sort_unstable();
        tell(&format!("{} {}", times[number / 2].as_micros(), times[number * 99 / 100].as_micros()));
    }
}

fn greeted(socket: &str) -> Option<BufReader<UnixStream>> {
    let mut stream = BufReader::new(UnixStream::connect(socket).ok()?);
    ask(&mut stream, HELLO)?;
    Some(stream)
}

fn ask(stream: &mut BufReader<UnixStream>, line: &str) -> Option<String> {
    stream.get_mut().write_all(format!("{line}\n").as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_line(&mut answer).ok().filter(|&count| count > 0)?;
    Some(answer)
}

#[expect(clippy::disallowed_methods, reason = "a figure")]
fn now() -> Instant {
    Instant::now()
}

fn listen() -> String {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).expect("the test speaks text");
    line.trim_end().to_owned()
}

/// The new line before it ends what the test harness began.
fn tell(text: &str) {
    // The test may have ended.
    let _ = writeln!(std::io::stdout(), "\n{MARK}{text}");
}
