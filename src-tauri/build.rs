//! Lists the commands, so that each of them is checked against the capabilities.

const COMMANDS: &[&str] = &[
    "watch",
    "check",
    "sign_out",
    "sign_out_all",
    "remove",
    "set_look",
    "activity",
    "activity_clear",
    "activity_export",
    "withdraw",
    "withdraw_all",
    "sessions",
    "session_end",
    "sessions_page",
    "read_address",
    "preview",
    "sign_in_begin",
    "sign_in_another_way",
    "sign_in_open",
    "sign_in_copy_link",
    "sign_in_keep",
    "sign_in_cancel",
    "lock",
    "unlock",
    "set_lock_rule",
    "set_preferences",
    "backups",
    "restore",
    "start_anew",
    "open_secret",
    "move_in",
    "await_later",
    "forget_awaited",
    "consent_follow",
    "consent_answer",
    "consent_open",
    "consent_end",
    "secret_purpose",
    "secret_follow",
    "secret_submit",
    "secret_cancel",
];

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    tauri_build::try_build(attributes).expect("the Tauri configuration is valid");
}
