use super::*;
use crate::Joining;

async fn register(server: &PracticeServer, app_token: &str, fields: &[(&str, &str)]) -> Reply {
    let usual = [("password", "cara-practice"), ("agreement", "true"), ("locale", "en")];
    let fields: Vec<_> = fields.iter().copied().chain(usual).collect();
    let headers = vec![(AUTHORIZATION, format!("Bearer {app_token}"))];
    let body = Some(crate::tests::form(&fields));
    try_ask(server, Method::POST, "/api/v1/accounts", headers, body).await.unwrap()
}

async fn app_token(server: &PracticeServer) -> String {
    let app = app(server, OUT_OF_BAND, "read").await;
    access(&json(&token(server, &app, &[("grant_type", "client_credentials")]).await)).to_owned()
}

#[tokio::test]
async fn an_account_comes_with_a_token_of_the_apps_scopes() {
    let server = pleroma().await;
    let own = app_token(&server).await;
    let cara = [("username", "cara"), ("email", "cara@practice.example")];
    let answer = json(&register(&server, &own, &cara).await);
    assert_eq!(
        (text(&answer, "scope"), text(&answer, "me")),
        ("read", &*format!("{}/users/cara", server.origin()))
    );
    assert_eq!(text(&json(&me(&server, access(&answer)).await), "username"), "cara");
    let taken = |field: &str| format!(r#"{{"error":"{{\"{field}\":[\"has already been taken\"]}}"}}"#);
    is(&register(&server, &own, &cara).await, 400, &taken("email"));
    is(&register(&server, &own, &[("username", "ana")]).await, 400, &taken("nickname"));
    assert_eq!(register(&server, &own, &[("username", "gi")]).await.status, 200, "without an e-mail address");
    is(&post(&server, "/api/v1/accounts", &cara).await, 403, REFUSED);
    is(&register(&server, access(&answer), &cara).await, 403, REFUSED);
}

#[tokio::test]
async fn who_has_to_wait_gets_200_without_a_token() {
    let server = pleroma().await;
    let own = app_token(&server).await;
    server.set_joining(Joining::Approval);
    let waiting = r#"{"identifier":"awaiting_approval","message":"You have been registered. You'll be able to log in once your account is approved."}"#;
    is(&register(&server, &own, &[("username", "hank"), ("reason", "please")]).await, 200, waiting);
    server.set_joining(Joining::Confirmation);
    let reply = register(&server, &own, &[("username", "ida"), ("email", "ida@practice.example")]).await;
    assert_eq!((reply.status, text(&json(&reply), "identifier")), (200, "missing_confirmed_email"));
    server.set_joining(Joining::Closed);
    assert_eq!(register(&server, &own, &[("username", "jan")]).await.status, 400);
    let [hank, _] = server.newcomers().try_into().unwrap();
    let app = app(&server, OUT_OF_BAND, "read").await;
    let reply = by_password(&server, &app, hank, "read").await;
    is(&reply, 403, r#"{"error":"Your account is awaiting approval.","identifier":"awaiting_approval"}"#);
}
