//! Mastodon's instance API: a server's own words about itself. Its `domain` and `uri` are not
//! believed: anybody can write anything there.

use fediaccounts_core::{DiscoveryError, Origin};
use serde::Deserialize;
use serde_json::Value;

use crate::discovery::document;
use crate::{Transport, inert};

const MAX_TITLE: usize = 100;
const MAX_DESCRIPTION: usize = 500;
const MAX_VERSION: usize = 64;

/// What a server says about itself: inert text, each may be empty.
pub(crate) struct About {
    /// Its name for itself.
    pub(crate) title: String,
    /// What it says of itself, as plain text.
    pub(crate) description: String,
    /// `version`; other software names itself in it.
    pub(crate) version: String,
}

#[derive(Deserialize)]
struct Document {
    /// Version 2's, version 1's: one of them makes the shape, and that is all it is good for.
    domain: Option<Value>,
    uri: Option<Value>,
    version: String,
    title: Option<Value>,
    description: Option<Value>,
    short_description: Option<Value>,
}

/// Asks version 2, then 1; `None` if the server has neither.
pub(crate) async fn fetch(
    transport: &dyn Transport,
    origin: &Origin,
) -> Result<Option<About>, DiscoveryError> {
    for path in ["/api/v2/instance", "/api/v1/instance"] {
        let found: Option<Document> = document(transport, origin.url(path)).await?;
        if let Some(found) = found.filter(|found| found.domain.is_some() || found.uri.is_some()) {
            return Ok(Some(about(&found)));
        }
    }
    Ok(None)
}

fn about(document: &Document) -> About {
    fn text(value: Option<&Value>) -> &str {
        value.and_then(Value::as_str).unwrap_or_default()
    }
    let description = [&document.short_description, &document.description]
        .into_iter()
        .map(|value| inert::html(text(value.as_ref()), MAX_DESCRIPTION))
        .find(|description| !description.is_empty());
    About {
        title: inert::line(text(document.title.as_ref()), MAX_TITLE),
        description: description.unwrap_or_default(),
        version: inert::line(&document.version, MAX_VERSION),
    }
}

impl About {
    /// The software that the version names: `4.5.2` and `4.5.2+glitch` are Mastodon's; others write
    /// `2.7.2 (compatible; Pleroma 2.7.0)` or something of their own.
    pub(crate) fn software(&self) -> Option<String> {
        let version = self.version.as_str();
        if version.starts_with(|c: char| c.is_ascii_digit()) && !version.contains([' ', '(', '/']) {
            return Some("mastodon".to_owned());
        }
        let compatible =
            version.split_once("(compatible;").and_then(|(_, name)| name.split_whitespace().next());
        let name = compatible.map_or(version, |name| name.trim_end_matches(')')).to_lowercase();
        (!name.is_empty()).then_some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            let about = About { title: String::new(), description: String::new(), version: version.into() };
            assert_eq!(about.software().unwrap_or_default(), software, "{version}");
        }
    }
}
