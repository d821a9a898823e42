//! Values to store, and a place to store them.

use std::path::PathBuf;

use fediaccounts_core::{
    Account, AccountId, ClientRegistration, CodeVerifier, Context, DatabaseKey, DialectId, Endpoints,
    Entropy, EntropyError, Expected, Handle, Holder, Instance, Origin, PendingSignIn, Received, RedirectUri,
    Scheme, Scope, Secret, ServerSoftware, SessionState, SignInBy, State, Timestamp, TokenSet,
};
use fediaccounts_store::{Contents, SignedIn, Store, StoreError};
use tempfile::TempDir;

pub(crate) const NOW: Timestamp = Timestamp::from_seconds(1_790_000_000);

pub(crate) fn key() -> DatabaseKey {
    DatabaseKey::new([0x5a; 32])
}

/// Bytes that are no secret.
pub(crate) struct Sevens;

impl Entropy for Sevens {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), EntropyError> {
        bytes.fill(7);
        Ok(())
    }
}

/// A folder that does not outlive the test, and where the database is in it.
pub(crate) struct Profile {
    pub(crate) folder: TempDir,
}

impl Profile {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("profile").join("accounts.db")
    }

    pub(crate) async fn open(&self) -> Result<(Store, Contents), StoreError> {
        Store::open(&self.path(), &key(), NOW).await
    }

    /// What is stored, read by opening the database once more.
    pub(crate) async fn contents(&self) -> Contents {
        let (store, contents) = self.open().await.unwrap();
        store.close().await.unwrap();
        contents
    }

    /// What a holder's token set at the first account was issued to, read in the same way.
    pub(crate) async fn registration_of(&self, holder: &Holder) -> Option<ClientRegistration> {
        let (store, contents) = self.open().await.unwrap();
        let registration = store.registration(&contents.accounts[0].account.id, holder).await.unwrap();
        store.close().await.unwrap();
        registration
    }
}

pub(crate) fn context(number: usize) -> Context {
    Context::parse(&format!("{number:_>43}")).unwrap()
}

pub(crate) fn instance(host: &str) -> Instance {
    let origin = Origin::parse(&format!("https://{host}")).unwrap();
    Instance {
        account_domain: host.into(),
        software: ServerSoftware { name: "mastodon".into(), version: "4.5.2".into() },
        dialect: DialectId::new("mastodon"),
        title: "Social Example".into(),
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

pub(crate) fn registration(number: usize) -> ClientRegistration {
    ClientRegistration {
        client_id: format!("client-{number}"),
        client_secret: Some(Secret::new(format!("CANARY_CS_{number}"))),
        redirect_uri: RedirectUri::Scheme { scheme: Scheme::Dev, context: context(number) },
        scope: Scope::parse("read write"),
        registered_at: NOW,
    }
}

pub(crate) fn tokens(number: usize) -> TokenSet {
    TokenSet {
        access_token: Secret::new(format!("CANARY_AT_{number}")),
        refresh_token: Some(Secret::new(format!("CANARY_RT_{number}"))),
        scope: Scope::parse("read"),
        issued_at: NOW,
        expires_at: None,
        refresh_expires_at: None,
        received: Received::default(),
    }
}

pub(crate) fn account(number: usize, instance: &Instance) -> Account {
    Account {
        id: AccountId::from_text(format!("account-{number}")),
        origin: instance.origin.clone(),
        subject: format!("subject-{number}"),
        handle: Handle { user: format!("canary_user_{number}"), host: instance.account_domain.clone() },
        display_name: format!("Canary Name {number}"),
        avatar: None,
        state: SessionState::Active,
        added_at: NOW,
        checked_at: None,
        label: String::new(),
        color: None,
    }
}

pub(crate) fn pending(number: usize, instance: &Instance) -> PendingSignIn {
    PendingSignIn {
        context: context(number),
        restarted: false,
        by: SignInBy::Browser,
        holder: Holder::Own,
        instance: instance.clone(),
        registration: registration(number),
        state: State::from_secret(Secret::new(format!("CANARY_STATE_{number}"))),
        verifier: CodeVerifier::from_secret(Secret::new(format!("CANARY_VERIFIER_{number}"))),
        expected: Expected::Anybody,
        begun_at: NOW,
        received: None,
    }
}

pub(crate) fn signed_in(number: usize, instance: &Instance) -> SignedIn {
    SignedIn {
        instance: instance.clone(),
        account: account(number, instance),
        registration: registration(number),
        tokens: tokens(number),
        pending: context(number),
        owed: None,
        now: NOW,
    }
}
