//! The person's language, for a server that writes to them.

/// As BCP 47 writes it: `de-AT`. English where nothing usable is said.
#[expect(clippy::disallowed_methods, reason = "the language is named by the environment")]
pub(super) fn language() -> String {
    let named = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(named);
    tag(&named.unwrap_or_default()).unwrap_or_else(|| "en".into())
}

/// `de_AT.UTF-8@euro` is `de-AT`; `C` is no language.
fn tag(locale: &str) -> Option<String> {
    let name = locale.split(['.', '@']).next()?;
    let is_tag = name.len() >= 2 && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    (is_tag && name != "POSIX").then(|| name.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_is_told_as_a_language() {
        for (locale, language) in [
            ("de_AT.UTF-8@euro", Some("de-AT")),
            ("pt_BR", Some("pt-BR")),
            ("en", Some("en")),
            ("C", None),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("", None),
            ("d\u{e9}", None),
        ] {
            assert_eq!(tag(locale).as_deref(), language, "{locale}");
        }
    }
}
