use super::*;
use crate::tests::get;

#[tokio::test]
async fn it_names_itself_and_answers_metadata_with_a_page() {
    for (software, name, uri) in
        [(Software::Pleroma, "Pleroma", "127.0.0.1"), (Software::Akkoma, "Akkoma", "")]
    {
        let server = start(software).await;
        let instance = json(&get(&server, "/api/v1/instance").await);
        let uri = if uri.is_empty() { server.origin() } else { uri.to_owned() };
        assert_eq!(text(&instance, "uri"), uri);
        assert!(text(&instance, "version").starts_with(&format!("2.7.2 (compatible; {name} ")));
        let links = json(&get(&server, "/.well-known/nodeinfo").await);
        let href = links["links"][1]["href"].as_str().unwrap();
        let nodeinfo = json(&get(&server, href.strip_prefix(&server.origin()).unwrap()).await);
        assert_eq!(nodeinfo["software"]["name"], name.to_lowercase());
        let page = get(&server, "/.well-known/oauth-authorization-server").await;
        assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
        is(&get(&server, "/api/v1/nothing").await, 404, r#"{"error":"Not implemented"}"#);
        assert_eq!(get(&server, "/api/v2/instance").await.status == 200, software == Software::Pleroma);
    }
}
