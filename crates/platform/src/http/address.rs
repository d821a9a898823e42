//! Where requests may go.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use fediaccounts_core::{NetError, Origin};
use url::{Host, Url};

/// The origin of a URL that may be asked: https on the public internet, or a loopback address or
/// `localhost` as the person typed it. Literal addresses are judged here, since they never reach
/// the resolver; names are judged there, by what they resolve to.
pub(super) fn admit(url: &Url) -> Result<Origin, NetError> {
    let origin = Origin::of(url).map_err(|_| NetError::Forbidden)?;
    let literal = match url.host() {
        Some(Host::Ipv4(ip)) => Some(IpAddr::V4(ip)),
        Some(Host::Ipv6(ip)) => Some(IpAddr::V6(ip)),
        _ => None,
    };
    match literal {
        Some(ip) if !ip.is_loopback() && !is_public(ip) => Err(NetError::Forbidden),
        _ => Ok(origin),
    }
}

/// Whether an address is reached through the public internet, by the special-purpose registries of
/// IANA. An IPv4 address inside an IPv6 one (mapped, or NAT64) counts as itself; a NAT64 prefix of
/// a network's own cannot be told from the outside.
pub(super) fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => embedded(ip).map_or_else(|| is_public_v6(ip), is_public_v4),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let special = match ip.octets() {
        [0 | 10 | 127 | 224.., ..] | [169, 254, ..] | [192, 168, ..] | [198, 18 | 19, ..] => true,
        [100, b, ..] => (64..128).contains(&b),
        [172, b, ..] => (16..32).contains(&b),
        [192, 0, c, _] => c == 0 || c == 2,
        [a, b, c, _] => matches!((a, b, c), (192, 88, 99) | (198, 51, 100) | (203, 0, 113)),
    };
    !special
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let global = ip.segments()[0] & 0xe000 == 0x2000;
    let special = match ip.segments() {
        // IETF protocol assignments (Teredo and others), documentation, 6to4, documentation.
        [0x2001, b, ..] => b < 0x0200 || b == 0x0db8,
        [0x2002, ..] => true,
        [0x3fff, b, ..] => b < 0x1000,
        _ => false,
    };
    global && !special
}

fn embedded(ip: Ipv6Addr) -> Option<Ipv4Addr> {
    match ip.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x0064, 0xff9b, 0, 0, 0, 0, high, low] => {
            let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
            Some(Ipv4Addr::new(a, b, c, d))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_off_the_public_internet_are_known() {
        for text in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.8.9.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b::a00:1",
            "64:ff9b:1::1",
            "100::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "2001::1",
            "2001:1ff::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
            "4000::1",
            "5f00::1",
        ] {
            assert!(!is_public(text.parse().unwrap()), "T068-NW {text}");
        }
    }

    #[test]
    fn public_addresses_pass() {
        for text in [
            "1.1.1.1",
            "9.9.9.9",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "192.169.0.1",
            "198.17.0.1",
            "198.20.0.1",
            "223.255.255.254",
            "::ffff:1.1.1.1",
            "64:ff9b::101:101",
            "2001:200::1",
            "2001:4860:4860::8888",
            "2003::1",
            "2606:4700:4700::1111",
            "2a01:4f8::1",
        ] {
            assert!(is_public(text.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn literals_in_urls_are_judged_however_they_are_written() {
        for text in [
            "https://10.0.0.1",
            "https://2130706433.example@10.0.0.1",
            "https://167772161",
            "https://0xa.1",
            "https://012.0.0.1",
            "https://169.254.169.254/latest",
            "https://[fe80::1]",
            "https://[::ffff:7f00:1]",
            "https://[::ffff:a00:1]",
            "https://0",
            "http://social.example",
            "http://10.0.0.1",
            "http://1.1.1.1",
            "http://localhost.",
            "http://localhost.example",
            "ftp://127.0.0.1",
            "file:///etc/passwd",
            "https://user@social.example",
        ] {
            assert_eq!(admit(&Url::parse(text).unwrap()), Err(NetError::Forbidden), "T068-NW {text}");
        }
    }

    #[test]
    fn public_hosts_and_loopback_as_typed_are_admitted() {
        for text in [
            "https://social.example",
            "https://social.example:8443/x",
            "https://1.1.1.1",
            "https://[2606:4700::1]",
            "http://127.0.0.1:4080",
            "http://127.1",
            "http://2130706433",
            "http://0x7f.1",
            "http://[::1]:3000",
            "http://localhost:3000",
            "https://localhost",
        ] {
            assert!(admit(&Url::parse(text).unwrap()).is_ok(), "{text}");
        }
    }
}
