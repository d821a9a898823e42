//! Whom a token speaks for, and what the server says of itself: both stand in one document.

use fediaccounts_core::{IdentifyError, Identity, Origin};
use serde::Deserialize;
use serde_json::Value;

use crate::account_api::is_username;
use crate::instance_api::{About, Describing};
use crate::server::Server;
use crate::software::mastodon::later;
use crate::{DOCUMENT, Response, error_text, inert, json, picture};

/// The document.
pub(crate) const SITE: &str = "/api/v3/site";
const MAX_NAME: usize = 256;
const MAX_TITLE: usize = 100;
const MAX_DESCRIPTION: usize = 500;
const MAX_VERSION: usize = 64;

#[derive(Deserialize)]
struct Site {
    #[serde(rename = "site_view")]
    view: Value,
    version: String,
    my_user: Option<Value>,
}

#[derive(Deserialize)]
struct Person {
    id: Value,
    name: String,
    display_name: Option<Value>,
    avatar: Option<Value>,
    banned: Option<Value>,
}

/// The account in the document; `None` if it was given as to nobody.
pub(crate) fn identity(response: &Response, origin: &Origin) -> Result<Option<Identity>, IdentifyError> {
    if response.status != 200 {
        return Err(refusal(response));
    }
    let site: Site = json::object(response, DOCUMENT).ok_or(IdentifyError::Malformed)?;
    let Some(me) = site.my_user.filter(|me| !me.is_null()) else { return Ok(None) };
    let person = me.pointer("/local_user_view/person").ok_or(IdentifyError::Malformed)?;
    let person = Person::deserialize(person).map_err(|_| IdentifyError::Malformed)?;
    let subject = json::text(&person.id, MAX_NAME).filter(|id| json::is_visible(id, MAX_NAME));
    let username = Some(person.name).filter(|name| is_username(name));
    let (Some(subject), Some(username)) = (subject, username) else { return Err(IdentifyError::Malformed) };
    let name = person.display_name.as_ref().and_then(Value::as_str).map(|name| inert::line(name, MAX_NAME));
    Ok(Some(Identity {
        subject,
        display_name: name.filter(|name| !name.is_empty()).unwrap_or_else(|| username.clone()),
        username,
        avatar: picture::url(person.avatar.as_ref(), origin),
        suspended: person.banned == Some(Value::Bool(true)),
        moved_to: None,
    }))
}

/// What was answered to the question whether the token is good.
pub(crate) fn validity(response: &Response) -> Result<(), IdentifyError> {
    if response.status == 200 { Ok(()) } else { Err(refusal(response)) }
}

/// Statuses differ between versions; the word is the same.
fn refusal(response: &Response) -> IdentifyError {
    match (response.status, error_text::of(response).as_deref()) {
        (400 | 401 | 403, Some("not_logged_in" | "incorrect_login")) => IdentifyError::TokenRefused,
        (400 | 401 | 403, Some("site_ban" | "deleted")) => IdentifyError::AccountDisabled,
        _ => later(response),
    }
}

/// What a server says about itself.
pub(crate) fn describe<'a>(server: &'a Server<'a>) -> Describing<'a> {
    Box::pin(async move {
        let site: Option<Site> = server.object(server.origin().url(SITE)).await?;
        Ok(site.map(|site| {
            let text = |name: &str| site.view["site"][name].as_str().unwrap_or_default();
            About {
                title: inert::line(text("name"), MAX_TITLE),
                description: inert::line(text("description"), MAX_DESCRIPTION),
                version: inert::line(&site.version, MAX_VERSION),
                domain: None,
                icon: picture::url(site.view["site"].get("icon"), server.origin()),
            }
        }))
    })
}
