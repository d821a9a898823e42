use std::time::Duration;

use super::{app, server, token, with_token};
use crate::tests::{CALLBACK, json, text};
use crate::{ANA, BEN};
use axum::http::Method;

const LIST: &str = "/api/v1/tokens";

#[tokio::test]
async fn a_person_sees_their_tokens_the_newest_first() {
    let server = server().await;
    let app = app(&server, CALLBACK).await;
    let mine = token(&server, &app, ANA).await;
    token(&server, &app, BEN).await;
    server.advance(Duration::from_secs(60));
    token(&server, &app, ANA).await;
    let list = json(&with_token(&server, Method::GET, LIST, &mine).await);
    let list = list.as_array().unwrap();
    assert_eq!(list.len(), 2, "Ben's is none of Ana's business");
    assert!(text(&list[0], "id") > text(&list[1], "id"));
    assert_eq!((text(&list[1], "scope"), text(&list[1]["application"], "name")), ("read write", "probe"));
    assert_eq!(list[0].get("last_used"), None);
    assert_eq!(text(&list[1], "last_used").len(), "2026-11-21T23:21:23.000Z".len(), "it asked just now");
    assert!(list[0].get("current").is_none(), "nothing says which one asks");
    let page = with_token(&server, Method::GET, &format!("{LIST}?limit=1"), &mine).await;
    let newest = text(&list[0], "id");
    assert_eq!(json(&page).as_array().unwrap().len(), 1);
    assert!(page.header("link").unwrap().contains(&format!("max_id={newest}>; rel=\"next\"")));
    let next = format!("{LIST}?limit=1&max_id={newest}");
    assert_eq!(json(&with_token(&server, Method::GET, &next, &mine).await)[0]["id"], list[1]["id"]);
}

#[tokio::test]
async fn a_token_is_ended_by_another_one() {
    let server = server().await;
    let app = app(&server, CALLBACK).await;
    let (other, mine) = (token(&server, &app, ANA).await, token(&server, &app, ANA).await);
    let bens = token(&server, &app, BEN).await;
    let list = json(&with_token(&server, Method::GET, LIST, &mine).await);
    let id = list[1]["id"].as_str().unwrap();
    let (show, end) = (format!("{LIST}/{id}"), format!("{LIST}/{id}/invalidate"));
    assert_eq!(with_token(&server, Method::POST, &end, &bens).await.status, 404, "not Ben's");
    assert_eq!(json(&with_token(&server, Method::GET, &show, &mine).await), list[1]);
    assert_eq!(json(&with_token(&server, Method::POST, &end, &mine).await), list[1]);
    assert_eq!((server.token_is_live(&other), server.token_is_live(&mine)), (false, true));
    for (method, path) in [(Method::GET, &show), (Method::POST, &end)] {
        let gone = with_token(&server, method, path, &mine).await;
        assert_eq!((gone.status, gone.body.as_str()), (404, r#"{"error":"Not Found"}"#));
    }
}

#[tokio::test]
async fn a_token_that_may_not_write_ends_none() {
    let server = server().await;
    let app = app(&server, CALLBACK).await;
    server.grant_scope(Some("read"));
    let value = token(&server, &app, ANA).await;
    let list = json(&with_token(&server, Method::GET, LIST, &value).await);
    let end = format!("{LIST}/{}/invalidate", list[0]["id"].as_str().unwrap());
    assert_eq!(with_token(&server, Method::POST, &end, &value).await.status, 403);
    server.grant_scope(Some("write"));
    let value = token(&server, &app, ANA).await;
    assert_eq!(with_token(&server, Method::GET, LIST, &value).await.status, 403);
}
