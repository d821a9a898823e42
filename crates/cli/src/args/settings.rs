//! What can be typed about what the person prefers.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use fediaccounts_protocol::manage::{Language, Theme};
use serde::de::DeserializeOwned;

use super::Switch;

/// As the desktop has it.
const SYSTEM: &str = "system";
const LANGUAGES: [&str; 11] = [SYSTEM, "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh"];
const THEMES: [&str; 3] = [SYSTEM, "light", "dark"];

#[derive(Debug, Parser)]
pub(crate) struct Settings {
    #[command(subcommand)]
    pub(crate) command: Option<SettingsCommand>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SettingsCommand {
    /// Change one of them
    #[command(subcommand)]
    Set(Setting),
}

#[derive(Debug, Subcommand)]
pub(crate) enum Setting {
    /// The language of windows, tray and notices; system: that of your desktop
    Language {
        /// Which
        #[arg(value_parser = PossibleValuesParser::new(LANGUAGES).map(|tag| Chosen(named(&tag))))]
        value: Chosen,
    },
    /// Whether windows are light or dark; system: as your desktop is
    Theme {
        /// Which
        #[arg(value_parser = PossibleValuesParser::new(THEMES).map(|name| named(&name).unwrap_or(Theme::System)))]
        value: Theme,
    },
    /// An icon in the tray, where your desktop has one
    Tray {
        /// On or off
        #[arg(value_enum)]
        value: Switch,
    },
    /// A notice when an account needs you
    #[command(name = "notices.accounts")]
    NoticesAccounts {
        /// On or off
        #[arg(value_enum)]
        value: Switch,
    },
    /// A notice when a program asks while no window is open
    #[command(name = "notices.apps")]
    NoticesApps {
        /// On or off
        #[arg(value_enum)]
        value: Switch,
    },
    /// Start when you log in
    StartAtLogin {
        /// On or off
        #[arg(value_enum)]
        value: Switch,
    },
}

/// A language, or that of the desktop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Chosen(pub(crate) Option<Language>);

/// What the wire calls so.
fn named<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(name.into()).ok()
}
