//! One life of the broker, on a runtime of its own: ending that is what the end of a process is.

use std::sync::Arc;

use fediaccounts_broker::{About, Broker, Caller, Ports, serve};
use fediaccounts_core::{Attestor, Dialects, Scheme};
use fediaccounts_dialects::Registry;
use fediaccounts_protocol::manage::Snapshot;
use tokio::runtime::{Builder, Runtime};

use super::pretending::Pretending;
use super::{PATIENCE, Wire, World};

/// As much as a socket's buffers hold.
const BUFFER: usize = 64 * 1024;

pub(super) struct Running {
    /// Always there until the end.
    runtime: Option<Runtime>,
    broker: Broker,
}

impl Running {
    pub(super) fn start(world: &World) -> Self {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let real = Arc::new(Registry::new(world.network.clone()));
        let dialects: Arc<dyn Dialects> = match &world.play {
            Some(play) => Arc::new(Pretending { real, play: Arc::clone(play) }),
            None => real,
        };
        let ports = Ports {
            clock: world.clock.clone(),
            entropy: world.entropy.clone(),
            browser: world.browser.clone(),
            keyring: world.keyring.clone(),
            loopback: world.loopback.clone(),
            pictures: world.pictures.clone(),
            prompt: world.prompt.clone(),
            main_window: world.desktop.clone(),
            notifier: world.notifier.clone(),
            screen: world.screen.clone(),
            start_at_login: world.desktop.clone(),
            dialects,
        };
        let about = About {
            version: "0.0.0".into(),
            profile: world.profile(),
            database: world.database(),
            scheme: Scheme::Dev,
            pid: 1,
        };
        let broker = {
            let _inside = runtime.enter();
            Broker::start(ports, about)
        };
        Self { runtime: Some(runtime), broker }
    }

    pub(super) fn broker(&self) -> Broker {
        self.broker.clone()
    }

    pub(super) fn connect(&self, may_manage: bool, attestor: Arc<dyn Attestor>) -> Wire {
        let (ours, theirs) = tokio::io::duplex(BUFFER);
        let runtime = self.runtime.as_ref().expect("it runs");
        runtime.spawn(serve(theirs, Caller { may_manage, attestor }, self.broker.clone()));
        ours
    }

    pub(super) async fn until(&self, mut wished: impl FnMut(&Snapshot) -> bool) -> Snapshot {
        let mut snapshots = self.broker.snapshots();
        let found = tokio::time::timeout(PATIENCE, snapshots.wait_for(|shown| wished(shown))).await;
        let found = found.map(|found| found.map(|shown| Snapshot::clone(&shown)));
        match found {
            Ok(Ok(shown)) => shown,
            _ => panic!("it never came to that: {:#?}", self.broker.snapshots().borrow()),
        }
    }

    /// Ends it in good order.
    pub(super) async fn stop(mut self) {
        self.broker.stop().await;
        self.end();
    }

    /// Ends it without a word.
    pub(super) fn kill(mut self) {
        self.end();
    }

    /// A runtime may not be dropped inside another one; its tasks are gone soon after.
    fn end(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Drop for Running {
    /// The end of a test: the database is closed before the process ends, for the library below it
    /// does not survive the end of a process in which it is still at work.
    fn drop(&mut self) {
        let Some(runtime) = self.runtime.take() else { return };
        let broker = self.broker.clone();
        let stopping = std::thread::spawn(move || {
            runtime.block_on(broker.stop());
            drop(broker);
            runtime.shutdown_timeout(PATIENCE);
        });
        let _ = stopping.join();
    }
}
