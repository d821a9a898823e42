//! The desktop asked through `xdg-mime`.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use fediaccounts_core::Scheme;
use tokio::io::AsyncReadExt;
use tokio::time::timeout;

use crate::program::{command, spawn};
use fediaccounts_core::LinkHandler;

const LIMIT: Duration = Duration::from_secs(5);
/// The longest name a file can have.
const LONGEST: u64 = 255;

pub(super) async fn ask(program: &Path, scheme: Scheme) -> LinkHandler {
    match timeout(LIMIT, answer(program, scheme)).await {
        Ok(Some(answer)) => judge(answer.trim_end_matches('\n'), scheme),
        _ => LinkHandler::Unknown,
    }
}

async fn answer(program: &Path, scheme: Scheme) -> Option<String> {
    let mut command = command(program);
    command.args(["query", "default"]).arg(format!("x-scheme-handler/{}", scheme.as_str()));
    command.stdout(Stdio::piped()).kill_on_drop(true);
    let mut child = spawn(command).await.ok()?;
    let mut text = String::new();
    child.stdout.take()?.take(LONGEST + 1).read_to_string(&mut text).await.ok()?;
    child.wait().await.ok()?.success().then_some(text)
}

fn judge(id: &str, scheme: Scheme) -> LinkHandler {
    let ours = format!("{}.desktop", scheme.as_str());
    if id.is_empty() {
        LinkHandler::Nobody
    } else if id == ours {
        LinkHandler::Ours
    } else if id.ends_with(".desktop") && !id.contains(['\n', '/']) {
        LinkHandler::Other(id.to_owned())
    } else {
        LinkHandler::Unknown
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    async fn asked(script: &str) -> LinkHandler {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("xdg-mime");
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o700)).unwrap();
        ask(&program, Scheme::Dev).await
    }

    #[tokio::test]
    async fn the_answer_is_ours_only_under_our_own_name() {
        let echo = "test \"$*\" = 'query default x-scheme-handler/app.fediaccounts.dev' && echo";
        let ours = "app.fediaccounts.dev.desktop".to_owned();
        assert_eq!(asked(&format!("{echo} {ours}")).await, LinkHandler::Ours);
        for other in ["app.fediaccounts.desktop", "evil.desktop", "x-app.fediaccounts.dev.desktop"] {
            assert_eq!(asked(&format!("{echo} {other}")).await, LinkHandler::Other(other.to_owned()));
        }
    }

    #[tokio::test]
    async fn an_answer_that_is_none_is_not_guessed_at() {
        assert_eq!(asked("exit 0").await, LinkHandler::Nobody);
        for odd in ["exit 1", "echo gibberish", "echo a.desktop; echo b.desktop", "yes", "echo ../a.desktop"]
        {
            assert_eq!(asked(odd).await, LinkHandler::Unknown, "{odd}");
        }
        let missing = tempfile::tempdir().unwrap().path().join("xdg-mime");
        assert_eq!(ask(&missing, Scheme::Dev).await, LinkHandler::Unknown);
    }

    #[tokio::test]
    async fn the_real_xdg_mime_answers_from_a_home_of_the_test() {
        let Some(real) = crate::program::find("xdg-mime") else {
            crate::skipped::skip("asking for the handler needs xdg-mime");
            return;
        };
        let home = tempfile::tempdir().unwrap();
        let (config, apps) = (home.path().join(".config"), home.path().join(".local/share/applications"));
        let world = format!(
            "exec env -i PATH=/usr/bin:/bin HOME={home} XDG_DATA_DIRS={home}/none XDG_CONFIG_DIRS={home}/none \
             {} \"$@\"",
            real.display(),
            home = home.path().display()
        );
        assert_eq!(asked(&world).await, LinkHandler::Nobody);

        fs::create_dir_all(&config).unwrap();
        fs::create_dir_all(&apps).unwrap();
        let id = "app.fediaccounts.dev.desktop";
        let entry = "[Desktop Entry]\nType=Application\nName=x\nExec=/bin/true %u\n";
        fs::write(apps.join(id), entry).unwrap();
        let list = format!("[Default Applications]\nx-scheme-handler/app.fediaccounts.dev={id}\n");
        fs::write(config.join("mimeapps.list"), list).unwrap();
        assert_eq!(asked(&world).await, LinkHandler::Ours);
    }
}
