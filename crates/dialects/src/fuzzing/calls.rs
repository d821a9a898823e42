//! What every dialect makes of whatever a server answers to one of its calls. A dialect that is added to
//! the registry is here by that alone.

use std::collections::BTreeSet;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use fediaccounts_core::{
    Challenge, CodeVerifier, Created, Credentials, DeviceAnswer, Dialect, DialectId, Endpoints, Factor,
    Instance, NewAccount, NewAccountError, PasswordAnswer, Received, Revocation, Scope, SecondFactor, Secret,
    ServerSoftware, SessionsError, TokenSet,
};

use super::answering::Answering;
use super::{NOW, STATUSES, is_inert, is_sound, origin, registration};
use crate::registry::Registry;

/// Also the status that some give where something was made, or ended.
const CREATED: u16 = 201;
/// What is longer than this was not cut.
const LONGEST_TEXT: usize = 1_024;

/// Answers of the token endpoint, and of `MiAuth`'s check.
pub fn exchange(body: &[u8]) {
    each(body, |dialect, instance, _| {
        let code = Secret::new("11111111-2222-4333-8444-555555555555");
        let verifier = CodeVerifier::from_secret(Secret::new("v".repeat(43)));
        if let Ok(set) = now(dialect.exchange(instance, &registration(), &code, &verifier, NOW)) {
            is_sound(&set);
        }
    });
}

/// Answers to a refresh: the set can be used, and is told apart from a refusal.
pub fn refresh(body: &[u8]) {
    each(body, |dialect, instance, status| {
        if let Ok(set) = now(dialect.refresh(instance, &registration(), &tokens(), NOW)) {
            assert!(status < 300, "T051-OA a refusal became a token");
            is_sound(&set);
        }
    });
}

/// Answers to a name and a password, and to the second factor after them.
pub fn password(body: &[u8]) {
    each(body, |dialect, instance, status| {
        let Some(grant) = dialect.password() else { return };
        let typed = Credentials { username: "ana".into(), password: Secret::new("a password") };
        let mut challenges = vec![Challenge { factors: vec![Factor::Totp], token: None }];
        match now(grant.sign_in(instance, &registration(), &typed, NOW)) {
            Ok(PasswordAnswer::Tokens(set)) => {
                assert!(status < 300, "T062-OA a refusal became a token");
                is_sound(&set);
            }
            Ok(PasswordAnswer::Challenge(challenge)) => {
                assert!(!challenge.factors.is_empty(), "T062-OA nothing would be asked for");
                challenges.push(challenge);
            }
            Err(_) => {}
        }
        for challenge in challenges {
            let second = SecondFactor { factor: Factor::Totp, code: Secret::new("123456") };
            let client = registration();
            if let Ok(set) = now(grant.answer(instance, &client, &challenge, Some(&typed), &second, NOW)) {
                is_sound(&set);
            }
        }
        let providers = now(grant.providers(instance)).unwrap_or_default();
        assert!(providers.len() <= 64 && providers.iter().all(|name| is_short(name)), "T047-OA");
    });
}

/// Answers of the device flow: the page is the server's own, and the code can be typed.
pub fn device(body: &[u8]) {
    each(body, |dialect, instance, status| {
        let Some(grant) = dialect.device() else { return };
        if let Ok(begun) = now(grant.begin(instance, &registration(), NOW)) {
            assert!(!begun.user_code.is_empty() && begun.user_code.len() <= 32, "T047-OA");
            assert!(is_visible(&begun.user_code) && is_visible(begun.device_code.expose()));
            let pages = std::iter::once(&begun.verification_uri).chain(&begun.verification_uri_complete);
            assert!(pages.into_iter().all(|page| origin().holds(page)), "T034-OA a page lies elsewhere");
            assert!(begun.expires_at > NOW && begun.interval <= Duration::from_secs(3_600));
        }
        let code = Secret::new("device");
        if let Ok(DeviceAnswer::Tokens(set)) = now(grant.ask(instance, &registration(), &code, NOW)) {
            assert!(status < 300, "a refusal became a token");
            is_sound(&set);
        }
    });
}

/// Lists of sessions, and what comes after one was ended: each can be named again, and says nothing that
/// acts.
pub fn sessions(body: &[u8]) {
    each(body, |dialect, instance, status| {
        let Some(sessions) = dialect.sessions() else { return };
        let listed = now(sessions.list(instance, "1", &tokens())).unwrap_or_default();
        assert!(listed.is_empty() || status < 300, "a refusal became a list");
        for session in &listed {
            assert!(!session.id.is_empty() && is_visible(&session.id), "T047-OA {:?}", session.id);
            assert!(is_short(&session.name) && session.place.as_deref().is_none_or(is_short), "T047-OA");
        }
        let ids: BTreeSet<_> = listed.iter().map(|session| &session.id).collect();
        assert_eq!(ids.len(), listed.len(), "two sessions of one id");
        let first = listed.first().map_or("7", |session| &session.id);
        let ended = now(sessions.end(instance, "1", &tokens(), first));
        assert!(ended.is_ok() || ended != Err(SessionsError::StillThere) || status < 300);
    });
}

/// Answers about new accounts: rules, refusals and tokens.
pub fn new_account(body: &[u8]) {
    each(body, |dialect, instance, _| {
        let Some(accounts) = dialect.new_accounts() else { return };
        let house = now(accounts.house_rules(instance)).unwrap_or_default();
        assert!(house.rules.iter().all(|rule| is_inert(rule)), "T047-OA");
        let new = NewAccount {
            username: "ana".into(),
            email: "ana@mail.example".into(),
            password: Secret::new("a password"),
            reason: String::new(),
            locale: "en".into(),
            date_of_birth: None,
        };
        match now(accounts.create(instance, &registration(), &new, NOW)) {
            Ok(Created::Tokens(set)) => is_sound(&set),
            Err(NewAccountError::Refused { words, .. }) => assert!(is_short(&words), "T047-OA"),
            Ok(_) | Err(_) => {}
        }
    });
}

/// Answers about whose a token is, and after it was ended: a server that fails proves nothing.
pub fn identity(body: &[u8]) {
    each(body, |dialect, instance, status| {
        if let Ok(identity) = now(dialect.identify(instance, &tokens().access_token)) {
            assert!(!identity.username.contains('@') && is_short(&identity.username), "T047-OA");
            assert!(is_inert(&identity.display_name), "T047-OA");
            dialect.speaks_for(instance, &tokens(), &identity);
        }
        let revoked = now(dialect.revoke(instance, &registration(), &tokens()));
        assert!(status < 500 || revoked != Ok(Revocation::Proven), "T057-OA a failure proves nothing");
        let _ = now(dialect.check_registration(instance, &registration()));
    });
}

/// Each dialect, at a server that answers so, with each status.
fn each(body: &[u8], call: impl Fn(&dyn Dialect, &Instance, u16)) {
    for status in STATUSES.into_iter().chain([CREATED]) {
        // Each has the answers to itself.
        for at in 0.. {
            let registry = Registry::new(Arc::new(Answering::new(status, body)));
            let Some(dialect) = registry.nth(at) else { break };
            call(&*dialect, &instance(dialect.id()), status);
        }
    }
}

/// What comes of a call. Nothing here waits, so that it is there at once.
fn now<T>(call: impl Future<Output = T>) -> T {
    match pin!(call).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => unreachable!("a dialect waits for nothing but answers"),
    }
}

fn is_visible(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn is_short(text: &str) -> bool {
    is_inert(text) && text.chars().count() <= LONGEST_TEXT
}

fn tokens() -> TokenSet {
    TokenSet {
        access_token: Secret::new("access"),
        refresh_token: Some(Secret::new("refresh")),
        scope: Scope::parse("read"),
        issued_at: NOW,
        expires_at: None,
        refresh_expires_at: None,
        received: Received::default(),
    }
}

fn instance(dialect: DialectId) -> Instance {
    let origin = origin();
    Instance {
        account_domain: origin.authority(),
        software: ServerSoftware { name: "made-up".into(), version: "1.0.0".into() },
        dialect,
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
    }
}
