//! Host metadata (RFC 6415): where the domain's WebFinger is.

use fediaccounts_core::Origin;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use crate::{DOCUMENT, Response, json};

const REL: &str = "lrdd";

/// The server in the LRDD template, from XML (XRD) or JSON (JRD).
pub(crate) fn template(response: &Response) -> Option<Origin> {
    let template = jrd(response).or_else(|| xrd(&response.body))?;
    Origin::of(&Url::parse(&template).ok()?).ok()
}

fn jrd(response: &Response) -> Option<String> {
    #[derive(Deserialize)]
    struct Document {
        links: Vec<Value>,
    }
    let document: Document = json::object(response, DOCUMENT)?;
    let link = document.links.iter().find(|link| link.get("rel").and_then(Value::as_str) == Some(REL))?;
    link.get("template")?.as_str().map(str::to_owned)
}

/// `<Link rel="lrdd" template="…"/>`. Servers send it with many content types; a web page has no such
/// element. What is malformed ends the reading, and no entity is ever expanded but those of XML itself.
fn xrd(body: &[u8]) -> Option<String> {
    let mut reader = Reader::from_str(std::str::from_utf8(body).ok()?);
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "Link" => {
                let rel = attribute(&tag, "rel");
                if let Some(template) = attribute(&tag, "template").filter(|_| rel.as_deref() == Some(REL)) {
                    return Some(template);
                }
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    Some(attribute.normalized_value(XmlVersion::Explicit1_0).ok()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scripted::{fixture, html, json};

    fn xml(links: &str) -> Response {
        let mut response = html(200);
        response.content_type = "application/xrd+xml".to_owned();
        response.body = format!(
            r#"<?xml version="1.0"?><XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0">{links}</XRD>"#
        )
        .into_bytes();
        response
    }

    fn found(response: &Response) -> Option<String> {
        template(response).map(|origin| origin.to_string())
    }

    #[test]
    fn the_template_is_read_from_xml_and_from_json() {
        let social = Some("https://social.example".to_owned());
        assert_eq!(found(&fixture("mastodon-4.5/host_meta")), social);
        let template = "https://social.example/.well-known/webfinger?resource={uri}";
        for links in [
            format!(r#"<Link rel="lrdd" template="{template}"/>"#),
            format!(r#"<Link type="application/xrd+xml" template="{template}&amp;x=1" rel="lrdd"></Link>"#),
            format!(
                r#"<Link rel="other" template="https://x.example/"/><Link rel="lrdd" template="{template}"/>"#
            ),
            format!("<hm:Host>x</hm:Host><xrd:Link rel='lrdd' template='{template}'/>"),
        ] {
            assert_eq!(found(&xml(&links)), social, "{links}");
        }
        let document = serde_json::json!({ "links": [{ "rel": "lrdd", "template": template }] });
        assert_eq!(found(&json(200, &document)), social);
    }

    #[test]
    fn what_is_no_template_leads_nowhere() {
        for links in [
            String::new(),
            r#"<Link rel="lrdd"/>"#.to_owned(),
            r#"<Link rel="lrdd" template="/.well-known/webfinger"/>"#.to_owned(),
            r#"<Link rel="lrdd" template="http://social.example/{uri}"/>"#.to_owned(),
            r#"<Link rel="lrdd" template="https://u:p@social.example/{uri}"/>"#.to_owned(),
            r#"<Link rel="lrdd" template="file:///etc/passwd"/>"#.to_owned(),
            r#"<Link rel="lrdd" template="&undefined;"/>"#.to_owned(),
            r#"<Link rel="lrdd" template="https://social.example"#.to_owned(),
            r#"<!-- <Link rel="lrdd" template="https://social.example/"/> -->"#.to_owned(),
            "<a>".repeat(100_000),
        ] {
            assert_eq!(found(&xml(&links)), None, "T072-NW {}", links.get(..80).unwrap_or(&links));
        }
        for body in
            [&b"\xff\xfe<"[..], b"", b"<", b"{}", b"[]", b"<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"]
        {
            let mut response = xml("");
            response.body = body.to_vec();
            assert_eq!(found(&response), None, "T080-NW");
        }
        assert_eq!(found(&html(200)), None);
    }
}
