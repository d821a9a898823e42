//! Everything there is to show, made of what the owners publish.

use fediaccounts_protocol::manage::{Lock, SignIn, Snapshot};
use tokio::sync::watch;

use crate::accounts::AccountsView;

/// Joins the owners' views into one snapshot, for as long as both owners live.
pub(crate) async fn join(
    mut accounts: watch::Receiver<AccountsView>,
    mut sign_ins: watch::Receiver<Vec<SignIn>>,
    snapshot: watch::Sender<Snapshot>,
) {
    loop {
        // In this order: the account of a sign-in that is ready is published before the sign-in is.
        let under_way = sign_ins.borrow_and_update().clone();
        let AccountsView { accounts: shown, instances } = accounts.borrow_and_update().clone();
        snapshot.send_modify(|snapshot| {
            let revision = snapshot.revision + 1;
            *snapshot =
                Snapshot { revision, lock: Lock::Open, accounts: shown, instances, sign_ins: under_way };
        });
        let changed = tokio::select! {
            changed = accounts.changed() => changed,
            changed = sign_ins.changed() => changed,
        };
        if changed.is_err() {
            return;
        }
    }
}

/// What is shown while accounts cannot be used.
pub(crate) fn locked(revision: u64, lock: Lock) -> Snapshot {
    Snapshot { revision, lock, accounts: vec![], instances: vec![], sign_ins: vec![] }
}
