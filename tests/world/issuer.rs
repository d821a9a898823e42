//! A server whose tokens run out, in the place of the practice server's token endpoint: it renews, and
//! refuses, and loses its answers to order.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use fediaccounts_core::NetError;
use fediaccounts_dialects::{Request, Response};
use fediaccounts_practice::User;
use serde_json::json;

use super::{ManualClock, World};

type Answer = Result<Response, NetError>;

/// What becomes of a renewal.
#[derive(Debug, Clone)]
pub(crate) enum Fate {
    /// It is done, and the connection breaks before the answer.
    Lost,
    /// It is done, and what comes is no token.
    Garbled,
    /// It is not done, and the connection breaks.
    Broken,
    /// It is not done: no name has an address.
    NoAddress,
    /// It is not done: this status, and how long to wait.
    Status(u16, Option<u64>),
    /// It is not done: this OAuth error.
    Error(&'static str),
}

/// How it gives tokens.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manner {
    /// `expires_in`.
    pub(crate) life: Option<i64>,
    /// `refresh_token_expires_in`.
    pub(crate) refresh_life: Option<i64>,
    /// Whether it gives refresh tokens.
    pub(crate) refreshes: bool,
    /// Whether each renewal gives another refresh token, and the former one is dead.
    pub(crate) rotates: bool,
    /// Whether a refresh token that is used twice costs the whole session.
    pub(crate) kills_family: bool,
}

/// As PeerTube: a day, two weeks, both rotate.
pub(crate) const DAY: Manner = Manner {
    life: Some(86_400),
    refresh_life: Some(14 * 86_400),
    refreshes: true,
    rotates: true,
    kills_family: false,
};

/// A token at the server.
struct Live {
    access: String,
    refresh: String,
    user: &'static str,
    ends: Option<i64>,
}

struct State {
    manner: Manner,
    given: usize,
    live: Vec<Live>,
    used: HashMap<String, String>,
    next_user: &'static str,
    fates: VecDeque<Fate>,
    always: Option<Fate>,
    refuses_access: bool,
    refuses_revocations: bool,
    asked: Vec<&'static str>,
}

/// The server.
#[derive(Clone)]
pub(crate) struct Issuer {
    state: Arc<Mutex<State>>,
    clock: Arc<ManualClock>,
}

impl World {
    /// From now on the tokens of the practice server are this one's.
    pub(crate) fn issue(&self, manner: Manner) -> Issuer {
        let state = State {
            manner,
            given: 0,
            live: vec![],
            used: HashMap::new(),
            next_user: "ana",
            fates: VecDeque::new(),
            always: None,
            refuses_access: false,
            refuses_revocations: false,
            asked: vec![],
        };
        let issuer = Issuer { state: Arc::new(Mutex::new(state)), clock: Arc::clone(&self.clock) };
        let answering = issuer.clone();
        self.network.answer(move |request| answering.answer(request));
        issuer
    }

    /// The whole way of a sign-in there.
    pub(crate) async fn add_issued(
        &mut self,
        issuer: &Issuer,
        user: User,
    ) -> fediaccounts_protocol::manage::Account {
        issuer.state().next_user = user.name;
        self.add(user).await
    }
}

impl Issuer {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// How it gives tokens from now on.
    pub(crate) fn set(&self, manner: Manner) {
        self.state().manner = manner;
    }

    /// What becomes of the next renewals, in order.
    pub(crate) fn next(&self, fates: impl IntoIterator<Item = Fate>) {
        self.state().fates.extend(fates);
    }

    /// What becomes of every renewal from now on.
    pub(crate) fn always(&self, fate: Option<Fate>) {
        self.state().always = fate;
    }

    /// How often that was asked: `exchange`, `refresh`, `who`, `revoke`.
    pub(crate) fn count(&self, what: &str) -> usize {
        self.state().asked.iter().filter(|asked| **asked == what).count()
    }

    /// Access tokens that are alive, or would be if they had not run out.
    pub(crate) fn live(&self) -> Vec<String> {
        self.state().live.iter().map(|live| live.access.clone()).collect()
    }

    /// Ends everything, as a person does on the server's page.
    pub(crate) fn end_all(&self) {
        self.state().live.clear();
    }

    /// Ends one session, as a person does on the server's page.
    pub(crate) fn forget(&self, access: &str) {
        self.state().live.retain(|live| live.access != access);
    }

    /// From now on what it gave has no end.
    pub(crate) fn prolong(&self) {
        self.state().live.iter_mut().for_each(|live| live.ends = None);
    }

    /// Ends one access token; what it is renewed with lives on.
    pub(crate) fn end_access(&self, access: &str) {
        let mut state = self.state();
        let found = state.live.iter_mut().find(|live| live.access == access);
        found.expect("it lives").ends = Some(0);
    }

    /// From now on it takes no access token, or what it took.
    pub(crate) fn refuse_all_access(&self, refuses: bool) {
        self.state().refuses_access = refuses;
    }

    /// From now on it ends no token, or does again.
    pub(crate) fn refuse_revocations(&self, refuses: bool) {
        self.state().refuses_revocations = refuses;
    }

    /// Whether an access token is taken now.
    pub(crate) fn takes(&self, access: &str) -> bool {
        let now = self.clock.at().seconds();
        self.state().live.iter().any(|live| live.access == access && live.ends.is_none_or(|at| at > now))
    }

    fn answer(&self, request: &Request) -> Option<Answer> {
        let field = |name: &str| {
            let found = request.form().iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| value.expose().to_owned()).unwrap_or_default()
        };
        let bearer = request.bearer.as_ref().map(|token| token.expose().to_owned()).unwrap_or_default();
        match (request.url.path(), field("grant_type").as_str()) {
            ("/oauth/token", "authorization_code") => {
                let user = self.state().next_user;
                Some(self.note("exchange").give(user))
            }
            ("/oauth/token", "refresh_token") => Some(self.note("refresh").renew(&field("refresh_token"))),
            ("/api/v1/accounts/verify_credentials", _) => Some(self.note("who").who(&bearer)),
            ("/oauth/revoke", _) => Some(self.note("revoke").revoke(&field("token"))),
            _ => None,
        }
    }

    fn note(&self, what: &'static str) -> &Self {
        self.state().asked.push(what);
        self
    }

    fn give(&self, user: &'static str) -> Answer {
        let now = self.clock.at().seconds();
        let mut state = self.state();
        state.given += 1;
        let (manner, number) = (state.manner, state.given);
        let (access, refresh) = (format!("CANARY_AT_{number}"), format!("CANARY_RT_{number}"));
        let ends = manner.life.map(|life| now + life);
        state.live.push(Live { access: access.clone(), refresh: refresh.clone(), user, ends });
        let mut answer =
            json!({ "access_token": access, "token_type": "Bearer", "scope": "read write follow push" });
        if let Some(life) = manner.life {
            answer["expires_in"] = life.into();
        }
        if manner.refreshes {
            answer["refresh_token"] = refresh.into();
        }
        if let Some(life) = manner.refresh_life {
            answer["refresh_token_expires_in"] = life.into();
        }
        json_answer(200, &answer.to_string())
    }

    fn renew(&self, refresh: &str) -> Answer {
        let fate = {
            let mut state = self.state();
            state.fates.pop_front().or_else(|| state.always.clone())
        };
        match fate {
            None => self.rotate(refresh),
            Some(Fate::Lost) => self.rotate(refresh).and(Err(NetError::Connect)),
            Some(Fate::Garbled) => self.rotate(refresh).and(json_answer(200, "<html>")),
            Some(Fate::Broken) => Err(NetError::Connect),
            Some(Fate::NoAddress) => Err(NetError::NotFound),
            Some(Fate::Error(error)) => json_answer(400, &json!({ "error": error }).to_string()),
            Some(Fate::Status(status, wait)) => {
                let mut answer = json_answer(status, "{}")?;
                answer.retry_after = wait.map(|seconds| Duration::from_secs(seconds.min(3_600)));
                Ok(answer)
            }
        }
    }

    fn rotate(&self, refresh: &str) -> Answer {
        let found = self.state().live.iter().position(|live| live.refresh == refresh);
        let Some(at) = found else {
            let mut state = self.state();
            if let Some(user) = state.used.get(refresh).cloned().filter(|_| state.manner.kills_family) {
                state.live.retain(|live| live.user != user);
            }
            return json_answer(400, r#"{"error":"invalid_grant"}"#);
        };
        let former = self.state().live.remove(at);
        let rotates = self.state().manner.rotates;
        let answer = self.give(former.user)?;
        let mut state = self.state();
        if rotates {
            state.used.insert(former.refresh, former.user.to_owned());
            return Ok(answer);
        }
        state.live.last_mut().expect("it was just given").refresh.clone_from(&former.refresh);
        let mut said: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        said["refresh_token"] = former.refresh.into();
        json_answer(200, &said.to_string())
    }

    fn who(&self, access: &str) -> Answer {
        if !self.takes(access) || self.state().refuses_access {
            return json_answer(401, r#"{"error":"The access token is invalid"}"#);
        }
        let state = self.state();
        let live = state.live.iter().find(|live| live.access == access).expect("it is taken");
        let (id, name) = (format!("id-{}", live.user), live.user);
        json_answer(
            200,
            &json!({ "id": id, "username": name, "acct": name, "display_name": name }).to_string(),
        )
    }

    /// As PeerTube: one that has run out cannot be revoked, and its refresh token lives on.
    fn revoke(&self, access: &str) -> Answer {
        if self.state().refuses_revocations {
            return json_answer(503, "{}");
        }
        if !self.takes(access) {
            return json_answer(401, r#"{"error":"invalid_token"}"#);
        }
        self.state().live.retain(|live| live.access != access);
        json_answer(200, "{}")
    }
}

#[expect(clippy::unnecessary_wraps, reason = "what no answer at all is said beside")]
fn json_answer(status: u16, body: &str) -> Answer {
    Ok(Response {
        status,
        content_type: "application/json".to_owned(),
        retry_after: None,
        body: body.as_bytes().to_vec(),
        elsewhere: None,
        redirects: 0,
    })
}
