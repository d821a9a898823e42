//! Servers that never come to the point. The limits of time are the real ones, but shorter.

use std::sync::Arc;

use fediaccounts_practice::hostile::{Script, gallery};
use fediaccounts_practice::{Options, PracticeServer};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{GetPreview, SignInStep, SignedOut, State};
use tokio::task::JoinSet;

use super::{APPS, LOOKED_AT, REVOKE, SHORT, Scene, TOKEN, WHO, soon};

async fn scripted(path: &str, script: Script) -> PracticeServer {
    let server = PracticeServer::start(Options { scriptable: true, ..Options::default() }).await.unwrap();
    server.script(path, script);
    server
}

#[tokio::test]
async fn looking_at_a_stalling_server_ends_in_time() {
    let mut scene = Scene::within(SHORT).await;
    let mut looks = JoinSet::new();
    for path in LOOKED_AT {
        let client = Arc::new(scene.world.connect().await);
        for named in gallery::stalling() {
            let server = scripted(path, named.script).await;
            if path == "/api/v1/instance" {
                server.script("/api/v2/instance", Script::answer(404, "", ""));
            }
            let (client, what) = (Arc::clone(&client), format!("T077-NW {path}: {}", named.name));
            looks.spawn(async move {
                let looked = soon(&what, client.ask(GetPreview { text: server.host() })).await;
                assert_eq!(looked.unwrap_err().code, Code::NotAnswering, "{what}");
            });
        }
    }
    scene.assert_nothing_else_is_harmed("meanwhile").await;
    while let Some(looked) = looks.join_next().await {
        looked.unwrap();
    }
    scene.assert_it_recovers().await;
}

#[tokio::test]
async fn registering_and_exchanging_at_a_stalling_server_end_in_time() {
    let mut scene = Scene::within(SHORT).await;
    for named in gallery::stalling() {
        scene.world.server.script(APPS, named.script.clone());
        let begun = soon(&named.name, scene.world.begin(&scene.world.server.host())).await;
        assert_eq!(begun.unwrap_err().code, Code::NotAnswering, "T077-NW {}", named.name);
        scene.world.server.heal();
        scene.world.server.script(TOKEN, named.script);
        let SignInStep::Failed { failure, .. } = soon(&named.name, scene.sign_in()).await else { panic!() };
        assert_eq!(failure.code, Code::NotAnswering, "T077-NW {}", named.name);
        scene.world.server.heal();
    }
    scene.assert_it_recovers().await;
}

#[tokio::test]
async fn checking_at_a_stalling_server_ends_in_time_and_delays_no_other() {
    let mut scene = Scene::within(SHORT).await;
    for named in gallery::stalling() {
        scene.world.server.script(WHO, named.script);
        let stalled = async {
            let checked = soon(&named.name, scene.world.check(&scene.harmed)).await.unwrap();
            assert!(
                matches!(checked.state, State::NotAnswering { .. }),
                "T077-NW {} {checked:?}",
                named.name
            );
        };
        tokio::pin!(stalled);
        tokio::select! {
            biased;
            () = scene.assert_nothing_else_is_harmed(&named.name) => {}
            () = &mut stalled => panic!("T077-NW T088-NW {}: the good server waited for it", named.name),
        }
        stalled.await;
    }
    scene.assert_it_recovers().await;
}

#[tokio::test]
async fn signing_out_at_a_stalling_server_ends_in_time() {
    let scene = Scene::within(SHORT).await;
    for named in gallery::stalling() {
        scene.world.server.script(REVOKE, named.script);
        let signed_out = soon(&named.name, scene.world.sign_out(&scene.harmed)).await.unwrap();
        assert_eq!(signed_out, SignedOut::Waiting, "T057-OA T077-NW {}", named.name);
    }
    scene.assert_nothing_else_is_harmed("signing out").await;
    scene.world.server.heal();
    assert_eq!(scene.world.sign_out(&scene.harmed).await.unwrap(), SignedOut::Revoked);
}

/// All of them are still silent when everything else has been done.
#[tokio::test]
async fn a_hundred_silent_servers_delay_nobody() {
    let mut scene = Scene::set().await;
    let mut clients = vec![];
    let mut silent = JoinSet::new();
    for number in 0..100 {
        if number % 10 == 0 {
            clients.push(Arc::new(scene.world.connect().await));
        }
        let server = scripted("*", Script::silent()).await;
        let client = Arc::clone(clients.last().expect("one was just added"));
        silent.spawn(async move { client.ask(GetPreview { text: server.host() }).await });
    }
    scene.assert_nothing_else_is_harmed("a hundred silent servers").await;
    scene.preview().await.unwrap();
    assert!(matches!(scene.sign_in().await, SignInStep::Ready { .. }), "T077-NW T088-NW");
    assert!(silent.try_join_next().is_none(), "T077-NW T088-NW nobody waited for them");
    silent.abort_all();
}
