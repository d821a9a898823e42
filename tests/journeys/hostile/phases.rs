//! Every script of the gallery that is quick, in every phase.

use fediaccounts_practice::hostile::gallery::{self, Named};
use fediaccounts_protocol::manage::{SignInStep, SignedOut, State};

use super::{APPS, METADATA, NODEINFO, REVOKE, Scene, TOKEN, WHO, assert_bearable, soon};

/// All but the many that differ in nothing but words.
fn wordless() -> impl Iterator<Item = &'static Named> {
    gallery::quick().iter().filter(|named| !named.name.starts_with("an error of"))
}

#[tokio::test]
async fn looking_at_a_hostile_server_ends_well() {
    let mut scene = Scene::set().await;
    for path in [NODEINFO, "/nodeinfo/2.0", METADATA, "/api/v2/instance", "*"] {
        let with_words = gallery::quick().iter().filter(|_| path == NODEINFO);
        for named in with_words.chain(wordless().filter(|_| path != NODEINFO)) {
            let what = format!("T067-NW T080-NW T081-NW {path}: {}", named.name);
            scene.world.server.heal();
            scene.world.server.script(path, named.script.clone());
            if let Err(failure) = soon(&what, scene.preview()).await {
                assert_bearable(&failure, &what);
            }
        }
        scene.assert_nothing_else_is_harmed(path).await;
    }
    scene.assert_it_recovers().await;
}

#[tokio::test]
async fn registering_at_a_hostile_server_ends_well() {
    let mut scene = Scene::set().await;
    let opened = scene.world.browser.opened().len();
    for named in gallery::quick() {
        scene.world.server.script(APPS, named.script.clone());
        let begun = soon(&named.name, scene.world.begin(&scene.world.server.host())).await;
        assert_bearable(&begun.expect_err("none of them is a registration"), &named.name);
    }
    assert_eq!(scene.world.browser.opened().len(), opened, "no browser for what is no registration");
    assert!(
        scene.world.snapshot().await.sign_ins.iter().all(|sign_in| sign_in.step != SignInStep::Exchanging)
    );
    scene.assert_it_recovers().await;
}

#[tokio::test]
async fn exchanging_a_code_at_a_hostile_server_ends_well() {
    let mut scene = Scene::set().await;
    for named in gallery::quick() {
        scene.world.server.script(TOKEN, named.script.clone());
        match soon(&named.name, scene.sign_in()).await {
            SignInStep::Failed { failure, .. } => assert_bearable(&failure, &named.name),
            SignInStep::Replaced { .. } => {}
            step => panic!("{}: {step:?}", named.name),
        }
    }
    scene.assert_it_recovers().await;
}

/// The token was made by then: it is owed, and ended as soon as the server lets it.
#[tokio::test]
async fn a_token_of_nobody_is_revoked_in_the_end() {
    let mut scene = Scene::set().await;
    for named in wordless() {
        scene.world.server.script(WHO, named.script.clone());
        match soon(&named.name, scene.sign_in()).await {
            SignInStep::Failed { failure, .. } => assert_bearable(&failure, &named.name),
            step => panic!("{}: {step:?}", named.name),
        }
    }
    assert!(scene.world.server.tokens().len() > 100, "each of them made a token");
    scene.assert_it_recovers().await;
    scene.world.until_server(|server| server.live_tokens() == 1).await;
}

#[tokio::test]
async fn checking_at_a_hostile_server_ends_well() {
    let mut scene = Scene::set().await;
    for named in wordless() {
        scene.world.server.script(WHO, named.script.clone());
        let checked = soon(&named.name, scene.world.check(&scene.harmed)).await.unwrap();
        assert_eq!((&checked.id, &checked.handle), (&scene.harmed.id, &scene.harmed.handle), "T064-OA");
        assert_ne!(checked.state, State::WaitingToSignOut, "T064-OA {}", named.name);
    }
    scene.assert_it_recovers().await;
}

#[tokio::test]
async fn signing_out_at_a_hostile_server_is_said_to_wait() {
    let scene = Scene::set().await;
    for named in gallery::quick() {
        scene.world.server.script(REVOKE, named.script.clone());
        let signed_out = soon(&named.name, scene.world.sign_out(&scene.harmed)).await.unwrap();
        assert_eq!(signed_out, SignedOut::Waiting, "T057-OA {}", named.name);
    }
    scene.assert_nothing_else_is_harmed("signing out").await;
    scene.world.server.heal();
    assert_eq!(scene.world.sign_out(&scene.harmed).await.unwrap(), SignedOut::Revoked, "T057-OA");
    assert_eq!(scene.world.server.live_tokens(), 0, "T057-OA");
    scene.assert_nothing_was_told();
}
