//! The window for what apps ask.
//!
//! It has a label, a capability, a page and a web process of its own: no other window may answer, whatever
//! its page has become. A thread watches the agent for the question that is to be shown ([`watch`]); the
//! window is there as long as there is one, or as long as the sign-in goes on that an answer began.
//! Closing it is a no. A page whose process dies is loaded anew, and Allow is inert again as at first; if it
//! dies again and again, that is a no too.

pub(crate) mod commands;
mod desk;
mod going;
mod watch;
mod window;

use tauri::{AppHandle, Manager, Runtime, WindowEvent};

pub(crate) use self::desk::Desk;
use self::desk::Need;
pub(crate) use self::watch::{Alone, start, start_alone};

/// Its label: the capability names it.
pub(crate) const LABEL: &str = "consent";

/// Whether the process has to stay although its last window is gone.
pub(crate) fn is_needed<R: Runtime>(app: &AppHandle<R>) -> bool {
    app.state::<Alone>().is() || app.state::<Desk>().need() != Need::Nothing
}

/// Its page cannot be shown any more: nobody agreed.
pub(crate) fn lost<R: Runtime>(app: &AppHandle<R>) {
    window::closed_by_the_person(app);
}

/// Something happened to a window.
pub(crate) fn happened<R: Runtime>(app: &AppHandle<R>, label: &str, event: &WindowEvent) {
    if label != LABEL {
        return;
    }
    match event {
        WindowEvent::Focused(true) => app.state::<Desk>().came_to_the_front(),
        WindowEvent::CloseRequested { .. } => window::closed_by_the_person(app),
        // The next question may have come while the window of the one before was going.
        WindowEvent::Destroyed => window::settle_later(app),
        _ => {}
    }
}
