//! The window for what nobody else may see: a passphrase, a code or an address from the browser.
//!
//! It has a label, a capability, a page and a web process of its own. Main asks for it by a purpose and
//! learns nothing but what the next snapshot says; what was typed goes from its page through
//! [`commands::secret_submit`] to the agent, and ends with the window.

pub(crate) mod commands;
mod desk;
mod purpose;
mod send;
mod window;

use fediaccounts_client::Place;
use fediaccounts_protocol::manage::GetSnapshot;
use fediaccounts_protocol::{Code, Failure};
use tauri::AppHandle;

pub(crate) use self::desk::Desk;
pub(crate) use self::purpose::Wanted;
pub(crate) use self::window::close;
use crate::ask::{Answer, ask};

/// Its label: the capability names it.
pub(crate) const LABEL: &str = "secret";

/// Opens it for a purpose. One that is open already is used for it, and what was typed there is gone.
pub(crate) async fn open(app: &AppHandle, place: &Place, desk: &Desk, wanted: Wanted) -> Answer<()> {
    // What its page says about the server is the agent's word, not main's.
    let purpose = wanted.purpose(&ask(place, GetSnapshot {}).await?)?;
    let same = desk.hold(purpose.clone());
    let shown = if same { window::raise(app) } else { window::renew(app) };
    match shown {
        Some(shown) => shown,
        None => window::open(app, desk, &purpose),
    }
    .map_err(|_| Failure::new(Code::Internal).detail("the window could not be opened"))
}
