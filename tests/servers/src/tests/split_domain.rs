use super::{CALLBACK, app, get, get_as, json, server, text, token};
use crate::http_client::{Message, Reply, send};
use crate::{ANA, Leads};
use axum::http::Method;
use url::Url;

async fn open(url: &str) -> Reply {
    let url = Url::parse(url).unwrap();
    send(Message { method: Method::GET, url: &url, headers: vec![], body: None }).await.unwrap()
}

#[tokio::test]
async fn a_domain_leads_to_its_server() {
    for (leads, host_meta, webfinger) in [
        (Leads::HostMeta, 301, 404),
        (Leads::WebFinger, 404, 301),
        (Leads::WellKnown, 301, 301),
        (Leads::Itself, 200, 200),
    ] {
        let server = server().await;
        let domain = server.split(leads).await.unwrap();
        let at = |path: &str| format!("http://{}{path}", domain.host());
        let query = format!("/.well-known/webfinger?resource=acct:ana@{}", domain.host());
        for (path, status) in [("/.well-known/host-meta", host_meta), (query.as_str(), webfinger)] {
            let reply = open(&at(path)).await;
            assert_eq!(reply.status, status, "{leads:?} {path}");
            if status == 301 {
                assert_eq!(reply.location(), Some(format!("{}{path}", server.origin()).as_str()));
            }
        }
        for (path, status) in [("/", 200), ("/api/v2/instance", 404), ("/.well-known/nodeinfo", 404)] {
            let expected = if status == 404 && path.starts_with("/.well") && leads == Leads::WellKnown {
                301
            } else {
                status
            };
            assert_eq!(open(&at(path)).await.status, expected, "{leads:?} {path}");
        }
        let meta = open(&format!("{}/.well-known/host-meta", server.origin())).await;
        let template = format!(r#"template="{}/.well-known/webfinger?resource={{uri}}""#, server.origin());
        assert!(meta.body.contains(&template), "{}", meta.body);
    }
}

#[tokio::test]
async fn a_split_server_names_its_domain_and_not_itself() {
    let server = server().await;
    let domain = server.split(Leads::Itself).await.unwrap();
    let query = |host: &str| format!("/.well-known/webfinger?resource=acct:ana@{host}");
    for host in [domain.host(), &server.host()] {
        let found = json(&get(&server, &query(host)).await);
        assert_eq!(text(&found, "subject"), format!("acct:ana@{}", domain.host()));
        let page = found["links"][0]["href"].as_str().unwrap();
        assert_eq!(page, format!("{}/@ana", server.origin()));
    }
    assert_eq!(text(&json(&get(&server, "/api/v2/instance").await), "domain"), domain.host());
    assert_eq!(text(&json(&get(&server, "/api/v1/instance").await), "uri"), domain.host());
    let app = app(&server, CALLBACK, "read write").await;
    let account =
        get_as(&server, "/api/v1/accounts/verify_credentials", &token(&server, &app, ANA).await).await;
    assert_eq!(text(&json(&account), "acct"), "ana");
}
