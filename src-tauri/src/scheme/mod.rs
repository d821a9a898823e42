//! Makes this window the program that opens our links.

#[cfg(target_os = "linux")]
mod linux;

use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

use tauri::{AppHandle, Manager, Runtime};

use fediaccounts_client::Place;

/// The desktop's tools take their time: the window does not wait for them, a sign-in does.
#[derive(Default)]
pub(crate) struct Registering(Mutex<Option<JoinHandle<()>>>);

impl Registering {
    /// Returns when links come to us, or will not.
    pub(crate) fn wait(&self) {
        let mut under_way = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(registering) = under_way.take() {
            // One that fell over registers no more.
            let _ = registering.join();
        }
    }
}

/// Registers the scheme of this profile, beside what else begins. What fails is told on stderr: sign-ins can
/// be pasted too.
pub(crate) fn register<R: Runtime>(app: &AppHandle<R>) {
    let own = app.clone();
    let thread = std::thread::spawn(move || register_now(&own));
    let registering = app.state::<Registering>();
    *registering.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(thread);
}

fn register_now<R: Runtime>(app: &AppHandle<R>) {
    let place = app.state::<Place>();
    #[cfg(target_os = "linux")]
    let registered = linux::register(place.profile.as_deref()).map_err(|error| error.to_string());
    #[cfg(not(target_os = "linux"))]
    let registered = plugin::register(app, &place);
    if let Err(error) = registered {
        crate::args::print_error(&format!("fediaccounts-window: our links are not opened here: {error}"));
    }
}

/// Windows writes the person's registry; macOS registers by the bundle, and hands links to the
/// running process instead of starting another.
#[cfg(not(target_os = "linux"))]
mod plugin {
    use fediaccounts_client::{Place, connect};
    use fediaccounts_protocol::manage::SignInComplete;
    use tauri::{AppHandle, Runtime};
    use tauri_plugin_deep_link::DeepLinkExt;

    use crate::NAME;

    pub(super) fn register<R: Runtime>(app: &AppHandle<R>, place: &Place) -> Result<(), String> {
        let place = place.clone();
        app.deep_link().on_open_url(move |event| {
            for url in event.urls() {
                let complete = SignInComplete { redirect: url.into() };
                let _ = connect(&place, NAME).and_then(|mut agent| agent.request(&complete));
            }
        });
        if cfg!(windows) { app.deep_link().register_all().map_err(|error| error.to_string()) } else { Ok(()) }
    }
}
