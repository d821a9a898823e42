//! WebFinger (RFC 7033): which server an account of a domain lives on.

use fediaccounts_core::{Address, Origin};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use crate::server::fetch;
use crate::{DOCUMENT, Response, Transport, json};

const PROFILE: &str = "http://webfinger.net/rel/profile-page";
const MAX_USER: usize = 256;

#[derive(Deserialize)]
struct Answer {
    subject: Option<String>,
    links: Vec<Value>,
}

/// The question for `acct:user@domain`.
pub(crate) fn url(domain: &Origin, user: &str) -> Url {
    let mut url = domain.url("/.well-known/webfinger");
    url.query_pairs_mut().append_pair("resource", &format!("acct:{user}@{}", domain.authority()));
    url
}

/// The server that the account's actor is on.
pub(crate) fn actor(response: &Response) -> Option<Origin> {
    let answer: Answer = json::object(response, DOCUMENT)?;
    answer.links.iter().find_map(|link| origin_of(link, "self"))
}

/// Whether the domain says that this account of its own lives on that server. The domain may redirect
/// the question, as Mastodon tells those to do whose handles have a domain without a server.
pub(crate) async fn proves(transport: &dyn Transport, domain: &str, user: &str, origin: &Origin) -> bool {
    let is_name = (1..=MAX_USER).contains(&user.len())
        && user.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte));
    let Some(domain) = Address::parse(domain).ok().filter(|domain| domain.user.is_none()) else {
        return false;
    };
    let domain = domain.origin;
    if domain == *origin {
        return true; // a server speaks for its own name
    }
    if !is_name || (domain.is_local() && !origin.is_local()) {
        return false;
    }
    match fetch(transport, url(&domain, user)).await {
        Ok(Some(response)) => names(&response, &domain, user, origin),
        _ => false,
    }
}

/// Whether an answer is about that account, and leads to that server.
pub(crate) fn names(response: &Response, domain: &Origin, user: &str, origin: &Origin) -> bool {
    let Some(answer) = json::object::<Answer>(response, DOCUMENT) else { return false };
    let account = format!("acct:{user}@{}", domain.authority());
    let is_about = answer.subject.is_none_or(|subject| subject.eq_ignore_ascii_case(&account));
    let leads = |rel| answer.links.iter().find_map(|link| origin_of(link, rel)).is_some_and(|o| o == *origin);
    is_about && (leads("self") || leads(PROFILE))
}

/// Where a link of that relation leads; `self` only if it is an actor's.
fn origin_of(link: &Value, rel: &str) -> Option<Origin> {
    let text = |name: &str| link.get(name).and_then(Value::as_str);
    let is_actor = text("type").is_none_or(|kind| {
        kind.starts_with("application/activity+json") || kind.starts_with("application/ld+json")
    });
    let fits = text("rel") == Some(rel) && (rel != "self" || is_actor);
    let url = Url::parse(text("href").filter(|_| fits)?).ok()?;
    Origin::of(&url).ok()
}

#[cfg(test)]
#[path = "webfinger_tests.rs"]
mod tests;
