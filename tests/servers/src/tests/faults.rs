use super::{app, form, get, server, try_ask};
use crate::Fault;
use axum::http::Method;
use std::time::Duration;

const PATH: &str = "/api/v2/instance";

#[tokio::test]
async fn fails_in_the_ordered_sequence() {
    let server = server().await;
    let page =
        Fault::StatusBody { status: 200, content_type: "text/html", body: "<p>no JSON</p>".to_owned() };
    server.fail_next(PATH, Fault::Status(503));
    server.fail_next(PATH, page);
    assert_eq!(get(&server, PATH).await.status, 503);
    let reply = get(&server, PATH).await;
    assert_eq!(
        (reply.status, reply.header("content-type"), reply.body.as_str()),
        (200, Some("text/html"), "<p>no JSON</p>")
    );
    assert_eq!(get(&server, PATH).await.header("content-type"), Some("application/json; charset=utf-8"));
    server.fail_always(PATH, Fault::Status(500));
    server.fail_next(PATH, Fault::Status(429));
    for status in [429, 500, 500] {
        assert_eq!(get(&server, PATH).await.status, status);
    }
    server.heal();
    assert_eq!(get(&server, PATH).await.status, 200);
    assert_eq!(server.count("GET", PATH), 7);
}

#[tokio::test]
async fn closes_the_connection_before_or_after_the_work() {
    let server = server().await;
    let register = || {
        let fields = form(&[("client_name", "probe"), ("redirect_uris", "org.example.app:/oauth")]);
        try_ask(&server, Method::POST, "/api/v1/apps", vec![], Some(fields))
    };
    server.fail_next("/api/v1/apps", Fault::Drop);
    assert!(register().await.is_err());
    assert_eq!(server.registrations(), 0);
    server.fail_next("/api/v1/apps", Fault::DropAfter);
    assert!(register().await.is_err());
    assert_eq!(server.registrations(), 1);
    let statuses: Vec<_> = server.requests().iter().map(|request| request.status).collect();
    assert_eq!(statuses, [0, 200]);
}

#[tokio::test]
async fn hangs_until_it_is_stopped() {
    let mut server = server().await;
    server.fail_next(PATH, Fault::Hang);
    let url = url::Url::parse(&format!("{}{PATH}", server.origin())).unwrap();
    let hanging = tokio::spawn(async move {
        let message =
            crate::http_client::Message { method: Method::GET, url: &url, headers: vec![], body: None };
        crate::http_client::send(message).await
    });
    while server.count("GET", PATH) == 0 {
        tokio::task::yield_now().await;
    }
    assert!(!hanging.is_finished());
    tokio::time::timeout(Duration::from_secs(10), server.stop()).await.unwrap();
    assert!(hanging.await.unwrap().is_err());
}

#[tokio::test]
async fn starts_again_at_the_same_port_with_the_same_data() {
    let mut server = server().await;
    let origin = server.origin();
    app(&server, "org.example.app:/oauth", "read").await;
    server.stop().await;
    assert!(try_ask(&server, Method::GET, PATH, vec![], None).await.is_err());
    server.start_again().await.unwrap();
    server.start_again().await.unwrap();
    assert_eq!(get(&server, PATH).await.status, 200);
    assert_eq!((server.origin(), server.registrations()), (origin, 1));
}

#[tokio::test]
async fn stops_when_dropped() {
    let server = server().await;
    let host = server.host();
    drop(server);
    while tokio::net::TcpStream::connect(&host).await.is_ok() {
        tokio::task::yield_now().await;
    }
}
