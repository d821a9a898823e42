//! Disks that are full, cannot be written, or fail. Each fault is made in a process of its own.

use std::fs;
use std::io::Read;
use std::path::Path;

use fediaccounts_store::{Contents, Store, StoreError};
use rustix::process::{Resource, Rlimit, setrlimit};

use crate::child::{order, start, start_by};
use crate::raw::beside;
use crate::sample::{NOW, Profile, instance, key, signed_in};
use crate::skipped::skip;

/// A file system of this size, in a name space where this process may mount one.
const IN_A_SMALL_DISK: &str = "mount -t tmpfs -o size=2m tmpfs \"$1\" || exit 77; shift; exec \"$@\"";

fn limit(bytes: Option<u64>) {
    setrlimit(Resource::Fsize, Rlimit { current: bytes, maximum: None }).unwrap();
}

async fn accounts_in(path: &Path) -> Contents {
    let (store, contents) = Store::open(path, &key(), NOW).await.unwrap();
    store.close().await.unwrap();
    contents
}

/// Signs accounts in until that fails; how many there are then, and the error.
async fn fill(store: &Store, mut number: usize) -> (usize, StoreError) {
    let social = instance("social.example");
    loop {
        if let Err(error) = store.commit_sign_in(signed_in(number, &social)).await {
            return (number, error);
        }
        number += 1;
    }
}

#[tokio::test]
#[ignore = "run by another test as a process of its own"]
async fn meets_a_write_that_fails() {
    let (path, _) = order();
    let social = instance("social.example");
    let (store, _) = Store::open(&path, &key(), NOW).await.unwrap();
    store.commit_sign_in(signed_in(0, &social)).await.unwrap();
    let log = fs::metadata(beside(&path, "-wal")).unwrap().len();
    for more in [0, 100, 5000, 20_000] {
        limit(Some(log + more));
        let (count, error) = fill(&store, 1).await;
        assert_eq!(error, StoreError::Io, "T096-ST");
        assert_eq!(fill(&store, count).await, (count, StoreError::Io), "T096-ST and it goes on to be one");
        limit(None);
        // The same one again: nothing of it was stored.
        store.commit_sign_in(signed_in(count, &social)).await.expect("T096-ST it works again");
        for number in 1..=count {
            let id = signed_in(number, &social).account.id;
            store.remove_account(&id).await.unwrap();
        }
    }
    store.close().await.unwrap();
    assert_eq!(accounts_in(&path).await.accounts.len(), 1, "T096-ST");
    println!("committed 1");
}

#[test]
fn a_write_that_fails_changes_nothing_and_the_next_one_works() {
    let profile = Profile::new();
    let (mut child, mut out) =
        start("faults::meets_a_write_that_fails", "077", &format!("1 {}", profile.path().display()));
    let mut said = String::new();
    out.read_to_string(&mut said).unwrap();
    assert!(child.wait().unwrap().success() && said.contains("committed 1"), "T096-ST {said}");
}

#[tokio::test]
#[ignore = "run by another test as a process of its own"]
async fn meets_a_small_disk() {
    let (disk, _) = order();
    let path = disk.join("profile").join("accounts.db");
    let ballast = disk.join("ballast");
    let (store, _) = Store::open(&path, &key(), NOW).await.unwrap();
    store.commit_sign_in(signed_in(0, &instance("social.example"))).await.unwrap();
    let made = store.back_up(&path, &key(), NOW).await.unwrap();
    stuff(&ballast);
    let (count, error) = fill(&store, 1).await;
    assert_eq!(error, StoreError::Full, "T096-ST");
    assert_eq!(store.back_up(&path, &key(), NOW).await, Err(StoreError::Full), "T096-ST");
    fs::remove_file(&ballast).unwrap();
    store
        .commit_sign_in(signed_in(count, &instance("social.example")))
        .await
        .expect("T096-ST it works again");
    let more = count + 1;
    store.close().await.unwrap();
    assert_eq!(accounts_in(&path).await.accounts.len(), more, "T096-ST");
    // Full at the start.
    let before = fs::read(&path).unwrap();
    stuff(&ballast);
    assert_eq!(Store::open(&path, &key(), NOW).await.map(drop), Err(StoreError::Full), "T096-ST");
    assert_eq!(fs::read(&path).unwrap(), before, "T096-ST");
    fs::remove_file(&ballast).unwrap();
    assert_eq!(accounts_in(&path).await.accounts.len(), more, "T096-ST");
    assert_eq!(fediaccounts_store::backups(&path), [made], "T096-ST no half backup is listed");
    // Not to be written at all.
    #[expect(clippy::disallowed_methods, reason = "only the system's tool can do it without unsafe")]
    let frozen = std::process::Command::new("mount").args(["-o", "remount,ro"]).arg(&disk).status();
    assert!(frozen.unwrap().success());
    assert_eq!(Store::open(&path, &key(), NOW).await.map(drop), Err(StoreError::ReadOnly), "T096-ST");
    println!("committed 1");
}

/// Takes all the room there is.
fn stuff(ballast: &Path) {
    let mut size = 4 * 1024 * 1024;
    let mut file = fs::File::create(ballast).unwrap();
    while size > 0 {
        if std::io::Write::write_all(&mut file, &vec![1; size]).is_err() {
            size /= 2;
        }
    }
}

#[test]
fn a_full_disk_and_one_that_cannot_be_written_are_said_to_be_that() {
    let disk = tempfile::tempdir().unwrap();
    let place = disk.path().display().to_string();
    let by = ["unshare", "--map-root-user", "--mount", "/bin/sh", "-c", IN_A_SMALL_DISK, "sh", &place];
    let (mut child, mut out) = start_by(&by, "faults::meets_a_small_disk", &format!("1 {place}"));
    let mut said = String::new();
    out.read_to_string(&mut said).unwrap();
    let ended = child.wait().unwrap();
    if said.is_empty() {
        return skip("no file system of a test's own can be mounted here: T096-ST, full and read-only disks");
    }
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(ended.success() && said.contains("committed 1"), "T096-ST {said}");
}
