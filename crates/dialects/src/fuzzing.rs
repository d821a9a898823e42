//! The readings of what servers answer, for fuzzing: each takes any bytes as the body of an answer and
//! asserts what must hold of whatever was read. Only built for tests and
//! with the feature `fuzzing`.

#![expect(clippy::missing_panics_doc, reason = "to panic is how a fuzz target says what it found")]

mod answering;
mod calls;

use fediaccounts_core::{
    ClientRegistration, Context, Origin, RedirectUri, RegistrationRequest, Scheme, Scope, Secret, Timestamp,
    TokenSet,
};

pub use self::calls::{device, exchange, identity, new_account, password, refresh, sessions};
use crate::family::Manner;
use crate::software::generic::Generic;
use crate::software::{mastodon, peertube};
use crate::{Response, account_api, host_meta, instance_api, json, metadata, nodeinfo, oauth, webfinger};

const STATUSES: [u16; 9] = [200, 400, 401, 403, 404, 422, 429, 500, 503];
const NOW: Timestamp = Timestamp::from_seconds(1_800_000_000);

fn answer(status: u16, body: &[u8]) -> Response {
    let content_type = "application/json".to_owned();
    Response { status, content_type, retry_after: None, body: body.to_vec(), elsewhere: None, redirects: 0 }
}

fn origin() -> Origin {
    Origin::parse("https://social.example").expect("it is an origin")
}

fn redirect_uri() -> RedirectUri {
    let context = Context::parse(&"c".repeat(43)).expect("it is a context");
    RedirectUri::Scheme { scheme: Scheme::Dev, context }
}

fn registration() -> ClientRegistration {
    ClientRegistration {
        client_id: "client".into(),
        client_secret: Some(Secret::new("secret")),
        redirect_uri: redirect_uri(),
        scope: Scope::parse("read"),
        registered_at: NOW,
    }
}

fn is_inert(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() || fediaccounts_core::is_invisible(c))
}

/// Authorization server metadata (RFC 8414): every endpoint lies on the server's own origin.
pub fn metadata(body: &[u8]) {
    if let Ok(metadata) = metadata::read(&answer(200, body), &origin()) {
        let endpoints = metadata::endpoints(metadata.as_ref(), &origin());
        for url in [endpoints.registration, endpoints.authorization, endpoints.token, endpoints.revocation] {
            assert!(origin().holds(&url), "T034-OA an endpoint lies elsewhere");
        }
    }
}

/// A token answer (RFC 6749, section 5.1): what is taken for a token can stand in a header.
pub fn token(body: &[u8]) {
    if let Ok(set) = oauth::token::read(&answer(200, body), &registration(), NOW) {
        is_sound(&set);
    }
}

/// A token set that can be used and stored.
fn is_sound(set: &TokenSet) {
    let mut tokens = std::iter::once(&set.access_token).chain(&set.refresh_token).map(Secret::expose);
    assert!(tokens.all(|token| !token.is_empty() && token.bytes().all(|b| b.is_ascii_graphic())));
    assert!(set.expires_at.is_none_or(|end| end > NOW), "T044-OA it ended before it began");
    assert!(is_inert(&set.scope.to_string()));
}

/// An error answer of any endpoint: it never makes a token, a registration or an account.
pub fn error(body: &[u8]) {
    for status in STATUSES.into_iter().filter(|status| *status != 200) {
        let answer = answer(status, body);
        assert!(oauth::token::read(&answer, &registration(), NOW).is_err());
        assert!(oauth::registration::read(&answer, &request(), NOW).is_err());
        assert!(mastodon::read_account(&answer, &origin()).is_err());
        assert!(Generic::read_account(&answer, &origin()).is_err());
    }
}

fn request() -> RegistrationRequest {
    RegistrationRequest {
        client_name: "FediAccounts".into(),
        redirect_uri: redirect_uri(),
        scope: Scope::parse("read"),
    }
}

/// A registration answer: the redirect URI is ours, and the credentials are visible ASCII.
pub fn registration_answer(body: &[u8]) {
    if let Ok(registration) = oauth::registration::read(&answer(200, body), &request(), NOW) {
        assert!(registration.redirect_uri == redirect_uri(), "T060-OA another redirect URI");
        assert!(registration.client_id.bytes().all(|byte| byte.is_ascii_graphic()));
    }
}

/// An answer of `verify_credentials`: names are inert, and pictures lie on the public internet.
pub fn account(body: &[u8]) {
    if let Some(identity) = account_api::identity(&answer(200, body), &origin()) {
        assert!(!identity.username.contains('@'), "T047-OA it passes for another server's");
        assert!(is_inert(&identity.display_name) && is_inert(identity.moved_to.as_deref().unwrap_or("")));
        assert!(identity.avatar.is_none_or(|url| url.scheme() == "https"));
    }
}

/// NodeInfo, both documents of it: the second lies on the same server.
pub fn node_info(body: &[u8]) {
    let (url, software) = nodeinfo::read(&answer(200, body), &origin());
    assert!(url.is_none_or(|url| origin().holds(&url)), "T034-OA the document lies elsewhere");
    assert!(software.is_none_or(|software| is_inert(&software.name) && is_inert(&software.version)));
}

/// The instance API, both versions: texts are inert.
pub fn instance(body: &[u8]) {
    let document = json::object(&answer(200, body), crate::DOCUMENT);
    if let Some(about) = document.and_then(|document| instance_api::about(&document, &origin())) {
        assert!([about.title, about.description, about.version].iter().all(|text| is_inert(text)));
        assert!(about.icon.is_none_or(|url| url.scheme() == "https"));
    }
}

/// Host metadata, as XML and as JSON: what it leads to is an origin.
pub fn host_meta(body: &[u8]) {
    let led_to = [answer(200, body), Response { content_type: String::new(), ..answer(200, body) }]
        .map(|answer| host_meta::template(&answer));
    assert!(led_to.into_iter().flatten().all(|origin| Origin::parse(&origin.to_string()) == Ok(origin)));
}

/// A WebFinger answer: it leads to an origin, or nowhere.
pub fn webfinger(body: &[u8]) {
    let answer = answer(200, body);
    webfinger::names(&answer, &origin(), "ana", &origin());
    let led_to = webfinger::actor(&answer);
    assert!(led_to.is_none_or(|origin| Origin::parse(&origin.to_string()) == Ok(origin)));
}

/// PeerTube's own answers: names are inert, ids lead nowhere else, and no refusal is a token or an account.
pub fn peertube(body: &[u8]) {
    if let Ok(identity) = peertube::user::read(&answer(200, body), &origin()) {
        assert!(!identity.username.contains('@') && is_inert(&identity.display_name));
        assert!(identity.avatar.is_none_or(|url| url.scheme() == "https"));
    }
    if let Ok((_, sessions)) = peertube::sessions::read(&answer(200, body)) {
        let texts = sessions.iter().flat_map(|session| [Some(&session.name), session.place.as_ref()]);
        assert!(texts.flatten().all(|text| is_inert(text)));
        assert!(sessions.iter().all(|session| session.id.bytes().all(|byte| byte.is_ascii_digit())));
    }
    assert!(peertube::about::names(&answer(200, body)).iter().all(|name| is_inert(name)));
    for status in [400, 401, 500] {
        let answer = answer(status, body);
        assert!(peertube::password::read(&answer, &registration(), NOW).is_err());
        assert!(peertube::user::read(&answer, &origin()).is_err());
        assert!(peertube::sessions::read(&answer).is_err());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const READINGS: [fn(&[u8]); 10] = [
        metadata,
        token,
        error,
        registration_answer,
        account,
        node_info,
        instance,
        host_meta,
        webfinger,
        peertube,
    ];
    /// Each of these asks all dialects, with every status.
    const CALLS: [fn(&[u8]); 7] = [exchange, refresh, password, device, sessions, new_account, identity];

    /// The bodies of all recorded answers.
    fn bodies() -> Vec<Vec<u8>> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures");
        let folders = std::fs::read_dir(folder).expect(folder).map(|entry| entry.expect(folder).path());
        let files = folders.filter(|path| path.is_dir()).flat_map(|path| {
            std::fs::read_dir(&path)
                .expect(folder)
                .map(|entry| entry.expect(folder).path())
                .collect::<Vec<_>>()
        });
        files
            .map(|path| {
                let text = std::fs::read_to_string(path).expect("an answer is text");
                text.split_once("\n\n").expect("an empty line behind the headers").1.as_bytes().to_vec()
            })
            .collect()
    }

    #[test]
    fn cut_and_bent_answers_are_survived_by_every_reading() {
        let bodies = bodies();
        assert!(bodies.len() > 20, "the recorded answers are there");
        for body in &bodies {
            // So many of each, however long it is, for each is read as a whole.
            let places = |most: usize| (0..body.len()).step_by((body.len() / most).max(1));
            let cuts = places(25).map(|end| body[..end].to_vec());
            let bent = places(50).map(|at| {
                let mut bent = body.clone();
                bent[at] ^= 1 << (at % 8);
                bent
            });
            for bytes in cuts.chain(bent).chain([body.clone()]) {
                for read in READINGS {
                    read(&bytes);
                }
            }
        }
    }

    #[test]
    fn whatever_a_server_answered_once_is_survived_by_every_call() {
        for body in bodies() {
            for call in CALLS {
                call(&body);
                call(&body[..body.len() / 2]);
            }
        }
    }
}
