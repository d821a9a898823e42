//! `settings.json` of mstdn, the command line of go-mastodon: one login each, with a file for each profile.

use std::path::{Path, PathBuf};

use fediaccounts_protocol::Typed;
use serde::Deserialize;
use serde_json::Value;

use super::keepers::{Login, handle, json};

const TOKEN: &str = "AccessToken";

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Settings {
    server: String,
    #[serde(rename = "ClientID")]
    client_id: Option<String>,
    client_secret: Option<Typed>,
    access_token: Typed,
}

/// `settings.json`, and `settings-NAME.json` for each profile.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let is_one = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let rest = name.strip_prefix("settings").and_then(|rest| rest.strip_suffix(".json"));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    let mut found: Vec<_> = entries.map(|entry| entry.path()).filter(is_one).collect();
    found.sort();
    found
}

pub(super) fn read(text: &str) -> Option<Vec<Login>> {
    let Settings { server, client_id, client_secret, access_token } = serde_json::from_str(text).ok()?;
    Some(vec![Login { who: handle("", &server), origin: server, access_token, client_id, client_secret }])
}

/// Without a token it asks who you are; where, it remembers.
pub(super) fn without(text: &str, token: &Typed) -> Option<String> {
    let mut settings: Value = serde_json::from_str(text).ok()?;
    let kept = settings.get_mut(TOKEN)?;
    if kept.as_str() != Some(&token.0) {
        return None;
    }
    *kept = Value::String(String::new());
    json(&settings, b"  ")
}
