use std::time::Duration;

use fediaccounts_core::{Origin, RedirectUri};

use super::*;
use crate::scripted::NOW;

fn request() -> RegistrationRequest {
    RegistrationRequest {
        client_name: "FediAccounts".into(),
        redirect_uri: RedirectUri::OutOfBand,
        scope: Scope::default(),
    }
}

async fn registered(answer: crate::Response) -> Result<ClientRegistration, RegistrationError> {
    let transport = Arc::new(Scripted::new().on(CLIENT, answer));
    let registered = peertube(&transport).register(&instance(), &request(), NOW).await;
    assert_eq!((transport.routes(), transport.bearers()), (vec![CLIENT.to_owned()], vec![None]));
    registered
}

#[tokio::test]
async fn the_one_client_of_the_server_is_taken_for_a_registration() {
    let registration = registered(recorded("client")).await.expect("a client");
    assert_eq!(registration.client_id, "made0up1client2of3the4instance56");
    assert_eq!(registration.client_secret, Some(Secret::new("CANARY_CS0made0up1secret2of3it45")));
    assert_eq!(registration.redirect_uri, RedirectUri::OutOfBand);
    assert!(registration.scope.is_empty());
    assert!(!format!("{registration:?}").contains("CANARY"));
}

#[tokio::test]
async fn a_server_that_gives_none_is_not_taken_at_its_word() {
    let wait = Some(Duration::from_secs(297));
    let elsewhere = crate::Response {
        elsewhere: Some(Origin::parse("https://evil.example").expect("an origin")),
        ..recorded("client")
    };
    for (answer, error) in [
        (recorded("client_host_wrong"), RegistrationError::Refused { status: 403 }),
        (recorded("throttled"), RegistrationError::TooMany { retry_after: wait }),
        (html(502), RegistrationError::Refused { status: 502 }),
        (html(200), RegistrationError::Malformed),
        (json(200, r#"{"client_id":"x"}"#), RegistrationError::Malformed),
        (json(200, r#"{"client_id":"a b","client_secret":"x"}"#), RegistrationError::Malformed),
        (elsewhere, RegistrationError::Malformed),
    ] {
        let what = format!("T060-OA {answer:?}");
        assert_eq!(registered(answer).await, Err(error), "{what}");
    }
}

#[tokio::test]
async fn a_client_is_lost_only_if_the_server_has_another() {
    let held = registered(recorded("client")).await.expect("a client");
    let other = ClientRegistration { client_id: "other".into(), ..held.clone() };
    let changed = ClientRegistration { client_secret: Some(Secret::new("other")), ..held.clone() };
    for (answer, registration, standing) in [
        (recorded("client"), &held, RegistrationStanding::Known),
        (recorded("client"), &other, RegistrationStanding::Lost),
        (recorded("client"), &changed, RegistrationStanding::Lost),
        (recorded("client_host_wrong"), &other, RegistrationStanding::Unknown),
        (recorded("throttled"), &other, RegistrationStanding::Unknown),
        (html(200), &other, RegistrationStanding::Unknown),
    ] {
        let what = format!("T059-OA {answer:?}");
        let transport = Arc::new(Scripted::new().on(CLIENT, answer));
        let checked = peertube(&transport).check_registration(&instance(), registration).await;
        assert_eq!(checked, Ok(standing), "{what}");
    }
}
