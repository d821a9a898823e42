//! Brings snapshots from the agent to the page, for as long as the page is there.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use fediaccounts_client::{Place, Watched, connect};
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{Destination, KeySlots, Lock, LockRule, Preferences, Snapshot};
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, Runtime};

use crate::{NAME, look, secret, window};

const BETWEEN: Duration = Duration::from_secs(1);

/// Which page watches: a page that was loaded anew takes the turn of the one before.
#[derive(Clone, Default)]
pub(crate) struct Turn(Arc<AtomicU64>);

/// Where the page is to go, until there is a page that hears it.
#[derive(Default)]
pub(crate) struct Way(Mutex<Option<Destination>>);

impl Way {
    /// Begins there.
    pub(crate) fn beginning(at: Option<Destination>) -> Self {
        Self(Mutex::new(at))
    }

    /// Keeps it for the page that comes.
    pub(crate) fn keep(&self, at: Destination) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(at);
    }

    fn take(&self) -> Option<Destination> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// What a page hears: what there is to show, and where it is to go.
pub(crate) struct Page {
    pub(crate) snapshots: Channel<Snapshot>,
    pub(crate) ways: Channel<Destination>,
}

/// Watches on a thread of its own; starts the agent again when it goes away.
pub(crate) fn start<R: Runtime>(app: AppHandle<R>, place: Place, turn: &Turn, page: Page) {
    let mine = turn.0.fetch_add(1, Ordering::SeqCst) + 1;
    let turn = turn.clone();
    std::thread::spawn(move || {
        let is_mine = || turn.0.load(Ordering::SeqCst) == mine;
        while is_mine() {
            let watched = watch(&app, &place, &page, &is_mine);
            if watched.is_err() && page.snapshots.send(without_agent()).is_err() {
                return;
            }
            std::thread::sleep(BETWEEN);
        }
    });
}

fn watch<R: Runtime>(
    app: &AppHandle<R>,
    place: &Place,
    page: &Page,
    is_mine: &dyn Fn() -> bool,
) -> Result<(), Failure> {
    let (first, watching) = connect(place, NAME)?.watch(true)?;
    secret::saw(app, &first);
    look::saw(app, first.preferences);
    let mut alive = page.snapshots.send(first).is_ok();
    if let Some(at) = app.state::<Way>().take() {
        alive &= page.ways.send(at).is_ok();
    }
    for watched in watching {
        if !is_mine() || !alive {
            return Ok(());
        }
        match watched {
            Watched::Snapshot(snapshot) => {
                secret::saw(app, &snapshot);
                look::saw(app, snapshot.preferences);
                alive = page.snapshots.send(snapshot).is_ok();
            }
            Watched::Raise(at) => {
                alive = at.is_none_or(|at| page.ways.send(at).is_ok());
                window::raise(app);
            }
            Watched::Leave => {
                app.exit(0);
                return Ok(());
            }
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
