//! `config.json` of toot 0.x: apps by instance, users by `user@instance`.

use std::collections::BTreeMap;

use fediaccounts_protocol::Typed;
use serde::Deserialize;
use serde_json::Value;

use super::keepers::{Login, handle, json};

#[derive(Deserialize)]
struct Config {
    apps: BTreeMap<String, App>,
    users: BTreeMap<String, User>,
}

#[derive(Deserialize)]
struct App {
    base_url: Option<String>,
    client_id: String,
    client_secret: Typed,
}

#[derive(Deserialize)]
struct User {
    instance: String,
    username: String,
    access_token: Typed,
}

pub(super) fn read(text: &str) -> Option<Vec<Login>> {
    let Config { apps, users } = serde_json::from_str(text).ok()?;
    let login = |user: User| {
        let app = apps.get(&user.instance);
        // Versions before 0.2x knew the name of the server alone.
        let origin = app.and_then(|app| app.base_url.clone());
        Login {
            who: handle(&user.username, &user.instance),
            origin: origin.unwrap_or_else(|| format!("https://{}", user.instance)),
            access_token: user.access_token,
            client_id: app.map(|app| app.client_id.clone()),
            client_secret: app.map(|app| app.client_secret.clone()),
        }
    };
    Some(users.into_values().map(login).collect())
}

/// An app that no user needs any more goes too.
pub(super) fn without(text: &str, token: &Typed) -> Option<String> {
    let mut config: Value = serde_json::from_str(text).ok()?;
    let users = config.get_mut("users")?.as_object_mut()?;
    let has_it = |user: &Value| user.get("access_token").and_then(Value::as_str) == Some(&token.0);
    let name = users.iter().find(|(_, user)| has_it(user)).map(|(name, _)| name.clone())?;
    let gone = users.remove(&name)?;
    let instance = gone.get("instance").and_then(Value::as_str).unwrap_or_default();
    let is_needed = users.values().any(|user| user.get("instance").and_then(Value::as_str) == Some(instance));
    if !is_needed && let Some(apps) = config.get_mut("apps").and_then(Value::as_object_mut) {
        apps.remove(instance);
    }
    if config.get("active_user").and_then(Value::as_str) == Some(&name) {
        config["active_user"] = Value::Null;
    }
    json(&config, b" ")
}
