//! What the commands do.

mod add;
mod backup;
mod check;
mod key;
mod list;
mod sessions;
mod sign_out;

pub(crate) use self::add::{add, sign_in_again};
pub(crate) use self::backup::{backup, start_anew};
pub(crate) use self::check::check;
pub(crate) use self::key::{lock, remove_passphrase, set_passphrase, unlock};
pub(crate) use self::list::{list, status};
pub(crate) use self::sessions::sessions;
pub(crate) use self::sign_out::sign_out;

use fediaccounts_client::Connection;
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{GetSnapshot, Lock, Snapshot, Status};

/// Everything there is to show, if accounts can be used.
fn opened(agent: &mut Connection) -> Result<Snapshot, Failure> {
    let snapshot = agent.request(&GetSnapshot {})?;
    if snapshot.lock == Lock::Open {
        return Ok(snapshot);
    }
    match agent.request(&Status {})?.failure {
        Some(failure) => Err(failure),
        // Unlocked since.
        None => agent.request(&GetSnapshot {}),
    }
}
