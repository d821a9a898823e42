//! What the commands do.

mod accounts;
mod activity;
mod add;
mod agent;
mod apps;
mod backup;
mod check;
mod consents;
mod defaults;
mod doctor;
mod events;
mod exec;
mod import;
mod key;
mod list;
mod look;
mod moving;
mod myself;
mod obtaining;
mod open;
mod pages;
mod sessions;
mod settings;
mod sign_out;
mod token;

pub(crate) use self::activity::activity;
pub(crate) use self::add::{add, sign_in_again};
pub(crate) use self::agent::agent;
pub(crate) use self::apps::{apps, withdraw};
pub(crate) use self::backup::{backup, start_anew};
pub(crate) use self::check::check;
pub(crate) use self::consents::consents;
pub(crate) use self::defaults::{Defaults, default};
pub(crate) use self::doctor::{Looked, doctor};
pub(crate) use self::exec::exec;
pub(crate) use self::import::{Kept, Outcome, Took, import, scan};
pub(crate) use self::key::{lock, lock_rule, remove_passphrase, set_passphrase, unlock};
pub(crate) use self::list::{Standing, list, status};
pub(crate) use self::look::{Shown, label, show};
pub(crate) use self::moving::{Rest, move_in, move_out};
pub(crate) use self::open::open;
pub(crate) use self::pages::{completions, man};
pub(crate) use self::sessions::sessions;
pub(crate) use self::settings::settings;
pub(crate) use self::sign_out::sign_out;
pub(crate) use self::token::token;

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
