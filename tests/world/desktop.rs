//! What the desktop does for us besides.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use fediaccounts_core::{Destination, MainWindow, PromptError, StartAtLogin, StartAtLoginError};

/// A desktop that starts us at login if it was told so, and may be told by others too; it remembers where our window
/// was opened.
#[derive(Default)]
pub(crate) struct MadeUpDesktop {
    starts: AtomicBool,
    refuses: AtomicBool,
    opened: Mutex<Vec<Destination>>,
}

impl MadeUpDesktop {
    /// Whether it starts us at login.
    pub(crate) fn starts(&self) -> bool {
        self.starts.load(Ordering::SeqCst)
    }

    /// Where our window was opened.
    pub(crate) fn opened(&self) -> Vec<Destination> {
        self.opened.lock().unwrap().clone()
    }

    /// The person tells it elsewhere.
    pub(crate) fn told(&self, on: bool) {
        self.starts.store(on, Ordering::SeqCst);
    }

    /// It takes no more orders.
    pub(crate) fn refuse(&self) {
        self.refuses.store(true, Ordering::SeqCst);
    }
}

#[async_trait]
impl StartAtLogin for MadeUpDesktop {
    async fn is_on(&self) -> bool {
        self.starts()
    }

    async fn set(&self, on: bool) -> Result<(), StartAtLoginError> {
        if self.refuses.load(Ordering::SeqCst) {
            return Err(StartAtLoginError::Failed);
        }
        self.told(on);
        Ok(())
    }
}

#[async_trait]
impl MainWindow for MadeUpDesktop {
    async fn open(&self, at: &Destination) -> Result<(), PromptError> {
        self.opened.lock().unwrap().push(at.clone());
        Ok(())
    }
}
