use std::time::Duration;

use super::{ADVICE, app, cookie, page, server, submit};
use crate::http_client::Reply;
use crate::tests::{App, CALLBACK, CHALLENGE, STATE_SENT_BACK, authorize_url, code_of, location};
use crate::{ANA, BEN, Browser, PracticeServer};
use url::Url;

/// The authorize URL without its origin.
fn path_of(url: &str) -> String {
    let url = Url::parse(url).unwrap();
    format!("{}?{}", url.path(), url.query().unwrap())
}

/// Opens the page and signs in; gives the cookie that stands then.
async fn signed_in(server: &PracticeServer, url: &str) -> String {
    let opened = page(server, &path_of(url), "").await;
    let fields = [("username", ANA.email), ("password", ANA.password)];
    let reply = submit(server, "/auth/sign_in", &cookie(&opened), &fields).await;
    assert_eq!((reply.status, location(&reply)), (302, "/oauth/authorize"));
    cookie(&reply)
}

/// Where the person lands who allows what that URL asks for.
async fn allowed(server: &PracticeServer, app: &App, redirect_uri: &str, more: &[(&str, &str)]) -> Reply {
    let cookie = signed_in(server, &authorize_url(server, app, redirect_uri, more)).await;
    assert_eq!(page(server, "/oauth/authorize", &cookie).await.status, 200);
    submit(server, "/oauth/authorize", &cookie, &[]).await
}

fn assert_dead_end(reply: &Reply, status: u16, sentence: &str) {
    let advice = ADVICE.replace('\'', "&#39;");
    assert_eq!((reply.status, reply.location()), (status, None));
    assert!(reply.body.contains(&format!("<pre>{sentence}{advice}</pre>")), "{}", reply.body);
}

#[tokio::test]
async fn what_was_asked_goes_through_a_session_of_two_minutes() {
    let server = server().await;
    let app = app(&server, CALLBACK).await;
    let url = authorize_url(&server, &app, CALLBACK, &[("code_challenge", CHALLENGE)]);
    let opened = page(&server, &path_of(&url), "").await;
    assert_eq!((opened.status, location(&opened)), (303, "/auth/sign_in"));
    assert_eq!(opened.body, "<a href=\"/auth/sign_in\">See Other</a>.\n\n");
    let attributes = opened.header("set-cookie").unwrap();
    assert!(attributes.starts_with("gotosocial-127.0.0.1="), "no port in the name: {attributes}");
    assert!(attributes.ends_with("; Path=/; Max-Age=120; HttpOnly; SameSite=Lax"), "{attributes}");
    let form = page(&server, "/auth/sign_in", &cookie(&opened)).await;
    assert!(form.body.contains(r#"name="username""#) && form.body.contains(r#"name="password""#));
    let cookie = signed_in(&server, &url).await;
    let consent = page(&server, "/oauth/authorize", &cookie).await;
    assert!(consent.body.contains("Hi <b>ana</b>!") && consent.body.contains("<em>read write</em>"));
    assert!(consent.body.contains(&format!("<code>{CALLBACK}</code>")));
    assert_eq!(consent.body.matches("<button").count(), 1, "Allow, and nothing else");
    let allowed = submit(&server, "/oauth/authorize", &cookie, &[]).await;
    assert_eq!(allowed.status, 302);
    assert!(location(&allowed).starts_with("org.example.app:/oauth?code="), "{}", location(&allowed));
    assert!(location(&allowed).ends_with(STATE_SENT_BACK));

    let cookie = signed_in(&server, &url).await;
    server.advance(Duration::from_secs(121));
    let late = submit(&server, "/oauth/authorize", &cookie, &[]).await;
    assert_dead_end(&late, 500, "Internal Server Error: key response_type not found in session: ");
}

#[tokio::test]
async fn the_second_of_two_tabs_wins_and_the_first_lands_at_its_callback() {
    let server = server().await;
    let (one, two) = (app(&server, "app.a:/x").await, app(&server, "app.b:/y").await);
    let first = page(&server, &path_of(&authorize_url(&server, &one, "app.a:/x", &[])), "").await;
    let second = path_of(&authorize_url(&server, &two, "app.b:/y", &[]));
    let second = page(&server, &second, &cookie(&first)).await;
    let fields = [("username", ANA.email), ("password", ANA.password)];
    let signed_in = submit(&server, "/auth/sign_in", &cookie(&second), &fields).await;
    let consent = page(&server, "/oauth/authorize", &cookie(&signed_in)).await;
    assert!(consent.body.contains("<code>app.b:/y</code>"));
    let allowed = submit(&server, "/oauth/authorize", &cookie(&signed_in), &[]).await;
    assert!(location(&allowed).starts_with("app.b:/y?code="));
    let again = submit(&server, "/oauth/authorize", &cookie(&allowed), &[]).await;
    assert_dead_end(&again, 500, "Internal Server Error: key response_type not found in session: ");
}

#[tokio::test]
async fn a_wrong_password_ends_on_a_page() {
    let server = server().await;
    let app = app(&server, CALLBACK).await;
    let opened = page(&server, &path_of(&authorize_url(&server, &app, CALLBACK, &[])), "").await;
    let fields = [("username", ANA.email), ("password", "wrong")];
    let reply = submit(&server, "/auth/sign_in", &cookie(&opened), &fields).await;
    assert_dead_end(&reply, 401, "Unauthorized: password/email combination was incorrect: ");
    assert_eq!(reply.header("set-cookie"), None);
}

#[tokio::test]
async fn errors_come_after_the_person_said_yes() {
    let server = server().await;
    let app = app(&server, CALLBACK).await;
    let server_error = "error=server_error&error_description=The+authorization+server+encountered+an+unexpected+condition+that+prevented+it+from+fulfilling+the+request";
    for elsewhere in ["evil://x", "org.example.app:/oauth/sub", "http://127.0.0.1:9999/"] {
        let reply = allowed(&server, &app, elsewhere, &[]).await;
        let expected = format!("{elsewhere}?{server_error}&{STATE_SENT_BACK}");
        assert_eq!((reply.status, location(&reply)), (302, expected.as_str()), "sent to who asked");
    }
    for scope in ["read write admin:read", "read bogus"] {
        let reply = allowed(&server, &app, CALLBACK, &[("scope", scope)]).await;
        let expected = format!(
            "{CALLBACK}?error=invalid_scope&error_description=The+requested+scope+is+invalid%2C+unknown%2C+or+malformed&{STATE_SENT_BACK}"
        );
        assert_eq!(location(&reply), expected);
    }
    let url =
        authorize_url(&server, &app, CALLBACK, &[]).replace("response_type=code", "response_type=token");
    let cookie = signed_in(&server, &url).await;
    let implicit = submit(&server, "/oauth/authorize", &cookie, &[]).await;
    assert_dead_end(&implicit, 401, "Unauthorized: ");
    let unknown = App { client_id: "abcd".into(), client_secret: String::new() };
    let cookie = signed_in(&server, &authorize_url(&server, &unknown, CALLBACK, &[])).await;
    let reply = page(&server, "/oauth/authorize", &cookie).await;
    assert_dead_end(&reply, 500, "Internal Server Error: db error getting app for clientID abcd: ");
}

#[tokio::test]
async fn what_is_left_out_is_left_out_and_what_is_there_is_put_in_order() {
    let server = server().await;
    let app = app(&server, "http://127.0.0.1:8765/cb?x=1").await;
    let reply = allowed(&server, &app, "http://127.0.0.1:8765/cb?x=1", &[]).await;
    let names: Vec<_> = location(&reply).split(['?', '&']).skip(1).map(|pair| &pair[..1]).collect();
    assert_eq!(names, ["c", "s", "x"], "code, state, x");
    let url = authorize_url(&server, &app, "http://127.0.0.1:8765/cb?x=1", &[]);
    let (start, _) = url.split_once("&state=").unwrap();
    let cookie = signed_in(&server, &format!("{start}&state=")).await;
    let reply = submit(&server, "/oauth/authorize", &cookie, &[]).await;
    assert!(!location(&reply).contains("state"), "an empty state is none");
    let url = url.replace("&scope=read+write", "");
    let cookie = signed_in(&server, &url).await;
    let consent = page(&server, "/oauth/authorize", &cookie).await;
    assert!(consent.body.contains("with scope <em>read</em>"));
}

#[tokio::test]
async fn the_browser_signs_in_each_time_and_finds_the_code_of_a_page() {
    let server = server().await;
    let app = app(&server, "urn:ietf:wg:oauth:2.0:oob").await;
    let url = authorize_url(&server, &app, "urn:ietf:wg:oauth:2.0:oob", &[]);
    let mut browser = Browser::new();
    for user in [ANA, BEN, ANA] {
        let shown = browser.approve(&url, user).await.unwrap();
        assert!(shown.starts_with(&format!("{}/oauth/oob?code=", server.origin())), "{shown}");
        assert!(!code_of(&shown).is_empty());
    }
    assert_eq!(server.count("POST", "/auth/sign_in"), 3);
    let error = Browser::new().deny(&url, ANA).await.unwrap_err();
    assert!(error.to_string().contains("neither a sign-in nor a consent page"), "{error}");
    let cookie = signed_in(&server, &url).await;
    let code = submit(&server, "/oauth/authorize", &cookie, &[]).await;
    assert_eq!(code.header("set-cookie"), None);
    let shown = page(&server, location(&code), &cookie).await;
    assert!(shown.body.contains("out-of-band token with scope \"<em>read write</em>\""));
    assert!(shown.body.contains(&format!("<code>{}</code>", code_of(&format!("x:{}", location(&code))))));
}
