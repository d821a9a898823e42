//! What a person types to say where their account is.

use url::{Host, Url};

use crate::invisible::is_invisible;
use crate::{Origin, OriginError};

/// A server, and perhaps a user name on it, from what a person typed or pasted: a host, a URL of
/// the server or of a profile, or a handle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Where to look.
    pub origin: Origin,
    /// The user name, if one was typed: only a hint about who should come back.
    pub user: Option<String>,
}

/// Why what was typed is no address. Each has a sentence of its own in the window.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Longer than any address.
    #[error("the address is too long")]
    TooLong,
    /// White space inside.
    #[error("the address has a space in it")]
    Space {
        /// The same with the space mended.
        suggestion: Option<String>,
    },
    /// A character that cannot be seen, or that stands for another.
    #[error("the address has an invisible character in it")]
    Invisible,
    /// Characters that no host name has.
    #[error("the address has a character in it that no server name has")]
    BadCharacter {
        /// The first of them.
        character: char,
    },
    /// A name without a dot.
    #[error("the server name has no dot")]
    NoDot,
    /// Not a host name for another reason: empty labels, wrong hyphens, a mixed-up address.
    #[error("not a server name")]
    BadHost,
    /// `@ana` alone.
    #[error("the handle names no server")]
    HandleWithoutServer,
    /// More than one user or server.
    #[error("not a handle")]
    BadHandle,
    /// http instead of https.
    #[error("only encrypted connections are used")]
    NotHttps {
        /// The same with https.
        suggestion: Option<String>,
    },
    /// Some other scheme.
    #[error("not a web address")]
    OtherScheme,
    /// A name and password in a URL.
    #[error("the address has a password in it")]
    UserInfo,
    /// A port that is none, or that no web server has.
    #[error("not a port")]
    BadPort,
    /// An address of a private network.
    #[error("the address lies in a private network")]
    Private,
}

const MAX: usize = 512;
/// Ports that other services own and that browsers refuse too (WHATWG Fetch, "bad port"; the common ones).
const FOREIGN_PORTS: [u16; 16] = [21, 22, 23, 25, 53, 110, 111, 135, 139, 143, 445, 465, 587, 993, 995, 6667];

impl Address {
    /// Reads what was typed. White space around it and a trailing slash are the only things mended;
    /// the rest is checked as it stands, before the URL parser could repair it.
    pub fn parse(typed: &str) -> Result<Self, AddressError> {
        let text = typed.trim();
        check_characters(text)?;
        match text.split_once("://") {
            Some((scheme, _)) => Self::from_url(text, scheme),
            None if has_scheme(text) => Err(AddressError::OtherScheme),
            None => Self::from_handle(text),
        }
    }

    fn from_url(text: &str, scheme: &str) -> Result<Self, AddressError> {
        let rest = &text[scheme.len() + 3..];
        match scheme.to_ascii_lowercase().as_str() {
            "https" | "http" => {}
            "acct" => return Self::from_handle(rest),
            _ => return Err(AddressError::OtherScheme),
        }
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if authority.contains('@') {
            return Err(AddressError::UserInfo);
        }
        let origin = origin(&scheme.to_ascii_lowercase(), authority)?;
        Ok(Self { origin, user: profile_user(&rest[authority.len()..]) })
    }

    fn from_handle(text: &str) -> Result<Self, AddressError> {
        let text = text.strip_prefix("acct:").unwrap_or(text);
        let text = text.split(['/', '?', '#']).next().unwrap_or_default();
        let parts: Vec<_> = text.strip_prefix('@').unwrap_or(text).split('@').collect();
        let (user, host) = match parts[..] {
            [_] if text.starts_with('@') => return Err(AddressError::HandleWithoutServer),
            [host] => (None, host),
            [user, host] if is_user(user) && !host.is_empty() => (Some(user.to_owned()), host),
            [user, ""] if is_user(user) => return Err(AddressError::HandleWithoutServer),
            _ => return Err(AddressError::BadHandle),
        };
        // Without a scheme https is meant, except for this very computer, where nobody has a certificate.
        let local = is_local(host);
        Ok(Self { origin: origin(if local { "http" } else { "https" }, host)?, user })
    }
}

/// What may never stand in an address, in the order that helps the person most.
fn check_characters(text: &str) -> Result<(), AddressError> {
    if text.is_empty() {
        return Err(AddressError::Empty);
    }
    if text.len() > MAX {
        return Err(AddressError::TooLong);
    }
    if text.chars().any(is_hidden) {
        return Err(AddressError::Invisible);
    }
    if text.contains(char::is_whitespace) {
        return Err(AddressError::Space { suggestion: without_space(text) });
    }
    match text.chars().find(|c| "\\\"'`<>{}|^$;,()*!".contains(*c)) {
        Some(character) => Err(AddressError::BadCharacter { character }),
        None => Ok(()),
    }
}

/// What cannot be seen in an address: controls, characters that hide, and the dots of other scripts,
/// which parsers take for a dot.
fn is_hidden(c: char) -> bool {
    let is_variation = matches!(c, '\u{fe00}'..='\u{fe0f}');
    let is_other_dot = matches!(c, '\u{3002}' | '\u{ff0e}' | '\u{ff61}');
    (c.is_control() && !c.is_whitespace()) || is_invisible(c) || is_variation || is_other_dot
}

fn without_space(text: &str) -> Option<String> {
    ["", "."]
        .into_iter()
        .map(|joint| text.split_whitespace().collect::<Vec<_>>().join(joint))
        .find(|candidate| Address::parse(candidate).is_ok())
}

/// `mailto:x`, `https:x.example`: a scheme without `//`, and not a host with a port.
fn has_scheme(text: &str) -> bool {
    text.split_once(':').is_some_and(|(before, after)| {
        before != "acct"
            && before.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
            && !before.contains('.')
            && !before.eq_ignore_ascii_case("localhost")
            && !after.starts_with(|c: char| c.is_ascii_digit())
    })
}

fn is_user(user: &str) -> bool {
    !user.is_empty() && user.chars().all(|c| c.is_alphanumeric() || "_.-".contains(c))
}

fn is_local(host: &str) -> bool {
    let name = host
        .rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()))
        .map_or(host, |(n, _)| n);
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
        || name == "[::1]"
}

/// `/@ana`, `/users/ana`, `/@ana/123`: the user name of a profile link.
fn profile_user(path: &str) -> Option<String> {
    let mut segments = path.split(['?', '#']).next()?.split('/').filter(|s| !s.is_empty());
    let first = segments.next()?;
    let user = match first.strip_prefix('@') {
        Some(user) => user,
        None if matches!(first, "users" | "u" | "profile" | "accounts" | "a") => segments.next()?,
        None => return None,
    };
    let user = user.split('@').next()?;
    is_user(user).then(|| user.to_owned())
}

fn origin(scheme: &str, authority: &str) -> Result<Origin, AddressError> {
    let (host, port) = split_port(authority)?;
    check_host(host)?;
    let url = Url::parse(&format!("{scheme}://{host}{port}")).map_err(|_| AddressError::BadHost)?;
    if matches!(url.host(), Some(Host::Ipv4(_))) && host.parse::<std::net::Ipv4Addr>().is_err() {
        return Err(AddressError::BadHost); // 2130706433, 0x7f.1: an address in disguise
    }
    let origin = Origin::of(&url).map_err(|error| match error {
        OriginError::NotHttps => {
            let https = format!("https://{host}{port}");
            AddressError::NotHttps { suggestion: Address::parse(&https).is_ok().then_some(https) }
        }
        OriginError::UserInfo => AddressError::UserInfo,
        OriginError::BadHost => AddressError::BadHost,
    })?;
    check_reach(&url, &origin)?;
    Ok(origin)
}

/// The host, and the port with its colon or nothing.
fn split_port(authority: &str) -> Result<(&str, String), AddressError> {
    let after_host = authority.rfind(']').map_or(0, |end| end + 1);
    let Some(colon) = authority[after_host..].find(':').map(|at| at + after_host) else {
        return Ok((authority, String::new()));
    };
    let port = &authority[colon + 1..];
    let number = port.parse::<u16>().ok().filter(|n| *n > 0 && !FOREIGN_PORTS.contains(n));
    match number {
        Some(number) if port.bytes().all(|b| b.is_ascii_digit()) => {
            Ok((&authority[..colon], format!(":{number}")))
        }
        _ => Err(AddressError::BadPort),
    }
}

fn check_host(host: &str) -> Result<(), AddressError> {
    if host.starts_with('[') {
        return Ok(()); // an IPv6 address: the URL parser is strict about those
    }
    if let Some(character) =
        host.chars().find(|c| !(c.is_alphanumeric() || ".-".contains(*c) || !c.is_ascii()))
    {
        return Err(AddressError::BadCharacter { character });
    }
    let name = host.strip_suffix('.').unwrap_or(host);
    if name.eq_ignore_ascii_case("localhost") {
        return Ok(());
    }
    if !name.is_empty() && !name.contains('.') {
        return Err(AddressError::NoDot);
    }
    let good = |label: &str| {
        !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-')
    };
    if name.split('.').all(good) { Ok(()) } else { Err(AddressError::BadHost) }
}

/// Literal addresses: loopback is the person's own choice, everything else private is refused.
fn check_reach(url: &Url, origin: &Origin) -> Result<(), AddressError> {
    let private = match url.host() {
        Some(Host::Ipv4(ip)) => is_private_v4(ip),
        Some(Host::Ipv6(ip)) => match ip.to_ipv4_mapped() {
            Some(ip) => is_private_v4(ip) || ip.is_loopback(),
            None => {
                ip.is_unspecified()
                    || ip.is_multicast()
                    || (ip.segments()[0] & 0xfe00) == 0xfc00
                    || ip.is_unicast_link_local()
            }
        },
        _ => false,
    };
    if private && !origin.is_local() { Err(AddressError::Private) } else { Ok(()) }
}

fn is_private_v4(ip: std::net::Ipv4Addr) -> bool {
    let [a, b, ..] = ip.octets();
    ip.is_private()
        || ip.is_link_local()
        || ip.is_unspecified()
        || ip.is_broadcast()
        || ip.is_multicast()
        || a == 0
        || (a == 100 && (64..128).contains(&b))
}

#[cfg(test)]
#[path = "address_tests.rs"]
mod tests;
