//! Which window may call which command: the whole table, asked of Tauri itself.

use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// Every command, and the window that has it.
const TABLE: &[(&str, &str)] = &[
    ("watch", "main"),
    ("check", "main"),
    ("sign_out", "main"),
    ("sign_out_all", "main"),
    ("remove", "main"),
    ("set_look", "main"),
    ("activity", "main"),
    ("activity_clear", "main"),
    ("activity_export", "main"),
    ("withdraw", "main"),
    ("withdraw_all", "main"),
    ("sessions", "main"),
    ("session_end", "main"),
    ("sessions_page", "main"),
    ("read_address", "main"),
    ("preview", "main"),
    ("sign_in_begin", "main"),
    ("sign_in_another_way", "main"),
    ("sign_in_open", "main"),
    ("sign_in_copy_link", "main"),
    ("sign_in_keep", "main"),
    ("sign_in_cancel", "main"),
    ("lock", "main"),
    ("unlock", "main"),
    ("set_lock_rule", "main"),
    ("set_preferences", "main"),
    ("storage", "main"),
    ("make_backup", "main"),
    ("diagnose", "main"),
    ("copy_report", "main"),
    ("about", "main"),
    ("homepage", "main"),
    ("backups", "main"),
    ("restore", "main"),
    ("start_anew", "main"),
    ("open_secret", "main"),
    ("move_in", "main"),
    ("await_later", "main"),
    ("forget_awaited", "main"),
    ("consent_follow", "consent"),
    ("consent_answer", "consent"),
    ("consent_open", "consent"),
    ("consent_end", "consent"),
    ("secret_purpose", "secret"),
    ("secret_follow", "secret"),
    ("secret_submit", "secret"),
    ("secret_cancel", "secret"),
];

/// What Tauri and its plugins would have, and nobody may call.
const NEVER: &[&str] = &[
    "plugin:event|listen",
    "plugin:event|emit",
    "plugin:window|close",
    "plugin:webview|create_webview_window",
    "plugin:webview|internal_toggle_devtools",
    "plugin:path|resolve_directory",
    "plugin:resources|close",
    "plugin:app|version",
    "plugin:deep-link|get_current",
    "plugin:opener|open_url",
    "plugin:shell|execute",
    "no_such_command",
];

const WINDOWS: [&str; 4] = ["main", "consent", "secret", "other"];

fn ask(window: &WebviewWindow<MockRuntime>, command: &str, url: &str) -> Result<InvokeResponseBody, String> {
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: url.parse().unwrap(),
        body: InvokeBody::default(),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.into(),
    };
    get_ipc_response(window, request).map_err(|error| error.to_string())
}

#[test]
fn every_command_is_for_one_window_and_every_other_is_refused() {
    // Whatever passes the capabilities is answered: nothing is done here.
    let app = mock_builder()
        .invoke_handler(|invoke| {
            invoke.resolver.resolve(());
            true
        })
        .build(tauri::generate_context!(test = true))
        .unwrap();
    for label in WINDOWS {
        let window =
            WebviewWindowBuilder::new(&app, label, WebviewUrl::App("index.html".into())).build().unwrap();
        for (command, holder) in TABLE {
            let answered = ask(&window, command, "tauri://localhost");
            assert_eq!(answered.is_ok(), *holder == label, "T175-UI: {command} from {label}: {answered:?}");
            let remote = ask(&window, command, "https://evil.example");
            assert!(remote.is_err(), "T177-UI: {command} from a page of somebody else in {label}");
        }
        for command in NEVER {
            assert!(ask(&window, command, "tauri://localhost").is_err(), "T175-UI: {command} from {label}");
        }
    }
}

#[test]
fn the_table_has_every_command_that_is_built() {
    let built = include_str!("../build.rs");
    let (_, list) = built.split_once("COMMANDS: &[&str] = &[").unwrap();
    let (list, _) = list.split_once("];").unwrap();
    let listed: Vec<_> = list.split('"').skip(1).step_by(2).collect();
    let table: Vec<_> = TABLE.iter().map(|(command, _)| *command).collect();
    assert_eq!(listed, table, "T175-UI");
}
