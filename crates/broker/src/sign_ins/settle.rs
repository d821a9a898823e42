//! From the code to whom the token speaks for: the part of a sign-in that talks to the server.

use fediaccounts_core::{
    Expected, Handle, Identity, PendingSignIn, RegistrationStanding, Scope, Secret, TokenError, TokenSet,
    WayBack,
};
use fediaccounts_protocol::manage::SignInStep;
use fediaccounts_protocol::{Code, Failure, Remedy};
use fediaccounts_store::Store;

use super::{Received, Settled, scopes};
use crate::accounts::AccountsHandle;
use crate::failures::Explain;
use crate::identify::identify;
use crate::orphans::OrphansHandle;
use crate::revocation::revoke;
use crate::{Ports, handles};

/// What an exchange works with.
pub(super) struct Around {
    pub(super) ports: Ports,
    pub(super) store: Store,
    pub(super) accounts: AccountsHandle,
    pub(super) orphans: OrphansHandle,
}

/// Exchanges the code, and asks whom the token speaks for.
pub(super) async fn exchange(around: Around, pending: PendingSignIn, code: Secret) -> Settled {
    let ports = &around.ports;
    let dialect = match ports.dialect(&pending.instance.dialect) {
        Ok(dialect) => dialect,
        Err(failure) => return Settled::Failed(failure),
    };
    let answer = dialect
        .exchange(&pending.instance, &pending.registration, &code, &pending.verifier, ports.now())
        .await;
    let tokens = match answer {
        Ok(tokens) => tokens,
        Err(error) => return refused(ports, &pending, &error).await,
    };
    received(around, pending, tokens).await
}

/// Asks whom a token speaks for that just came, by whatever way. It is stored as owed before anything
/// else is asked; one that cannot be used is revoked.
pub(super) async fn received(around: Around, pending: PendingSignIn, tokens: TokenSet) -> Settled {
    let Around { ports, store, accounts, orphans } = around;
    let owed = match store.put_orphan(&pending.instance, &pending.registration, &tokens, ports.now()).await {
        // Held, so that it is revoked if anything below falls over.
        Ok(orphan) => orphans.guard(orphan),
        Err(error) => {
            // It cannot be kept, so this is the one chance to end it.
            tracing::error!(%error, "a token that was just received could not be stored");
            let _ = revoke(&ports, &pending.instance, &pending.registration, &tokens).await;
            return Settled::Failed(error.explain());
        }
    };
    let identity = identify(&ports, &pending.instance, &tokens.access_token).await;
    let identity = identity.map_err(|error| error.explain()).and_then(|identity| {
        let dialect = ports.dialect(&pending.instance.dialect)?;
        let speaks = dialect.speaks_for(&pending.instance, &tokens, &identity);
        if speaks { Ok(identity) } else { Err(Failure::new(Code::Mismatch)) }
    });
    let identity = match identity {
        Ok(identity) => identity,
        Err(failure) => {
            orphans.adopt(owed.release()).await;
            return Settled::Failed(failure.remedy(Remedy::StartAgain));
        }
    };
    let host = handles::host(&ports, &pending.instance, &identity.username).await;
    let choice = choice(&ports, &accounts, &pending, &tokens.scope, &identity, &host).await;
    let owed = owed.release();
    Settled::Received(Box::new(Received { tokens, identity, host, owed, choice }))
}

/// What a refused exchange means for the sign-in.
async fn refused(ports: &Ports, pending: &PendingSignIn, error: &TokenError) -> Settled {
    let by_hand = pending.registration.redirect_uri.way_back() == WayBack::Code;
    match error {
        TokenError::InvalidClient if is_known(ports, pending).await => Settled::Failed(
            Failure::new(Code::CodeRefused).remedy(Remedy::StartAgain).detail("invalid_client"),
        ),
        TokenError::InvalidClient => Settled::Lost,
        // Servers say it in many ways, and most often it is one that was copied badly.
        TokenError::InvalidGrant | TokenError::Refused { .. } if by_hand => {
            Settled::WrongCode(error.explain().remedy(Remedy::None))
        }
        _ => Settled::Failed(error.explain()),
    }
}

/// Whether the registration is there all the same. Only a clear yes counts: a registration too many
/// costs less than a person who is sent in circles.
async fn is_known(ports: &Ports, pending: &PendingSignIn) -> bool {
    let Ok(dialect) = ports.dialect(&pending.instance.dialect) else { return false };
    let standing = dialect.check_registration(&pending.instance, &pending.registration).await;
    standing == Ok(RegistrationStanding::Known)
}

/// What the person is asked before anything changes: somebody else came back, or more was granted than
/// was asked for.
pub(super) async fn choice(
    ports: &Ports,
    accounts: &AccountsHandle,
    pending: &PendingSignIn,
    granted: &Scope,
    identity: &Identity,
    host: &str,
) -> Option<SignInStep> {
    let dialect = ports.dialect(&pending.instance.dialect).ok();
    let asked = &pending.registration.scope;
    let excess = dialect.map(|dialect| scopes::excess(&*dialect, asked, granted)).unwrap_or_default();
    let got = Handle { user: identity.username.clone(), host: host.to_owned() }.to_string();
    let here = accounts.with_subject(pending.instance.origin.clone(), identity.subject.clone()).await;
    let here = here.ok().flatten();
    let (is_expected, asked) = match &pending.expected {
        Expected::Anybody => (true, String::new()),
        Expected::User(user) => {
            let asked = Handle { user: user.clone(), host: host.to_owned() }.to_string();
            (user.to_lowercase() == identity.username.to_lowercase(), asked)
        }
        Expected::Account(id) => {
            let asked = accounts.whereabouts(id.clone()).await.map(|(_, handle)| handle);
            (here.as_ref() == Some(id), asked.unwrap_or_default())
        }
    };
    if !is_expected {
        return Some(SignInStep::Other { asked, got, here: here.is_some(), excess });
    }
    (!excess.is_empty()).then_some(SignInStep::Excess { got, excess })
}

/// What was asked for and not granted.
pub(super) fn missing(
    ports: &Ports,
    pending: &PendingSignIn,
    asked: &Scope,
    tokens: &TokenSet,
) -> Vec<String> {
    let dialect = ports.dialect(&pending.instance.dialect).ok();
    dialect.map(|dialect| scopes::missing(&*dialect, asked, &tokens.scope)).unwrap_or_default()
}
