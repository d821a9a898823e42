//! Tricks that depend on what was asked before.

use fediaccounts_practice::hostile::{End, Script};
use fediaccounts_practice::{ANA, Options, PracticeServer};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{SignInStep, SignedOut, State};

use super::{APPS, LOOKED_AT, METADATA, NODEINFO, REVOKE, Scene, TOKEN, WHO, soon};

/// Somebody else's server, who is to hear nothing.
async fn bystander() -> PracticeServer {
    PracticeServer::start(Options { scriptable: true, ..Options::default() }).await.unwrap()
}

#[tokio::test]
async fn no_secret_follows_a_redirect() {
    let mut scene = Scene::set().await;
    let other = bystander().await;
    for status in [301, 302, 303, 307, 308] {
        let to = |path: &str| Script::redirect(status, format!("{}{path}", other.origin()));
        scene.world.server.heal();
        scene.world.server.script(APPS, to(APPS));
        let begun = scene.world.begin(&scene.world.server.host()).await;
        assert_eq!(begun.unwrap_err().code, Code::BadRedirect, "T042-OA {status}");

        scene.world.server.heal();
        scene.world.server.script(TOKEN, to(TOKEN));
        let SignInStep::Failed { failure, .. } = scene.sign_in().await else { panic!("T042-OA {status}") };
        assert_eq!(failure.code, Code::BadRedirect, "T042-OA {status}");

        scene.world.server.script(WHO, to(WHO));
        let checked = scene.world.check(&scene.harmed).await.unwrap();
        assert!(matches!(checked.state, State::NotAnswering { .. }), "T084-NW {status} {checked:?}");
    }
    for status in [301, 302, 303, 307, 308] {
        scene.world.server.heal();
        let to = Script::redirect(status, format!("{}{REVOKE}", other.origin()));
        scene.world.server.script(REVOKE, to);
        assert_eq!(
            scene.world.sign_out(&scene.harmed).await.unwrap(),
            SignedOut::Waiting,
            "T042-OA {status}"
        );
    }
    assert!(other.heard().is_empty(), "T042-OA T084-NW the other hears nothing: {:?}", other.heard());
}

#[tokio::test]
async fn redirects_in_a_circle_end_after_three() {
    let mut scene = Scene::set().await;
    for path in LOOKED_AT {
        scene.world.server.heal();
        let mut turns = 0;
        scene.world.server.script_by(move |heard| {
            turns += 1;
            let circles = heard.path == path || heard.path.starts_with("/turn/");
            circles.then(|| Script::redirect(302, format!("/turn/{turns}")))
        });
        let before = scene.world.server.heard().len();
        let _ = soon(path, scene.preview()).await;
        let heard = &scene.world.server.heard()[before..];
        let turned = heard.iter().filter(|heard| heard.path.starts_with("/turn/")).count();
        assert!(turned <= 3, "T067-NW {path}: {turned}");
    }
    scene.assert_it_recovers().await;
}

#[tokio::test]
async fn no_cookie_and_no_referrer_comes_back() {
    let mut scene = Scene::set().await;
    scene.world.server.script(
        NODEINFO,
        Script::json(r#"{"links":[]}"#).header("Set-Cookie", "id=CANARY_COOKIE; Path=/; Max-Age=99999"),
    );
    scene
        .world
        .server
        .script(METADATA, Script::redirect(302, "/elsewhere").header("Set-Cookie", "id=CANARY_COOKIE"));
    scene.preview().await.unwrap();
    scene.sign_in().await;
    scene.world.check(&scene.harmed).await.unwrap();
    let pages = |path: &str| path.starts_with("/auth") || path.starts_with("/oauth/authorize") || path == "/";
    for heard in scene.world.server.heard().iter().filter(|heard| !pages(&heard.path)) {
        for name in ["cookie", "referer", "origin", "accept-encoding"] {
            assert_eq!(heard.header(name), None, "T081-NW {name} {}", heard.text);
        }
    }
    scene.assert_it_recovers().await;
}

/// The bytes behind an answer are the answer to nothing, also where the connection is kept.
#[tokio::test]
async fn an_answer_that_was_not_asked_for_is_dropped() {
    let mut scene = Scene::set().await;
    let answer = |body: &str| {
        format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
    };
    let smuggled = answer(r#"{"issuer":"https://evil.example"}"#);
    let both = [answer(r#"{"links":[]}"#), smuggled.repeat(3)].concat();
    scene.world.server.script(NODEINFO, Script::raw(both).end(End::Next));
    let shown = scene.preview().await.unwrap().instance;
    assert_eq!(
        (shown.title.as_str(), shown.software.to_lowercase().as_str()),
        ("Practice Social", "mastodon"),
        "T081-NW"
    );
    scene.assert_it_recovers().await;
}

#[tokio::test]
async fn a_captive_portal_costs_no_account() {
    let mut scene = Scene::set().await;
    let page = "<!DOCTYPE html><title>Harbour WiFi</title><form action=/log-in>";
    for portal in [
        Script::answer(200, "text/html", page),
        Script::answer(511, "text/html", page),
        Script::redirect(302, "http://10.0.0.1/log-in"),
        Script::redirect(307, "/log-in"),
    ] {
        scene.world.server.script("*", portal.clone());
        let checked = soon("a check", scene.world.check(&scene.harmed)).await.unwrap();
        assert!(
            matches!(checked.state, State::NotAnswering { .. } | State::Offline { .. }),
            "T087-NW {checked:?}"
        );
        assert!(scene.preview().await.is_err(), "T087-NW {portal:?}");
        scene.world.server.heal();
        scene.world.server.script(TOKEN, portal);
        let SignInStep::Failed { .. } = scene.sign_in().await else { panic!("T087-NW") };
        scene.world.server.heal();
        let checked = scene.world.check(&scene.harmed).await.unwrap();
        assert_eq!(checked.state, State::Active, "T087-NW no token was discarded");
    }
    assert_eq!(scene.world.add(ANA).await.id, scene.harmed.id);
    scene.assert_it_recovers().await;
}
