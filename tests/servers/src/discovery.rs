//! What the server says about itself: `NodeInfo` and the OAuth metadata.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use serde_json::json;

use crate::answers;
use crate::joining::Joining;
use crate::people::PEOPLE;
use crate::scopes;
use crate::world::{Shared, World};

/// Authorization server metadata (RFC 8414), with Mastodon's fields in their recorded order.
#[derive(Serialize)]
struct Metadata {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    revocation_endpoint: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    userinfo_endpoint: Option<String>,
    scopes_supported: Vec<&'static str>,
    response_types_supported: [&'static str; 1],
    response_modes_supported: [&'static str; 3],
    grant_types_supported: Vec<&'static str>,
    token_endpoint_auth_methods_supported: [&'static str; 2],
    code_challenge_methods_supported: [&'static str; 1],
    service_documentation: &'static str,
    app_registration_endpoint: String,
}

/// `GET /.well-known/oauth-authorization-server`.
pub(crate) async fn metadata(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    let (origin, version) = (world.origin(), world.options.version);
    if !version.has_metadata() {
        return answers::not_found("/.well-known/oauth-authorization-server");
    }
    // 4.3 names the password grant. It is not to be had here: nobody should want it.
    let password = (!version.has_userinfo()).then_some("password");
    let at = |path: &str| format!("{origin}{path}");
    let metadata = Metadata {
        issuer: at("/"),
        authorization_endpoint: at("/oauth/authorize"),
        token_endpoint: at("/oauth/token"),
        revocation_endpoint: at("/oauth/revoke"),
        userinfo_endpoint: version.has_userinfo().then(|| at("/oauth/userinfo")),
        scopes_supported: scopes::SUPPORTED.to_vec(),
        response_types_supported: ["code"],
        response_modes_supported: ["query", "fragment", "form_post"],
        grant_types_supported: ["authorization_code"]
            .into_iter()
            .chain(password)
            .chain(["client_credentials"])
            .collect(),
        token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
        code_challenge_methods_supported: ["S256"],
        service_documentation: "https://docs.joinmastodon.org/",
        app_registration_endpoint: at("/api/v1/apps"),
    };
    answers::json(StatusCode::OK, &metadata)
}

/// `GET /.well-known/host-meta` (RFC 6415): where `WebFinger` is to be asked.
pub(crate) async fn host_meta(State(shared): State<Shared>) -> Response {
    let document = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0">
  <Link rel="lrdd" template="{}/.well-known/webfinger?resource={{uri}}"/>
</XRD>
"#,
        shared.lock().origin()
    );
    answers::answer(StatusCode::OK, "application/xrd+xml; charset=utf-8", document)
}

/// `GET /.well-known/nodeinfo`.
pub(crate) async fn nodeinfo_links(State(shared): State<Shared>) -> Response {
    let href = format!("{}/nodeinfo/2.0", shared.lock().origin());
    let links =
        json!({ "links": [{ "rel": "http://nodeinfo.diaspora.software/ns/schema/2.0", "href": href }] });
    answers::json(StatusCode::OK, &links)
}

/// `GET /nodeinfo/2.0`.
pub(crate) async fn nodeinfo(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    nodeinfo_of(&world, "mastodon", world.options.version.number())
}

/// `NodeInfo` 2.0 of a software.
pub(crate) fn nodeinfo_of(world: &World, software: &str, version: &str) -> Response {
    let document = json!({
        "version": "2.0",
        "software": { "name": software, "version": version },
        "protocols": ["activitypub"],
        "services": { "outbound": [], "inbound": [] },
        "usage": {
            "users": { "total": PEOPLE.len(), "activeMonth": PEOPLE.len(), "activeHalfyear": PEOPLE.len() },
            "localPosts": 56,
        },
        "openRegistrations": world.conduct.joining != Joining::Closed,
        "metadata": { "nodeName": world.options.title, "nodeDescription": "A server to practise on." },
    });
    answers::json(StatusCode::OK, &document)
}
