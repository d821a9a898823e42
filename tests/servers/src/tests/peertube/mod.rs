//! What was recorded of `PeerTube` 6.3.2, replayed.

mod about;
mod refresh;
mod sessions;
mod sign_in;
mod switches;

use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderName, Method};
use serde_json::Value;

use super::{form, get, get_as, json, text, try_ask};
use crate::http_client::Reply;
use crate::{Options, PracticeServer, Software, User};

const TOKEN: &str = "/api/v1/users/token";
const ME: &str = "/api/v1/users/me";
const REVOKE: &str = "/api/v1/users/revoke-token";
const DOCS: &str = "https://docs.joinpeertube.org/api-rest-reference.html";

/// A pair as it was given out.
struct Pair {
    access_token: String,
    refresh_token: String,
}

async fn server() -> PracticeServer {
    let options = Options { software: Software::PeerTube, ..Options::default() };
    PracticeServer::start(options).await.unwrap()
}

async fn client(server: &PracticeServer) -> [(&'static str, String); 2] {
    let json = json(&get(server, "/api/v1/oauth-clients/local").await);
    ["client_id", "client_secret"].map(|name| (name, text(&json, name).to_owned()))
}

/// A request for tokens, as the server's one client unless the fields say another.
async fn ask(server: &PracticeServer, headers: Vec<(HeaderName, String)>, fields: &[(&str, &str)]) -> Reply {
    let client = client(server).await;
    let mut all: Vec<_> = client.iter().map(|(name, value)| (*name, value.as_str())).collect();
    all.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
    all.extend(fields);
    try_ask(server, Method::POST, TOKEN, headers, Some(form(&all))).await.unwrap()
}

async fn sign_in(server: &PracticeServer, username: &str, password: &str, code: Option<&str>) -> Reply {
    let otp = HeaderName::from_static("x-peertube-otp");
    let headers = code.into_iter().map(|code| (otp.clone(), code.to_owned())).collect();
    let fields = [("grant_type", "password"), ("username", username), ("password", password)];
    ask(server, headers, &fields).await
}

async fn refresh(server: &PracticeServer, refresh_token: &str) -> Reply {
    ask(server, vec![], &[("grant_type", "refresh_token"), ("refresh_token", refresh_token)]).await
}

fn pair(reply: &Reply) -> Pair {
    assert_eq!(reply.status, 200, "{}", reply.body);
    let json = json(reply);
    let member = |name| text(&json, name).to_owned();
    Pair { access_token: member("access_token"), refresh_token: member("refresh_token") }
}

async fn signed_in(server: &PracticeServer, user: User) -> Pair {
    let code = server.second_factor(user);
    pair(&sign_in(server, user.name, user.password, code.as_deref()).await)
}

async fn post_as(server: &PracticeServer, path: &str, token: &str) -> Reply {
    let headers = vec![(AUTHORIZATION, format!("Bearer {token}"))];
    try_ask(server, Method::POST, path, headers, None).await.unwrap()
}

async fn status_of(server: &PracticeServer, token: &str) -> u16 {
    get_as(server, ME, token).await.status
}

/// A refusal as it was recorded, from its first byte to its last.
fn assert_problem(reply: &Reply, status: u16, code: &str, sentence: &str, operation: Option<&str>) {
    let docs = operation.map_or_else(String::new, |name| format!(r#""docs":"{DOCS}#operation/{name}","#));
    let body = format!(
        r#"{{"type":"{DOCS}#section/Errors/{code}","detail":"{sentence}","status":{status},{docs}"code":"{code}","error":"{sentence}"}}"#
    );
    assert_eq!((reply.status, reply.body.as_str()), (status, body.as_str()));
    assert_eq!(reply.header("content-type"), Some("application/problem+json; charset=utf-8"));
    assert_eq!(reply.header("www-authenticate"), None);
}

fn assert_refused(reply: &Reply, status: u16, code: &str, sentence: &str) {
    assert_problem(reply, status, code, sentence, Some("getOAuthToken"));
}

/// The members of an object, in their order.
fn members(json: &Value) -> Vec<&str> {
    json.as_object().unwrap().keys().map(String::as_str).collect()
}
