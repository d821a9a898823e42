use proptest::prelude::*;

use super::*;
use crate::pending::tests::pending;
use crate::{Context, PendingSignIn, RedirectUri};

const CTX: &str = "ctx_0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZab";

fn by(redirect_uri: RedirectUri) -> PendingSignIn {
    let mut pending = pending(None);
    pending.registration.redirect_uri = redirect_uri;
    pending
}

fn read(text: &str) -> Result<(String, Option<State>), PastedError> {
    match Pasted::parse(text, Scheme::Default, &by(RedirectUri::OutOfBand))? {
        Pasted::Code { code, state } => Ok((code.expose().to_owned(), state)),
        Pasted::Redirect(_) => panic!("it is no redirect"),
    }
}

fn right() -> State {
    State::from_secret(Secret::new("right"))
}

#[test]
fn a_code_is_taken_with_the_space_around_it_cut_off() {
    for text in ["CANARY-7_.~", "  CANARY-7_.~\n", "\tCANARY-7_.~\r\n"] {
        assert_eq!(read(text), Ok(("CANARY-7_.~".to_owned(), None)), "T063-OA {text:?}");
    }
    assert!(read(&"a".repeat(MAX_CODE)).is_ok(), "T063-OA");
}

#[test]
fn what_is_no_code_is_refused() {
    for text in
        ["", " ", "a b", "a\nb", "a\u{0}b", "cödé", "\u{202e}abc", "&state=right", "a&", "a&x=y", "a&state="]
    {
        assert_eq!(read(text), Err(PastedError::NoCode), "T063-OA {text:?}");
    }
    for length in [MAX_CODE + 1, 1 << 20] {
        assert_eq!(read(&"a".repeat(length)), Err(PastedError::NoCode), "T063-OA");
    }
    let long = format!("a&state={}", "b".repeat(1 << 20));
    assert_eq!(read(&long), Err(PastedError::NoCode), "T063-OA");
}

#[test]
fn a_state_that_a_server_glues_to_the_code_is_told_from_it() {
    assert_eq!(read("CANARY&state=right"), Ok(("CANARY".to_owned(), Some(right()))));
}

#[test]
fn the_address_of_the_servers_page_will_do() {
    for (text, expected) in [
        ("https://social.example/oauth/authorize/native?code=CANARY", None),
        ("https://social.example/oauth/oob?code=CANARY&state=right", Some(right())),
    ] {
        assert_eq!(read(text), Ok(("CANARY".to_owned(), expected)), "{text}");
    }
    for text in [
        "https://evil.example/oauth/authorize/native?code=CANARY",
        "http://social.example/oauth/authorize/native?code=CANARY",
        "https://social.example@evil.example/?code=CANARY",
        "https://social.example/oauth/authorize/native",
        "https://social.example/oauth/authorize/native?error=access_denied",
        "https://social.example/oauth/authorize/native?code=CANARY&code=other",
        "https://social.example/oauth/authorize/native?access_token=t&code=CANARY",
        "https://social.example/oauth/oob?session=11111111-2222-4333-8444-555555555555",
    ] {
        assert_eq!(read(text), Err(PastedError::NoCode), "T063-OA {text}");
    }
}

#[test]
fn a_redirect_is_read_as_one_wherever_it_is_pasted() {
    let context = Context::parse(CTX).unwrap();
    let redirect = format!(" app.fediaccounts://sign-in.fediaccounts.app/{CTX}?code=a&state=right\n");
    let session = redirect.replace("code=a&state=right", "session=11111111-2222-4333-8444-555555555555");
    let ways = [
        RedirectUri::Scheme { scheme: Scheme::Default, context: context.clone() },
        RedirectUri::Loopback { port: 4080, context },
        RedirectUri::OutOfBand,
    ];
    for way in ways {
        for redirect in [&redirect, &session] {
            let pasted = Pasted::parse(redirect, Scheme::Default, &by(way.clone()));
            assert!(matches!(pasted, Ok(Pasted::Redirect(_))), "{way:?} {pasted:?}");
        }
        if way != RedirectUri::OutOfBand {
            let bare = Pasted::parse("CANARY", Scheme::Default, &by(way));
            assert!(
                matches!(bare, Err(PastedError::NoRedirect(_))),
                "T029-OA a code without its state {bare:?}"
            );
        }
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_fall(text in ".{0,300}") {
        let _ = read(&text);
        let _ = read(&format!("https://social.example/{text}"));
    }
}
