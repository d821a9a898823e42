//! Redirect URIs: what may be registered, what matches, and how parameters are added.
//!
//! After Doorkeeper's `RedirectUriValidator` and `URIChecker`.

use std::net::IpAddr;

use url::form_urlencoded::Serializer;

/// The redirect URIs that ask for the code to be shown on a page.
const OUT_OF_BAND: [&str; 2] = ["urn:ietf:wg:oauth:2.0:oob", "urn:ietf:wg:oauth:2.0:oob:auto"];

/// Whether the code is to be shown instead of sent back.
pub(crate) fn is_out_of_band(redirect_uri: &str) -> bool {
    OUT_OF_BAND.contains(&redirect_uri)
}

/// What is wrong with a list of redirect URIs, in Doorkeeper's words.
pub(crate) fn registration_errors(list: &str) -> Vec<&'static str> {
    if list.trim().is_empty() {
        return vec!["can't be blank"];
    }
    let mut errors = Vec::new();
    for uri in list.split_whitespace().filter(|uri| !is_out_of_band(uri)) {
        errors.extend(faults_of(uri));
    }
    errors
}

fn faults_of(uri: &str) -> Vec<&'static str> {
    if !uri.chars().all(|c| c.is_ascii_graphic() && !"<>\"{}|\\^`".contains(c)) {
        return vec!["must be a valid URI."];
    }
    let mut errors = Vec::new();
    let (scheme, rest) = split_scheme(uri);
    if ["data", "vbscript", "javascript"].iter().any(|forbidden| scheme.eq_ignore_ascii_case(forbidden)) {
        errors.push("is forbidden by the server.");
    }
    if uri.contains('#') {
        errors.push("cannot contain a fragment.");
    }
    let opaque = !scheme.is_empty() && !rest.starts_with('/');
    if opaque || scheme == "localhost" {
        errors.push("must specify a scheme.");
    }
    if scheme.is_empty() && !rest.starts_with("//") {
        errors.push("must be an absolute URI.");
    }
    let web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    if web && !opaque && rest.trim_start_matches('/').is_empty() {
        errors.push("must be a valid URI.");
    }
    errors
}

fn split_scheme(uri: &str) -> (&str, &str) {
    let legal = |scheme: &str| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    };
    match uri.split_once(':') {
        Some((scheme, rest)) if legal(scheme) => (scheme, rest),
        _ => ("", uri),
    }
}

/// Whether `asked` may stand for `registered`: equal, or both at a loopback address and different
/// in the port alone (RFC 8252, section 7.3). `localhost` is a name and gets no such latitude.
pub(crate) fn matches(asked: &str, registered: &str) -> bool {
    asked == registered
        || without_loopback_port(asked).is_some_and(|bare| Some(bare) == without_loopback_port(registered))
}

fn without_loopback_port(uri: &str) -> Option<(&str, &str, &str)> {
    let (scheme, rest) = uri.split_once("://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(end);
    let host = match authority.rfind(':') {
        Some(colon) if !authority[colon..].contains(']') => &authority[..colon],
        _ => authority,
    };
    let address: IpAddr = host.trim_matches(['[', ']']).parse().ok()?;
    address.is_loopback().then_some((scheme, host, tail))
}

/// A redirect URI with parameters added in the given order, after those it has.
pub(crate) fn with_parameters(redirect_uri: &str, parameters: &[(&str, &str)]) -> String {
    let query = Serializer::new(String::new()).extend_pairs(parameters).finish();
    let joint = if redirect_uri.contains('?') { '&' } else { '?' };
    format!("{redirect_uri}{joint}{query}")
}

#[cfg(test)]
mod tests {
    use super::{matches, registration_errors, with_parameters};

    #[test]
    fn registers_what_doorkeeper_registers() {
        for good in [
            "org.example.app:/oauth",
            "example://callback",
            "http://127.0.0.1:8765/",
            "http://[::1]:8765/cb",
            "http://localhost:8765/cb",
            "urn:ietf:wg:oauth:2.0:oob org.example.app:/oauth",
            "app.fediaccounts://sign-in.fediaccounts.app/0123456789",
        ] {
            assert!(registration_errors(good).is_empty(), "{good}");
        }
        for (bad, words) in [
            ("", "can't be blank"),
            ("nonsense", "must be an absolute URI."),
            ("https://example.org/cb#frag", "cannot contain a fragment."),
            ("myapp:callback", "must specify a scheme."),
            ("javascript://alert()", "is forbidden by the server."),
            ("http://", "must be a valid URI."),
        ] {
            assert_eq!(registration_errors(bad), [words], "{bad}");
        }
    }

    #[test]
    fn ignores_the_port_of_loopback_addresses_only() {
        assert!(matches("http://127.0.0.1:9999/", "http://127.0.0.1:8765/"));
        assert!(matches("http://127.0.0.1:9999/", "http://127.0.0.1/"));
        assert!(matches("http://[::1]:9999/cb", "http://[::1]:8765/cb"));
        assert!(!matches("http://127.0.0.1:9999/x", "http://127.0.0.1:8765/"));
        assert!(!matches("http://localhost:9999/cb", "http://localhost:8765/cb"));
        assert!(!matches("http://x@127.0.0.1:9999/", "http://127.0.0.1:8765/"));
        assert!(!matches("org.example.app:/oauth/", "org.example.app:/oauth"));
    }

    #[test]
    fn adds_parameters_as_recorded() {
        let parameters = [("code", "c"), ("state", "st&te=1 +/é")];
        assert_eq!(with_parameters("a:/b", &parameters), "a:/b?code=c&state=st%26te%3D1+%2B%2F%C3%A9");
        assert_eq!(
            with_parameters("http://127.0.0.1:1/cb?x=1", &[("code", "c")]),
            "http://127.0.0.1:1/cb?x=1&code=c"
        );
    }
}
