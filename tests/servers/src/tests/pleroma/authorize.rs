use super::*;
use crate::tests::{authorize_url, code_of, exchange, get, location};
use crate::{BEN, Browser, Standing};

const CALLBACK: &str = "http://127.0.0.1:9999/cb";

async fn with_callback(server: &PracticeServer) -> App {
    app(server, &format!("{OUT_OF_BAND}\n{CALLBACK}\nmyapp://cb"), "read write follow push").await
}

fn typed<'a>(
    app: &'a App,
    user: User,
    redirect_uri: &'a str,
    scope: &'a str,
) -> Vec<(&'static str, &'a str)> {
    vec![
        ("authorization[client_id]", &app.client_id),
        ("authorization[name]", user.name),
        ("authorization[password]", user.password),
        ("authorization[redirect_uri]", redirect_uri),
        ("authorization[scope][]", scope),
        ("authorization[state]", "s t&x"),
    ]
}

#[tokio::test]
async fn the_page_asks_for_the_password_and_sends_a_code_that_is_good_once() {
    let server = pleroma().await;
    let app = with_callback(&server).await;
    let url =
        authorize_url(&server, &app, CALLBACK, &[("code_challenge", "x"), ("code_challenge_method", "S256")]);
    let code = code_of(&Browser::new().approve(&url, ANA).await.unwrap());
    let answer = exchange(&server, &app, &code, &[("redirect_uri", "http://evil.example/cb")]).await;
    assert_eq!(answer.status, 200, "neither PKCE nor the redirect URI is looked at: {}", answer.body);
    assert_eq!(text(&json(&answer), "scope"), "read write", "what was asked for, not all of the app's");
    is(&exchange(&server, &app, &code, &[]).await, 400, REFUSED);
    assert_eq!(me(&server, access(&json(&answer))).await.status, 200, "the token of a used code lives on");
    let shown = Browser::new().approve(&authorize_url(&server, &app, OUT_OF_BAND, &[]), BEN).await.unwrap();
    assert_eq!(exchange(&server, &app, &code_of(&shown), &[]).await.status, 200);
}

#[tokio::test]
async fn a_code_goes_back_to_a_scheme_with_the_state_as_it_came() {
    let server = pleroma().await;
    let app = with_callback(&server).await;
    let reply = post(&server, "/oauth/authorize", &typed(&app, ANA, "myapp://cb", "read")).await;
    assert_eq!(reply.status, 302);
    let (head, state) = location(&reply).split_once("&state=").unwrap();
    assert!(head.starts_with("myapp://cb?code=") && state == "s+t%26x", "{}", reply.body);
}

#[tokio::test]
async fn nothing_that_is_wrong_comes_back_to_the_app() {
    let server = pleroma().await;
    let app = with_callback(&server).await;
    let wrong = User { password: "bad", ..ANA };
    for (fields, words) in [
        (typed(&app, wrong, CALLBACK, "read"), "Invalid Username/Password"),
        (typed(&app, ANA, "http://evil.example/", "read"), "Invalid Username/Password"),
        (typed(&app, ANA, CALLBACK, "admin"), "This action is outside the authorized scopes"),
    ] {
        let reply = post(&server, "/oauth/authorize", &fields).await;
        assert_eq!((reply.status, reply.location()), (401, None));
        assert!(
            reply.body.contains(words) && reply.body.contains(r#"id="authorization_password""#),
            "{words}"
        );
    }
    server.set_standing(ANA, Standing::Disabled);
    let reply = post(&server, "/oauth/authorize", &typed(&app, ANA, CALLBACK, "read")).await;
    assert!(reply.status == 403 && reply.body.contains("Your account is currently disabled"));
    for query in [
        "client_id=bogus&redirect_uri=x",
        &format!("client_id={}&redirect_uri=http://evil.example/", app.client_id),
    ] {
        let page = get(&server, &format!("/oauth/authorize?response_type=code&{query}")).await;
        assert_eq!(page.status, 200, "a page as if nothing were wrong");
    }
    let url = authorize_url(&server, &app, CALLBACK, &[]);
    assert!(Browser::new().deny(&url, BEN).await.is_err(), "there is no way to say no");
}

#[tokio::test]
async fn a_token_of_the_same_client_comes_back_in_the_query_unless_forced() {
    let server = pleroma().await;
    let app = with_callback(&server).await;
    let answer = signed_in(&server, &app, ANA).await;
    let path = |redirect_uri: &str, more: &[(&str, &str)]| {
        authorize_url(&server, &app, redirect_uri, more).replace(&server.origin(), "")
    };
    for more in [&[][..], &[("force_login", "false")]] {
        let reply = get_as(&server, &path(CALLBACK, more), access(&answer)).await;
        let expected = format!("{CALLBACK}?access_token={}&state=", access(&answer));
        assert!(reply.status == 302 && location(&reply).starts_with(&expected), "T061-OA");
    }
    let forced = get_as(&server, &path(CALLBACK, &[("force_login", "true")]), access(&answer)).await;
    assert!(forced.status == 200 && forced.body.contains("@ana"));
    let unlisted = get_as(&server, &path("http://evil.example/", &[]), access(&answer)).await;
    assert_eq!(location(&unlisted), "http://evil.example/");
    let shown = get_as(&server, &path(OUT_OF_BAND, &[]), access(&answer)).await;
    assert!(shown.body.contains(access(&answer)));
}

#[tokio::test]
async fn a_second_factor_is_asked_on_a_page_of_its_own() {
    let server = pleroma().await;
    server.set_second_factor(ANA, true);
    let app = with_callback(&server).await;
    let url = authorize_url(&server, &app, CALLBACK, &[]);
    let mut browser = Browser::new().with_second_factor(server.one_time_code());
    let code = code_of(&browser.approve(&url, ANA).await.unwrap());
    assert_eq!(exchange(&server, &app, &code, &[]).await.status, 200);
    let page = post(&server, "/oauth/authorize", &typed(&app, ANA, CALLBACK, "read")).await;
    let [form] = crate::html_forms::forms(&page.body).try_into().unwrap();
    let fields: Vec<_> = form
        .fields
        .iter()
        .map(|(name, value)| (name.as_str(), if name == "mfa[code]" { "000000" } else { value.as_str() }))
        .collect();
    let again = post(&server, "/oauth/mfa/verify", &fields).await;
    assert!(again.status == 401 && again.body.contains("Two-factor authentication failed."));
}

#[tokio::test]
async fn the_sixteenth_password_in_a_minute_is_throttled() {
    let options = Options { software: Software::Pleroma, registration_limit: Some(5), ..Options::default() };
    let server = PracticeServer::start(options).await.unwrap();
    let app = with_callback(&server).await;
    let wrong = User { password: "bad", ..ANA };
    for _ in 0..15 {
        assert_eq!(
            post(&server, "/oauth/authorize", &typed(&app, wrong, CALLBACK, "read")).await.status,
            401
        );
    }
    let reply = post(&server, "/oauth/authorize", &typed(&app, ANA, CALLBACK, "read")).await;
    is(&reply, 429, r#"{"error":"Throttled"}"#);
}

#[tokio::test]
async fn akkoma_remembers_the_browser_and_gives_the_same_token_again() {
    let server = start(Software::Akkoma).await;
    let app = with_callback(&server).await;
    let url = authorize_url(&server, &app, CALLBACK, &[("force_login", "true")]);
    let mut browser = Browser::new();
    let code = code_of(&browser.approve(&url, ANA).await.unwrap());
    let first = json(&exchange(&server, &app, &code, &[]).await);
    let again = code_of(&browser.approve(&url, ANA).await.unwrap());
    assert_eq!(again, code, "the code of that time");
    let second = json(&exchange(&server, &app, &again, &[]).await);
    assert_eq!((access(&second), &second["id"]), (access(&first), &first["id"]));
}
