//! From an address to an instance: what stands there, and how it speaks.

use fediaccounts_core::{Address, DialectId, DiscoveryError, Instance, NetError, Origin, ServerSoftware};
use serde::de::DeserializeOwned;
use url::Url;

use crate::instance_api::About;
use crate::metadata::Metadata;
use crate::{DOCUMENT, Request, Response, Transport, instance_api, json, metadata, nodeinfo};

/// Asks NodeInfo, the OAuth metadata and the instance API, in this order; `speaks` knows the dialect
/// of a software. A host that does not answer ends it at once.
pub(crate) async fn resolve(
    transport: &dyn Transport,
    address: &Address,
    speaks: fn(&str) -> Option<DialectId>,
) -> Result<Instance, DiscoveryError> {
    let origin = &address.origin;
    let named = nodeinfo::software(transport, origin).await?;
    if let Some(software) = &named {
        dialect(software, speaks)?;
    }
    let metadata = metadata::fetch(transport, origin).await?;
    let about = instance_api::fetch(transport, origin).await?;
    let software = match named {
        Some(software) => software,
        None => unnamed(metadata.as_ref(), about.as_ref()).ok_or(DiscoveryError::NotFediverse)?,
    };
    Ok(Instance {
        dialect: dialect(&software, speaks)?,
        endpoints: metadata::endpoints(metadata.as_ref(), origin),
        // Only WebFinger could prove another domain; until it is asked, handles name the API's host.
        account_domain: origin.authority(),
        title: title(about.as_ref(), origin),
        description: about.map(|about| about.description).unwrap_or_default(),
        icon: None,
        issuer: metadata.as_ref().map(|metadata| metadata.issuer.clone()),
        scopes_supported: metadata.and_then(|metadata| metadata.scopes_supported),
        origin: origin.clone(),
        software,
    })
}

/// The JSON object at `url`; `None` for every answer that is something else. A server that asks for
/// patience is no server without the document.
pub(crate) async fn document<T: DeserializeOwned>(
    transport: &dyn Transport,
    url: Url,
) -> Result<Option<T>, DiscoveryError> {
    match transport.send(Request::get(url)).await {
        Ok(response) if response.status == 200 => Ok(json::object(&response, DOCUMENT)),
        Ok(Response { status: status @ (429 | 502..=504), retry_after, .. }) => {
            Err(DiscoveryError::Unavailable { status, retry_after })
        }
        Ok(_) | Err(NetError::TooLarge | NetError::Redirect) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn dialect(
    software: &ServerSoftware,
    speaks: fn(&str) -> Option<DialectId>,
) -> Result<DialectId, DiscoveryError> {
    speaks(&software.name).ok_or_else(|| DiscoveryError::Unsupported { software: software.name.clone() })
}

/// What a server without NodeInfo runs: limited set-ups of Mastodon hide theirs.
fn unnamed(metadata: Option<&Metadata>, about: Option<&About>) -> Option<ServerSoftware> {
    let described = about.and_then(|about| Some((about.software()?, about.version.clone())));
    let registers = metadata.is_some_and(|metadata| metadata.registration.is_some());
    let (name, version) = described.or_else(|| registers.then(|| ("mastodon".to_owned(), String::new())))?;
    Some(ServerSoftware { name, version })
}

fn title(about: Option<&About>, origin: &Origin) -> String {
    about
        .map(|about| about.title.clone())
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| origin.authority())
}

#[cfg(test)]
#[path = "discovery_tests.rs"]
mod tests;
