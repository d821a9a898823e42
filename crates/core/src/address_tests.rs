use super::*;
use proptest::prelude::*;

fn parsed(typed: &str) -> (String, Option<String>) {
    let address = Address::parse(typed).unwrap_or_else(|error| panic!("{typed:?}: {error:?}"));
    (address.origin.to_string(), address.user)
}

fn refused(typed: &str) -> AddressError {
    match Address::parse(typed) {
        Ok(address) => panic!("{typed:?} was read as {address:?}"),
        Err(error) => error,
    }
}

#[test]
fn anything_sensible_is_read() {
    for (typed, origin, user) in [
        ("social.example", "https://social.example", None),
        ("  Social.Example.  ", "https://social.example", None),
        ("social.example/", "https://social.example", None),
        ("social.example/@ana", "https://social.example", None),
        ("social.example:8443", "https://social.example:8443", None),
        ("social.example:443", "https://social.example", None),
        ("@ana@social.example", "https://social.example", Some("ana")),
        ("ana@social.example", "https://social.example", Some("ana")),
        ("acct:ana@social.example", "https://social.example", Some("ana")),
        ("https://social.example", "https://social.example", None),
        ("HTTPS://social.example/about?x#y", "https://social.example", None),
        ("https://social.example/@ana", "https://social.example", Some("ana")),
        ("https://social.example/@ana/1234", "https://social.example", Some("ana")),
        ("https://social.example/users/ana", "https://social.example", Some("ana")),
        ("https://social.example/@ben@other.example", "https://social.example", Some("ben")),
        ("127.0.0.1:4080", "http://127.0.0.1:4080", None),
        ("http://127.0.0.1:4080/", "http://127.0.0.1:4080", None),
        ("@ana@127.0.0.1:4080", "http://127.0.0.1:4080", Some("ana")),
        ("localhost:3000", "http://localhost:3000", None),
        ("http://[::1]:3000", "http://[::1]:3000", None),
        ("https://127.0.0.1", "https://127.0.0.1", None),
        ("bücher.example", "https://xn--bcher-kva.example", None),
    ] {
        assert_eq!(parsed(typed), (origin.to_owned(), user.map(str::to_owned)), "{typed}");
    }
}

#[test]
fn every_kind_of_wrong_address_has_its_own_error() {
    use AddressError as E;
    for (typed, error) in [
        ("", E::Empty),
        ("  ", E::Empty),
        ("ana@social example", E::Space { suggestion: Some("ana@social.example".into()) }),
        ("social. example", E::Space { suggestion: Some("social.example".into()) }),
        ("what is this", E::Space { suggestion: Some("what.is.this".into()) }),
        ("ana lind", E::Space { suggestion: Some("ana.lind".into()) }),
        ("a b!", E::Space { suggestion: None }),
        ("mast\u{ad}odon.social", E::Invisible),
        ("mast\u{200b}odon.social", E::Invisible),
        ("mastodon\u{ff0e}social", E::Invisible),
        ("mastodon.social\0", E::Invisible),
        ("social_example.org", E::BadCharacter { character: '_' }),
        ("social%2eexample.org", E::BadCharacter { character: '%' }),
        ("evil.example\\@mastodon.social", E::BadCharacter { character: '\\' }),
        ("https://x.example/$(calc)", E::BadCharacter { character: '$' }),
        ("mastodon", E::NoDot),
        ("https://mastodon", E::NoDot),
        ("social..example", E::BadHost),
        ("-social.example", E::BadHost),
        (".example", E::BadHost),
        ("xn--example-.org", E::BadHost),
        ("0x7f.1", E::BadHost),
        ("0177.0.0.1", E::BadHost),
        ("2130706433.", E::NoDot),
        ("@ana", E::HandleWithoutServer),
        ("ana@", E::HandleWithoutServer),
        ("@", E::HandleWithoutServer),
        ("@ana@ben@social.example", E::BadHandle),
        ("@@social.example", E::BadHandle),
        ("http://social.example", E::NotHttps { suggestion: Some("https://social.example".into()) }),
        ("ftp://social.example", E::OtherScheme),
        ("mailto:ana@social.example", E::OtherScheme),
        ("https:social.example", E::OtherScheme),
        ("javascript:alert.1", E::OtherScheme),
        ("https://ana:geheim@social.example", E::UserInfo),
        ("https://mastodon.social@evil.example", E::UserInfo),
        ("social.example:0", E::BadPort),
        ("social.example:99999", E::BadPort),
        ("social.example:22", E::BadPort),
        ("social.example:+443", E::BadPort),
        ("social.example:", E::BadPort),
        ("192.168.1.1", E::Private),
        ("https://10.0.0.1", E::Private),
        ("https://169.254.169.254", E::Private),
        ("https://[fd00::1]", E::Private),
        ("https://[::ffff:7f00:1]", E::Private),
        ("https://100.64.0.1", E::Private),
    ] {
        assert_eq!(refused(typed), error, "T068-NW, T070-NW to T074-NW {typed:?}");
    }
    assert_eq!(refused(&"a".repeat(513)), E::TooLong);
}

#[test]
fn control_characters_never_get_through() {
    for bent in [
        "mast\nodon.social",
        "mast\todon.social",
        "mast\r\nodon.social",
        "mast\u{2028}odon.social",
        "mast\u{7f}odon.social",
    ] {
        assert!(
            matches!(refused(bent), AddressError::Space { .. } | AddressError::Invisible),
            "T072-NW, T073-NW {bent:?}"
        );
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_fall_and_no_origin_has_a_control_character(typed in "\\PC{0,80}|.{0,80}") {
        if let Ok(address) = Address::parse(&typed) {
            let origin = address.origin.to_string();
            prop_assert!(!origin.chars().any(char::is_control), "T073-NW");
            prop_assert_eq!(Origin::parse(&origin).unwrap(), address.origin);
        }
    }
}
