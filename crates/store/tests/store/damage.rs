//! Files that are not as they were written.

use std::fs;

use fediaccounts_store::{Contents, StoreError};

use crate::raw::{beside, connect, open_bytes};
use crate::sample::{NOW, Profile, instance, pending, registration, signed_in, tokens};

const PAGE: usize = 4096;

async fn filled() -> (Profile, Vec<u8>, Contents) {
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = profile.open().await.unwrap();
    for number in 0..10 {
        store.commit_sign_in(signed_in(number, &social)).await.unwrap();
    }
    store.put_pending(&pending(11, &social)).await.unwrap();
    store.put_orphan(&social, &registration(12), &tokens(12), NOW).await.unwrap();
    store.close().await.unwrap();
    let contents = profile.contents().await;
    let bytes = fs::read(profile.path()).unwrap();
    (profile, bytes, contents)
}

/// Copies with one bit flipped, in the first bytes and all over the rest.
fn with_flipped_bits(bytes: &[u8]) -> impl Iterator<Item = (usize, Vec<u8>)> {
    (0..64).chain((64..bytes.len()).step_by(bytes.len() / 150)).map(|place| {
        let mut bent = bytes.to_vec();
        bent[place] ^= 1 << (place % 8);
        (place, bent)
    })
}

#[tokio::test]
async fn a_flipped_bit_is_noticed_or_without_effect() {
    let (_profile, bytes, contents) = filled().await;
    for (place, bent) in with_flipped_bits(&bytes) {
        match open_bytes(&bent, None).await {
            Ok(found) => assert_eq!(found, contents, "T097-ST bit in byte {place}"),
            Err(StoreError::WrongKey) => assert!(place < PAGE, "T097-ST bit in byte {place}"),
            Err(error) => assert_eq!(error, StoreError::Malformed, "T097-ST bit in byte {place}"),
        }
    }
}

#[tokio::test]
async fn after_an_unclean_end_every_flipped_bit_is_noticed() {
    let (profile, ..) = filled().await;
    connect(&profile.path()).execute_batch("UPDATE run SET opened_at = 5").unwrap();
    let bytes = fs::read(profile.path()).unwrap();
    assert!(open_bytes(&bytes, None).await.is_ok());
    for (place, bent) in with_flipped_bits(&bytes) {
        let expected = if place < PAGE { StoreError::WrongKey } else { StoreError::Malformed };
        assert_eq!(open_bytes(&bent, None).await, Err(expected), "T097-ST bit in byte {place}");
    }
}

#[tokio::test]
async fn a_file_cut_anywhere_is_refused() {
    let (_profile, bytes, _) = filled().await;
    for length in (0..64).chain((64..bytes.len()).step_by(bytes.len() / 100)) {
        assert!(open_bytes(&bytes[..length], None).await.is_err(), "T097-ST cut to {length}");
    }
    for pages in 0..bytes.len() / PAGE {
        assert!(open_bytes(&bytes[..pages * PAGE], None).await.is_err(), "T097-ST cut to {pages} pages");
    }
}

#[tokio::test]
async fn pages_that_were_swapped_or_wiped_are_refused_and_junk_has_no_effect() {
    let (_profile, bytes, contents) = filled().await;
    for page in 0..bytes.len() / PAGE {
        let mut wiped = bytes.clone();
        wiped[page * PAGE..(page + 1) * PAGE].fill(0);
        if let Ok(found) = open_bytes(&wiped, None).await {
            assert_eq!(found, contents, "T097-ST page {page} wiped");
        }
        let mut swapped = bytes.clone();
        swapped.copy_within(page * PAGE..(page + 1) * PAGE, 0);
        assert_eq!(open_bytes(&swapped, None).await.is_ok(), page == 0, "T097-ST page {page} as the first");
    }
    for junk in [1, 100, PAGE, 3 * PAGE] {
        let longer = [bytes.as_slice(), &vec![0x55; junk]].concat();
        match open_bytes(&longer, None).await {
            Ok(found) => assert_eq!(found, contents, "T097-ST"),
            Err(error) => assert_eq!(error, StoreError::Malformed, "T097-ST {junk} bytes of junk"),
        }
    }
}

#[tokio::test]
async fn a_bent_log_never_makes_up_anything() {
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = profile.open().await.unwrap();
    for number in 0..10 {
        store.commit_sign_in(signed_in(number, &social)).await.unwrap();
    }
    let file = fs::read(profile.path()).unwrap();
    let log = fs::read(beside(&profile.path(), "-wal")).unwrap();
    store.close().await.unwrap();
    let contents = profile.contents().await;
    for place in (0..log.len()).step_by(log.len() / 100) {
        let mut bent = log.clone();
        bent[place] ^= 1 << (place % 8);
        if let Ok(found) = open_bytes(&file, Some(&bent)).await {
            assert!(contents.accounts.starts_with(&found.accounts), "T097-ST bit in byte {place} of the log");
        }
    }
}

#[tokio::test]
async fn a_row_that_cannot_be_read_back_is_damage() {
    for change in [
        "UPDATE account SET state = 'odd'",
        "UPDATE account SET state = 'moved'",
        "UPDATE account SET state = 'needs_sign_in', state_detail = 'whim'",
        "UPDATE account SET avatar = 'no address'",
        "UPDATE account SET display_name = CAST(x'ff80' AS TEXT)",
        "UPDATE instance SET token_endpoint = ''",
        "UPDATE registration SET redirect_uri = 'https://evil.example/'",
        "PRAGMA foreign_keys = OFF; UPDATE instance SET origin = 'http://social.example'",
        "PRAGMA foreign_keys = OFF; UPDATE pending_sign_in SET received_tokens = 99, received_subject = '',
            received_username = '', received_display_name = ''",
        "DELETE FROM run",
        "DROP TABLE run",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -1",
    ] {
        let (profile, ..) = filled().await;
        connect(&profile.path()).execute_batch(change).unwrap();
        let bytes = fs::read(profile.path()).unwrap();
        assert_eq!(open_bytes(&bytes, None).await, Err(StoreError::Malformed), "T097-ST {change}");
    }
}
