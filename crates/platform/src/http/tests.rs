use std::net::SocketAddr;

use fediaccounts_core::Secret;
use fediaccounts_dialects::SMALL;

use super::scripted::{Reply, Scripted};
use super::*;

const SHORT: Limits = Limits { connect: Duration::from_millis(200), total: Duration::from_millis(400) };
const LONG: Limits = Limits { connect: Duration::from_secs(20), total: Duration::from_secs(60) };

fn http(limits: Limits) -> Http {
    Http::over(PublicNames::of_system(), limits)
}

async fn get(url: &Url) -> Result<Response, NetError> {
    http(LONG).send(Request::get(url.clone())).await
}

fn form() -> Vec<(&'static str, Secret)> {
    vec![("code", Secret::new("CANARY_CODE")), ("client_secret", Secret::new("CANARY_SECRET"))]
}

#[tokio::test]
async fn a_request_says_what_it_must_and_nothing_else() {
    let server = Scripted::always(Reply::with(
        "200 OK",
        "Content-Type: application/JSON; charset=utf-8\r\nSet-Cookie: id=1\r\nRetry-After: 7\r\n",
        "{}",
    ))
    .await;
    let http = http(LONG);
    let answer = http.send(Request::get(server.url.join("/api?x=1#y").unwrap())).await.unwrap();
    http.send(Request::get(server.url.clone())).await.unwrap();
    assert_eq!((answer.status, answer.content_type.as_str()), (200, "application/json"));
    assert_eq!((answer.retry_after, answer.body.as_slice()), (Some(Duration::from_secs(7)), &b"{}"[..]));

    let [first, second] = &server.seen()[..] else { panic!("two requests") };
    let mut lines: Vec<&str> = first.trim_end().lines().collect();
    lines.sort_unstable();
    let host = format!("host: {}", server.url.authority());
    let agent = format!("user-agent: {USER_AGENT}");
    assert_eq!(lines, ["GET /api?x=1 HTTP/1.1", "accept: application/json", &host, &agent], "T089-NW");
    assert!(!second.to_ascii_lowercase().contains("cookie"), "T081-NW");
}

#[test]
fn the_name_of_the_program_reads_well_and_names_no_computer() {
    let (name, system) = USER_AGENT.split_once(' ').unwrap();
    assert_eq!(name, format!("FediAccounts/{}", env!("CARGO_PKG_VERSION")));
    assert!(["(Linux)", "(Windows)", "(macOS)"].contains(&system), "T089-NW {system}");
}

#[tokio::test]
async fn a_form_goes_in_the_body() {
    let server = Scripted::always(Reply::with("400 Bad Request", "", "no")).await;
    let answer = http(LONG).send(Request::post(server.url.clone(), form())).await.unwrap();
    assert_eq!((answer.status, answer.body.as_slice()), (400, &b"no"[..]), "any answer is an answer");
    let seen = &server.seen()[0];
    assert!(seen.starts_with("POST / HTTP/1.1\r\n"));
    assert!(seen.contains("content-type: application/x-www-form-urlencoded\r\n"));
    assert!(seen.ends_with("\r\n\r\ncode=CANARY_CODE&client_secret=CANARY_SECRET"));
}

#[tokio::test]
async fn a_post_is_never_redirected() {
    for status in ["301 x", "302 x", "303 x", "307 x", "308 x"] {
        let second = Scripted::always(Reply::ok("{}")).await;
        let first = Scripted::always(Reply::redirect(status, second.url.as_str())).await;
        let sent = http(LONG).send(Request::post(first.url.clone(), form())).await;
        assert_eq!(sent.err(), Some(NetError::Redirect), "T042-OA {status}");
        assert!(second.seen().is_empty(), "T042-OA {status}: the second host receives nothing");
    }
}

#[tokio::test]
async fn what_was_typed_goes_to_one_server_once() {
    let typed = |url: &Url| {
        let form = vec![("password", Secret::new("CANARY_PASSWORD"))];
        Request::post(url.clone(), form).header("x-peertube-otp", &Secret::new("CANARY_OTP"))
    };
    let other = Scripted::always(Reply::ok("{}")).await;
    for (reply, error) in [
        (Reply::redirect("307 x", other.url.as_str()), NetError::Redirect),
        (Reply::Say(String::new()), NetError::Connect),
        (Reply::Say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{".to_owned()), NetError::Connect),
    ] {
        let server = Scripted::always(reply.clone()).await;
        let sent = http(LONG).send(typed(&server.url)).await;
        assert_eq!(sent.err(), Some(error), "T062-OA {reply:?}");
        let [seen] = &server.seen()[..] else { panic!("T062-OA sent {} times", server.seen().len()) };
        assert!(seen.contains("password=CANARY_PASSWORD") && seen.contains("x-peertube-otp: CANARY_OTP"));
    }
    assert!(other.seen().is_empty(), "T062-OA the second host receives nothing");
}

#[tokio::test]
async fn a_get_follows_three_redirects_and_no_more() {
    for (length, followed) in [(1, true), (3, true), (4, false)] {
        let server = Scripted::start(move |request| {
            let step: u32 = request.split(['/', ' ']).nth(2).and_then(|n| n.parse().ok()).unwrap_or(0);
            if step < length {
                Reply::redirect("302 Found", &format!("/{}", step + 1))
            } else {
                Reply::ok("{}")
            }
        })
        .await;
        assert_eq!(
            get(&server.url).await.err(),
            (!followed).then_some(NetError::Redirect),
            "T067-NW {length}"
        );
        assert_eq!(server.seen().len(), 4.min(length as usize + 1), "T067-NW {length}");
    }
}

#[tokio::test]
async fn an_answer_says_which_other_server_it_comes_from() {
    let second = Scripted::always(Reply::ok("{}")).await;
    let first = Scripted::always(Reply::redirect("302 Found", second.url.as_str())).await;
    let answer = get(&first.url).await.expect("a document may lie elsewhere");
    assert_eq!(answer.elsewhere, Origin::of(&second.url).ok(), "T034-OA");
    assert_eq!(get(&second.url).await.expect("an answer").elsewhere, None);
}

#[tokio::test]
async fn a_redirect_that_leads_nowhere_good_is_refused() {
    let cases = [
        ("/", NetError::Redirect),
        ("https://127.0.0.1/", NetError::Redirect),
        ("file:///etc/passwd", NetError::Redirect),
        ("javascript:alert(1)", NetError::Redirect),
        ("http://[", NetError::Redirect),
        ("http://social.example/", NetError::Forbidden),
        ("http://10.0.0.1/", NetError::Forbidden),
        ("http://169.254.169.254/latest/meta-data", NetError::Forbidden),
        ("http://user:password@127.0.0.1/", NetError::Forbidden),
    ];
    for (location, expected) in cases {
        let server = Scripted::always(Reply::redirect("302 Found", location)).await;
        assert_eq!(get(&server.url).await.err(), Some(expected), "T067-NW {location}");
        assert_eq!(server.seen().len(), 1, "T067-NW {location}");
    }
    let server = Scripted::always(Reply::with("302 Found", "", "")).await;
    assert_eq!(get(&server.url).await.err(), Some(NetError::Redirect), "no Location");
}

#[test]
fn the_internet_cannot_send_us_to_loopback() {
    let from = Url::parse("https://social.example/").unwrap();
    let own = Origin::of(&from).unwrap();
    let go = |location: &str| {
        let answer = http::Response::builder().status(302).header(LOCATION, location).body("").unwrap();
        target(&from, &answer.into(), &own)
    };
    for local in ["https://127.0.0.1/", "https://localhost:8443/", "https://[::1]/"] {
        assert_eq!(go(local), Err(NetError::Forbidden), "T068-NW {local}");
    }
    assert_eq!(go("http://social.example/"), Err(NetError::Redirect), "T067-NW");
    assert_eq!(go("//other.example/x#y").unwrap().as_str(), "https://other.example/x");
}

#[tokio::test]
async fn a_token_goes_to_its_own_origin_alone() {
    let other = Scripted::start(|_| Reply::ok("{}")).await;
    let elsewhere = other.url.to_string();
    let own = Scripted::start(move |request| match request.split(' ').nth(1) {
        Some("/") => Reply::redirect("302 Found", "/near"),
        _ => Reply::redirect("302 Found", &elsewhere),
    })
    .await;
    let request = Request::get(own.url.clone()).bearer(&Secret::new("CANARY_AT"));
    let answer = http(LONG).send(request).await;
    for seen in own.seen() {
        assert!(seen.contains("authorization: Bearer CANARY_AT\r\n"), "T084-NW {seen}");
    }
    assert_eq!((own.seen().len(), other.seen().len()), (2, 0), "T084-NW");
    assert_eq!(answer.err(), Some(NetError::Redirect), "what others say about a token is not believed");
}

#[tokio::test]
async fn a_body_is_read_to_its_limit_whatever_its_length_claims() {
    let body = "x".repeat(SMALL);
    let server = Scripted::always(Reply::with("200 OK", "", &body)).await;
    let exact = http(LONG).send(Request { limit: SMALL, ..Request::get(server.url.clone()) }).await.unwrap();
    assert_eq!(exact.body.len(), SMALL);
    let short = Request { limit: SMALL - 1, ..Request::get(server.url.clone()) };
    assert_eq!(http(LONG).send(short).await.err(), Some(NetError::TooLarge), "T078-NW");

    let chunk = "ffff\r\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
    let text = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
    for (head, more) in [
        ("HTTP/1.1 200 OK\r\n\r\n", text),
        ("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", text),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n", chunk),
    ] {
        let server = Scripted::always(Reply::Flood(head, more)).await;
        let request = Request { limit: SMALL, ..Request::get(server.url.clone()) };
        assert_eq!(http(LONG).send(request).await.err(), Some(NetError::TooLarge), "T078-NW {head}");
    }
}

#[tokio::test]
async fn a_server_that_never_ends_is_left_in_time() {
    for reply in [
        Reply::Stall(""),
        Reply::Stall("HTTP/1.1 200 OK\r\nX-Slow: "),
        Reply::Stall("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"),
    ] {
        let server = Scripted::always(reply.clone()).await;
        let sent = http(SHORT).send(Request::get(server.url.clone())).await;
        assert_eq!(sent.err(), Some(NetError::TimedOut), "T077-NW {reply:?}");
    }
    let server = Scripted::always(Reply::Stall("")).await;
    let tls = Url::parse(&server.url.as_str().replace("http:", "https:")).unwrap();
    assert_eq!(
        http(SHORT).send(Request::get(tls)).await.err(),
        Some(NetError::TimedOut),
        "T077-NW handshake"
    );
}

#[tokio::test]
async fn endless_headers_end() {
    let server =
        Scripted::always(Reply::Flood("HTTP/1.1 200 OK\r\n", "X-More: xxxxxxxxxxxxxxxxxxxxxxx\r\n")).await;
    assert_eq!(get(&server.url).await.err(), Some(NetError::Protocol), "T077-NW");
}

#[tokio::test]
async fn what_is_no_http_is_told_from_a_broken_connection() {
    for (reply, expected) in [
        ("SSH-2.0-OpenSSH_9.2\r\n", NetError::Protocol),
        ("HTTP/1.1 two hundred\r\n\r\n", NetError::Protocol),
        ("", NetError::Connect),
        ("HTTP/1.1 200 OK\r\nContent-Le", NetError::Connect),
        ("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", NetError::Connect),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", NetError::Protocol),
    ] {
        let server = Scripted::always(Reply::Say(reply.to_owned())).await;
        assert_eq!(get(&server.url).await.err(), Some(expected), "{reply:?}");
    }
    let server = Scripted::always(Reply::Say("hello\r\n".to_owned())).await;
    let tls = Url::parse(&server.url.as_str().replace("http:", "https:")).unwrap();
    assert_eq!(get(&tls).await.err(), Some(NetError::Tls), "T066-NW");
}

#[tokio::test]
async fn nobody_there_is_a_failed_connection() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = Url::parse(&format!("http://{}/", listener.local_addr().unwrap())).unwrap();
    drop(listener);
    assert_eq!(get(&url).await.err(), Some(NetError::Connect));
}

#[tokio::test]
async fn a_name_that_means_loopback_reaches_nobody() {
    let server = Scripted::always(Reply::ok("{}")).await;
    let names =
        PublicNames(Arc::new(|_| Box::pin(async { Ok(vec![SocketAddr::from(([127, 0, 0, 1], 0))]) })));
    let http = Http::over(names, LONG);
    let port = server.url.port().unwrap();
    for host in ["rebind.example", "localhost.", "me.localhost"] {
        let url = Url::parse(&format!("https://{host}:{port}/")).unwrap();
        assert_eq!(http.send(Request::get(url)).await.err(), Some(NetError::Forbidden), "T068-NW {host}");
    }
    assert!(server.seen().is_empty(), "T069-NW");
    let typed = Url::parse(&format!("http://localhost:{port}/")).unwrap();
    assert_eq!(http.send(Request::get(typed)).await.unwrap().status, 200);
}

#[tokio::test]
async fn a_name_without_an_address_is_not_found() {
    let names = PublicNames(Arc::new(|_| Box::pin(async { Err(std::io::ErrorKind::NotFound.into()) })));
    let url = Url::parse("https://nowhere.example/").unwrap();
    let sent = Http::over(names, LONG).send(Request::get(url)).await;
    assert_eq!(sent.err(), Some(NetError::NotFound), "T087-NW");
}
