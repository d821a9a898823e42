//! The file as it is written, and what is believed of one.

use fediaccounts_core::{Language, Notices, Preferences, Theme};
use serde::{Deserialize, Serialize};

use crate::StoreError;

/// As it stands in the file. What is missing was never chosen; what nobody knows makes the file another's.
#[derive(Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    language: Option<String>,
    theme: String,
    tray: bool,
    notices: WrittenNotices,
    told_of_closing: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WrittenNotices {
    accounts: bool,
    apps: bool,
}

impl Default for Written {
    fn default() -> Self {
        Self::from(&Preferences::default())
    }
}

impl Default for WrittenNotices {
    fn default() -> Self {
        Self::from(Notices::default())
    }
}

impl From<Notices> for WrittenNotices {
    fn from(Notices { accounts, apps }: Notices) -> Self {
        Self { accounts, apps }
    }
}

impl From<&Preferences> for Written {
    fn from(preferences: &Preferences) -> Self {
        Self {
            language: preferences.language.map(|language| language.tag().to_owned()),
            theme: theme_name(preferences.theme).to_owned(),
            tray: preferences.tray,
            notices: preferences.notices.into(),
            told_of_closing: preferences.told_of_closing,
        }
    }
}

/// Reads the bytes of a file.
pub(crate) fn parse(bytes: &[u8]) -> Result<Preferences, StoreError> {
    // There is no list in it, and a list would be taken for the fields in their order.
    if bytes.contains(&b'[') {
        return Err(StoreError::Malformed);
    }
    // The parser's own words may quote a value.
    let written: Written = serde_json::from_slice(bytes).map_err(|_| StoreError::Malformed)?;
    let language = written.language.as_deref();
    Ok(Preferences {
        language: language.map(|tag| Language::of_tag(tag).ok_or(StoreError::Malformed)).transpose()?,
        theme: theme(&written.theme)?,
        tray: written.tray,
        notices: Notices { accounts: written.notices.accounts, apps: written.notices.apps },
        told_of_closing: written.told_of_closing,
    })
}

/// The bytes of a file.
pub(crate) fn to_bytes(preferences: Preferences) -> Result<Vec<u8>, StoreError> {
    let written = serde_json::to_vec_pretty(&Written::from(&preferences));
    let mut bytes = written.map_err(|_| StoreError::Malformed)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

fn theme(name: &str) -> Result<Theme, StoreError> {
    match name {
        "system" => Ok(Theme::System),
        "light" => Ok(Theme::Light),
        "dark" => Ok(Theme::Dark),
        _ => Err(StoreError::Malformed),
    }
}
