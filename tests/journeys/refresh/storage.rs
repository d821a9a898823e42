//! The disk takes nothing any more just when a server has renewed. Such a disk is made in a process of
//! its own: the limit is one of the process.

use std::io::Read;
use std::process::{Command, Stdio};

use fediaccounts_core::Holder;
use fediaccounts_practice::ANA;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Account, State};
use rustix::process::{Resource, Rlimit, setrlimit};

use crate::world::{DAY, Issuer, World};

const HOUR: i64 = 3_600;

/// No file takes a byte any more, or all do again.
fn full(full: bool) {
    setrlimit(Resource::Fsize, Rlimit { current: full.then_some(0), maximum: None }).unwrap();
}

/// Runs one of the ignored tests below to its end.
fn in_a_process_of_its_own(test: &str) {
    #[expect(clippy::disallowed_methods, reason = "only a process has a limit of its own")]
    let mut child = Command::new("/bin/sh")
        // A file that may not grow is an error of the file, not the end of the process.
        .args(["-c", "trap '' XFSZ; exec \"$@\"", "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--ignored", "--nocapture"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(child.wait().unwrap().success() && said.contains("1 passed"), "T096-ST {said}");
}

#[test]
fn a_renewed_token_that_the_disk_does_not_take_is_kept_until_it_does() {
    in_a_process_of_its_own("refresh::storage::meets_a_full_disk_in_a_renewal");
}

#[test]
fn a_lock_brings_it_to_the_disk_once_more() {
    in_a_process_of_its_own("refresh::storage::is_locked_with_an_unsaved_token");
}

#[test]
fn nothing_is_asked_of_a_server_that_could_not_be_noted() {
    in_a_process_of_its_own("refresh::storage::meets_a_full_disk_before_a_renewal");
}

/// A renewal is done at the server, and the disk does not take it. `HangAfter` as it were.
async fn with_an_unsaved_token() -> (World, Issuer, Account) {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(48 * HOUR);
    world.network.hold(true);
    let (broker, id) = (world.broker(), account.id.clone());
    let asked =
        tokio::spawn(async move { broker.access_token(&id, Holder::Own, std::time::Duration::ZERO).await });
    world.until_server(|_| issuer.count("refresh") == 1).await;
    full(true);
    world.network.hold(false);
    let failure = asked.await.unwrap().unwrap_err();
    assert!(matches!(failure.code, Code::StoreFull | Code::StoreFailed), "T096-ST {failure:?}");
    (world, issuer, account)
}

#[tokio::test]
#[ignore = "run by another test as a process of its own"]
async fn meets_a_full_disk_in_a_renewal() {
    let (mut world, issuer, account) = with_an_unsaved_token().await;
    for _ in 0..5 {
        world.pass(20).await;
        let failure = world.token_of(&account).await.unwrap_err();
        assert!(matches!(failure.code, Code::StoreFull | Code::StoreFailed), "T096-ST nobody gets it before");
    }
    assert_eq!(world.account(&account.id).await.state, State::Renewing);
    assert_eq!(issuer.count("refresh"), 1, "T096-ST nothing is asked twice");
    full(false);
    world.pass(20).await;
    world.until(|shown| shown.accounts[0].state == State::Active).await;
    assert_eq!(world.token_of(&account).await.unwrap().token.expose(), issuer.live()[0], "T096-ST");
    world.restart().await;
    assert_eq!(world.token_of(&account).await.unwrap().token.expose(), issuer.live()[0], "T096-ST");
    assert_eq!(issuer.count("refresh"), 1, "T096-ST");
}

#[tokio::test]
#[ignore = "run by another test as a process of its own"]
async fn is_locked_with_an_unsaved_token() {
    let (world, issuer, account) = with_an_unsaved_token().await;
    full(false);
    world.lock().await.unwrap();
    world.unlock_by_keyring().await.unwrap();
    assert_eq!(world.token_of(&account).await.unwrap().token.expose(), issuer.live()[0], "T096-ST");
    assert_eq!(issuer.count("refresh"), 1, "T096-ST");
}

#[tokio::test]
#[ignore = "run by another test as a process of its own"]
async fn meets_a_full_disk_before_a_renewal() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(48 * HOUR);
    full(true);
    for _ in 0..3 {
        let failure = world.token_of(&account).await.unwrap_err();
        let is_said = matches!(failure.code, Code::StoreFull | Code::StoreFailed);
        assert!(is_said, "T096-ST the server is not blamed: {failure:?}");
    }
    let shown = world.account(&account.id).await.state;
    assert!(!matches!(shown, State::NotAnswering { .. }), "T096-ST nobody asked it: {shown:?}");
    assert!(world.check(&account).await.is_ok(), "T096-ST");
    world.pass(HOUR).await;
    assert_eq!(issuer.count("refresh"), 0, "T049-OA no call without its intent on the disk");
    full(false);
    world.pass_until(|shown| shown.accounts[0].state == State::Active).await;
    world.token_of(&account).await.unwrap();
}
