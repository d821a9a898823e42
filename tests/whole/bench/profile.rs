//! A profile with so many accounts.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Result;
use fediaccounts_core::{
    Account, AccountId, ClientRegistration, Clock, Context, DatabaseKey, DialectId, Endpoints, Entropy,
    Handle, Instance, Keyring, Origin, Received, RedirectUri, Scheme, Scope, Secret, ServerSoftware,
    SessionState, Timestamp, TokenSet,
};
use fediaccounts_platform::{OsEntropy, Profile, SystemClock, SystemKeyring};
use fediaccounts_store::{SignedIn, Store};

/// Accounts, spread over servers, each checked just now so that nobody is asked about them.
pub(super) struct Filled {
    pub(super) folder: PathBuf,
    pub(super) database: PathBuf,
    pub(super) key: DatabaseKey,
    /// The last one.
    pub(super) account: Account,
}

impl Filled {
    /// Makes a profile in a new folder, its key in the stage's keyring.
    pub(super) async fn with(folder: &Path, accounts: usize, servers: &[Origin]) -> Result<Self> {
        Self::holding(folder, accounts, servers, Life::Endless).await
    }

    /// The same with tokens of another life.
    pub(super) async fn holding(
        folder: &Path,
        accounts: usize,
        servers: &[Origin],
        life: Life,
    ) -> Result<Self> {
        let profile = Profile::open(Some(folder))?;
        let mut bytes = [0; 32];
        OsEntropy.fill(&mut bytes)?;
        let key = DatabaseKey::new(bytes);
        SystemKeyring::new(&profile.id()?).put(&key).await?;
        let now = SystemClock.now();
        let (store, _) = Store::open(&profile.database(), &key, now).await?;
        let mut last = None;
        for (number, origin) in (0..accounts).zip(servers.iter().cycle()) {
            let mut signed_in = signed_in(number, origin, now)?;
            life.give_to(&mut signed_in.tokens);
            last = Some(signed_in.account.clone());
            store.commit_sign_in(signed_in).await?;
        }
        store.close().await?;
        let account = last.ok_or_else(|| anyhow::anyhow!("a profile has an account at least"))?;
        Ok(Self { folder: folder.to_owned(), database: profile.database(), key, account })
    }
}

/// How long tokens live.
#[derive(Debug, Clone, Copy)]
pub(super) enum Life {
    /// For ever.
    Endless,
    /// A day, and renewed for two weeks, as PeerTube's.
    Renewed,
}

impl Life {
    fn give_to(self, tokens: &mut TokenSet) {
        const DAY: Duration = Duration::from_secs(86_400);
        if let Self::Renewed = self {
            tokens.expires_at = Some(tokens.issued_at.plus(DAY));
            tokens.refresh_token = Some(Secret::new(format!("renew-{}", tokens.access_token.expose())));
            tokens.refresh_expires_at = Some(tokens.issued_at.plus(14 * DAY));
        }
    }
}

/// Names of servers that exist nowhere.
pub(super) fn nowhere(servers: usize) -> Result<Vec<Origin>> {
    (0..servers).map(|number| Ok(Origin::parse(&format!("https://server-{number}.invalid"))?)).collect()
}

fn signed_in(number: usize, origin: &Origin, now: Timestamp) -> Result<SignedIn> {
    let scope = Scope::parse("read write follow push");
    let context = Context::random(&OsEntropy)?;
    let redirect_uri = RedirectUri::Scheme { scheme: Scheme::Dev, context: context.clone() };
    Ok(SignedIn {
        instance: instance(origin),
        account: Account {
            id: AccountId::random(&OsEntropy)?,
            origin: origin.clone(),
            subject: format!("1093000000{number:08}"),
            handle: Handle { user: format!("person_{number}"), host: origin.authority() },
            display_name: format!("Person Number {number}"),
            avatar: None,
            state: SessionState::Active,
            added_at: now,
            checked_at: Some(now),
            label: String::new(),
            color: None,
        },
        registration: ClientRegistration {
            client_id: format!("{number:043}"),
            client_secret: Some(Secret::new(format!("{number:043}"))),
            redirect_uri,
            scope: scope.clone(),
            registered_at: now,
        },
        tokens: TokenSet {
            access_token: Secret::new(format!("token-{number:037}")),
            refresh_token: None,
            scope,
            issued_at: now,
            expires_at: None,
            refresh_expires_at: None,
            received: Received::default(),
        },
        pending: context,
        owed: None,
        now,
    })
}

fn instance(origin: &Origin) -> Instance {
    Instance {
        account_domain: origin.authority(),
        software: ServerSoftware { name: "mastodon".into(), version: "4.5.2".into() },
        dialect: DialectId::new("mastodon"),
        title: "A server like many".into(),
        description: "For people who like to be together, as they are everywhere.".into(),
        icon: None,
        issuer: None,
        endpoints: Endpoints {
            registration: origin.url("/api/v1/apps"),
            authorization: origin.url("/oauth/authorize"),
            token: origin.url("/oauth/token"),
            revocation: origin.url("/oauth/revoke"),
        },
        scopes_supported: Some(Scope::parse("read write follow push profile")),
        origin: origin.clone(),
    }
}
