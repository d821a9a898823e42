//! The network between the broker and everybody else: the real one, until a test orders otherwise.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use fediaccounts_core::NetError;
use fediaccounts_dialects::{Request, Response, Transport};
use fediaccounts_platform::{Http, Limits};
use tokio::sync::watch;

type Script = dyn Fn(&Request) -> Option<Result<Response, NetError>> + Send + Sync;

/// A network that can be cut, and that can be made to answer in the place of servers.
pub(crate) struct OrderedNetwork {
    http: Http,
    cut: AtomicBool,
    tried: AtomicUsize,
    script: Mutex<Option<Arc<Script>>>,
    fall_over: Mutex<HashMap<String, usize>>,
    held: watch::Sender<bool>,
    /// Of those that are held: only answers to forms with that value.
    only: Mutex<Option<&'static str>>,
}

impl Default for OrderedNetwork {
    fn default() -> Self {
        Self::within(Limits::USUAL)
    }
}

impl OrderedNetwork {
    /// One with other limits of time than the usual ones.
    pub(crate) fn within(limits: Limits) -> Self {
        Self {
            http: Http::within(limits),
            cut: AtomicBool::new(false),
            tried: AtomicUsize::new(0),
            script: Mutex::default(),
            fall_over: Mutex::default(),
            held: watch::Sender::new(false),
            only: Mutex::default(),
        }
    }

    /// From now on no name has an address, or everything is as it was.
    pub(crate) fn cut(&self, cut: bool) {
        self.cut.store(cut, Ordering::SeqCst);
    }

    /// How many requests there were, also in vain.
    pub(crate) fn tried(&self) -> usize {
        self.tried.load(Ordering::SeqCst)
    }

    /// From now on these answers come instead of the servers'; where there is none, the server's own.
    pub(crate) fn answer(
        &self,
        script: impl Fn(&Request) -> Option<Result<Response, NetError>> + Send + Sync + 'static,
    ) {
        *self.script.lock().unwrap() = Some(Arc::new(script));
    }

    /// From now on answers in the place of servers are on their way until they are let go.
    pub(crate) fn hold(&self, held: bool) {
        self.held.send_replace(held);
    }

    /// From now on only answers to forms with that value are held.
    pub(crate) fn hold_only(&self, value: &'static str) {
        *self.only.lock().unwrap() = Some(value);
        self.held.send_modify(|_| {});
    }

    fn is_held(&self, request: &Request) -> bool {
        let only = *self.only.lock().unwrap();
        *self.held.borrow()
            && only.is_none_or(|value| request.form().iter().any(|(_, v)| v.expose() == value))
    }

    /// Everything is as it was.
    pub(crate) fn heal(&self) {
        *self.script.lock().unwrap() = None;
        self.cut(false);
    }

    /// The next request to that path panics.
    pub(crate) fn fall_over_next(&self, path: &str) {
        *self.fall_over.lock().unwrap().entry(path.to_owned()).or_default() += 1;
    }

    fn falls_over(&self, path: &str) -> bool {
        let mut ordered = self.fall_over.lock().unwrap();
        ordered.get_mut(path).filter(|left| **left > 0).is_some_and(|left| {
            *left -= 1;
            true
        })
    }
}

#[async_trait]
impl Transport for OrderedNetwork {
    async fn send(&self, request: Request) -> Result<Response, NetError> {
        self.tried.fetch_add(1, Ordering::SeqCst);
        assert!(!self.falls_over(request.url.path()), "ordered by the test");
        if self.cut.load(Ordering::SeqCst) {
            return Err(NetError::NotFound);
        }
        let script = self.script.lock().unwrap().clone();
        match script.and_then(|script| script(&request)) {
            Some(answer) => {
                let mut held = self.held.subscribe();
                while self.is_held(&request) {
                    let _ = held.changed().await;
                }
                answer
            }
            None => self.http.send(request).await,
        }
    }
}
