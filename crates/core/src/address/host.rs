//! The host and the port of an address, checked before the URL parser could repair them.

use unicode_normalization::UnicodeNormalization;
use url::{Host, Url};

use super::{Address, AddressError};
use crate::{Origin, OriginError};

const MAX_HOST: usize = 253;
const MAX_LABEL: usize = 63;
/// Ports that other services own and that browsers refuse too (WHATWG Fetch, "bad port"; the common ones).
const FOREIGN_PORTS: [u16; 16] = [21, 22, 23, 25, 53, 110, 111, 135, 139, 143, 445, 465, 587, 993, 995, 6667];

/// Whether it means this very computer.
pub(super) fn is_local(host: &str) -> bool {
    let name = host
        .rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()))
        .map_or(host, |(n, _)| n);
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
        || name == "[::1]"
}

/// The origin of an authority as it was typed.
pub(super) fn origin(scheme: &str, authority: &str) -> Result<Origin, AddressError> {
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
    if matches!(url.host(), Some(Host::Domain(_))) {
        check_canonical(host, origin.host())?;
    }
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
        !label.is_empty() && label.len() <= MAX_LABEL && !label.starts_with('-') && !label.ends_with('-')
    };
    if name.split('.').all(good) { Ok(()) } else { Err(AddressError::BadHost) }
}

/// The network's name of a host must say what was typed: its letters in lower case and composed, and
/// nothing else of it changed. A name in punycode must be the one that its own meaning has.
fn check_canonical(typed: &str, host: &str) -> Result<(), AddressError> {
    let (meaning, readable) = idna::domain_to_unicode(host);
    let is_canonical = readable.is_ok() && idna::domain_to_ascii(&meaning).is_ok_and(|name| name == host);
    let fits = host.len() <= MAX_HOST && host.split('.').all(|label| label.len() <= MAX_LABEL);
    if !is_canonical || !fits {
        return Err(AddressError::BadHost);
    }
    let typed = typed.strip_suffix('.').unwrap_or(typed);
    let labels = typed.split('.').zip(host.split('.').zip(meaning.split('.')));
    let mut said = labels.map(|(typed, (label, meaning))| {
        if typed.is_ascii() {
            typed.eq_ignore_ascii_case(label)
        } else {
            typed.to_lowercase().nfc().eq(meaning.chars())
        }
    });
    if said.all(|same| same) { Ok(()) } else { Err(AddressError::Invisible) }
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
