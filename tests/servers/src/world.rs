//! Everything the server knows, in one owner.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;

use crate::clock::Clock;
use crate::conduct::{Conduct, Standing};
use crate::faults::Faults;
use crate::gotosocial;
use crate::hostile::Scripts;
use crate::mobilizon::Mobilizon;
use crate::peertube::PeerTube;
use crate::people::{Person, User};
use crate::pleroma;
use crate::scopes::Scopes;
use crate::server::Options;
use crate::sessions::Sessions;
use crate::statuses::Post;
use crate::two_factor::TwoFactor;

/// Codes live ten minutes.
const CODE_LIFETIME: u64 = 600;

/// A request as the server saw it: no headers, no body, no query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Request {
    /// The HTTP method, in capitals.
    pub method: String,
    /// The path without its query.
    pub path: String,
    /// The status of the answer, also when the answer was withheld; 0 while there is none.
    pub status: u16,
}

/// A registered app, `POST /api/v1/apps`.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) id: usize,
    pub(crate) name: String,
    pub(crate) website: Option<String>,
    pub(crate) scopes: Scopes,
    /// As sent: several are separated by white space.
    pub(crate) redirect_uri: String,
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
    /// The server no longer knows it, nor its tokens.
    pub(crate) forgotten: bool,
}

impl App {
    /// The redirect URIs one by one.
    pub(crate) fn redirect_uris(&self) -> Vec<&str> {
        self.redirect_uri.split_whitespace().collect()
    }
}

/// An authorization code that was given out and not used yet.
#[derive(Clone, Debug)]
pub(crate) struct Grant {
    pub(crate) app: usize,
    pub(crate) person: &'static Person,
    pub(crate) redirect_uri: String,
    pub(crate) scopes: Scopes,
    /// The S256 challenge, if one was sent.
    pub(crate) challenge: Option<String>,
}

/// An access token that was ever given out.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) value: String,
    pub(crate) app: usize,
    /// Nobody for an app's own token.
    pub(crate) person: Option<&'static Person>,
    pub(crate) scopes: Scopes,
    pub(crate) created_at: u64,
    pub(crate) revoked: bool,
}

/// The whole state.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) options: Options,
    /// `127.0.0.1:PORT`.
    pub(crate) host: String,
    /// The domain of the handles, where it is another one.
    pub(crate) domain: Option<String>,
    pub(crate) conduct: Conduct,
    pub(crate) clock: Clock,
    pub(crate) apps: Vec<App>,
    grants: HashMap<String, (Grant, u64)>,
    pub(crate) tokens: Vec<Token>,
    /// Proof keys that were accepted.
    pub(crate) code_verifiers: Vec<String>,
    pub(crate) sessions: Sessions,
    /// Who came while it ran.
    pub(crate) newcomers: Vec<&'static Person>,
    /// What was posted.
    pub(crate) posts: Vec<Post>,
    pub(crate) two_factor: TwoFactor,
    /// What it knows more if it is Pleroma or Akkoma.
    pub(crate) gotosocial: gotosocial::State,
    pub(crate) pleroma: pleroma::State,
    pub(crate) requests: Vec<Request>,
    pub(crate) faults: Faults,
    pub(crate) scripts: Scripts,
    /// `MiAuth`: sessions that were agreed to and not asked for yet, with their tokens.
    pub(crate) miauth: HashMap<String, String>,
    /// What a Mobilizon knows besides.
    pub(crate) mobilizon: Mobilizon,
    /// Start of the current registration window and how many asked in it.
    pub(crate) registration_window: (u64, u32),
    /// What it knows as a `PeerTube`.
    pub(crate) peertube: PeerTube,
}

impl World {
    /// A server where nothing has happened yet.
    pub(crate) fn new(options: Options, host: String) -> Self {
        Self {
            options,
            host,
            domain: None,
            conduct: Conduct::default(),
            clock: Clock::default(),
            apps: Vec::new(),
            grants: HashMap::new(),
            tokens: Vec::new(),
            code_verifiers: Vec::new(),
            sessions: Sessions::default(),
            newcomers: Vec::new(),
            posts: Vec::new(),
            two_factor: TwoFactor::default(),
            gotosocial: gotosocial::State::default(),
            pleroma: pleroma::State::default(),
            requests: Vec::new(),
            faults: Faults::default(),
            scripts: Scripts::default(),
            miauth: HashMap::new(),
            mobilizon: Mobilizon::default(),
            registration_window: (0, 0),
            peertube: PeerTube::default(),
        }
    }

    /// `http://127.0.0.1:PORT`.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.host)
    }

    /// What stands behind the `@` of a handle.
    pub(crate) fn account_domain(&self) -> &str {
        self.domain.as_deref().unwrap_or(&self.host)
    }

    /// The app with that `client_id`.
    pub(crate) fn app_by_client_id(&self, client_id: &str) -> Option<&App> {
        self.apps.iter().find(|app| app.client_id == client_id && !app.forgotten)
    }

    /// Deletes apps with all that belongs to them.
    pub(crate) fn forget_apps(&mut self, which: impl Fn(&App) -> bool) {
        for app in self.apps.iter_mut().filter(|app| which(app)) {
            app.forgotten = true;
        }
        let apps = &self.apps;
        self.grants.retain(|_, (grant, _)| !apps[grant.app].forgotten);
    }

    /// Gives out a code.
    pub(crate) fn grant(&mut self, grant: Grant) -> String {
        let code = secret();
        let expires_at = self.clock.now() + CODE_LIFETIME;
        self.grants.insert(code.clone(), (grant, expires_at));
        code
    }

    /// The grant of a code that was not used and has not expired.
    pub(crate) fn live_grant(&self, code: &str) -> Option<&Grant> {
        let (grant, expires_at) = self.grants.get(code)?;
        (self.clock.now() < *expires_at).then_some(grant)
    }

    /// Uses up a code.
    pub(crate) fn spend(&mut self, code: &str) {
        self.grants.remove(code);
    }

    /// The live token of the same app, person and scopes (`reuse_access_token`).
    pub(crate) fn matching_token(
        &self,
        app: usize,
        person: Option<&Person>,
        scopes: &Scopes,
    ) -> Option<&Token> {
        let id = |person: Option<&Person>| person.map(|person| person.id);
        self.tokens.iter().rev().find(|token| {
            !token.revoked
                && token.app == app
                && id(token.person) == id(person)
                && token.scopes.same_as(scopes)
        })
    }

    /// The matching token, or a new one.
    pub(crate) fn token_for(
        &mut self,
        app: usize,
        person: Option<&'static Person>,
        scopes: &Scopes,
    ) -> Token {
        if let Some(token) = self.matching_token(app, person, scopes) {
            return token.clone();
        }
        let created_at = self.clock.now();
        let token =
            Token { value: secret(), app, person, scopes: scopes.clone(), created_at, revoked: false };
        self.tokens.push(token.clone());
        token
    }

    /// A token that the server knows, also a revoked one.
    pub(crate) fn token(&self, value: &str) -> Option<&Token> {
        self.known_tokens().find(|token| token.value == value)
    }

    /// The tokens that were not deleted with their apps.
    fn known_tokens(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|token| !self.apps[token.app].forgotten)
    }

    /// How many people's tokens live.
    pub(crate) fn live_tokens(&self) -> usize {
        let known = self.known_tokens().filter(|token| token.person.is_some() && self.takes(token)).count();
        known + self.peertube.live(self.clock.now()).count()
    }

    /// Whether a token that is known would be accepted now.
    pub(crate) fn takes(&self, token: &Token) -> bool {
        !token.revoked && pleroma::is_current(self, &token.value)
    }

    /// Ends all people's tokens and codes.
    pub(crate) fn revoke_all(&mut self) {
        self.grants.clear();
        for token in self.tokens.iter_mut().filter(|token| token.person.is_some()) {
            token.revoked = true;
        }
        self.peertube.end(|_| true);
    }

    /// Sets how somebody's account stands. `PeerTube` ends all tokens of whom it blocks.
    pub(crate) fn set_standing(&mut self, user: User, standing: Standing) {
        self.conduct.set_standing(user, standing);
        if matches!(standing, Standing::Disabled | Standing::Suspended) {
            self.peertube.end(|pair| pair.person.user == user);
        }
    }
}

/// 256 random bits as 43 base64url characters, the form of all secrets here.
pub(crate) fn secret() -> String {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).expect("invariant: the system has randomness");
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The world as the handlers share it.
#[derive(Clone, Debug)]
pub(crate) struct Shared(Arc<Mutex<World>>);

impl Shared {
    /// Shares a world.
    pub(crate) fn new(world: World) -> Self {
        Self(Arc::new(Mutex::new(world)))
    }

    /// The world, for as long as nothing is awaited.
    pub(crate) fn lock(&self) -> MutexGuard<'_, World> {
        self.0.lock().expect("invariant: nothing panics while it holds the world")
    }
}
