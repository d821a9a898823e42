use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::*;

/// A browser that writes down its arguments, one a line, in `argv` beside it, and ends as told.
fn fake(folder: &Path, end: &str) -> PathBuf {
    let program = folder.join("browser");
    let log = folder.join("argv");
    let script =
        format!("#!/bin/sh\nprintf '%s\\n' \"$@\" > {0}.part\nmv {0}.part {0}\n{end}\n", log.display());
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o700)).unwrap();
    program
}

/// All the time a busy machine needs.
fn patient(program: PathBuf) -> SystemBrowser {
    SystemBrowser { program: Some(program), patience: Duration::from_secs(60) }
}

async fn opened(url: &str) -> Result<String, BrowserError> {
    let folder = tempfile::tempdir().unwrap();
    patient(fake(folder.path(), "")).open(&Url::parse(url).unwrap()).await?;
    Ok(fs::read_to_string(folder.path().join("argv")).unwrap())
}

#[tokio::test]
async fn an_authorization_url_is_one_argument_and_keeps_every_byte() {
    let url = "https://social.example/oauth/authorize?response_type=code&scope=read+write%3Astatuses\
               &redirect_uri=app.fediaccounts%3A%2F%2Fsign-in.fediaccounts.app%2FaB3-_~&state=x*y";
    assert_eq!(opened(url).await.unwrap(), format!("{url}\n"), "T041-OA");
    let local = "http://127.0.0.1:4080/oauth/authorize?a=b";
    assert_eq!(opened(local).await.unwrap(), format!("{local}\n"));
    let local = "http://[::1]:4080/";
    assert_eq!(opened(local).await.unwrap(), format!("{local}\n"));
}

#[tokio::test]
async fn what_a_shell_would_act_on_arrives_encoded() {
    for (url, argument) in [
        ("https://x.example/$(calc)", "https://x.example/%24%28calc%29"),
        ("https://x.example/`id`?`id`", "https://x.example/%60id%60?%60id%60"),
        ("https://x.example/\";calc;\"", "https://x.example/%22%3Bcalc%3B%22"),
        ("https://x.example/a b?c d", "https://x.example/a%20b?c%20d"),
        ("https://x.example/?a|b\\c'{d}[e]^!", "https://x.example/?a%7Cb%5Cc%27%7Bd%7D%5Be%5D%5E%21"),
        ("https://x.example/ä?ü", "https://x.example/%C3%A4?%C3%BC"),
        ("https://x.example/-a%20Calculator", "https://x.example/-a%20Calculator"),
    ] {
        assert_eq!(opened(url).await.unwrap(), format!("{argument}\n"), "T040-OA {url}");
    }
}

#[tokio::test]
async fn what_is_no_page_is_refused() {
    let long = format!("https://x.example/{}", "a".repeat(100 * 1024));
    for url in [
        "file:///etc/passwd",
        "smb://x.example/share",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://social.example/",
        "app.fediaccounts://sign-in.fediaccounts.app/x",
        "https://user@x.example/",
        "https://x.example/%zz",
        "https://x.example/%",
        "https://x.example/#a#b",
        &long,
    ] {
        assert_eq!(opened(url).await.err(), Some(BrowserError::Refused), "T040-OA {url:.40}");
    }
}

#[tokio::test]
async fn a_browser_that_fails_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let url = Url::parse("https://x.example/").unwrap();
    let failing = patient(fake(folder.path(), "exit 3"));
    assert_eq!(failing.open(&url).await, Err(BrowserError::Failed));
    let missing = SystemBrowser::with_program(folder.path().join("nothing"));
    assert_eq!(missing.open(&url).await, Err(BrowserError::Failed));
}

#[tokio::test]
async fn a_browser_that_stays_is_left_running() {
    let folder = tempfile::tempdir().unwrap();
    let pipes = ["go", "said"].map(|name| folder.path().join(name));
    for pipe in &pipes {
        let mode = rustix::fs::Mode::RWXU;
        rustix::fs::mknodat(rustix::fs::CWD, pipe, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    }
    let mut open = tokio::net::unix::pipe::OpenOptions::new();
    open.read_write(true);
    let (mut go, mut said) = (open.open_sender(&pipes[0]).unwrap(), open.open_receiver(&pipes[1]).unwrap());

    let end = format!("read x < {}; echo alive > {}", pipes[0].display(), pipes[1].display());
    let staying = SystemBrowser { patience: Duration::from_millis(50), ..patient(fake(folder.path(), &end)) };
    staying.open(&Url::parse("https://x.example/").unwrap()).await.unwrap();
    go.write_all(b"go\n").await.unwrap();
    let mut word = [0; 6];
    tokio::time::timeout(Duration::from_secs(60), said.read_exact(&mut word)).await.unwrap().unwrap();
    assert_eq!(&word, b"alive\n", "it outlived the call");
}
