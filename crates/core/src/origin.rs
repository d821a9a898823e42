//! Where a server is: scheme, host and port.

use std::fmt;
use std::sync::Arc;

use url::{Host, Url};

/// Scheme, host and port of a server, made only from text that was checked.
///
/// Always https, except for a loopback address or `localhost`, which may be http ("local"). Prints
/// as `https://social.example` or `http://127.0.0.1:4080`. Clones share that text.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Origin(Arc<str>);

/// Why text is no origin of a server we may talk to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OriginError {
    /// Not `https:`; http is for loopback addresses alone.
    #[error("only https is allowed")]
    NotHttps,
    /// No usable host.
    #[error("not a valid host")]
    BadHost,
    /// A name and password stand before the host.
    #[error("a user name stands in the address")]
    UserInfo,
}

impl Origin {
    /// The origin of a URL.
    pub fn of(url: &Url) -> Result<Self, OriginError> {
        if !url.username().is_empty() || url.password().is_some() {
            return Err(OriginError::UserInfo);
        }
        let host = url.host().ok_or(OriginError::BadHost)?;
        let https = match url.scheme() {
            "https" => true,
            "http" if is_loopback(&host) => false,
            _ => return Err(OriginError::NotHttps),
        };
        let port = url.port_or_known_default().ok_or(OriginError::BadHost)?;
        let text = match &host {
            Host::Domain(name) => name.strip_suffix('.').unwrap_or(name).to_owned(),
            ip => ip.to_string(),
        };
        if text.is_empty() || text.ends_with('.') {
            return Err(OriginError::BadHost);
        }
        let (scheme, usual) = if https { ("https", 443) } else { ("http", 80) };
        Ok(Self(if port == usual {
            format!("{scheme}://{text}").into()
        } else {
            format!("{scheme}://{text}:{port}").into()
        }))
    }

    /// Reads what [`Display`](fmt::Display) printed.
    pub fn parse(text: &str) -> Result<Self, OriginError> {
        let origin = Url::parse(text).map_err(|_| OriginError::BadHost).and_then(|url| Self::of(&url))?;
        // The parser repairs silently; an origin that prints differently was not one of ours.
        if origin.as_str() == text { Ok(origin) } else { Err(OriginError::BadHost) }
    }

    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A URL on this origin.
    ///
    /// # Panics
    /// Never: an origin prints as a valid URL and `path` is joined as a path.
    pub fn url(&self, path: &str) -> Url {
        let mut url = Url::parse(&self.0).expect("an origin prints as a URL");
        url.set_path(path);
        url
    }

    /// Whether the URL lies on exactly this origin.
    pub fn holds(&self, url: &Url) -> bool {
        Self::of(url).is_ok_and(|origin| origin == *self)
    }

    /// The host, with its port unless that is the usual one: `social.example`, `127.0.0.1:4080`.
    pub fn authority(&self) -> String {
        self.after_scheme().to_owned()
    }

    /// The host alone: a name in its ASCII form, or an address (IPv6 in brackets).
    pub fn host(&self) -> &str {
        let authority = self.after_scheme();
        match authority.rsplit_once(':') {
            // The colons of an IPv6 address stand before its bracket.
            Some((host, port)) if !port.ends_with(']') => host,
            _ => authority,
        }
    }

    /// Whether it is a loopback address or `localhost`: shown as "local".
    pub fn is_local(&self) -> bool {
        Host::parse(self.host()).is_ok_and(|host| is_loopback(&host))
    }

    fn after_scheme(&self) -> &str {
        self.0.split_once("://").map_or("", |(_, authority)| authority)
    }
}

fn is_loopback<S: AsRef<str>>(host: &Host<S>) -> bool {
    match host {
        Host::Domain(name) => name.as_ref() == "localhost",
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => ip.is_loopback(),
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Origin({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(text: &str) -> Result<Origin, OriginError> {
        Origin::of(&Url::parse(text).unwrap())
    }

    #[test]
    fn equal_servers_have_equal_origins() {
        let plain = origin("https://social.example").unwrap();
        for same in ["https://Social.Example.", "https://social.example:443/x?y#z", "HTTPS://SOCIAL.example/"]
        {
            assert_eq!(origin(same).unwrap(), plain, "T076-NW {same}");
        }
        assert_ne!(origin("https://social.example:8443").unwrap(), plain);
    }

    #[test]
    fn http_is_for_loopback_alone() {
        for local in ["http://127.0.0.1:4080", "http://localhost:3000", "http://[::1]:80", "http://127.8.9.1"]
        {
            assert!(origin(local).unwrap().is_local(), "{local}");
        }
        for remote in
            ["http://social.example", "http://10.0.0.1", "http://localhost.example", "ftp://x.example"]
        {
            assert_eq!(origin(remote), Err(OriginError::NotHttps), "T065-NW {remote}");
        }
    }

    #[test]
    fn a_name_before_the_host_is_refused() {
        assert_eq!(origin("https://mastodon.social@evil.example"), Err(OriginError::UserInfo), "T071-NW");
    }

    #[test]
    fn an_origin_reads_back_what_it_printed() {
        for text in
            ["https://social.example", "http://127.0.0.1:4080", "http://[::1]:3000", "https://x.example:8443"]
        {
            assert_eq!(Origin::parse(text).unwrap().to_string(), text);
        }
        let hosts = ["https://x.example:8443", "http://[::1]", "http://[::1]:3000", "http://127.0.0.1:4080"];
        let hosts = hosts.map(|text| Origin::parse(text).unwrap().host().to_owned());
        assert_eq!(hosts, ["x.example", "[::1]", "[::1]", "127.0.0.1"]);
        for bent in
            ["https://social.example/", "https://mast\nodon.social", "https:x.example", "https://X.example"]
        {
            assert!(Origin::parse(bent).is_err(), "T072-NW {bent:?}");
        }
    }

    #[test]
    fn urls_are_held_only_by_their_own_origin() {
        let here = origin("https://social.example").unwrap();
        assert!(here.holds(&Url::parse("https://social.example/oauth/token").unwrap()));
        for other in
            ["https://social.example:444/", "http://localhost/", "https://evil.example/social.example"]
        {
            assert!(!here.holds(&Url::parse(other).unwrap()), "{other}");
        }
        assert_eq!(here.url("/oauth/token").as_str(), "https://social.example/oauth/token");
    }
}
