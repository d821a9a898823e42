//! `/oauth/authorize`: what is asked is kept in the session, and looked at after the person said yes.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use url::form_urlencoded;

use super::sessions::{Session, Wish};
use super::{answers, bearer, pages};
use crate::conduct::Standing;
use crate::people::Person;
use crate::redirects;
use crate::requests::Asked;
use crate::scopes::{self, Scopes};
use crate::world::{App, Grant, Shared, World};

/// `GET /oauth/authorize`: to the sign-in page with it, or the consent page for whoever is back from it.
pub(super) async fn show(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let session = Session::open(&world, &asked);
    let Some(person) = session.person else {
        return begin(&mut world, &asked);
    };
    let Some(wish) = session.wish else { return forgotten(&world) };
    let Some(app) = world.app_by_client_id(&wish.client_id) else {
        let sentence = format!("db error getting app for clientID {}", wish.client_id);
        let page = answers::dead_end(StatusCode::INTERNAL_SERVER_ERROR, &world.host, &sentence);
        return Session::default().save(&mut world, page);
    };
    if let Some(elsewhere) = barred(&world, person) {
        return answers::see_other(elsewhere);
    }
    let page = pages::consent(&world.options.title, person, app, &wish.scope, &wish.redirect_uri);
    answers::page(StatusCode::OK, page)
}

/// `POST /oauth/authorize`: yes. There is no other answer.
pub(super) async fn allow(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let session = Session::open(&world, &asked);
    let (Some(wish), Some(person)) = (session.wish, session.person) else { return forgotten(&world) };
    if let Some(elsewhere) = barred(&world, person) {
        return answers::see_other(elsewhere);
    }
    let response = granted(&mut world, &wish, person);
    if redirects::is_out_of_band(&wish.redirect_uri) {
        return response;
    }
    Session::default().save(&mut world, response)
}

/// `GET /oauth/oob`: shows the code.
pub(super) async fn out_of_band(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let session = Session::open(&world, &asked);
    let (Some(wish), Some(person)) = (session.wish, session.person) else { return forgotten(&world) };
    let code = asked.params.get("code").unwrap_or_default();
    let page = pages::out_of_band(&world.options.title, person, &wish.scope, code);
    Session::default().save(&mut world, answers::page(StatusCode::OK, page))
}

fn begin(world: &mut World, asked: &Asked) -> Response {
    let field = |name: &str| asked.params.get(name).map(str::to_owned);
    for name in ["response_type", "client_id", "redirect_uri"] {
        if field(name).is_none() {
            let sentence = format!("field {name} was not set on OAuthAuthorize form");
            return answers::dead_end(StatusCode::BAD_REQUEST, &world.host, &sentence);
        }
    }
    let wish = Wish {
        response_type: field("response_type").unwrap_or_default(),
        client_id: field("client_id").unwrap_or_default(),
        redirect_uri: field("redirect_uri").unwrap_or_default(),
        scope: field("scope").unwrap_or_else(|| scopes::DEFAULT.to_owned()),
        state: field("state").unwrap_or_default(),
    };
    let session = Session { wish: Some(wish), person: None };
    session.save(world, answers::see_other("/auth/sign_in"))
}

/// The session is over, or another one's.
fn forgotten(world: &World) -> Response {
    let sentence = "key response_type not found in session";
    answers::dead_end(StatusCode::INTERNAL_SERVER_ERROR, &world.host, sentence)
}

/// Where somebody is sent who may not come in.
pub(super) fn barred(world: &World, person: &Person) -> Option<&'static str> {
    match world.conduct.standing(person) {
        Standing::Fine | Standing::PasswordReset => None,
        Standing::Unconfirmed => Some("/auth/check_your_email"),
        Standing::Pending | Standing::Rejected => Some("/auth/wait_for_approval"),
        Standing::Disabled | Standing::Suspended | Standing::SuspendedOpenly => {
            Some("/auth/account_disabled")
        }
    }
}

fn granted(world: &mut World, wish: &Wish, person: &'static Person) -> Response {
    let Some(app) = world.app_by_client_id(&wish.client_id) else { return forgotten(world) };
    if wish.response_type != "code" {
        return answers::dead_end(StatusCode::UNAUTHORIZED, &world.host, "");
    }
    if let Err((code, description)) = check(app, wish) {
        return back(wish, &[("error", code), ("error_description", description)]);
    }
    let grant = Grant {
        app: app.id,
        person,
        redirect_uri: wish.redirect_uri.clone(),
        scopes: Scopes::parse(&wish.scope),
        challenge: None,
    };
    let code = world.grant(grant);
    back(wish, &[("code", &code)])
}

/// What was wished for is looked at last. A redirect URI that is not the client's gets the error sent.
fn check(app: &App, wish: &Wish) -> Result<(), (&'static str, &'static str)> {
    if !app.redirect_uris().contains(&wish.redirect_uri.as_str()) {
        let description = "The authorization server encountered an unexpected condition that prevented it \
                           from fulfilling the request";
        return Err(("server_error", description));
    }
    let is_registered =
        |wanted: &str| scopes::SUPPORTED.contains(&wanted) && bearer::permits(&app.scopes, &[wanted]);
    if !Scopes::parse(&wish.scope).iter().all(is_registered) {
        return Err(("invalid_scope", "The requested scope is invalid, unknown, or malformed"));
    }
    Ok(())
}

/// The redirect to the app: all parameters in the order of their names.
fn back(wish: &Wish, answer: &[(&str, &str)]) -> Response {
    let is_out_of_band = redirects::is_out_of_band(&wish.redirect_uri);
    let target = if is_out_of_band { "/oauth/oob" } else { wish.redirect_uri.as_str() };
    let (base, query) = target.split_once('?').unwrap_or((target, ""));
    let mut pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    pairs.extend(answer.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    if !wish.state.is_empty() {
        pairs.push(("state".to_owned(), wish.state.clone()));
    }
    pairs.sort();
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    answers::redirect(&format!("{base}?{query}"))
}
