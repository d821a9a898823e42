//! What the person prefers.

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{GetPreferences, Preferences, SetPreferences};

use crate::args::{Setting, Settings, SettingsCommand, Switch};
use crate::messages;
use crate::output::{self, Output};
use crate::trouble::Trouble;

/// Changes what was named, and says how all of it is now.
pub(crate) fn settings(agent: &mut Connection, settings: &Settings, output: Output) -> Result<u8, Trouble> {
    if let Some(SettingsCommand::Set(setting)) = &settings.command {
        let mut preferences = agent.request(&GetPreferences {})?;
        put(&mut preferences, setting);
        agent.request(&SetPreferences { preferences })?;
    }
    let preferences = agent.request(&GetPreferences {})?;
    output.answer(&preferences, |shown| messages::settings(*shown));
    Ok(output::DONE)
}

fn put(preferences: &mut Preferences, setting: &Setting) {
    match setting {
        Setting::Language { value } => preferences.language = value.0,
        Setting::Theme { value } => preferences.theme = *value,
        Setting::Tray { value } => preferences.tray = *value == Switch::On,
        Setting::NoticesAccounts { value } => preferences.notices.accounts = *value == Switch::On,
        Setting::NoticesApps { value } => preferences.notices.apps = *value == Switch::On,
        Setting::StartAtLogin { value } => preferences.start_at_login = *value == Switch::On,
    }
}
