use super::*;
use crate::BEN;
use crate::tests::get;

#[tokio::test]
async fn any_token_lists_all_and_ends_any() {
    let server = pleroma().await;
    let (app, answer) = with_ana(&server).await;
    signed_in(&server, &app, BEN).await;
    let narrow = json(&by_password(&server, &app, ANA, "push").await);
    for path in ["/api/oauth_tokens", "/api/oauth_tokens.json"] {
        let list = json(&get_as(&server, path, access(&narrow)).await);
        assert_eq!((list[0]["id"].clone(), list[1]["id"].clone()), (1.into(), 3.into()), "not Ben's");
        assert_eq!(list[0]["app_name"], "probe");
        let until = list[0]["valid_until"].as_str().unwrap();
        assert!(until.len() == 26 && !until.ends_with('Z'), "{until}");
        assert_eq!(list[0].as_object().unwrap().len(), 3);
    }
    is(&end(&server, "1", access(&narrow)).await, 201, "");
    is(&me(&server, access(&answer)).await, 403, FORBIDDEN);
    for id in ["1", "2", "999999"] {
        is(&end(&server, id, access(&narrow)).await, 201, "");
    }
    assert_eq!(server.live_tokens(), 2, "Ben's and the one that asked");
    is(&end(&server, "abc", access(&narrow)).await, 400, EXCEPTION);
    is(&get(&server, "/api/oauth_tokens").await, 403, FORBIDDEN);
}
