//! Hears what is to be shown, for as long as the process lives.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use fediaccounts_client::{Place, Watched, connect};
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{Prompt, Snapshot};
use tauri::{AppHandle, Manager, Runtime};

use super::desk::{Desk, Need};
use super::window;
use crate::watch::Way;
use crate::{NAME, look};

const BETWEEN: Duration = Duration::from_secs(1);
/// For so many of these a process that shows nothing else waits for another question.
const LINGER: u32 = 5;
/// How long it can be read that it went well, and what went wrong.
const WELL: Duration = Duration::from_secs(6);
const WRONG: Duration = Duration::from_secs(120);

/// Whether the process was begun for what apps ask alone, and so ends when there is nothing more to show.
#[derive(Default)]
pub(crate) struct Alone(AtomicBool);

impl Alone {
    /// Whether it was.
    pub(crate) fn is(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// Shows what apps ask, beside main.
pub(crate) fn start<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    std::thread::spawn(move || {
        loop {
            // Without an agent nobody asks.
            let _ = hear(&app);
            show(&app, None);
            std::thread::sleep(BETWEEN);
        }
    });
}

/// The same in a process that has no main window, until there is nothing more to show.
pub(crate) fn start_alone<R: Runtime>(app: &AppHandle<R>) {
    app.state::<Alone>().0.store(true, Ordering::SeqCst);
    start(app);
    let watching = app.clone();
    std::thread::spawn(move || {
        loop {
            // Who is asked to open the main window opens it here, so that there is never a second process.
            let _ = look(&watching, true, &|| true);
            std::thread::sleep(BETWEEN);
        }
    });
    let app = app.clone();
    std::thread::spawn(move || {
        let mut idle = 0;
        while idle < LINGER {
            std::thread::sleep(BETWEEN);
            let nothing = app.state::<Desk>().need() == Need::Nothing && app.webview_windows().is_empty();
            idle = if nothing { idle + 1 } else { 0 };
        }
        app.exit(0);
    });
}

/// Takes the questions of one connection, each in its turn.
fn hear<R: Runtime>(app: &AppHandle<R>) -> Result<(), Failure> {
    let place = app.state::<Place>().inner().clone().without_starting();
    let (first, prompts) = connect(&place, NAME)?.watch_prompts()?;
    show(app, first);
    for prompt in prompts {
        show(app, prompt);
    }
    Ok(())
}

fn show<R: Runtime>(app: &AppHandle<R>, prompt: Option<Prompt>) {
    let need = app.state::<Desk>().ask(prompt);
    window::settle(app, need);
}

/// Looks at snapshots while the window is there: how the sign-in goes on, and which pictures there are.
pub(super) fn look_on<R: Runtime>(app: &AppHandle<R>) {
    if app.state::<Alone>().is() {
        return;
    }
    let app = app.clone();
    std::thread::spawn(move || {
        let there = || app.get_webview_window(super::LABEL).is_some();
        while there() {
            let _ = look(&app, false, &there);
            std::thread::sleep(BETWEEN);
        }
    });
}

fn look<R: Runtime>(app: &AppHandle<R>, window: bool, there: &dyn Fn() -> bool) -> Result<(), Failure> {
    let place = app.state::<Place>().inner().clone().without_starting();
    let (first, watching) = connect(&place, NAME)?.watch(window)?;
    saw(app, &first);
    for watched in watching {
        if !there() {
            break;
        }
        match watched {
            Watched::Snapshot(snapshot) => saw(app, &snapshot),
            Watched::Raise(at) => {
                // One that is open hears it itself.
                let is_open = app.get_webview_window(crate::window::MAIN).is_some();
                if let Some(at) = at.filter(|_| !is_open) {
                    app.state::<Way>().keep(at);
                }
                crate::window::open_or_raise(app);
            }
            Watched::Leave => app.exit(0),
        }
    }
    Ok(())
}

/// What came of the sign-in comes to the front, is shown for a while, then put away.
fn saw<R: Runtime>(app: &AppHandle<R>, now: &Snapshot) {
    look::saw(app, now.preferences);
    let desk = app.state::<Desk>();
    let Some(going) = desk.look(now).then(|| desk.going()).flatten() else { return };
    window::come_back(app);
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(if going.is_well() { WELL } else { WRONG });
        let need = app.state::<Desk>().put_away(&going.id);
        window::settle(&app, need);
    });
}
