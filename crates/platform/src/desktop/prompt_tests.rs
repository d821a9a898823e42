use std::time::Duration;

use super::*;
use crate::acting::{Actor, block_on, listen, program, tell};

const PART: &str = "desktop::prompt::tests::part";

/// Asks whether there is a screen, as its environment says.
#[test]
#[ignore = "plays an agent for the other tests"]
fn part() {
    if listen() == "look" {
        let shown = block_on(async { SystemPrompt::new(None).show().await });
        tell(if shown == Err(PromptError::NoScreen) { "no screen" } else { "a screen" });
    }
}

/// A window that notes how it was started, and stays until the file `end` is there.
struct Window(tempfile::TempDir);

impl Window {
    /// A shell writes it: one that is open for writing here, as in a child of another test, cannot be run.
    fn made_up() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let script = "#!/bin/sh\ncd \"${0%/*}\"\necho \"$*\" >> starts\necho $$ >> pids\n\
                      until test -e end; do sleep 0.01; done\n";
        #[expect(clippy::disallowed_methods, reason = "a shell makes the window")]
        let made = std::process::Command::new("sh")
            .args([
                "-c",
                r#"printf %s "$2" > "$1/fediaccounts-window" && chmod 700 "$1/fediaccounts-window""#,
            ])
            .args(["sh".as_ref(), folder.path().as_os_str(), script.as_ref()])
            .status();
        assert!(made.expect("every system has a shell").success());
        Self(folder)
    }

    fn prompt(&self, profile: Option<&str>) -> SystemPrompt {
        SystemPrompt { programs: self.programs(profile), runs: Arc::default() }
    }

    fn programs(&self, profile: Option<&str>) -> Programs {
        Programs {
            profile: profile.map(PathBuf::from),
            folder: Some(self.0.path().to_owned()),
            has_screen: true,
        }
    }

    fn lines(&self, name: &str) -> Vec<String> {
        let text = std::fs::read_to_string(self.0.path().join(name)).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    fn end(&self) {
        std::fs::write(self.0.path().join("end"), "").expect("it is ours");
    }
}

async fn until(is: impl Fn() -> bool) {
    let seen = async {
        while !is() {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), seen).await.expect("it comes");
}

#[tokio::test]
async fn the_window_is_started_once_and_reaped_and_started_again() {
    let window = Window::made_up();
    let prompt = window.prompt(None);
    for _ in 0..3 {
        assert_eq!(prompt.show().await, Ok(()));
    }
    until(|| window.lines("pids").len() == 1).await;
    assert_eq!(window.lines("starts"), ["--consent"], "one that runs asks by itself");
    window.end();
    let process = PathBuf::from("/proc").join(&window.lines("pids")[0]);
    until(|| !process.exists()).await;
    // It was waited for, so no zombie is left, and the next question needs another one.
    until(|| !prompt.runs.load(Ordering::SeqCst)).await;
    assert_eq!(prompt.show().await, Ok(()));
    until(|| window.lines("starts").len() == 2).await;
}

#[tokio::test]
async fn another_profile_is_named() {
    let window = Window::made_up();
    window.end();
    assert_eq!(window.prompt(Some("/a folder")).show().await, Ok(()));
    until(|| window.lines("starts") == ["--profile /a folder --consent"]).await;
}

#[tokio::test]
async fn a_window_that_is_not_there_is_said_and_tried_again() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let window = Window::made_up();
    let mut prompt = window.prompt(None);
    prompt.programs.folder = Some(folder.path().to_owned());
    for _ in 0..2 {
        assert_eq!(prompt.show().await, Err(PromptError::Failed), "T169-CO");
    }
}

#[tokio::test]
async fn the_main_window_is_started_where_it_is_to_begin_and_once_at_a_time() {
    for (at, arguments) in [
        (Destination::Accounts, "--profile /a folder"),
        (Destination::Add, "--profile /a folder --add"),
        (Destination::Account("one".into()), "--profile /a folder --account one"),
    ] {
        let window = Window::made_up();
        window.end();
        let main = SystemWindow { programs: window.programs(Some("/a folder")), started: Mutex::default() };
        for _ in 0..3 {
            assert_eq!(main.open(&at).await, Ok(()));
        }
        until(|| window.lines("pids").len() == 1).await;
        assert_eq!(window.lines("starts"), [arguments], "one that was just started is about to be there");
    }
}

#[test]
fn without_a_display_there_is_no_screen() {
    let us = std::env::current_exe().expect("a test knows its binary");
    let look = |display: Option<(&str, &str)>| {
        let mut command = program(&us, PART);
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").envs(display);
        Actor::start(command, "look").hear()
    };
    assert_eq!(look(None), "no screen", "T169-CO");
    assert_eq!(look(Some(("DISPLAY", ""))), "no screen");
    assert_eq!(look(Some(("DISPLAY", ":7"))), "a screen");
    assert_eq!(look(Some(("WAYLAND_DISPLAY", "wayland-7"))), "a screen");
}
