//! `MiAuth`: the page that asks, the question what became of it, and the page where tokens are ended.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;
use url::Url;

use super::{api, pages};
use crate::answers;
use crate::people::Person;
use crate::requests::Asked;
use crate::scopes::Scopes;
use crate::sessions::Visit;
use crate::sign_in;
use crate::world::{App, Shared, Token, World, secret};

/// What the page was opened with.
pub(super) struct Question {
    pub(super) session: String,
    pub(super) name: String,
    pub(super) callback: Option<String>,
    /// With commas, as sent.
    pub(super) permission: String,
}

impl Question {
    fn of(session: String, asked: &Asked) -> Self {
        let sent = |name| asked.params.get(name).map(str::to_owned);
        Self {
            session,
            name: sent("name").unwrap_or_default(),
            callback: sent("callback"),
            permission: sent("permission").unwrap_or_default(),
        }
    }
}

/// `GET /miauth/{session}`.
pub(super) async fn show(
    State(shared): State<Shared>,
    Path(session): Path<String>,
    asked: Asked,
) -> Response {
    let mut world = shared.lock();
    let visit = Visit::open(&world, &asked);
    let Some(person) = visit.session.person else { return sign_in::demand(&mut world, visit, &asked) };
    let mut visit = visit;
    visit.session.return_to = Some(asked.target.clone());
    let question = Question::of(session, &asked);
    let page = pages::question(&world.options.title, &question, person, &visit.session.csrf);
    visit.close(&mut world, answers::html(StatusCode::OK, page))
}

/// `POST /miauth/{session}`: what Misskey's page does by its own API. A denial goes nowhere.
pub(super) async fn decide(
    State(shared): State<Shared>,
    Path(session): Path<String>,
    asked: Asked,
) -> Response {
    let mut world = shared.lock();
    let visit = Visit::open(&world, &asked);
    let Some(person) = visit.session.person.filter(|_| visit.is_genuine(&asked)) else {
        return sign_in::stale();
    };
    if asked.params.get("_method") == Some("delete") {
        return answers::html(StatusCode::OK, pages::denied());
    }
    let question = Question::of(session, &asked);
    agree(&mut world, &question, person);
    let callback = question.callback.as_deref().and_then(|callback| Url::parse(callback).ok());
    match callback {
        Some(mut callback) if !is_blocked(&callback) => {
            callback.query_pairs_mut().append_pair("session", &question.session);
            answers::redirect(callback.as_str())
        }
        _ => answers::html(StatusCode::OK, pages::agreed()),
    }
}

fn is_blocked(callback: &Url) -> bool {
    ["javascript", "file", "data", "mailto", "tel", "vbscript"].contains(&callback.scheme())
}

/// Makes the token at once; it is fetched later, or never.
fn agree(world: &mut World, question: &Question, person: &'static Person) {
    let asked = Scopes::parse(&question.permission.replace(',', " "));
    let scopes = world.conduct.granted.clone().unwrap_or(asked);
    let app = world.apps.len();
    world.apps.push(App {
        id: app,
        name: question.name.clone(),
        website: None,
        scopes: scopes.clone(),
        redirect_uri: question.callback.clone().unwrap_or_default(),
        client_id: question.session.clone(),
        client_secret: secret(),
        forgotten: false,
    });
    let value: String = secret().chars().take(32).collect();
    let created_at = world.clock.now();
    let token = Token { value: value.clone(), app, person: Some(person), scopes, created_at, revoked: false };
    world.tokens.push(token);
    world.miauth.insert(question.session.clone(), value);
}

/// `POST /api/miauth/{session}/check`: yes once, and no ever after.
pub(super) async fn check(State(shared): State<Shared>, Path(session): Path<String>) -> Response {
    let mut world = shared.lock();
    let fetched = world.miauth.remove(&session);
    let token = fetched.and_then(|value| world.token(&value).filter(|token| !token.revoked).cloned());
    let Some((value, person)) = token.and_then(|token| Some((token.value, token.person?))) else {
        return answers::json(StatusCode::OK, &json!({ "ok": false }));
    };
    let user = api::user(&world, person);
    answers::json(StatusCode::OK, &json!({ "ok": true, "token": value, "user": user }))
}

/// `GET /settings/apps`: the one place where a token is ended.
pub(super) async fn apps(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let visit = Visit::open(&world, &asked);
    let Some(person) = visit.session.person else { return sign_in::demand(&mut world, visit, &asked) };
    let page = pages::apps(&world, person, &visit.session.csrf);
    visit.close(&mut world, answers::html(StatusCode::OK, page))
}

/// `POST /settings/apps`: removes the app with that session.
pub(super) async fn remove(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let visit = Visit::open(&world, &asked);
    let Some(person) = visit.session.person.filter(|_| visit.is_genuine(&asked)) else {
        return sign_in::stale();
    };
    let session = asked.params.get("app").unwrap_or_default();
    let World { apps, tokens, .. } = &mut *world;
    let is_theirs = |token: &&mut Token| {
        apps[token.app].client_id == session && token.person.is_some_and(|owner| owner.id == person.id)
    };
    tokens.iter_mut().filter(is_theirs).for_each(|token| token.revoked = true);
    answers::redirect(&format!("{}/settings/apps", world.origin()))
}
