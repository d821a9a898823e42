//! From the code to the account: the part of a sign-in that talks to the server.

use fediaccounts_core::{Expected, Handle, Identity, PendingSignIn, Secret, TokenSet};
use fediaccounts_protocol::manage::SignInStep;
use fediaccounts_protocol::{Failure, Remedy};
use fediaccounts_store::Store;

use super::{Received, Settled};
use crate::Ports;
use crate::accounts::{AccountsHandle, Adopted, Ready};
use crate::failures::Explain;
use crate::identify::identify;
use crate::orphans::OrphansHandle;

/// Exchanges the code and asks whom the token speaks for. The token is stored as owed before anything
/// else is asked; one that cannot be used is revoked.
pub(super) async fn exchange(
    ports: Ports,
    store: Store,
    accounts: AccountsHandle,
    orphans: OrphansHandle,
    pending: PendingSignIn,
    code: Secret,
) -> Settled {
    let tokens = match fetch_tokens(&ports, &pending, &code).await {
        Ok(tokens) => tokens,
        Err(failure) => return failed(failure),
    };
    let owed = match store.put_orphan(&pending.instance, &pending.registration, &tokens, ports.now()).await {
        // Held, so that it is revoked if anything below falls over.
        Ok(orphan) => orphans.guard(orphan),
        Err(error) => {
            orphans.abandon(pending.instance, pending.registration, tokens).await;
            return failed(error.explain());
        }
    };
    let identity = match identify(&ports, &pending.instance, &tokens.access_token).await {
        Ok(identity) => identity,
        Err(error) => {
            orphans.adopt(owed.release()).await;
            return failed(error.explain().remedy(Remedy::StartAgain));
        }
    };
    let expected = is_expected(&accounts, &pending, &identity).await;
    let other = if expected { None } else { Some(other(&accounts, &pending, &identity).await) };
    let owed = owed.release();
    let received = Received { tokens, identity, owed };
    Settled::Received { pending: Box::new(pending), received: Box::new(received), other }
}

/// Makes what was received an account; `owed` is the orphan that the token was until now.
pub(super) async fn adopt(
    accounts: &AccountsHandle,
    pending: &PendingSignIn,
    tokens: TokenSet,
    identity: Identity,
    owed: Option<i64>,
) -> Result<Ready, Failure> {
    let PendingSignIn { instance, registration, .. } = pending.clone();
    let context = pending.context.clone();
    accounts.adopt(Adopted { instance, registration, tokens, identity, context, owed }).await
}

/// The step in which the person sees that somebody else came back.
pub(super) async fn other(
    accounts: &AccountsHandle,
    pending: &PendingSignIn,
    identity: &Identity,
) -> SignInStep {
    let host = pending.instance.account_domain.clone();
    let asked = match &pending.expected {
        Expected::User(user) => Handle { user: user.clone(), host: host.clone() }.to_string(),
        Expected::Account(id) => {
            accounts.whereabouts(id.clone()).await.map(|(_, handle)| handle).unwrap_or_default()
        }
        Expected::Anybody => String::new(),
    };
    let got = Handle { user: identity.username.clone(), host }.to_string();
    let here = accounts.with_subject(pending.instance.origin.clone(), identity.subject.clone()).await;
    SignInStep::Other { asked, got, here: matches!(here, Ok(Some(_))), excess: vec![] }
}

fn failed(failure: Failure) -> Settled {
    Settled::Step(SignInStep::Failed { failure, pending: false })
}

async fn fetch_tokens(ports: &Ports, pending: &PendingSignIn, code: &Secret) -> Result<TokenSet, Failure> {
    let dialect = ports.dialect(&pending.instance.dialect)?;
    let answer = dialect
        .exchange(&pending.instance, &pending.registration, code, &pending.verifier, ports.now())
        .await;
    answer.map_err(|error| error.explain())
}

async fn is_expected(accounts: &AccountsHandle, pending: &PendingSignIn, identity: &Identity) -> bool {
    match &pending.expected {
        Expected::Anybody => true,
        Expected::User(user) => user.to_lowercase() == identity.username.to_lowercase(),
        Expected::Account(id) => {
            let here = accounts.with_subject(pending.instance.origin.clone(), identity.subject.clone()).await;
            here.is_ok_and(|found| found.as_ref() == Some(id))
        }
    }
}
