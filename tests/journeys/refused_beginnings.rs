//! Sign-ins that do not come as far as the browser: a clear reason, and nothing left behind.

use std::fmt::Debug;

use fediaccounts_core::LinkHandler;
use fediaccounts_practice::{Fault, Options};
use fediaccounts_protocol::manage::{GetPreview, SignInBegin, Snapshot, WayBack};
use fediaccounts_protocol::{Code, Failure, Remedy};

use crate::world::{Stranger, World, beginning};

/// Nothing is shown, and after a stop nothing is stored.
async fn assert_nothing_is_left(world: &mut World) {
    let shown: Snapshot = world.snapshot().await;
    assert!(shown.sign_ins.is_empty() && shown.accounts.is_empty(), "{shown:#?}");
    world.stop().await;
    let stored = world.stored().await;
    let left: [&dyn Debug; 3] = [&stored.pending, &stored.instances, &stored.orphans];
    assert!(
        stored.pending.is_empty() && stored.instances.is_empty() && stored.orphans.is_empty(),
        "{left:?}"
    );
}

async fn refused(world: &World, text: &str) -> Failure {
    world.begin(text).await.expect_err("it has to be refused")
}

#[tokio::test]
async fn a_refused_registration_leaves_nothing_behind() {
    let mut world = World::new().await;
    world.server.fail_always("/api/v1/apps", Fault::Status(422));
    let failure = refused(&world, &world.server.host()).await;
    assert_eq!(failure.code, Code::RegistrationRefused);
    assert_eq!(failure.detail.as_deref(), Some("HTTP 422"));
    assert!(world.browser.opened().is_empty());
    assert_nothing_is_left(&mut world).await;
}

#[tokio::test]
async fn a_scheme_that_leads_elsewhere_is_seen_before_anything_is_asked_of_the_server() {
    let mut world = World::new().await;
    world.browser.give_links_to(LinkHandler::Other("rival.desktop".into()));
    let failure = world.begin_by(WayBack::Scheme).await.unwrap_err();
    assert_eq!(
        (failure.code, failure.detail.as_deref()),
        (Code::SchemeTaken, Some("rival.desktop")),
        "T023-DL"
    );
    world.browser.give_links_to(LinkHandler::Nobody);
    assert_eq!(world.begin_by(WayBack::Scheme).await.unwrap_err().code, Code::SchemeMissing, "T023-DL");
    assert!(world.server.requests().is_empty() && world.browser.opened().is_empty());
    world.browser.give_links_to(LinkHandler::Unknown);
    let begun =
        world.begin_by(WayBack::Scheme).await.expect("a desktop that cannot be asked is no hindrance");
    assert_eq!((begun.way, begun.because), (WayBack::Scheme, None));
    world.stop().await;
}

#[tokio::test]
async fn too_many_registrations_are_said_to_be_that() {
    let mut world = World::around(Options { registration_limit: Some(1), ..Options::default() }).await;
    world.start().await;
    let first = world.begin(&world.server.host()).await.unwrap();
    let failure = refused(&world, &world.server.host()).await;
    assert_eq!(failure.code, Code::TooManyRegistrations);
    assert!(matches!(failure.remedy, Remedy::Retry { .. }), "{failure:?}");
    let shown = world.until(|shown| !shown.sign_ins.is_empty()).await;
    assert_eq!(shown.sign_ins, [first], "the one before goes on");
}

#[tokio::test]
async fn a_registration_that_is_not_ours_is_refused() {
    let mut world = World::new().await;
    let host = world.server.host();
    let echo =
        |uri: &str| format!("{{\"client_id\":\"c\",\"client_secret\":\"s\",\"redirect_uri\":\"{uri}\"}}");
    for body in [
        echo("https://evil.example/cb"),
        "{}".to_owned(),
        "<html>".to_owned(),
        "[]".to_owned(),
        "{\"client_id\":\"a\\nb\"}".to_owned(),
    ] {
        world.server.fail_next(
            "/api/v1/apps",
            Fault::StatusBody { status: 200, content_type: "application/json", body: body.clone() },
        );
        assert_eq!(refused(&world, &host).await.code, Code::BadAnswer, "T060-OA {body}");
    }
    assert!(world.browser.opened().is_empty(), "T060-OA");
    assert_nothing_is_left(&mut world).await;
}

#[tokio::test]
async fn a_server_that_is_down_is_said_to_be_down() {
    let mut world = World::new().await;
    let host = world.server.host();
    world.server.stop().await;
    let failure = refused(&world, &host).await;
    assert_eq!(failure.code, Code::NotAnswering);
    assert!(matches!(failure.remedy, Remedy::Retry { .. }));
    let nobody = refused(&world, &Stranger::gone().await).await;
    assert_eq!(nobody.code, Code::NotAnswering);
    assert_nothing_is_left(&mut world).await;
}

#[tokio::test]
async fn a_server_that_goes_down_after_the_preview_is_said_to_be_down() {
    let mut world = World::new().await;
    let host = world.server.host();
    world.ask(GetPreview { text: host.clone() }).await.unwrap();
    world.server.fail_always("/api/v1/apps", Fault::Drop);
    assert_eq!(refused(&world, &host).await.code, Code::NotAnswering);
    assert_nothing_is_left(&mut world).await;
}

#[tokio::test]
async fn what_is_no_server_of_the_fediverse_is_said_to_be_none() {
    let mut world = World::new().await;
    let page = Stranger::page().await;
    for failure in [
        refused(&world, &page.host).await,
        world.ask(GetPreview { text: page.host.clone() }).await.unwrap_err(),
    ] {
        assert_eq!(failure.code, Code::NotFediverse);
    }
    let other = Stranger::saying(b"220 mail.example ESMTP\r\n").await;
    assert_eq!(refused(&world, &other.host).await.code, Code::BadAnswer);
    assert_nothing_is_left(&mut world).await;
}

#[tokio::test]
async fn software_that_is_not_spoken_yet_is_named() {
    let mut world = World::new().await;
    let body = r#"{"version":"2.0","software":{"name":"BookWyrm","version":"0.7.5"}}"#.to_owned();
    world.server.fail_always(
        "/nodeinfo/2.0",
        Fault::StatusBody { status: 200, content_type: "application/json", body },
    );
    let failure = refused(&world, &world.server.host()).await;
    assert_eq!((failure.code, failure.detail.as_deref()), (Code::Unsupported, Some("bookwyrm")));
    assert_eq!(world.server.registrations(), 0);
    assert_nothing_is_left(&mut world).await;
}

#[tokio::test]
async fn endpoints_of_another_server_are_refused_before_the_browser_opens() {
    let mut world = World::new().await;
    let origin = world.server.origin();
    for (authorize, token, issuer) in [
        (origin.as_str(), "https://evil.example", origin.as_str()),
        ("https://honest.example", origin.as_str(), origin.as_str()),
        (origin.as_str(), origin.as_str(), "https://honest.example"),
    ] {
        let body = format!(
            "{{\"issuer\":\"{issuer}/\",\"authorization_endpoint\":\"{authorize}/oauth/authorize\",\
             \"token_endpoint\":\"{token}/oauth/token\",\"revocation_endpoint\":\"{origin}/oauth/revoke\",\
             \"app_registration_endpoint\":\"{origin}/api/v1/apps\"}}"
        );
        world.server.fail_next(
            "/.well-known/oauth-authorization-server",
            Fault::StatusBody { status: 200, content_type: "application/json", body },
        );
        let failure = refused(&world, &world.server.host()).await;
        assert_eq!(failure.code, Code::ForeignEndpoint, "T034-OA T035-OA T037-OA");
    }
    assert!(world.browser.opened().is_empty() && world.server.registrations() == 0, "T034-OA");
    assert_nothing_is_left(&mut world).await;
}

#[tokio::test]
async fn what_was_typed_wrong_is_said_without_asking_anybody() {
    let mut world = World::new().await;
    for (text, code) in [
        ("", Code::AddressEmpty),
        ("ana", Code::AddressNoDot),
        ("@ana", Code::AddressNoServer),
        ("http://social.example", Code::AddressNotHttps),
        ("10.0.0.1", Code::AddressPrivate),
        ("https://ana:secret@social.example", Code::AddressPassword),
        ("mailto:ana@social.example", Code::AddressOtherScheme),
    ] {
        assert_eq!(refused(&world, text).await.code, code, "T065-NW T068-NW {text}");
    }
    assert_nothing_is_left(&mut world).await;
}

#[tokio::test]
async fn a_browser_that_cannot_be_started_ends_the_sign_in() {
    let mut world = World::new().await;
    world.browser.fail(true);
    assert_eq!(refused(&world, &world.server.host()).await.code, Code::NoBrowser);
    world.until(|shown| shown.sign_ins.is_empty()).await;
    assert_nothing_is_left(&mut world).await;
}

#[tokio::test]
async fn a_page_that_is_only_to_be_shown_needs_no_browser() {
    let world = World::new().await;
    world.browser.fail(true);
    let asked = SignInBegin { open_browser: false, ..beginning(&world.server.host()) };
    let begun = world.ask(asked).await.unwrap().sign_in;
    let request = fediaccounts_protocol::manage::SignInLink { id: begun.id };
    assert!(world.ask(request).await.unwrap().url.starts_with(&world.server.origin()));
    assert!(world.browser.opened().is_empty());
}

#[tokio::test]
async fn without_randomness_no_sign_in_begins() {
    let mut world = World::new().await;
    world.entropy.fail(true);
    assert_eq!(refused(&world, &world.server.host()).await.code, Code::Internal, "T030-OA");
    assert_eq!(world.server.registrations(), 0, "T030-OA it ends before the server hears of it");
    assert!(world.browser.opened().is_empty(), "T030-OA");
    assert_nothing_is_left(&mut world).await;
}

#[tokio::test]
async fn an_account_that_is_not_here_cannot_be_signed_in_again() {
    let world = World::new().await;
    let account = Some("nobody".to_owned());
    let request = SignInBegin { account, ..beginning(&world.server.host()) };
    assert_eq!(world.ask(request).await.unwrap_err().code, Code::NoSuchAccount);
    assert!(world.server.requests().is_empty());
}
