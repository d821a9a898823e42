use super::*;
use crate::{DialectId, Endpoints, Origin, RedirectUri, Scheme, Scope, Secret, ServerSoftware};

const CTX: &str = "ctx_0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZab";

/// A sign-in that waits, to be bent.
pub(crate) fn pending(issuer: Option<&str>) -> PendingSignIn {
    let origin = Origin::parse("https://social.example").unwrap();
    let instance = Instance {
        account_domain: "social.example".into(),
        software: ServerSoftware { name: "mastodon".into(), version: "4.5.2".into() },
        dialect: DialectId::new("mastodon"),
        title: "Social Example".into(),
        description: String::new(),
        icon: None,
        issuer: issuer.map(str::to_owned),
        endpoints: Endpoints {
            registration: origin.url("/api/v1/apps"),
            authorization: origin.url("/oauth/authorize"),
            token: origin.url("/oauth/token"),
            revocation: origin.url("/oauth/revoke"),
        },
        scopes_supported: None,
        origin,
    };
    PendingSignIn {
        context: Context::parse(CTX).unwrap(),
        restarted: false,
        by: SignInBy::Browser,
        holder: Holder::Own,
        instance,
        registration: ClientRegistration {
            client_id: "id".into(),
            client_secret: None,
            redirect_uri: RedirectUri::Scheme {
                scheme: Scheme::Default,
                context: Context::parse(CTX).unwrap(),
            },
            scope: Scope::parse("read"),
            registered_at: Timestamp::from_seconds(1_000),
        },
        state: State::from_secret(Secret::new("right")),
        verifier: CodeVerifier::from_secret(Secret::new("v")),
        expected: Expected::Anybody,
        begun_at: Timestamp::from_seconds(1_000),
        received: None,
    }
}

fn response(query: &str) -> AuthorizationResponse {
    let raw = format!("app.fediaccounts://sign-in.fediaccounts.app/{CTX}?{query}");
    AuthorizationResponse::parse(&raw, Scheme::Default).unwrap()
}

#[test]
fn a_sign_in_lives_fourteen_minutes() {
    let pending = pending(None);
    for (now, expired) in
        [(1_000, false), (1_839, false), (1_840, true), (9_999, true), (999, false), (100, true)]
    {
        assert_eq!(pending.is_expired(Timestamp::from_seconds(now)), expired, "T004-DL {now}");
    }
}

#[test]
fn state_must_fit_and_only_an_error_may_lack_it() {
    let pending = pending(None);
    for (query, verdict) in [
        ("code=a&state=right", Ok(())),
        ("code=a&state=righu", Err(MismatchError::State)),
        ("code=a&state=right1", Err(MismatchError::State)),
        ("code=a", Err(MismatchError::State)),
        ("error=access_denied", Ok(())),
        ("error=access_denied&state=right", Ok(())),
        ("error=access_denied&state=wrong", Err(MismatchError::State)),
    ] {
        assert_eq!(pending.check(&response(query), Returns::Code), verdict, "T029-OA {query}");
    }
}

#[test]
fn a_session_must_be_the_sign_ins_own_and_is_taken_where_it_is_the_way_alone() {
    let pending = pending(None);
    let own = format!("session={}", pending.state.session().expose());
    let foreign = format!("session={}", State::from_secret(Secret::new("wrong")).session().expose());
    let refused = Err(MismatchError::State);
    for (query, by_session, by_code) in [
        (own.as_str(), Ok(()), refused),
        (&format!("{own}&state=right"), Ok(()), refused),
        (&format!("{own}&state=wrong"), refused, refused),
        (&foreign, refused, refused),
        ("session=11111111-2222-4333-8444-555555555555", refused, refused),
        ("code=a&state=right", refused, Ok(())),
        ("error=access_denied", Ok(()), Ok(())),
    ] {
        let response = response(query);
        assert_eq!(pending.check(&response, Returns::Session), by_session, "T029-OA {query}");
        assert_eq!(pending.check(&response, Returns::Code), by_code, "T029-OA {query}");
    }
    assert!(pending.is_named_by(&response(&own)) && !pending.is_named_by(&response(&foreign)), "T006-DL");
    assert!(pending.is_named_by(&response("code=a&state=right")), "T006-DL");
    assert!(!pending.is_named_by(&response("error=access_denied")), "T006-DL nobody is named");
}

#[test]
fn an_issuer_that_is_named_must_be_the_recorded_one() {
    for issuer in [None, Some("https://social.example"), Some("https://social.example/")] {
        let pending = pending(issuer);
        for (iss, fits) in [
            ("https://social.example", true),
            ("https://social.example/", true),
            ("https://social.example//", false),
            ("https://evil.example", false),
            ("https://social.example.evil.example", false),
            ("http://social.example", false),
        ] {
            let verdict = pending.check(&response(&format!("code=a&state=right&iss={iss}")), Returns::Code);
            assert_eq!(verdict.is_ok(), fits, "T036-OA {issuer:?} {iss}");
        }
        assert_eq!(
            pending.check(&response("code=a&state=right"), Returns::Code),
            Ok(()),
            "T036-OA: absent is accepted"
        );
    }
}

#[test]
fn only_the_registered_redirect_uri_is_taken() {
    let mut pending = pending(None);
    let context = Context::parse(CTX).unwrap();
    let arrived = |route: &str| {
        let raw = format!("{route}/{CTX}?code=a&state=right");
        AuthorizationResponse::parse(&raw, Scheme::Default).unwrap()
    };
    let by_scheme = arrived("app.fediaccounts://sign-in.fediaccounts.app");
    let (here, next_door) = (arrived("http://127.0.0.1:4080"), arrived("http://127.0.0.1:4081"));
    assert_eq!(pending.check(&by_scheme, Returns::Code), Ok(()));
    assert_eq!(
        pending.check(&here, Returns::Code),
        Err(MismatchError::RedirectUri),
        "T006-DL another way back"
    );
    pending.registration.redirect_uri = RedirectUri::Loopback { port: 4080, context };
    assert_eq!(pending.check(&here, Returns::Code), Ok(()));
    assert_eq!(
        pending.check(&next_door, Returns::Code),
        Err(MismatchError::RedirectUri),
        "T006-DL another port"
    );
    assert_eq!(
        pending.check(&by_scheme, Returns::Code),
        Err(MismatchError::RedirectUri),
        "T006-DL another way back"
    );
    pending.registration.redirect_uri = RedirectUri::OutOfBand;
    assert_eq!(
        pending.check(&here, Returns::Code),
        Err(MismatchError::RedirectUri),
        "T063-OA a code comes by hand alone"
    );
}
