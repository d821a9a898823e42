//! `POST /api/v1/apps`: nearly anything is registered.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::{answers, ids};
use crate::requests::Asked;
use crate::scopes::{self, Scopes};
use crate::world::{App, Shared};

const OUT_OF_BAND: &str = "urn:ietf:wg:oauth:2.0:oob";

#[derive(Serialize)]
struct Application<'a> {
    id: String,
    created_at: String,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    website: Option<&'a str>,
    redirect_uri: &'a str,
    redirect_uris: Vec<&'a str>,
    client_id: &'a str,
    client_secret: &'a str,
    vapid_key: &'static str,
    scopes: Vec<&'a str>,
}

/// Registers an app. A list of redirect URIs as JSON is refused; as a form it is not even seen, and the
/// code will be shown on a page.
pub(super) async fn register(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let params = &asked.params;
    if !params.list("redirect_uris").is_empty() && !asked.is_form() {
        let sentence = "Bad Request: json: cannot unmarshal array into Go struct field \
                        ApplicationCreateRequest.redirect_uris of type string";
        return answers::error(StatusCode::BAD_REQUEST, sentence);
    }
    let Some(name) = params.get("client_name") else {
        let sentence = "Bad Request: Key: 'ApplicationCreateRequest.ClientName' Error:Field validation for \
                        'ClientName' failed on the 'required' tag";
        return answers::error(StatusCode::BAD_REQUEST, sentence);
    };
    let now = world.clock.now();
    let app = App {
        id: world.apps.len(),
        name: name.to_owned(),
        website: params.get("website").map(str::to_owned),
        scopes: Scopes::parse(params.get("scopes").unwrap_or(scopes::DEFAULT)),
        redirect_uri: params.get("redirect_uris").unwrap_or(OUT_OF_BAND).to_owned(),
        client_id: ids::ulid(now * 1000),
        client_secret: ids::uuid(),
        forgotten: false,
    };
    let milliseconds = app.id as u64 % 1000;
    let answer = Application {
        id: ids::ulid(now * 1000 + milliseconds),
        created_at: ids::moment(now, milliseconds),
        name: &app.name,
        website: app.website.as_deref(),
        redirect_uri: &app.redirect_uri,
        redirect_uris: app.redirect_uris(),
        client_id: &app.client_id,
        client_secret: &app.client_secret,
        vapid_key: "",
        scopes: app.scopes.iter().collect(),
    };
    let response = answers::json(StatusCode::OK, &answer);
    world.apps.push(app);
    response
}
