//! What it says about itself, and its one client.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, HOST};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Serialize;
use serde_json::{Value, json};

use super::{account, answers};
use crate::answers::{html, set};
use crate::pages;
use crate::people::PEOPLE;
use crate::pictures::Picture;
use crate::world::Shared;

/// As recorded, without its name.
const CONFIG: &str = include_str!("../../assets/peertube/config.json");
/// As recorded, without its name.
const NODEINFO: &str = include_str!("../../assets/peertube/nodeinfo.json");
const SCHEMA: &str = "http://nodeinfo.diaspora.software/ns/schema/2.0";

/// `GET /`.
pub(crate) async fn home(State(shared): State<Shared>) -> Response {
    let title = shared.lock().options.title.clone();
    let sentence = "A PeerTube to practise on. Nothing here is real, and there is no page to sign in: apps ask \
                    for the password themselves.";
    html(StatusCode::OK, pages::message(&title, sentence))
}

/// `GET /my-account/settings`: where a real one shows what is signed in.
pub(crate) async fn settings() -> Response {
    let sentence = "A real PeerTube shows here which devices are signed in to your account.";
    html(StatusCode::OK, pages::message("Account sessions", sentence))
}

/// `GET /api/v1/config`.
pub(crate) async fn config(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    let mut config = recorded(CONFIG);
    let usual = || Picture::Bytes { content_type: "image/png", bytes: Vec::new() };
    let icon = world.conduct.icon.clone().unwrap_or_else(usual);
    config["instance"]["name"] = json!(world.options.title);
    config["instance"]["avatars"] = json!([account::image(&icon, &world, "icon")]);
    let plugins = world.peertube.providers.iter().map(|name| {
        json!({ "npmName": "peertube-plugin-auth-openid-connect", "name": "auth-openid-connect", "version": "0.1.1", "authName": "openid-connect", "authDisplayName": name })
    });
    config["plugin"]["registeredExternalAuths"] = plugins.collect();
    answers::json(&config)
}

/// `GET /api/v1/oauth-clients/local`: the client that all share. Asked under another name than its own, it
/// refuses.
pub(crate) async fn client(State(shared): State<Shared>, headers: HeaderMap) -> Response {
    #[derive(Serialize)]
    struct Client<'a> {
        client_id: &'a str,
        client_secret: &'a str,
    }
    let world = shared.lock();
    let host = headers.get(HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if host != world.host {
        let sentence = format!("Getting client tokens for host {host} is forbidden");
        return answers::problem(StatusCode::FORBIDDEN, None, &sentence, Some("getOAuthClient"));
    }
    answers::json(&Client {
        client_id: &world.peertube.client_id,
        client_secret: &world.peertube.client_secret,
    })
}

/// `GET /.well-known/nodeinfo`.
pub(crate) async fn nodeinfo_links(State(shared): State<Shared>) -> Response {
    let origin = shared.lock().origin();
    kept(answers::json(&json!({ "links": [
        { "rel": SCHEMA, "href": format!("{origin}/nodeinfo/2.0.json") },
        { "rel": "https://www.w3.org/ns/activitystreams#Application", "href": format!("{origin}/accounts/peertube") },
    ] })))
}

/// `GET /nodeinfo/2.0.json`.
pub(crate) async fn nodeinfo(State(shared): State<Shared>) -> Response {
    let mut document = recorded(NODEINFO);
    document["metadata"]["nodeName"] = json!(shared.lock().options.title);
    for count in ["total", "activeMonth", "activeHalfyear"] {
        document["usage"]["users"][count] = json!(PEOPLE.len());
    }
    let media_type = format!("application/json; charset=utf-8; profile=\"{SCHEMA}#\"");
    kept(answers::typed(StatusCode::OK, &media_type, &document))
}

fn recorded(text: &str) -> Value {
    serde_json::from_str(text).expect("invariant: our own asset is JSON")
}

fn kept(mut response: Response) -> Response {
    set(&mut response, CACHE_CONTROL, "max-age=600");
    response
}
