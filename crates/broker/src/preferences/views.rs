//! The same preferences as they are kept, and as they are on the wire.

use fediaccounts_core::{Language, Notices, Preferences, Theme};
use fediaccounts_protocol::manage;

pub(super) fn shown(kept: Preferences, start_at_login: bool) -> manage::Preferences {
    let Notices { accounts, apps } = kept.notices;
    manage::Preferences {
        language: kept.language.map(language),
        theme: match kept.theme {
            Theme::System => manage::Theme::System,
            Theme::Light => manage::Theme::Light,
            Theme::Dark => manage::Theme::Dark,
        },
        tray: kept.tray,
        notices: manage::Notices { accounts, apps },
        start_at_login,
    }
}

/// What is remembered beside it stays.
pub(super) fn kept(wanted: manage::Preferences, before: Preferences) -> Preferences {
    let manage::Notices { accounts, apps } = wanted.notices;
    Preferences {
        language: wanted.language.and_then(kept_language),
        theme: match wanted.theme {
            manage::Theme::System => Theme::System,
            manage::Theme::Light => Theme::Light,
            manage::Theme::Dark => Theme::Dark,
        },
        tray: wanted.tray,
        notices: Notices { accounts, apps },
        ..before
    }
}

fn language(kept: Language) -> manage::Language {
    match kept {
        Language::En => manage::Language::En,
        Language::De => manage::Language::De,
        Language::Fr => manage::Language::Fr,
        Language::Es => manage::Language::Es,
        Language::Pt => manage::Language::Pt,
        Language::It => manage::Language::It,
        Language::Nl => manage::Language::Nl,
        Language::Pl => manage::Language::Pl,
        Language::Ja => manage::Language::Ja,
        Language::Zh => manage::Language::Zh,
    }
}

fn kept_language(wanted: manage::Language) -> Option<Language> {
    Language::ALL.into_iter().find(|kept| language(*kept) == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_kept_under_its_tag_on_the_wire() {
        for kept in Language::ALL {
            let shown = language(kept);
            assert_eq!(serde_json::to_value(shown).unwrap(), kept.tag());
            assert_eq!(kept_language(shown), Some(kept));
        }
    }
}
