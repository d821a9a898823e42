//! The owner of the database key: it alone opens and closes the database, begins and ends the owners
//! of accounts, and says why accounts cannot be used.

mod actor;
mod asking;
mod handle;
mod mending;
mod opening;
mod passphrase;

use fediaccounts_core::Secret;
use fediaccounts_protocol::{Failure, manage};
use tokio::sync::oneshot;

pub(crate) use actor::Keeper;
pub(crate) use handle::KeeperHandle;

type Reply<T> = oneshot::Sender<Result<T, Failure>>;

/// Everything that can be asked of the owner.
enum Command {
    Unlock(Option<Secret>, Reply<()>),
    Lock(Reply<()>),
    SetPassphrase { passphrase: Secret, keep_keyring: bool, reply: Reply<()> },
    RemovePassphrase(Secret, Reply<()>),
    StartAnew(Reply<manage::SetAside>),
    Restore(String, Reply<manage::SetAside>),
    BackUp(Reply<manage::Backup>),
    Stop(oneshot::Sender<()>),
}
