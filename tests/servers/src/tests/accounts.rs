use super::{App, CALLBACK, app, code, exchange, get, get_as, json, post, server, text, token};
use crate::{ANA, BEN, PracticeServer};

const ACCOUNT: &str = "/api/v1/accounts/verify_credentials";

async fn token_with(server: &PracticeServer, app: &App, scope: &str) -> String {
    let code = code(server, app, ANA, &[("scope", scope)]).await;
    text(&json(&exchange(server, app, &code, &[]).await), "access_token").to_owned()
}

#[tokio::test]
async fn shows_the_person_of_a_token() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    let account = json(&get_as(&server, ACCOUNT, &token(&server, &app, BEN).await).await);
    assert_eq!((text(&account, "acct"), text(&account, "display_name")), ("ben", "Ben Okoro"));
    assert_eq!(text(&account, "url"), format!("{}/@ben", server.origin()));
    assert_eq!(text(&account["source"], "privacy"), "public");
    let avatar = text(&account, "avatar").strip_prefix(&server.origin()).unwrap();
    let picture = get(&server, avatar).await;
    assert_eq!((picture.status, picture.header("content-type")), (200, Some("image/png")));
}

#[tokio::test]
async fn refuses_in_the_recorded_words() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write profile read:accounts").await;
    for reply in [get(&server, ACCOUNT).await, get_as(&server, ACCOUNT, "nope").await] {
        assert_eq!((reply.status, reply.body.as_str()), (401, r#"{"error":"The access token is invalid"}"#));
        let challenge = r#"Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token is invalid""#;
        assert_eq!(reply.header("www-authenticate"), Some(challenge));
        assert_eq!(reply.header("cache-control"), Some("no-store"));
    }
    let reply = get_as(&server, ACCOUNT, &token_with(&server, &app, "write").await).await;
    let words = r#"{"error":"This action is outside the authorized scopes"}"#;
    assert_eq!((reply.status, reply.body.as_str()), (403, words));
    for scope in ["profile", "read:accounts", "read"] {
        let token = token_with(&server, &app, scope).await;
        assert_eq!(get_as(&server, ACCOUNT, &token).await.status, 200, "{scope}");
    }
}

#[tokio::test]
async fn knows_nobody_behind_an_apps_own_token() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    let fields = [("client_id", app.client_id.as_str()), ("client_secret", app.client_secret.as_str())];
    let fields = [&fields[..], &[("grant_type", "client_credentials")]].concat();
    let answer = json(&post(&server, "/oauth/token", &fields).await);
    let reply = get_as(&server, ACCOUNT, text(&answer, "access_token")).await;
    let words = r#"{"error":"This method requires an authenticated user"}"#;
    assert_eq!((reply.status, reply.body.as_str()), (422, words));
    let own = get_as(&server, "/api/v1/apps/verify_credentials", text(&answer, "access_token")).await;
    assert_eq!(own.status, 200);
}

#[tokio::test]
async fn gives_userinfo_to_the_profile_scope_alone() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read profile").await;
    let claims = json(&get_as(&server, "/oauth/userinfo", &token_with(&server, &app, "profile").await).await);
    assert_eq!(text(&claims, "preferred_username"), "ana");
    assert_eq!(text(&claims, "sub"), format!("{}/users/ana", server.origin()));
    let read = token_with(&server, &app, "read").await;
    assert_eq!(get_as(&server, "/oauth/userinfo", &read).await.status, 403);
}
