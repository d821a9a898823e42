//! The window. It asks the agent for everything, like the command line; no token ever comes here.

mod args;
mod ask;
#[cfg(test)]
mod capability_tests;
mod clipboard;
mod commands;
mod consent;
mod context_menu;
mod downloads;
mod environment;
mod export;
mod handover;
mod look;
mod pictures;
mod scheme;
mod secret;
mod watch;
mod web_process;
mod window;

use std::process::ExitCode;

use fediaccounts_client::Place;
use fediaccounts_protocol::manage::Destination;
use tauri::ipc::Invoke;
use tauri::{AppHandle, RunEvent};

use crate::args::Args;
use crate::handover::Next;
use crate::look::Look;

/// The name this process gives itself at the agent.
const NAME: &str = "fediaccounts-window";

/// Hands a redirect over, if one came, and shows the window if none is open.
pub fn main() -> ExitCode {
    if let Some(code) = environment::clear() {
        return code;
    }
    fediaccounts_client::forbid_core_files();
    let Some(args) = Args::parse(std::env::args_os().skip(1)) else { return args::usage() };
    let place = match Place::find(args.profile.as_deref()) {
        Ok(place) => place,
        Err(failure) => return handover::complain(&failure),
    };
    if args.consent {
        let look = Look::of(handover::before_a_question(&place));
        return run(place, look, Show::Consent, None);
    }
    match handover::before_the_window(&place, args.redirect.as_deref(), args.at.clone()) {
        Next::Done => ExitCode::SUCCESS,
        Next::Window(preferences) => run(place, Look::of(preferences), Show::Main, args.at),
    }
}

/// What a process begins with.
#[derive(Clone, Copy)]
enum Show {
    /// The main window, and what apps ask.
    Main,
    /// What apps ask alone.
    Consent,
}

fn run(place: Place, look: Look, show: Show, at: Option<Destination>) -> ExitCode {
    let closed = place.clone();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_deep_link::init())
        .register_asynchronous_uri_scheme_protocol(pictures::SCHEME, pictures::serve(&place))
        .manage(place)
        .manage(scheme::Registering::default())
        .manage(watch::Turn::default())
        .manage(watch::Way::beginning(at))
        .manage(clipboard::Shelf::default())
        .manage(commands::settings::Report::default())
        .manage(look)
        .manage(secret::Desk::default())
        .manage(secret::Lost::default())
        .manage(web_process::Deaths::default())
        .manage(consent::Desk::default())
        .manage(consent::Alone::default())
        .invoke_handler(handler())
        .setup(move |app| {
            match show {
                Show::Main => {
                    scheme::register(app.handle());
                    window::open(app.handle())?;
                    consent::start(app.handle());
                }
                Show::Consent => consent::start_alone(app.handle()),
            }
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            let ended = app.run_return(|app, event| happened(app, &event));
            if window::was_open() {
                handover::after_the_window(&closed);
            }
            ExitCode::from(u8::try_from(ended).unwrap_or(1))
        }
        Err(error) => {
            args::print_error(&format!("fediaccounts-window: the window could not be opened: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// A process whose last window is closed ends, unless an app asks, or may ask in a moment.
fn happened(app: &AppHandle, event: &RunEvent) {
    match event {
        RunEvent::ExitRequested { code: None, api, .. } if consent::is_needed(app) => api.prevent_exit(),
        RunEvent::WindowEvent { label, event, .. } => consent::happened(app, label, event),
        _ => {}
    }
}

/// Every command there is; which window has which, the capabilities say.
fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        commands::accounts::watch,
        commands::accounts::check,
        commands::accounts::sign_out,
        commands::accounts::sign_out_all,
        commands::accounts::remove,
        commands::accounts::set_look,
        commands::activity::activity,
        commands::activity::activity_clear,
        commands::activity::activity_export,
        commands::apps::withdraw,
        commands::apps::withdraw_all,
        commands::sessions::sessions,
        commands::sessions::session_end,
        commands::sessions::sessions_page,
        commands::sign_ins::read_address,
        commands::sign_ins::preview,
        commands::sign_ins::sign_in_begin,
        commands::sign_ins::sign_in_another_way,
        commands::sign_ins::sign_in_open,
        commands::sign_ins::sign_in_copy_link,
        commands::sign_ins::sign_in_keep,
        commands::sign_ins::sign_in_cancel,
        commands::keys::lock,
        commands::keys::unlock,
        commands::keys::set_lock_rule,
        commands::preferences::set_preferences,
        commands::settings::storage,
        commands::settings::make_backup,
        commands::settings::diagnose,
        commands::settings::copy_report,
        commands::settings::about,
        commands::settings::homepage,
        commands::keys::backups,
        commands::keys::restore,
        commands::keys::start_anew,
        commands::keys::open_secret,
        commands::moving::move_in,
        commands::moving::await_later,
        commands::moving::forget_awaited,
        consent::commands::consent_follow,
        consent::commands::consent_answer,
        consent::commands::consent_open,
        consent::commands::consent_end,
        secret::commands::secret_purpose,
        secret::commands::secret_follow,
        secret::commands::secret_submit,
        secret::commands::secret_cancel,
    ]
}
