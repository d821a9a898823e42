//! The browser against pages as a Rails app with Doorkeeper was recorded to send them: relative
//! form actions, self-closed inputs, no word about who is signed in, and no way to log out.

use axum::Router;
use axum::http::StatusCode;
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::response::{AppendHeaders, Html, IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;

use crate::requests::Asked;
use crate::{ANA, BEN, Browser};

const SIGN_IN: &str = r#"<h1>Log in</h1><p></p><form action="/auth/sign_in" accept-charset="UTF-8" method="post"><input type="hidden" name="authenticity_token" value="zSvH" autocomplete="off" /><input type="text" name="user[email]" id="user_email" /><input type="password" name="user[password]" id="user_password" /><input type="submit" name="commit" value="Log in" data-disable-with="Log in" /></form>"#;

const CONSENT: &str = r#"<div class="actions">
    <form action="/oauth/authorize" accept-charset="UTF-8" method="post"><input type="hidden" name="authenticity_token" value="qbhs" autocomplete="off" />
      <input type="hidden" name="state" value="st&amp;te=1 +/é" autocomplete="off" />
      <input type="hidden" name="code_challenge" autocomplete="off" />
      <input type="submit" name="commit" value="Authorize" class="btn" data-disable-with="Authorize" />
</form>    <form action="/oauth/authorize" accept-charset="UTF-8" method="post"><input type="hidden" name="_method" value="delete" autocomplete="off" /><input type="hidden" name="authenticity_token" value="cGNz" autocomplete="off" />
      <input type="hidden" name="state" value="st&amp;te=1 +/é" autocomplete="off" />
      <input type="submit" name="commit" value="Deny" class="btn" data-disable-with="Deny" />
</form>  </div>"#;

fn redirect(location: &str, cookie: Option<&str>) -> Response {
    let cookie =
        cookie.map(|cookie| (SET_COOKIE, format!("_dk_session={cookie}; path=/; HttpOnly; SameSite=Lax")));
    (StatusCode::FOUND, [(LOCATION, location)], AppendHeaders(cookie)).into_response()
}

async fn sign_in(asked: Asked) -> Response {
    assert_eq!(asked.params.get("authenticity_token"), Some("zSvH"));
    assert_eq!(asked.params.get("commit"), None);
    let email = asked.params.get("user[email]").unwrap();
    assert!(asked.params.get("user[password]").unwrap().ends_with("-practice"));
    redirect("/oauth/authorize?state=x", Some(&email.replace('@', "%40")))
}

async fn consent(asked: Asked) -> Response {
    match asked.cookie("_dk_session") {
        Some(_) => Html(CONSENT).into_response(),
        None => redirect("/auth/sign_in", None),
    }
}

async fn decide(asked: Asked) -> Response {
    assert_eq!(asked.params.get("state"), Some("st&te=1 +/é"));
    let denied = asked.params.get("_method") == Some("delete");
    assert_eq!(asked.params.get("authenticity_token"), Some(if denied { "cGNz" } else { "qbhs" }));
    let who = asked.cookie("_dk_session").unwrap();
    redirect(&format!("org.example.app:/oauth?denied={denied}&who={who}"), None)
}

#[tokio::test]
async fn finds_its_way() {
    let router = Router::new()
        .route("/oauth/authorize", get(consent).post(decide))
        .route("/auth/sign_in", get(|| async { Html(SIGN_IN) }).post(sign_in));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/oauth/authorize?response_type=code", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });

    let mut browser = Browser::new();
    let to = |denied, name| format!("org.example.app:/oauth?denied={denied}&who={name}%40practice.example");
    assert_eq!(browser.approve(&url, ANA).await.unwrap(), to(false, "ana"));
    assert_eq!(browser.deny(&url, ANA).await.unwrap(), to(true, "ana"));
    assert_eq!(browser.approve(&url, BEN).await.unwrap(), to(false, "ben"));
}
