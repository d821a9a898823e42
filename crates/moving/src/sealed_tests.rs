use super::*;
use crate::document::tests::{ana, list};

const PASSPHRASE: &str = "correct horse battery";
/// What a guess costs in tests that are about something else.
const LITTLE: u8 = 4;

fn sealed() -> Vec<u8> {
    seal_with(&list(), PASSPHRASE, LITTLE).unwrap()
}

/// A file with anything in it, under our passphrase.
fn around(content: &[u8], work: u8) -> Vec<u8> {
    let mut recipient = scrypt::Recipient::new(secret(PASSPHRASE));
    recipient.set_work_factor(work);
    write(content, &recipient).unwrap()
}

#[test]
fn a_file_is_opened_by_its_passphrase_and_by_no_other() {
    let file = seal(&list(), PASSPHRASE).unwrap();
    assert_eq!(open(&file, PASSPHRASE), Ok(list()));
    for wrong in ["", "correct horse batterx", "Correct horse battery", "correct horse battery "] {
        assert_eq!(open(&sealed(), wrong), Err(OpenError::WrongPassphrase), "T114-ST {wrong:?}");
    }
}

#[test]
fn nothing_of_the_list_can_be_read_in_the_file() {
    let file = sealed();
    for part in ["social.example", "ana", "Work", "fediaccounts", "mastodon"] {
        let found = file.windows(part.len()).any(|window| window == part.as_bytes());
        assert!(!found, "T114-ST {part}");
    }
    assert_ne!(sealed(), file, "no two files are the same");
}

#[test]
fn a_file_is_what_age_says_one_is() {
    let file = seal(&list(), PASSPHRASE).unwrap();
    let header: Vec<_> = file.split(|byte| *byte == b'\n').take(2).collect();
    assert_eq!(header[0], b"age-encryption.org/v1", "T114-ST");
    let recipient = String::from_utf8(header[1].to_vec()).unwrap();
    let words: Vec<_> = recipient.split(' ').collect();
    assert!(matches!(words[..], ["->", "scrypt", _, "17"]), "T114-ST {recipient}");
}

#[test]
fn a_file_that_was_cut_off_or_changed_is_refused_whole() {
    let file = sealed();
    for length in 0..file.len() {
        let opened = open(&file[..length], PASSPHRASE);
        let refused = matches!(opened, Err(OpenError::Damaged | OpenError::Foreign));
        assert!(refused, "T114-ST cut off at {length}: {opened:?}");
    }
    for at in (0..file.len()).step_by(3) {
        let mut bent = file.clone();
        bent[at] ^= 1;
        // A bent digit may ask for more work than anybody does.
        assert!(open(&bent, PASSPHRASE).is_err(), "T114-ST bent at {at}");
    }
    let longer = [&file[..], b"x"].concat();
    assert_eq!(open(&longer, PASSPHRASE), Err(OpenError::Damaged), "T114-ST");
}

#[test]
fn a_file_that_asks_for_much_work_is_refused_at_once() {
    let file = sealed();
    let text = String::from_utf8_lossy(&file[..120]).into_owned();
    let salt = text.split(' ').nth(2).unwrap().to_owned();
    for work in ["19", "22", "30", "63", "64", "255"] {
        let from = format!("-> scrypt {salt} {LITTLE}\n");
        let at = file.windows(from.len()).position(|window| window == from.as_bytes()).unwrap();
        let to = format!("-> scrypt {salt} {work}\n");
        let hostile = [&file[..at], to.as_bytes(), &file[at + from.len()..]].concat();
        assert_eq!(open(&hostile, PASSPHRASE), Err(OpenError::TooCostly), "T114-ST {work}");
    }
}

#[test]
fn a_header_without_an_end_is_refused_at_once() {
    let mut file = b"age-encryption.org/v1\n".to_vec();
    file.extend(b"-> x\n\n".repeat(MAX_FILE / 6 - 4));
    assert_eq!(open(&file, PASSPHRASE), Err(OpenError::Damaged), "T114-ST a million recipients");
    let long = "a".repeat(MAX_FILE - 100);
    let file = format!("age-encryption.org/v1\n-> {long}\n");
    assert_eq!(
        open(file.as_bytes(), PASSPHRASE),
        Err(OpenError::Damaged),
        "T114-ST one without a line's end"
    );
}

#[test]
fn only_a_passphrase_opens_a_file() {
    // The public key of age's own documentation.
    let key = "-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\n\
               EmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYyd83nw7U\n";
    // A plugin's recipient, whose name once was a path that was run (RUSTSEC-2024-0433).
    let plugin = "-> ../../bin/sh bm90aGluZw\n\
                  AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
    let mac = "--- Vn+54jqiiUCE+WZcEVY3f1sqHjlu/z1LCQ/T7Xm7qI0\n";
    for recipient in [key, plugin] {
        let mut file = format!("age-encryption.org/v1\n{recipient}{mac}").into_bytes();
        file.extend([7; 64]);
        assert_eq!(open(&file, PASSPHRASE), Err(OpenError::NoPassphrase), "T114-ST {recipient}");
    }
    let file = sealed();
    let end = file.windows(4).position(|window| window == b"--- ").unwrap();
    let mixed = [&file[..end], key.as_bytes(), &file[end..]].concat();
    assert_eq!(open(&mixed, PASSPHRASE), Err(OpenError::Damaged), "T114-ST a passphrase beside a key");
}

#[test]
fn what_is_no_list_of_ours_is_said() {
    for content in ["", "hello", "{}", r#"{"format":"else","version":1}"#] {
        assert_eq!(
            open(&around(content.as_bytes(), LITTLE), PASSPHRASE),
            Err(OpenError::Foreign),
            "{content}"
        );
    }
    let newer = around(br#"{"format":"fediaccounts-accounts","version":2,"people":[]}"#, LITTLE);
    assert_eq!(open(&newer, PASSPHRASE), Err(OpenError::Newer));
    for foreign in [&b""[..], b"age", b"PK\x03\x04", b"-----BEGIN AGE ENCRYPTED FILE-----\n", &[0; 4096]] {
        assert_eq!(open(foreign, PASSPHRASE), Err(OpenError::Foreign));
    }
    assert_eq!(open(b"age-encryption.org/v2\n-> x\n", PASSPHRASE), Err(OpenError::Newer));
    assert_eq!(open(&vec![b'a'; MAX_FILE + 1], PASSPHRASE), Err(OpenError::TooLarge));
}

#[test]
fn what_could_not_be_opened_is_not_made() {
    let twice = AccountList { accounts: vec![ana(), ana()], ..list() };
    assert_eq!(seal_with(&twice, PASSPHRASE, LITTLE), Err(SealError::Unwritable));
    let mut nobody = ana();
    nobody.handle.user = String::new();
    let nobody = AccountList { accounts: vec![nobody], ..list() };
    assert_eq!(seal_with(&nobody, PASSPHRASE, LITTLE), Err(SealError::Unwritable));
}

#[test]
fn what_age_itself_made_is_opened() {
    // `age --passphrase` of age 1.1.1, around the same list without white space.
    let file = include_bytes!("../fixtures/by-age-1.1.1.age");
    assert_eq!(open(file, PASSPHRASE), Ok(list()));
}
