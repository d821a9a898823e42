//! Which path is answered by what.

use axum::Router;
use axum::extract::State;
use axum::http::Uri;
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::{get, post};

use crate::software::Software;
use crate::world::Shared;
use crate::{
    accounts, answers, apps, authorize, control, discovery, faults, gotosocial, instance, misskey, mobilizon,
    peertube, pleroma, revoke, sign_in, sign_up, statuses, token,
};

/// The whole server, but for the [`faults::Hangup`] that each connection adds.
pub(crate) fn routes(shared: &Shared) -> Router {
    let software = shared.lock().options.software;
    let mut router = match software {
        Software::GoToSocial => gotosocial::routes(shared),
        Software::Mastodon => as_rails(visits().merge(pages()).merge(protocol())),
        Software::Misskey => as_rails(visits().merge(misskey::routes())),
        Software::Mobilizon => as_rails(visits().merge(mobilizon::routes())),
        Software::PeerTube => peertube::routes(shared),
        Software::Pleroma | Software::Akkoma => as_rails(pleroma::routes()),
    };
    if shared.lock().options.control {
        router = router.merge(control::routes());
    }
    router.layer(from_fn_with_state(shared.clone(), faults::intercept)).with_state(shared.clone())
}

/// What Mastodon does with the paths that it does not know, and puts on everything.
fn as_rails(router: Router<Shared>) -> Router<Shared> {
    router
        .fallback(not_found)
        .method_not_allowed_fallback(not_found)
        .layer(map_response(answers::with_common_headers))
}

/// Signing in and out in the browser, and the pictures: the same at every software here.
fn visits() -> Router<Shared> {
    Router::new()
        .route("/", get(sign_in::home))
        .route("/auth/sign_in", get(sign_in::page).post(sign_in::submit))
        .route("/auth/sign_out", post(sign_in::out).delete(sign_in::out))
        .route("/avatars/{file}", get(accounts::avatar))
        .route("/icon.{ending}", get(instance::icon))
}

fn pages() -> Router<Shared> {
    Router::new()
        .route("/oauth/authorize", get(authorize::show).post(authorize::decide).delete(authorize::deny))
        .route("/oauth/authorize/native", get(authorize::native))
}

fn protocol() -> Router<Shared> {
    Router::new()
        .route("/.well-known/host-meta", get(discovery::host_meta))
        .route("/.well-known/nodeinfo", get(discovery::nodeinfo_links))
        .route("/.well-known/oauth-authorization-server", get(discovery::metadata))
        .route("/.well-known/webfinger", get(accounts::webfinger))
        .route("/nodeinfo/2.0", get(discovery::nodeinfo))
        .route("/api/v1/instance", get(instance::v1))
        .route("/api/v2/instance", get(instance::v2))
        .route("/api/v1/apps", post(apps::register))
        .route("/api/v1/apps/verify_credentials", get(apps::verify_credentials))
        .route("/api/v1/accounts", post(sign_up::create))
        .route("/api/v1/accounts/verify_credentials", get(accounts::verify_credentials))
        .route("/api/v1/statuses", post(statuses::create))
        .route("/oauth/token", post(token::exchange))
        .route("/oauth/revoke", post(revoke::revoke))
        .route("/oauth/userinfo", get(accounts::userinfo).post(accounts::userinfo))
}

async fn not_found(State(shared): State<Shared>, uri: Uri) -> Response {
    let options = &shared.lock().options;
    match options.software {
        Software::Pleroma | Software::Akkoma => pleroma::front_end(&uri, &options.title),
        _ => answers::not_found(uri.path()),
    }
}
