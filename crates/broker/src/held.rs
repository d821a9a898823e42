//! Redirects that arrive while accounts are locked: they wait in memory, and nowhere else.

use std::time::Duration;

use fediaccounts_core::{AuthorizationResponse, Scheme, Secret, Timestamp};
use tokio::sync::mpsc;

use crate::Ports;
use crate::sign_ins::SignInsHandle;

/// How long one waits.
const PATIENCE: Duration = Duration::from_secs(10 * 60);
/// How many wait; more are nobody's sign-ins.
const MOST: usize = 8;

/// A redirect, and when it came. It carries a code.
pub(crate) struct Held {
    redirect: Secret,
    since: Timestamp,
}

/// Where they wait.
pub(crate) fn channel() -> (mpsc::Sender<Held>, mpsc::Receiver<Held>) {
    mpsc::channel(MOST)
}

/// Keeps what can be a redirect of ours; one too many is dropped.
pub(crate) fn hold(ports: &Ports, waiting: &mpsc::Sender<Held>, scheme: Scheme, redirect: String) {
    if AuthorizationResponse::parse(&redirect, scheme).is_err() {
        return;
    }
    let held = Held { redirect: Secret::new(redirect), since: ports.now() };
    if waiting.try_send(held).is_err() {
        tracing::warn!("a redirect that came while locked was dropped");
    }
}

/// Hands them on, now that accounts are open; goes on with those that were just being held.
pub(crate) async fn release(ports: Ports, sign_ins: SignInsHandle, mut waiting: mpsc::Receiver<Held>) {
    while let Some(held) = waiting.recv().await {
        if ports.now().since(held.since) > PATIENCE {
            continue;
        }
        if let Err(failure) = sign_ins.complete(held.redirect.expose().to_owned()).await {
            tracing::info!(code = ?failure.code, "a redirect that waited fits nothing");
        }
    }
}
