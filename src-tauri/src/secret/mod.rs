//! The window for what nobody else may see: a passphrase, a password, a code or an address from the browser.
//!
//! It has a label, a capability, a page and a web process of its own. Main asks for it by a purpose and
//! learns nothing but what the next snapshot says; what was typed goes from its page through
//! [`commands::secret_submit`] to the agent, and ends with the window. A sign-in that needs more than one
//! step goes on in it ([`saw`]) until nothing more is typed.

pub(crate) mod commands;
mod desk;
mod handed;
mod lost;
mod purpose;
mod send;
mod window;

use fediaccounts_client::Place;
use fediaccounts_protocol::manage::{GetSnapshot, Snapshot};
use fediaccounts_protocol::{Code, Failure};
use tauri::{AppHandle, Manager, Runtime};

pub(crate) use self::desk::Desk;
use self::desk::Seen;
pub(crate) use self::lost::Lost;
pub(crate) use self::purpose::Wanted;
pub(crate) use self::window::close;
use crate::ask::{Answer, ask};

/// Its label: the capability names it.
pub(crate) const LABEL: &str = "secret";

/// Opens it for a purpose. One that is open already is used for it, and what was typed there is gone.
pub(crate) async fn open(app: &AppHandle, place: &Place, desk: &Desk, wanted: Wanted) -> Answer<()> {
    // What its page says about the server is the agent's word, not main's.
    let now = ask(place, GetSnapshot {}).await?;
    let purpose = wanted.purpose(&now)?;
    app.state::<Lost>().set(false);
    let same = desk.hold(purpose.clone(), now.revision);
    let shown = if same { window::raise(app) } else { window::renew(app) };
    match shown {
        Some(shown) => shown,
        None => window::open(app, &purpose),
    }
    .map_err(|_| Failure::new(Code::Internal).detail("the window could not be opened"))
}

/// Its web process died, and what was typed with it: main says so, and what it was typed for stands.
pub(crate) fn lost<R: Runtime>(app: &AppHandle<R>) {
    close(app);
    app.state::<Lost>().set(true);
}

/// A snapshot came for main: the sign-in that the window goes through may have gone on, or have ended.
pub(crate) fn saw<R: Runtime>(app: &AppHandle<R>, now: &Snapshot) {
    if app.state::<Desk>().look(now) == Seen::Over {
        close(app);
    }
}
