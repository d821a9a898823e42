//! Who a token belongs to: `verify_credentials`, userinfo, `WebFinger` and avatars.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use serde_json::{Value, json};

use crate::conduct::Standing;
use crate::people::Person;
use crate::requests::Asked;
use crate::world::{Shared, World};
use crate::{answers, bearer, pages};

/// `GET /api/v1/accounts/verify_credentials`.
pub(crate) async fn verify_credentials(State(shared): State<Shared>, asked: Asked) -> Response {
    let world = shared.lock();
    match bearer::person_of(&world, &asked, &["profile", "read", "read:accounts"]) {
        Ok(person) => answers::json(StatusCode::OK, &credential_account(&world, person)),
        Err(denial) => denial.response(&world),
    }
}

/// `GET` or `POST /oauth/userinfo`.
pub(crate) async fn userinfo(State(shared): State<Shared>, asked: Asked) -> Response {
    let world = shared.lock();
    if !world.options.version.has_userinfo() {
        return answers::not_found("/oauth/userinfo");
    }
    let person = match bearer::person_of(&world, &asked, &["profile"]) {
        Ok(person) => person,
        Err(denial) => return denial.response(&world),
    };
    let (origin, name) = (world.origin(), person.user.name);
    let claims = json!({
        "iss": format!("{origin}/"),
        "sub": format!("{origin}/users/{name}"),
        "name": person.display_name,
        "preferred_username": name,
        "profile": format!("{origin}/@{name}"),
        "picture": avatar_of(&world, person),
    });
    answers::json(StatusCode::OK, &claims)
}

/// Mastodon's `Account`.
pub(crate) fn account(world: &World, person: &Person) -> Value {
    let (origin, name) = (world.origin(), person.user.name);
    let avatar = avatar_of(world, person);
    let mut account = json!({
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
    });
    if world.conduct.standing(person) == Standing::SuspendedOpenly {
        account["suspended"] = Value::Bool(true);
    }
    if let Some(acct) = world.conduct.moved(person) {
        account["moved"] = moved(acct);
    }
    account
}

/// The account that somebody moved to, as far as it matters. Mastodon knows a remote account by its
/// handle, and sends the whole of it.
fn moved(acct: &str) -> Value {
    let (name, host) = acct.split_once('@').unwrap_or((acct, "moved.example"));
    json!({
        "id": "112233445566778899",
        "username": name,
        "acct": acct,
        "display_name": name,
        "url": format!("https://{host}/@{name}"),
        "uri": format!("https://{host}/users/{name}"),
    })
}

pub(crate) fn avatar_of(world: &World, person: &Person) -> String {
    world.conduct.avatar(person).url(&world.origin(), &format!("/avatars/{}", person.user.name))
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
        { "rel": "http://webfinger.net/rel/avatar", "type": "image/png", "href": avatar_of(&world, person) },
    ]);
    let subject = format!("acct:{name}@{}", world.account_domain());
    let descriptor = Descriptor { subject, aliases: [page, actor], links };
    answers::json_as(StatusCode::OK, "application/jrd+json; charset=utf-8", &descriptor)
}

/// The person whom a resource of `WebFinger` names.
pub(crate) fn named_by(world: &World, resource: &str) -> Option<&'static Person> {
    let origin = world.origin();
    if let Some(path) = resource.strip_prefix(&origin) {
        return path
            .strip_prefix("/@")
            .or_else(|| path.strip_prefix("/users/"))
            .and_then(|name| world.person(name));
    }
    let handle = resource.strip_prefix("acct:").unwrap_or(resource).trim_start_matches('@');
    let (name, host) = handle.split_once('@')?;
    let here = [world.host.as_str(), world.account_domain()];
    world.person(name).filter(|_| here.iter().any(|own| host.eq_ignore_ascii_case(own)))
}

/// `GET /avatars/{name}.{ending}`.
pub(crate) async fn avatar(State(shared): State<Shared>, Path(file): Path<String>) -> Response {
    let world = shared.lock();
    let person = file.rsplit_once('.').and_then(|(name, _)| world.person(name));
    let Some(person) = person else { return answers::not_found("/avatars/") };
    world.conduct.avatar(person).response()
}
