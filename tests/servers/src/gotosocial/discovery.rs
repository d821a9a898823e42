//! `NodeInfo`, host-meta and `WebFinger`.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use super::{VERSION, answers};
use crate::accounts::named_by;
use crate::people::PEOPLE;
use crate::requests::Asked;
use crate::world::Shared;

const SHORT: &str = "public, max-age=120";
const LONG: &str = "public, max-age=86400";

/// `GET /.well-known/nodeinfo`.
pub(super) async fn nodeinfo_links(State(shared): State<Shared>) -> Response {
    let origin = shared.lock().origin();
    let link = |version: &str| {
        let rel = format!("http://nodeinfo.diaspora.software/ns/schema/{version}");
        json!({ "rel": rel, "href": format!("{origin}/nodeinfo/{version}") })
    };
    let links = json!({ "links": [link("2.0"), link("2.1")] });
    answers::document("application/json", SHORT, &links)
}

/// `GET /nodeinfo/2.0` and `/nodeinfo/2.1`.
pub(super) async fn nodeinfo(Path(version): Path<String>) -> Response {
    let mut software = json!({ "name": "gotosocial", "version": VERSION });
    match version.as_str() {
        "2.0" => {}
        "2.1" => {
            software["repository"] = "https://codeberg.org/superseriousbusiness/gotosocial".into();
            software["homepage"] = "https://docs.gotosocial.org".into();
        }
        _ => return answers::missing(),
    }
    let document = json!({
        "version": version,
        "software": software,
        "protocols": ["activitypub"],
        "services": { "inbound": [], "outbound": [] },
        "openRegistrations": false,
        "usage": { "users": { "total": PEOPLE.len() } },
        "metadata": {},
    });
    let kind =
        format!(r#"application/json; profile="http://nodeinfo.diaspora.software/ns/schema/{version}#""#);
    answers::document(&kind, LONG, &document)
}

/// `GET /.well-known/host-meta`.
pub(super) async fn host_meta(State(shared): State<Shared>) -> Response {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<XRD xmlns=\"http://docs.oasis-open.org/ns/xri/xrd-1.0\">\
         <Link rel=\"lrdd\" type=\"application/xrd+xml\" \
         template=\"{}/.well-known/webfinger?resource={{uri}}\"></Link></XRD>",
        shared.lock().origin()
    );
    answers::kept(SHORT, answers::with(StatusCode::OK, "application/xrd+xml", document))
}

/// `GET /.well-known/webfinger`.
pub(super) async fn webfinger(State(shared): State<Shared>, asked: Asked) -> Response {
    let world = shared.lock();
    let Some(person) = asked.params.get("resource").and_then(|resource| named_by(&world, resource)) else {
        return answers::missing();
    };
    let (origin, name) = (world.origin(), person.user.name);
    let (actor, page) = (format!("{origin}/users/{name}"), format!("{origin}/@{name}"));
    let descriptor: Value = json!({
        "subject": format!("acct:{name}@{}", world.account_domain()),
        "aliases": [actor, page],
        "links": [
            { "rel": "http://webfinger.net/rel/profile-page", "type": "text/html", "href": page },
            { "rel": "self", "type": "application/activity+json", "href": actor },
        ],
    });
    answers::document("application/jrd+json", SHORT, &descriptor)
}
