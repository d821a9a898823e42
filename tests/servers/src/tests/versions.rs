use super::{
    CALLBACK, CHALLENGE, app, authorize_url, code, exchange, get, get_as, json, post, text, token, try_ask,
};
use crate::{ANA, Browser, Options, PracticeServer, Version};
use axum::http::Method;

const ALL: [Version; 4] = [Version::V3_5, Version::V4_2, Version::V4_3, Version::V4_4];
const METADATA: &str = "/.well-known/oauth-authorization-server";

async fn mastodon(version: Version) -> PracticeServer {
    PracticeServer::start(Options { version, ..Options::default() }).await.unwrap()
}

#[tokio::test]
async fn each_has_the_documents_of_its_time() {
    for (version, v2, metadata, userinfo) in [
        (Version::V3_5, 404, 404, 404),
        (Version::V4_2, 200, 404, 404),
        (Version::V4_3, 200, 200, 404),
        (Version::V4_4, 200, 200, 401),
    ] {
        let server = mastodon(version).await;
        for (path, status) in [
            ("/api/v1/instance", 200),
            ("/api/v2/instance", v2),
            (METADATA, metadata),
            ("/oauth/userinfo", userinfo),
            ("/.well-known/host-meta", 200),
        ] {
            assert_eq!(get(&server, path).await.status, status, "{version} {path}");
        }
        let nodeinfo = json(&get(&server, "/nodeinfo/2.0").await);
        let instance = json(&get(&server, "/api/v1/instance").await);
        assert_eq!(nodeinfo["software"]["version"], instance["version"], "{version}");
        assert_eq!(version.to_string().parse(), Ok(version));
    }
}

#[tokio::test]
async fn each_has_the_metadata_of_its_time() {
    let old = json(&get(&mastodon(Version::V4_3).await, METADATA).await);
    let grants = ["authorization_code", "password", "client_credentials"];
    assert_eq!(old["grant_types_supported"], serde_json::json!(grants));
    assert!(old.get("userinfo_endpoint").is_none());
    let instance = json(&get(&mastodon(Version::V4_2).await, "/api/v2/instance").await);
    assert!(instance.get("api_versions").is_none() && instance.get("icon").is_none(), "{instance}");
}

#[tokio::test]
async fn before_4_3_an_app_is_answered_without_lists() {
    for version in ALL {
        let server = mastodon(version).await;
        let fields = [("client_name", "probe"), ("redirect_uris", CALLBACK), ("scopes", "read")];
        let answer = json(&post(&server, "/api/v1/apps", &fields).await);
        let has_lists = version >= Version::V4_3;
        for name in ["scopes", "redirect_uris", "client_secret_expires_at"] {
            assert_eq!(answer.get(name).is_some(), has_lists, "{version} {name}");
        }
        assert_eq!(text(&answer, "redirect_uri"), CALLBACK);
        let body = format!(r#"{{"client_name":"probe","redirect_uris":["{CALLBACK}"]}}"#);
        let body = Some(("application/json", body));
        let listed = try_ask(&server, Method::POST, "/api/v1/apps", vec![], body).await.unwrap();
        assert_eq!(listed.status, if has_lists { 200 } else { 422 }, "{version}");
        let profile = [("client_name", "p"), ("redirect_uris", CALLBACK), ("scopes", "profile")];
        let status = post(&server, "/api/v1/apps", &profile).await.status;
        assert_eq!(status, if has_lists { 200 } else { 422 }, "{version}");
    }
}

#[tokio::test]
async fn before_4_3_a_challenge_is_ignored() {
    for version in ALL {
        let server = mastodon(version).await;
        let app = app(&server, CALLBACK, "read write").await;
        let challenge = [("code_challenge", CHALLENGE), ("code_challenge_method", "S256")];
        let code = code(&server, &app, ANA, &challenge).await;
        let wrong = [("code_verifier", "wrong")];
        let status = exchange(&server, &app, &code, &wrong).await.status;
        assert_eq!(status, if version >= Version::V4_3 { 400 } else { 200 }, "{version}");
    }
}

#[tokio::test]
async fn before_4_3_an_app_is_named_to_those_who_may_read() {
    const APP: &str = "/api/v1/apps/verify_credentials";
    for (version, status) in [(Version::V4_2, 403), (Version::V4_3, 200)] {
        let server = mastodon(version).await;
        let app = app(&server, CALLBACK, "read write").await;
        let own = async |scope: &str| {
            let fields = [
                ("grant_type", "client_credentials"),
                ("client_id", app.client_id.as_str()),
                ("client_secret", &app.client_secret),
                ("scope", scope),
            ];
            let token = json(&post(&server, "/oauth/token", &fields).await);
            get_as(&server, APP, text(&token, "access_token")).await.status
        };
        assert_eq!((own("read").await, own("write").await), (200, status), "{version}");
        assert_eq!(get_as(&server, APP, &token(&server, &app, ANA).await).await.status, 200);
    }
}

#[tokio::test]
async fn the_oldest_shows_its_errors_with_status_200() {
    for (version, status) in [(Version::V3_5, "200"), (Version::V4_2, "401")] {
        let server = mastodon(version).await;
        let mut app = app(&server, CALLBACK, "read write").await;
        app.client_id = "nobody".into();
        let shown = Browser::new().approve(&authorize_url(&server, &app, CALLBACK, &[]), ANA).await;
        let error = shown.unwrap_err().to_string();
        assert!(error.contains(&format!(": {status} at ")), "{version} {error}");
    }
}
