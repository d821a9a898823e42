//! `/api/v2/instance` and `/api/v1/instance`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use crate::joining::{self, Joining};
use crate::people::PEOPLE;
use crate::pictures::Picture;
use crate::world::{Shared, World};
use crate::{accounts, answers};

pub(crate) const DESCRIPTION: &str = "A server to practise on. Nothing here is real.";

/// `GET /api/v2/instance`, in the shape of Mastodon 4.5.
pub(crate) async fn v2(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    let version = world.options.version;
    if !version.has_instance_v2() {
        return answers::not_found("/api/v2/instance");
    }
    let icon = icon_of(&world);
    let mut instance = json!({
        "domain": world.account_domain(),
        "title": world.options.title,
        "version": version.number(),
        "source_url": "https://github.com/mastodon/mastodon",
        "description": DESCRIPTION,
        "usage": { "users": { "active_month": PEOPLE.len() } },
        "thumbnail": { "url": icon, "blurhash": null, "versions": {}, "description": null },
        "languages": ["en"],
        "configuration": configuration(&world),
        "registrations": registrations(&world),
        "contact": { "email": "staff@practice.example", "account": accounts::account(&world, &PEOPLE[0]) },
        "rules": joining::rules(),
    });
    if let Some(api) = version.api() {
        instance["api_versions"] = json!({ "mastodon": api });
        instance["icon"] = json!([{ "src": icon, "size": "96x96" }]);
    }
    answers::json(StatusCode::OK, &instance)
}

/// `GET /api/v1/instance`, deprecated and still there.
pub(crate) async fn v1(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    let instance = json!({
        "uri": world.account_domain(),
        "title": world.options.title,
        "short_description": DESCRIPTION,
        "description": DESCRIPTION,
        "email": "staff@practice.example",
        "version": world.options.version.number(),
        "urls": { "streaming_api": format!("ws://{}", world.host) },
        "stats": { "user_count": PEOPLE.len(), "status_count": 56, "domain_count": 0 },
        "thumbnail": icon_of(&world),
        "languages": ["en"],
        "registrations": world.conduct.joining != Joining::Closed,
        "approval_required": world.conduct.joining == Joining::Approval,
        "invites_enabled": false,
        "configuration": configuration(&world),
        "contact_account": accounts::account(&world, &PEOPLE[0]),
        "rules": joining::rules(),
    });
    answers::json(StatusCode::OK, &instance)
}

/// `GET /icon.{ending}`.
pub(crate) async fn icon(State(shared): State<Shared>) -> Response {
    picture(&shared.lock()).response()
}

pub(crate) fn icon_of(world: &World) -> String {
    picture(world).url(&world.origin(), "/icon")
}

fn picture(world: &World) -> Picture {
    let usual =
        || Picture::Bytes { content_type: "image/png", bytes: include_bytes!("../assets/icon.png").to_vec() };
    world.conduct.icon.clone().unwrap_or_else(usual)
}

fn registrations(world: &World) -> Value {
    let approval = world.conduct.joining == Joining::Approval;
    json!({
        "enabled": world.conduct.joining != Joining::Closed,
        "approval_required": approval,
        "reason_required": approval,
        "message": null,
        "min_age": world.conduct.min_age,
        "url": null,
    })
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
