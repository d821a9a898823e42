//! The owner of sign-ins under way, from the browser's opening to the account.

mod actor;
mod beginning;
mod by_device;
mod by_new_account;
mod by_password;
mod choosing;
mod ending;
mod for_apps;
mod handle;
mod listening;
mod redirecting;
mod renewing;
mod scopes;
mod settle;
mod spares;
mod typing;
mod under_way;

use fediaccounts_core::{
    ClientRegistration, Context, Identity, Origin, PendingSignIn, Scope, Secret, TokenSet, WayBack,
};
use fediaccounts_protocol::{Failure, manage};
use fediaccounts_store::Orphan;
use tokio::sync::oneshot;
use url::Url;

pub(crate) use actor::SignIns;
pub(crate) use handle::SignInsHandle;
pub(crate) use typing::Typed;

use crate::app_tokens::ForApp;
use crate::means::Means;
use crate::registering::Begun;

/// Everything that can be asked of the owner.
enum Command {
    Room(oneshot::Sender<Result<(), Failure>>),
    Spare {
        origin: Origin,
        asked: Scope,
        way: WayBack,
        app: Option<ForApp>,
        reply: oneshot::Sender<Option<ClientRegistration>>,
    },
    Insert(Box<Begun>, oneshot::Sender<Result<manage::SignIn, Failure>>),
    Replace(String, Box<Begun>, oneshot::Sender<Result<manage::SignIn, Failure>>),
    Waiting(String, oneshot::Sender<Result<Waiting, Failure>>),
    /// With whether the browser is to be opened.
    Link(String, bool, oneshot::Sender<Result<Url, Failure>>),
    Complete(Secret, oneshot::Sender<Result<manage::SignIn, Failure>>),
    Paste(String, Secret, oneshot::Sender<Result<manage::SignIn, Failure>>),
    Typed(String, Box<Typed>, oneshot::Sender<Result<manage::SignIn, Failure>>),
    Keep(String, oneshot::Sender<Result<manage::SignIn, Failure>>),
    Cancel(String, oneshot::Sender<Result<(), Failure>>),
    /// Those of one server, or all.
    CancelAll(Option<Origin>, oneshot::Sender<()>),
    /// Somebody who waited for what comes of a sign-in for an app does not any more.
    GiveUp,
    /// No exchange begins any more.
    Settle(oneshot::Sender<()>),
    /// A browser came to a local address: with the whole URL.
    Returned(Secret),
    /// A local address listens no more.
    Deaf(Context),
    Settled(Context, Settled),
    /// Whether the server is to be asked about a code for a device once more.
    AsksDevice(Context, oneshot::Sender<bool>),
    /// With whether the person has decided.
    DeviceAnswered(Context, bool),
    /// Nobody asks about a code for a device any more; nothing if nobody waits for that either.
    Watched(Context, Option<Settled>),
    Renewed(Context, Result<Box<Begun>, Failure>),
    /// Under which domain the account that waits for a choice is shown.
    Placed(Context, String),
    Expired(Context),
}

/// A sign-in whose redirect may still come, what the person asked for, and the app that it is for.
pub(crate) type Waiting = (PendingSignIn, Scope, Option<ForApp>);

/// How an exchange ended.
enum Settled {
    /// It is over.
    Failed(Failure),
    /// The code that was pasted is none of this sign-in's; another one may be pasted.
    WrongCode(Failure),
    /// The server no longer knows the registration.
    Lost,
    /// Something is to be typed, or typed again.
    Asks(Box<Asks>),
    /// A new account is made that cannot be used yet.
    Made(manage::SignInStep),
    /// A token came, and whom it speaks for is known.
    Received(Box<Received>),
}

/// What a server wants of the person.
struct Asks {
    means: Means,
    /// What was wrong with what was typed before.
    failure: Option<Failure>,
    /// The registration, if it was made anew.
    registration: Option<ClientRegistration>,
}

/// A token that belongs to nobody yet. It is stored as an orphan until it does, so that whatever ends
/// this process leaves a debt and no unknown token.
struct Received {
    tokens: TokenSet,
    identity: Identity,
    /// The domain of its handle.
    host: String,
    owed: Orphan,
    /// What the person is asked first, if not everything is as it was wished.
    choice: Option<manage::SignInStep>,
}
