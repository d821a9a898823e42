//! Domains that are no servers themselves: where the server is that speaks for them.

use fediaccounts_core::{Address, DiscoveryError, Origin};

use crate::server::{Server, fetch};
use crate::{Transport, host_meta, webfinger};

/// Another server that the domain names: by redirects of its documents, by host-meta (RFC 6415), or by
/// WebFinger (RFC 7033) of the account that was typed or of the server's own actor. The domain was
/// asked over an encrypted connection, so whom it names is its own choice; that server is then asked
/// who it is, and the person is shown its name.
pub(crate) async fn find(
    transport: &dyn Transport,
    server: &Server<'_>,
    address: &Address,
) -> Result<Option<Origin>, DiscoveryError> {
    let origin = server.origin();
    if let Some(other) = server.led_to().and_then(|other| admit(other, origin)) {
        return Ok(Some(other));
    }
    let answer = fetch(transport, origin.url("/.well-known/host-meta")).await?;
    let template = answer.as_ref().and_then(host_meta::template);
    if let Some(other) = template.as_ref().and_then(|other| admit(other, origin)) {
        return Ok(Some(other));
    }
    // Mastodon gives the account of the server itself the name of its domain.
    let user = address.user.as_deref().unwrap_or(origin.host());
    let answer = fetch(transport, webfinger::url(origin, user)).await?;
    let link = answer.as_ref().and_then(webfinger::actor);
    Ok(link.and_then(|link| admit(&link, origin)))
}

/// A server that may be asked instead: read as if it had been typed, so never http, a private network or
/// a port of something else; and on this computer only if the domain is.
fn admit(other: &Origin, domain: &Origin) -> Option<Origin> {
    let other = Address::parse(&other.to_string()).ok()?.origin;
    (other != *domain && (!other.is_local() || domain.is_local())).then_some(other)
}

#[cfg(test)]
#[path = "elsewhere_tests.rs"]
mod tests;
