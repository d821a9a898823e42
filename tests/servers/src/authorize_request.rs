//! The check of an authorization request, after Doorkeeper's `PreAuthorization`.

use crate::answers::OAuthError;
use crate::people::Person;
use crate::redirects;
use crate::requests::Params;
use crate::scopes::{self, Scopes};
use crate::version::Version;
use crate::world::{App, Grant, World};

/// The parameters the consent page's forms repeat, in the recorded order.
const REPEATED: [&str; 8] = [
    "client_id",
    "redirect_uri",
    "state",
    "response_type",
    "response_mode",
    "scope",
    "code_challenge",
    "code_challenge_method",
];

/// An authorization request that may be shown to a person.
#[derive(Debug)]
pub(crate) struct AuthorizeRequest {
    pub(crate) app: usize,
    pub(crate) app_name: String,
    pub(crate) redirect_uri: String,
    pub(crate) scopes: Scopes,
    pub(crate) state: Option<String>,
    challenge: Option<String>,
    /// What the forms of the consent page carry.
    pub(crate) hidden: Vec<(&'static str, String)>,
}

impl AuthorizeRequest {
    /// Checks the parameters in Doorkeeper's order; errors are for a page, never for a redirect.
    pub(crate) fn check(world: &World, params: &Params) -> Result<Self, OAuthError> {
        let client_id = required(params, "client_id")?;
        let app = world.app_by_client_id(client_id).ok_or_else(OAuthError::invalid_client)?;
        let redirect_uri = check_redirect_uri(app, params)?;
        check_response_type(params)?;
        let version = world.options.version;
        let scopes = check_scopes(app, params, version)?;
        let challenge = if version.has_metadata() { check_challenge(params)? } else { None };
        Ok(Self {
            app: app.id,
            app_name: app.name.clone(),
            redirect_uri,
            state: params.get("state").map(str::to_owned),
            challenge,
            hidden: hidden_fields(params, &scopes),
            scopes,
        })
    }

    /// The grant a person gives by approving.
    pub(crate) fn granted_by(&self, person: &'static Person) -> Grant {
        Grant {
            app: self.app,
            person,
            redirect_uri: self.redirect_uri.clone(),
            scopes: self.scopes.clone(),
            challenge: self.challenge.clone(),
        }
    }

    /// The redirect URI with an answer, and `state` at the end as it was sent.
    pub(crate) fn answer(&self, parameters: &[(&str, &str)]) -> String {
        let state = self.state.iter().map(|state| ("state", state.as_str()));
        let all: Vec<_> = parameters.iter().copied().chain(state).collect();
        redirects::with_parameters(&self.redirect_uri, &all)
    }
}

fn required<'a>(params: &'a Params, name: &str) -> Result<&'a str, OAuthError> {
    params.get(name).ok_or_else(|| OAuthError::missing(name))
}

fn check_redirect_uri(app: &App, params: &Params) -> Result<String, OAuthError> {
    let asked = params.get("redirect_uri").unwrap_or_default();
    if app.redirect_uris().iter().any(|registered| redirects::matches(asked, registered)) {
        return Ok(asked.to_owned());
    }
    let description = "The requested redirect URI is malformed or doesn't match the client redirect URI.";
    Err(OAuthError::bad_request("invalid_redirect_uri", description))
}

fn check_response_type(params: &Params) -> Result<(), OAuthError> {
    if required(params, "response_type")? == "code" {
        return Ok(());
    }
    let description = "The authorization server does not support this response type.";
    Err(OAuthError::bad_request("unsupported_response_type", description))
}

fn check_scopes(app: &App, params: &Params, version: Version) -> Result<Scopes, OAuthError> {
    let scopes = Scopes::parse(params.get("scope").unwrap_or(scopes::DEFAULT));
    if scopes.all_supported(version) && scopes.within(&app.scopes) {
        return Ok(scopes);
    }
    Err(OAuthError::invalid_scope())
}

fn check_challenge(params: &Params) -> Result<Option<String>, OAuthError> {
    let Some(challenge) = params.get("code_challenge") else { return Ok(None) };
    if params.get("code_challenge_method") == Some("S256") {
        return Ok(Some(challenge.to_owned()));
    }
    Err(OAuthError::bad_request("invalid_code_challenge_method", "The code_challenge_method must be S256."))
}

fn hidden_fields(params: &Params, scopes: &Scopes) -> Vec<(&'static str, String)> {
    let value = |name: &str| match name {
        "scope" => scopes.to_string(),
        "response_mode" => params.get(name).unwrap_or("query").to_owned(),
        other => params.get(other).unwrap_or_default().to_owned(),
    };
    REPEATED.iter().map(|name| (*name, value(name))).collect()
}
