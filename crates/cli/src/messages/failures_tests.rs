use std::collections::HashMap;

use fediaccounts_protocol::Code;

use super::super::sentences::ROOMS;
use super::*;

/// The codes and remedies of the wire, as they are written for the front end: the lists that cannot be
/// forgotten when one is added.
const CODES: &str = include_str!("../../../../ui/src/backend/types/Code.ts");
const REMEDIES: &str = include_str!("../../../../ui/src/backend/types/Remedy.ts");

fn quoted(text: &str) -> impl Iterator<Item = &str> {
    let definition = text.split_once("export type").expect("a type is defined").1;
    definition.split('"').skip(1).step_by(2)
}

#[test]
fn every_code_has_words_of_its_own() {
    let mut said: HashMap<&str, Code> = HashMap::new();
    for name in quoted(CODES) {
        let code: Code = serde_json::from_value(name.into()).unwrap();
        let (what, todo) = sentences(code).unwrap_or_else(|| panic!("{name} has no words"));
        for sentence in [what, todo] {
            assert!(sentence.ends_with(['.', '?']), "{name}: {sentence}");
        }
        let former = said.insert(what, code);
        let locked_twice = former.is_some_and(|former| former == Code::Locked && code == Code::AppLocked);
        assert!(former.is_none() || locked_twice, "{name} says the same as {former:?}");
    }
    assert!(said.len() > 60, "the list of codes was read");
}

#[test]
fn every_code_is_in_one_room_alone() {
    for name in quoted(CODES) {
        let code: Code = serde_json::from_value(name.into()).unwrap();
        assert_eq!(ROOMS.iter().filter(|room| room(code).is_some()).count(), 1, "{name}");
    }
}

#[test]
fn every_remedy_is_known_here() {
    // What the code alone says is enough for these.
    let by_code = ["start_again", "sign_in_again", "unlock_keyring", "install_keyring", "none"];
    let kinds: Vec<&str> = quoted(REMEDIES).filter(|word| *word != "kind").collect();
    assert!(kinds.len() > 8, "the list of remedies was read");
    for kind in kinds {
        let json = serde_json::json!({ "kind": kind, "text": "a.example", "after": 300 });
        let remedy: Remedy = serde_json::from_value(json).unwrap();
        assert_eq!(offered(&remedy).is_none(), by_code.contains(&kind), "{kind}");
    }
}

#[test]
fn the_remedy_says_more_than_the_code() {
    let (what, todo) = failure(&Failure::new(Code::KeyringAbsent).remedy(Remedy::ChoosePassphrase));
    assert_eq!(what, "There is no keyring to keep the accounts safe.");
    assert!(todo.starts_with("Choose a passphrase with `fediaccounts passphrase set`"), "T104-ST: {todo}");

    let slow = Failure::new(Code::TooManyRegistrations).remedy(Remedy::Retry { after: Some(300) });
    assert_eq!(failure(&slow).1, "Try again in 5 minutes.");
    let typo = Failure::new(Code::AddressSpace).remedy(Remedy::Use { text: "a.example".into() });
    assert_eq!(failure(&typo).1, "Did you mean a.example?");
}

#[test]
fn the_detail_stands_behind_the_sentence() {
    let (what, _) = failure(&Failure::new(Code::SchemeTaken).detail("other.desktop"));
    assert_eq!(what, "Another program opens the links of FediAccounts. (other.desktop)");
}
