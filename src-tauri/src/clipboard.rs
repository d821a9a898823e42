//! What was copied. On X11 it is there only as long as somebody offers it, so it is kept.

use std::sync::{Arc, Mutex, PoisonError};

use arboard::Clipboard;
use fediaccounts_protocol::{Code, Failure};

/// The clipboard, once it was used.
#[derive(Clone, Default)]
pub(crate) struct Shelf(Arc<Mutex<Option<Clipboard>>>);

impl Shelf {
    /// Puts text there.
    pub(crate) fn put(&self, text: String) -> Result<(), Failure> {
        let unusable = |_| Failure::new(Code::Internal).detail("the clipboard cannot be used");
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let clipboard = match &mut *kept {
            Some(clipboard) => clipboard,
            none => none.insert(Clipboard::new().map_err(unusable)?),
        };
        clipboard.set_text(text).map_err(unusable)
    }
}
