//! What the person prefers. None of it is secret, and all of it counts while accounts are locked too.

use serde::{Deserialize, Serialize};

/// What the person prefers. A field that is missing is as in [`Preferences::default`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Preferences {
    /// The language of windows, tray and notices; the desktop's if there is none.
    pub language: Option<Language>,
    /// Whether windows are light or dark.
    pub theme: Theme,
    /// Whether there is an icon in the tray, where the desktop has one.
    pub tray: bool,
    /// What notices say.
    pub notices: Notices,
    /// Whether the agent starts when the person logs in: what the desktop was told, not a wish.
    pub start_at_login: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::System,
            tray: true,
            notices: Notices::default(),
            start_at_login: false,
        }
    }
}

/// What notices of the desktop say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Notices {
    /// That an account needs the person.
    pub accounts: bool,
    /// That an app asks while no window is open.
    pub apps: bool,
}

impl Default for Notices {
    fn default() -> Self {
        Self { accounts: true, apps: true }
    }
}

/// The languages there are (BCP 47).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Portuguese.
    Pt,
    /// Italian.
    It,
    /// Dutch.
    Nl,
    /// Polish.
    Pl,
    /// Japanese.
    Ja,
    /// Chinese, in simplified characters.
    Zh,
}

/// Whether windows are light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Theme {
    /// As the desktop is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What the person prefers, and what the desktop was told, looked at now. Answered while accounts are locked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetPreferences {}

/// Sets all of what the person prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetPreferences {
    /// From now on.
    pub preferences: Preferences,
}
