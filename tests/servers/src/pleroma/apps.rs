//! `POST /api/v1/apps` and `GET /api/v1/apps/verify_credentials`, and who a client is.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::answers::Refusal;
use super::limits::{self, Limited};
use super::{answers as own, bearer, state};
use crate::answers;
use crate::requests::Asked;
use crate::scopes::{self, Scopes};
use crate::world::{App, Shared, World, secret};

/// What Web Push is signed with; one key for all apps.
const VAPID: &str = "BEKwr1sUI8gbd0LAMz85v8lvwoLy8QrFJPb0SITJaG3vOEppvelXMHfJDMhFuCwHxPJVGFyCWE6fNucJ7d319mw";

/// A registration: the scopes are not in it, and all redirect URIs are one string.
#[derive(Serialize)]
struct Registered<'a> {
    client_id: &'a str,
    client_secret: &'a str,
    id: String,
    name: &'a str,
    redirect_uri: &'a str,
    website: Option<&'a str>,
    vapid_key: &'static str,
}

/// Registers an app. Redirect URIs and scopes are taken as they come.
pub(crate) async fn register(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    state::sweep(&mut world);
    if let Some(refusal) = limits::over(&mut world, Limited::Apps) {
        return refusal;
    }
    let app = match draft(&asked, world.apps.len()) {
        Ok(app) => app,
        Err(refusal) => return refusal.response(),
    };
    let answer = Registered {
        client_id: &app.client_id,
        client_secret: &app.client_secret,
        id: (app.id + 1).to_string(),
        name: &app.name,
        redirect_uri: &app.redirect_uri,
        website: app.website.as_deref(),
        vapid_key: VAPID,
    };
    let response = answers::json(StatusCode::OK, &answer);
    state::registered(&mut world, app.id);
    world.apps.push(app);
    response
}

/// The body alone counts: a query was seen to be ignored.
fn draft(asked: &Asked, id: usize) -> Result<App, Refusal> {
    let sent = |name: &str| asked.params.in_body(name);
    if !asked.params.list("redirect_uris").is_empty() {
        let told = "Invalid string. Got: array";
        return Err(own::invalid("redirect_uris", &format!("redirect_uris - {told}."), told));
    }
    let name = sent("client_name").ok_or_else(|| own::missing("client_name"))?;
    let redirect_uri = sent("redirect_uris").ok_or_else(|| own::missing("redirect_uris"))?;
    Ok(App {
        id,
        name: name.to_owned(),
        website: sent("website").map(str::to_owned),
        scopes: Scopes::parse(&sent("scopes").unwrap_or(scopes::DEFAULT).replace(',', " ")),
        redirect_uri: redirect_uri.to_owned(),
        client_id: secret(),
        client_secret: secret(),
        forgotten: false,
    })
}

/// The app of any token.
pub(crate) async fn verify_credentials(State(shared): State<Shared>, asked: Asked) -> Response {
    #[derive(Serialize)]
    struct Public<'a> {
        name: &'a str,
        website: Option<&'a str>,
        vapid_key: &'static str,
    }
    let mut world = shared.lock();
    state::sweep(&mut world);
    match bearer::app_of(&world, &asked) {
        Ok(issued) => {
            let app = &world.apps[issued.token.app];
            let body = Public { name: &app.name, website: app.website.as_deref(), vapid_key: VAPID };
            own::with_cookie(answers::json(StatusCode::OK, &body), &issued.token.value)
        }
        Err(refusal) => refusal.response(),
    }
}

/// The number of the client that a request proves to be, by body or by HTTP Basic.
pub(crate) fn client(world: &World, asked: &Asked) -> Option<usize> {
    let from_body = || {
        let field = |name| asked.params.get(name).map(str::to_owned);
        Some((field("client_id")?, field("client_secret")?))
    };
    let (id, secret) = asked.basic().or_else(from_body)?;
    world.app_by_client_id(&id).filter(|app| app.client_secret == secret).map(|app| app.id)
}
