use std::sync::Arc;

use fediaccounts_core::{Dialects, Instance, NetError};
use serde_json::json;

use super::*;
use crate::scripted::{Scripted, fixture, html, json};
use crate::{Registry, Response};

const DOMAIN: &str = "https://handles.example";
const HOST_META: &str = "GET https://handles.example/.well-known/host-meta";
const OF_ANA: &str =
    "GET https://handles.example/.well-known/webfinger?resource=acct%3Aana%40handles.example";
const OF_ITSELF: &str =
    "GET https://handles.example/.well-known/webfinger?resource=acct%3Ahandles.example%40handles.example";

/// A Mastodon at `social.example`, and a domain that is none.
fn world() -> Scripted {
    Scripted::new()
        .knowing(DOMAIN)
        .on("GET /.well-known/nodeinfo", fixture("mastodon-4.5/nodeinfo_links"))
        .on("GET /nodeinfo/2.0", fixture("mastodon-4.5/nodeinfo"))
        .on("GET /api/v2/instance", fixture("mastodon-4.5/instance_v2"))
}

async fn found(transport: Scripted, typed: &str) -> (Result<Instance, DiscoveryError>, Vec<String>) {
    let transport = Arc::new(transport);
    let address = Address::parse(typed).expect("an address");
    let found = Registry::new(Arc::clone(&transport) as _).resolve(&address).await;
    (found, transport.routes())
}

fn host_meta(template: &str) -> Response {
    let mut response = html(200);
    response.content_type = "application/xrd+xml".to_owned();
    response.body = format!("<XRD><Link rel=\"lrdd\" template=\"{template}\"/></XRD>").into_bytes();
    response
}

fn is_at_social_example(found: &Result<Instance, DiscoveryError>) -> bool {
    found.as_ref().is_ok_and(|instance| {
        instance.origin.to_string() == "https://social.example"
            && instance.account_domain == "handles.example"
            && instance.endpoints.token.as_str() == "https://social.example/oauth/token"
    })
}

#[tokio::test]
async fn a_domain_names_its_server_by_host_meta() {
    let (instance, routes) =
        found(world().on(HOST_META, fixture("mastodon-4.5/host_meta")), "handles.example").await;
    assert!(is_at_social_example(&instance), "T048-OA {instance:?}");
    assert!(!routes.iter().any(|route| route.contains("webfinger")), "{routes:#?}");
}

#[tokio::test]
async fn a_domain_names_its_server_by_webfinger_of_the_account_or_of_its_own() {
    for (typed, route) in [("@ana@handles.example", OF_ANA), ("handles.example", OF_ITSELF)] {
        let (instance, _) = found(world().on(route, fixture("mastodon-4.5/webfinger")), typed).await;
        assert!(is_at_social_example(&instance), "T048-OA {typed} {instance:?}");
    }
}

#[tokio::test]
async fn a_domain_that_redirects_its_documents_leads_to_their_server() {
    for path in ["/.well-known/nodeinfo", "/api/v2/instance", "/.well-known/oauth-authorization-server"] {
        let mut answer = match path {
            "/.well-known/nodeinfo" => fixture("mastodon-4.5/nodeinfo_links"),
            "/api/v2/instance" => fixture("mastodon-4.5/instance_v2"),
            _ => fixture("doorkeeper-5.9.9/metadata"),
        };
        answer.elsewhere = Some(Origin::parse("https://social.example").expect("an origin"));
        let (instance, routes) =
            found(world().on(&format!("GET {DOMAIN}{path}"), answer), "handles.example").await;
        assert!(is_at_social_example(&instance), "T048-OA {path} {instance:?}");
        assert!(!routes.contains(&HOST_META.to_owned()), "{routes:#?}");
    }
    let mut page = html(200);
    page.elsewhere = Some(Origin::parse("https://social.example").expect("an origin"));
    let transport = world().on("GET https://handles.example/.well-known/nodeinfo", page);
    assert_eq!(
        found(transport, "handles.example").await.0,
        Err(DiscoveryError::NotFediverse),
        "a page is no hint"
    );
}

#[tokio::test]
async fn a_domain_cannot_lead_to_where_nobody_could_type() {
    for template in [
        "http://social.example/x?{uri}",
        "https://127.0.0.1/x?{uri}",
        "http://127.0.0.1:4080/x?{uri}",
        "https://localhost/x?{uri}",
        "https://10.0.0.1/x?{uri}",
        "https://169.254.169.254/x?{uri}",
        "https://[::1]/x?{uri}",
        "https://[fd00::1]/x?{uri}",
        "https://intranet/x?{uri}",
        "https://social.example:22/x?{uri}",
        "https://u:p@social.example/x?{uri}",
        "https://handles.example/x?{uri}",
        "ftp://social.example/x",
        "{uri}",
    ] {
        let (instance, routes) = found(world().on(HOST_META, host_meta(template)), "handles.example").await;
        assert_eq!(instance, Err(DiscoveryError::NotFediverse), "T065-NW T068-NW T070-NW {template}");
        assert!(routes.iter().all(|route| route.contains(DOMAIN)), "T068-NW {template} {routes:#?}");
    }
}

#[tokio::test]
async fn one_domain_is_followed_and_no_second() {
    const SECOND: &str = "https://second.example";
    let transport = world()
        .knowing(SECOND)
        .on(HOST_META, host_meta("https://second.example/{uri}"))
        .on("GET https://second.example/.well-known/host-meta", host_meta("https://social.example/{uri}"));
    let (instance, routes) = found(transport, "handles.example").await;
    assert_eq!(instance, Err(DiscoveryError::NotFediverse), "T048-OA");
    assert!(
        !routes.iter().any(|route| route.contains("second.example/.well-known/host-meta")),
        "{routes:#?}"
    );
    let circle = world().on(HOST_META, host_meta("https://second.example/{uri}")).knowing(SECOND);
    assert!(found(circle, "handles.example").await.1.len() < 16, "it ends");
}

#[tokio::test]
async fn the_server_that_is_named_must_answer_for_itself() {
    let named = || Scripted::new().knowing(DOMAIN).on(HOST_META, fixture("mastodon-4.5/host_meta"));
    let metadata = "GET /.well-known/oauth-authorization-server";
    let foreign = json(200, &json!({ "issuer": "https://handles.example/" }));
    assert_eq!(
        found(named().on(metadata, foreign), "handles.example").await.0,
        Err(DiscoveryError::ForeignEndpoint),
        "T037-OA"
    );
    assert_eq!(found(named(), "handles.example").await.0, Err(DiscoveryError::NotFediverse));
    let gone = named().on("GET /.well-known/nodeinfo", NetError::Connect);
    assert_eq!(found(gone, "handles.example").await.0, Err(DiscoveryError::Net(NetError::Connect)));
}

#[tokio::test]
async fn a_server_that_speaks_for_itself_is_not_asked_for_another() {
    let (instance, routes) = found(world(), "social.example").await;
    assert!(instance.is_ok());
    assert!(!routes.iter().any(|route| route.contains("host-meta") || route.contains("webfinger")));
}

#[tokio::test]
async fn a_domain_that_asks_for_patience_is_not_given_up() {
    let mut busy = html(503);
    busy.retry_after = Some(std::time::Duration::from_secs(120));
    let (instance, _) = found(world().on(HOST_META, busy), "handles.example").await;
    assert!(matches!(instance, Err(DiscoveryError::Unavailable { status: 503, retry_after: Some(_) })));
}
