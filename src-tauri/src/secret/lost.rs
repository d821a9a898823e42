//! Whether what was typed last was lost, as main is told.

use std::sync::{Mutex, PoisonError};

use tauri::ipc::Channel;

/// It is false again as soon as something is typed anew.
#[derive(Default)]
pub(crate) struct Lost(Mutex<Held>);

#[derive(Default)]
struct Held {
    lost: bool,
    page: Option<Channel<bool>>,
}

impl Lost {
    /// Tells that page from now on, and how it is now.
    pub(crate) fn follow(&self, page: Channel<bool>) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.page = Some(page);
        held.tell();
    }

    /// It was, or that is over.
    pub(super) fn set(&self, lost: bool) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.lost != lost {
            held.lost = lost;
            held.tell();
        }
    }
}

impl Held {
    fn tell(&self) {
        if let Some(page) = &self.page {
            // A page that is gone asks again when it is back.
            let _ = page.send(self.lost);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tauri::ipc::InvokeResponseBody;

    use super::*;

    #[test]
    fn a_page_that_was_loaded_anew_hears_how_it_is() {
        let told = Arc::new(Mutex::new(vec![]));
        let page = || {
            let told = Arc::clone(&told);
            Channel::new(move |body| {
                let InvokeResponseBody::Json(text) = body else { unreachable!("a word") };
                told.lock().unwrap().push(text);
                Ok(())
            })
        };
        let lost = Lost::default();
        lost.follow(page());
        lost.set(true);
        lost.set(true);
        lost.follow(page());
        lost.set(false);
        assert_eq!(*told.lock().unwrap(), ["false", "true", "true", "false"], "T190-UI");
    }
}
