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
        ("social.example/@ana", "https://social.example", Some("ana")),
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
        ("https://social.example/@ben@other.example", "https://social.example", None),
        ("https://social.example/@ana@Social.Example", "https://social.example", Some("ana")),
        ("https://social.example/web/@ana", "https://social.example", Some("ana")),
        ("https://social.example/deck/@ana/123", "https://social.example", Some("ana")),
        ("https://social.example/web/timelines/home", "https://social.example", None),
        ("https://social.example/@/ana/", "https://social.example", Some("ana")),
        ("https://social.example/u/ana", "https://social.example", Some("ana")),
        ("https://social.example/profile/ana", "https://social.example", Some("ana")),
        ("https://social.example/a/ana/video-channels", "https://social.example", Some("ana")),
        ("https://social.example/accounts/ana", "https://social.example", Some("ana")),
        ("https://social.example/channel/ana", "https://social.example", Some("ana")),
        ("https://social.example/user/ana", "https://social.example", Some("ana")),
        ("https://social.example/author/ana/", "https://social.example", Some("ana")),
        ("https://social.example/@ana.b-c_1?lang=de#top", "https://social.example", Some("ana.b-c_1")),
        ("https://social.example/@", "https://social.example", None),
        ("https://social.example/users/", "https://social.example", None),
        ("https://social.example/ap/users/114512345678901234", "https://social.example", None),
        ("https://social.example/explore", "https://social.example", None),
        ("@Ana@Social.Example.", "https://social.example", Some("Ana")),
        ("@ana@social.example:8443", "https://social.example:8443", Some("ana")),
        ("ACCT:ana@social.example", "https://social.example", Some("ana")),
        ("acct://ana@social.example", "https://social.example", Some("ana")),
        ("SOCIAL.EXAMPLE.:443", "https://social.example", None),
        ("social.example:80", "https://social.example:80", None),
        ("127.0.0.1:4080", "http://127.0.0.1:4080", None),
        ("http://127.0.0.1:4080/", "http://127.0.0.1:4080", None),
        ("@ana@127.0.0.1:4080", "http://127.0.0.1:4080", Some("ana")),
        ("localhost:3000", "http://localhost:3000", None),
        ("http://[::1]:3000", "http://[::1]:3000", None),
        ("https://127.0.0.1", "https://127.0.0.1", None),
        ("[::1]:3000", "http://[::1]:3000", None),
        ("bücher.example", "https://xn--bcher-kva.example", None),
        ("BÜCHER.Example.", "https://xn--bcher-kva.example", None),
        ("bu\u{308}cher.example", "https://xn--bcher-kva.example", None),
        ("XN--BCHER-KVA.example", "https://xn--bcher-kva.example", None),
        ("@ana@bücher.example:8443", "https://xn--bcher-kva.example:8443", Some("ana")),
        ("straße.example", "https://xn--strae-oqa.example", None),
        ("例え.example", "https://xn--r8jz45g.example", None),
        ("xn--r8jz45g.bücher.example", "https://xn--r8jz45g.xn--bcher-kva.example", None),
        ("m\u{430}stodon.social", "https://xn--mstodon-2fg.social", None),
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
        ("example.org.xn--", E::BadHost),
        ("xn--.example", E::BadHost),
        ("xn--a.example", E::BadHost),
        ("xn--mastodon-.social", E::BadHost),
        ("xn--\u{fc}.example", E::BadHost),
        ("xn--mastodon.social", E::BadHost),
        ("https://", E::BadHost),
        ("https:///social.example", E::BadHost),
        ("//social.example", E::BadHost),
        ("https:/social.example", E::OtherScheme),
        ("HTTP://social.example", E::NotHttps { suggestion: Some("https://social.example".into()) }),
        (
            "http://social.example:8080",
            E::NotHttps { suggestion: Some("https://social.example:8080".into()) },
        ),
        ("http://10.0.0.1", E::NotHttps { suggestion: None }),
        ("\u{ff4d}astodon.social", E::Invisible),
        ("masto\u{2093}don.social", E::Invisible),
        ("\u{fb01}sh.example", E::Invisible),
        ("mastodon\u{3002}social", E::Invisible),
        ("mastodon.social\u{2044}.evil.example", E::Invisible),
        ("\u{ff20}ana\u{ff20}social.example", E::Invisible),
        ("ana@mastodon.social\u{fe0f}", E::Invisible),
        ("https://mastodon.social\u{202e}/@ana", E::Invisible),
        ("0x7f.1", E::BadHost),
        ("0177.0.0.1", E::BadHost),
        ("2130706433.", E::NoDot),
        ("@ana", E::HandleWithoutServer),
        ("ana@", E::HandleWithoutServer),
        ("@", E::HandleWithoutServer),
        ("@ana@ben@social.example", E::BadHandle),
        ("@ana@social.example@evil.example", E::BadHandle),
        ("@ana@social.example@", E::BadHandle),
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
        ("social.example:443:443", E::BadPort),
        ("social.example:\u{661}", E::BadPort),
        ("[::1]3000", E::BadHost),
        ("192.168.1.1", E::Private),
        ("https://10.0.0.1", E::Private),
        ("https://169.254.169.254", E::Private),
        ("https://0.0.0.0", E::Private),
        ("https://[fe80::1]", E::Private),
        ("https://[::]", E::Private),
        ("https://[fd00::1]", E::Private),
        ("https://[::ffff:7f00:1]", E::Private),
        ("https://100.64.0.1", E::Private),
    ] {
        assert_eq!(refused(typed), error, "T065-NW, T068-NW, T070-NW to T074-NW {typed:?}");
    }
    assert_eq!(refused(&"a".repeat(513)), E::TooLong);
    assert_eq!(refused(&format!("{}.example", "a".repeat(64))), E::BadHost);
    assert_eq!(
        refused(&format!("{}.example", "ü".repeat(31) + &"a".repeat(30))),
        E::BadHost,
        "as an A-label"
    );
    assert_eq!(refused(&format!("{}.example", "a.".repeat(125) + "b")), E::BadHost, "longer than any name");
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
