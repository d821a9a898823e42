//! `POST /api/v1/apps` and `GET /api/v1/apps/verify_credentials`.

use axum::extract::State;
use axum::http::{HeaderName, StatusCode};
use axum::response::Response;
use serde::Serialize;

use crate::clock::iso8601;
use crate::requests::{Asked, Params};
use crate::scopes::{self, Scopes};
use crate::world::{App, Shared, World, secret};
use crate::{answers, bearer, redirects};

/// The window of the registration limit, in seconds.
const WINDOW: u64 = 600;

/// Mastodon's `CredentialApplication`, in the recorded order.
#[derive(Serialize)]
struct Credentials<'a> {
    #[serde(flatten)]
    app: Public<'a>,
    redirect_uri: &'a str,
    client_id: &'a str,
    client_secret: &'a str,
    client_secret_expires_at: u8,
    vapid_key: &'static str,
}

/// Mastodon's `Application`.
#[derive(Serialize)]
struct Public<'a> {
    id: String,
    name: &'a str,
    website: Option<&'a str>,
    scopes: Vec<&'a str>,
    redirect_uris: Vec<&'a str>,
}

impl<'a> Public<'a> {
    fn of(app: &'a App) -> Self {
        Self {
            id: (app.id + 1).to_string(),
            name: &app.name,
            website: app.website.as_deref(),
            scopes: app.scopes.iter().collect(),
            redirect_uris: app.redirect_uris(),
        }
    }
}

/// `POST /api/v1/apps`: registers an app.
pub(crate) async fn register(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    if let Some(refusal) = over_limit(&mut world) {
        return refusal;
    }
    let draft = Draft::read(&asked.params);
    let errors = draft.errors();
    if !errors.is_empty() {
        let sentence = format!("Validation failed: {}", errors.join(", "));
        return answers::error(StatusCode::UNPROCESSABLE_ENTITY, &sentence);
    }
    let app = draft.register(world.apps.len());
    let answer = Credentials {
        app: Public::of(&app),
        redirect_uri: &app.redirect_uri,
        client_id: &app.client_id,
        client_secret: &app.client_secret,
        client_secret_expires_at: 0,
        vapid_key: "",
    };
    let response = answers::json(StatusCode::OK, &answer);
    world.apps.push(app);
    response
}

/// `GET /api/v1/apps/verify_credentials`: any token will do.
pub(crate) async fn verify_credentials(State(shared): State<Shared>, asked: Asked) -> Response {
    let world = shared.lock();
    match bearer::token_of(&world, &asked) {
        Ok(token) => answers::json(StatusCode::OK, &Public::of(&world.apps[token.app])),
        Err(denial) => denial.response(),
    }
}

/// What somebody wants to register.
struct Draft {
    name: String,
    website: Option<String>,
    scopes: Scopes,
    redirect_uri: String,
}

impl Draft {
    fn read(params: &Params) -> Self {
        let listed = params.list("redirect_uris").join("\n");
        let redirect_uri = params.get("redirect_uris").map_or(listed, str::to_owned);
        Self {
            name: params.get("client_name").unwrap_or_default().to_owned(),
            website: params.get("website").map(str::to_owned),
            scopes: Scopes::parse(params.get("scopes").unwrap_or(scopes::DEFAULT)),
            redirect_uri,
        }
    }

    /// The sentences of Doorkeeper's and Mastodon's validations, in their order.
    fn errors(&self) -> Vec<String> {
        let mut errors = Vec::new();
        if self.name.is_empty() {
            errors.push("Name can't be blank".to_owned());
        }
        errors.extend(
            redirects::registration_errors(&self.redirect_uri)
                .iter()
                .map(|error| format!("Redirect URI {error}")),
        );
        if !self.scopes.all_supported() {
            errors.push("Scopes doesn't match those configured on the server.".to_owned());
        }
        if self.name.chars().count() > 60 {
            errors.push("Name is too long (maximum is 60 characters)".to_owned());
        }
        if self.redirect_uri.chars().count() > 2000 {
            errors.push("Redirect URI is too long (maximum is 2000 characters)".to_owned());
        }
        errors
    }

    fn register(self, id: usize) -> App {
        App {
            id,
            name: self.name,
            website: self.website,
            scopes: self.scopes,
            redirect_uri: self.redirect_uri,
            client_id: secret(),
            client_secret: secret(),
        }
    }
}

/// Counts a request in the window of rack-attack, and refuses it above the limit.
fn over_limit(world: &mut World) -> Option<Response> {
    let limit = world.options.registration_limit?;
    let now = world.clock.now();
    let window = now - now % WINDOW;
    let (start, count) = &mut world.registration_window;
    if *start != window {
        (*start, *count) = (window, 0);
    }
    *count += 1;
    (*count > limit).then(|| too_many(limit, window + WINDOW))
}

fn too_many(limit: u32, reset: u64) -> Response {
    let body = serde_json::json!({ "error": "Too many requests" });
    let mut response = answers::json_as(StatusCode::TOO_MANY_REQUESTS, "application/json", &body);
    for (name, value) in [
        ("x-ratelimit-limit", limit.to_string()),
        ("x-ratelimit-remaining", "0".to_owned()),
        ("x-ratelimit-reset", iso8601(reset)),
    ] {
        answers::set(&mut response, HeaderName::from_static(name), &value);
    }
    response
}
