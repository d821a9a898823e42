//! Servers that mean harm: whatever they answer, it ends, it is said, and nobody else minds.

mod memory;
mod phases;
mod random;
mod time;
mod tricks;
mod words;

use std::sync::Arc;
use std::time::Duration;

use fediaccounts_platform::Limits;
use fediaccounts_practice::{ANA, BEN, Options, PracticeServer};
use fediaccounts_protocol::manage::{Account, Check, GetPreview, Preview, SignInCancel, SignInStep, State};
use fediaccounts_protocol::{Code, Failure};
use serde_json::Value;

use crate::world::{OrderedNetwork, Search, World, logged};

const NODEINFO: &str = "/.well-known/nodeinfo";
const METADATA: &str = "/.well-known/oauth-authorization-server";
const APPS: &str = "/api/v1/apps";
const TOKEN: &str = "/oauth/token";
const REVOKE: &str = "/oauth/revoke";
const WHO: &str = "/api/v1/accounts/verify_credentials";

/// What is asked when somebody looks at a server.
const LOOKED_AT: [&str; 5] = [NODEINFO, "/nodeinfo/2.0", METADATA, "/api/v2/instance", "/api/v1/instance"];

/// As short as a busy machine lets them be.
const SHORT: Limits = Limits { connect: Duration::from_secs(1), total: Duration::from_secs(1) };

/// Nothing of a hostile server may take longer, not even on a busy machine.
const SOON: Duration = Duration::from_secs(15);

/// The server of the world means harm, and Ana has an account on it. Ben has one on a good server.
struct Scene {
    world: World,
    good: PracticeServer,
    harmed: Account,
    kept: Account,
}

impl Scene {
    async fn set() -> Self {
        Self::within(Limits::USUAL).await
    }

    async fn within(limits: Limits) -> Self {
        let mut world = World::around(Options { scriptable: true, ..Options::default() }).await;
        world.network = Arc::new(OrderedNetwork::within(limits));
        world.start().await;
        let good = PracticeServer::start(Options::default()).await.unwrap();
        let kept = world.add_at(&good.host(), BEN).await;
        let harmed = world.add(ANA).await;
        Self { world, good, harmed, kept }
    }

    async fn preview(&self) -> Result<Preview, Failure> {
        self.world.ask(GetPreview { text: self.world.server.host() }).await
    }

    /// Signs in at the hostile server as far as it goes; the sign-in is taken away afterwards.
    async fn sign_in(&mut self) -> SignInStep {
        self.world.begin(&self.world.server.host()).await.expect("it may begin");
        let redirect = self.world.approve(ANA).await;
        let id = self.world.complete(&redirect).await.unwrap().id;
        let step = self.world.settled(&id).await;
        let _ = self.world.ask(SignInCancel { id }).await;
        step
    }

    /// The other account answers as if nothing were, and both are still there.
    async fn assert_nothing_else_is_harmed(&self, what: &str) {
        let checked = self.world.ask(Check { account: self.kept.id.clone() }).await.unwrap();
        assert_eq!((&checked.state, &checked.handle), (&State::Active, &self.kept.handle), "T064-OA {what}");
        let shown = self.world.snapshot().await;
        for account in [&self.kept, &self.harmed] {
            assert!(shown.accounts.iter().any(|other| other.id == account.id), "T064-OA {what}");
        }
    }

    /// After all of it: the server is good again, and so is everything here, also after a restart.
    async fn assert_it_recovers(&mut self) {
        self.world.server.heal();
        self.assert_nothing_else_is_harmed("at the end").await;
        self.world.restart().await;
        for account in [&self.kept, &self.harmed] {
            assert_eq!(self.world.check(account).await.unwrap().state, State::Active, "T064-OA");
        }
        self.assert_nothing_was_told();
    }

    /// No secret and nothing that moves text reached a client or the log.
    fn assert_nothing_was_told(&self) {
        let secrets = [self.world.server.tokens(), self.world.server.client_secrets(), self.good.tokens()];
        let secrets = secrets.concat();
        let named = |secret| ("a secret", str::as_bytes(secret));
        let search = Search::of(secrets.iter().map(|secret| named(secret)).chain([named("CANARY_")]));
        let heard = self.world.heard.lock().unwrap().clone();
        assert_eq!(search.find(heard.join("\n").as_bytes()), None, "T194-PR on the wire");
        assert_eq!(search.find(&logged()), None, "T194-PR in the log");
        for line in heard {
            assert_inert(&serde_json::from_str(&line).unwrap());
        }
    }
}

/// Every text in it is short, and has nothing in it that moves, hides or colours what is around it.
fn assert_inert(shown: &Value) {
    match shown {
        Value::String(text) => {
            assert!(text.len() <= 4096, "T173-UI {} bytes", text.len());
            let moves = |c: char| c.is_control() || ('\u{200b}'..='\u{206f}').contains(&c) || c == '\u{feff}';
            assert!(
                !text.chars().any(|c| moves(c) || ('\u{e0000}'..='\u{e0fff}').contains(&c)),
                "T173-UI {text:?}"
            );
        }
        Value::Array(items) => items.iter().for_each(assert_inert),
        Value::Object(members) => members.values().for_each(assert_inert),
        _ => {}
    }
}

/// A reason that a person can do something with.
fn assert_bearable(failure: &Failure, what: &str) {
    let bearable = matches!(
        failure.code,
        Code::NotAnswering
            | Code::BadAnswer
            | Code::BadRedirect
            | Code::AddressPrivate
            | Code::NotFediverse
            | Code::Unsupported
            | Code::ForeignEndpoint
            | Code::RegistrationRefused
            | Code::RegistrationLost
            | Code::TooManyRegistrations
            | Code::CodeRefused
            | Code::ScopeRefused
            | Code::AccountDisabled
    );
    assert!(bearable, "{what}: {failure:?}");
}

/// What comes of it, in time.
async fn soon<T>(what: &str, work: impl Future<Output = T>) -> T {
    tokio::time::timeout(SOON, work).await.unwrap_or_else(|_| panic!("T077-NW {what} did not end"))
}
