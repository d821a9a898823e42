//! Bodies that are too much, and JSON that is none.

use super::{Named, named};
use crate::hostile::bombs;
use crate::hostile::script::{Length, Script};

pub(super) fn small() -> Vec<Named> {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(100_000), close.repeat(100_000));
    let many = (0..60_000).map(|n| format!("\"{n}\":0,")).collect::<Vec<_>>().concat();
    let json = [
        ("an empty body", String::new()),
        ("null", "null".into()),
        ("a number", "7".into()),
        ("a string", "\"links\"".into()),
        ("a list", "[{}]".into()),
        ("an empty object", "{}".into()),
        ("half an object", "{\"links\":[".into()),
        ("two objects", "{}{}".into()),
        ("NaN", "{\"version\":NaN}".into()),
        ("a lone surrogate", r#"{"version":"\ud800"}"#.into()),
        ("a key twice", r#"{"version":"a","version":"b","links":[],"links":7}"#.into()),
        ("a byte order mark", "\u{feff}{\"links\":[]}".into()),
        ("lists 100,000 deep", deep("[", "]")),
        ("objects 100,000 deep", format!("{}7{}", "{\"links\":".repeat(50_000), "}".repeat(50_000))),
        ("60,000 members", format!("{{{many}\"links\":[]}}")),
        ("a number of 1 MiB", format!("{{\"version\":{}}}", "9".repeat(1 << 20))),
        ("an exponent", "{\"created_at\":1e999999999,\"expires_in\":-1e-999999999}".into()),
        ("a million empty lists", format!("{{\"links\":[{}[]]}}", "[],".repeat(300_000))),
    ];
    let mut all: Vec<_> =
        json.into_iter().map(|(name, body)| named(format!("JSON: {name}"), Script::json(body))).collect();
    for status in [201, 400, 401, 403, 404, 410, 418, 422, 451, 500, 502, 511, 999] {
        all.push(named(format!("status {status}"), Script::answer(status, "text/html", "<h1>no</h1>")));
    }
    all.push(named(
        "a page with status 200",
        Script::answer(200, "text/html", "<!DOCTYPE html><h1>Log in to the WiFi</h1>"),
    ));
    all.push(named("a page that says it is JSON", Script::json("<!DOCTYPE html><h1>hello</h1>")));
    all.push(named("bytes that are no text", Script::json(b"{\"links\":\"\xff\xfe\"}".to_vec())));
    all.push(named("a brotli bomb", Script::json(bombs::BROTLI).header("Content-Encoding", "br")));
    for (coding, (begin, more)) in [("gzip", bombs::gzip()), ("deflate", bombs::zlib())] {
        let bomb = Script::json([begin, more.repeat(4000)].concat()).header("Content-Encoding", coding);
        all.push(named(format!("a {coding} bomb"), bomb));
    }
    all.push(named(
        "a coding of codings",
        Script::json("{}").header("Content-Encoding", "gzip, gzip, br, zstd, x"),
    ));
    all
}

pub(super) fn endless() -> Vec<Named> {
    let piece = vec![b' '; 32 * 1024];
    let (gzip, more) = bombs::gzip();
    let bomb = Script::json(gzip).header("Content-Encoding", "gzip").length(Length::Untold);
    vec![
        named("spaces without an end", Script::json("{").length(Length::Untold).forever(piece.clone())),
        named("chunks without an end", Script::json("{").length(Length::Chunked).forever(piece.clone())),
        named(
            "a length beyond all memory",
            Script::json("{").length(Length::Claimed("9007199254740991")).forever(piece.clone()),
        ),
        named(
            "a list without an end",
            Script::json("{\"links\":[").length(Length::Untold).forever("[{},7],".repeat(4000)),
        ),
        named("a gzip bomb without an end", bomb.forever(more.repeat(2000))),
        named(
            "headers without an end",
            Script::raw("HTTP/1.1 200 OK\r\n").forever("X-More: yyyyyyyyyy\r\n".repeat(1000)),
        ),
        named(
            "one header without an end",
            Script::raw("HTTP/1.1 200 OK\r\nX-More: ").forever(vec![b'y'; 32 * 1024]),
        ),
        named("a reason without an end", Script::raw("HTTP/1.1 200 ").forever(vec![b'y'; 32 * 1024])),
    ]
}
