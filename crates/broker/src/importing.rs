//! From a login that another program keeps to an account.

use fediaccounts_core::{
    ClientRegistration, Context, IdentifyError, Received, RedirectUri, Scope, Secret, Timestamp, TokenSet,
};
use fediaccounts_protocol::manage::{Import, Imported};
use fediaccounts_protocol::{Code, Failure};

use crate::accounts::{AccountsHandle, Adopted, Taken};
use crate::failures::Explain;
use crate::identify::identify;
use crate::{Ports, begin, handles};

/// Asks the server that the program named whom the token speaks for, then makes that an account, in one
/// transaction. Until then, and if it fails, nothing is stored.
pub(crate) async fn import(
    ports: &Ports,
    accounts: &AccountsHandle,
    import: Import,
) -> Result<Imported, Failure> {
    let address = begin::parse(&import.origin)?;
    if address.user.is_some() || import.access_token.0.is_empty() {
        return Err(Failure::new(Code::BadRequest));
    }
    let instance = begin::resolve(ports, &address).await?;
    // A domain may name another server, but not have somebody's token taken there.
    begin::check_origin(&address.origin, &instance.origin, true)?;
    let (registration, tokens) = received(import, ports.now());
    let identity = match identify(ports, &instance, &tokens.access_token).await {
        Ok(identity) => identity,
        Err(IdentifyError::TokenRefused) => return Ok(Imported::Dead),
        Err(error) => return Err(error.explain()),
    };
    let host = handles::host(ports, &instance, &identity.username).await;
    let context = Context::random(&*ports.entropy).map_err(|error| error.explain())?;
    let adopted = Adopted { instance, registration, tokens, identity, host, context, owed: None };
    let taken = accounts.import(adopted).await?;
    said(accounts, taken).await
}

async fn said(accounts: &AccountsHandle, taken: Taken) -> Result<Imported, Failure> {
    let (Taken::Now { account: id, .. } | Taken::Before(id) | Taken::Here(id)) = &taken;
    let (_, handle) = accounts.whereabouts(id.clone()).await?;
    let account = id.to_string();
    Ok(match taken {
        Taken::Now { again, .. } => Imported::Taken { account, handle, again },
        Taken::Before(_) => Imported::Before { account, handle },
        Taken::Here(_) => Imported::Here { account, handle },
    })
}

/// What the program was given, as if it were ours. When the token was made and when it ends it does not say.
fn received(import: Import, now: Timestamp) -> (ClientRegistration, TokenSet) {
    let scope: Scope = import.scopes.into_iter().collect();
    let registration = ClientRegistration {
        client_id: import.client_id.unwrap_or_default(),
        client_secret: import.client_secret.map(|secret| Secret::new(secret.into_text())),
        redirect_uri: RedirectUri::OutOfBand,
        scope: scope.clone(),
        registered_at: now,
    };
    let tokens = TokenSet {
        access_token: Secret::new(import.access_token.into_text()),
        refresh_token: None,
        scope,
        issued_at: now,
        expires_at: None,
        refresh_expires_at: None,
        received: Received::default(),
    };
    (registration, tokens)
}
