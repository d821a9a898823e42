//! What stands at an address, by the documents of each software.

use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::{Address, Dialects, DiscoveryError, Instance};

use crate::Registry;
use crate::scripted::{Scripted, fixture, html, origin};

const LINKS: &str = "GET /.well-known/nodeinfo";
const METADATA: &str = "GET /.well-known/oauth-authorization-server";
const V2: &str = "GET /api/v2/instance";
const V1: &str = "GET /api/v1/instance";

async fn found(transport: Scripted) -> Result<Instance, DiscoveryError> {
    Registry::new(Arc::new(transport)).resolve(&Address { origin: origin(), user: None }).await
}

/// A server that has NodeInfo at that path, and its own kind of "not found" where nothing is.
fn server(folder: &str, nodeinfo: &str) -> Scripted {
    Scripted::new()
        .on(LINKS, fixture(&format!("{folder}/nodeinfo_links")))
        .on(&format!("GET {nodeinfo}"), fixture(&format!("{folder}/nodeinfo")))
}

#[tokio::test]
async fn each_software_is_found_by_its_own_documents() {
    let with = |folder: &str, nodeinfo: &str, about: &str| {
        let name = if about == V2 { "instance_v2" } else { "instance_v1" };
        server(folder, nodeinfo).on(about, fixture(&format!("{folder}/{name}")))
    };
    for (transport, name, version, title) in [
        (
            with("gotosocial-0.20", "/nodeinfo/2.1", V2).on(METADATA, fixture("gotosocial-0.20/not_found")),
            "gotosocial",
            "0.20.0-rc1-8-g57cb4fe74",
            "Sloth Example",
        ),
        (
            with("hollo-0.6", "/nodeinfo/2.1", V2).on(METADATA, fixture("hollo-0.6/metadata")),
            "hollo",
            "0.6.20",
            "Hollo Example",
        ),
        (with("mitra-5.9", "/nodeinfo/2.0", V2), "mitra", "5.9.1", "Mitra Example"),
        (
            with("snac-2.94", "/nodeinfo_2_1", V1).on(METADATA, html(404)).on(V2, html(404)),
            "snac",
            "2.94",
            "snac Example",
        ),
        (with("takahe-0.11", "/nodeinfo/2.0/", V2), "takahe", "0.11.0", "Takahe Example"),
    ] {
        let instance = found(transport).await.expect(name);
        assert_eq!(instance.dialect.as_str(), name);
        assert_eq!((instance.software.name.as_str(), instance.software.version.as_str()), (name, version));
        assert_eq!((instance.title.as_str(), instance.account_domain.as_str()), (title, "social.example"));
        assert_eq!(instance.endpoints.revocation.as_str(), "https://social.example/oauth/revoke");
        assert_eq!(instance.scopes_supported.is_some(), name == "hollo", "{name}");
    }
}

#[tokio::test]
async fn a_server_that_is_starting_says_when_to_come_again() {
    let starting = || fixture("gotosocial-0.20/starting");
    let again = DiscoveryError::Unavailable { status: 503, retry_after: Some(Duration::from_secs(120)) };
    assert_eq!(found(Scripted::new().on(LINKS, starting())).await, Err(again));
}
