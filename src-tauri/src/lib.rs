//! The window. It asks the agent for everything, like the command line; no token ever comes here.

mod args;
mod clipboard;
mod commands;
mod handover;
mod scheme;
mod watch;
mod window;

use std::process::ExitCode;

use fediaccounts_client::Place;

use crate::args::Args;
use crate::handover::Next;

/// The name this process gives itself at the agent.
const NAME: &str = "fediaccounts-window";

/// Hands a redirect over, if one came, and shows the window if none is open.
pub fn main() -> ExitCode {
    fediaccounts_client::forbid_core_files();
    let Some(args) = Args::parse(std::env::args_os().skip(1)) else { return args::usage() };
    let place = match Place::find(args.profile.as_deref()) {
        Ok(place) => place,
        Err(failure) => return handover::complain(&failure),
    };
    match handover::before_the_window(&place, args.redirect.as_deref()) {
        Next::Done => ExitCode::SUCCESS,
        Next::Window => run(place),
    }
}

fn run(place: Place) -> ExitCode {
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_deep_link::init())
        .manage(place)
        .manage(watch::Turn::default())
        .manage(clipboard::Shelf::default())
        .invoke_handler(tauri::generate_handler![
            commands::watch,
            commands::read_address,
            commands::preview,
            commands::sign_in_begin,
            commands::sign_in_open,
            commands::sign_in_copy_link,
            commands::sign_in_keep,
            commands::sign_in_cancel,
            commands::check,
            commands::sign_out,
        ])
        .setup(|app| {
            scheme::register(app.handle());
            window::open(app.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(|_, _| {})).unwrap_or(1)),
        Err(error) => {
            args::print_error(&format!("fediaccounts-window: the window could not be opened: {error}"));
            ExitCode::FAILURE
        }
    }
}
