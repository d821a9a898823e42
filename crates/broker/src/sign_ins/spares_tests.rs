use fediaccounts_core::{
    CodeVerifier, DialectId, Endpoints, Expected, Holder, Instance, RedirectUri, Secret, ServerSoftware,
    SignInBy, State,
};

use super::*;

/// The server took less.
const ASKED: &str = "read push";
const NOW: Timestamp = Timestamp::from_seconds(10_000);

fn origin(text: &str) -> Origin {
    Origin::parse(text).unwrap()
}

fn context(letter: char) -> Context {
    Context::parse(&letter.to_string().repeat(43)).unwrap()
}

fn pending(letter: char) -> PendingSignIn {
    let origin = origin("https://social.example");
    let redirect_uri = RedirectUri::Loopback { port: 4080, context: context(letter) };
    PendingSignIn {
        context: context(letter),
        registration: ClientRegistration {
            client_id: letter.to_string(),
            client_secret: None,
            redirect_uri,
            scope: Scope::parse("read"),
            registered_at: NOW,
        },
        instance: Instance {
            account_domain: origin.authority(),
            software: ServerSoftware { name: "mastodon".into(), version: "4.5".into() },
            dialect: DialectId::new("mastodon"),
            title: String::new(),
            description: String::new(),
            icon: None,
            issuer: None,
            endpoints: Endpoints {
                registration: origin.url("/api/v1/apps"),
                authorization: origin.url("/oauth/authorize"),
                token: origin.url("/oauth/token"),
                revocation: origin.url("/oauth/revoke"),
            },
            scopes_supported: None,
            origin,
        },
        state: State::from_secret(Secret::new("s")),
        verifier: CodeVerifier::from_secret(Secret::new("v")),
        expected: Expected::Anybody,
        begun_at: NOW,
        restarted: false,
        by: SignInBy::Browser,
        holder: Holder::Own,
        received: None,
    }
}

fn take(spares: &mut Spares, server: &str, scope: &str, way: WayBack, after: i64) -> Option<String> {
    let now = Timestamp::from_seconds(NOW.seconds() + after);
    spares.take(&origin(server), &Scope::parse(scope), way, None, now).map(|spare| spare.client_id)
}

#[test]
fn a_spare_fits_one_server_one_scope_and_one_way() {
    let mut spares = Spares::default();
    spares.put(pending('a'), Scope::parse(ASKED), None);
    let home = "https://social.example";
    assert_eq!(take(&mut spares, "https://other.example", ASKED, WayBack::Loopback, 0), None);
    assert_eq!(take(&mut spares, home, "read", WayBack::Loopback, 0), None);
    assert_eq!(take(&mut spares, home, ASKED, WayBack::Scheme, 0), None);
    assert_eq!(take(&mut spares, home, ASKED, WayBack::Loopback, 0).as_deref(), Some("a"));
    assert_eq!(take(&mut spares, home, ASKED, WayBack::Loopback, 0), None, "it is used once at a time");
}

#[test]
fn a_spare_lives_fourteen_minutes() {
    for (after, is_there) in [(0, true), (839, true), (840, false), (-1, false)] {
        let mut spares = Spares::default();
        spares.put(pending('a'), Scope::parse(ASKED), None);
        let found = take(&mut spares, "https://social.example", ASKED, WayBack::Loopback, after);
        assert_eq!(found.is_some(), is_there, "{after}");
    }
}

#[test]
fn a_spare_that_was_used_or_lost_is_forgotten() {
    let mut spares = Spares::default();
    spares.put(pending('a'), Scope::parse(ASKED), None);
    spares.put(pending('b'), Scope::parse(ASKED), None);
    spares.forget(&context('a'));
    let home = "https://social.example";
    assert_eq!(take(&mut spares, home, ASKED, WayBack::Loopback, 0).as_deref(), Some("b"));
    spares.put(pending('c'), Scope::parse(ASKED), None);
    spares.forget_all_of(&origin("https://other.example"));
    spares.forget_all_of(&origin(home));
    assert_eq!(take(&mut spares, home, ASKED, WayBack::Loopback, 0), None);
}
