//! The same at other servers: another registration beside the first, another token, ended alone.

use fediaccounts_dialects::Response;
use fediaccounts_practice::{ANA, Software};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::State;

use super::{begin, end, obtain, own, tuba};
use crate::world::{World, query_of};

#[tokio::test]
async fn apps_have_their_own_at_every_server_that_registers_clients() {
    for (software, asked) in [
        (Software::Mastodon, "read:statuses"),
        (Software::Pleroma, "read:statuses"),
        (Software::Akkoma, "read:statuses"),
        (Software::GoToSocial, "read:statuses"),
    ] {
        let mut world = World::at(software).await;
        let account = world.add(ANA).await;
        let ours = world.token_of(&account).await.unwrap();
        let granted = obtain(&mut world, &account, ANA, asked).await;
        assert!(granted.contains("read:statuses") && !granted.contains("write"), "{software} {granted}");
        let token = own(&world, &account).await.unwrap();
        assert_ne!(token.token, ours.token, "{software}");
        assert_eq!(world.server.client_names().last().unwrap(), "Tuba by FediAccounts", "{software}");
        world.broker().check_for_app(&tuba(), &account.id).await.expect("it says whose it is");
        world.broker().end_app_tokens(&tuba(), None).await.unwrap();
        world.until_server(|server| !server.token_is_live(token.token.expose())).await;
        assert!(world.server.token_is_live(ours.token.expose()), "T147-IP {software}");
        assert_eq!(world.check(&account).await.unwrap().state, State::Active, "{software}");
        world.until_nothing_is_owed().await;
    }
}

/// Its page names the app; what it gave, the person alone can end.
#[tokio::test]
async fn a_misskey_shows_the_apps_name_on_its_page() {
    let mut world = World::at(Software::Misskey).await;
    let account = world.add(ANA).await;
    let (_, done) = begin(&world, &account, "read:notifications").await;
    let page = query_of(world.browser.last().as_str());
    assert_eq!(page["name"], "Tuba by FediAccounts");
    assert_eq!(page["permission"], "read:account,read:notifications", "T144-IP");
    let redirect = world.approve(ANA).await;
    world.complete(&redirect).await.unwrap();
    end(done).await.unwrap();
    let token = own(&world, &account).await.unwrap();
    assert_ne!(token.token, world.token_of(&account).await.unwrap().token);
    world.broker().end_app_tokens(&tuba(), None).await.unwrap();
    assert_eq!(own(&world, &account).await.unwrap_err().code, Code::ConsentRequired, "T147-IP");
    assert!(world.server.token_is_live(token.token.expose()), "no client can end it");
    world.stop().await;
    assert_eq!(world.stored().await.orphans.len(), 1, "so its end is waited for");
    world.server.revoke(token.token.expose());
    world.start().await;
    world.until_nothing_is_owed().await;
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
}

#[tokio::test]
async fn a_peertube_gives_apps_none_of_their_own() {
    let world = World::at(Software::PeerTube).await;
    let begun = world.begin_with(fediaccounts_protocol::manage::SignInBy::Password).await.unwrap();
    world.type_password(&begun.id, ANA.name, ANA.password).await;
    let account = world.snapshot().await.accounts[0].clone();
    let asked = world.broker().obtain_for_app(&tuba(), "Tuba", &account.id, "read").await;
    assert_eq!(asked.map(drop).unwrap_err().code, Code::NotOffered);
    assert_eq!(own(&world, &account).await.unwrap_err().code, Code::ConsentRequired);
}

/// Ended for the app, it would be ended for the account.
#[tokio::test]
async fn a_server_that_gives_one_token_for_all_gives_the_app_none() {
    let mut world = World::new().await;
    let answer = |body: &str| Response {
        status: 200,
        content_type: "application/json".to_owned(),
        retry_after: None,
        body: body.as_bytes().to_vec(),
        elsewhere: None,
        redirects: 0,
    };
    world.network.answer(move |request| match request.url.path() {
        "/oauth/token" => Some(Ok(answer(
            r#"{"access_token":"CANARY_AT","token_type":"Bearer","scope":"read write follow push"}"#,
        ))),
        "/api/v1/accounts/verify_credentials" => {
            Some(Ok(answer(r#"{"id":"1","username":"ana","acct":"ana","display_name":"Ana"}"#)))
        }
        _ => None,
    });
    let account = world.add(ANA).await;
    let (_, done) = begin(&world, &account, "read write follow push").await;
    let redirect = world.approve(ANA).await;
    world.complete(&redirect).await.unwrap();
    assert_eq!(end(done).await.unwrap_err().code, Code::NotOffered);
    world.until_nothing_is_owed().await;
    assert_eq!(world.server.count("POST", "/oauth/revoke"), 0, "it is the account's");
    assert_eq!(world.token_of(&account).await.unwrap().token.expose(), "CANARY_AT");
}
