use std::collections::HashMap;
use std::time::Duration;

use fediaccounts_core::{RedirectUri, WayBack};

use super::*;
use crate::scripted::{Answer, NOW, Scripted, fixture, html, instance, origin, redirect_uri, tokens};

const CHECK: &str = "POST /api/miauth/11111111-2222-4333-8444-555555555555/check";
const ME: &str = "POST /api/i";

fn misskey(transport: &Arc<Scripted>) -> Misskey {
    Misskey { transport: Arc::clone(transport) as _ }
}

async fn registered() -> ClientRegistration {
    let transport = Arc::new(Scripted::new());
    let request = RegistrationRequest {
        client_name: "FediAccounts".into(),
        redirect_uri: redirect_uri(),
        scope: Scope::parse("read:account write:notes"),
    };
    let registered = misskey(&transport).register(&instance(), &request, NOW).await.expect("nobody is asked");
    assert!(transport.routes().is_empty());
    registered
}

async fn exchanged(answer: impl Into<Answer>) -> Result<TokenSet, TokenError> {
    let transport = Arc::new(Scripted::new().on(CHECK, answer));
    let session = Secret::new("11111111-2222-4333-8444-555555555555");
    let verifier = CodeVerifier::from_secret(Secret::new("v".repeat(43)));
    let tokens =
        misskey(&transport).exchange(&instance(), &registered().await, &session, &verifier, NOW).await;
    assert_eq!(transport.routes(), [CHECK], "it is answered once, so it is asked once");
    tokens
}

async fn identified(answer: impl Into<Answer>) -> Result<Identity, IdentifyError> {
    let transport = Arc::new(Scripted::new().on(ME, answer));
    let found = misskey(&transport).identify(&instance(), &Secret::new("CANARY_AT")).await;
    assert_eq!(transport.routes(), [ME], "T056-OA one request, whatever it says");
    assert_eq!(transport.json(), json!({ "i": "CANARY_AT" }));
    found
}

#[tokio::test]
async fn the_page_is_told_everything_and_named_by_a_session_of_the_state() {
    let transport = Arc::new(Scripted::new());
    let state = State::from_secret(Secret::new("s".repeat(43)));
    let challenge = CodeVerifier::from_secret(Secret::new("v".repeat(43))).challenge();
    let misskey = misskey(&transport);
    let page = misskey.authorization_request(&instance(), &registered().await, &state, &challenge);
    assert!(origin().holds(&page));
    assert_eq!(page.path(), format!("/miauth/{}", state.session().expose()));
    let fields: HashMap<_, _> = page.query_pairs().into_owned().collect();
    assert_eq!(fields["name"], "FediAccounts");
    assert_eq!(fields["callback"], redirect_uri().to_string());
    assert_eq!(fields["permission"], "read:account,write:notes");
    assert_eq!(fields.len(), 3);
    assert!(!page.as_str().contains(state.secret().expose()), "the state itself is nobody's business");
    assert_eq!(misskey.returns(), Returns::Session);
    assert!(!misskey.offers().contains(&Offer::Code) && !misskey.offers().contains(&Offer::Revocation));
    assert!(
        matches!(redirect_uri(), RedirectUri::Scheme { .. }) && redirect_uri().way_back() == WayBack::Scheme
    );
}

#[tokio::test]
async fn a_session_is_exchanged_once_it_was_agreed_to() {
    let set = exchanged(fixture("misskey-2025.10/check_approved")).await.expect("a token");
    assert_eq!(set.access_token.expose(), "CANARY_AT_0123456789abcdefghijkl");
    assert_eq!(
        set.scope,
        Scope::parse("read:account write:notes"),
        "the answer is silent, so what was asked"
    );
    assert!(set.expires_at.is_none() && set.refresh_token.is_none());
    let refused = |status| Err(TokenError::Refused { status });
    let answer = |body: &str| crate::scripted::json(200, body);
    for (given, expected) in [
        (fixture("misskey-2025.10/check_pending"), Err(TokenError::InvalidGrant)),
        (answer(r#"{"ok":true}"#), Err(TokenError::Malformed)),
        (answer(r#"{"ok":true,"token":"a b"}"#), Err(TokenError::Malformed)),
        (answer(r#"{"ok":"true","token":"x"}"#), Err(TokenError::Malformed)),
        (answer("{}"), Err(TokenError::Malformed)),
        (html(200), Err(TokenError::Malformed)),
        (html(404), refused(404)),
        (html(503), refused(503)),
    ] {
        let what = format!("{given:?}");
        assert_eq!(exchanged(given).await, expected, "{what}");
    }
    assert_eq!(exchanged(NetError::TimedOut).await, Err(TokenError::Net(NetError::TimedOut)));
}

#[tokio::test]
async fn an_account_is_read_with_one_request() {
    let identity = identified(fixture("misskey-2025.10/i")).await.expect("an account");
    assert_eq!((identity.subject.as_str(), identity.username.as_str()), ("9xk2m5q7ab", "ana"));
    assert_eq!(identity.display_name, "Ana Lind");
    assert!(!identity.suspended && identity.moved_to.is_none() && identity.avatar.is_some());
    let hostile = json!({ "id": "1", "username": "ana@evil.example", "name": "x" });
    assert_eq!(
        identified(crate::scripted::json(200, &hostile)).await,
        Err(IdentifyError::Malformed),
        "T047-OA"
    );
    let suspended = json!({ "id": "1", "username": "ana", "name": "\u{202e}", "isSuspended": true });
    let identity = identified(crate::scripted::json(200, &suspended)).await.expect("an account");
    assert_eq!((identity.display_name.as_str(), identity.suspended), ("ana", true), "T047-OA");
}

#[tokio::test]
async fn only_a_failed_authentication_means_that_the_token_is_dead() {
    let later = |status| IdentifyError::Unavailable { status, retry_after: None };
    let mut patience = fixture("misskey-2025.10/i_throttled");
    patience.retry_after = Some(Duration::from_secs(7));
    let dead_before_2023 = Response { status: 403, ..fixture("misskey-2025.10/i_token_dead") };
    for (answer, error) in [
        (fixture("misskey-2025.10/i_token_dead"), IdentifyError::TokenRefused),
        (dead_before_2023, IdentifyError::TokenRefused),
        (fixture("misskey-2025.10/i_suspended"), IdentifyError::AccountDisabled),
        (fixture("misskey-2025.10/i_permission_denied"), IdentifyError::ScopeTooSmall),
        (patience, IdentifyError::Unavailable { status: 429, retry_after: Some(Duration::from_secs(7)) }),
        (html(401), later(401)),
        (html(403), later(403)),
        (html(404), later(404)),
        (html(502), later(502)),
        (html(200), IdentifyError::Malformed),
    ] {
        let what = format!("T056-OA {answer:?}");
        assert_eq!(identified(answer).await, Err(error), "{what}");
    }
}

#[tokio::test]
async fn somebody_who_moved_is_named_by_the_handle_that_the_server_knows() {
    const SHOW: &str = "POST /api/users/show";
    let looked_up = async |shown: Answer| {
        let script = Scripted::new().on(ME, fixture("misskey-2025.10/i_moved")).on(SHOW, shown);
        let transport = Arc::new(script);
        let identity = misskey(&transport).identify(&instance(), &Secret::new("CANARY_AT")).await;
        assert_eq!(transport.routes(), [ME, SHOW]);
        identity.map(|identity| identity.moved_to)
    };
    let to = |handle: &str| Ok(Some(handle.to_owned()));
    assert_eq!(looked_up(fixture("misskey-2025.10/moved_user").into()).await, to("@ana@new.example"));
    let here = json!({ "username": "ana2", "host": null });
    assert_eq!(looked_up(crate::scripted::json(200, &here).into()).await, to("@ana2@social.example"));
    assert_eq!(looked_up(html(400).into()).await, Ok(None), "only handles are shown");
    let later = IdentifyError::Unavailable { status: 503, retry_after: None };
    assert_eq!(looked_up(html(503).into()).await, Err(later), "it did not move back");
    assert_eq!(looked_up(NetError::Connect.into()).await, Err(IdentifyError::Net(NetError::Connect)));
}

#[tokio::test]
async fn a_token_is_ended_by_the_person_alone_and_that_is_seen() {
    let refused = |status| Err(RevokeError::Refused { status, retry_after: None });
    for (answer, outcome) in [
        (Answer::from(fixture("misskey-2025.10/i_token_dead")), Ok(Revocation::Proven)),
        (fixture("misskey-2025.10/i").into(), Err(RevokeError::Unsupported)),
        (fixture("misskey-2025.10/i_suspended").into(), Err(RevokeError::Unsupported)),
        (fixture("misskey-2025.10/i_permission_denied").into(), Err(RevokeError::Unsupported)),
        (html(401).into(), refused(401)),
        (html(200).into(), refused(200)),
        (NetError::Tls.into(), Err(RevokeError::Net(NetError::Tls))),
    ] {
        let transport = Arc::new(Scripted::new().on(ME, answer));
        let misskey = misskey(&transport);
        let revoked = misskey.revoke(&instance(), &registered().await, &tokens()).await;
        assert_eq!(revoked, outcome, "T057-OA");
        assert_eq!(transport.routes(), [ME], "T057-OA there is nothing to ask for but the proof");
        let page = misskey.sessions_page(&instance()).expect("it has one");
        assert!(origin().holds(&page) && page.path() == "/settings/apps");
    }
}
