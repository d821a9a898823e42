//! From what was typed to the server: domains that are none themselves, servers that say little or
//! nothing true about themselves, and software that nobody here knows.

use fediaccounts_practice::{ANA, Fault, Options, PracticeServer};
use fediaccounts_protocol::manage::{GetPreview, SignInBegin, SignInStep, SignedOut, State};
use fediaccounts_protocol::{Code, Remedy};

use crate::world::{World, beginning};

const NODEINFO: &str = "/nodeinfo/2.0";
const LINKS: &str = "/.well-known/nodeinfo";
const METADATA: &str = "/.well-known/oauth-authorization-server";
const V2: &str = "/api/v2/instance";
const V1: &str = "/api/v1/instance";

fn answer(content_type: &'static str, body: &str) -> Fault {
    Fault::StatusBody { status: 200, content_type, body: body.to_owned() }
}

/// A domain with a web page for every path, and host-meta that names `template` as its server.
async fn domain(template: &str) -> PracticeServer {
    let domain = PracticeServer::start(Options::default()).await.unwrap();
    for path in [LINKS, NODEINFO, METADATA, V2, V1] {
        domain.fail_always(path, answer("text/html", "<h1>Our association</h1>"));
    }
    lead(&domain, template);
    domain
}

/// From now on its host-meta names `template` as its server.
fn lead(domain: &PracticeServer, template: &str) {
    let xrd = format!(
        "<XRD><Link rel=\"lrdd\" template=\"{template}/.well-known/webfinger?resource={{uri}}\"/></XRD>"
    );
    domain.fail_always("/.well-known/host-meta", answer("application/xrd+xml", &xrd));
}

#[tokio::test]
async fn a_domain_that_is_no_server_leads_to_the_one_that_speaks_for_it() {
    let mut world = World::new().await;
    let domain = domain(&world.server.origin()).await;
    let typed = format!("@{}@{}", ANA.name, domain.host());
    let preview = world.ask(GetPreview { text: typed.clone() }).await.unwrap();
    assert_eq!(preview.instance.origin, world.server.origin(), "T048-OA the person sees both");
    assert_eq!(preview.typed, Some(domain.host()), "T048-OA");
    assert_eq!(preview.user.as_deref(), Some(ANA.name));
    world.begin(&typed).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    let SignInStep::Ready { account, .. } = step else { panic!("not ready: {step:?}") };
    assert_eq!(world.account(&account).await.origin, world.server.origin());
    let asked = domain.requests();
    assert!(!asked.is_empty() && asked.iter().all(|request| request.method == "GET"), "T048-OA {asked:?}");
    assert_eq!((domain.registrations(), domain.live_tokens()), (0, 0), "T048-OA nothing goes to the domain");
}

#[tokio::test]
async fn a_domain_that_leads_elsewhere_after_the_preview_is_refused() {
    let world = World::new().await;
    let other = PracticeServer::start(Options::default()).await.unwrap();
    let domain = domain(&world.server.origin()).await;
    let text = domain.host();
    let shown = world.ask(GetPreview { text: text.clone() }).await.unwrap().instance.origin;
    lead(&domain, &other.origin());
    let begin = SignInBegin { origin: Some(shown), ..beginning(&text) };
    let failure = world.ask(begin.clone()).await.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::ForeignEndpoint, Remedy::StartAgain), "T048-OA");
    assert_eq!((other.registrations(), world.server.registrations()), (0, 0), "T048-OA neither knows of it");
    assert!(world.browser.opened().is_empty() && world.snapshot().await.sign_ins.is_empty());
    lead(&domain, &world.server.origin());
    assert!(world.ask(begin).await.is_ok(), "where it leads to the one that was shown, it begins");
}

#[tokio::test]
async fn a_domain_that_leads_to_nobody_or_to_itself_is_no_server() {
    let world = World::new().await;
    let second = domain(&world.server.origin()).await;
    for template in [second.origin(), "http://10.0.0.1".to_owned(), "https://169.254.169.254".to_owned()] {
        let first = domain(&template).await;
        let failure = world.ask(GetPreview { text: first.host() }).await.unwrap_err();
        assert_eq!(failure.code, Code::NotFediverse, "T048-OA T068-NW {template}");
    }
    assert!(world.server.requests().is_empty(), "T048-OA a second domain is not followed");
}

#[tokio::test]
async fn a_mastodon_that_says_little_about_itself_is_still_one() {
    let mut world = World::new().await;
    for (what, faults) in [
        ("no NodeInfo", vec![(LINKS, Fault::Status(404)), (NODEINFO, Fault::Status(404))]),
        ("no metadata", vec![(METADATA, Fault::Status(404))]),
        ("a page for metadata", vec![(METADATA, answer("text/html", "<h1>Hello</h1>"))]),
        ("half of the metadata", vec![(METADATA, answer("application/json", "{\"issuer\":"))]),
        ("no version 2, as before 4.0", vec![(V2, Fault::Status(404)), (METADATA, Fault::Status(404))]),
        ("NodeInfo that is a page", vec![(LINKS, answer("text/html", "<h1>Hello</h1>"))]),
        ("an API for members only", vec![(V2, Fault::Status(401)), (V1, Fault::Status(401))]),
    ] {
        for (path, fault) in faults {
            world.server.fail_always(path, fault);
        }
        let preview = world.ask(GetPreview { text: world.server.host() }).await.expect(what);
        assert_eq!((preview.instance.software.as_str(), preview.typed), ("Mastodon", None), "{what}");
        world.server.heal();
    }
    world.server.fail_always(METADATA, Fault::Status(404));
    let account = world.add(ANA).await;
    assert_eq!(account.state, State::Active);
}

#[tokio::test]
async fn a_server_that_starts_or_lies_is_not_taken_for_another_kind() {
    let world = World::new().await;
    let preview = async || world.ask(GetPreview { text: world.server.host() }).await;
    for path in [LINKS, METADATA, V2] {
        world.server.fail_always(path, Fault::Status(503));
        assert_eq!(preview().await.unwrap_err().code, Code::NotAnswering, "{path}");
        world.server.heal();
    }
    for path in [METADATA, V2, V1] {
        world.server.fail_always(path, Fault::Status(404));
    }
    assert_eq!(preview().await.unwrap_err().code, Code::NotFediverse, "NodeInfo alone proves nothing");
}

#[tokio::test]
async fn unknown_software_that_publishes_how_to_sign_in_can_be_used() {
    let mut world = World::new().await;
    let nodeinfo = r#"{"version":"2.0","software":{"name":"Something New","version":"0.1"}}"#;
    world.server.fail_always(NODEINFO, answer("application/json", nodeinfo));
    let account = world.add(ANA).await;
    let shown = world.snapshot().await;
    assert_eq!(shown.instances[0].software, "something new");
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T057-OA");
    assert_eq!(world.server.live_tokens(), 0, "T057-OA");
    world.server.fail_always(METADATA, Fault::Status(404));
    let failure = world.begin(&world.server.host()).await.unwrap_err();
    assert_eq!((failure.code, failure.detail.as_deref()), (Code::Unsupported, Some("something new")));
}
