use std::time::Duration;

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::{CALLBACK, app, get, get_as, token};
use crate::hostile::{Dice, End, Heard, Length, Script, gallery};
use crate::{ANA, Fault, Options, PracticeServer};

const PATH: &str = "/.well-known/nodeinfo";

async fn scriptable() -> PracticeServer {
    PracticeServer::start(Options { scriptable: true, ..Options::default() }).await.unwrap()
}

/// Everything that comes back on one connection.
async fn said(server: &PracticeServer, requests: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(server.host()).await.unwrap();
    stream.write_all(requests.as_bytes()).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut bytes = vec![];
    let _ = stream.read_to_end(&mut bytes).await;
    bytes
}

fn ask(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: practice\r\n\r\n")
}

#[tokio::test]
async fn it_is_a_good_mastodon_until_it_is_told_otherwise() {
    let server = scriptable().await;
    let app = app(&server, CALLBACK, "read write").await;
    let ana = token(&server, &app, ANA).await;
    assert_eq!(get_as(&server, "/api/v1/accounts/verify_credentials", &ana).await.status, 200);
    server.script(PATH, Script::raw("SSH-2.0-OpenSSH_9.2\r\n"));
    assert_eq!(said(&server, &ask(PATH)).await, b"SSH-2.0-OpenSSH_9.2\r\n");
    assert_eq!(get(&server, "/nodeinfo/2.0").await.status, 200);
    server.heal();
    assert_eq!(get(&server, PATH).await.status, 200);
    let heard = server.heard();
    assert!(heard.iter().any(|heard| heard.method == "POST" && heard.text.ends_with("scopes=read+write")));
    assert_eq!(server.count("GET", PATH), 2, "scripts are recorded as everything else");
}

#[tokio::test]
async fn what_is_written_is_sent_byte_for_byte() {
    let server = scriptable().await;
    let script = Script::json("{}").header("X-\u{1}", b"\xff".to_vec()).length(Length::Claimed("-1"));
    server.script("*", script.status_line("HTTP/9.9 OK"));
    assert_eq!(
        said(&server, &ask("/anything")).await,
        b"HTTP/9.9 OK\r\nContent-Length: -1\r\nConnection: close\r\nContent-Type: application/json\r\nX-\x01: \xff\r\n\r\n{}"
    );
    server.script("*", Script::json("{}").length(Length::Chunked).end(End::Next));
    let said = said(&server, &ask("/a")).await;
    assert!(said.ends_with(b"\r\n\r\n2\r\n{}\r\n0\r\n\r\n"), "{said:?}");
}

#[tokio::test]
async fn an_endless_script_ends_when_nobody_listens() {
    let server = scriptable().await;
    server.script("*", Script::json("").length(Length::Untold).forever(vec![b' '; 1 << 16]));
    let mut stream = TcpStream::connect(server.host()).await.unwrap();
    stream.write_all(ask("/a").as_bytes()).await.unwrap();
    stream.read_exact(&mut vec![0; 1 << 20]).await.unwrap();
    assert!(server.sent() >= 1 << 20);
    drop(stream);
    let mut before = 0;
    while before != server.sent() {
        before = server.sent();
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn every_script_that_is_quick_comes_to_an_end() {
    let server = scriptable().await;
    assert!(gallery::quick().len() > 150, "{}", gallery::quick().len());
    for named in gallery::quick() {
        server.script("*", named.script.clone());
        let mut stream = TcpStream::connect(server.host()).await.unwrap();
        stream.write_all(ask("/a").as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        let ended = tokio::time::timeout(Duration::from_secs(10), stream.read_to_end(&mut vec![])).await;
        ended.unwrap_or_else(|_| panic!("{} goes on", named.name)).ok();
    }
}

#[tokio::test]
async fn the_same_seed_makes_the_same_answers() {
    let heard = Heard { method: "GET".into(), path: PATH.into(), text: ask(PATH) };
    let answers = |seed| {
        let mut dice = Dice::new(seed);
        (0..200).map(|_| format!("{:?}", dice.answer(&heard))).collect::<Vec<_>>()
    };
    assert_eq!(answers(7), answers(7));
    assert_ne!(answers(7), answers(8));
}

#[tokio::test]
async fn an_answer_is_changed_at_one_place() {
    let server = scriptable().await;
    let value = json!(["x"]);
    server.fail_next("/nodeinfo/2.0", Fault::Altered { pointer: "/software/name".into(), value });
    let software = super::json(&get(&server, "/nodeinfo/2.0").await)["software"].clone();
    assert_eq!(software, json!({ "name": ["x"], "version": "4.5.2" }));
}
