//! This test program run once more as a process of its own: to be killed, to have another umask, or
//! to have its standard error read.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use fediaccounts_core::DatabaseKey;
use fediaccounts_store::Store;

use crate::sample::{NOW, instance, key, pending, signed_in};

/// Starts one of the ignored tests below in a shell with that umask; it reads `line` as its order.
pub(crate) fn start(test: &str, umask: &str, line: &str) -> (Child, BufReader<ChildStdout>) {
    // A file that may not grow is an error of the file, not the end of the process.
    start_by(&["/bin/sh", "-c", "trap '' XFSZ; umask \"$1\"; shift; exec \"$@\"", "sh", umask], test, line)
}

/// The same in the hands of another program.
pub(crate) fn start_by(by: &[&str], test: &str, line: &str) -> (Child, BufReader<ChildStdout>) {
    #[expect(clippy::disallowed_methods, reason = "only a process can be killed")]
    let mut child = Command::new(by[0])
        .args(&by[1..])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--ignored", "--nocapture"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Whoever has ended before it read says so by its end.
    let _ = writeln!(child.stdin.take().unwrap(), "{line}");
    let out = BufReader::new(child.stdout.take().unwrap());
    (child, out)
}

/// The number in a line `committed 17`.
pub(crate) fn committed(line: &str) -> Option<usize> {
    line.rsplit_once("committed ")?.1.trim().parse().ok()
}

pub(crate) fn order() -> (PathBuf, usize) {
    let line = std::io::stdin().lock().lines().next().unwrap().unwrap();
    let (number, path) = line.split_once(' ').unwrap();
    (Path::new(path).to_owned(), number.parse().unwrap())
}

/// Signs accounts in until it is killed, and says so after each.
#[tokio::test]
#[ignore = "run by other tests as a process of its own"]
async fn commits_without_end() {
    let (path, first) = order();
    let (store, _) = Store::open(&path, &key(), NOW).await.unwrap();
    let social = instance("social.example");
    for number in first.. {
        store.put_pending(&pending(number, &social)).await.unwrap();
        store.commit_sign_in(signed_in(number, &social)).await.unwrap();
        println!("committed {number}");
    }
}

/// Opens, stores, and fails to open in several ways.
#[tokio::test]
#[ignore = "run by other tests as a process of its own"]
async fn succeeds_and_fails() {
    let (path, number) = order();
    let (store, _) = Store::open(&path, &key(), NOW).await.unwrap();
    store.commit_sign_in(signed_in(number, &instance("social.example"))).await.unwrap();
    std::fs::metadata(crate::raw::beside(&path, "-wal")).unwrap();
    crate::place::assert_private(&path);
    store.close().await.unwrap();
    Store::open(&path, &DatabaseKey::new([1; 32]), NOW).await.map(drop).unwrap_err();
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[5000] ^= 1;
    crate::raw::open_bytes(&bytes, None).await.map(drop).unwrap_err();
    println!("committed {number}");
}
