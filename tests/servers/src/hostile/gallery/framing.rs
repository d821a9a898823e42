//! Broken HTTP.

use std::time::Duration;

use super::{Named, named};
use crate::hostile::script::{End, Length, Script};

const JSON: &str = r#"{"links":[]}"#;

pub(super) fn all() -> Vec<Named> {
    [first_lines(), headers(), lengths(), connections()].concat()
}

fn first_lines() -> Vec<Named> {
    [
        ("nothing at all", &b""[..]),
        ("mail", b"220 mail.example ESMTP\r\n"),
        ("secure shell", b"SSH-2.0-OpenSSH_9.2\r\n"),
        ("HTTP/0.9", b"<html>hello</html>"),
        ("HTTP/2 settings", b"\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x64\0\x04\0\x10\0\0\0\x06\0\0\x40\0"),
        ("an HTTP/2 preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        ("HTTP/2 frames that go away", b"\0\0\x08\x07\0\0\0\0\0\0\0\0\0\0\0\0\0"),
        ("a TLS alert", b"\x15\x03\x01\x00\x02\x02\x28"),
        ("zeros", &[0; 4096]),
        ("ones", &[0xff; 4096]),
        ("HTTP/9.9", b"HTTP/9.9 200 OK\r\n\r\n{}"),
        ("a status in words", b"HTTP/1.1 two hundred\r\n\r\n"),
        ("a status of four digits", b"HTTP/1.1 2000 OK\r\n\r\n"),
        ("status 0", b"HTTP/1.1 000 OK\r\n\r\n"),
        ("status -1", b"HTTP/1.1 -1 OK\r\n\r\n"),
        ("bare line feeds", b"HTTP/1.1 200 OK\n\n{}"),
        ("bare carriage returns", b"HTTP/1.1 200 OK\r\r{}"),
        (
            "another protocol",
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\nx",
        ),
        ("half a head", b"HTTP/1.1 200 OK\r\nContent-Le"),
        ("a request", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"),
    ]
    .into_iter()
    .map(|(name, bytes)| named(name, Script::raw(bytes)))
    .chain([named(
        "a thousand interim answers",
        Script::raw("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".repeat(1000)),
    )])
    .collect()
}

fn headers() -> Vec<Named> {
    let with = |name: &str, value: &[u8]| Script::json(JSON).header(name, value);
    let many = (0..10_000).fold(Script::json(JSON), |script, n| script.header(format!("X-{n}"), "y"));
    vec![
        named("10,000 headers", many),
        named("a header of 1 MiB", with("X-Long", &vec![b'a'; 1 << 20])),
        named("a header name of 1 MiB", Script::json(JSON).header(vec![b'a'; 1 << 20], "x")),
        named("zero bytes in a header", with("X-Zero", b"a\0b")),
        named("control bytes in a header", with("X-Bell", b"\x07\x1b[31m")),
        named("bytes that are no text in a header", with("Content-Type", b"\xff\xfe")),
        named("a header without a name", Script::json(JSON).header("", "x")),
        named("a space before the colon", Script::json(JSON).header("X-Space ", "x")),
        named("a folded header", with("X-Folded", b"a\r\n b")),
        named("a header that brings another", with("X-Split", b"a\r\nSet-Cookie: id=1\r\nX-More: b")),
        named("two content types", with("Content-Type", b"text/html")),
        named("cookies", with("Set-Cookie", b"_session=CANARY_COOKIE; Path=/; Max-Age=31536000")),
        named("an upgrade", with("Upgrade", b"h2c").header("Alt-Svc", "h2=\":1\"; ma=99999999")),
        named("a refresh", with("Refresh", b"0; url=http://127.0.0.1:1/").header("Link", "</x>; rel=next")),
        named(
            "a wait without an end",
            Script::answer(429, "", "").header("Retry-After", "99999999999999999999"),
        ),
        named("a wait that is none", Script::answer(503, "", "").header("Retry-After", "-5; never")),
        named(
            "a demand for a password",
            Script::answer(401, "", "").header("WWW-Authenticate", "Basic realm=\"\0\""),
        ),
        named(
            "a demand for a proxy's password",
            Script::answer(407, "", "").header("Proxy-Authenticate", "Negotiate"),
        ),
    ]
}

fn lengths() -> Vec<Named> {
    let claiming = |length| Script::json(JSON).length(Length::Claimed(length));
    let chunks = |body: &str| {
        Script::raw(format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{body}"
        ))
    };
    vec![
        named("a length above the body", claiming("4000")),
        named("a length below the body", claiming("3")),
        named("a negative length", claiming("-1")),
        named("a length beyond 64 bits", claiming("99999999999999999999999999")),
        named("a length in words", claiming("twelve")),
        named("two lengths", claiming("12").header("Content-Length", "4")),
        named(
            "a length and chunks",
            Script::json(JSON).length(Length::Chunked).header("Content-Length", "3"),
        ),
        named("an unknown transfer coding", Script::json(JSON).header("Transfer-Encoding", "gzip, identity")),
        named("a chunk in words", chunks("zz\r\n")),
        named("a chunk beyond 64 bits", chunks("fffffffffffffffffffff\r\nx\r\n")),
        named("a chunk that is short", chunks("ff\r\nabc")),
        named(
            "a chunk with a long extension",
            chunks(&format!("3;{}\r\n{{}} \r\n0\r\n\r\n", "x".repeat(100_000))),
        ),
        named(
            "trailers by the thousand",
            chunks(&format!("2\r\n{{}}\r\n0\r\n{}\r\n", "X-T: y\r\n".repeat(5000))),
        ),
        named("no content with content", Script::answer(204, "application/json", JSON)),
        named("not modified", Script::answer(304, "application/json", JSON)),
        named(
            "a part of it",
            Script::answer(206, "application/json", JSON).header("Content-Range", "bytes 0-11/9999"),
        ),
    ]
}

fn connections() -> Vec<Named> {
    let good = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    vec![
        named("a reset instead of an answer", Script::raw("").end(End::Reset)),
        named("a reset in the head", Script::raw("HTTP/1.1 200 OK\r\nContent-").end(End::Reset)),
        named("a reset in the body", Script::json(JSON).length(Length::Claimed("4000")).end(End::Reset)),
        named("an answer too many", Script::raw(good.repeat(2)).end(End::Next)),
        named("a hundred answers too many", Script::raw(good.repeat(100)).end(End::Next)),
        named("an answer in single bytes", Script::json(JSON).paced(1, Duration::ZERO)),
    ]
}

const INTERIM: &str = "HTTP/1.1 103 Early Hints\r\n\r\n";

/// One byte at a time, too slow for anybody.
const DRIP: Duration = Duration::from_millis(100);

pub(super) fn stalling() -> Vec<Named> {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    vec![
        named("silence", Script::silent()),
        named("silence in the head", Script::raw(format!("{head}X-Slow: ")).end(End::Silence)),
        named(
            "silence before the body",
            Script::raw(format!("{head}Content-Length: 9\r\n\r\n")).end(End::Silence),
        ),
        named("silence in the body", Script::json(JSON).length(Length::Claimed("99")).end(End::Silence)),
        named("a head that drips", Script::raw(head).forever("X-Drip: y\r\n").paced(1, DRIP)),
        named("a body that drips", Script::json(" ").length(Length::Untold).forever(" ").paced(1, DRIP)),
        named("chunks that drip", Script::json(" ").length(Length::Chunked).forever(" ").paced(6, DRIP)),
        // These two not faster: hyper counts neither and reads for as long as there is anything, and
        // without optimisation that is slower than this computer can send to itself.
        named(
            "a chunk size without an end",
            Script::raw(format!("{head}Transfer-Encoding: chunked\r\n\r\n"))
                .forever("0".repeat(1024))
                .paced(1024, DRIP / 20),
        ),
        named(
            "interim answers without an end",
            Script::raw("").forever(INTERIM.repeat(50)).paced(50 * INTERIM.len(), DRIP / 20),
        ),
        named("interim answers that drip", Script::raw("").forever(INTERIM).paced(INTERIM.len(), DRIP)),
    ]
}
