//! What the person prefers, as it is typed.

use fediaccounts_protocol::manage::Preferences;
use serde::Serialize;

use super::columns;

/// Each under the name that changes it.
pub(crate) fn settings(preferences: Preferences) -> String {
    let switch = |on| if on { "on" } else { "off" }.to_owned();
    let language = preferences.language.map_or_else(|| "system".to_owned(), |language| name(&language));
    let rows = [
        ("language", language),
        ("theme", name(&preferences.theme)),
        ("tray", switch(preferences.tray)),
        ("notices.accounts", switch(preferences.notices.accounts)),
        ("notices.apps", switch(preferences.notices.apps)),
        ("start-at-login", switch(preferences.start_at_login)),
    ];
    columns(&rows.map(|(name, value)| (name.to_owned(), value)))
}

/// As the wire calls it.
fn name(value: &impl Serialize) -> String {
    let named = serde_json::to_value(value).ok();
    named.as_ref().and_then(|name| name.as_str()).unwrap_or_default().to_owned()
}
