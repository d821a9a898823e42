use std::time::Duration;

use crate::scripted::{
    Answer, NOW, Scripted, fixture, html, instance, origin, redirect_uri, registration, tokens,
};

use super::*;

const APPS: &str = "POST /apps";
const TOKEN: &str = "POST /oauth/token";
const REVOKE: &str = "POST /oauth/revoke";
const API: &str = "POST /api";

fn mobilizon(transport: &Arc<Scripted>) -> Mobilizon {
    Mobilizon { transport: Arc::clone(transport) as _ }
}

async fn registered(answer: Response) -> Result<ClientRegistration, RegistrationError> {
    let transport = Arc::new(Scripted::new().on(APPS, answer));
    let request = RegistrationRequest {
        client_name: "FediAccounts".into(),
        redirect_uri: redirect_uri(),
        scope: Scope::parse("read write"),
    };
    let registered = mobilizon(&transport).register(&instance(), &request, NOW).await;
    let expected = [
        ("name", "FediAccounts".to_owned()),
        ("redirect_uri", redirect_uri().to_string()),
        ("scope", "read write".to_owned()),
    ];
    assert_eq!(transport.form(), expected, "all three are needed");
    registered
}

#[tokio::test]
async fn a_client_is_registered_with_an_id_that_has_to_be_encoded() {
    let registration = registered(fixture("mobilizon-5/app_registered")).await.expect("a registration");
    assert_eq!(registration.client_id, "Zx+/9q1Vb7");
    let transport = Arc::new(Scripted::new());
    let state = State::from_secret(Secret::new("s".repeat(43)));
    let challenge = CodeVerifier::from_secret(Secret::new("v".repeat(43))).challenge();
    let page = mobilizon(&transport).authorization_request(&instance(), &registration, &state, &challenge);
    assert!(page.query().is_some_and(|query| query.contains("client_id=Zx%2B%2F9q1Vb7&")), "{page}");
    let refused = registered(fixture("mobilizon-5/app_scope_unknown")).await;
    assert_eq!(refused, Err(RegistrationError::InvalidScope));
    let refused = registered(fixture("mobilizon-5/app_throttled")).await;
    assert_eq!(refused, Err(RegistrationError::TooMany { retry_after: None }));
}

#[tokio::test]
async fn a_code_for_any_device_is_asked_for() {
    const CODE: &str = "POST /login/device/code";
    let transport = Arc::new(Scripted::new().on(CODE, fixture("mobilizon-5/device_code")));
    let device = mobilizon(&transport).begin(&instance(), &registration(), NOW).await.expect("a code");
    assert_eq!(device.user_code, "ABCD-EFGH");
    assert!(origin().holds(&device.verification_uri), "T034-OA");
    assert_eq!(device.interval, Duration::from_secs(5));
    let expected = [("client_id", "client-7".to_owned()), ("scope", "read write".to_owned())];
    assert_eq!(transport.form(), expected);
}

#[tokio::test]
async fn the_question_whether_it_was_typed_waits_until_the_person_agreed() {
    let asked = async |answer: Answer| {
        let transport = Arc::new(Scripted::new().on(TOKEN, answer));
        let code = Secret::new("CANARY_DC");
        let heard = mobilizon(&transport).ask(&instance(), &registration(), &code, NOW).await;
        let form = transport.form();
        assert_eq!(form[0].1, "urn:ietf:params:oauth:grant-type:device_code");
        assert_eq!((form[1].1.as_str(), form[2].1.as_str(), form.len()), ("CANARY_DC", "client-7", 3));
        heard
    };
    assert_eq!(asked(fixture("mobilizon-5/device_pending").into()).await, Ok(DeviceAnswer::Pending));
    assert_eq!(
        asked(fixture("mobilizon-5/device_between").into()).await,
        Ok(DeviceAnswer::Pending),
        "typed, and not agreed to yet"
    );
    assert_eq!(asked(fixture("mobilizon-5/app_throttled").into()).await, Ok(DeviceAnswer::SlowDown));
    assert_eq!(asked(fixture("mobilizon-5/device_denied").into()).await, Err(DeviceError::Denied));
    assert_eq!(asked(fixture("mobilizon-5/device_expired").into()).await, Err(DeviceError::Expired));
    assert_eq!(asked(NetError::TimedOut.into()).await, Err(DeviceError::Net(NetError::TimedOut)));
    let Ok(DeviceAnswer::Tokens(set)) = asked(fixture("mobilizon-5/token").into()).await else {
        panic!("no tokens")
    };
    assert_eq!(set.expires_at, Some(NOW.plus(Duration::from_secs(28_800))));
    assert_eq!(set.refresh_expires_at, Some(NOW.plus(Duration::from_secs(15_724_800))));
    assert_eq!(set.refresh_token, Some(Secret::new("CANARY_RT")));
}

#[tokio::test]
async fn a_refresh_brings_a_new_pair_or_says_that_it_is_over() {
    let held = TokenSet { refresh_token: Some(Secret::new("CANARY_RT_OLD")), ..tokens() };
    let renewed = async |answer| {
        let transport = Arc::new(Scripted::new().on(TOKEN, answer));
        mobilizon(&transport).refresh(&instance(), &registration(), &held, NOW).await
    };
    let set = renewed(fixture("mobilizon-5/token")).await.expect("a new pair");
    assert_eq!(set.refresh_token, Some(Secret::new("CANARY_RT")));
    assert_eq!(renewed(fixture("mobilizon-5/refresh_token_wrong")).await, Err(RefreshError::InvalidGrant));
}

#[tokio::test]
async fn the_profile_is_asked_for_and_a_dead_token_known_in_both_its_forms() {
    let identified = async |answer: Response| {
        let transport = Arc::new(Scripted::new().on(API, answer));
        let found = mobilizon(&transport).identify(&instance(), &Secret::new("CANARY_AT")).await;
        assert_eq!(transport.json(), json!({ "query": graphql::WHO }));
        assert_eq!(transport.bearers(), [Some(Secret::new("CANARY_AT"))]);
        found
    };
    let identity = identified(fixture("mobilizon-5/person")).await.expect("a profile");
    assert_eq!((identity.subject.as_str(), identity.username.as_str()), ("7", "ana"));
    assert_eq!((identity.display_name.as_str(), identity.avatar.is_some()), ("Ana Lind", true));
    let answer = |body: serde_json::Value| crate::scripted::json(200, &body);
    let forbidden = json!({ "data": { "loggedPerson": null }, "errors": [{ "message": "Not authorized for object: person" }] });
    for (response, error) in [
        (fixture("mobilizon-5/unauthenticated"), IdentifyError::TokenRefused),
        (fixture("mobilizon-5/token_dead"), IdentifyError::TokenRefused),
        (answer(forbidden), IdentifyError::ScopeTooSmall),
        (answer(json!({ "data": { "loggedPerson": null } })), IdentifyError::Malformed),
        (
            answer(json!({ "data": { "loggedPerson": { "id": 7, "preferredUsername": "a@b" } } })),
            IdentifyError::Malformed,
        ),
        (html(200), IdentifyError::Malformed),
        (html(401), IdentifyError::Unavailable { status: 401, retry_after: None }),
        (html(502), IdentifyError::Unavailable { status: 502, retry_after: None }),
    ] {
        let what = format!("T056-OA {response:?}");
        assert_eq!(identified(response).await, Err(error), "{what}");
    }
}

#[tokio::test]
async fn a_sign_out_ends_the_refresh_token_first_and_is_proven() {
    let held = TokenSet { refresh_token: Some(Secret::new("CANARY_RT")), ..tokens() };
    let refused = |status| Err(RevokeError::Refused { status, retry_after: None });
    let done = || crate::scripted::json(200, "");
    let (dead, alive) = (fixture("mobilizon-5/token_dead"), fixture("mobilizon-5/person"));
    for (first, second, account, outcome) in [
        (done(), fixture("mobilizon-5/revoke_unknown"), dead.clone(), Ok(Revocation::Proven)),
        (fixture("mobilizon-5/revoke_unknown"), done(), dead.clone(), Ok(Revocation::Proven)),
        (done(), done(), alive, Ok(Revocation::Unproven)),
        (done(), done(), html(503), refused(503)),
        (html(404), done(), dead.clone(), refused(404)),
        (html(500), done(), dead, refused(500)),
    ] {
        let what = format!("T057-OA {first:?} {second:?} {account:?}");
        let transport = Arc::new(Scripted::new().on(REVOKE, first).on(REVOKE, second).on(API, account));
        let revoked = mobilizon(&transport).revoke(&instance(), &registration(), &held).await;
        assert_eq!(revoked, outcome, "{what}");
    }
}

#[test]
fn a_scope_covers_what_lies_directly_below_it() {
    let transport = Arc::new(Scripted::new());
    let mobilizon = mobilizon(&transport);
    let held = Scope::parse("read write:event:create");
    for (asked, covered) in [
        ("read", true),
        ("read:profile", true),
        ("read:profile:follows", true),
        ("write:event:create", true),
        ("write:event:update", false),
        ("write", false),
    ] {
        assert_eq!(mobilizon.covers(&held, asked), covered, "{asked}");
    }
    let chosen = Access::Custom(Scope::parse("read:profile push admin:read"));
    assert_eq!(mobilizon.scope(&chosen, &instance()), Scope::parse("read:profile"));
    assert_eq!(mobilizon.scope(&Access::Everything, &instance()), Scope::parse("read write"));
}
