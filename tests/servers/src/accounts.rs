//! Who a token belongs to: `verify_credentials`, userinfo, `WebFinger` and avatars.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use serde_json::{Value, json};

use crate::people::{self, Person};
use crate::requests::Asked;
use crate::world::{Shared, World};
use crate::{answers, bearer, pages};

/// `GET /api/v1/accounts/verify_credentials`.
pub(crate) async fn verify_credentials(State(shared): State<Shared>, asked: Asked) -> Response {
    let world = shared.lock();
    match bearer::person_of(&world, &asked, &["profile", "read", "read:accounts"]) {
        Ok(person) => answers::json(StatusCode::OK, &credential_account(&world, person)),
        Err(denial) => denial.response(),
    }
}

/// `GET` or `POST /oauth/userinfo`.
pub(crate) async fn userinfo(State(shared): State<Shared>, asked: Asked) -> Response {
    let world = shared.lock();
    let person = match bearer::person_of(&world, &asked, &["profile"]) {
        Ok(person) => person,
        Err(denial) => return denial.response(),
    };
    let (origin, name) = (world.origin(), person.user.name);
    let claims = json!({
        "iss": format!("{origin}/"),
        "sub": format!("{origin}/users/{name}"),
        "name": person.display_name,
        "preferred_username": name,
        "profile": format!("{origin}/@{name}"),
        "picture": format!("{origin}/avatars/{name}.png"),
    });
    answers::json(StatusCode::OK, &claims)
}

/// Mastodon's `Account`.
pub(crate) fn account(world: &World, person: &Person) -> Value {
    let (origin, name) = (world.origin(), person.user.name);
    let avatar = format!("{origin}/avatars/{name}.png");
    json!({
        "id": person.id,
        "username": name,
        "acct": name,
        "display_name": person.display_name,
        "locked": false,
        "bot": false,
        "discoverable": true,
        "indexable": false,
        "group": false,
        "created_at": person.created_at,
        "note": format!("<p>{}</p>", pages::escape(person.note)),
        "url": format!("{origin}/@{name}"),
        "uri": format!("{origin}/users/{name}"),
        "avatar": avatar,
        "avatar_static": avatar,
        "header": format!("{origin}/headers/original/missing.png"),
        "header_static": format!("{origin}/headers/original/missing.png"),
        "followers_count": 12,
        "following_count": 34,
        "statuses_count": 56,
        "last_status_at": "2026-11-20",
        "hide_collections": null,
        "noindex": true,
        "emojis": [],
        "roles": [],
        "fields": [],
    })
}

/// Mastodon's `CredentialAccount`: an account with its settings.
fn credential_account(world: &World, person: &Person) -> Value {
    let mut account = account(world, person);
    account["source"] = json!({
        "privacy": "public",
        "sensitive": false,
        "language": "en",
        "note": person.note,
        "fields": [],
        "follow_requests_count": 0,
        "hide_collections": null,
        "discoverable": true,
        "indexable": false,
        "attribution_domains": [],
        "quote_policy": "public",
    });
    account["role"] =
        json!({ "id": "-99", "name": "", "permissions": "65536", "color": "", "highlighted": false });
    account
}

/// `GET /.well-known/webfinger` (RFC 7033).
pub(crate) async fn webfinger(State(shared): State<Shared>, asked: Asked) -> Response {
    #[derive(Serialize)]
    struct Descriptor {
        subject: String,
        aliases: [String; 2],
        links: Value,
    }
    let Some(resource) = asked.params.get("resource") else {
        return answers::json_error(StatusCode::BAD_REQUEST);
    };
    let world = shared.lock();
    let Some(person) = named_by(&world, resource) else {
        return answers::not_found("/.well-known/webfinger");
    };
    let (origin, name) = (world.origin(), person.user.name);
    let (page, actor) = (format!("{origin}/@{name}"), format!("{origin}/users/{name}"));
    let links = json!([
        { "rel": "http://webfinger.net/rel/profile-page", "type": "text/html", "href": page },
        { "rel": "self", "type": "application/activity+json", "href": actor },
        { "rel": "http://webfinger.net/rel/avatar", "type": "image/png", "href": format!("{origin}/avatars/{name}.png") },
    ]);
    let subject = format!("acct:{name}@{}", world.host);
    let descriptor = Descriptor { subject, aliases: [page, actor], links };
    answers::json_as(StatusCode::OK, "application/jrd+json; charset=utf-8", &descriptor)
}

fn named_by(world: &World, resource: &str) -> Option<&'static Person> {
    let origin = world.origin();
    if let Some(path) = resource.strip_prefix(&origin) {
        return path.strip_prefix("/@").or_else(|| path.strip_prefix("/users/")).and_then(people::by_name);
    }
    let handle = resource.strip_prefix("acct:").unwrap_or(resource).trim_start_matches('@');
    let (name, host) = handle.split_once('@')?;
    people::by_name(name).filter(|_| host.eq_ignore_ascii_case(&world.host))
}

/// `GET /avatars/{name}.png`.
pub(crate) async fn avatar(Path(file): Path<String>) -> Response {
    let person = file.strip_suffix(".png").and_then(people::by_name);
    person.map_or_else(|| answers::not_found("/avatars/"), |person| answers::png(person.avatar))
}
