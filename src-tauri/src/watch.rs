//! Brings snapshots from the agent to the page, for as long as the page is there.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use fediaccounts_client::{Place, Watched, connect};
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{KeySlots, Lock, LockRule, Preferences, Snapshot};
use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime};

use crate::{NAME, look, secret, window};

const BETWEEN: Duration = Duration::from_secs(1);

/// Which page watches: a page that was loaded anew takes the turn of the one before.
#[derive(Clone, Default)]
pub(crate) struct Turn(Arc<AtomicU64>);

/// Watches on a thread of its own; starts the agent again when it goes away.
pub(crate) fn start<R: Runtime>(app: AppHandle<R>, place: Place, turn: &Turn, page: Channel<Snapshot>) {
    let mine = turn.0.fetch_add(1, Ordering::SeqCst) + 1;
    let turn = turn.clone();
    std::thread::spawn(move || {
        let is_mine = || turn.0.load(Ordering::SeqCst) == mine;
        while is_mine() {
            let watched = watch(&app, &place, &page, &is_mine);
            if watched.is_err() && page.send(without_agent()).is_err() {
                return;
            }
            std::thread::sleep(BETWEEN);
        }
    });
}

fn watch<R: Runtime>(
    app: &AppHandle<R>,
    place: &Place,
    page: &Channel<Snapshot>,
    is_mine: &dyn Fn() -> bool,
) -> Result<(), Failure> {
    let (first, watching) = connect(place, NAME)?.watch(true)?;
    secret::saw(app, &first);
    look::saw(app, first.preferences);
    let mut alive = page.send(first).is_ok();
    for watched in watching {
        if !is_mine() || !alive {
            return Ok(());
        }
        match watched {
            Watched::Snapshot(snapshot) => {
                secret::saw(app, &snapshot);
                look::saw(app, snapshot.preferences);
                alive = page.send(snapshot).is_ok();
            }
            Watched::Raise => window::raise(app),
        }
    }
    Ok(())
}

/// What is shown while there is no agent.
fn without_agent() -> Snapshot {
    Snapshot {
        revision: 0,
        lock: Lock::NoAgent,
        key: KeySlots::default(),
        accounts: vec![],
        instances: vec![],
        sign_ins: vec![],
        apps: vec![],
        prompts: 0,
        lock_rule: LockRule::default(),
        preferences: Preferences::default(),
        awaited: vec![],
        awaited_count: 0,
    }
}
