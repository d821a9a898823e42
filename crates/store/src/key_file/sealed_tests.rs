use fediaccounts_core::EntropyError;
use serde_json::{Value, json};

use super::*;

/// Bytes that are no secret.
struct Counting;

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), EntropyError> {
        bytes.iter_mut().zip(1..).for_each(|(byte, number)| *byte = number);
        Ok(())
    }
}

struct Broken;

impl Entropy for Broken {
    fn fill(&self, _: &mut [u8]) -> Result<(), EntropyError> {
        Err(EntropyError)
    }
}

fn passphrase(text: &str) -> Passphrase {
    Passphrase::typed(text).unwrap()
}

fn sealed(keep_keyring: bool) -> SealedKey {
    let key = DatabaseKey::new([0x5a; 32]);
    SealedKey::seal(&key, &passphrase("correct horse"), keep_keyring, &Counting).unwrap()
}

/// The file with one field changed, or added.
fn with(field: &str, value: Value) -> Vec<u8> {
    let mut written: Value = serde_json::from_slice(&sealed(true).to_bytes().unwrap()).unwrap();
    written[field] = value;
    serde_json::to_vec(&written).unwrap()
}

#[test]
fn it_opens_with_its_passphrase_and_no_other() {
    let sealed = sealed(false);
    let back = SealedKey::parse(&sealed.to_bytes().unwrap()).unwrap();
    assert_eq!(back, sealed);
    assert!(!back.keep_keyring());
    assert_eq!(back.open(&passphrase("correct horse")).unwrap().expose(), &[0x5a; 32]);
    for wrong in ["correct horse ", "Correct horse", ""] {
        assert_eq!(back.open(&passphrase(wrong)).err(), Some(KeyFileError::WrongPassphrase), "{wrong}");
    }
    let text = String::from_utf8(sealed.to_bytes().unwrap()).unwrap();
    assert!(text.len() < 512 && !text.contains("WlpaWlpa"), "T104-ST the key is sealed: {text}");
}

#[test]
fn every_change_of_what_is_bound_is_noticed() {
    let right = passphrase("correct horse");
    let mut sealed_bent = sealed(true).sealed;
    sealed_bent[0] ^= 1;
    for (field, value) in [
        ("keep_keyring", json!(false)),
        ("lanes", json!(3)),
        ("passes", json!(4)),
        ("memory_kib", json!(70 * 1024)),
        ("salt", json!(BASE64_STANDARD.encode([9; 16]))),
        ("nonce", json!(BASE64_STANDARD.encode([9; 24]))),
        ("key", json!(BASE64_STANDARD.encode(sealed_bent))),
    ] {
        let bent = SealedKey::parse(&with(field, value)).unwrap();
        assert_eq!(bent.open(&right).err(), Some(KeyFileError::WrongPassphrase), "T102-ST {field}");
    }
}

#[test]
fn a_hostile_file_is_refused_before_any_work() {
    for (field, value) in [
        ("memory_kib", json!(4 * 1024 * 1024)),
        ("memory_kib", json!(256 * 1024 + 1)),
        ("memory_kib", json!(8)),
        ("memory_kib", json!(64 * 1024 - 1)),
        ("memory_kib", json!(u64::from(u32::MAX) + 1)),
        ("memory_kib", json!(-1)),
        ("memory_kib", json!(65536.0)),
        ("memory_kib", json!("65536")),
        ("passes", json!(u32::MAX)),
        ("passes", json!(17)),
        ("passes", json!(2)),
        ("passes", json!(0)),
        ("lanes", json!(0)),
        ("lanes", json!(17)),
        ("lanes", json!(u32::MAX)),
        ("salt", json!("")),
        ("salt", json!(BASE64_STANDARD.encode([1; 15]))),
        ("salt", json!(BASE64_STANDARD.encode([1; 65]))),
        ("salt", json!("not base64!")),
        ("salt", Value::Null),
        ("nonce", json!(BASE64_STANDARD.encode([1; 12]))),
        ("key", json!(BASE64_STANDARD.encode([1; 47]))),
        ("key", json!([1, 2, 3])),
        ("version", json!(2)),
        ("version", json!(0)),
        ("kdf", json!("argon2i")),
        ("kdf", json!("scrypt")),
        ("cipher", json!("none")),
        ("keep_keyring", json!("yes")),
        ("keep_keyring", json!(1)),
        ("extra", json!(1)),
    ] {
        let refused = SealedKey::parse(&with(field, value.clone()));
        assert_eq!(refused, Err(KeyFileError::Malformed), "T102-ST {field}: {value}");
    }
}

#[test]
fn what_is_no_object_or_half_of_one_is_refused() {
    let whole = sealed(true).to_bytes().unwrap();
    for length in 0..whole.len() - 2 {
        assert_eq!(SealedKey::parse(&whole[..length]), Err(KeyFileError::Malformed), "T102-ST {length}");
    }
    let twice = String::from_utf8(whole.clone()).unwrap().replace("{\n", "{\n\"lanes\": 1,\n");
    let more = [whole.as_slice(), b"{}"].concat();
    let nested = "[".repeat(100_000);
    for bad in [b"null".as_slice(), b"[]", b"\xff\xfe", twice.as_bytes(), &more, nested.as_bytes()] {
        assert_eq!(SealedKey::parse(bad), Err(KeyFileError::Malformed), "T102-ST");
    }
    crate::fuzzing::key_file(&whole);
}

#[test]
fn a_random_source_that_fails_is_not_replaced() {
    let key = DatabaseKey::new([1; 32]);
    let made = SealedKey::seal(&key, &passphrase("correct horse"), true, &Broken);
    assert_eq!(made, Err(KeyFileError::Entropy), "T030-OA");
}
