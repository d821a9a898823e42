//! From an address to an instance: what stands there, and how it speaks.

use fediaccounts_core::{Address, DialectId, DiscoveryError, Instance, Origin, ServerSoftware};

use crate::instance_api::{About, Describe};
use crate::metadata::Metadata;
use crate::server::Server;
use crate::software::misskey::Misskey;
use crate::{Transport, elsewhere, instance_api, metadata, nodeinfo};

/// What is known of a software.
pub(crate) enum Known {
    /// It speaks this dialect, and has its own way of describing itself, or Mastodon's.
    Speaks(DialectId, Option<Describe>),
    /// It has ways of its own, which nobody here has learned yet.
    Unspoken,
    /// It is new to us. This dialect may do, if the server publishes how to sign in.
    Unknown(DialectId),
}

/// Finds out what stands at an address. A domain that is no server itself, but names the one that speaks
/// for it, is followed there, once.
pub(crate) async fn resolve(
    transport: &dyn Transport,
    address: &Address,
    known: fn(&str) -> Known,
) -> Result<Instance, DiscoveryError> {
    let server = Server::new(transport, &address.origin);
    match look(&server, known).await {
        Err(DiscoveryError::NotFediverse) => match elsewhere::find(transport, &server, address).await? {
            Some(origin) => look(&Server::new(transport, &origin), known).await,
            None => Err(DiscoveryError::NotFediverse),
        },
        found => found,
    }
}

/// Asks NodeInfo, the OAuth metadata and the instance API, in this order. A host that does not answer
/// ends it at once, and so does software that nobody here speaks.
async fn look(server: &Server<'_>, known: fn(&str) -> Known) -> Result<Instance, DiscoveryError> {
    let named = nodeinfo::software(server).await?;
    if let Some(software) = named.as_ref().filter(|software| matches!(known(&software.name), Known::Unspoken))
    {
        return Err(DiscoveryError::Unsupported { software: software.name.clone() });
    }
    let metadata = metadata::fetch(server).await?;
    let about = match named.as_ref().map(|software| known(&software.name)) {
        Some(Known::Speaks(_, Some(describe))) => describe(server).await?,
        _ => instance_api::fetch(server).await?,
    };
    let (named, about) = match (named, about) {
        (None, None) => unnamed(server, known, metadata.as_ref()).await?,
        told => told,
    };
    // NodeInfo alone proves nothing: a domain without a server may pass on that of another.
    if metadata.is_none() && about.is_none() && !is_unknown(named.as_ref(), known) {
        return Err(DiscoveryError::NotFediverse);
    }
    let software = software(named, metadata.as_ref(), about.as_ref()).ok_or(DiscoveryError::NotFediverse)?;
    let dialect = dialect(&software, known, metadata.as_ref(), about.as_ref())?;
    Ok(instance(server.origin(), software, dialect, metadata, about))
}

/// A Misskey that does not federate refuses its NodeInfo, and is new that way. It publishes how to sign
/// in, but nowhere to register: only such a server is asked whether it is one.
async fn unnamed(
    server: &Server<'_>,
    known: fn(&str) -> Known,
    metadata: Option<&Metadata>,
) -> Result<(Option<ServerSoftware>, Option<About>), DiscoveryError> {
    let is_likely = metadata.is_some_and(|metadata| metadata.is_usable() && metadata.registration.is_none());
    let about = match known(Misskey::NAME) {
        Known::Speaks(_, Some(describe)) if is_likely => describe(server).await?,
        _ => None,
    };
    let software =
        |about: &About| ServerSoftware { name: Misskey::NAME.into(), version: about.version.clone() };
    Ok((about.as_ref().map(software), about))
}

fn is_unknown(named: Option<&ServerSoftware>, known: fn(&str) -> Known) -> bool {
    named.is_some_and(|software| matches!(known(&software.name), Known::Unknown(_)))
}

/// What the server runs, by its NodeInfo; or, where that is missing, by the rest: limited set-ups of
/// Mastodon hide theirs. One that says itself that it is only compatible with Mastodon is not believed
/// to be Mastodon.
fn software(
    named: Option<ServerSoftware>,
    metadata: Option<&Metadata>,
    about: Option<&About>,
) -> Option<ServerSoftware> {
    let compatible = about.and_then(About::compatible);
    if let Some(named) = named.filter(|named| named.name != "mastodon" || compatible.is_none()) {
        return Some(named);
    }
    let described = about.and_then(|about| Some((about.software()?, about.version.clone())));
    let registers = metadata.is_some_and(|metadata| metadata.registration.is_some());
    let (name, version) = described.or_else(|| registers.then(|| ("mastodon".to_owned(), String::new())))?;
    Some(ServerSoftware { name, version })
}

/// The dialect of a software. One that is new to us has to publish where to sign in, and must register
/// clients as Mastodon does: it says so, or has Mastodon's interface.
fn dialect(
    software: &ServerSoftware,
    known: fn(&str) -> Known,
    metadata: Option<&Metadata>,
    about: Option<&About>,
) -> Result<DialectId, DiscoveryError> {
    let is_usable = metadata
        .is_some_and(|metadata| metadata.is_usable() && (metadata.registration.is_some() || about.is_some()));
    match known(&software.name) {
        Known::Speaks(dialect, _) => Ok(dialect),
        Known::Unknown(dialect) if is_usable => Ok(dialect),
        _ => Err(DiscoveryError::Unsupported { software: software.name.clone() }),
    }
}

fn instance(
    origin: &Origin,
    software: ServerSoftware,
    dialect: DialectId,
    metadata: Option<Metadata>,
    about: Option<About>,
) -> Instance {
    let claimed = about.as_ref().and_then(|about| about.domain.clone());
    Instance {
        dialect,
        endpoints: metadata::endpoints(metadata.as_ref(), origin),
        account_domain: claimed.unwrap_or_else(|| origin.authority()),
        title: title(about.as_ref(), origin),
        icon: about.as_ref().and_then(|about| about.icon.clone()),
        description: about.map(|about| about.description).unwrap_or_default(),
        issuer: metadata.as_ref().map(|metadata| metadata.issuer.clone()),
        scopes_supported: metadata.and_then(|metadata| metadata.scopes_supported),
        origin: origin.clone(),
        software,
    }
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
