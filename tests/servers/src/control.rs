//! `/practice/*`: the server's state and its switches, for a driver in another process. Off unless
//! asked for. `GET /practice/state` tells, a `POST` to anything else switches; `user` is `ana` or
//! `ben` and is sent as a form or in the query.

use std::time::Duration;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Serialize;

use crate::answers;
use crate::conduct::{Closed, Standing};
use crate::joining::Joining;
use crate::people;
use crate::requests::{Asked, Params};
use crate::scopes::Scopes;
use crate::software::Software;
use crate::world::{Request, Shared, World};
use crate::{peertube, pleroma, totp};

#[derive(Serialize)]
struct Report<'a> {
    live_tokens: usize,
    registrations: usize,
    /// The code that Ben's phone shows, where he needs one.
    #[serde(skip_serializing_if = "Option::is_none")]
    totp: Option<String>,
    requests: &'a [Request],
}

/// The control routes.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/practice/state", get(state)).route("/practice/{switch}", post(turn))
}

/// Whether a path belongs to the driver, and so stays out of the record.
pub(crate) fn is_control(path: &str) -> bool {
    path.starts_with("/practice/")
}

async fn state(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    let report = Report {
        live_tokens: world.live_tokens(),
        registrations: world.apps.len(),
        totp: (world.options.software != Software::Mastodon).then(|| totp::code(world.clock.now())),
        requests: &world.requests,
    };
    answers::json(StatusCode::OK, &report)
}

async fn turn(State(shared): State<Shared>, Path(switch): Path<String>, asked: Asked) -> Response {
    match apply(&mut shared.lock(), &switch, &asked.params) {
        Ok(()) => answers::json(StatusCode::OK, &serde_json::json!({})),
        Err(wrong) => answers::error(StatusCode::BAD_REQUEST, wrong),
    }
}

fn apply(world: &mut World, switch: &str, params: &Params) -> Result<(), &'static str> {
    let user = || params.get("user").and_then(people::by_name).map(|person| person.user).ok_or("user");
    match switch {
        "revoke-all" => world.revoke_all(),
        "forget-registrations" => {
            world.forget_apps(|_| true);
            world.peertube.forget_client();
        }
        "version" => world.options.version = params.get("is").ok_or("is")?.parse()?,
        "standing" => world.set_standing(user()?, standing(params)?),
        "joining" => world.conduct.joining = joining(params)?,
        "move" => world.conduct.set_moved(user()?, params.get("to").map(str::to_owned)),
        "grant-scope" => world.conduct.granted = params.get("scope").map(Scopes::parse),
        "close" => world.conduct.closed = Some(closed(params)?),
        "reopen" => world.conduct.closed = None,
        "pass" => world.clock.advance(seconds(params)?),
        _ if world.options.software == Software::PeerTube => peertube::apply(world, switch, params)?,
        _ if pleroma::is_one(world) => pleroma::apply(world, switch, params)?,
        _ => return Err("no such switch"),
    }
    Ok(())
}

fn seconds(params: &Params) -> Result<Duration, &'static str> {
    let seconds = params.get("seconds").and_then(|value| value.parse().ok());
    seconds.map(Duration::from_secs).ok_or("seconds")
}

fn standing(params: &Params) -> Result<Standing, &'static str> {
    match params.get("is") {
        Some("fine") => Ok(Standing::Fine),
        Some("unconfirmed") => Ok(Standing::Unconfirmed),
        Some("pending") => Ok(Standing::Pending),
        Some("password-reset") => Ok(Standing::PasswordReset),
        Some("disabled") => Ok(Standing::Disabled),
        Some("suspended") => Ok(Standing::Suspended),
        Some("rejected") => Ok(Standing::Rejected),
        Some("suspended-openly") => Ok(Standing::SuspendedOpenly),
        _ => Err("is"),
    }
}

fn joining(params: &Params) -> Result<Joining, &'static str> {
    match params.get("is") {
        Some("open") => Ok(Joining::Open),
        Some("approval") => Ok(Joining::Approval),
        Some("confirmation") => Ok(Joining::Confirmation),
        Some("closed") => Ok(Joining::Closed),
        _ => Err("is"),
    }
}

fn closed(params: &Params) -> Result<Closed, &'static str> {
    match params.get("as") {
        None | Some("gone") => Ok(Closed::Gone),
        Some("parked") => Ok(Closed::Parked),
        Some(_) => Err("as"),
    }
}
