use std::os::unix::fs::PermissionsExt;

use super::*;
use crate::acting::{Actor, listen, tell};

const PART: &str = "lock::tests::part";

/// Holds the lock on the file it is told until it ends.
#[test]
#[ignore = "plays another agent for the other tests"]
fn part() {
    let file = listen();
    if file.is_empty() {
        return;
    }
    let _lock = ProfileLock::acquire(Path::new(&file)).expect("the lock is free");
    tell("held");
    listen();
}

#[test]
fn a_second_agent_is_refused_until_the_first_is_gone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("lock");
    let first = ProfileLock::acquire(&file).expect("the lock is free");
    let refused = ProfileLock::acquire(&file).expect_err("the lock is held");
    assert!(matches!(refused, LockError::Held { pid } if pid == Some(std::process::id())));
    drop(first);
    ProfileLock::acquire(&file).expect("the lock is free again");
}

#[test]
fn a_killed_agent_leaves_no_lock() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("lock");
    let mut agent = Actor::play(PART, &file.display().to_string());
    assert_eq!(agent.hear(), "held");
    let refused = ProfileLock::acquire(&file).expect_err("the other process holds it");
    assert!(matches!(refused, LockError::Held { pid } if pid == Some(agent.pid())));
    agent.kill();
    ProfileLock::acquire(&file).expect("T112, T120: the kernel lets go");
}

#[test]
fn of_twenty_at_once_one_wins() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = &folder.path().join("lock");
    let won: Vec<_> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..20).map(|_| scope.spawn(|| ProfileLock::acquire(file).ok())).collect();
        all.into_iter().filter_map(|one| one.join().expect("no panic")).collect()
    });
    assert_eq!(won.len(), 1, "T120");
}

#[test]
fn the_file_is_for_us_alone_and_says_who_holds_it() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("lock");
    std::fs::write(&file, "a longer text from before").expect("it is ours");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o666)).expect("it is ours");
    let _lock = ProfileLock::acquire(&file).expect("the lock is free");
    let mode = std::fs::metadata(&file).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(std::fs::read_to_string(&file).expect("text"), format!("{}\n", std::process::id()));
}

#[test]
fn a_folder_that_is_missing_is_an_error_and_not_made() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("missing/lock");
    assert!(matches!(ProfileLock::acquire(&file), Err(LockError::Io(_))));
    assert!(!folder.path().join("missing").exists());
}
