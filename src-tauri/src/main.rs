//! `fediaccounts-window`: draws, and holds no secret.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    fediaccounts_window::main()
}
