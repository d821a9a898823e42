//! Mastodon's instance API: a server's own words about itself. The domain that it says its handles
//! have is a claim: anybody can write anything there.

use std::pin::Pin;

use fediaccounts_core::{Address, DiscoveryError, Origin};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use crate::server::Server;
use crate::{inert, picture};

const MAX_TITLE: usize = 100;
const MAX_DESCRIPTION: usize = 500;
const MAX_VERSION: usize = 64;
/// Pixels: a larger picture is made smaller anyway.
const LARGE_ENOUGH: u32 = 512;

/// What a server says about itself: inert text, each may be empty.
pub(crate) struct About {
    /// Its name for itself.
    pub(crate) title: String,
    /// What it says of itself, as plain text.
    pub(crate) description: String,
    /// `version`; other software names itself in it.
    pub(crate) version: String,
    /// The domain it says its handles have, if that is a host we might talk to.
    pub(crate) domain: Option<String>,
    /// Where its picture is.
    pub(crate) icon: Option<Url>,
}

/// Asks a server what it says about itself; `None` if it says nothing that can be read.
pub(crate) type Describe = for<'a> fn(&'a Server<'a>) -> Describing<'a>;
/// The answer on its way.
pub(crate) type Describing<'a> =
    Pin<Box<dyn Future<Output = Result<Option<About>, DiscoveryError>> + Send + 'a>>;

#[derive(Deserialize)]
pub(crate) struct Document {
    /// Version 2's; a host.
    domain: Option<Value>,
    /// Version 1's; a host, or a whole URL.
    uri: Option<Value>,
    /// GoToSocial's, in both: there, the other two are the server's own host.
    account_domain: Option<Value>,
    version: String,
    title: Option<Value>,
    description: Option<Value>,
    short_description: Option<Value>,
    /// Version 2's, from Mastodon 4.3 on.
    icon: Option<Value>,
    /// An object in version 2, a URL in version 1.
    thumbnail: Option<Value>,
}

/// Asks version 2, then 1, which is all that Mastodon had before 4.0; `None` if the server has neither.
pub(crate) async fn fetch(server: &Server<'_>) -> Result<Option<About>, DiscoveryError> {
    for path in ["/api/v2/instance", "/api/v1/instance"] {
        let found: Option<Document> = server.object(server.origin().url(path)).await?;
        if let Some(about) = found.and_then(|found| about(&found, server.origin())) {
            return Ok(Some(about));
        }
    }
    Ok(None)
}

/// `None` for an object that has not the shape.
pub(crate) fn about(document: &Document, origin: &Origin) -> Option<About> {
    fn text(value: Option<&Value>) -> &str {
        value.and_then(Value::as_str).unwrap_or_default()
    }
    let host = document.domain.as_ref().or(document.uri.as_ref())?;
    let claimed = document.account_domain.as_ref().unwrap_or(host);
    let description = [&document.short_description, &document.description]
        .into_iter()
        .map(|value| inert::html(text(value.as_ref()), MAX_DESCRIPTION))
        .find(|description| !description.is_empty());
    Some(About {
        title: inert::line(text(document.title.as_ref()), MAX_TITLE),
        description: description.unwrap_or_default(),
        version: inert::line(&document.version, MAX_VERSION),
        domain: domain(text(Some(claimed)), origin),
        icon: icon(document, origin),
    })
}

/// The host in a claim, with its port. A server of the internet cannot claim this computer, and one
/// that only leaves out its port claims nothing.
fn domain(claim: &str, origin: &Origin) -> Option<String> {
    let claimed = Address::parse(claim).ok().filter(|claimed| claimed.user.is_none())?.origin;
    let is_plausible = claimed.host() != origin.host() && (!claimed.is_local() || origin.is_local());
    is_plausible.then(|| claimed.authority())
}

/// The largest icon that is not larger than needed, else the smallest there is, else the thumbnail.
fn icon(document: &Document, origin: &Origin) -> Option<Url> {
    let icons = document.icon.as_ref().and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut icons: Vec<(u32, Url)> = icons
        .iter()
        .filter_map(|icon| Some((width(icon.get("size")?)?, picture::url(icon.get("src"), origin)?)))
        .collect();
    icons.sort_by_key(|(width, _)| *width);
    let best = icons.iter().rev().find(|(width, _)| *width <= LARGE_ENOUGH).or(icons.first());
    best.map(|(_, url)| url.clone()).or_else(|| {
        let thumbnail = document.thumbnail.as_ref()?;
        picture::url(Some(thumbnail.get("url").unwrap_or(thumbnail)), origin)
    })
}

/// `96x96`.
fn width(size: &Value) -> Option<u32> {
    size.as_str()?.split_once('x')?.0.parse().ok()
}

impl About {
    /// The software that the version names: `4.5.2` and `4.5.2+glitch` are Mastodon's; others write
    /// `2.7.2 (compatible; Pleroma 2.7.0)` or something of their own.
    pub(crate) fn software(&self) -> Option<String> {
        let version = self.version.as_str();
        if version.starts_with(|c: char| c.is_ascii_digit()) && !version.contains([' ', '(', '/']) {
            return Some("mastodon".to_owned());
        }
        let name = self.compatible().unwrap_or_else(|| version.to_lowercase());
        (!name.is_empty()).then_some(name)
    }

    /// The software that says it is only compatible with Mastodon.
    pub(crate) fn compatible(&self) -> Option<String> {
        let name = self.version.split_once("(compatible;")?.1.split_whitespace().next()?;
        Some(name.trim_end_matches(')').to_lowercase()).filter(|name| !name.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(document: Value) -> Option<About> {
        let origin = Origin::parse("https://social.example").expect("an origin");
        about(&serde_json::from_value(document).ok()?, &origin)
    }

    #[test]
    fn a_claimed_domain_is_a_host_that_could_be_asked() {
        for (claim, domain) in [
            ("handles.example", Some("handles.example")),
            ("Handles.Example.", Some("handles.example")),
            ("https://handles.example", Some("handles.example")),
            ("https://handles.example/", Some("handles.example")),
            ("handles.example:8443", Some("handles.example:8443")),
            ("b\u{fc}cher.example", Some("xn--bcher-kva.example")),
            ("social.example", None),
            ("https://social.example:8443", None),
            ("http://handles.example", None),
            ("ana@handles.example", None),
            ("localhost", None),
            ("127.0.0.1:4080", None),
            ("192.168.1.1", None),
            ("handles", None),
            ("handles.example/@ana\u{202e}", None),
            ("", None),
        ] {
            for name in ["domain", "uri"] {
                let about = read(json!({ name: claim, "version": "4.5.2" })).expect("it has the shape");
                assert_eq!(about.domain.as_deref(), domain, "T047-OA {name} {claim:?}");
            }
        }
        let both =
            json!({ "domain": "social.example", "account_domain": "handles.example", "version": "0.20" });
        assert_eq!(read(both).and_then(|about| about.domain).as_deref(), Some("handles.example"), "T047-OA");
        assert!(read(json!({ "version": "4.5.2" })).is_none(), "not the shape of an instance");
        assert_eq!(read(json!({ "domain": 7, "version": "4.5.2" })).and_then(|about| about.domain), None);
    }

    #[test]
    fn the_icon_is_as_large_as_needed_or_the_smallest_or_the_thumbnail() {
        let icon = |size: &str| json!({ "src": format!("https://files.example/{size}.png"), "size": size });
        let icons = |sizes: &[&str]| sizes.iter().map(|size| icon(size)).collect::<Vec<_>>();
        let thumbnail = "https://files.example/thumbnail.png";
        for (fields, expected) in [
            (json!({ "icon": icons(&["36x36", "512x512", "192x192", "1024x1024"]) }), Some("512x512.png")),
            (json!({ "icon": icons(&["2048x2048", "1024x1024"]) }), Some("1024x1024.png")),
            (json!({ "icon": icons(&["36x36"]), "thumbnail": { "url": thumbnail } }), Some("36x36.png")),
            (json!({ "icon": icons(&["large", "-1x-1"]), "thumbnail": thumbnail }), Some("thumbnail.png")),
            (json!({ "icon": [], "thumbnail": { "url": thumbnail } }), Some("thumbnail.png")),
            (json!({ "icon": [7, null, {}], "thumbnail": thumbnail }), Some("thumbnail.png")),
            (json!({ "icon": [{ "src": "http://127.0.0.1/i.png", "size": "96x96" }] }), None),
            (json!({ "icon": "x", "thumbnail": 7 }), None),
            (json!({}), None),
        ] {
            let mut document = json!({ "domain": "x", "version": "4.5.2" });
            document
                .as_object_mut()
                .expect("an object")
                .extend(fields.as_object().expect("an object").clone());
            let url = read(document).expect("it has the shape").icon;
            let name = url.as_ref().and_then(|url| url.path().rsplit('/').next());
            assert_eq!(name, expected, "{fields}");
        }
    }

    #[test]
    fn only_mastodon_has_a_bare_version() {
        for (version, software) in [
            ("4.5.2", "mastodon"),
            ("4.6.0-alpha.5+glitch", "mastodon"),
            ("2.7.2 (compatible; Pleroma 2.7.0-develop)", "pleroma"),
            ("4.0.0 (compatible; Mitra)", "mitra"),
            ("4.0.0 (not true; really snac/2.94)", "4.0.0 (not true; really snac/2.94)"),
            ("takahe/0.11.0", "takahe/0.11.0"),
            ("(compatible;", "(compatible;"),
            ("", ""),
        ] {
            let document = serde_json::json!({ "uri": "x", "version": version });
            let about = read(document).expect("it has the shape");
            assert_eq!(about.software().unwrap_or_default(), software, "{version}");
        }
    }
}
