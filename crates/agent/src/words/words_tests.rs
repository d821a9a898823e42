use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use super::*;

/// All that may ask for a message.
const SOURCES: [&str; 2] = [include_str!("../notices.rs"), include_str!("../tray/face.rs")];

/// What is known of a message: the variables it names, and of each the forms that it tells apart.
type Known = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

fn known(text: &str) -> Known {
    let resource = parse(text).expect("a file of messages can be read");
    let mut known = Known::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut variables = BTreeMap::new();
        collect(message.value.as_ref().expect("a message says something"), &mut variables);
        assert!(message.attributes.is_empty(), "{}", message.id.name);
        let before = known.insert(message.id.name.to_owned(), variables);
        assert!(before.is_none(), "{} stands twice", message.id.name);
    }
    known
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeMap<String, BTreeSet<String>>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                variables.entry(id.name.to_owned()).or_default();
            }
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                for variant in variants {
                    let fluent_syntax::ast::VariantKey::Identifier { name } = &variant.key else {
                        panic!("forms have names")
                    };
                    variables.entry(id.name.to_owned()).or_default().insert((*name).to_owned());
                    collect(&variant.value, variables);
                }
            }
            other => panic!("messages are simple: {other:?}"),
        }
    }
}

/// The forms that the plural of a language has for whole numbers (CLDR), and those it has besides: for millions,
/// for fractions.
fn forms(language: Language) -> (&'static [&'static str], &'static [&'static str]) {
    match language {
        Language::En | Language::De | Language::Nl => (&["one", "other"], &[]),
        Language::Fr | Language::Es | Language::Pt | Language::It => (&["one", "other"], &["many"]),
        Language::Pl => (&["few", "many", "one"], &["other"]),
        Language::Ja | Language::Zh => (&[], &["other"]),
    }
}

fn is_plural_of(language: Language, found: &BTreeSet<String>) -> bool {
    let (needed, allowed) = forms(language);
    needed.iter().all(|form| found.contains(*form))
        && found.iter().all(|form| needed.contains(&form.as_str()) || allowed.contains(&form.as_str()))
}

#[test]
fn every_file_is_a_language_of_the_program() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let entries = std::fs::read_dir(folder).expect("the folder of messages").map(|entry| {
        let name = entry.expect("an entry").file_name().into_string().expect("a name");
        name.strip_suffix(".ftl").expect("nothing else").to_owned()
    });
    let files: BTreeSet<_> = entries.collect();
    let known: BTreeSet<_> = MESSAGES.iter().map(|(language, _)| language.tag().to_owned()).collect();
    assert_eq!(files, known);
}

#[test]
fn every_language_says_the_same_about_the_same() {
    let english = known(MESSAGES[0].1);
    for (language, text) in MESSAGES {
        let known = known(text);
        assert!(known.keys().eq(english.keys()), "{language:?}: a message is missing, or too many");
        for (key, variables) in &known {
            let wanted = english.get(key).expect("the same messages");
            assert!(variables.keys().eq(wanted.keys()), "{language:?} {key}: other variables");
            for (variable, found) in variables {
                let is_plural = wanted.get(variable).is_some_and(|forms| !forms.is_empty());
                let is_right = if is_plural { is_plural_of(language, found) } else { found.is_empty() };
                assert!(is_right, "{language:?} {key}: {found:?}");
            }
        }
    }
}

#[test]
fn every_message_is_asked_for_and_every_one_that_is_asked_for_is_there() {
    let known = known(MESSAGES[0].1);
    let asked = |key: &String| SOURCES.iter().any(|source| source.contains(&format!("\"{key}\"")));
    let unused: Vec<_> = known.keys().filter(|key| !asked(key)).collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
    for source in SOURCES {
        for word in source.split('"').skip(1).step_by(2) {
            let is_key = ["tray", "menu", "notice"].iter().any(|area| {
                word.strip_prefix(area).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
            });
            assert!(!is_key || known.contains_key(word), "there is no {word}");
        }
    }
}

#[test]
fn numbers_have_the_form_of_their_language() {
    let english = Words::of(Language::En);
    for (count, said) in
        [(0, "0 accounts need you"), (1, "One account needs you"), (5, "5 accounts need you")]
    {
        assert_eq!(english.count("trayAttention", count), said);
    }
    assert_eq!(Words::of(Language::De).count("trayAttention", 1), "Ein Konto braucht dich");
    assert_eq!(english.count("trayAttention", usize::MAX), "4294967295 accounts need you");
}

#[test]
fn a_name_of_somebody_else_stays_among_itself() {
    let words = Words::of(Language::En);
    assert_eq!(words.name("menuSignIn", "account", "@ana@a.example"), "@ana@a.example: sign in again");
    let hebrew = words.name("menuSignIn", "account", "@\u{5d0}@a.example");
    assert_eq!(hebrew, "\u{2068}@\u{5d0}@a.example\u{2069}: sign in again");
    assert_eq!(words.name("menuSignIn", "account", "{ $count }"), "{ $count }: sign in again");
}

#[test]
fn what_is_preferred_comes_before_the_desktop() {
    let spoken = Spoken::new();
    spoken.speak(Some(manage::Language::De));
    assert_eq!(spoken.words().say("menuQuit"), "Beenden");
    spoken.speak(Some(manage::Language::En));
    assert_eq!(spoken.words().say("menuQuit"), "Quit");
    // There are no messages in it yet, or there are; either way it speaks.
    spoken.speak(Some(manage::Language::Ja));
    assert_ne!(spoken.words().say("menuQuit"), "menuQuit");
}
