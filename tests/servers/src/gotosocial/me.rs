//! `/api/v1/accounts/verify_credentials`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use super::{answers, bearer};
use crate::pages::escape;
use crate::people::{ANA, Person};
use crate::requests::Asked;
use crate::world::{Shared, World};

/// Whom a token speaks for.
pub(super) async fn verify_credentials(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    match bearer::token_of(&mut world, &asked, &["profile", "read:accounts"]) {
        Ok((_, person)) => answers::json(StatusCode::OK, &account(&world, person)),
        Err(refusal) => *refusal,
    }
}

/// A ULID, as all its ids are.
fn id(person: &Person) -> &'static str {
    if person.user == ANA { "01GH5H8E00ANA0000000000000" } else { "01HGEVSJ00BEN0000000000000" }
}

fn account(world: &World, person: &Person) -> Value {
    let (origin, name) = (world.origin(), person.user.name);
    let avatar = world.conduct.avatar(person).url(&origin, &format!("/avatars/{name}"));
    let mut account = json!({
        "id": id(person),
        "username": name,
        "acct": name,
        "display_name": person.display_name,
        "locked": true,
        "discoverable": false,
        "bot": false,
        "created_at": person.created_at,
        "note": format!("<p>{}</p>", escape(person.note)),
        "url": format!("{origin}/@{name}"),
        "avatar": avatar,
        "avatar_static": avatar,
        "avatar_description": "",
        "header": format!("{origin}/assets/default_header.webp"),
        "header_static": format!("{origin}/assets/default_header.webp"),
        "header_description": "Flat gray background (default header).",
        "followers_count": 12,
        "following_count": 34,
        "statuses_count": 56,
        "last_status_at": null,
        "emojis": [],
        "fields": [],
        "source": {
            "privacy": "unlisted",
            "web_visibility": "public",
            "web_layout": "microblog",
            "sensitive": false,
            "language": "en",
            "status_content_type": "text/plain",
            "note": person.note,
            "fields": [],
            "follow_requests_count": 0,
        },
        "role": { "id": "user", "name": "user", "color": "", "permissions": "0", "highlighted": false },
        "group": false,
    });
    if let Some(acct) = world.conduct.moved(person) {
        account["moved"] = json!({ "id": "01MADEUP000000000000000000", "username": name, "acct": acct });
    }
    account
}
