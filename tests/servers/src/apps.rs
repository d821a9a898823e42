//! `POST /api/v1/apps` and `GET /api/v1/apps/verify_credentials`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use crate::bearer::Denial;
use crate::requests::{Asked, Params};
use crate::scopes::{self, Scopes};
use crate::version::Version;
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
    #[serde(skip_serializing_if = "Option::is_none")]
    client_secret_expires_at: Option<u8>,
    vapid_key: &'static str,
}

/// Mastodon's `Application`.
#[derive(Serialize)]
struct Public<'a> {
    id: String,
    name: &'a str,
    website: Option<&'a str>,
    #[serde(flatten)]
    lists: Option<Lists<'a>>,
}

/// What 4.3 added.
#[derive(Serialize)]
struct Lists<'a> {
    scopes: Vec<&'a str>,
    redirect_uris: Vec<&'a str>,
}

impl<'a> Public<'a> {
    fn of(app: &'a App, version: Version) -> Self {
        let lists = || Lists { scopes: app.scopes.iter().collect(), redirect_uris: app.redirect_uris() };
        Self {
            id: (app.id + 1).to_string(),
            name: &app.name,
            website: app.website.as_deref(),
            lists: version.has_metadata().then(lists),
        }
    }
}

/// `POST /api/v1/apps`: registers an app.
pub(crate) async fn register(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    if let Some(refusal) = over_limit(&mut world) {
        return refusal;
    }
    let version = world.options.version;
    let draft = Draft::read(&asked.params, version);
    let errors = draft.errors(version);
    if !errors.is_empty() {
        let sentence = format!("Validation failed: {}", errors.join(", "));
        return answers::error(StatusCode::UNPROCESSABLE_ENTITY, &sentence);
    }
    let app = draft.register(world.apps.len());
    let answer = Credentials {
        app: Public::of(&app, version),
        redirect_uri: &app.redirect_uri,
        client_id: &app.client_id,
        client_secret: &app.client_secret,
        client_secret_expires_at: version.has_metadata().then_some(0),
        vapid_key: "",
    };
    let response = answers::json(StatusCode::OK, &answer);
    world.apps.push(app);
    response
}

/// `GET /api/v1/apps/verify_credentials`: any token will do, before 4.3 any that may read.
pub(crate) async fn verify_credentials(State(shared): State<Shared>, asked: Asked) -> Response {
    let world = shared.lock();
    let version = world.options.version;
    match bearer::token_of(&world, &asked) {
        Ok(token) if !version.has_metadata() && !token.scopes.any_of(&["read"]) => {
            Denial::OutsideScopes.response(&world)
        }
        Ok(token) => answers::json(StatusCode::OK, &Public::of(&world.apps[token.app], version)),
        Err(denial) => denial.response(&world),
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
    /// Before 4.3 a list is no redirect URI at all.
    fn read(params: &Params, version: Version) -> Self {
        let listed = params.list("redirect_uris").join("\n");
        let listed = if version.has_metadata() { listed } else { String::new() };
        let redirect_uri = params.get("redirect_uris").map_or(listed, str::to_owned);
        Self {
            name: params.get("client_name").unwrap_or_default().to_owned(),
            website: params.get("website").map(str::to_owned),
            scopes: Scopes::parse(params.get("scopes").unwrap_or(scopes::DEFAULT)),
            redirect_uri,
        }
    }

    /// The sentences of Doorkeeper's and Mastodon's validations, in their order.
    fn errors(&self, version: Version) -> Vec<String> {
        let mut errors = Vec::new();
        if self.name.is_empty() {
            errors.push("Name can't be blank".to_owned());
        }
        errors.extend(
            redirects::registration_errors(&self.redirect_uri)
                .iter()
                .map(|error| format!("Redirect URI {error}")),
        );
        if !self.scopes.all_supported(version) {
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
            forgotten: false,
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
    (*count > limit).then(|| answers::too_many(Some((limit, window + WINDOW)), None))
}
