//! `/api/v2/instance` and `/api/v1/instance`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use crate::discovery::VERSION;
use crate::people::PEOPLE;
use crate::world::{Shared, World};
use crate::{accounts, answers};

const DESCRIPTION: &str = "A server to practise on. Nothing here is real.";

/// `GET /api/v2/instance`, in the shape of Mastodon 4.5.
pub(crate) async fn v2(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    let icon = format!("{}/icon.png", world.origin());
    let instance = json!({
        "domain": world.host,
        "title": world.options.title,
        "version": VERSION,
        "source_url": "https://github.com/mastodon/mastodon",
        "description": DESCRIPTION,
        "usage": { "users": { "active_month": PEOPLE.len() } },
        "thumbnail": { "url": icon, "blurhash": null, "versions": {}, "description": null },
        "icon": [{ "src": icon, "size": "96x96" }],
        "languages": ["en"],
        "configuration": configuration(&world),
        "registrations": { "enabled": false, "approval_required": false, "reason_required": false, "message": null, "min_age": null, "url": null },
        "api_versions": { "mastodon": 7 },
        "contact": { "email": "staff@practice.example", "account": accounts::account(&world, &PEOPLE[0]) },
        "rules": [],
    });
    answers::json(StatusCode::OK, &instance)
}

/// `GET /api/v1/instance`, deprecated and still there.
pub(crate) async fn v1(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    let instance = json!({
        "uri": world.host,
        "title": world.options.title,
        "short_description": DESCRIPTION,
        "description": DESCRIPTION,
        "email": "staff@practice.example",
        "version": VERSION,
        "urls": { "streaming_api": format!("ws://{}", world.host) },
        "stats": { "user_count": PEOPLE.len(), "status_count": 56, "domain_count": 0 },
        "thumbnail": format!("{}/icon.png", world.origin()),
        "languages": ["en"],
        "registrations": false,
        "approval_required": false,
        "invites_enabled": false,
        "configuration": configuration(&world),
        "contact_account": accounts::account(&world, &PEOPLE[0]),
        "rules": [],
    });
    answers::json(StatusCode::OK, &instance)
}

/// `GET /icon.png`.
pub(crate) async fn icon() -> Response {
    answers::png(include_bytes!("../assets/icon.png"))
}

fn configuration(world: &World) -> Value {
    json!({
        "urls": {
            "streaming": format!("ws://{}", world.host),
            "status": null,
            "about": format!("{}/about", world.origin()),
            "privacy_policy": null,
            "terms_of_service": null,
        },
        "vapid": { "public_key": "" },
        "accounts": { "max_featured_tags": 10, "max_pinned_statuses": 5 },
        "statuses": { "max_characters": 500, "max_media_attachments": 4, "characters_reserved_per_url": 23 },
        "media_attachments": {
            "description_limit": 1500,
            "supported_mime_types": ["image/jpeg", "image/png", "image/webp"],
            "image_size_limit": 16_777_216,
            "image_matrix_limit": 33_177_600,
            "video_size_limit": 103_809_024,
            "video_frame_rate_limit": 120,
            "video_matrix_limit": 8_294_400,
        },
        "polls": { "max_options": 4, "max_characters_per_option": 50, "min_expiration": 300, "max_expiration": 2_629_746 },
        "translation": { "enabled": false },
        "limited_federation": false,
    })
}
