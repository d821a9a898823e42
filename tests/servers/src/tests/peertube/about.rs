use super::{DOCS, assert_problem, client, get, json, members, post_as, server, text, try_ask};
use crate::http_client::{Message, send};
use crate::tests::get_as;
use axum::http::Method;
use url::Url;

#[tokio::test]
async fn gives_its_one_client_to_whoever_asks_it_by_its_name() {
    let server = server().await;
    let [(_, id), (_, secret)] = client(&server).await;
    assert_eq!((id.len(), secret.len()), (32, 32));
    let reply = get(&server, "/api/v1/oauth-clients/local").await;
    assert_eq!(reply.body, format!(r#"{{"client_id":"{id}","client_secret":"{secret}"}}"#));
    assert_eq!(reply.header("x-powered-by"), Some("PeerTube"));
    assert_eq!(reply.header("x-frame-options"), Some("DENY"));

    let host = server.host().replace("127.0.0.1", "localhost");
    let url = Url::parse(&format!("http://{host}/api/v1/oauth-clients/local")).unwrap();
    let reply = send(Message { method: Method::GET, url: &url, headers: vec![], body: None }).await.unwrap();
    let sentence = format!("Getting client tokens for host {host} is forbidden");
    let body = format!(
        r#"{{"type":"about:blank","title":"Forbidden","detail":"{sentence}","status":403,"docs":"{DOCS}#operation/getOAuthClient","error":"{sentence}"}}"#
    );
    assert_eq!((reply.status, reply.body), (403, body));
}

#[tokio::test]
async fn says_what_it_is_as_it_was_recorded() {
    let server = server().await;
    let origin = server.origin();
    let links = json(&get(&server, "/.well-known/nodeinfo").await);
    assert_eq!(links["links"][0]["href"], format!("{origin}/nodeinfo/2.0.json"));
    assert_eq!(links["links"][1]["rel"], "https://www.w3.org/ns/activitystreams#Application");
    let reply = get(&server, "/nodeinfo/2.0.json").await;
    let media_type =
        "application/json; charset=utf-8; profile=\"http://nodeinfo.diaspora.software/ns/schema/2.0#\"";
    assert_eq!(reply.header("content-type"), Some(media_type));
    let nodeinfo = json(&reply);
    assert_eq!(nodeinfo["software"]["name"], "peertube");
    assert_eq!(nodeinfo["software"]["version"], "6.3.2");
    let config = json(&get(&server, "/api/v1/config").await);
    assert_eq!(members(&config).len(), 34, "as many as were recorded");
    assert_eq!(config["instance"]["name"], "Practice Social");
    assert_eq!(text(&config, "serverVersion"), "6.3.2");
    assert_eq!(config["plugin"]["registeredExternalAuths"], serde_json::json!([]));
    server.name_providers(&["Practice ID"]);
    let config = json(&get(&server, "/api/v1/config").await);
    assert_eq!(config["plugin"]["registeredExternalAuths"][0]["authDisplayName"], "Practice ID");
    let icon = config["instance"]["avatars"][0]["path"].as_str().unwrap();
    assert_eq!(get(&server, icon).await.header("content-type"), Some("image/png"));
    assert!(get(&server, "/").await.body.contains("A PeerTube to practise on"));
}

#[tokio::test]
async fn has_nothing_of_what_others_have() {
    let server = server().await;
    for path in ["/oauth/authorize?response_type=code", "/api/v2/instance"] {
        let reply = get(&server, path).await;
        assert_eq!((reply.status, reply.body.as_str()), (404, ""), "{path}");
    }
    let sentence = "ENOENT: no such file or directory, stat './oauth-authorization-server'";
    let reply = get(&server, "/.well-known/oauth-authorization-server").await;
    assert_problem(&reply, 404, "Error", sentence, None);
    for reply in [
        get(&server, "/api/v1/nonexistent-xyz").await,
        get_as(&server, "/api/v1/users/2/token-sessions", "x").await,
        post_as(&server, "/api/v1/users/2/token-sessions/1/revoke", "x").await,
        try_ask(&server, Method::POST, "/api/v1/apps", vec![], None).await.unwrap(),
    ] {
        assert_eq!((reply.status, reply.body.as_str()), (400, ""));
        assert_eq!(reply.header("content-type"), Some("application/json; charset=utf-8"));
    }
}
