//! What the server says about itself, and the front end that answers everything else.

use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use serde_json::{Value, json};

use super::is_akkoma;
use crate::answers;
use crate::instance::icon_of;
use crate::joining::{self, Joining};
use crate::pages;
use crate::people::PEOPLE;
use crate::world::{Shared, World};

const DESCRIPTION: &str = "A server to practise on. Nothing here is real.";

/// `GET /api/v1/instance`. Pleroma's `uri` is a host without its port, as recorded; Akkoma's a whole URL.
pub(crate) async fn v1(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    let uri = if is_akkoma(&world) { world.origin() } else { bare_host(&world) };
    let instance = json!({
        "uri": uri,
        "title": world.options.title,
        "short_description": "",
        "description": DESCRIPTION,
        "email": "staff@practice.example",
        "version": version(&world),
        "urls": { "streaming_api": format!("ws://{}", world.host) },
        "stats": { "domain_count": 0, "status_count": 0, "user_count": PEOPLE.len() },
        "thumbnail": icon_of(&world),
        "languages": ["en"],
        "registrations": world.conduct.joining != Joining::Closed,
        "approval_required": world.conduct.joining == Joining::Approval,
        "contact_account": null,
        "pleroma": { "metadata": metadata(&world), "stats": { "mau": PEOPLE.len() } },
        "rules": joining::rules(),
        "max_toot_chars": 5000,
    });
    answers::json(StatusCode::OK, &instance)
}

/// `GET /api/v2/instance`, which Akkoma has not.
pub(crate) async fn v2(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    if is_akkoma(&world) {
        return no_such_call();
    }
    let instance = json!({
        "domain": bare_host(&world),
        "title": world.options.title,
        "version": version(&world),
        "source_url": "https://git.pleroma.social/pleroma/pleroma",
        "description": DESCRIPTION,
        "usage": { "users": { "active_month": PEOPLE.len() } },
        "thumbnail": { "url": icon_of(&world) },
        "languages": ["en"],
        "contact": { "account": null, "email": "staff@practice.example" },
        "pleroma": { "metadata": metadata(&world), "stats": { "mau": PEOPLE.len() } },
        "registrations": {
            "approval_required": world.conduct.joining == Joining::Approval,
            "enabled": world.conduct.joining != Joining::Closed,
            "message": null,
            "url": null,
        },
        "rules": joining::rules(),
    });
    answers::json(StatusCode::OK, &instance)
}

/// `GET /.well-known/nodeinfo`.
pub(crate) async fn nodeinfo_links(State(shared): State<Shared>) -> Response {
    let origin = shared.lock().origin();
    let link = |version: &str| {
        json!({
            "rel": format!("http://nodeinfo.diaspora.software/ns/schema/{version}"),
            "href": format!("{origin}/nodeinfo/{version}.json"),
        })
    };
    answers::json(StatusCode::OK, &json!({ "links": [link("2.0"), link("2.1")] }))
}

/// `GET /nodeinfo/2.1.json`.
pub(crate) async fn nodeinfo(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    let (name, version) = software(&world);
    let document = json!({
        "version": "2.1",
        "software": { "name": name, "repository": "https://git.pleroma.social/pleroma/pleroma", "version": version },
        "protocols": ["activitypub"],
        "services": { "inbound": [], "outbound": [] },
        "openRegistrations": world.conduct.joining != Joining::Closed,
        "usage": { "localPosts": 0, "users": { "activeHalfyear": 2, "activeMonth": 2, "total": PEOPLE.len() } },
        "metadata": { "nodeName": world.options.title, "nodeDescription": DESCRIPTION, "private": false },
    });
    let kind = "application/json; profile=http://nodeinfo.diaspora.software/ns/schema/2.1#; charset=utf-8";
    answers::json_as(StatusCode::OK, kind, &document)
}

/// Everything that has no route: JSON below `/api`, and else the page of the front end, also where the
/// metadata of RFC 8414 would be.
pub(crate) fn front_end(uri: &Uri, title: &str) -> Response {
    if uri.path().starts_with("/api/") {
        return no_such_call();
    }
    let content = "<noscript>To use this server, please enable JavaScript.</noscript>";
    answers::html(StatusCode::OK, pages::page(title, title, content))
}

fn no_such_call() -> Response {
    answers::error(StatusCode::NOT_FOUND, "Not implemented")
}

fn software(world: &World) -> (&'static str, &'static str) {
    if is_akkoma(world) { ("akkoma", "3.16.0") } else { ("pleroma", "2.7.0") }
}

fn version(world: &World) -> &'static str {
    if is_akkoma(world) { "2.7.2 (compatible; Akkoma 3.16.0)" } else { "2.7.2 (compatible; Pleroma 2.7.0)" }
}

fn bare_host(world: &World) -> String {
    let host = world.account_domain();
    host.rsplit_once(':').map_or(host, |(host, _)| host).to_owned()
}

fn metadata(world: &World) -> Value {
    json!({
        "account_activation_required": world.conduct.joining == Joining::Confirmation,
        "birthday_min_age": 0,
        "birthday_required": false,
        "features": ["pleroma_api", "mastodon_api"],
    })
}
