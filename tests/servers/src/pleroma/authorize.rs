//! `/oauth/authorize`: one page with the password and the scopes. Nothing that goes wrong comes back to
//! the app, and there is no way to say no.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::Response;

use super::limits::{self, Limited};
use super::state::Issued;
use super::{answers as own, bearer, is_akkoma, pages, standing, state, token};
use crate::answers;
use crate::people::Person;
use crate::redirects;
use crate::requests::Asked;
use crate::scopes::Scopes;
use crate::world::{App, Shared, World};

/// `GET /oauth/authorize`. Whoever comes with a token of the same client gets that token in the redirect,
/// unless `force_login` says otherwise.
pub(crate) async fn show(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    state::sweep(&mut world);
    let sent = |name: &str| asked.params.get(name).unwrap_or_default();
    let session = bearer::token_of(&world, &asked);
    let forced = asked.params.get("force_login").is_some_and(is_truthy);
    let app = world.app_by_client_id(sent("client_id")).map(|app| app.id);
    if let Some(session) = session.as_ref().filter(|session| !forced && Some(session.token.app) == app) {
        return existing(&world, session, sent("redirect_uri"), asked.params.get("state"));
    }
    if let Some(response) = remembered(&world, &asked, app) {
        return response;
    }
    let form = pages::Form {
        app: app.map(|app| &world.apps[app]),
        checked: Scopes::parse(sent("scope")),
        name: "",
        client_id: sent("client_id"),
        response_type: sent("response_type"),
        redirect_uri: sent("redirect_uri"),
        state: sent("state"),
        session: session.and_then(|session| session.token.person),
        complaint: None,
    };
    answers::html(StatusCode::OK, pages::authorize(&world, &form))
}

/// `POST /oauth/authorize`: name and password, or the session of a token.
pub(crate) async fn decide(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    state::sweep(&mut world);
    if let Some(refusal) = limits::over(&mut world, Limited::Passwords) {
        return refusal;
    }
    match check(&world, &asked) {
        Ok((app, person, scopes)) => {
            let (redirect_uri, state) =
                (field(&asked, "redirect_uri"), asked.params.get("authorization[state]"));
            if world.two_factor.is_asked(person) && !field(&asked, "password").is_empty() {
                let token = state::wait(&mut world, app, person, scopes);
                let state = state.unwrap_or_default();
                let form =
                    pages::Second { token: &token, state, redirect_uri, kind: "totp", complaint: None };
                return answers::html(StatusCode::OK, pages::second_factor(&world, &form));
            }
            authorized(&mut world, app, person, scopes, redirect_uri, state)
        }
        Err((status, complaint)) => again(&world, &asked, status, complaint),
    }
}

type Refusal = (StatusCode, &'static str);

fn check(world: &World, asked: &Asked) -> Result<(usize, &'static Person, Scopes), Refusal> {
    const WRONG: Refusal = (StatusCode::UNAUTHORIZED, "Invalid Username/Password");
    let session = || bearer::token_of(world, asked)?.token.person;
    let (name, password) = (field(asked, "name"), field(asked, "password"));
    let person = if name.is_empty() { session() } else { world.person_by_login(name, password) };
    let person = person.ok_or(WRONG)?;
    let app = world.app_by_client_id(field(asked, "client_id")).ok_or(WRONG)?;
    if !is_listed(app, field(asked, "redirect_uri")) {
        return Err(WRONG);
    }
    let wanted: Vec<&str> =
        asked.params.list("authorization[scope]").into_iter().filter(|scope| !scope.is_empty()).collect();
    let wanted = (!wanted.is_empty()).then(|| wanted.join(" "));
    let scopes = token::given(world, app.id, wanted.as_deref());
    let scopes = scopes.ok_or((StatusCode::UNAUTHORIZED, "This action is outside the authorized scopes"))?;
    match standing::of(world, person) {
        Some(barred) => Err((StatusCode::FORBIDDEN, barred.error)),
        None => Ok((app.id, person, scopes)),
    }
}

/// The way back with a code, or a page that shows it. Akkoma's browser session remembers who that was.
pub(crate) fn authorized(
    world: &mut World,
    app: usize,
    person: &'static Person,
    scopes: Scopes,
    redirect_uri: &str,
    state: Option<&str>,
) -> Response {
    let code = state::grant(world, app, person, scopes);
    let response = if redirects::is_out_of_band(redirect_uri) {
        let page = pages::code(world, "Successfully authorized", &code);
        answers::html(StatusCode::OK, page)
    } else {
        answers::redirect(&way_back(redirect_uri, ("code", &code), state))
    };
    if is_akkoma(world) { remember(response, person) } else { response }
}

/// The page once more, with what was typed but for the password.
fn again(world: &World, asked: &Asked, status: StatusCode, complaint: &'static str) -> Response {
    let wanted = asked.params.list("authorization[scope]").join(" ");
    let form = pages::Form {
        app: world.app_by_client_id(field(asked, "client_id")),
        checked: Scopes::parse(&wanted),
        name: field(asked, "name"),
        client_id: field(asked, "client_id"),
        response_type: field(asked, "response_type"),
        redirect_uri: field(asked, "redirect_uri"),
        state: field(asked, "state"),
        session: None,
        complaint: Some(complaint),
    };
    let mut response = answers::html(status, pages::authorize(world, &form));
    answers::set(
        &mut response,
        SET_COOKIE,
        &format!("{}=SFMyNTY.; path=/; HttpOnly; SameSite=Lax", own::COOKIE),
    );
    response
}

/// Recorded: a token in the query of the redirect, and to an address that nobody registered a redirect
/// without one.
fn existing(world: &World, session: &Issued, redirect_uri: &str, state: Option<&str>) -> Response {
    if !is_listed(&world.apps[session.token.app], redirect_uri) {
        return answers::redirect(redirect_uri);
    }
    if redirects::is_out_of_band(redirect_uri) {
        let page = pages::code(world, "Authorization exists", &session.token.value);
        return answers::html(StatusCode::OK, page);
    }
    answers::redirect(&way_back(redirect_uri, ("access_token", &session.token.value), state))
}

/// Akkoma, by its source: who signed in with this browser before, and has a token of this client, gets the
/// code of that time again. `force_login` counts only where a token came along.
fn remembered(world: &World, asked: &Asked, app: Option<usize>) -> Option<Response> {
    let name = asked.cookie(AKKOMA).filter(|_| is_akkoma(world))?;
    let (app, person) = (app?, world.person(name)?);
    token::newest(world, app, person)?;
    let code =
        world.pleroma.codes.iter().rev().find(|code| code.app == app && code.person.id == person.id)?;
    let redirect_uri = asked.params.get("redirect_uri").filter(|uri| is_listed(&world.apps[app], uri))?;
    let location = way_back(redirect_uri, ("code", &code.value), asked.params.get("state"));
    (!redirects::is_out_of_band(redirect_uri)).then(|| answers::redirect(&location))
}

/// The real one keeps it in the same cookie as the token.
const AKKOMA: &str = "akkoma_user";

fn remember(mut response: Response, person: &Person) -> Response {
    answers::set(&mut response, SET_COOKIE, &format!("{AKKOMA}={}; path=/; HttpOnly", person.user.name));
    response
}

fn way_back(redirect_uri: &str, what: (&str, &str), state: Option<&str>) -> String {
    let state = state.map(|state| ("state", state));
    let all: Vec<_> = std::iter::once(what).chain(state).collect();
    redirects::with_parameters(redirect_uri, &all)
}

/// Letter by letter.
fn is_listed(app: &App, redirect_uri: &str) -> bool {
    app.redirect_uris().contains(&redirect_uri)
}

fn field<'a>(asked: &'a Asked, name: &str) -> &'a str {
    asked.params.get(&format!("authorization[{name}]")).unwrap_or_default()
}

fn is_truthy(value: &str) -> bool {
    !["0", "f", "F", "false", "False", "FALSE", "off", "OFF"].contains(&value)
}
