//! What a server says of itself and of people: of any type, of any length, in any direction.

use fediaccounts_practice::Fault;
use fediaccounts_practice::hostile::gallery::NASTY_TEXTS;
use fediaccounts_protocol::manage::{SignInCancel, SignInStep};
use serde_json::{Value, json};

use super::{APPS, METADATA, NODEINFO, Scene, TOKEN, WHO, assert_bearable, assert_inert, soon};

fn altered(pointer: &str, value: &Value) -> Fault {
    Fault::Altered { pointer: pointer.to_owned(), value: value.clone() }
}

fn texts() -> Vec<Value> {
    let long = ["a".repeat(1 << 20), "\u{202e}".repeat(1 << 18), "ä ".repeat(1 << 19)];
    NASTY_TEXTS.iter().map(|text| json!(text)).chain(long.map(Value::from)).collect()
}

/// What is read of documents about servers; everything else in them is passed over.
const READ: [(&str, &[&str]); 5] = [
    (NODEINFO, &["", "/links", "/links/0", "/links/0/rel", "/links/0/href"]),
    ("/nodeinfo/2.0", &["", "/software", "/software/name", "/software/version"]),
    (
        METADATA,
        &[
            "",
            "/issuer",
            "/authorization_endpoint",
            "/token_endpoint",
            "/revocation_endpoint",
            "/app_registration_endpoint",
            "/scopes_supported",
            "/scopes_supported/0",
        ],
    ),
    (
        "/api/v2/instance",
        &[
            "",
            "/domain",
            "/version",
            "/title",
            "/description",
            "/icon",
            "/icon/0",
            "/icon/0/src",
            "/thumbnail",
            "/thumbnail/url",
        ],
    ),
    ("/api/v1/instance", &["", "/uri", "/version", "/title", "/short_description", "/thumbnail"]),
];

fn values() -> [Value; 9] {
    [
        Value::Null,
        json!(-1),
        json!(1e300),
        json!(""),
        json!("\u{0}"),
        json!([]),
        json!([null, 7, ["read"]]),
        json!({}),
        json!("https://evil.example/"),
    ]
}

#[tokio::test]
async fn what_a_server_says_of_itself_is_inert() {
    let mut scene = Scene::set().await;
    for (path, pointer) in [
        ("/api/v2/instance", "/title"),
        ("/api/v2/instance", "/description"),
        ("/api/v2/instance", "/version"),
        ("/api/v2/instance", "/domain"),
        ("/api/v2/instance", "/icon/0/src"),
        ("/api/v2/instance", "/thumbnail/url"),
        ("/nodeinfo/2.0", "/software/name"),
        ("/nodeinfo/2.0", "/software/version"),
    ] {
        for text in texts() {
            scene.world.server.fail_next(path, altered(pointer, &text));
            match scene.preview().await {
                Ok(shown) => assert_inert(&serde_json::to_value(shown).unwrap()),
                Err(failure) => {
                    assert_bearable(&failure, pointer);
                    assert_inert(&serde_json::to_value(failure).unwrap());
                }
            }
        }
    }
    scene.assert_it_recovers().await;
}

#[tokio::test]
async fn what_a_server_says_of_a_person_is_inert() {
    let mut scene = Scene::set().await;
    for pointer in ["/display_name", "/username", "/acct", "/avatar", "/url", "/note", "/id"] {
        for text in texts() {
            scene.world.server.fail_next(WHO, altered(pointer, &text));
            let checked = scene.world.check(&scene.harmed).await.unwrap();
            assert_eq!(
                (&checked.id, &checked.handle),
                (&scene.harmed.id, &scene.harmed.handle),
                "T064-OA {text:.40}"
            );
            assert_inert(&serde_json::to_value(checked).unwrap());
        }
    }
    scene.assert_it_recovers().await;
}

#[tokio::test]
async fn documents_of_the_wrong_types_are_survived() {
    let mut scene = Scene::set().await;
    for (path, pointer, value) in READ
        .iter()
        .flat_map(|(path, pointers)| pairs(pointers).map(|(pointer, value)| (*path, pointer, value)))
    {
        let what = format!("T080-NW {path} {pointer} {value}");
        if path == "/api/v1/instance" {
            scene.world.server.fail_next("/api/v2/instance", Fault::Status(404));
        }
        scene.world.server.fail_next(path, altered(pointer, &value));
        if let Err(failure) = soon(&what, scene.preview()).await {
            assert_bearable(&failure, &what);
        }
        scene.world.server.heal();
    }
    scene.assert_it_recovers().await;
}

#[tokio::test]
async fn registrations_of_the_wrong_types_are_survived() {
    let mut scene = Scene::set().await;
    let members = ["", "/id", "/client_id", "/client_secret", "/redirect_uri", "/redirect_uris", "/scopes"];
    for (pointer, value) in pairs(&members) {
        scene.world.server.fail_next(APPS, altered(pointer, &value));
        let what = format!("T060-OA T080-NW {pointer} {value}");
        match soon(&what, scene.world.begin(&scene.world.server.host())).await {
            Err(failure) => assert_bearable(&failure, &what),
            Ok(begun) => scene.world.ask(SignInCancel { id: begun.id }).await.unwrap(),
        }
    }
    scene.assert_it_recovers().await;
}

#[tokio::test]
async fn tokens_and_accounts_of_the_wrong_types_are_survived() {
    let mut scene = Scene::set().await;
    let token = ["", "/access_token", "/token_type", "/scope", "/created_at"].map(|member| (TOKEN, member));
    let account = ["", "/id", "/username", "/display_name", "/avatar"].map(|member| (WHO, member));
    for (path, pointer) in [token, account].concat() {
        for value in values() {
            scene.world.server.fail_next(path, altered(pointer, &value));
            let what = format!("T080-NW {path} {pointer} {value}");
            match soon(&what, scene.sign_in()).await {
                SignInStep::Failed { failure, .. } => assert_bearable(&failure, &what),
                SignInStep::Ready { .. } | SignInStep::Other { .. } | SignInStep::Excess { .. } => {}
                step => panic!("{what}: {step:?}"),
            }
            scene.world.server.heal();
        }
    }
    scene.assert_nothing_else_is_harmed("wrong types").await;
    scene.assert_nothing_was_told();
}

fn pairs<S: AsRef<str>>(pointers: &[S]) -> impl Iterator<Item = (&str, Value)> {
    pointers.iter().flat_map(|pointer| values().map(|value| (pointer.as_ref(), value)))
}
