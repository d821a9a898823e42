//! Host names that look like another (Unicode Technical Standard 39).

use unicode_normalization::UnicodeNormalization;
use unicode_security::confusable_detection::skeleton;

/// The known host that `host` looks like and is not; `None` if it is known itself. Both are names as the
/// network knows them (`xn--…`), without ports.
pub fn look_alike<'a>(host: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let look = look_of(host);
    let mut alike = None;
    for known in known {
        if known == host {
            return None;
        }
        if alike.is_none() && look_of(known) == look {
            alike = Some(known);
        }
    }
    alike
}

/// What remains of a name for the eye: its skeleton, without marks above and below letters, in lower
/// case. A 0 is then an o, `rn` an m, and a Cyrillic а an a.
fn look_of(host: &str) -> String {
    let (name, _) = idna::domain_to_unicode(host);
    let bare: String = name.nfd().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')).collect();
    let look: String = skeleton(&bare).flat_map(char::to_lowercase).collect();
    // A letter in lower case may have another skeleton than its capital: 1 and l, 0 and o.
    skeleton(&look).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 4] = ["mastodon.social", "pixelfed.social", "xn--bcher-kva.example", "mstdn.social"];

    fn ascii(host: &str) -> String {
        idna::domain_to_ascii(host).expect(host)
    }

    #[test]
    fn a_name_that_looks_like_a_known_one_is_seen_through() {
        for (typed, known) in [
            ("m\u{430}stodon.social", "mastodon.social"),
            ("mast\u{43e}don.social", "mastodon.social"),
            ("mastodon.soci\u{430}l", "mastodon.social"),
            ("p\u{131}xelfed.social", "pixelfed.social"),
            ("m\u{1ea1}stodon.social", "mastodon.social"),
            ("mast\u{f6}don.social", "mastodon.social"),
            ("\u{3bc}stdn.social", "\u{3bc}stdn.social"),
            ("rnastodon.social", "mastodon.social"),
            ("mastod0n.social", "mastodon.social"),
            ("mastodon.socia1", "mastodon.social"),
            ("pixe1fed.social", "pixelfed.social"),
            ("bucher.example", "xn--bcher-kva.example"),
        ] {
            let alike = look_alike(&ascii(typed), KNOWN);
            let expected = KNOWN.contains(&known).then_some(known);
            assert_eq!(alike, expected, "T075-NW {typed}");
        }
    }

    #[test]
    fn a_name_is_not_its_own_look_alike_and_most_look_like_nobody() {
        for known in KNOWN {
            assert_eq!(look_alike(known, KNOWN), None, "T075-NW {known}");
        }
        let both = ["mastodon.social", "rnastodon.social"];
        assert_eq!(look_alike("rnastodon.social", both), None, "one that is here was accepted before");
        for other in [
            "social.example",
            "mastodon.example",
            "mastodon.social.evil.example",
            "mastodon.socia",
            "mastadon.social",
            "xn--r8jz45g.example",
            "xn--80ak6aa92e.example",
            "127.0.0.1",
            "[::1]",
            "localhost",
            "",
        ] {
            assert_eq!(look_alike(other, KNOWN), None, "{other}");
        }
    }
}
