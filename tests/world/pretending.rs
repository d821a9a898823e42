//! A dialect that has every way to sign in, and answers as it is told: for what no practice server does
//! on demand. Where something stands and how one registers there is asked of the real one.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use fediaccounts_core::{
    Access, Address, Challenge, ClientRegistration, CodeChallenge, CodeVerifier, Created, Credentials,
    DeviceAnswer, DeviceAuthorization, DeviceError, DeviceGrant, Dialect, DialectId, Dialects,
    DiscoveryError, HouseRules, IdentifyError, Identity, Instance, NetError, NewAccount, NewAccountError,
    NewAccounts, Offer, Origin, PasswordAnswer, PasswordError, PasswordGrant, RegistrationError,
    RegistrationRequest, RegistrationStanding, Revocation, RevokeError, Scope, SecondFactor, Secret,
    ServerSession, Sessions, SessionsError, State, Timestamp, TokenError, TokenSet,
};
use tokio::sync::watch;
use url::Url;

/// Everything that is played.
pub(crate) struct Play {
    pub(crate) offers: Mutex<&'static [Offer]>,
    pub(crate) providers: Mutex<Vec<String>>,
    pub(crate) passwords: Answers<PasswordAnswer, PasswordError>,
    pub(crate) seconds: Answers<TokenSet, PasswordError>,
    pub(crate) devices: Answers<DeviceAuthorization, DeviceError>,
    pub(crate) asks: Answers<DeviceAnswer, DeviceError>,
    pub(crate) houses: Answers<HouseRules, NewAccountError>,
    pub(crate) created: Answers<Created, NewAccountError>,
    pub(crate) lists: Answers<Vec<ServerSession>, SessionsError>,
    pub(crate) ends: Answers<(), SessionsError>,
    pub(crate) identities: Answers<Identity, IdentifyError>,
    pub(crate) speaks: Mutex<bool>,
    pub(crate) revocations: Answers<Revocation, RevokeError>,
    pub(crate) page: Mutex<Option<Url>>,
    /// What was asked, oldest first: names alone, and when.
    asked: Mutex<Vec<(&'static str, Timestamp)>>,
    held: watch::Sender<bool>,
}

/// Answers in order; the last one stays.
pub(crate) struct Answers<T, E>(Mutex<VecDeque<Result<T, E>>>);

impl<T: Clone, E: Clone> Answers<T, E> {
    fn of(first: Result<T, E>) -> Self {
        Self(Mutex::new(VecDeque::from([first])))
    }

    /// From now on these.
    pub(crate) fn will_be(&self, answers: impl IntoIterator<Item = Result<T, E>>) {
        *self.0.lock().unwrap() = answers.into_iter().collect();
    }

    fn next(&self) -> Result<T, E> {
        let mut left = self.0.lock().unwrap();
        if left.len() > 1 { left.pop_front() } else { left.front().cloned() }.expect("there is an answer")
    }
}

impl Default for Play {
    fn default() -> Self {
        let tokens = token_set("pretended");
        Self {
            offers: Mutex::new(&[
                Offer::Password,
                Offer::Device,
                Offer::NewAccount,
                Offer::Sessions,
                Offer::Revocation,
            ]),
            providers: Mutex::default(),
            passwords: Answers::of(Ok(PasswordAnswer::Tokens(Box::new(tokens.clone())))),
            seconds: Answers::of(Ok(tokens)),
            devices: Answers::of(Err(DeviceError::Malformed)),
            asks: Answers::of(Ok(DeviceAnswer::Pending)),
            houses: Answers::of(Ok(HouseRules::default())),
            created: Answers::of(Err(NewAccountError::Closed)),
            lists: Answers::of(Ok(vec![])),
            ends: Answers::of(Ok(())),
            identities: Answers::of(Ok(Identity {
                subject: "1".into(),
                username: "ana".into(),
                display_name: "Ana".into(),
                avatar: None,
                suspended: false,
                moved_to: None,
            })),
            speaks: Mutex::new(true),
            revocations: Answers::of(Ok(Revocation::Proven)),
            page: Mutex::default(),
            asked: Mutex::default(),
            held: watch::Sender::new(false),
        }
    }
}

impl Play {
    /// When something was asked.
    pub(crate) fn times(&self, name: &str) -> Vec<Timestamp> {
        let asked = self.asked.lock().unwrap();
        asked.iter().filter(|(what, _)| *what == name).map(|(_, at)| *at).collect()
    }

    /// How often something was asked.
    pub(crate) fn count(&self, name: &str) -> usize {
        self.asked.lock().unwrap().iter().filter(|(what, _)| *what == name).count()
    }

    /// From now on nothing is answered, or everything again.
    pub(crate) fn hold(&self, held: bool) {
        self.held.send_replace(held);
    }

    async fn asked(&self, name: &'static str, now: Timestamp) {
        self.asked.lock().unwrap().push((name, now));
        let _ = self.held.subscribe().wait_for(|held| !held).await;
    }
}

/// A token set of that access token.
pub(crate) fn token_set(access_token: &str) -> TokenSet {
    TokenSet {
        access_token: Secret::new(access_token),
        refresh_token: None,
        scope: Scope::default(),
        issued_at: Timestamp::from_seconds(0),
        expires_at: None,
        refresh_expires_at: None,
        received: fediaccounts_core::Received::default(),
    }
}

/// The real dialects, behind those that play.
pub(super) struct Pretending {
    pub(super) real: Arc<dyn Dialects>,
    pub(super) play: Arc<Play>,
}

#[async_trait]
impl Dialects for Pretending {
    async fn resolve(&self, address: &Address) -> Result<Instance, DiscoveryError> {
        self.real.resolve(address).await
    }

    async fn proves_domain(&self, domain: &str, username: &str, origin: &Origin) -> bool {
        self.real.proves_domain(domain, username, origin).await
    }

    fn get(&self, id: &DialectId) -> Option<Arc<dyn Dialect>> {
        let real = self.real.get(id)?;
        Some(Arc::new(Pretended { real, play: Arc::clone(&self.play) }))
    }
}

struct Pretended {
    real: Arc<dyn Dialect>,
    play: Arc<Play>,
}

/// Of no matter where a moment is not told.
const SOMETIME: Timestamp = Timestamp::from_seconds(0);

#[async_trait]
impl Dialect for Pretended {
    fn id(&self) -> DialectId {
        self.real.id()
    }

    fn offers(&self) -> &'static [Offer] {
        *self.play.offers.lock().unwrap()
    }

    fn scope(&self, access: &Access, instance: &Instance) -> Scope {
        self.real.scope(access, instance)
    }

    fn covers(&self, held: &Scope, asked: &str) -> bool {
        self.real.covers(held, asked)
    }

    async fn register(
        &self,
        instance: &Instance,
        request: &RegistrationRequest,
        now: Timestamp,
    ) -> Result<ClientRegistration, RegistrationError> {
        self.play.asked("register", now).await;
        self.real.register(instance, request, now).await
    }

    fn authorization_request(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        state: &State,
        challenge: &CodeChallenge,
    ) -> Url {
        self.real.authorization_request(instance, registration, state, challenge)
    }

    async fn exchange(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        code: &Secret,
        verifier: &CodeVerifier,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        self.real.exchange(instance, registration, code, verifier, now).await
    }

    async fn check_registration(
        &self,
        _: &Instance,
        _: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        Ok(RegistrationStanding::Unknown)
    }

    async fn identify(&self, _: &Instance, _: &Secret) -> Result<Identity, IdentifyError> {
        self.play.asked("identify", SOMETIME).await;
        self.play.identities.next()
    }

    fn speaks_for(&self, _: &Instance, _: &TokenSet, _: &Identity) -> bool {
        *self.play.speaks.lock().unwrap()
    }

    async fn revoke(
        &self,
        _: &Instance,
        _: &ClientRegistration,
        _: &TokenSet,
    ) -> Result<Revocation, RevokeError> {
        self.play.asked("revoke", SOMETIME).await;
        self.play.revocations.next()
    }

    fn sessions_page(&self, _: &Instance) -> Option<Url> {
        self.play.page.lock().unwrap().clone()
    }

    fn password(&self) -> Option<&dyn PasswordGrant> {
        Some(self)
    }

    fn device(&self) -> Option<&dyn DeviceGrant> {
        Some(self)
    }

    fn sessions(&self) -> Option<&dyn Sessions> {
        self.offers().contains(&Offer::Sessions).then_some(self as &dyn Sessions)
    }

    fn new_accounts(&self) -> Option<&dyn NewAccounts> {
        Some(self)
    }
}

#[async_trait]
impl PasswordGrant for Pretended {
    async fn sign_in(
        &self,
        _: &Instance,
        _: &ClientRegistration,
        _: &Credentials,
        now: Timestamp,
    ) -> Result<PasswordAnswer, PasswordError> {
        self.play.asked("password", now).await;
        self.play.passwords.next()
    }

    async fn answer(
        &self,
        _: &Instance,
        _: &ClientRegistration,
        challenge: &Challenge,
        credentials: Option<&Credentials>,
        _: &SecondFactor,
        now: Timestamp,
    ) -> Result<TokenSet, PasswordError> {
        assert_ne!(
            challenge.token.is_some(),
            credentials.is_some(),
            "no password is sent that is not needed"
        );
        self.play.asked("second factor", now).await;
        self.play.seconds.next()
    }

    async fn providers(&self, _: &Instance) -> Result<Vec<String>, NetError> {
        self.play.asked("providers", SOMETIME).await;
        Ok(self.play.providers.lock().unwrap().clone())
    }
}

#[async_trait]
impl DeviceGrant for Pretended {
    async fn begin(
        &self,
        _: &Instance,
        _: &ClientRegistration,
        now: Timestamp,
    ) -> Result<DeviceAuthorization, DeviceError> {
        self.play.asked("device", now).await;
        self.play.devices.next()
    }

    async fn ask(
        &self,
        _: &Instance,
        _: &ClientRegistration,
        _: &Secret,
        now: Timestamp,
    ) -> Result<DeviceAnswer, DeviceError> {
        self.play.asked("ask", now).await;
        self.play.asks.next()
    }
}

#[async_trait]
impl NewAccounts for Pretended {
    async fn house_rules(&self, _: &Instance) -> Result<HouseRules, NewAccountError> {
        self.play.asked("house rules", SOMETIME).await;
        self.play.houses.next()
    }

    async fn create(
        &self,
        _: &Instance,
        _: &ClientRegistration,
        _: &NewAccount,
        now: Timestamp,
    ) -> Result<Created, NewAccountError> {
        self.play.asked("create", now).await;
        self.play.created.next()
    }
}

#[async_trait]
impl Sessions for Pretended {
    async fn list(&self, _: &Instance, _: &str, _: &TokenSet) -> Result<Vec<ServerSession>, SessionsError> {
        self.play.asked("list", SOMETIME).await;
        self.play.lists.next()
    }

    async fn end(&self, _: &Instance, _: &str, _: &TokenSet, _: &str) -> Result<(), SessionsError> {
        self.play.asked("end", SOMETIME).await;
        self.play.ends.next()
    }
}
