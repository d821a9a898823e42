//! The owner of accounts and their token sets.

mod actor;
mod adopting;
mod checking;
mod handle;
mod leaving;

use fediaccounts_core::{
    AccountId, ClientRegistration, Context, IdentifyError, Identity, Instance, Origin, Secret, TokenSet,
};
use fediaccounts_protocol::{Failure, manage};
use tokio::sync::oneshot;

pub(crate) use actor::Accounts;
pub(crate) use handle::AccountsHandle;

/// Everything that can be asked of the owner.
enum Command {
    Adopt(Box<Adopted>, oneshot::Sender<Result<Ready, Failure>>),
    Check(AccountId, oneshot::Sender<Result<manage::Account, Failure>>),
    /// With the access token that was asked with.
    Checked(AccountId, Option<Secret>, Result<Identity, IdentifyError>),
    SignOut(AccountId, oneshot::Sender<Result<manage::SignedOut, Failure>>),
    Revoked {
        account: AccountId,
        proven: bool,
    },
    RevokeAgain(AccountId),
    Find(String, oneshot::Sender<Result<AccountId, Failure>>),
    Subject {
        origin: Origin,
        subject: String,
        reply: oneshot::Sender<Option<AccountId>>,
    },
    Whereabouts(AccountId, oneshot::Sender<Option<(Origin, String)>>),
}

/// What a finished exchange brought.
pub(crate) struct Adopted {
    pub(crate) instance: Instance,
    pub(crate) registration: ClientRegistration,
    pub(crate) tokens: TokenSet,
    pub(crate) identity: Identity,
    pub(crate) context: Context,
    /// The orphan that the token was until now.
    pub(crate) owed: Option<i64>,
}

/// The account that a sign-in ended in.
pub(crate) struct Ready {
    pub(crate) account: AccountId,
    /// Whether it was here before.
    pub(crate) again: bool,
}
