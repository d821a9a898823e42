use fediaccounts_core::{CodeVerifier, Dialects, NetError, Secret, State};
use serde_json::json;
use std::sync::Arc;

use super::*;
use crate::scripted::{Scripted, fixture, html, json, origin, registration};
use crate::{Registry, Response};

const LINKS: &str = "GET /.well-known/nodeinfo";
const NODEINFO: &str = "GET /nodeinfo/2.0";
const METADATA: &str = "GET /.well-known/oauth-authorization-server";
const V2: &str = "GET /api/v2/instance";
const V1: &str = "GET /api/v1/instance";

async fn resolved(transport: &Arc<Scripted>) -> Result<Instance, DiscoveryError> {
    let registry = Registry::new(Arc::clone(transport) as Arc<dyn Transport>);
    registry.resolve(&Address { origin: origin(), user: None }).await
}

async fn found(transport: Scripted) -> Result<Instance, DiscoveryError> {
    resolved(&Arc::new(transport)).await
}

fn software(instance: &Instance) -> (&str, &str) {
    (&instance.software.name, &instance.software.version)
}

fn named(software: &str) -> Scripted {
    let nodeinfo = json!({ "version": "2.0", "software": { "name": software, "version": "1.2" } });
    Scripted::new().on(LINKS, fixture("mastodon-4.5/nodeinfo_links")).on(NODEINFO, json(200, &nodeinfo))
}

fn mastodon() -> Scripted {
    Scripted::new()
        .on(LINKS, fixture("mastodon-4.5/nodeinfo_links"))
        .on(NODEINFO, fixture("mastodon-4.5/nodeinfo"))
        .on(METADATA, fixture("doorkeeper-5.9.9/metadata"))
        .on(V2, fixture("mastodon-4.5/instance_v2"))
}

#[tokio::test]
async fn a_mastodon_is_understood_in_four_requests() {
    let transport = Arc::new(mastodon());
    let instance = resolved(&transport).await.expect("it is a Mastodon");
    assert_eq!(transport.routes(), [LINKS, NODEINFO, METADATA, V2]);
    assert_eq!(instance.origin, origin());
    assert_eq!(instance.dialect.as_str(), "mastodon");
    assert_eq!(software(&instance), ("mastodon", "4.5.2"));
    assert_eq!(instance.title, "Social Example");
    assert_eq!(instance.description, "A made-up server for friends & mammoths");
    assert_eq!(instance.issuer.as_deref(), Some("https://social.example/"));
    assert_eq!(instance.account_domain, "handles.example", "T048-OA what it says of itself: a claim");
    assert!(instance.scopes_supported.is_some());
}

#[tokio::test]
async fn a_misskey_describes_itself_and_is_never_asked_as_a_mastodon() {
    for name in ["misskey", "Sharkey", "cherrypick"] {
        let transport = Arc::new(
            named(name)
                .on(METADATA, fixture("misskey-2025.10/metadata"))
                .on("POST /api/meta", fixture("misskey-2025.10/meta")),
        );
        let instance = resolved(&transport).await.expect("it is of the family");
        assert_eq!(transport.routes(), [LINKS, NODEINFO, METADATA, "POST /api/meta"]);
        assert_eq!(transport.json(), json!({ "detail": false }));
        assert_eq!(instance.dialect.as_str(), "misskey");
        assert_eq!(software(&instance), (name.to_lowercase().as_str(), "1.2"));
        assert_eq!(
            (instance.title.as_str(), instance.description.as_str()),
            ("Practice Misskey", "A place to note")
        );
        assert!(instance.icon.is_some());
    }
    let silent = named("misskey").on("POST /api/meta", html(200));
    assert_eq!(found(silent).await, Err(DiscoveryError::NotFediverse), "NodeInfo alone proves nothing");
}

#[tokio::test]
async fn a_mobilizon_describes_itself_by_graphql() {
    let transport = Arc::new(named("Mobilizon").on("POST /api", fixture("mobilizon-5/config")));
    let instance = resolved(&transport).await.expect("it is a Mobilizon");
    assert_eq!(transport.routes(), [LINKS, NODEINFO, METADATA, "POST /api"]);
    assert_eq!((instance.dialect.as_str(), instance.title.as_str()), ("mobilizon", "Practice Mobilizon"));
    assert_eq!(found(named("mobilizon")).await, Err(DiscoveryError::NotFediverse));
}

#[tokio::test]
async fn a_lemmy_describes_itself_by_its_site() {
    let transport = Arc::new(named("lemmy").on("GET /api/v3/site", fixture("lemmy-0.19/site")));
    let instance = resolved(&transport).await.expect("it is a Lemmy");
    assert_eq!((instance.dialect.as_str(), instance.title.as_str()), ("lemmy", "Practice Lemmy"));
    assert_eq!((instance.description.as_str(), instance.icon.is_some()), ("Links and talk", true));
    assert_eq!(found(named("lemmy")).await, Err(DiscoveryError::NotFediverse));
}

#[tokio::test]
async fn a_misskey_that_refuses_its_nodeinfo_is_found_by_asking() {
    let refusing = || Scripted::new().on(LINKS, html(403)).on(METADATA, fixture("misskey-2025.10/metadata"));
    let transport = refusing().on("POST /api/meta", fixture("misskey-2025.10/meta"));
    let instance = found(transport).await.expect("it says what it is when asked");
    assert_eq!(instance.dialect.as_str(), "misskey");
    assert_eq!(software(&instance), ("misskey", "2025.10.0"));
    assert_eq!(found(refusing()).await, Err(DiscoveryError::NotFediverse));
    let plain = Arc::new(Scripted::new());
    assert_eq!(resolved(&plain).await, Err(DiscoveryError::NotFediverse));
    assert!(!plain.routes().iter().any(|route| route.starts_with("POST")), "nothing is posted to a web site");
}

#[tokio::test]
async fn a_mastodon_before_4_3_has_no_metadata_and_the_usual_endpoints() {
    let transport = named("Mastodon").on(V2, html(404)).on(V1, fixture("mastodon-4.5/instance_v1"));
    let instance = found(transport).await.expect("names are compared in lower case");
    assert_eq!(software(&instance), ("mastodon", "1.2"));
    assert_eq!(instance.description, "A made-up server for friends & mammoths");
    assert_eq!((instance.issuer, instance.scopes_supported), (None, None));
    assert_eq!(instance.endpoints.token.as_str(), "https://social.example/oauth/token");
}

#[tokio::test]
async fn a_mastodon_without_nodeinfo_is_known_by_its_api_or_its_metadata() {
    let instance =
        found(Scripted::new().on(V2, fixture("mastodon-4.5/instance_v2"))).await.expect("by version 2");
    assert_eq!(software(&instance), ("mastodon", "4.5.2"));
    let instance =
        found(Scripted::new().on(V1, fixture("mastodon-4.5/instance_v1"))).await.expect("by version 1");
    assert_eq!(software(&instance), ("mastodon", "4.5.2"));
    let instance = found(Scripted::new().on(METADATA, fixture("doorkeeper-5.9.9/metadata"))).await;
    let instance = instance.expect("by app_registration_endpoint");
    assert_eq!((instance.software.name.as_str(), instance.title.as_str()), ("mastodon", "social.example"));
}

#[tokio::test]
async fn other_software_is_named_and_asked_nothing_more() {
    for name in ["Discourse", "bookwyrm", "Iceshrimp.NET", " Word\u{202e}press\n"] {
        let transport = Arc::new(named(name).on(METADATA, fixture("doorkeeper-5.9.9/metadata")));
        let error = resolved(&transport).await.expect_err("it is not spoken");
        let shown = name.replace('\u{202e}', "").trim().to_lowercase();
        assert_eq!(error, DiscoveryError::Unsupported { software: shown });
        assert_eq!(transport.routes(), [LINKS, NODEINFO]);
    }
}

#[tokio::test]
async fn compatible_software_without_nodeinfo_is_not_taken_for_mastodon() {
    let about = json!({ "uri": "x", "title": "x", "version": "4.0.0 (compatible; WordPress 6)" });
    let error = found(Scripted::new().on(V1, json(200, &about))).await.expect_err("it is not spoken");
    assert_eq!(error, DiscoveryError::Unsupported { software: "wordpress".to_owned() });
}

#[tokio::test]
async fn what_answers_but_not_as_a_fediverse_server_is_none() {
    let everywhere = |answer: &Response| {
        Scripted::new()
            .on(LINKS, answer.clone())
            .on(METADATA, answer.clone())
            .on(V2, answer.clone())
            .on(V1, answer.clone())
    };
    let cases = [
        ("a web page for every path", html(200)),
        ("nothing anywhere", html(404)),
        ("empty objects", json(200, "{}")),
        ("other JSON", json(200, r#"[{"a":1}]"#)),
        ("wrong types", json(200, r#"{"links":7,"version":{},"domain":1,"uri":2}"#)),
    ];
    for (what, answer) in cases {
        assert_eq!(found(everywhere(&answer)).await, Err(DiscoveryError::NotFediverse), "{what}");
    }
}

#[tokio::test]
async fn nodeinfo_with_wrong_types_is_as_good_as_none() {
    for nodeinfo in [
        json!({ "software": null }),
        json!({ "software": { "name": 7 } }),
        json!({ "software": { "name": "\u{202e}\n" } }),
        json!({ "software": "mastodon" }),
        json!("mastodon"),
    ] {
        let transport = Scripted::new()
            .on(LINKS, fixture("mastodon-4.5/nodeinfo_links"))
            .on(NODEINFO, json(200, &nodeinfo));
        assert_eq!(found(transport).await, Err(DiscoveryError::NotFediverse), "{nodeinfo}");
    }
}

#[tokio::test]
async fn a_host_that_does_not_answer_ends_it_at_once() {
    for error in
        [NetError::NotFound, NetError::Connect, NetError::Tls, NetError::TimedOut, NetError::Forbidden]
    {
        let transport = Arc::new(mastodon_but(LINKS, error.clone()));
        assert_eq!(resolved(&transport).await, Err(DiscoveryError::Net(error)));
        assert_eq!(transport.routes(), [LINKS]);
    }
}

#[tokio::test]
async fn a_server_that_asks_for_patience_is_not_taken_for_another_kind() {
    for status in [429, 502, 503, 504] {
        let mut busy = html(status);
        busy.retry_after = Some(std::time::Duration::from_secs(120));
        let error = found(Scripted::new().on(LINKS, busy)).await;
        let retry_after = Some(std::time::Duration::from_secs(120));
        assert_eq!(error, Err(DiscoveryError::Unavailable { status, retry_after }), "{status}");
    }
}

fn mastodon_but(route: &str, error: NetError) -> Scripted {
    let routes = [(LINKS, "mastodon-4.5/nodeinfo_links"), (V2, "mastodon-4.5/instance_v2")];
    routes
        .into_iter()
        .filter(|(other, _)| *other != route)
        .fold(Scripted::new().on(route, error), |transport, (route, name)| transport.on(route, fixture(name)))
}

#[tokio::test]
async fn a_document_that_is_too_large_or_redirects_away_is_absent() {
    for error in [NetError::TooLarge, NetError::Redirect] {
        let instance = found(mastodon_but(LINKS, error)).await.expect("the API says what it is");
        assert_eq!(instance.software.name, "mastodon", "T080-NW");
    }
}

#[tokio::test]
async fn foreign_endpoints_end_it_before_any_browser_opens() {
    let mixed = [("https://honest.example/oauth/authorize", "https://social.example/oauth/token")];
    let reversed = [("https://social.example/oauth/authorize", "https://honest.example/oauth/token")];
    for (authorize, token) in mixed.into_iter().chain(reversed) {
        let document = json!({
            "issuer": "https://social.example/", "authorization_endpoint": authorize, "token_endpoint": token,
        });
        let error = found(named("mastodon").on(METADATA, json(200, &document))).await;
        assert_eq!(error, Err(DiscoveryError::ForeignEndpoint), "T034-OA T035-OA");
    }
}

#[tokio::test]
async fn metadata_that_lists_only_plain_changes_nothing() {
    let document =
        json!({ "issuer": "https://social.example/", "code_challenge_methods_supported": ["plain"] });
    let registry = Registry::new(Arc::new(named("mastodon").on(METADATA, json(200, &document))));
    let instance =
        registry.resolve(&Address { origin: origin(), user: None }).await.expect("it is a Mastodon");
    let dialect = registry.get(&instance.dialect).expect("it is in the registry");
    let state = State::from_secret(Secret::new("s".repeat(43)));
    let challenge = CodeVerifier::from_secret(Secret::new("v".repeat(43))).challenge();
    let url = dialect.authorization_request(&instance, &registration(), &state, &challenge);
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    let has = |name: &str, value: &str| pairs.contains(&(name.to_owned(), value.to_owned()));
    assert!(
        has("code_challenge_method", "S256") && has("code_challenge", challenge.as_str()),
        "T032-OA {url}"
    );
    assert!(has("force_login", "true"));
}

#[tokio::test]
async fn texts_of_the_server_are_inert_and_cut() {
    let about = json!({
        "domain": "x", "version": "4.5.2\u{202e}", "title": format!("\u{202e}{}", "T".repeat(5_000)),
        "description": format!("<p>{}</p>", "d\u{200b}".repeat(5_000)),
    });
    let instance = found(Scripted::new().on(V2, json(200, &about))).await.expect("it is a Mastodon");
    assert_eq!(instance.title, "T".repeat(100));
    assert_eq!(instance.description, "d".repeat(500));
    assert_eq!(instance.software.version, "4.5.2");
}

#[tokio::test]
async fn every_mastodon_is_understood_as_it_answers() {
    let v1 = |version: &str| json!({ "uri": "social.example", "title": "S", "version": version });
    let v2 = |version: &str| json!({ "domain": "social.example", "title": "S", "version": version });
    let metadata = || fixture("doorkeeper-5.9.9/metadata");
    for (version, transport, with_metadata) in [
        ("3.5.19", named("mastodon").on(V1, json(200, &v1("3.5.19"))), false),
        ("4.2.8", named("mastodon").on(V2, json(200, &v2("4.2.8"))).on(METADATA, html(404)), false),
        ("4.2.9", named("mastodon").on(V2, json(200, &v2("4.2.9"))).on(METADATA, html(200)), false),
        ("4.3.0", named("mastodon").on(V2, json(200, &v2("4.3.0"))).on(METADATA, metadata()), true),
        ("4.4.1", named("mastodon").on(V2, json(200, &v2("4.4.1"))).on(METADATA, metadata()), true),
        ("4.6.0-alpha.5+glitch", Scripted::new().on(V2, json(200, &v2("4.6.0-alpha.5+glitch"))), false),
        ("limited", named("mastodon").on(METADATA, metadata()).on(V2, html(401)).on(V1, html(403)), true),
    ] {
        let instance = found(transport).await.expect(version);
        assert_eq!(instance.dialect.as_str(), "mastodon", "{version}");
        assert_eq!(instance.issuer.is_some(), with_metadata, "{version}");
        assert_eq!(instance.scopes_supported.is_some(), with_metadata, "{version}");
        assert_eq!(instance.account_domain, "social.example", "{version}");
        assert_eq!(instance.endpoints.registration.as_str(), "https://social.example/api/v1/apps");
        assert_eq!(instance.endpoints.token.as_str(), "https://social.example/oauth/token");
    }
}

#[tokio::test]
async fn nodeinfo_that_lies_or_comes_from_elsewhere_is_a_hint_and_no_more() {
    assert_eq!(found(named("mastodon")).await, Err(DiscoveryError::NotFediverse), "nothing else says so");
    let about = json!({ "uri": "x", "title": "x", "version": "2.7.2 (compatible; Pleroma 2.7.0)" });
    let lied = found(named("mastodon").on(V1, json(200, &about))).await.expect("it says itself what it is");
    assert_eq!((software(&lied).0, lied.dialect.as_str()), ("pleroma", "pleroma"));
    let mut foreign =
        json(200, &json!({ "version": "2.0", "software": { "name": "peertube", "version": "1" } }));
    foreign.elsewhere = Some(Origin::parse("https://other.example").expect("an origin"));
    let redirected = Scripted::new()
        .on(LINKS, fixture("mastodon-4.5/nodeinfo_links"))
        .on(NODEINFO, foreign)
        .on(V2, fixture("mastodon-4.5/instance_v2"));
    let instance = found(redirected).await.expect("the server itself says that it is a Mastodon");
    assert_eq!(software(&instance), ("mastodon", "4.5.2"));
}

#[tokio::test]
async fn unknown_software_is_spoken_to_if_it_publishes_how() {
    let usable = |registration: Option<&str>| {
        let mut document = json!({
            "issuer": "https://social.example",
            "authorization_endpoint": "https://social.example/sign-in/authorize",
            "token_endpoint": "https://social.example/sign-in/token",
        });
        document["app_registration_endpoint"] = json!(registration);
        json(200, &document)
    };
    let v1 = json!({ "uri": "social.example", "title": "New", "version": "0.6.20" });
    for transport in [
        named("Something New").on(METADATA, usable(Some("https://social.example/register"))),
        named("Something New").on(METADATA, usable(None)).on(V1, json(200, &v1)),
    ] {
        let instance = found(transport).await.expect("it says how to sign in");
        assert_eq!(instance.dialect.as_str(), "generic");
        assert_eq!(software(&instance), ("something new", "1.2"));
        assert_eq!(instance.endpoints.token.as_str(), "https://social.example/sign-in/token");
        assert_eq!(instance.endpoints.revocation.as_str(), "https://social.example/oauth/revoke");
    }
    let half = json(
        200,
        &json!({ "issuer": "https://social.example", "token_endpoint": "https://social.example/t" }),
    );
    for (what, transport) in [
        ("no metadata", named("Something New").on(V1, json(200, &v1))),
        ("nothing at all", named("Something New")),
        ("no page to sign in at", named("Something New").on(METADATA, half).on(V1, json(200, &v1))),
        ("no way to register", named("Something New").on(METADATA, usable(None))),
        ("metadata that is a page", named("Something New").on(METADATA, html(200)).on(V1, json(200, &v1))),
    ] {
        let error = DiscoveryError::Unsupported { software: "something new".to_owned() };
        assert_eq!(found(transport).await, Err(error), "{what}");
    }
    let foreign = usable(Some("https://evil.example/register"));
    assert_eq!(
        found(named("Something New").on(METADATA, foreign)).await,
        Err(DiscoveryError::ForeignEndpoint),
        "T034-OA"
    );
}

#[tokio::test]
async fn a_server_that_is_still_starting_is_not_taken_for_another_kind() {
    for route in [METADATA, V2, V1] {
        let mut starting = html(503);
        starting.retry_after = Some(std::time::Duration::from_secs(120));
        let transport = named("mastodon").on(V1, fixture("mastodon-4.5/instance_v1"));
        let transport = if route == V1 { named("mastodon") } else { transport }.on(route, starting);
        let error = found(transport).await;
        assert!(matches!(error, Err(DiscoveryError::Unavailable { status: 503, .. })), "{route} {error:?}");
    }
}
