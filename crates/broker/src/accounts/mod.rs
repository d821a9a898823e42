//! The owner of accounts and their token sets.

mod actor;
mod adopting;
mod asked_with;
mod awaiting;
mod candidates;
mod checking;
mod checking_for_apps;
mod due;
mod examining;
mod finding;
mod flying;
mod for_apps;
mod handle;
mod health;
mod importing;
mod landing;
mod laying;
mod leaving;
mod looks;
mod publishing;
mod reach;
mod renewals;
mod renewing;
mod rounds;
mod schedule;
mod server;
mod shelf;
mod unused;

use fediaccounts_core::{
    AccountId, AppId, ClientRegistration, Context, IdentifyError, Identity, Instance, ListedAccount, Origin,
    Secret, TokenSet,
};
use fediaccounts_protocol::{Failure, manage};
use tokio::sync::oneshot;

pub(crate) use actor::Accounts;
pub(crate) use asked_with::Own;
pub(crate) use candidates::{Candidate, Wanted};
pub(crate) use for_apps::{AdoptedForApp, AppToken};
pub(crate) use handle::AccountsHandle;
pub(crate) use importing::Taken;
pub(crate) use leaving::Leaving;
pub(crate) use looks::Look;
pub use renewals::AccessToken;
pub(crate) use rounds::Standing;
pub(crate) use shelf::{Face, Laid};

use crate::heard::Heard;
use crate::lanes::Asker;
use awaiting::Await;
use flying::Landed;
use renewals::Waiter;
use schedule::Key;

/// Everything that can be asked of the owner.
enum Command {
    Adopt(Box<Adopted>, oneshot::Sender<Result<Ready, Failure>>),
    /// A login that another program keeps.
    Import(Box<Adopted>, oneshot::Sender<Result<Taken, Failure>>),
    AdoptForApp(Box<AdoptedForApp>, oneshot::Sender<Result<bool, Failure>>),
    /// Those of one app, at one account or all.
    EndAppTokens(AppId, Option<AccountId>, oneshot::Sender<Result<(), Failure>>),
    /// Asks the server about an app's own token.
    CheckForApp(Key, oneshot::Sender<Result<(), Failure>>),
    CheckedForApp(Key, Box<Option<Examined>>),
    AppTokens(oneshot::Sender<Vec<AppToken>>),
    Candidates(Box<Wanted>, oneshot::Sender<Vec<Candidate>>),
    /// Those of some accounts that are not here.
    Missing(Vec<AccountId>, oneshot::Sender<Vec<AccountId>>),
    Check(AccountId, oneshot::Sender<Result<manage::Account, Failure>>),
    Checked(Box<Checked>),
    SignOut(AccountId, oneshot::Sender<Result<manage::SignedOut, Failure>>),
    /// Those of some servers, or all.
    SignOutAll(Option<Vec<Origin>>, oneshot::Sender<Vec<Leaving>>),
    Revoked {
        account: AccountId,
        origin: Origin,
        asker: Asker,
        outcome: Result<(), Heard>,
    },
    Remove(AccountId, oneshot::Sender<Result<(), Failure>>),
    SetLook(AccountId, Look, oneshot::Sender<Result<(), Failure>>),
    Await(Await),
    /// Everything that moves to another computer, with the account that is meant where none is named.
    Listed(Option<AccountId>, oneshot::Sender<Vec<ListedAccount>>),
    Find(String, oneshot::Sender<Result<AccountId, Failure>>),
    Servers(String, oneshot::Sender<Vec<Origin>>),
    Subject {
        origin: Origin,
        subject: String,
        reply: oneshot::Sender<Option<AccountId>>,
    },
    Instance(AccountId, oneshot::Sender<Option<Instance>>),
    Own(AccountId, oneshot::Sender<Result<Own, Failure>>),
    Whereabouts(AccountId, oneshot::Sender<Option<(Origin, String)>>),
    /// Somebody needs a token set that can be used.
    Serve(Key, Waiter, Asker),
    /// A renewal came back.
    Landed(Key, Box<Landed>),
    /// An app asks for accounts: they are to lie on the shelf.
    LayOut(Vec<AccountId>, oneshot::Sender<()>),
    /// Nothing is renewed any more; answered when nothing is under way.
    Settle(oneshot::Sender<()>),
}

/// What asking about an account brought.
struct Checked {
    account: AccountId,
    origin: Origin,
    asker: Asker,
    /// Nothing if its token had to be renewed first, and was not: that told already what there is to tell.
    examined: Option<Examined>,
}

/// What a server said about a token.
struct Examined {
    /// The access token that was asked with.
    asked_with: Option<Secret>,
    answer: Result<Identity, IdentifyError>,
    /// The token is refused because the server no longer knows the registration.
    lost: bool,
}

/// What a finished exchange brought.
pub(crate) struct Adopted {
    pub(crate) instance: Instance,
    pub(crate) registration: ClientRegistration,
    pub(crate) tokens: TokenSet,
    pub(crate) identity: Identity,
    /// The domain of its handle.
    pub(crate) host: String,
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
