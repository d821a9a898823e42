//! The owner of sign-ins under way, from the browser's opening to the account.

mod actor;
mod handle;
mod settle;

use fediaccounts_core::{Context, Identity, Origin, PendingSignIn, TokenSet};
use fediaccounts_protocol::{Failure, manage};
use fediaccounts_store::Orphan;
use tokio::sync::oneshot;
use url::Url;

pub(crate) use actor::SignIns;
pub(crate) use handle::SignInsHandle;

/// Everything that can be asked of the owner.
enum Command {
    Insert(Box<PendingSignIn>, oneshot::Sender<Result<manage::SignIn, Failure>>),
    Link(String, oneshot::Sender<Result<Url, Failure>>),
    Complete(String, oneshot::Sender<Result<manage::SignIn, Failure>>),
    Keep(String, oneshot::Sender<Result<manage::SignIn, Failure>>),
    Cancel(String, oneshot::Sender<Result<(), Failure>>),
    /// Those of one server, or all.
    CancelAll(Option<Origin>, oneshot::Sender<()>),
    Settled(Context, Settled),
    Expired(Context),
}

/// How an exchange ended.
enum Settled {
    /// It is over.
    Step(manage::SignInStep),
    /// A token came, and whom it speaks for is known; with a step if that is not who was asked for.
    Received { pending: Box<PendingSignIn>, received: Box<Received>, other: Option<manage::SignInStep> },
}

/// A token that belongs to nobody yet. It is stored as an orphan until it does, so that whatever ends
/// this process leaves a debt and no unknown token.
struct Received {
    tokens: TokenSet,
    identity: Identity,
    owed: Orphan,
}
