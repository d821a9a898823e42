//! Every answer that was recorded of PeerTube 6.3.2, and what is made of it.

mod about;
mod client;
mod password;
mod sessions;
mod tokens;
mod user;

use std::sync::Arc;

use fediaccounts_core::{Instance, ServerSoftware};

use super::*;
use crate::scripted::{Scripted, fixture, html, instance as any_instance, json, registration, tokens};

const CLIENT: &str = "GET /api/v1/oauth-clients/local";
const TOKEN: &str = "POST /api/v1/users/token";
const ME: &str = "GET /api/v1/users/me";
const REVOKE: &str = "POST /api/v1/users/revoke-token";

fn peertube(transport: &Arc<Scripted>) -> PeerTube {
    PeerTube { transport: Arc::clone(transport) as _ }
}

fn recorded(name: &str) -> crate::Response {
    fixture(&format!("peertube-6.3.2/{name}"))
}

fn later(name: &str) -> crate::Response {
    fixture(&format!("peertube-8/{name}"))
}

fn instance() -> Instance {
    let software = ServerSoftware { name: "peertube".into(), version: "6.3.2".into() };
    Instance { software, dialect: DialectId::new("peertube"), ..any_instance() }
}

fn renewable() -> TokenSet {
    TokenSet { refresh_token: Some(Secret::new("CANARY_RT")), scope: Scope::default(), ..tokens() }
}

#[test]
fn a_token_is_the_whole_account_and_covers_whatever_can_be_asked_for() {
    let peertube = peertube(&Arc::new(Scripted::new()));
    for access in [Access::ReadOnly, Access::Everything, Access::Custom(Scope::parse("read:accounts"))] {
        assert!(peertube.scope(&access, &instance()).is_empty(), "there are no scopes to ask for");
    }
    for asked in ["read", "write:statuses", "admin:write"] {
        assert!(peertube.covers(&Scope::default(), asked), "{asked}");
    }
    for bent in ["", " ", "read write", "Read"] {
        assert!(!peertube.covers(&Scope::default(), bent), "{bent:?}");
    }
}

#[tokio::test]
async fn no_browser_and_no_code_are_any_use() {
    let transport = Arc::new(Scripted::new());
    let peertube = peertube(&transport);
    let state = State::from_secret(Secret::new("CANARY_STATE".repeat(4)));
    let verifier = CodeVerifier::from_secret(Secret::new("v".repeat(43)));
    let url = peertube.authorization_request(&instance(), &registration(), &state, &verifier.challenge());
    assert_eq!(url.as_str(), "https://social.example/", "nothing is told to a page that knows nothing");
    let code = Secret::new("CANARY_CODE");
    let exchanged =
        peertube.exchange(&instance(), &registration(), &code, &verifier, crate::scripted::NOW).await;
    assert_eq!(exchanged, Err(TokenError::InvalidGrant));
    assert!(transport.routes().is_empty(), "nobody is asked");
    assert!(!peertube.offers().contains(&Offer::Browser));
}

#[test]
fn the_page_with_the_sessions_is_named_where_it_is_known_to_have_them() {
    let peertube = peertube(&Arc::new(Scripted::new()));
    for (version, page) in
        [("6.3.2", false), ("8.1.0", true), ("10.0.0-rc.1", true), ("", false), ("x", false)]
    {
        let mut instance = instance();
        version.clone_into(&mut instance.software.version);
        let found = peertube.sessions_page(&instance);
        let expected = page.then(|| "https://social.example/my-account/settings".to_owned());
        assert_eq!(found.map(String::from), expected, "{version}");
    }
}
