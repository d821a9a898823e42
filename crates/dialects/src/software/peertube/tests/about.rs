use fediaccounts_core::{Address, Dialects, DiscoveryError};

use super::*;
use crate::Registry;
use crate::scripted::origin;

const CONFIG: &str = "GET /api/v1/config";
const LINKS: &str = "GET /.well-known/nodeinfo";
const NODEINFO: &str = "GET /nodeinfo/2.0.json";
const METADATA: &str = "GET /.well-known/oauth-authorization-server";

async fn resolved(config: crate::Response) -> (Result<Instance, DiscoveryError>, Vec<String>) {
    let transport = Scripted::new()
        .on(LINKS, recorded("nodeinfo_links"))
        .on(NODEINFO, recorded("nodeinfo"))
        .on(METADATA, recorded("metadata_absent"))
        .on(CONFIG, config);
    let transport = Arc::new(transport);
    let registry = Registry::new(Arc::clone(&transport) as Arc<dyn Transport>);
    let found = registry.resolve(&Address { origin: origin(), user: None }).await;
    (found, transport.routes())
}

#[tokio::test]
async fn a_server_is_understood_in_four_requests() {
    let (instance, routes) = resolved(recorded("config")).await;
    let instance = instance.expect("it is a PeerTube");
    assert_eq!(routes, [LINKS, NODEINFO, METADATA, CONFIG], "Mastodon's interface is not asked for");
    assert_eq!((instance.dialect.as_str(), instance.software.version.as_str()), ("peertube", "6.3.2"));
    assert_eq!(instance.title, "Social Example");
    assert!(instance.description.starts_with("PeerTube, an ActivityPub-federated video"));
    assert_eq!((instance.icon, instance.issuer), (None, None));
    assert_eq!(instance.account_domain, "social.example");
}

#[tokio::test]
async fn the_picture_is_the_largest_that_is_not_larger_than_needed() {
    let instance = resolved(later("config_providers")).await.0.expect("it is a PeerTube");
    let icon = instance.icon.map(String::from);
    assert_eq!(icon.as_deref(), Some("https://social.example/lazy-static/avatars/right.png"));
}

#[tokio::test]
async fn nodeinfo_alone_makes_no_server() {
    for config in [html(200), html(404), json(200, "{}"), json(200, r#"{"instance":{"name":"x"}}"#)] {
        let what = format!("{config:?}");
        assert_eq!(resolved(config).await.0.err(), Some(DiscoveryError::NotFediverse), "{what}");
    }
    let (answer, _) = resolved(recorded("throttled")).await;
    assert!(matches!(answer, Err(DiscoveryError::Unavailable { status: 429, retry_after: Some(_) })));
}

#[tokio::test]
async fn other_places_to_sign_in_at_are_named() {
    let named = async |config| {
        let transport = Arc::new(Scripted::new().on(CONFIG, config));
        peertube(&transport).providers(&instance()).await.expect("an answer")
    };
    assert_eq!(named(recorded("config")).await, [""; 0]);
    assert_eq!(named(later("config_providers")).await, ["Example ID", "University"], "as inert text");
    for strange in [html(200), html(500), recorded("throttled"), json(200, r#"{"plugin":7}"#)] {
        assert_eq!(named(strange).await, [""; 0]);
    }
}
