//! What the desktop does for us besides.

use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use fediaccounts_core::{StartAtLogin, StartAtLoginError};

/// A desktop that starts us at login if it was told so, and may be told by others too.
#[derive(Default)]
pub(crate) struct MadeUpDesktop {
    starts: AtomicBool,
    refuses: AtomicBool,
}

impl MadeUpDesktop {
    /// Whether it starts us at login.
    pub(crate) fn starts(&self) -> bool {
        self.starts.load(Ordering::SeqCst)
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
