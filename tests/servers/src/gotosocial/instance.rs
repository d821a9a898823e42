//! `/api/v1/instance` and `/api/v2/instance`: both name the server's own host, and the domain of its
//! handles apart.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use super::{VERSION, answers};
use crate::instance::icon_of;
use crate::people::PEOPLE;
use crate::world::Shared;

const DESCRIPTION: &str = "<p>A server to practise on. Nothing here is real.</p>";

/// `GET /api/v1/instance`.
pub(super) async fn v1(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    let instance = json!({
        "uri": world.host,
        "account_domain": world.account_domain(),
        "title": world.options.title,
        "description": DESCRIPTION,
        "short_description": DESCRIPTION,
        "email": "",
        "version": VERSION,
        "languages": [],
        "registrations": false,
        "approval_required": true,
        "invites_enabled": false,
        "configuration": { "statuses": { "max_characters": 5000 } },
        "urls": { "streaming_api": format!("wss://{}", world.host) },
        "stats": { "domain_count": 0, "status_count": 0, "user_count": PEOPLE.len() },
        "thumbnail": icon_of(&world),
        "max_toot_chars": 5000,
        "rules": [],
    });
    answers::json(StatusCode::OK, &instance)
}

/// `GET /api/v2/instance`.
pub(super) async fn v2(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    let instance = json!({
        "domain": world.host,
        "account_domain": world.account_domain(),
        "title": world.options.title,
        "version": VERSION,
        "source_url": "https://codeberg.org/superseriousbusiness/gotosocial",
        "description": DESCRIPTION,
        "usage": { "users": { "active_month": 0 } },
        "thumbnail": { "url": icon_of(&world) },
        "languages": [],
        "configuration": { "urls": { "streaming": format!("wss://{}", world.host) } },
        "registrations": {
            "enabled": false, "approval_required": true, "message": null, "min_age": null, "reason_required": true,
        },
        "contact": { "email": "" },
        "rules": [],
    });
    answers::json(StatusCode::OK, &instance)
}
