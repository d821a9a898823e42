//! Which language is spoken.

use fediaccounts_core::Language;
use fediaccounts_protocol::manage;

/// That of the desktop, as the environment says it (gettext, "The LANGUAGE variable"), or English.
#[expect(clippy::disallowed_methods, reason = "the desktop says so by its environment")]
pub(crate) fn of_desktop() -> Language {
    of(|name| std::env::var(name).ok())
}

fn of(variable: impl Fn(&str) -> Option<String>) -> Language {
    let said = |name: &str| variable(name).filter(|value| !value.is_empty());
    let Some(locale) = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(said) else {
        return Language::En;
    };
    if matches!(locale.split('.').next(), Some("C" | "POSIX")) {
        return Language::En;
    }
    let list = said("LANGUAGE").unwrap_or_default();
    let mut wanted = list.split(':').chain([locale.as_str()]);
    wanted.find_map(of_locale).unwrap_or(Language::En)
}

/// `de`, `de_DE.UTF-8`, `pt-BR`.
fn of_locale(locale: &str) -> Option<Language> {
    let language = locale.split(['_', '-', '.', '@']).next()?;
    Language::of_tag(&language.to_ascii_lowercase())
}

/// The same language as on the wire.
pub(super) fn preferred(language: manage::Language) -> Language {
    match language {
        manage::Language::En => Language::En,
        manage::Language::De => Language::De,
        manage::Language::Fr => Language::Fr,
        manage::Language::Es => Language::Es,
        manage::Language::Pt => Language::Pt,
        manage::Language::It => Language::It,
        manage::Language::Nl => Language::Nl,
        manage::Language::Pl => Language::Pl,
        manage::Language::Ja => Language::Ja,
        manage::Language::Zh => Language::Zh,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desktop_says_its_language_in_many_ways() {
        let cases: [(&[(&str, &str)], Language); 13] = [
            (&[], Language::En),
            (&[("LANG", "de_DE.UTF-8")], Language::De),
            (&[("LANG", "de_DE.UTF-8"), ("LC_MESSAGES", "fr_FR")], Language::Fr),
            (&[("LANG", "de_DE.UTF-8"), ("LC_MESSAGES", "")], Language::De),
            (&[("LANG", "de_DE"), ("LC_ALL", "pt_BR.UTF-8"), ("LC_MESSAGES", "it")], Language::Pt),
            (&[("LANG", "de_DE"), ("LANGUAGE", "sv:nl:de")], Language::Nl),
            (&[("LANG", "de_DE"), ("LANGUAGE", "sv")], Language::De),
            (&[("LANG", "C.UTF-8"), ("LANGUAGE", "de")], Language::En),
            (&[("LC_ALL", "POSIX"), ("LANG", "de_DE")], Language::En),
            (&[("LANGUAGE", "de")], Language::En),
            (&[("LANG", "ca_ES@valencia")], Language::En),
            (&[("LANG", "JA_jp.eucJP")], Language::Ja),
            (&[("LANG", "../../de")], Language::En),
        ];
        for (environment, language) in cases {
            let variable = |wanted: &str| {
                let found = environment.iter().find(|(name, _)| *name == wanted);
                found.map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(of(variable), language, "{environment:?}");
        }
    }
}
