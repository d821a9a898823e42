//! The question of an app that is shown now, for those who watch for it: a window, or a terminal. Whoever
//! watches goes on through locks.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use fediaccounts_protocol::manage::{PROMPT, Prompt};
use fediaccounts_protocol::{Notice, encode};
use tokio::sync::{Notify, mpsc, watch};
use tokio::time::Instant;

/// Nobody can have read a question earlier than so long after it came.
const READING: Duration = Duration::from_secs(1);

/// What is shown now, and to whom. Clones are the same one.
#[derive(Clone)]
pub(crate) struct Prompts {
    shown: watch::Sender<Option<Prompt>>,
    delivered: Arc<Mutex<Option<Delivered>>>,
    moved: Arc<Notify>,
}

/// When a question came to somebody who watches, last.
struct Delivered {
    id: String,
    at: Instant,
}

/// Somebody who watches.
pub(crate) struct Watching {
    prompts: Prompts,
    shown: watch::Receiver<Option<Prompt>>,
    /// The last field: when it is dropped, the receiver is not counted any more.
    _leaving: Leaving,
}

/// Tells the owner that somebody goes.
struct Leaving(Arc<Notify>);

impl Drop for Leaving {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

impl Prompts {
    /// Nothing is shown.
    pub(crate) fn new() -> Self {
        Self { shown: watch::Sender::new(None), delivered: Arc::default(), moved: Arc::default() }
    }

    /// Shows this question from now on, or none.
    pub(crate) fn show(&self, prompt: Option<Prompt>) {
        self.shown.send_if_modified(|shown| {
            let changed = *shown != prompt;
            *shown = prompt;
            changed
        });
    }

    /// What is shown now.
    pub(crate) fn now(&self) -> Option<Prompt> {
        self.shown.borrow().clone()
    }

    /// Whether anybody watches.
    pub(crate) fn are_watched(&self) -> bool {
        self.shown.receiver_count() > 0
    }

    /// Waits until somebody comes to watch, or goes; for one owner.
    pub(crate) async fn watchers_moved(&self) {
        self.moved.notified().await;
    }

    /// Somebody watches from now on.
    pub(crate) fn watch(&self) -> Watching {
        let (shown, leaving) = (self.shown.subscribe(), Leaving(Arc::clone(&self.moved)));
        let watching = Watching { prompts: self.clone(), shown, _leaving: leaving };
        self.moved.notify_one();
        watching
    }

    /// A question was sent to somebody who watches.
    pub(crate) fn note_delivery(&self, id: &str) {
        *self.delivered() = Some(Delivered { id: id.to_owned(), at: Instant::now() });
    }

    /// Whether somebody can have read a question.
    pub(crate) fn can_have_been_read(&self, id: &str) -> bool {
        self.delivered().as_ref().is_some_and(|it| it.id == id && it.at.elapsed() >= READING)
    }

    fn delivered(&self) -> MutexGuard<'_, Option<Delivered>> {
        self.delivered.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watching {
    /// Tells what is shown, whenever that is another question than the one that was told before, until
    /// nobody hears it.
    pub(crate) async fn tell(mut self, told: Option<Prompt>, answers: &mpsc::Sender<Vec<u8>>) {
        let mut told = told.map(|prompt| prompt.id);
        if let Some(id) = &told {
            self.prompts.note_delivery(id);
        }
        loop {
            let is_news = |shown: &Option<Prompt>| shown.as_ref().map(|prompt| &prompt.id) != told.as_ref();
            let next = tokio::select! {
                next = self.shown.wait_for(is_news) => next.map(|shown| shown.clone()),
                () = answers.closed() => return,
            };
            let Ok(next) = next else { return };
            if answers.send(encode(&Notice::new(PROMPT, &next))).await.is_err() {
                return;
            }
            told = next.map(|prompt| prompt.id);
            if let Some(id) = &told {
                self.prompts.note_delivery(id);
            }
        }
    }
}
