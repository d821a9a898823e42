//! Where the picture of an account or a server may lie.

use fediaccounts_core::Origin;
use serde_json::Value;
use url::Url;

const MAX_URL: usize = 2048;

/// A picture may lie on any public server (object storage), over https. Only a server of this
/// computer may point at this computer.
pub(crate) fn url(value: Option<&Value>, origin: &Origin) -> Option<Url> {
    let text = value?.as_str()?;
    let url = Url::parse(text).ok().filter(|_| text.len() <= MAX_URL)?;
    Origin::of(&url).is_ok_and(|there| !there.is_local() || origin.is_local()).then_some(url)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_picture_lies_on_a_public_https_server_or_nowhere() {
        let public = Origin::parse("https://social.example").expect("an origin");
        for nowhere in [
            json!(""),
            json!("/avatars/1.png"),
            json!("http://files.example/1.png"),
            json!("http://127.0.0.1:8080/1.png"),
            json!("https://localhost/1.png"),
            json!("https://[::1]/1.png"),
            json!("https://user@files.example/1.png"),
            json!("javascript:alert(1)"),
            json!("data:image/svg+xml,<svg/>"),
            json!("file:///etc/passwd"),
            json!(format!("https://files.example/{}", "x".repeat(5_000))),
            json!(7),
            json!(null),
        ] {
            assert_eq!(url(Some(&nowhere), &public), None, "T083-NW {nowhere}");
        }
        assert_eq!(url(None, &public), None);
        assert!(url(Some(&json!("https://files.example/1.png")), &public).is_some());
        let local = Origin::parse("http://127.0.0.1:4080").expect("an origin");
        assert!(url(Some(&json!("http://127.0.0.1:4080/1.png")), &local).is_some(), "a local server may");
        assert!(url(Some(&json!("http://files.example/1.png")), &local).is_none());
    }
}
