//! `/oauth/authorize`: the consent page and a person's answer to it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::Response;

use crate::answers::{self, OAuthError};
use crate::authorize_request::AuthorizeRequest;
use crate::people::Person;
use crate::requests::{Asked, Params};
use crate::sessions::Visit;
use crate::version::Version;
use crate::world::{Shared, World};
use crate::{pages, redirects, sign_in};

/// `GET /oauth/authorize`. Who has a live token for the same app and scopes is not asked again,
/// unless `force_login` is set; and `force_login` logs nobody out.
pub(crate) async fn show(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let mut visit = Visit::open(&world, &asked);
    let Some(person) = visit.session.person else {
        return sign_in::demand(&mut world, visit, &asked);
    };
    visit.session.return_to = Some(asked.target.clone());
    let response = match AuthorizeRequest::check(&world, &asked.params) {
        Err(error) => error_page(&world, &error),
        Ok(request) if may_skip_consent(&world, &request, person, &asked.params) => {
            approve(&mut world, &request, person)
        }
        Ok(request) => {
            let page = pages::consent(&world.options.title, &request, person, &visit.session.csrf);
            answers::html(StatusCode::OK, page)
        }
    };
    visit.close(&mut world, uncached(response))
}

/// `POST /oauth/authorize` approves, or denies with `_method=delete` as Rails forms do.
pub(crate) async fn decide(State(shared): State<Shared>, asked: Asked) -> Response {
    let denied = asked.params.get("_method").is_some_and(|method| method.eq_ignore_ascii_case("delete"));
    answer(&shared, &asked, denied)
}

/// `DELETE /oauth/authorize` denies.
pub(crate) async fn deny(State(shared): State<Shared>, asked: Asked) -> Response {
    answer(&shared, &asked, true)
}

/// `GET /oauth/authorize/native`: shows the code to be typed or pasted.
pub(crate) async fn native(asked: Asked) -> Response {
    answers::html(StatusCode::OK, pages::code(asked.params.get("code").unwrap_or_default()))
}

fn answer(shared: &Shared, asked: &Asked, denied: bool) -> Response {
    let mut world = shared.lock();
    let visit = Visit::open(&world, asked);
    let Some(person) = visit.session.person else {
        return sign_in::demand(&mut world, visit, asked);
    };
    if !visit.is_genuine(asked) {
        return sign_in::stale();
    }
    let response = match AuthorizeRequest::check(&world, &asked.params) {
        Err(error) => error_page(&world, &error),
        Ok(request) if denied => refuse(&request),
        Ok(request) => approve(&mut world, &request, person),
    };
    visit.close(&mut world, uncached(response))
}

fn may_skip_consent(world: &World, request: &AuthorizeRequest, person: &Person, params: &Params) -> bool {
    let forced = params.get("force_login").is_some_and(is_truthy);
    !forced && world.matching_token(request.app, Some(person), &request.scopes).is_some()
}

/// Rails' `ActiveModel::Type::Boolean`.
fn is_truthy(value: &str) -> bool {
    !["0", "f", "F", "false", "FALSE", "off", "OFF"].contains(&value)
}

fn approve(world: &mut World, request: &AuthorizeRequest, person: &'static Person) -> Response {
    let code = world.grant(request.granted_by(person));
    if redirects::is_out_of_band(&request.redirect_uri) {
        return answers::redirect(&format!("{}/oauth/authorize/native?code={code}", world.origin()));
    }
    answers::redirect(&request.answer(&[("code", &code)]))
}

fn refuse(request: &AuthorizeRequest) -> Response {
    let description = "The resource owner or authorization server denied the request.";
    if redirects::is_out_of_band(&request.redirect_uri) {
        return OAuthError::bad_request("access_denied", description).as_page();
    }
    answers::redirect(&request.answer(&[("error", "access_denied"), ("error_description", description)]))
}

/// An error for the person alone. Doorkeeper 5.5 sends all of them with status 200.
fn error_page(world: &World, error: &OAuthError) -> Response {
    let mut page = error.as_page();
    if world.options.version == Version::V3_5 {
        *page.status_mut() = StatusCode::OK;
    }
    page
}

/// Mastodon forbids keeping any answer of this endpoint.
fn uncached(mut response: Response) -> Response {
    answers::set(&mut response, CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
    response
}
