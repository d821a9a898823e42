//! A server whose name looks like that of another.

use fediaccounts_dialects::{Request, Response};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{GetPreview, SignInBegin};

use crate::world::{World, beginning};

/// With a Cyrillic а.
const TYPED: &str = "m\u{430}stodon.social";
const HOST: &str = "xn--mstodon-2fg.social";

/// A Mastodon under that name, as far as the beginning of a sign-in goes.
fn impostor(request: &Request) -> Response {
    assert_eq!(request.url.host_str(), Some(HOST), "nobody else is asked");
    let form = request.form().iter();
    let redirect_uri = form.clone().find(|(name, _)| *name == "redirect_uris");
    let (status, body) = match (request.url.path(), redirect_uri) {
        ("/.well-known/nodeinfo", _) => (
            200,
            format!(
                "{{\"links\":[{{\"rel\":\"http://nodeinfo.diaspora.software/ns/schema/2.0\",\
                 \"href\":\"https://{HOST}/nodeinfo/2.0\"}}]}}"
            ),
        ),
        ("/nodeinfo/2.0", _) => (
            200,
            "{\"version\":\"2.0\",\"software\":{\"name\":\"mastodon\",\"version\":\"4.5.2\"}}".to_owned(),
        ),
        ("/api/v2/instance", _) => {
            (200, format!("{{\"domain\":\"{HOST}\",\"title\":\"M\",\"version\":\"4.5.2\"}}"))
        }
        ("/api/v1/apps", Some((_, uri))) => (
            200,
            format!("{{\"client_id\":\"c\",\"client_secret\":\"s\",\"redirect_uri\":\"{}\"}}", uri.expose()),
        ),
        _ => (404, "{}".to_owned()),
    };
    Response {
        status,
        content_type: "application/json".into(),
        retry_after: None,
        body: body.into_bytes(),
        elsewhere: None,
        redirects: 0,
    }
}

#[tokio::test]
async fn it_is_said_and_only_those_who_know_begin_with_it() {
    let world = World::new().await;
    world.network.answer(|request| Some(Ok(impostor(request))));
    let preview = world.ask(GetPreview { text: TYPED.to_owned() }).await.unwrap();
    assert_eq!(preview.looks_like.as_deref(), Some("mastodon.social"), "T075-NW");
    let asked = world.network.tried();

    let failure = world.begin(TYPED).await.unwrap_err();
    assert_eq!(
        (failure.code, failure.detail.as_deref()),
        (Code::LooksAlike, Some("mastodon.social")),
        "T075-NW"
    );
    assert!(world.browser.opened().is_empty() && world.snapshot().await.sign_ins.is_empty(), "T075-NW");
    assert_eq!(world.network.tried(), 2 * asked, "T075-NW it was looked at, and nothing was registered");

    let accepted = SignInBegin { accept_look_alike: true, ..beginning(TYPED) };
    let sign_in = world.ask(accepted).await.unwrap().sign_in;
    assert_eq!(sign_in.host, HOST, "T075-NW shown as the network knows it");
    assert_eq!(world.browser.last().host_str(), Some(HOST));
}
