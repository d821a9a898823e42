//! Redirects that arrive while accounts cannot be used: they wait in memory, and nowhere else.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use fediaccounts_core::{AuthorizationResponse, Context, Scheme, Secret, Timestamp};
use tokio::sync::Notify;

use crate::Ports;
use crate::sign_ins::SignInsHandle;

/// How long one waits.
const PATIENCE: Duration = Duration::from_secs(10 * 60);
/// How many wait; more are nobody's sign-ins.
const MOST: usize = 8;

/// Where they wait.
#[derive(Default)]
pub(crate) struct Held {
    redirects: Mutex<VecDeque<Redirect>>,
    came: Notify,
}

/// A redirect, and when it came. It carries a code.
struct Redirect {
    context: Context,
    url: Secret,
    since: Timestamp,
}

impl Held {
    /// Keeps what can be a redirect of ours: the first for each sign-in; one too many is dropped.
    pub(crate) fn hold(&self, ports: &Ports, scheme: Scheme, redirect: String) {
        let Ok(response) = AuthorizationResponse::parse(&redirect, scheme) else { return };
        let context = response.context;
        let now = ports.now();
        let mut waiting = self.redirects.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.retain(|held| is_fresh(held, now));
        if waiting.len() >= MOST || waiting.iter().any(|held| held.context == context) {
            tracing::warn!("a redirect that came while locked was dropped");
            return;
        }
        waiting.push_back(Redirect { context, url: Secret::new(redirect), since: now });
        drop(waiting);
        self.came.notify_one();
    }

    /// Waits until one may be there.
    pub(crate) async fn came(&self) {
        self.came.notified().await;
    }

    /// Hands them on, now that accounts are open.
    pub(crate) async fn release(&self, ports: &Ports, sign_ins: &SignInsHandle) {
        let waiting = std::mem::take(&mut *self.redirects.lock().unwrap_or_else(PoisonError::into_inner));
        let now = ports.now();
        for held in waiting.into_iter().filter(|held| is_fresh(held, now)) {
            if let Err(failure) = sign_ins.complete(held.url.expose().to_owned()).await {
                tracing::info!(code = ?failure.code, "a redirect that waited fits nothing");
            }
        }
    }
}

fn is_fresh(held: &Redirect, now: Timestamp) -> bool {
    now.since(held.since) <= PATIENCE
}
