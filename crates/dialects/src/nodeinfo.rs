//! NodeInfo: what a server runs. Untrusted; it may be missing or lie, and selects quirks alone.

use fediaccounts_core::{DiscoveryError, Origin, ServerSoftware};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use crate::inert;
use crate::server::Server;

const SCHEMA: &str = "http://nodeinfo.diaspora.software/ns/schema/2.";
const NEWEST_MINOR: u8 = 2;
const MAX_HREF: usize = 2048;
const MAX_NAME: usize = 64;

#[derive(Deserialize)]
struct Links {
    links: Vec<Value>,
}

#[derive(Deserialize)]
struct Link {
    rel: String,
    href: String,
}

#[derive(Deserialize)]
struct NodeInfo {
    software: Software,
}

#[derive(Deserialize)]
struct Software {
    name: String,
    version: Option<Value>,
}

/// What the server says it runs; `None` if it publishes nothing that can be read.
pub(crate) async fn software(server: &Server<'_>) -> Result<Option<ServerSoftware>, DiscoveryError> {
    let links: Option<Links> = server.object(server.origin().url("/.well-known/nodeinfo")).await?;
    let Some(url) = links.and_then(|links| newest(&links.links, server.origin())) else { return Ok(None) };
    Ok(server.object(url).await?.and_then(named))
}

fn named(NodeInfo { software }: NodeInfo) -> Option<ServerSoftware> {
    let name = inert::line(&software.name, MAX_NAME).to_lowercase();
    let version = software.version.as_ref().and_then(Value::as_str).unwrap_or_default();
    (!name.is_empty()).then(|| ServerSoftware { name, version: inert::line(version, MAX_NAME) })
}

/// Both readings, of any answer.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) fn read(response: &crate::Response, origin: &Origin) -> (Option<Url>, Option<ServerSoftware>) {
    let links: Option<Links> = crate::json::object(response, crate::DOCUMENT);
    let software = crate::json::object(response, crate::DOCUMENT).and_then(named);
    (links.and_then(|links| newest(&links.links, origin)), software)
}

/// The newest document among the links that lead to this server.
fn newest(links: &[Value], origin: &Origin) -> Option<Url> {
    links
        .iter()
        .filter_map(|link| Link::deserialize(link).ok())
        .filter_map(|link| {
            let minor = link.rel.strip_prefix(SCHEMA)?.parse().ok().filter(|minor| *minor <= NEWEST_MINOR)?;
            Some((minor, local(&link.href, origin)?))
        })
        .max_by_key(|(minor, _): &(u8, Url)| *minor)
        .map(|(_, url)| url)
}

/// The same path and query on the server's own origin. Servers behind a proxy were seen to write
/// the wrong scheme, never a wrong host.
fn local(href: &str, origin: &Origin) -> Option<Url> {
    let href = Url::parse(href).ok().filter(|_| href.len() <= MAX_HREF)?;
    let host = href.host_str()?;
    let is_here = host.strip_suffix('.').unwrap_or(host) == origin.host();
    (is_here && matches!(href.scheme(), "https" | "http")).then(|| {
        let mut url = origin.url(href.path());
        url.set_query(href.query());
        url
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn link(rel: &str, href: &str) -> Value {
        json!({ "rel": format!("http://nodeinfo.diaspora.software/ns/schema/{rel}"), "href": href })
    }

    fn chosen(links: &[Value]) -> Option<String> {
        let origin = Origin::parse("https://social.example").expect("an origin");
        newest(links, &origin).map(String::from)
    }

    #[test]
    fn the_newest_document_on_the_server_itself_is_chosen() {
        let links = [
            link("2.0", "https://social.example/nodeinfo/2.0"),
            link("2.1", "https://social.example/nodeinfo/2.1"),
            link("9.9", "https://social.example/nodeinfo/9.9"),
            link("1.0", "https://social.example/nodeinfo/1.0"),
            json!({ "rel": 7, "href": [] }),
            json!("text"),
        ];
        assert_eq!(chosen(&links).as_deref(), Some("https://social.example/nodeinfo/2.1"));
    }

    #[test]
    fn a_wrong_scheme_is_mended_and_a_query_is_kept() {
        for (href, url) in [
            ("http://social.example/nodeinfo/2.0/", "https://social.example/nodeinfo/2.0/"),
            ("https://social.example./?rest_route=/nodeinfo", "https://social.example/?rest_route=/nodeinfo"),
            ("https://x:y@Social.Example:8443/a%2Fb", "https://social.example/a%2Fb"),
        ] {
            assert_eq!(chosen(&[link("2.0", href)]).as_deref(), Some(url), "{href}");
        }
    }

    #[test]
    fn a_document_elsewhere_is_not_asked_for() {
        for href in [
            "https://evil.example/nodeinfo/2.0",
            "https://social.example.evil.example/",
            "https://social.example@evil.example/",
            "http://127.0.0.1/nodeinfo",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "//evil.example/",
            "/nodeinfo/2.0",
            "",
            &format!("https://social.example/{}", "a".repeat(4096)),
        ] {
            assert_eq!(chosen(&[link("2.1", href)]), None, "T034-OA {href}");
        }
    }
}
