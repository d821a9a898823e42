use super::{
    App, CALLBACK, app, authorize_url, code, exchange, form, get, get_as, json, post, server, text, token,
    try_ask,
};
use crate::{
    ANA, BEN, Browser, Closed, DeadToken, Fault, Options, Picture, PracticeServer, Standing, Version,
};
use axum::http::Method;

const WHO: &str = "/api/v1/accounts/verify_credentials";
const APP: &str = "/api/v1/apps/verify_credentials";

async fn own_token(server: &PracticeServer, app: &App) -> super::Reply {
    let fields = [
        ("grant_type", "client_credentials"),
        ("client_id", app.client_id.as_str()),
        ("client_secret", &app.client_secret),
    ];
    post(server, "/oauth/token", &fields).await
}

#[tokio::test]
async fn an_app_that_was_forgotten_is_unknown_everywhere() {
    let server = server().await;
    let (lost, kept) =
        (app(&server, CALLBACK, "read write").await, app(&server, CALLBACK, "read write").await);
    let tokens = [token(&server, &lost, ANA).await, token(&server, &kept, BEN).await];
    let held = code(&server, &lost, ANA, &[("force_login", "true")]).await;
    server.forget_registration(&lost.client_id);

    let page = Browser::new().approve(&authorize_url(&server, &lost, CALLBACK, &[]), ANA).await;
    assert!(page.unwrap_err().to_string().contains("due to unknown client"));
    for refused in [exchange(&server, &lost, &held, &[]).await, own_token(&server, &lost).await] {
        assert_eq!((refused.status, text(&json(&refused), "error")), (401, "invalid_client"));
    }
    let fields = [
        ("client_id", lost.client_id.as_str()),
        ("client_secret", &lost.client_secret),
        ("token", &tokens[0]),
    ];
    let refused = post(&server, "/oauth/revoke", &fields).await;
    assert_eq!((refused.status, text(&json(&refused), "error")), (403, "unauthorized_client"));
    assert_eq!(get_as(&server, WHO, &tokens[0]).await.status, 401, "its tokens went with it");
    assert_eq!(get_as(&server, APP, &tokens[1]).await.status, 200, "the other app stays");
    assert_eq!(own_token(&server, &kept).await.status, 200);
    assert_eq!(
        (server.live_tokens(), server.registrations(), server.token_is_live(&tokens[0])),
        (1, 2, false)
    );
    server.forget_registrations();
    assert_eq!(own_token(&server, &kept).await.status, 401);
    assert_eq!(server.tokens().len(), 3, "what was ever given out is remembered");
}

#[tokio::test]
async fn people_are_barred_with_a_good_token() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    let (ana, ben) = (token(&server, &app, ANA).await, token(&server, &app, BEN).await);
    for (standing, words) in [
        (Standing::Unconfirmed, "Your login is missing a confirmed e-mail address"),
        (Standing::Pending, "Your login is currently pending approval"),
        (Standing::Disabled, "Your login is currently disabled"),
        (Standing::Suspended, "Your login is currently disabled"),
    ] {
        server.set_standing(ANA, standing);
        let reply = get_as(&server, WHO, &ana).await;
        assert_eq!((reply.status, text(&json(&reply), "error")), (403, words));
        assert_eq!(get_as(&server, WHO, &ben).await.status, 200, "others do not mind");
    }
    server.set_standing(ANA, Standing::SuspendedOpenly);
    assert_eq!(json(&get_as(&server, WHO, &ana).await)["suspended"], true);
    server.reinstate(ANA);
    let account = json(&get_as(&server, WHO, &ana).await);
    assert!(account.get("suspended").is_none() && account.get("moved").is_none());
    server.move_to(ANA, "ana@elsewhere.example");
    let moved = json(&get_as(&server, WHO, &ana).await);
    assert_eq!(text(&moved["moved"], "acct"), "ana@elsewhere.example");
    assert_eq!(text(&moved["moved"], "url"), "https://elsewhere.example/@ana");
    server.move_back(ANA);
    assert!(json(&get_as(&server, WHO, &ana).await).get("moved").is_none());
}

#[tokio::test]
async fn dead_tokens_are_refused_as_others_do() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    let ana = token(&server, &app, ANA).await;
    for (how, status, body) in [
        (DeadToken::Unauthorized401, 401, r#"{"error":"The access token is invalid"}"#),
        (DeadToken::Forbidden403, 403, r#"{"error":"Invalid credentials."}"#),
        (DeadToken::BadRequest400Text, 400, "Invalid Bearer token"),
        (DeadToken::Unprocessable422Empty, 422, ""),
    ] {
        server.refuse_dead_tokens_with(how);
        let reply = get_as(&server, WHO, "dead").await;
        assert_eq!((reply.status, reply.body.as_str()), (status, body));
        assert_eq!(get_as(&server, WHO, &ana).await.status, 200, "a live one is none of them");
    }
}

#[tokio::test]
async fn a_closed_server_answers_everything_alike() {
    let server = server().await;
    let paths = ["/", WHO, "/.well-known/nodeinfo", "/nothing"];
    for (how, status) in [(Closed::Gone, 410), (Closed::Parked, 200)] {
        server.close(how);
        for path in paths {
            let reply = get(&server, path).await;
            assert_eq!(
                (reply.status, reply.header("content-type")),
                (status, Some("text/html; charset=utf-8"))
            );
        }
    }
    server.reopen();
    assert_eq!(
        get(&server, "/.well-known/nodeinfo").await.header("content-type"),
        Some("application/json; charset=utf-8")
    );
}

#[tokio::test]
async fn scopes_are_given_otherwise_than_asked() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write follow push").await;
    for scope in ["read", "read write admin:read"] {
        server.grant_scope(Some(scope));
        let code = code(&server, &app, ANA, &[]).await;
        assert_eq!(text(&json(&exchange(&server, &app, &code, &[]).await), "scope"), scope);
    }
    server.grant_scope(None);
    server.refuse_scope(Some("push"));
    let code = code(&server, &app, ANA, &[("scope", "read push")]).await;
    let refused = exchange(&server, &app, &code, &[]).await;
    assert_eq!((refused.status, text(&json(&refused), "error")), (400, "invalid_scope"));
    server.refuse_scope(None);
    assert_eq!(exchange(&server, &app, &code, &[]).await.status, 200, "a refusal leaves the code usable");
}

#[tokio::test]
async fn pictures_are_served_in_every_format() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read").await;
    let ana = token_reading(&server, &app).await;
    let bytes = vec![1, 2, 3];
    for (picture, kind, begins) in [
        (Picture::Jpeg, "image/jpeg", &b"\xff\xd8\xff"[..]),
        (Picture::Webp, "image/webp", b"RIFF"),
        (Picture::Gif, "image/gif", b"GIF8"),
        (Picture::Svg, "image/svg+xml", b"<svg"),
        (Picture::Bytes { content_type: "image/png", bytes: bytes.clone() }, "image/png", &bytes),
    ] {
        server.set_avatar(ANA, picture.clone());
        server.set_icon(picture.clone());
        let account = json(&get_as(&server, WHO, &ana).await);
        let instance = json(&get(&server, "/api/v2/instance").await);
        for url in [text(&account, "avatar"), text(&instance["icon"][0], "src")] {
            let reply = get(&server, url.strip_prefix(&server.origin()).unwrap()).await;
            assert_eq!((reply.status, reply.header("content-type")), (200, Some(kind)));
            assert!(reply.body.starts_with(&*String::from_utf8_lossy(begins)), "{kind}");
        }
    }
    server.set_avatar(ANA, Picture::At("https://files.example/ana.png".into()));
    let account = json(&get_as(&server, WHO, &ana).await);
    assert_eq!(text(&account, "avatar"), "https://files.example/ana.png");
    assert_eq!(get(&server, "/avatars/ana.png").await.status, 404);
}

async fn token_reading(server: &PracticeServer, app: &App) -> String {
    let code = code(server, app, ANA, &[("scope", "read")]).await;
    text(&json(&exchange(server, app, &code, &[]).await), "access_token").to_owned()
}

#[tokio::test]
async fn a_wait_is_asked_for_in_both_ways() {
    let server = server().await;
    server.fail_next(WHO, Fault::TooMany { retry_after: Some(7), reset: None });
    let reply = get(&server, WHO).await;
    assert_eq!(
        (reply.status, reply.header("retry-after"), reply.header("x-ratelimit-reset")),
        (429, Some("7"), None)
    );
    server.fail_next(WHO, Fault::TooMany { retry_after: None, reset: Some(60) });
    let reply = get(&server, WHO).await;
    assert_eq!((reply.header("retry-after"), reply.header("x-ratelimit-remaining")), (None, Some("0")));
    let reset = reply.header("x-ratelimit-reset").unwrap();
    assert!(reset.ends_with(".000000Z") && reset.len() == 27, "{reset}");
}

#[tokio::test]
async fn another_program_may_turn_the_switches() {
    let server = PracticeServer::start(Options { control: true, ..Options::default() }).await.unwrap();
    let app = app(&server, CALLBACK, "read write").await;
    let ana = token(&server, &app, ANA).await;
    let turn = async |switch: &str, fields: &[(&str, &str)]| {
        let path = format!("/practice/{switch}");
        try_ask(&server, Method::POST, &path, vec![], Some(form(fields))).await.unwrap().status
    };
    let who = async || get_as(&server, WHO, &ana).await.status;
    assert_eq!((turn("standing", &[("user", "ana"), ("is", "suspended")]).await, who().await), (200, 403));
    assert_eq!((turn("standing", &[("user", "ana"), ("is", "fine")]).await, who().await), (200, 200));
    assert_eq!(turn("move", &[("user", "ana"), ("to", "ana@elsewhere.example")]).await, 200);
    assert!(json(&get_as(&server, WHO, &ana).await).get("moved").is_some());
    assert_eq!(turn("version", &[("is", "4.2")]).await, 200);
    assert_eq!(get(&server, "/.well-known/oauth-authorization-server").await.status, 404);
    assert_eq!(
        (turn("close", &[]).await, who().await, turn("reopen", &[]).await, who().await),
        (200, 410, 200, 200)
    );
    assert_eq!((turn("forget-registrations", &[]).await, who().await), (200, 401));
    for (switch, fields) in
        [("standing", &[("user", "eve")][..]), ("version", &[("is", "9")]), ("bogus", &[])]
    {
        assert_eq!(turn(switch, fields).await, 400, "{switch}");
    }
    assert_eq!("4.3".parse(), Ok(Version::V4_3));
}
