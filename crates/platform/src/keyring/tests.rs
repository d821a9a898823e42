//! Against a real `gnome-keyring-daemon`, on a bus, in a home and with a password of the test's own.

mod private_bus;

use std::time::Duration;

use fediaccounts_core::{DatabaseKey, Keyring, KeyringError, KeyringStatus};
use secret_service::{EncryptionType, SecretService};

use self::private_bus::{PROMPTER, Program, SECRETS, on_private_bus};
use super::{Limits, SystemKeyring};

/// The prompt is given up on early; what asks nobody gets all the time a busy machine needs.
const LIMITS: Limits = Limits {
    call: Duration::from_secs(20),
    prompt: Duration::from_millis(300),
    shown: Duration::from_secs(60),
};

fn keyring() -> SystemKeyring {
    SystemKeyring::with_limits("AAAAAAAAAAAAAAAAAAAAAA", LIMITS)
}

fn key(byte: u8) -> DatabaseKey {
    DatabaseKey::new([byte; 32])
}

async fn kept(keyring: &SystemKeyring) -> Option<[u8; 32]> {
    keyring.get().await.unwrap().map(|key| *key.expose())
}

async fn lock() {
    let service = SecretService::connect(EncryptionType::Dh).await.unwrap();
    service.get_default_collection().await.unwrap().lock().await.unwrap();
}

#[test]
fn a_key_is_stored_replaced_read_and_removed() {
    on_private_bus("a_key_is_stored_replaced_read_and_removed", &[Program::keyring()], async |_| {
        let keyring = keyring();
        assert_eq!(keyring.status().await, KeyringStatus::Ready);
        assert_eq!(kept(&keyring).await, None, "T105-ST missing is not an error");
        keyring.put(&key(1)).await.unwrap();
        keyring.put(&key(2)).await.unwrap();
        assert_eq!(kept(&keyring).await, Some([2; 32]));
        let other = SystemKeyring::with_limits("BBBBBBBBBBBBBBBBBBBBBB", LIMITS);
        assert_eq!(kept(&other).await, None, "T106-ST each profile has an entry of its own");
        keyring.delete().await.unwrap();
        keyring.delete().await.unwrap();
        assert_eq!(kept(&keyring).await, None);
    });
}

#[test]
fn an_entry_that_somebody_else_wrote_is_malformed() {
    on_private_bus("an_entry_that_somebody_else_wrote_is_malformed", &[Program::keyring()], async |_| {
        let keyring = keyring();
        keyring.entry.write("hunter2").await.unwrap();
        assert_eq!(keyring.get().await.err(), Some(KeyringError::Malformed), "T105-ST");
        keyring.put(&key(3)).await.unwrap();
        assert_eq!(kept(&keyring).await, Some([3; 32]));
    });
}

#[test]
fn the_key_does_not_cross_the_bus_in_the_clear() {
    on_private_bus("the_key_does_not_cross_the_bus_in_the_clear", &[Program::keyring()], async |bus| {
        let recording = bus.record();
        let keyring = keyring();
        keyring.put(&key(b'k')).await.unwrap();
        assert_eq!(kept(&keyring).await, Some([b'k'; 32]));
        let traffic = recording.finish();
        let seen = |text: &str| traffic.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(seen("database/AAAAAAAAAAAAAAAAAAAAAA"), "the recording holds the calls");
        assert!(!seen("a2tra2tra2tra2tr"), "T110-ST base64");
        assert!(!seen("kkkkkkkkkkkkkkkk"), "T110-ST plain");
    });
}

#[test]
fn a_locked_keyring_is_seen_without_a_prompt_and_asks_only_once() {
    let programs = [Program::keyring(), Program::that_waits(PROMPTER)];
    on_private_bus("a_locked_keyring_is_seen_without_a_prompt_and_asks_only_once", &programs, async |bus| {
        let keyring = keyring();
        keyring.put(&key(4)).await.unwrap();
        lock().await;
        assert_eq!(keyring.status().await, KeyringStatus::Locked, "T103-ST");
        assert_eq!(bus.starts(PROMPTER), 0, "T103-ST asking for the status shows no prompt");

        assert_eq!(keyring.get().await.err(), Some(KeyringError::Locked), "T103-ST");
        bus.started(PROMPTER).await;
        assert_eq!(keyring.get().await.err(), Some(KeyringError::Locked), "T103-ST");
        assert_eq!(keyring.put(&key(5)).await.err(), Some(KeyringError::Locked), "T103-ST");
        assert_eq!(bus.starts(PROMPTER), 1, "T103-ST the one prompt stays, and no second joins it");
        assert!(!keyring.prompt.lock().await.as_ref().unwrap().is_finished(), "T103-ST nobody cancelled it");

        bus.unlock();
        assert_eq!(keyring.status().await, KeyringStatus::Ready);
        assert_eq!(kept(&keyring).await, Some([4; 32]), "T103-ST goes on when it unlocks");
    });
}

#[test]
fn a_locked_keyring_without_the_entry_is_locked_and_not_missing() {
    let programs = [Program::keyring(), Program::that_waits(PROMPTER)];
    on_private_bus("a_locked_keyring_without_the_entry_is_locked_and_not_missing", &programs, async |_| {
        let keyring = keyring();
        assert_eq!(keyring.status().await, KeyringStatus::Ready);
        lock().await;
        assert_eq!(keyring.status().await, KeyringStatus::Locked);
        assert_eq!(keyring.get().await.err(), Some(KeyringError::Locked));
    });
}

#[test]
fn a_prompt_that_is_dismissed_leaves_it_locked() {
    on_private_bus("a_prompt_that_is_dismissed_leaves_it_locked", &[Program::keyring()], async |_| {
        let keyring = SystemKeyring::with_limits("A", Limits { prompt: Duration::from_secs(30), ..LIMITS });
        keyring.put(&key(6)).await.unwrap();
        lock().await;
        assert_eq!(keyring.get().await.err(), Some(KeyringError::Locked), "T103-ST");
        assert!(keyring.prompt.lock().await.is_none(), "the next call may ask again");
    });
}

#[test]
fn a_person_without_any_keyring_yet_is_asked_when_a_key_is_stored() {
    let programs = [Program::keyring_of_a_newcomer(), Program::that_waits(PROMPTER)];
    on_private_bus(
        "a_person_without_any_keyring_yet_is_asked_when_a_key_is_stored",
        &programs,
        async |bus| {
            let keyring = keyring();
            assert_eq!(keyring.status().await, KeyringStatus::Ready);
            assert_eq!(kept(&keyring).await, None);
            assert_eq!(bus.starts(PROMPTER), 0);
            assert_eq!(keyring.put(&key(7)).await.err(), Some(KeyringError::Locked));
            bus.started(PROMPTER).await;
        },
    );
}

#[test]
fn without_a_provider_it_is_absent_until_one_comes() {
    on_private_bus("without_a_provider_it_is_absent_until_one_comes", &[], async |bus| {
        let keyring = keyring();
        assert_eq!(keyring.status().await, KeyringStatus::Absent, "T104-ST");
        assert_eq!(keyring.get().await.err(), Some(KeyringError::Absent), "T104-ST");
        assert_eq!(keyring.put(&key(8)).await, Err(KeyringError::Absent), "T104-ST");
        assert_eq!(keyring.delete().await, Err(KeyringError::Absent), "T104-ST");
        bus.install(&Program::keyring());
        assert_eq!(keyring.status().await, KeyringStatus::Ready, "nothing stays failed");
    });
}

#[test]
fn without_a_bus_it_is_absent() {
    private_bus::without_a_bus("without_a_bus_it_is_absent", async || {
        assert_eq!(keyring().status().await, KeyringStatus::Absent, "T104-ST");
        assert_eq!(keyring().get().await.err(), Some(KeyringError::Absent), "T104-ST");
    });
}

#[test]
fn a_provider_that_does_not_answer_is_left_in_time() {
    on_private_bus(
        "a_provider_that_does_not_answer_is_left_in_time",
        &[Program::that_waits(SECRETS)],
        async |_| {
            let limits = Limits { call: Duration::from_millis(300), ..LIMITS };
            let keyring = SystemKeyring::with_limits("A", limits);
            assert_eq!(keyring.get().await.err(), Some(KeyringError::TimedOut), "T104-ST");
            assert_eq!(keyring.put(&key(9)).await.err(), Some(KeyringError::TimedOut), "T104-ST");
            assert_eq!(keyring.status().await, KeyringStatus::Absent, "T104-ST");
        },
    );
}
