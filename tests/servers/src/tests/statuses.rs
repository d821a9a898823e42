use axum::http::Method;
use axum::http::header::AUTHORIZATION;

use super::{CALLBACK, app, exchange, form, get_as, json, server, text, try_ask};
use crate::http_client::Reply;
use crate::{ANA, PracticeServer};

const STATUSES: &str = "/api/v1/statuses";

async fn token_with(server: &PracticeServer, scope: &str) -> String {
    let app = app(server, CALLBACK, "read write").await;
    let code = super::code(server, &app, ANA, &[("scope", scope)]).await;
    text(&json(&exchange(server, &app, &code, &[]).await), "access_token").to_owned()
}

async fn post_as(server: &PracticeServer, path: &str, token: &str, fields: &[(&str, &str)]) -> Reply {
    let headers = vec![(AUTHORIZATION, format!("Bearer {token}"))];
    try_ask(server, Method::POST, path, headers, Some(form(fields))).await.unwrap()
}

#[tokio::test]
async fn a_post_is_kept_with_who_posted_it_and_by_what() {
    let server = server().await;
    let token = token_with(&server, "write").await;
    let form = [("status", "Hello <world>"), ("visibility", "unlisted")];
    let status = json(&post_as(&server, STATUSES, &token, &form).await);
    assert_eq!(
        (text(&status, "visibility"), text(&status, "content")),
        ("unlisted", "<p>Hello &lt;world&gt;</p>")
    );
    assert_eq!(text(&status["account"], "acct"), "ana");
    assert!(text(&status, "url").starts_with(&format!("{}/@ana/", server.origin())));
    let [post] = server.posts().try_into().unwrap();
    assert_eq!((post.user, post.text.as_str()), (ANA, "Hello <world>"));
}

#[tokio::test]
async fn nothing_is_posted_without_the_scope_or_a_text() {
    let server = server().await;
    let reads = token_with(&server, "read").await;
    assert_eq!(post_as(&server, STATUSES, &reads, &[("status", "x")]).await.status, 403);
    assert_eq!(post_as(&server, STATUSES, "nope", &[("status", "x")]).await.status, 401);
    let writes = token_with(&server, "write").await;
    let long = "x".repeat(501);
    for form in [&[("status", " ")][..], &[], &[("status", &long)], &[("status", "x"), ("visibility", "all")]]
    {
        assert_eq!(post_as(&server, STATUSES, &writes, form).await.status, 422, "{form:?}");
    }
    assert_eq!(get_as(&server, STATUSES, &writes).await.status, 404);
    assert_eq!(server.posts(), []);
}
