use super::{
    CALLBACK, CHALLENGE, STATE_SENT_BACK, app, authorize_url, code_of, exchange, get, location, server,
    token, try_ask,
};
use crate::html_forms::forms;
use crate::http_client::{Message, Reply, send};
use crate::people::User;
use crate::{ANA, Browser, PracticeServer};
use axum::http::Method;
use axum::http::header::COOKIE;
use url::Url;
use url::form_urlencoded::Serializer;

/// Signs in by hand and gives the cookie.
async fn signed_in(server: &PracticeServer, user: User) -> String {
    let page = get(server, "/auth/sign_in").await;
    let mut form = forms(&page.body).remove(0);
    form.fill("user[email]", user.email);
    form.fill("user[password]", user.password);
    let body = Serializer::new(String::new()).extend_pairs(&form.fields).finish();
    let headers = vec![(COOKIE, cookie(&page))];
    let reply =
        try_ask(server, Method::POST, "/auth/sign_in", headers, Some((super::FORM, body))).await.unwrap();
    assert_eq!(reply.status, 302, "{}", reply.body);
    cookie(&reply)
}

fn cookie(reply: &Reply) -> String {
    let (name, value) = reply.cookies().next().unwrap();
    format!("{name}={value}")
}

async fn open(url: &str, cookie: &str) -> Reply {
    let url = Url::parse(url).unwrap();
    let headers = vec![(COOKIE, cookie.to_owned())];
    send(Message { method: Method::GET, url: &url, headers, body: None }).await.unwrap()
}

#[tokio::test]
async fn leads_through_the_sign_in_page_to_the_consent_page() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    let url = authorize_url(&server, &app, CALLBACK, &[("lang", "de")]);
    let reply = open(&url, "").await;
    assert_eq!((reply.status, location(&reply)), (302, format!("{}/auth/sign_in", server.origin()).as_str()));
    let set = reply.header("set-cookie").unwrap();
    assert!(set.ends_with("; path=/; HttpOnly; SameSite=Lax"), "{set}");

    let page = open(&url, &signed_in(&server, ANA).await).await;
    assert_eq!(page.status, 200);
    for words in [
        "<strong>probe</strong> would like permission to access your account",
        "Signed in as",
        "@ana",
        "Log out",
    ] {
        assert!(page.body.contains(words), "{words}");
    }
    assert!(page.body.contains("<li>Read everything in your account</li>"));
    assert_eq!(forms(&page.body).len(), 3);
}

#[tokio::test]
async fn sends_the_recorded_answers_to_the_app() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    let url = authorize_url(&server, &app, CALLBACK, &[]);
    let mut browser = Browser::new();
    let denied = "org.example.app:/oauth?error=access_denied&error_description=The+resource+owner+or+authorization+server+denied+the+request.";
    assert_eq!(browser.deny(&url, ANA).await.unwrap(), format!("{denied}&{STATE_SENT_BACK}"));
    let approved = browser.approve(&url, ANA).await.unwrap();
    let code = code_of(&approved);
    assert_eq!(approved, format!("org.example.app:/oauth?code={code}&{STATE_SENT_BACK}"));
    assert_eq!(code.len(), 43);
}

#[tokio::test]
async fn skips_consent_for_a_live_token_unless_forced() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    token(&server, &app, ANA).await;
    let cookie = signed_in(&server, ANA).await;
    let url = authorize_url(&server, &app, CALLBACK, &[]);
    let reply = open(&url, &cookie).await;
    assert_eq!(reply.status, 302);
    assert_eq!(exchange(&server, &app, &code_of(location(&reply)), &[]).await.status, 200);
    assert_eq!(open(&format!("{url}&force_login=false"), &cookie).await.status, 302);

    let forced = open(&format!("{url}&force_login=true"), &cookie).await;
    assert_eq!(forced.status, 200);
    assert!(forced.body.contains("Signed in as"), "force_login logs nobody out");
    let narrow = authorize_url(&server, &app, CALLBACK, &[("scope", "read")]);
    assert_eq!(open(&narrow, &cookie).await.status, 200, "other scopes, other token");
}

#[tokio::test]
async fn shows_errors_on_a_page_in_the_recorded_words() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    let cookie = signed_in(&server, ANA).await;
    let good = authorize_url(&server, &app, CALLBACK, &[]);
    let redirect = "The requested redirect URI is malformed or doesn&#39;t match the client redirect URI.";
    let scope = "The requested scope is invalid, unknown, or malformed.";
    let plain = [("code_challenge", CHALLENGE), ("code_challenge_method", "plain")];
    for (url, status, words) in [
        (authorize_url(&server, &app, "evil://x", &[]), 400, redirect),
        (authorize_url(&server, &app, "", &[]), 400, redirect),
        (good.replace(&app.client_id, "abcd"), 401, "Client authentication failed due to unknown client"),
        (authorize_url(&server, &app, CALLBACK, &[("scope", "read write admin:read")]), 400, scope),
        (authorize_url(&server, &app, CALLBACK, &[("scope", "read bogus")]), 400, scope),
        (
            good.replace("response_type=code", "response_type=token"),
            400,
            "does not support this response type.",
        ),
        (authorize_url(&server, &app, CALLBACK, &plain), 400, "The code_challenge_method must be S256."),
    ] {
        let reply = open(&url, &cookie).await;
        assert_eq!((reply.status, reply.location()), (status, None), "{words}");
        assert!(reply.body.contains(words), "{words}");
    }
}

#[tokio::test]
async fn ignores_the_port_of_a_loopback_address_only() {
    let server = server().await;
    let cookie = signed_in(&server, ANA).await;
    for (registered, asked, status) in [
        ("http://127.0.0.1:8765/", "http://127.0.0.1:9999/", 200),
        ("http://127.0.0.1/", "http://127.0.0.1:9999/", 200),
        ("http://localhost:8765/cb", "http://localhost:9999/cb", 400),
    ] {
        let app = app(&server, registered, "read write").await;
        let url = authorize_url(&server, &app, asked, &[]);
        assert_eq!(open(&url, &cookie).await.status, status, "{registered}");
        if status == 200 {
            let location = Browser::new().approve(&url, ANA).await.unwrap();
            assert!(location.starts_with("http://127.0.0.1:9999/?code="), "{location}");
        }
    }
}

#[tokio::test]
async fn shows_the_code_when_out_of_band() {
    let server = server().await;
    let oob = "urn:ietf:wg:oauth:2.0:oob";
    let app = app(&server, oob, "read write").await;
    let location = Browser::new().approve(&authorize_url(&server, &app, oob, &[]), ANA).await.unwrap();
    let code = code_of(&location);
    assert_eq!(location, format!("{}/oauth/authorize/native?code={code}", server.origin()));
    let page = open(&location, "").await;
    assert!(page.body.contains(&format!(r#"<code id="authorization_code">{code}</code>"#)));
    assert_eq!(exchange(&server, &app, &code, &[("redirect_uri", oob)]).await.status, 200);
}

#[tokio::test]
async fn escapes_what_apps_say_of_themselves() {
    let server = server().await;
    let fields =
        [("client_name", "<script>\"x\"</script>"), ("redirect_uris", CALLBACK), ("scopes", "read write")];
    let reply = super::json(&super::post(&server, "/api/v1/apps", &fields).await);
    let client_id = super::text(&reply, "client_id").to_owned();
    let app = super::App { client_id, client_secret: String::new() };
    let page = open(&authorize_url(&server, &app, CALLBACK, &[]), &signed_in(&server, ANA).await).await;
    assert!(page.body.contains("&lt;script&gt;&quot;x&quot;&lt;/script&gt;"));
    assert!(!page.body.contains("<script>"));
}
