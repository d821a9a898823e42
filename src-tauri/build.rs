//! Lists the commands, so that each of them is checked against the capabilities.

const COMMANDS: &[&str] = &[
    "watch",
    "read_address",
    "preview",
    "sign_in_begin",
    "sign_in_open",
    "sign_in_copy_link",
    "sign_in_keep",
    "sign_in_cancel",
    "check",
    "sign_out",
];

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    tauri_build::try_build(attributes).expect("the Tauri configuration is valid");
}
