//! Other programs, and the desktop that the person is asked on.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use async_trait::async_trait;
use fediaccounts_core::{
    AppClass, AppIdentity, Attested, Attestor, ConsentPrompt, Notice, Notifier, Process, PromptError, Screen,
};
use tokio::sync::Notify;

/// What the system says about a program, made up. By default it says nothing.
#[derive(Default)]
pub(crate) struct MadeUpAttestor {
    attested: Mutex<Option<Attested>>,
    changed: AtomicBool,
}

impl MadeUpAttestor {
    /// A program of that class, in a process of that number.
    pub(crate) fn program(class: AppClass, program: &str, process: u32) -> Self {
        let identity = AppIdentity { class, program: program.to_owned() };
        let process = Some(Process { number: process, began: 1 });
        let attested = Attested { identity, process, script: None };
        Self { attested: Mutex::new(Some(attested)), changed: AtomicBool::new(false) }
    }

    /// Another program takes its place.
    pub(crate) fn change(&self, attested: Option<Attested>) {
        *self.attested.lock().unwrap() = attested;
        self.changed.store(true, Ordering::SeqCst);
    }
}

#[async_trait]
impl Attestor for MadeUpAttestor {
    async fn attest(&self) -> Option<Attested> {
        self.attested.lock().unwrap().clone()
    }

    fn still(&self) -> bool {
        !self.changed.load(Ordering::SeqCst)
    }
}

/// Counts how often a window was to come up.
#[derive(Default)]
pub(crate) struct CountedPrompt {
    shown: AtomicUsize,
    absent: AtomicBool,
}

impl CountedPrompt {
    pub(crate) fn shown(&self) -> usize {
        self.shown.load(Ordering::SeqCst)
    }

    /// There is no screen any more.
    pub(crate) fn take_screen_away(&self) {
        self.absent.store(true, Ordering::SeqCst);
    }
}

#[async_trait]
impl ConsentPrompt for CountedPrompt {
    async fn show(&self) -> Result<(), PromptError> {
        self.shown.fetch_add(1, Ordering::SeqCst);
        if self.absent.load(Ordering::SeqCst) { Err(PromptError::NoScreen) } else { Ok(()) }
    }
}

/// Remembers what was to be shown.
#[derive(Default)]
pub(crate) struct RememberedNotices {
    shown: Mutex<Vec<Notice>>,
    chosen: Mutex<Vec<String>>,
    choosing: Notify,
}

impl RememberedNotices {
    /// Those that are there now.
    pub(crate) fn shown(&self) -> Vec<Notice> {
        self.shown.lock().unwrap().clone()
    }

    /// The person chooses one.
    pub(crate) fn choose(&self, name: &str) {
        self.chosen.lock().unwrap().push(name.to_owned());
        self.choosing.notify_one();
    }
}

#[async_trait]
impl Notifier for RememberedNotices {
    async fn show(&self, notice: &Notice) {
        let mut shown = self.shown.lock().unwrap();
        shown.retain(|other| other.name != notice.name);
        shown.push(notice.clone());
    }

    async fn take_away(&self, name: &str) {
        self.shown.lock().unwrap().retain(|notice| notice.name != name);
    }

    async fn chosen(&self) -> String {
        loop {
            let chosen = self.chosen.lock().unwrap().pop();
            match chosen {
                Some(name) => return name,
                None => self.choosing.notified().await,
            }
        }
    }
}

/// A screen that is locked when it is told to be.
#[derive(Default)]
pub(crate) struct MadeUpScreen {
    locked: AtomicBool,
    locking: Notify,
}

impl MadeUpScreen {
    pub(crate) fn lock(&self) {
        self.locked.store(true, Ordering::SeqCst);
        self.locking.notify_waiters();
    }

    pub(crate) fn unlock(&self) {
        self.locked.store(false, Ordering::SeqCst);
    }
}

#[async_trait]
impl Screen for MadeUpScreen {
    async fn locked(&self) {
        self.locking.notified().await;
    }

    async fn is_locked(&self) -> bool {
        self.locked.load(Ordering::SeqCst)
    }
}
