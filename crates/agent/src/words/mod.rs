//! What the desktop is told, in the person's language. The messages are Fluent files in `locales`, in the program;
//! the chosen one alone is read.

mod language;

use std::sync::{Arc, Mutex, PoisonError};

use fediaccounts_core::Language;
use fediaccounts_protocol::manage;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub(crate) use self::language::of_desktop;

/// Every language that there are messages in. The others speak English until there are.
const MESSAGES: [(Language, &str); 10] = [
    (Language::En, include_str!("../../locales/en.ftl")),
    (Language::De, include_str!("../../locales/de.ftl")),
    (Language::Fr, include_str!("../../locales/fr.ftl")),
    (Language::Es, include_str!("../../locales/es.ftl")),
    (Language::Pt, include_str!("../../locales/pt.ftl")),
    (Language::It, include_str!("../../locales/it.ftl")),
    (Language::Nl, include_str!("../../locales/nl.ftl")),
    (Language::Pl, include_str!("../../locales/pl.ftl")),
    (Language::Ja, include_str!("../../locales/ja.ftl")),
    (Language::Zh, include_str!("../../locales/zh.ftl")),
];

/// The messages of one language.
pub(crate) struct Words(FluentBundle<FluentResource>);

impl Words {
    /// Of a language, or English.
    pub(crate) fn of(language: Language) -> Self {
        let found = MESSAGES.into_iter().find(|(known, _)| *known == language);
        let (language, text) = found.unwrap_or(MESSAGES[0]);
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Names that need it are isolated by who hands them over; numbers never do.
        bundle.set_use_isolating(false);
        // Which messages are missing or wrong is a test's business: those that are right are kept.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self(bundle)
    }

    /// A message without variables.
    pub(crate) fn say(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A message about a number.
    pub(crate) fn count(&self, key: &str, count: usize) -> String {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.format(key, Some(&FluentArgs::from_iter([("count", FluentValue::from(count))])))
    }

    /// A message with a name of somebody else in it: a name that turns the direction of writing stays among itself.
    pub(crate) fn name(&self, key: &str, variable: &str, name: &str) -> String {
        let name = if name.is_ascii() { name.to_owned() } else { format!("\u{2068}{name}\u{2069}") };
        self.format(key, Some(&FluentArgs::from_iter([(variable, FluentValue::from(name))])))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let pattern = self.0.get_message(key).and_then(|message| message.value());
        let said = pattern.map(|pattern| self.0.format_pattern(pattern, args, &mut vec![]).into_owned());
        said.unwrap_or_else(|| key.to_owned())
    }
}

/// The language that is spoken now, and its messages. Clones are the same one.
#[derive(Clone)]
pub(crate) struct Spoken(Arc<Mutex<(Language, Arc<Words>)>>);

impl Spoken {
    /// The desktop's, at first.
    pub(crate) fn new() -> Self {
        let language = of_desktop();
        Self(Arc::new(Mutex::new((language, Arc::new(Words::of(language))))))
    }

    /// From now on what the person prefers, or the desktop's.
    pub(crate) fn speak(&self, preferred: Option<manage::Language>) {
        let wanted = preferred.map_or_else(of_desktop, language::preferred);
        let mut spoken = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if spoken.0 != wanted {
            *spoken = (wanted, Arc::new(Words::of(wanted)));
        }
    }

    /// Its messages.
    pub(crate) fn words(&self) -> Arc<Words> {
        Arc::clone(&self.0.lock().unwrap_or_else(PoisonError::into_inner).1)
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
