use super::*;
use proptest::prelude::*;

const CTX: &str = "ctx_0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZab";

fn url(query: &str) -> String {
    format!("app.fediaccounts://sign-in.fediaccounts.app/{CTX}{query}")
}

fn parse(raw: &str) -> Result<AuthorizationResponse, RedirectError> {
    AuthorizationResponse::parse(raw, Scheme::Default)
}

fn code(response: &AuthorizationResponse) -> &str {
    match &response.outcome {
        AuthorizationOutcome::Code(code) => code.expose(),
        other => panic!("no code: {other:?}"),
    }
}

#[test]
fn a_plain_answer_is_read() {
    let response = parse(&url("?code=mc-cX0l.G~x/P+t=&state=st_a-te")).unwrap();
    assert_eq!(response.context.as_str(), CTX);
    assert_eq!(code(&response), "mc-cX0l.G~x/P+t=");
    assert_eq!(response.state, Some(State::from_secret(Secret::new("st_a-te"))));
    assert_eq!(response.iss, None);
}

#[test]
fn unknown_parameters_are_ignored_and_values_decoded_once() {
    let response =
        parse(&url("?session_state=1&code=a%2Fb&iss=https%3A%2F%2Fsocial.example%2F&state=s&x=%2541"))
            .unwrap();
    assert_eq!(code(&response), "a/b");
    assert_eq!(response.iss.as_deref(), Some("https://social.example/"));
}

#[test]
fn an_error_is_kept_as_inert_text_and_may_lack_state() {
    let response = parse(&url("?error=access_denied&error_description=No+%3Cimg%3E%E2%80%AEx")).unwrap();
    let AuthorizationOutcome::Error(error) = response.outcome else { panic!("no error") };
    assert_eq!((error.code.as_str(), error.description.as_str()), ("access_denied", "No <img>x"), "T015-DL");
    assert_eq!(response.state, None);
}

#[test]
fn the_scheme_is_compared_in_any_case_and_nothing_else_is() {
    assert!(parse(&format!("App.FediAccounts{}", &url("?code=a")["app.fediaccounts".len()..])).is_ok());
    for other in [
        url("?code=a").replace("://", ":/"),
        url("?code=a").replace("://", ":"),
        url("?code=a").replace("://", "://u@"),
        url("?code=a").replace(".app/", ".app:443/"),
        url("?code=a").replace(".app/", ".app./"),
        url("?code=a").replace("sign-in", "SIGN-IN"),
        url("?code=a").replace("sign-in", "sign%2din"),
        url("/?code=a"),
        url("/../x?code=a"),
        url("x?code=a"),
        "app.fediaccounts://open?url=file:///etc/passwd".into(),
        "app.fediaccounts:///settings".into(),
        format!("app.fediaccounts://sign-in.fediaccounts.app/../{CTX}?code=a"),
        format!("app.fediaccounts.dev://sign-in.fediaccounts.app/{CTX}?code=a"),
        format!("https://sign-in.fediaccounts.app/{CTX}?code=a"),
    ] {
        assert_eq!(parse(&other), Err(RedirectError::UnknownRoute), "T013-DL, T014-DL {other}");
    }
    assert!(parse(&url("#?code=a")).is_err(), "T013-DL a fragment");
    assert!(parse(&url("?code=a#f")).is_err(), "T013-DL a fragment");
}

#[test]
fn a_parameter_that_stands_twice_is_refused() {
    for twice in [
        "?code=a&code=b",
        "?code=a&%63ode=a",
        "?code=a&state=s&state=s",
        "?x=1&x=2&code=a",
        "?code=a&iss=https://a&iss=https://a",
    ] {
        assert_eq!(parse(&url(twice)), Err(RedirectError::Ambiguous), "T007-DL {twice}");
    }
    assert_eq!(parse(&url("?code=a&error=access_denied&state=s")), Err(RedirectError::Ambiguous), "T008-DL");
    for two in ["session=1&code=a", "code=a&session", "session=1&error=x", "session=1&code=a&error=x"] {
        assert_eq!(parse(&url(&format!("?{two}"))), Err(RedirectError::Ambiguous), "T008-DL {two}");
    }
    for nothing in ["", "?", "?state=s", "?Code=a", "?code"] {
        assert_eq!(parse(&url(nothing)), Err(RedirectError::Malformed), "T008-DL {nothing}");
    }
}

#[test]
fn a_session_is_a_uuid_and_stands_alone() {
    let uuid = "11111111-2222-4333-8444-555555555555";
    let response = parse(&url(&format!("?session={uuid}"))).unwrap();
    assert_eq!(response.outcome, AuthorizationOutcome::Session(Secret::new(uuid)));
    assert_eq!(response.state, None);
    for bad in ["", "1", "g1111111-2222-4333-8444-555555555555", &uuid[..35], &format!("{uuid}0")] {
        assert_eq!(parse(&url(&format!("?session={bad}"))), Err(RedirectError::Malformed), "T012-DL {bad}");
    }
    assert_eq!(
        parse(&url(&format!("?session={uuid}&session={uuid}"))),
        Err(RedirectError::Ambiguous),
        "T007-DL"
    );
}

#[test]
fn the_session_of_a_state_is_a_uuid_of_version_4_and_its_own() {
    let of = |state: &str| State::from_secret(Secret::new(state)).session().expose().to_owned();
    let session = of("st_a-te");
    let parts: Vec<_> = session.split('-').map(str::len).collect();
    assert_eq!(parts, [8, 4, 4, 4, 12], "{session}");
    assert!(is_uuid(&session) && session[14..].starts_with('4'), "RFC 9562, section 5.4: {session}");
    assert!("89ab".contains(&session[19..20]), "RFC 9562, section 4.1: {session}");
    assert_eq!(session, of("st_a-te"), "the same however often it is asked for");
    assert_ne!(session, of("st_a-tf"), "T029-OA another sign-in has another");
}

#[test]
fn too_much_is_refused_before_it_is_read() {
    let many: String = (0..10_000).flat_map(|i| ["&p".to_owned(), i.to_string(), "=1".to_owned()]).collect();
    assert_eq!(
        parse(&url(&format!("?code=a{}", &many[..5_000]))),
        Err(RedirectError::TooManyParameters),
        "T009-DL"
    );
    for length in [8 * 1024 + 1, 1 << 20] {
        assert_eq!(
            parse(&url(&format!("?code={}", "a".repeat(length)))),
            Err(RedirectError::TooLong),
            "T010-DL"
        );
    }
    assert_eq!(parse(&url(&format!("?code={}", "a".repeat(2049)))), Err(RedirectError::Malformed), "T012-DL");
}

#[test]
fn nothing_is_repaired() {
    for bent in [
        "?code=a\nb",
        "?code=a\tb",
        " ?code=a",
        "?code=a%0Ab",
        "?code=a%00",
        "?code=%ff",
        "?code=%c0%80",
        "?code=%",
        "?code=%4",
        "?code=%zz",
        "?code=a b",
        "?code=ä",
        "?code=a%20b",
        "?code=a%2500",
        "?code=",
        "?code=<b>",
        "?code=a&state=a.b",
        "?code=a&state=",
        "?code=a&state=%00",
        "?code=a&iss=notaurl",
        "?code=a%26state=x",
    ] {
        assert_eq!(parse(&url(bent)), Err(RedirectError::Malformed), "T011-DL, T012-DL {bent:?}");
    }
    assert_eq!(
        parse(&url("?code=a").replace("sign-in", "sign-\u{0456}n")),
        Err(RedirectError::Malformed),
        "T012-DL"
    );
    assert_eq!(parse(""), Err(RedirectError::Malformed));
}

#[test]
fn a_token_in_the_redirect_is_refused() {
    for token in ["?access_token=CANARY&state=s", "?code=a&id_token=x", "?code=a&access%5Ftoken=x"] {
        assert_eq!(parse(&url(token)), Err(RedirectError::CarriesToken), "T061-OA {token}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_fall(raw in ".{0,300}") {
        let _ = parse(&raw);
        let _ = parse(&url(&raw));
    }

    #[test]
    fn what_is_accepted_was_literally_there(code_text in "[A-Za-z0-9._~/=-]{1,60}", state in "[A-Za-z0-9_-]{1,60}") {
        let response = parse(&url(&format!("?code={code_text}&state={state}"))).unwrap();
        prop_assert_eq!(code(&response), code_text);
        let returned = response.state.unwrap();
        prop_assert_eq!(returned.secret().expose(), state);
    }
}
